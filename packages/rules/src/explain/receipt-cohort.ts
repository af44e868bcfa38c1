import type { Board, BoardRow } from "../score/board.ts";

/**
 * The other units of a period, without their names.
 *
 * @public
 */
export interface ReceiptCohort {
  /** How many have no score. */
  readonly unknown: number;
  /** The totals, highest first, by the grade before any quota. */
  readonly graded: readonly { readonly grade: string; readonly totals: readonly number[] }[];
}

/**
 * Takes the names off the other rows of a row's period.
 *
 * @param board - The board.
 * @param own - The row that is left out.
 * @returns The cohort, best grade first.
 *
 * @internal
 */
export function cohortOf(board: Board, own: BoardRow): ReceiptCohort {
  const others = board.rows.filter((row) => row.period === own.period && row.unit !== own.unit);
  const totals = Map.groupBy(
    others.filter((row) => row.state === "Known"),
    (row) => gradeBeforeQuotas(board, row),
  );
  return {
    unknown: others.filter((row) => row.state === "Unknown").length,
    graded: board.sheet.bands.flatMap(({ id }) => {
      const rows = totals.get(id);
      return rows === undefined ? [] : [{ grade: id, totals: rows.map(({ total = 0 }) => total).sort((a, b) => b - a) }];
    }),
  };
}

/** Each quota lowers by one band: there are as many above the grade as quotas took it away. */
function gradeBeforeQuotas(board: Board, row: BoardRow): string {
  const lowered = row.explanation.children.filter(({ id }) => id.startsWith("quota:")).length;
  const place = board.sheet.bands.findIndex(({ id }) => id === row.grade);
  return board.sheet.bands[place - lowered]?.id ?? "";
}
