import type { Threshold } from "./checked-sheet.ts";
import type { Level } from "./criterion-form.ts";
import type { Metric } from "./metric.ts";
import type { SheetReader } from "./sheet-reader.ts";

/**
 * Reads the level that a metric is compared with.
 *
 * @param reader - Reads and reports.
 * @param path - Where the text stands.
 * @param text - A share in per cent for a rate, a whole number for a count.
 * @param kind - The metric's kind.
 * @returns The threshold; `undefined` when the text is neither.
 *
 * @internal
 */
export function readThreshold(reader: SheetReader, path: string, text: string, kind: Metric["kind"]): Threshold | undefined {
  const value = kind === "rate" ? reader.percent(path, text) : reader.count(path, text);
  return value === undefined ? undefined : { kind, value };
}

/**
 * Reads the one level that is given of several ways to give it.
 *
 * @param reader - Reads and reports.
 * @param path - Where the level stands.
 * @param level - At least, above, at most or below: one of them.
 * @param kind - The metric's kind.
 * @returns The threshold, and whether it is an upper limit; `undefined` when something was reported.
 *
 * @internal
 */
export function readLevel(
  reader: SheetReader,
  path: string,
  level: Level & { readonly atMost?: string; readonly below?: string },
  kind: Metric["kind"],
): { readonly atLeast: Threshold; readonly isUpperLimit: boolean } | undefined {
  const names = (["atLeast", "above", "atMost", "below"] as const).filter((name) => level[name] !== undefined);
  const [name] = names;
  if (name === undefined || names.length > 1) {
    reader.report("PCCC_SHEET_LEVEL", path, { given: names.join(", ") || "–" });
    return undefined;
  }
  const threshold = readThreshold(reader, `${path}.${name}`, level[name] ?? "", kind);
  if (threshold === undefined) return undefined;
  // What must not be exceeded is what does not reach "above"; what must stay below is what does not reach "at least".
  const strict = name === "above" || name === "atMost" ? { strict: true } : {};
  return { atLeast: { ...threshold, ...strict }, isUpperLimit: name === "atMost" || name === "below" };
}

/**
 * Checks steps: that they ascend and can all be read.
 *
 * @param reader - Reads and reports.
 * @param path - Where what has the steps stands.
 * @param steps - The steps.
 * @param kind - The metric's kind; `undefined` where there is no metric, which was reported.
 * @param read - Reads what a step gives.
 * @returns The steps, lowest first; `undefined` when one could not be read.
 *
 * @internal
 */
export function checkSteps<Step extends Level>(
  reader: SheetReader,
  path: string,
  steps: readonly Step[],
  kind: Metric["kind"] | undefined,
  read: (step: Step, path: string) => number | undefined,
): readonly { readonly atLeast: Threshold; readonly value: number }[] | undefined {
  if (steps.length === 0) reader.report("PCCC_SHEET_STEPS_ORDER", `${path}.steps`);
  const checked: { readonly atLeast: Threshold; readonly value: number }[] = [];
  for (const [index, step] of steps.entries()) {
    const at = `${path}.steps[${index}]`;
    const atLeast = kind && readLevel(reader, at, step, kind)?.atLeast;
    const value = read(step, at);
    if (atLeast === undefined || value === undefined) continue;
    const before = checked.at(-1)?.atLeast;
    const rises =
      before === undefined || before.value < atLeast.value || (before.value === atLeast.value && !before.strict && atLeast.strict);
    if (!rises) reader.report("PCCC_SHEET_STEPS_ORDER", `${at}.${atLeast.strict ? "above" : "atLeast"}`);
    checked.push({ atLeast, value });
  }
  return checked.length < steps.length ? undefined : checked;
}
