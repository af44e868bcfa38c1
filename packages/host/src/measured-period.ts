import { type Board, type CheckedSheet, checkSheet, type MetricInput, type Period } from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import { type Composition, pick } from "./composition.ts";
import { computeBoard } from "./compute-board.ts";
import { HostError } from "./host-error.ts";
import type { JournalState } from "./journal-state.ts";
import { periodOf } from "./period-of.ts";

/**
 * One period of a board with what its metrics are computed from.
 *
 * @internal
 */
export interface MeasuredPeriod {
  readonly board: Board;
  readonly period: Period;
  /** The units that the board scores in the period. */
  readonly units: readonly string[];
  readonly sheet: CheckedSheet;
  readonly input: MetricInput;
}

/**
 * Computes a board and takes one of its periods.
 *
 * @param wanted - Units that must have a row in the period.
 * @throws `HostError` when the board has no such period, or a unit that is wanted has no row in it.
 *
 * @internal
 */
export function measuredPeriod(
  state: JournalState,
  composition: Composition,
  query: BoardQuery,
  id: string,
  wanted: readonly string[],
): MeasuredPeriod {
  const { board, periods } = computeBoard(state, composition, query, id);
  const period = periodOf(board, id);
  const units = board.rows.filter((row) => row.period === period.id).map(({ unit }) => unit);
  const absent = wanted.find((unit) => !units.includes(unit));
  if (absent !== undefined) {
    throw new HostError("PCCC_HOST_NO_ROW", `the board has no row of ${absent} in ${period.id}`, { unit: absent, period: period.id });
  }
  const scored = periods.find(({ input }) => input.period.id === period.id);
  const checked = checkSheet(pick("sheet", composition.sheets, query.sheet), composition.metrics);
  if (!checked.ok || scored === undefined) throw new RangeError("the board was computed by a sheet that has faults");
  return {
    board,
    period,
    units,
    sheet: checked.value,
    input: { ...scored.input, classes: scored.classes, parents: scored.parents },
  };
}
