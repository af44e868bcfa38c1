import { type CheckedForm, type CheckedPart, WHOLE } from "./checked-sheet.ts";
import { checkSteps } from "./check-level.ts";
import type { CompositePart, CriterionForm } from "./criterion-form.ts";
import type { SheetReader } from "./sheet-reader.ts";

/**
 * Checks a composite and its parts.
 *
 * @param reader - Reads and reports.
 * @param path - Where the form stands.
 * @param form - The composite.
 * @returns The checked form; `undefined` when a part could not be read.
 *
 * @internal
 */
export function checkComposite(
  reader: SheetReader,
  path: string,
  form: Extract<CriterionForm, { readonly kind: "composite" }>,
): CheckedForm | undefined {
  reader.ids(`${path}.parts`, form.parts);
  const parts = form.parts.map((part, index) => checkPart(reader, `${path}.parts[${index}]`, part));
  const read = parts.filter((part) => part !== undefined);
  return read.length < parts.length || read.length === 0 ? undefined : { kind: "composite", parts: read, rounding: form.rounding };
}

function checkPart(reader: SheetReader, path: string, part: CompositePart): CheckedPart | undefined {
  const { id, title, notApplicable } = part;
  const weight = part.weight === undefined ? undefined : reader.percent(`${path}.weight`, part.weight);
  if (weight === 0) reader.report("PCCC_SHEET_RANGE", `${path}.weight`, { value: part.weight ?? "", reason: "= 0" });
  if (part.weight !== undefined && !weight) return undefined;
  const head = { id, title, notApplicable, ...(weight === undefined ? {} : { weight }) };
  switch (part.kind) {
    case "rate": {
      const metric = reader.metric(`${path}.metric`, part.metric, ["rate"]);
      return metric && { ...head, kind: "rate", metric: part.metric };
    }
    case "lessEvents": {
      const products = reader.metric(`${path}.products`, part.products, ["count"]);
      const events = reader.metric(`${path}.events`, part.events, ["count"]);
      const percent = readShare(reader, `${path}.percent`, part.percent);
      if (percent === 0) reader.report("PCCC_SHEET_RANGE", `${path}.percent`, { value: part.percent, reason: "= 0" });
      if (products === undefined || events === undefined || percent === undefined) return undefined;
      return { ...head, kind: "lessEvents", products: part.products, events: part.events, percent };
    }
    case "steps": {
      const metric = reader.metric(`${path}.metric`, part.metric, ["rate", "count"]);
      const steps = checkSteps(reader, path, part.steps, metric?.kind, (step, at) => readShare(reader, `${at}.percent`, step.percent));
      if (steps === undefined) return undefined;
      return { ...head, kind: "steps", metric: part.metric, steps: steps.map(({ atLeast, value }) => ({ atLeast, percent: value })) };
    }
  }
}

function readShare(reader: SheetReader, path: string, text: string): number | undefined {
  const percent = reader.percent(path, text);
  if (percent !== undefined && percent > WHOLE) reader.report("PCCC_SHEET_RANGE", path, { value: text, reason: "> 100" });
  return percent;
}
