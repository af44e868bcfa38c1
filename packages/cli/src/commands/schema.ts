import { regimeFileJsonSchema } from "@pccc/calendar/files";
import { type RecordName, recordJsonSchema, recordSchemas } from "@pccc/core/schema";
import { policyFileJsonSchema } from "@pccc/rules/policy-file";
import { boardJsonSchema, receiptJsonSchema, scoreInputJsonSchema } from "@pccc/rules/score-json";
import { sheetJsonSchema, sheetTestsJsonSchema } from "@pccc/rules/sheet-file";
import type { Command } from "commander";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { serveJsonSchema } from "../serve/serve-json.schema.ts";
import type { CommandContext } from "./context.ts";
import { fileJsonSchemas } from "./file-shapes.schema.ts";

const schemas: Readonly<Record<string, (program: Command) => Readonly<Record<string, unknown>>>> = {
  ...fileJsonSchemas,
  policies: policyFileJsonSchema,
  regimes: regimeFileJsonSchema,
  sheet: sheetJsonSchema,
  "sheet-tests": sheetTestsJsonSchema,
  serve: serveJsonSchema,
  score: scoreInputJsonSchema,
  board: boardJsonSchema,
  receipt: receiptJsonSchema,
  ...Object.fromEntries((Object.keys(recordSchemas) as RecordName[]).map((name) => [name, () => recordJsonSchema(name)])),
};

/** What `pccc schema` knows. */
export const schemaNames: readonly string[] = Object.keys(schemas);

/** `pccc schema NAME`: the JSON Schema of a kind of data. */
export function schemaCommand(name: string, program: Command, context: CommandContext): ExitStatus {
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (schema === undefined) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `schema ${name}: ${schemaNames.join(", ")}` });
  }
  context.io.out(`${JSON.stringify(schema(program), undefined, 2)}\n`);
  return exitStatus.done;
}
