import { multiplyDivide } from "@pccc/core";
import type { BoardRow, RollUpRow } from "./board.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import { bandOf } from "./grade.ts";

/**
 * Rolls the totals of units up to the units directly above them, period by period.
 *
 * @remarks
 * The mean is taken over the Known totals only, and the result says how many of how many those are. Gates are not applied again.
 *
 * @param rows - Rows of any periods.
 * @param parents - By period id: the unit above each unit, as it stood in that period.
 * @param sheet - The sheet, for the rounding of the mean and the bands.
 * @returns A row for each unit above and period, in the order in which periods first appear, then by unit.
 *
 * @public
 */
export function rollUp(
  rows: readonly BoardRow[],
  parents: Readonly<Record<string, Readonly<Record<string, string>>>>,
  sheet: CheckedSheet,
): readonly RollUpRow[] {
  const groups = new Map<string, Map<string, BoardRow[]>>();
  for (const row of rows) {
    const ofPeriod = groups.get(row.period) ?? new Map<string, BoardRow[]>();
    groups.set(row.period, ofPeriod);
    const above = parents[row.period];
    const parent = above !== undefined && Object.hasOwn(above, row.unit) ? above[row.unit] : undefined;
    if (parent === undefined) continue;
    const children = ofPeriod.get(parent);
    if (children === undefined) ofPeriod.set(parent, [row]);
    else children.push(row);
  }
  return [...groups].flatMap(([period, ofPeriod]) =>
    [...ofPeriod]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([unit, children]): RollUpRow => ({ unit, period, ...meanOf(children, sheet), of: children.length })),
  );
}

function meanOf(rows: readonly BoardRow[], sheet: CheckedSheet): Pick<RollUpRow, "total" | "grade" | "known"> {
  const totals = rows.map(({ total }) => total).filter((total) => total !== undefined);
  if (totals.length === 0) return { known: 0 };
  const sum = totals.reduce((left, right) => left + right, 0);
  const total = multiplyDivide(sum, 1, totals.length, sheet.sheet.rollUp.rounding);
  return { total, grade: sheet.bands[bandOf(sheet, total).band]?.id ?? "", known: totals.length };
}
