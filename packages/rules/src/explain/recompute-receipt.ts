import type { BoardRow } from "../score/board.ts";
import { applyQuotas } from "../score/apply-quotas.ts";
import { checkFactSheet } from "../score/fact-sheet.ts";
import { indexFacts, readFacts } from "../score/read-facts.ts";
import { scoreMeasured } from "../score/score-units.ts";
import { explanationEdition } from "./explanation-edition.ts";
import type { ReceiptContent } from "./receipt.ts";
import type { ReceiptCohort } from "./receipt-cohort.ts";
import { recomputeReadings } from "./receipt-readings.ts";
import { makeExplanationWriter } from "./written-board.ts";

/**
 * Computes the score of a receipt from its own parts alone.
 *
 * @param content - What the receipt holds, but for its result and its explanation.
 * @returns The result and the explanation.
 * @throws `RangeError` when the parts do not fit each other: such a receipt was never made.
 *
 * @internal
 */
export function recomputeReceipt(
  content: Omit<ReceiptContent, "result" | "explanation">,
): Pick<ReceiptContent, "result" | "explanation" | "readings"> {
  const { unit, period, asKnownAt, metrics, cohort } = content;
  const checked = checkFactSheet(content.sheet, metrics, period.toInclusive);
  if (!checked.ok) throw new RangeError(`the sheet has ${checked.error.length} faults, the first ${checked.error[0]?.code ?? ""}`);
  const sheet = checked.value;
  const units = [unit.id];
  const facts = indexFacts(content.facts, {
    units: new Set(units),
    periods: new Set([period.id]),
    metrics: new Set(metrics.map(({ id }) => id)),
    asKnownAt,
  });
  if (facts.findings.length > 0) throw new RangeError("a fact is about something else than the receipt");
  const { columns, evidence } = readFacts(facts, metrics, units, period, asKnownAt);
  const scored = scoreMeasured({
    // Places are counted below, among all units of the period.
    sheet,
    isWithoutQuotas: true,
    input: { units, period },
    columns,
    judgements: content.judgements,
    labels: { [unit.id]: unit.name },
    ...(unit.classes === undefined ? {} : { classes: { [unit.id]: unit.classes } }),
    ...(unit.parent === undefined ? {} : { parents: { [unit.id]: unit.parent } }),
    evidence,
  });
  const own = scored.rows[0] as BoardRow;
  // Only places are counted among the others.
  const [row = own] = sheet.quotas.length === 0 ? [own] : applyQuotas(sheet, [own, ...othersOf(cohort, own)]);
  const { unit: _unit, period: _period, explanation, ...result } = row;
  const writer = makeExplanationWriter();
  const root = writer.write(explanation);
  const readings = recomputeReadings(content, sheet);
  return {
    ...(readings === undefined ? {} : { readings }),
    result,
    explanation: { edition: explanationEdition, root, texts: writer.texts, references: writer.references },
  };
}

/** The other units of the period as rows, with what a quota looks at. */
function othersOf({ graded }: ReceiptCohort, { places: _places, ...bare }: BoardRow): readonly BoardRow[] {
  return graded.flatMap(({ grade, totals, places }) =>
    totals.map(
      (total): BoardRow => ({
        ...bare,
        unit: "",
        state: "Known",
        total,
        grade,
        cappedBy: [],
        ...(places === undefined ? {} : { places }),
      }),
    ),
  );
}
