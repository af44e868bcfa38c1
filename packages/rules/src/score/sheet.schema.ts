import { citationSchema, plainDateSchema, textSchema } from "@pccc/core/schema";
import { z } from "zod";
import type { Sheet } from "./sheet.ts";
import {
  criterionFormSchema,
  decimalSchema as decimal,
  judgedByFields,
  roundingSchema as rounding,
  wholeSchema as whole,
} from "./sheet-form.schema.ts";

const flag = z
  .enum(["true", "false"], { message: "expected true or false · cần true hoặc false" })
  .transform((text) => text === "true")
  .meta({ title: "flag" });
const id = z.string().min(1);
const basis = z.array(citationSchema);
const classes = z.array(id).min(1);

const simpleCondition = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("criterionAtLeast"), criterion: id, points: decimal }),
  z.strictObject({ kind: z.literal("groupAtLeast"), group: id, points: decimal }),
  z.strictObject({ kind: z.literal("totalAtLeast"), points: decimal }),
  z.strictObject({ kind: z.enum(["everyCriterionAtLeast", "everyCriterionAbove"]), percent: decimal, except: decimal.exactOptional() }),
  z.strictObject({ kind: z.enum(["rateAtLeast", "rateAtMost"]), metric: id, percent: decimal }),
  z.strictObject({ kind: z.enum(["countAtMost", "countAtLeast"]), metric: id, count: decimal }),
  z.strictObject({ kind: z.enum(["metricAtMost", "metricAtLeast"]), metric: id, than: id }),
]);

const condition = z.discriminatedUnion("kind", [
  ...simpleCondition.options,
  z.strictObject({ kind: z.literal("veto"), ...judgedByFields }),
  z.strictObject({ kind: z.literal("anyOf"), conditions: z.array(simpleCondition).min(2) }),
  z.strictObject({
    kind: z.literal("gradeNotAbove"),
    metric: id,
    best: z.array(z.strictObject({ grade: id, capsAt: id })).min(1),
  }),
]);

const keepOrLose = z.enum(["keep", "lose"]);
const need = z.union([
  z.strictObject({ criterion: id, points: decimal }),
  z.strictObject({ group: id, points: decimal }),
  z.strictObject({ total: decimal }),
]);

const states = z.array(z.enum(["doneInTime", "doneLate", "openInTime", "openOverdue", "noDeadline", "doneUndated", "ended"])).min(1);
const days = z.strictObject({ from: whole, to: whole.exactOptional() });
const source = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("figures"),
    numerator: z.array(id).min(1),
    less: z.array(id).min(1).exactOptional(),
    belowZero: z.enum(["zero", "unknown"]).exactOptional(),
    denominator: z.array(id).min(1).exactOptional(),
    outOf: whole.exactOptional(),
    over: z.enum(["latest", "sum"]),
    silence: z.enum(["unknown", "zero"]),
  }),
  z.strictObject({
    kind: z.literal("obligations"),
    duties: z.array(id).min(1).exactOptional(),
    kinds: z.array(id).min(1).exactOptional(),
    states,
    workingDaysLate: days.exactOptional(),
    daysLate: days.exactOptional(),
    sum: z.enum(["workingDaysLate", "daysLate"]).exactOptional(),
    of: states.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("cohort"),
    of: id,
    as: z.enum(["shareOfBest", "shareOfMean", "betweenWorstAndBest", "rank"]),
    best: z.enum(["highest", "lowest"]).exactOptional(),
    within: z.union([z.literal("parent"), classes]).exactOptional(),
    missing: z.enum(["unknown", "leaveOut"]).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("result"),
    sheet: id.exactOptional(),
    whose: z.union([
      z.enum(["own", "parent", "children"]),
      z.strictObject({ unit: id }),
      z.array(z.strictObject({ unit: id, of: id })).min(1),
    ]),
    period: z.union([
      z.enum(["same", "previous", "yearBefore"]),
      z.strictObject({ each: z.enum(["monthly", "quarterly", "half-yearly"]) }),
    ]),
    value: z.enum(["total", "grade", "gradeAtLeast"]),
    grades: z.array(id).min(1).exactOptional(),
    atLeast: id.exactOptional(),
    standing: z.enum(["closed", "current"]),
    missing: z.enum(["unknown", "leaveOut"]).exactOptional(),
  }),
]);

