import type { Board } from "../score/board.ts";
import type { CriterionRemark } from "./rehearsal.ts";

/** With fewer rows than these, sameness may be chance. */
const leastRows = 2;

/**
 * Looks in a board's rows for criteria that tell nobody apart, count twice, or can be gamed.
 *
 * @param board - The board.
 * @param heard - Who sent something in a period, as `unit/period`.
 * @returns What was seen, in the order of the sheet.
 *
 * @internal
 */
export function criterionRemarks(board: Board, heard: ReadonlySet<string> | undefined): readonly CriterionRemark[] {
  const columns = columnsOf(board, heard);
  return columns.flatMap((column, index): readonly CriterionRemark[] => {
    const { criterion, maximum, known, outside, outsidePaid, silent, silentPaid } = column;
    const remarks: CriterionRemark[] = [];
    const rows = board.rows.length;
    if (known === 0 && rows > 0) remarks.push({ criterion, kind: "neverKnown", rows, of: rows });
    if (known >= leastRows && !column.varies) remarks.push({ criterion, kind: "sameForAll", rows: known, of: known });
    else if (column.varies) {
      for (const other of columns.slice(0, index)) {
        const together = other.varies ? rowsTogether(column, other) : 0;
        if (together >= leastRows) remarks.push({ criterion, kind: "movesWith", other: other.criterion, rows: together, of: together });
      }
    }
    if (maximum > 0 && silentPaid > 0) remarks.push({ criterion, kind: "paysForSilence", rows: silentPaid, of: silent });
    if (maximum > 0 && outsidePaid > 0) remarks.push({ criterion, kind: "paysWhenNotApplicable", rows: outsidePaid, of: outside });
    return remarks;
  });
}

/** One criterion over all rows of the board. */
interface Column {
  readonly criterion: string;
  readonly maximum: number;
  /** By row; `NaN` where not Known. */
  readonly points: Float64Array;
  readonly varies: boolean;
  readonly known: number;
  readonly outside: number;
  readonly outsidePaid: number;
  /** Known rows of units that sent nothing in the period. */
  readonly silent: number;
  readonly silentPaid: number;
}

function columnsOf({ sheet, rows }: Board, heard: ReadonlySet<string> | undefined): readonly Column[] {
  const silentRows = rows.map(({ unit, period }) => heard?.has(`${unit}/${period}`) === false);
  return sheet.criteria.map(({ id, maximum }, place) => {
    const points = new Float64Array(rows.length).fill(Number.NaN);
    let [known, outside, outsidePaid, silent, silentPaid] = [0, 0, 0, 0, 0];
    let first: number | undefined;
    let varies = false;
    for (const [index, row] of rows.entries()) {
      const result = row.criteria[place]?.criterion === id ? row.criteria[place] : row.criteria.find(({ criterion }) => criterion === id);
      if (result?.state === "NotApplicable") {
        outside += 1;
        if (result.points === maximum) outsidePaid += 1;
      }
      if (result?.state !== "Known" || result.points === undefined) continue;
      known += 1;
      points[index] = result.points;
      first ??= result.points;
      if (result.points !== first) varies = true;
      if (silentRows[index] === true) {
        silent += 1;
        if (result.points === maximum) silentPaid += 1;
      }
    }
    return { criterion: id, maximum, points, varies, known, outside, outsidePaid, silent, silentPaid };
  });
}

/** In how many rows both are Known, if each gives the same share of its maximum in all of them; 0 where they differ anywhere. */
function rowsTogether(column: Column, other: Column): number {
  if (column.maximum === 0 || other.maximum === 0) return 0;
  let together = 0;
  let varies = false;
  let first: number | undefined;
  for (let row = 0; row < column.points.length; row += 1) {
    const points = column.points[row] ?? Number.NaN;
    const theirs = other.points[row] ?? Number.NaN;
    if (Number.isNaN(points) || Number.isNaN(theirs)) continue;
    // Products of two scaled integers may be larger than a float holds exactly.
    if (BigInt(points) * BigInt(other.maximum) !== BigInt(theirs) * BigInt(column.maximum)) return 0;
    together += 1;
    first ??= points;
    if (points !== first) varies = true;
  }
  return varies ? together : 0;
}
