import { citationSchema, idSchema, plainDateSchema, textSchema } from "@pccc/core/schema";
import { z } from "zod";
import type { Scenario } from "./scenario.ts";

const rule = z.enum(["moves", "lapses", "mustReview"]);
const frequency = z.enum(["weekly", "monthly", "quarterly", "half-yearly", "nine-monthly", "annual"]);
const level = z.enum(["central", "province", "district", "commune", "residential"]);

/** The shape of a scenario file, paths still relative. */
export const scenarioSchema: z.ZodType<
  Omit<Scenario, "file" | "folder" | "sheets" | "regimes"> & { readonly regimeFiles?: readonly string[] }
> = z.strictObject({
  title: z.string().min(1),
  plan: z.strictObject({
    file: z.string().min(1),
    id: idSchema,
    unit: idSchema.exactOptional(),
    adoptedOn: plainDateSchema,
  }),
  units: z.strictObject({
    pack: z.string().min(1),
    line: z.enum(["party", "state", "front", "organisation"]),
    province: z.string().min(1),
  }),
  calendar: z.string().min(1),
  sheet: z.string().min(1),
  regime: z.string().min(1),
  regimeFiles: z.array(z.string().min(1)).exactOptional(),
  frequency,
  range: z.strictObject({ from: plainDateSchema, to: plainDateSchema }),
  asOf: plainDateSchema,
  assumptions: z.array(
    z.strictObject({
      id: idSchema,
      resolves: z.strictObject({ kind: z.string().min(1), timing: z.literal("unspecified") }),
      statement: textSchema,
      schedule: z.strictObject({
        regime: z.string().min(1),
        frequency,
        workingDaysByLevel: z.partialRecord(level, z.int().min(0)) as z.ZodType<Readonly<Record<string, number>>>,
      }),
      basis: citationSchema,
      declaredOn: plainDateSchema,
      declaredBy: z.string().min(1),
    }),
  ),
  onSuccession: z.strictObject({ report: rule, reportOfOwnUnit: rule, adoptPlan: rule, perform: rule }),
  maxExtensions: z.record(z.string().min(1), z.int().nonnegative()).exactOptional(),
  submissions: z.string().min(1).exactOptional(),
  judgements: z.string().min(1).exactOptional(),
  urging: z.string().min(1).exactOptional(),
  report: z.strictObject({ period: z.string().min(1), place: z.string().min(1) }),
  sampleNotice: textSchema.exactOptional(),
});
