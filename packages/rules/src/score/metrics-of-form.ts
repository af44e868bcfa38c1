import type { CheckedForm } from "./checked-sheet.ts";

/**
 * Lists the metrics that a form reads.
 *
 * @param form - The form.
 * @returns Their ids, each once, in the order in which the form names them; none where a person decides.
 *
 * @internal
 */
export function metricsOf(form: CheckedForm): readonly string[] {
  switch (form.kind) {
    case "base":
    case "judged":
    case "judgedEvents":
      return [];
    case "tieredDeduction":
      return [...new Set(form.tiers.map(({ metric }) => metric))];
    case "composite":
      return [...new Set(form.parts.flatMap((part) => (part.kind === "lessEvents" ? [part.products, part.events] : [part.metric])))];
    default:
      return [form.metric];
  }
}
