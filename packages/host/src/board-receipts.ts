import { checkSheet, factsOf, makeReceipt, metricInputFor, type Receipt } from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import { type Composition, pick } from "./composition.ts";
import { classesOf, computeBoard, unitName } from "./compute-board.ts";
import { periodOf } from "./period-of.ts";
import { HostError } from "./host-error.ts";
import type { JournalState } from "./journal-state.ts";
import { sha256 } from "./platform.ts";

/**
 * Whose receipts are wanted.
 *
 * @public
 */
export interface ReceiptSubject {
  readonly period: string;
  /** All units that the board scores in the period where absent. */
  readonly units?: readonly string[];
}

/**
 * Makes the receipts of a board's rows in one period, not sealed yet.
 *
 * @internal
 */
export function boardReceipts(
  state: JournalState,
  composition: Composition,
  query: BoardQuery,
  subject: ReceiptSubject,
): readonly Receipt[] {
  const { board, facts } = computeBoard(state, composition, query);
  const period = periodOf(board, subject.period);
  const scored = board.rows.filter((row) => row.period === period.id).map(({ unit }) => unit);
  const units = subject.units ?? scored;
  const absent = units.find((unit) => !scored.includes(unit));
  if (absent !== undefined) {
    throw new HostError("PCCC_HOST_NO_ROW", `the board has no row of ${absent} in ${period.id}`, { unit: absent, period: period.id });
  }
  const sheet = pick("sheet", composition.sheets, query.sheet);
  const checked = checkSheet(sheet, composition.metrics);
  if (!checked.ok) throw new RangeError("the board was computed by a sheet that has faults");
  const input = metricInputFor({ units: scored, period, answered: facts.answered, asOf: query.asOf });
  const metrics = checked.value.metrics.map((id) => checked.value.declared[id] ?? pick("metric", composition.metrics, id));
  const byUnit = Map.groupBy(factsOf(checked.value, composition.metrics, input, units), ({ unit }) => unit);
  return units.map((unit) => {
    const receipt = makeReceipt(
      {
        board,
        sheet,
        metrics,
        facts: byUnit.get(unit) ?? [],
        judgements: state.judgements,
        unit,
        name: unitName(state, unit, period.toInclusive),
        classes: classesOf(state, unit, period.toInclusive),
        period: period.id,
      },
      sha256,
    );
    if (receipt === undefined) throw new RangeError(`the board lost its row of ${unit}`);
    return receipt;
  });
}
