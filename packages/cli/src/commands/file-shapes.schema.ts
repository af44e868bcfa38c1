import { z } from "zod";
import { actionsFileSchema } from "../actions-file.schema.ts";
import { reviewFileSchema } from "../job/review-file.schema.ts";
import { scenarioSchema } from "../scenario.schema.ts";
import { documentFileSchema } from "./document-file.schema.ts";

const jsonSchema = (shape: z.ZodType) => (): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(shape, { io: "input", unrepresentable: "any" });

/** The JSON Schemas of the files that only the command line reads. */
export const fileJsonSchemas: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  actions: jsonSchema(actionsFileSchema),
  documents: jsonSchema(documentFileSchema),
  review: jsonSchema(reviewFileSchema),
  scenario: jsonSchema(scenarioSchema),
};
