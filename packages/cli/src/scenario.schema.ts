import { parsePoints } from "@pccc/core";
import { citationSchema, idSchema, plainDateSchema, textSchema } from "@pccc/core/schema";
import { z } from "zod";
import type { Scenario, ScenarioIndicator } from "./scenario.ts";

const rule = z.enum(["moves", "lapses", "mustReview"]);
const frequency = z.enum(["weekly", "monthly", "quarterly", "half-yearly", "nine-monthly", "annual"]);
const level = z.enum(["central", "province", "district", "commune", "residential"]);

const indicator: z.ZodType<ScenarioIndicator> = z
  .strictObject({
    title: textSchema,
    measure: textSchema,
    decimals: z.int().min(0).max(6),
    task: idSchema.exactOptional(),
    metric: idSchema.exactOptional(),
    targets: z
      .array(
        z
          .strictObject({
            for: z.string().min(1),
            period: idSchema,
            fromInclusive: plainDateSchema,
            toInclusive: plainDateSchema,
            value: z.union([z.int(), z.string().min(1)]),
          })
          .refine(({ fromInclusive, toInclusive }) => fromInclusive <= toInclusive, {
            message: "expected a last day not before the first · cần ngày cuối không trước ngày đầu",
            path: ["toInclusive"],
          }),
      )
      .min(1),
  })
  .superRefine(({ decimals, targets }, context) => {
    for (const [index, { value }] of targets.entries()) {
      if (parsePoints(String(value), decimals) !== undefined) continue;
      const vi = `cần số có nhiều nhất ${decimals} chữ số thập phân; số thập phân viết trong dấu nháy`;
      const message = `expected a number with at most ${decimals} decimals, a decimal number in quotes · ${vi}`;
      context.addIssue({ code: "custom", path: ["targets", index, "value"], message });
    }
  });

/** The shape of a scenario file, paths still relative. */
export const scenarioSchema: z.ZodType<
  Omit<Scenario, "file" | "folder" | "sheets" | "regimes"> & {
    readonly regimeFiles?: readonly string[];
    readonly resultSheets?: readonly string[];
  }
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
  resultSheets: z.array(z.string().min(1)).exactOptional(),
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
  indicators: z.array(indicator).min(1).exactOptional(),
  submissions: z.string().min(1).exactOptional(),
  judgements: z.string().min(1).exactOptional(),
  urging: z.string().min(1).exactOptional(),
  report: z.strictObject({ period: z.string().min(1), place: z.string().min(1) }),
  sampleNotice: textSchema.exactOptional(),
});
