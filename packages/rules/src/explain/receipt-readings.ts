import { indexFacts, readFacts } from "../score/read-facts.ts";
import type { CheckedSheet } from "../score/checked-sheet.ts";
import type { Fact } from "../score/fact.ts";
import { scoreMeasured } from "../score/score-units.ts";
import { becauseOfReadings, readingOf } from "./read-gaps.ts";
import type { ReceiptContent } from "./receipt.ts";
import type { ReadingFacts, ReceiptReadings } from "./reading-facts.ts";
import type { RowReading, RowReadings } from "./row-readings.ts";

/**
 * Puts the readings of a row together with the facts that they rest on.
 *
 * @param readings - What the row was read to be.
 * @param facts - What each reading changes.
 * @returns What a receipt holds.
 *
 * @internal
 */
export function receiptReadings({ gaps, strict, lenient, because }: RowReadings, facts: ReadingFacts): ReceiptReadings {
  return { gaps, strict: { ...strict, facts: facts.strict }, lenient: { ...lenient, facts: facts.lenient }, because };
}

/**
 * Computes both readings of a receipt from its parts.
 *
 * @param content - What it holds.
 * @param sheet - Its sheet, checked for the last day of its period.
 * @returns The readings; `undefined` where the plan left nothing open.
 *
 * @internal
 */
export function recomputeReadings(
  content: Omit<ReceiptContent, "result" | "explanation">,
  sheet: CheckedSheet,
): ReceiptReadings | undefined {
  const { readings } = content;
  if (readings === undefined) return undefined;
  const { gaps } = readings;
  const [strict, lenient] = [scoreBy(content, sheet, readings.strict.facts), scoreBy(content, sheet, readings.lenient.facts)];
  const because = becauseOfReadings(sheet, { gaps, strict, lenient });
  return receiptReadings({ gaps, strict, lenient, because }, { strict: readings.strict.facts, lenient: readings.lenient.facts });
}

function scoreBy(
  { unit, period, asKnownAt, metrics, facts, judgements }: Omit<ReceiptContent, "result" | "explanation">,
  sheet: CheckedSheet,
  changed: readonly Fact[],
): RowReading {
  const units = [unit.id];
  const replaced = new Set(changed.map(({ metric }) => metric));
  const given = indexFacts([...facts.filter(({ metric }) => !replaced.has(metric)), ...changed], {
    units: new Set(units),
    periods: new Set([period.id]),
    metrics: new Set(metrics.map(({ id }) => id)),
    asKnownAt,
  });
  if (given.findings.length > 0) throw new RangeError("a fact of a reading is about something else than the receipt");
  const { columns, evidence } = readFacts(given, metrics, units, period, asKnownAt);
  const { rows } = scoreMeasured({
    // A reading looks at the unit alone: places are not counted.
    sheet: { ...sheet, quotas: [] },
    input: { units, period },
    columns,
    judgements,
    labels: {},
    ...(unit.classes === undefined ? {} : { classes: { [unit.id]: unit.classes } }),
    evidence,
    isExplained: false,
  });
  const [row] = rows;
  if (row === undefined) throw new RangeError("a reading lost its row");
  return readingOf(row);
}
