import { textIn } from "@pccc/core";
import { parseRecord } from "@pccc/core/schema";
import type { Command } from "commander";
import { z } from "zod";
import { operationsOf } from "./operations.ts";

/**
 * Writes the JSON Schema of the lines that `pccc serve --stdio` reads: one shape of params for each operation.
 *
 * @param program - The program, whose commands are operations.
 * @returns The schema, draft 2020-12.
 */
export function serveJsonSchema(program: Command): Readonly<Record<string, unknown>> {
  const operations = Object.entries(operationsOf(program));
  const requests = operations.map(([op, { title, params }]) => ({
    type: "object",
    title: op,
    description: textIn(title, "en"),
    properties: {
      id: { anyOf: [{ type: "string" }, { type: "number" }] },
      op: { const: op },
      ...(params === undefined ? {} : { params: withoutDialect(z.toJSONSchema(params, { io: "input", unrepresentable: "any" })) }),
    },
    required: ["op", ...(params === undefined || parseRecord(params, {}).ok ? [] : ["params"])],
    additionalProperties: false,
  }));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "PCCC request",
    description: "One line of input of pccc serve --stdio.",
    oneOf: requests,
  };
}

function withoutDialect({ $schema: _, ...schema }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return schema;
}
