import { plainDateSchema } from "@pccc/core/schema";
import { z } from "zod";
import { wholeSchema } from "../score/sheet-form.schema.ts";
import type { SheetTests } from "./sheet-test.ts";

const word = z.string().min(1);
// `95`, `89.5`, `11/12` or `unknown`: a number or a word.
const value = z
  .string({ error: "expected a number, or a word such as unknown · cần một số, hoặc một từ như unknown" })
  .min(1)
  .meta({ title: "decimal" });
const judgement = z.strictObject({
  points: value,
  event: word.exactOptional(),
  severity: word.exactOptional(),
  decidedBy: word.exactOptional(),
  evidence: z.array(word).exactOptional(),
});
// `bonus: 5` is short for one decision of 5 points.
const judgements = z.union([value.transform((points) => [{ points }]), judgement.transform((one) => [one]), z.array(judgement)]);
const unitFields = {
  metrics: z.record(word, value).exactOptional(),
  owed: z
    .array(
      z.strictObject({
        duty: word,
        kind: word.exactOptional(),
        state: z.enum(["doneInTime", "doneLate", "openInTime", "openOverdue", "noDeadline", "doneUndated", "ended"]),
        workingDaysLate: wholeSchema.exactOptional(),
        daysLate: wholeSchema.exactOptional(),
        figures: z
          .record(
            word,
            z
              .string()
              .regex(/^-?\d{1,15}$/u, { message: "expected a whole number · cần một số nguyên" })
              .transform(Number)
              .meta({ title: "integer" }),
          )
          .exactOptional(),
      }),
    )
    .exactOptional(),
  judgements: z.record(word, judgements).exactOptional(),
  classes: z.array(word).exactOptional(),
  parent: word.exactOptional(),
  expect: z.strictObject({
    points: z.record(word, value).exactOptional(),
    total: value.exactOptional(),
    grade: word.exactOptional(),
    cappedBy: z.array(word).exactOptional(),
    because: z.record(word, word).exactOptional(),
  }),
};
const testCase = z
  .strictObject({
    name: word,
    on: plainDateSchema.exactOptional(),
    ...unitFields,
    expect: unitFields.expect.exactOptional(),
    units: z.record(word, z.strictObject(unitFields)).exactOptional(),
  })
  .transform(({ name, on, units, expect, ...facts }, context) => {
    const head = { name, ...(on === undefined ? {} : { on }) };
    if (units !== undefined && expect === undefined && Object.keys(facts).length === 0) return { ...head, units };
    if (units === undefined && expect !== undefined) return { ...head, units: { unit: { ...facts, expect } } };
    const message = "expected either expect, for one unit, or units · cần expect (một đơn vị) hoặc units";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

/**
 * The shape of a file of rule tests; a case of one unit is written without `units`.
 *
 * @internal
 */
export const sheetTestsSchema: z.ZodType<SheetTests> = z.strictObject({
  sheet: word,
  cases: z.array(testCase).min(1),
}) as z.ZodType<SheetTests>;
