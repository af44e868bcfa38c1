import { type Finding, ok, type Result, type SourceSpan } from "@pccc/core";
import { readYaml } from "./read-yaml.ts";
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
  const read = readYaml(text, sheetSchema);
  return read.ok ? ok({ sheet: read.value.value, placeOf: read.value.placeOf }) : read;
}
