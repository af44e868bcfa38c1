import { factsOf, factsOfReadings, makeReceipt, type Receipt } from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import { type Composition, pick } from "./composition.ts";
import { classesOf } from "./classes-of.ts";
import type { JournalState } from "./journal-state.ts";
import { measuredPeriod } from "./measured-period.ts";
import { sha256 } from "./platform.ts";
import { unitName } from "./unit-name.ts";

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
  const measured = measuredPeriod(state, composition, query, subject.period, subject.units ?? []);
  const { period, sheet, input } = measured;
  // A receipt looks at the rows of its period alone: the others are left out once, and not for each unit.
  const board = { ...measured.board, rows: measured.board.rows.filter((row) => row.period === period.id) };
  const units = subject.units ?? measured.units;
  const metrics = sheet.metrics.map((id) => sheet.declared[id] ?? pick("metric", composition.metrics, id));
  const byUnit = Map.groupBy(factsOf(sheet, composition.metrics, input, units), ({ unit }) => unit);
  const judgements = Map.groupBy(state.judgements, (judgement) => judgement.unit);
  const readings = factsOfReadings({ sheet, metrics: composition.metrics, input }, units);
  return units.map((unit) => {
    const read = readings.get(unit);
    const receipt = makeReceipt(
      {
        board,
        sheet: sheet.sheet,
        metrics,
        facts: byUnit.get(unit) ?? [],
        judgements: judgements.get(unit) ?? [],
        ...(read === undefined ? {} : { readings: read }),
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
