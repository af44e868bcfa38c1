import { z } from "zod";
import type { AdministrativeDocument } from "../documents/administrative-document.ts";
import type { Assumption } from "../plans/assumption.ts";
import type { Duty } from "../plans/duty.ts";
import type { Indicator } from "../plans/indicator.ts";
import type { Plan } from "../plans/plan.ts";
import type { Timing } from "../plans/timing.ts";
import type { SourceSpan } from "../source-span.ts";
import type { Selector } from "../units/selector.ts";
import { citationSchema, idSchema, plainDateSchema, textSchema } from "./record.schema.ts";

const offsetSchema = z.int().nonnegative();
const spanSchema: z.ZodType<SourceSpan> = z.strictObject({
  startOffset: offsetSchema,
  endOffset: offsetSchema,
  startLine: offsetSchema,
  startColumn: offsetSchema,
  endLine: offsetSchema,
  endColumn: offsetSchema,
});
const frequencySchema = z.enum(["weekly", "monthly", "quarterly", "half-yearly", "nine-monthly", "annual"]);
const levelSchema = z.enum(["central", "province", "district", "commune", "residential"]);
const boundSchema = z.enum(["before", "by"]);
const words = { words: z.string().exactOptional() };

/**
 * The shape of a timing.
 *
 * @public
 */
export const timingSchema: z.ZodType<Timing> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("dated"),
    on: plainDateSchema,
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, { message: "expected a time HH:MM · cần giờ dạng GG:PP" })
      .exactOptional(),
    bound: boundSchema,
    ...words,
  }),
  z.strictObject({
    kind: z.literal("window"),
    fromInclusive: plainDateSchema,
    toInclusive: plainDateSchema.exactOptional(),
    ...words,
  }),
  z.strictObject({
    kind: z.literal("recurring"),
    frequency: frequencySchema,
    on: z.string().exactOptional(),
    bound: boundSchema.exactOptional(),
    ...words,
  }),
  z.strictObject({ kind: z.literal("continuous"), ...words }),
  z.strictObject({ kind: z.literal("onEvent"), words: z.string() }),
  z.strictObject({ kind: z.literal("unspecified"), ...words }),
]);

const belowSchema = {
  hierarchy: z.string().min(1),
  under: idSchema,
};

/**
 * The shape of a selector.
 *
 * @public
 */
export const selectorSchema: z.ZodType<Selector> = z.discriminatedUnion("take", [
  z.strictObject({ take: z.literal("self"), ...belowSchema }),
  z.strictObject({
    take: z.enum(["children", "descendants"]),
    ...belowSchema,
    level: levelSchema.exactOptional(),
    except: z.array(idSchema).min(1).exactOptional(),
  }),
  z.strictObject({ take: z.literal("superior"), hierarchy: z.string().min(1) }),
]);

/**
 * The shape of a duty.
 *
 * @public
 */
export const dutySchema: z.ZodType<Duty> = z.strictObject({
  id: idSchema,
  kind: z.string().min(1),
  title: textSchema,
  owedBy: selectorSchema,
  owedTo: selectorSchema.exactOptional(),
  timing: timingSchema,
  onSuccession: z.enum(["moves", "lapses", "mustReview"]),
  plan: idSchema.exactOptional(),
  task: idSchema.exactOptional(),
  maxExtensions: z.int().nonnegative().exactOptional(),
  regime: idSchema.exactOptional(),
});

/**
 * The shape of an administrative document.
 *
 * @public
 */
export const administrativeDocumentSchema: z.ZodType<AdministrativeDocument> = z.strictObject({
  id: idSchema,
  type: z.string().min(1),
  number: z.string().exactOptional(),
  issuedOn: plainDateSchema.exactOptional(),
  place: z.string().exactOptional(),
  issuer: z.string().exactOptional(),
  title: z.string(),
  line: z.enum(["party", "state", "front", "organisation"]).exactOptional(),
  relations: z.array(
    z.strictObject({
      relation: z.enum(["implements", "pursuantTo", "continues", "amends", "supersedes", "cites"]),
      number: z.string().exactOptional(),
      numberRaw: z.string().exactOptional(),
      name: z.string().exactOptional(),
      date: plainDateSchema.exactOptional(),
      issuer: z.string().exactOptional(),
    }),
  ),
});

const indicatorSchema: z.ZodType<Indicator> = z.strictObject({
  id: idSchema,
  title: textSchema,
  measure: textSchema,
  decimals: z.int().min(0).max(6),
  task: idSchema.exactOptional(),
  metric: z.string().min(1).exactOptional(),
  targets: z.array(
    z
      .strictObject({
        for: selectorSchema,
        period: idSchema,
        fromInclusive: plainDateSchema,
        toInclusive: plainDateSchema,
        value: z.int(),
      })
      .refine(({ fromInclusive, toInclusive }) => fromInclusive <= toInclusive, {
        message: "expected a last day not before the first · cần ngày cuối không trước ngày đầu",
        path: ["toInclusive"],
      }),
  ),
});

/**
 * The shape of a plan.
 *
 * @public
 */
export const planSchema: z.ZodType<Plan> = z.strictObject({
  id: idSchema,
  unit: idSchema,
  document: administrativeDocumentSchema,
  carriesOut: z.array(idSchema).exactOptional(),
  sections: z.array(z.strictObject({ label: z.string(), heading: z.string(), level: z.int().min(1), span: spanSchema.exactOptional() })),
  tasks: z.array(
    z.strictObject({
      id: idSchema,
      text: z.string().min(1),
      section: z.string(),
      leads: z.array(z.string()),
      coordinates: z.array(z.string()),
      ledBy: z.array(selectorSchema).exactOptional(),
      coordinatedBy: z.array(selectorSchema).exactOptional(),
      timing: timingSchema,
      dependsOn: z.array(idSchema).exactOptional(),
      restsOn: z.array(idSchema).exactOptional(),
      span: spanSchema.exactOptional(),
    }),
  ),
  duties: z.array(dutySchema),
  indicators: z.array(indicatorSchema).exactOptional(),
  recipients: z.array(
    z.strictObject({
      text: z.string().min(1),
      purpose: z.enum(["report", "implement", "coordinate", "file"]).exactOptional(),
      span: spanSchema.exactOptional(),
    }),
  ),
  signatoryRole: z.string().exactOptional(),
});

/**
 * The shape of an assumption.
 *
 * @public
 */
export const assumptionSchema: z.ZodType<Assumption> = z.strictObject({
  id: idSchema,
  duties: z.array(idSchema),
  statement: textSchema,
  schedule: z
    .strictObject({
      regime: z.string().min(1),
      frequency: frequencySchema,
      workingDaysByLevel: z.record(z.string(), z.int().min(0)),
    })
    .exactOptional(),
  basis: citationSchema,
  declaredOn: plainDateSchema,
  declaredBy: z.string().min(1),
});
