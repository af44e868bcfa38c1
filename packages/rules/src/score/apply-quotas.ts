import { type Language, multiplyDivide, textIn } from "@pccc/core";
import { inBoth } from "../explain/bilingual.ts";
import { referenceOfCitation } from "../explain/references.ts";
import type { BoardRow } from "./board.ts";
import { type CheckedQuota, type CheckedSheet, WHOLE } from "./checked-sheet.ts";

/**
 * Lowers the grades for which a sheet has fewer places than there are units, in the order of its quotas.
 *
 * @remarks
 * Places go by the total, best first. The base is counted before any quota lowers a grade. Points stay. A row that is Unknown takes no
 * place and is not counted.
 *
 * @param sheet - The sheet.
 * @param rows - All rows of one period.
 * @returns The rows in the same order; those that lost a grade say so in `cappedBy` and in their explanation.
 *
 * @public
 */
export function applyQuotas(sheet: CheckedSheet, rows: readonly BoardRow[]): readonly BoardRow[] {
  const before = rows.map((row) => bandIndex(sheet, row));
  let current = rows;
  for (const quota of sheet.quotas) current = applyQuota(sheet, quota, current, before);
  return current;
}

function applyQuota(sheet: CheckedSheet, quota: CheckedQuota, rows: readonly BoardRow[], before: readonly number[]): readonly BoardRow[] {
  const base = before.filter((band) => quota.base.includes(band)).length;
  const places = placesOf(quota, base);
  const totals = rows
    .filter((row) => bandIndex(sheet, row) === quota.band)
    .map(({ total = 0 }) => total)
    .sort((a, b) => b - a);
  if (totals.length <= places) return rows;
  const lowest = lowestThatKeeps(totals, places, quota.ties);
  return rows.map((row) => {
    const { total = 0 } = row;
    if (bandIndex(sheet, row) !== quota.band || total >= lowest) return row;
    return lowered(sheet, quota, row, { base, places, claimed: totals.length });
  });
}

/** How many places a quota gives, of so many in its base. @internal */
export function placesOf({ count, percent, rounding }: CheckedQuota, base: number): number {
  return count ?? multiplyDivide(base, percent ?? WHOLE, WHOLE, rounding);
}

/** With totals sorted downwards: the least total that still has a place; Infinity where none has. @internal */
export function lowestThatKeeps(totals: readonly number[], places: number, ties: "keep" | "lose"): number {
  if (places === 0) return Number.POSITIVE_INFINITY;
  const last = totals[places - 1] as number;
  if (ties === "keep" || totals[places] !== last) return last;
  return totals.findLast((total) => total > last) ?? Number.POSITIVE_INFINITY;
}

function lowered(
  sheet: CheckedSheet,
  quota: CheckedQuota,
  row: BoardRow,
  { base, places, claimed }: { readonly base: number; readonly places: number; readonly claimed: number },
): BoardRow {
  const next = quota.band + 1;
  const name = (band: number, language: Language): string => textIn(sheet.bands[band]?.title ?? { vi: "?" }, language);
  const because = inBoth((language) =>
    language === "vi"
      ? `${claimed} đơn vị đạt ${name(quota.band, language)}, chỉ có ${places} chỗ (tính trên ${base} đơn vị): xếp ${name(next, language)}.`
      : `${claimed} units reach ${name(quota.band, language)} and there are ${places} places (of ${base} units): graded ${name(next, language)}.`,
  );
  const references = quota.basis.map(referenceOfCitation);
  return {
    ...row,
    grade: sheet.bands[next]?.id ?? "",
    cappedBy: [...row.cappedBy, quota.id],
    explanation: {
      ...row.explanation,
      children: [
        ...row.explanation.children,
        { id: `quota:${quota.id}`, label: quota.title, points: 0, because, references, children: [] },
      ],
    },
  };
}

function bandIndex(sheet: CheckedSheet, row: BoardRow): number {
  return row.state === "Known" ? sheet.bands.findIndex(({ id }) => id === row.grade) : -1;
}
