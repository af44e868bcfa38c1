import { readFileSync } from "node:fs";
import type { DocumentAnnotation } from "../../packages/import/src/index.ts";

/** An annotation as it was written by hand; `file` is the name of its text where that is not the annotation's. */
export type Expected = DocumentAnnotation & { readonly file?: string };

/**
 * Reads an annotation; `undefined` for what is no JSON object.
 * It may leave out a list that is empty, and whom a report names neither as giver nor as recipient.
 */
export function annotationIn(path: string): Expected | undefined {
  let given: Partial<Expected> | null;
  try {
    given = JSON.parse(readFileSync(path, "utf8")) as Partial<Expected> | null;
  } catch {
    return undefined;
  }
  if (given === null || typeof given !== "object" || Array.isArray(given)) return undefined;
  const list = <T>(items: readonly T[] | null | undefined): readonly T[] => items ?? [];
  return {
    ...given,
    basis: list(given.basis),
    sections: list(given.sections),
    tasks: list(given.tasks).map((task) => ({ ...task, leads: list(task.leads), coordinates: list(task.coordinates) })),
    reporting: list(given.reporting).map((duty) => ({ ...duty, from: duty.from ?? "", to: duty.to ?? "" })),
    recipients: list(given.recipients),
  } as Expected;
}
