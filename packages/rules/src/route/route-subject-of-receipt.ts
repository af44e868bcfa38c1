import type { ReceiptContent } from "../explain/receipt.ts";
import { checkFactSheet } from "../score/fact-sheet.ts";
import type { RouteValue } from "./route-action.ts";
import type { RouteSubject } from "./route-subject.ts";

/**
 * Takes a unit as its receipt has it, to look for its way to a grade with nothing else at hand.
 *
 * @param receipt - A receipt that holds.
 * @returns The unit with its sheet, values and judgements.
 * @throws `RangeError` when the sheet in it cannot be scored: such a receipt does not hold.
 *
 * @public
 */
export function routeSubjectOfReceipt(receipt: ReceiptContent): RouteSubject {
  const { unit, period, metrics, facts, judgements } = receipt;
  const checked = checkFactSheet(receipt.sheet, metrics, period.toInclusive);
  if (!checked.ok) throw new RangeError(`the sheet has ${checked.error.length} faults`);
  const values = facts.map(({ metric, state, numerator = 0, denominator = 1 }): readonly [string, RouteValue] => [
    metric,
    { state, numerator, denominator },
  ]);
  return {
    sheet: checked.value,
    unit: unit.id,
    period,
    ...(unit.classes === undefined ? {} : { classes: unit.classes }),
    metrics: Object.fromEntries(metrics.map((metric) => [metric.id, metric])),
    values: Object.fromEntries(values),
    judgements,
  };
}
