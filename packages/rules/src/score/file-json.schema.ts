import { z } from "zod";

const shapes: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  decimal: {
    type: ["string", "number"],
    description: "A decimal number as it is written; it is read digit by digit, in quotes or not.",
  },
  integer: { type: "integer" },
  flag: { type: "boolean" },
  whole: { type: "integer", minimum: 0 },
  format: { const: 1 },
};

/**
 * Writes the JSON Schema of a file in which every scalar is read as it was typed.
 *
 * @param schema - The shape.
 * @returns The schema, draft 2020-12.
 *
 * @internal
 */
export function fileJsonSchema(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      const shape = shapes[jsonSchema.title ?? ""];
      if (shape === undefined) {
        // A date is checked when it is read; for an editor it is text.
        if (Object.keys(jsonSchema).length === 0) Object.assign(jsonSchema, { type: "string", format: "date" });
        return;
      }
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
      Object.assign(jsonSchema, shape);
    },
  });
}
