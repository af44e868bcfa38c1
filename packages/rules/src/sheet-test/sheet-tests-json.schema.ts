import { fileJsonSchema } from "../score/file-json.schema.ts";
import { sheetTestsSchema } from "./sheet-test.schema.ts";

/**
 * Writes the JSON Schema of files of rule tests, for completion and checks in an editor.
 *
 * @returns The schema, draft 2020-12.
 *
 * @public
 */
export function sheetTestsJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...fileJsonSchema(sheetTestsSchema), title: "PCCC rule tests", description: "Rule tests of a score sheet." };
}