const criterion = z.strictObject({
  id,
  title: textSchema,
  maximum: decimal,
  form: criterionFormSchema,
  placement: z.enum(["total", "bonusInside", "bonusAbove"]),
  notApplicable: z.enum(["full", "exclude", "rescale", "zero"]),
  group: id.exactOptional(),
  appliesTo: classes.exactOptional(),
  elsewhere: z.literal("absent").exactOptional(),
  variants: z.array(z.strictObject({ for: classes, maximum: decimal.exactOptional(), form: criterionFormSchema })).exactOptional(),
  basis: basis.exactOptional(),
});

/**
 * The shape of a sheet in a file, every scalar still the text that was typed.
 *
 * @internal
 */
export const sheetSchema: z.ZodType<Sheet> = z.strictObject({
  format: whole.pipe(z.literal(1, { message: "expected 1 · cần 1" })).meta({ title: "format" }),
  id,
  edition: id,
  title: textSchema,
  official: flag,
  decimals: whole,
  total: decimal,
  criteria: z.array(criterion),
  groups: z
    .array(
      z.strictObject({
        id,
        title: textSchema,
        group: id.exactOptional(),
        counts: z
          .discriminatedUnion("kind", [
            z.strictObject({ kind: z.literal("all") }),
            z.strictObject({ kind: z.literal("best"), count: decimal }),
          ])
          .exactOptional(),
        needs: z.array(need).min(1).exactOptional(),
        rounding: z.strictObject({ decimals: whole, rounding }).exactOptional(),
        maximum: decimal,
        minimum: decimal.exactOptional(),
        basis: basis.exactOptional(),
      }),
    )
    .exactOptional(),
  classes: z.array(z.strictObject({ id, title: textSchema, units: z.array(id).min(1) })).exactOptional(),
  metrics: z
    .array(
      z.strictObject({
        id,
        title: textSchema,
        unit: textSchema,
        kind: z.enum(["rate", "count"]),
        mayExceedWhole: flag.exactOptional(),
        source,
        basis: basis.exactOptional(),
      }),
    )
    .exactOptional(),
  parameters: z
    .array(
      z.strictObject({
        id,
        title: textSchema,
        values: z.array(z.strictObject({ from: plainDateSchema, value: decimal, basis: basis.exactOptional() })).min(1),
        lastConfirmed: plainDateSchema,
      }),
    )
    .exactOptional(),
  validity: z.strictObject({ fromInclusive: plainDateSchema, toInclusive: plainDateSchema.exactOptional() }).exactOptional(),
  gates: z.array(
    z.strictObject({
      id,
      title: textSchema,
      condition,
      capsAt: id.exactOptional(),
      lowersBy: decimal.exactOptional(),
      takes: z.strictObject({ percent: decimal, rounding }).exactOptional(),
      appliesTo: classes.exactOptional(),
      basis: basis.exactOptional(),
    }),
  ),
  bands: z.array(
    z.strictObject({ id, title: textSchema, atLeast: decimal, atMost: decimal.exactOptional(), below: decimal.exactOptional() }),
  ),
  rescaleRounding: rounding.exactOptional(),
  bandRounding: z.strictObject({ decimals: whole, rounding }),
  rollUp: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("mean"), rounding }),
    z.strictObject({ kind: z.literal("weightedMean"), weight: id, rounding }),
    z.strictObject({ kind: z.enum(["sum", "minimum"]) }),
  ]),
  basis,
  quotas: z
    .array(
      z.strictObject({
        id,
        title: textSchema,
        band: id,
        percent: decimal.exactOptional(),
        count: decimal.exactOptional(),
        base: z.union([z.literal("graded"), z.array(id)]).exactOptional(),
        rounding: rounding.exactOptional(),
        ties: z.union([keepOrLose, z.strictObject({ by: z.array(id).min(1), equal: keepOrLose })]),
        per: z.union([z.literal("parent"), classes]).exactOptional(),
        appliesTo: classes.exactOptional(),
        exceptFor: classes.exactOptional(),
        ...judgedByFields,
        basis: basis.exactOptional(),
      }),
    )
    .exactOptional(),
  gaps: z.array(textSchema).exactOptional(),
}) as z.ZodType<Sheet>;
