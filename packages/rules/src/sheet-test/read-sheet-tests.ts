import { type Finding, ok, type Result, type SourceSpan } from "@pccc/core";
import { readYaml } from "../score/read-yaml.ts";
import type { SheetTests } from "./sheet-test.ts";
import { sheetTestsSchema } from "./sheet-test.schema.ts";

/**
 * Rule tests with the places of their parts in the text.
 *
 * @public
 */
export interface ReadSheetTests {
  readonly tests: SheetTests;
  /** The place of a path such as `cases[2]`. */
  placeOf(path: string): SourceSpan;
}

/**
 * Reads rule tests from YAML 1.2 or JSON; what is wrong is named with its place.
 *
 * @param text - The text of the file.
 * @returns The tests; or everything that their shape lacks.
 *
 * @public
 */
export function readSheetTests(text: string): Result<ReadSheetTests, readonly Finding[]> {
  const read = readYaml(text, sheetTestsSchema);
  return read.ok ? ok({ tests: read.value.value, placeOf: read.value.placeOf }) : read;
}
