import { factsOf, type RouteSubject } from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import { type Composition } from "./composition.ts";
import { classesOf } from "./classes-of.ts";
import type { JournalState } from "./journal-state.ts";
import { measuredPeriod } from "./measured-period.ts";

/**
 * Takes one unit in one period as it stands, to look for its way to a grade.
 *
 * @param state - What the journal says.
 * @param composition - The composed plugins.
 * @param query - The board's question.
 * @param unit - The unit.
 * @param period - The period's id.
 * @returns The unit with its sheet, values and judgements.
 * @throws `HostError` when the board has no row of the unit in the period.
 *
 * @public
 */
export function routeSubjectFor(
  state: JournalState,
  composition: Composition,
  query: BoardQuery,
  unit: string,
  period: string,
): RouteSubject {
  const measured = measuredPeriod(state, composition, query, period, [unit]);
  const { sheet, input } = measured;
  const values = factsOf(sheet, composition.metrics, input, [unit]).map(({ metric, state: known, numerator = 0, denominator = 1 }) => [
    metric,
    { state: known, numerator, denominator },
  ]);
  return {
    sheet,
    unit,
    period: measured.period,
    classes: classesOf(state, unit, measured.period.toInclusive),
    metrics: composition.metrics,
    values: Object.fromEntries(values) as RouteSubject["values"],
    judgements: state.judgements.filter((judgement) => judgement.unit === unit && judgement.period === period),
  };
}
