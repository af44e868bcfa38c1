import { fileJsonSchema } from "./file-json.schema.ts";
import { sheetSchema } from "./sheet.schema.ts";

/**
 * Writes the JSON Schema of sheet files, for completion and checks in an editor.
 *
 * @returns The schema, draft 2020-12.
 *
 * @public
 */
export function sheetJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...fileJsonSchema(sheetSchema), title: "PCCC sheet", description: "A score sheet as data." };
}
