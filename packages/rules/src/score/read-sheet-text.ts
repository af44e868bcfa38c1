import { readLocatedYaml } from "@pccc/calendar/files";
import { err, type Finding, makeFinding, ok, type Result, type SourceSpan } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { Sheet } from "./sheet.ts";
import { sheetSchema } from "./sheet.schema.ts";

/**
 * A sheet with the places of its parts in the text.
 *
 * @public
 */
export interface ReadSheet {
  readonly sheet: Sheet;
  /** The place of a path such as `criteria[3].form.metric`; of the nearest part around it where it does not exist. */
  placeOf(path: string): SourceSpan;
}

/**
 * Reads a sheet from YAML 1.2 or JSON; what is wrong is named with its place.
 *
 * @remarks
 * Numbers are taken as they are typed, digit by digit: `0.1` and `"0.1"` are the same, and neither passes through a float.
 *
 * @param text - The text of the file.
 * @returns The sheet; or everything that its shape lacks.
 *
 * @public
 */
export function readSheetText(text: string): Result<ReadSheet, readonly Finding[]> {
  const read = readLocatedYaml(text, "asTyped");
  if (!read.ok) return err(read.error.map(({ reason, span }) => ({ ...makeFinding(diagnostics, "PCCC_SHEET_SYNTAX", { reason }), span })));
  const { value, placeOf } = read.value;
  const parsed = sheetSchema.safeParse(value);
  if (parsed.success) return ok({ sheet: parsed.data, placeOf: (path) => placeOf(keysOf(path)) });
  return err(
    parsed.error.issues.map((issue) => {
      // A word that nobody knows is itself the place to look at.
      const path = issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
      return { ...makeFinding(diagnostics, "PCCC_SHEET_FIELD", { path: pathOf(path), expected: issue.message }), span: placeOf(path) };
    }),
  );
}

function keysOf(path: string): readonly PropertyKey[] {
  return [...path.matchAll(/[^.[\]]+/gu)].map(([key]) => (/^\d+$/u.test(key) ? Number(key) : key));
}

function pathOf(keys: readonly PropertyKey[]): string {
  return (
    keys.reduce<string>(
      (path, key) => (typeof key === "number" ? `${path}[${key}]` : `${path}${path === "" ? "" : "."}${String(key)}`),
      "",
    ) || "–"
  );
}
