import { multiplyDivide } from "@pccc/core";
import type { Board, BoardRow } from "../score/board.ts";
import { criterionRemarks } from "./criterion-remarks.ts";
import type { Rehearsal, RehearsedResult, RehearsedRow, RehearsedUnit } from "./rehearsal.ts";

/**
 * The two boards to hold side by side.
 *
 * @public
 */
export interface RehearseInput {
  readonly before: Board;
  /** Scored from the same facts over the same periods by the new sheet. */
  readonly after: Board;
  /** Who sent something in a period, as `unit/period`; `paysForSilence` is not looked for where absent. */
  readonly heard?: ReadonlySet<string>;
}

const wholeShare = 100_000_000;

/**
 * Rehearses a change of sheets: who gains, who loses, and what the new criteria do.
 *
 * @remarks
 * A row that only one board has is left out: nothing can be said of its change. Shares are exact integers, rounded once.
 *
 * @param input - The board under the old sheet and the one under the new.
 * @returns The rehearsal; the same boards give the same.
 *
 * @public
 */
export function rehearse({ before, after, heard }: RehearseInput): Rehearsal {
  const old = new Map(before.rows.map((row) => [keyOf(row), row]));
  const ranks = sameGrades(before, after) ? new Map(after.sheet.bands.map(({ id }, rank) => [id, rank])) : undefined;
  const order = new Map(after.periods.map(({ id }, index) => [id, index]));
  const rows = after.rows
    .flatMap((row): readonly RehearsedRow[] => {
      const other = old.get(keyOf(row));
      return other === undefined ? [] : [rowOf(resultOf(other, before), resultOf(row, after), row, ranks)];
    })
    .toSorted((a, b) => (order.get(a.period) ?? 0) - (order.get(b.period) ?? 0) || compareText(a.unit, b.unit));
  const names = new Map(after.units.map(({ id, name }) => [id, name]));
  const identity = ({ sheet }: Board): Rehearsal["before"] => ({ sheet: sheet.id, edition: sheet.edition, title: sheet.title });
  return {
    before: identity(before),
    after: identity(after),
    rows,
    units: unitsOf(rows, names),
    remarks: criterionRemarks(after, heard),
    grades: { before: gradesOf(rows.map((row) => row.before)), after: gradesOf(rows.map((row) => row.after)) },
  };
}

function rowOf(
  before: RehearsedResult,
  after: RehearsedResult,
  { unit, period }: BoardRow,
  ranks: ReadonlyMap<string, number> | undefined,
): RehearsedRow {
  const change = before.share === undefined || after.share === undefined ? undefined : after.share - before.share;
  const [was, is] = [before.grade, after.grade].map((grade) => (grade === undefined ? undefined : ranks?.get(grade)));
  const grade = was === undefined || is === undefined ? "notComparable" : is < was ? "up" : is > was ? "down" : "same";
  return { unit, period, before, after, ...(change === undefined ? {} : { change }), grade };
}

function resultOf({ state, total, grade }: BoardRow, { sheet }: Board): RehearsedResult {
  if (total === undefined) return { state };
  return {
    state,
    total,
    ...(grade === undefined ? {} : { grade }),
    share: multiplyDivide(total, wholeShare, sheet.total, "half-up"),
  };
}

function unitsOf(rows: readonly RehearsedRow[], names: ReadonlyMap<string, string>): readonly RehearsedUnit[] {
  return [...Map.groupBy(rows, ({ unit }) => unit)]
    .map(([unit, own]): RehearsedUnit => {
      const changes = own.flatMap(({ change }) => (change === undefined ? [] : [change]));
      const sum = changes.reduce((total, change) => total + change, 0);
      return {
        unit,
        name: names.get(unit) ?? unit,
        periods: changes.length,
        gains: changes.filter((change) => change > 0).length,
        losses: changes.filter((change) => change < 0).length,
        ...(changes.length === 0 ? {} : { meanChange: multiplyDivide(sum, 1, changes.length, "half-up") }),
        gradesUp: own.filter(({ grade }) => grade === "up").length,
        gradesDown: own.filter(({ grade }) => grade === "down").length,
      };
    })
    .toSorted((a, b) => (a.meanChange ?? 0) - (b.meanChange ?? 0) || compareText(a.unit, b.unit));
}

function gradesOf(results: readonly RehearsedResult[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { grade } of results) if (grade !== undefined) counts[grade] = (counts[grade] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => compareText(a, b)));
}

function sameGrades(before: Board, after: Board): boolean {
  const ids = ({ sheet }: Board): string => sheet.bands.map(({ id }) => id).join("\n");
  return ids(before) === ids(after);
}

function keyOf({ unit, period }: Pick<BoardRow, "unit" | "period">): string {
  return `${unit}/${period}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
