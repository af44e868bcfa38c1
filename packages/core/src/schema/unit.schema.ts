import { z } from "zod";
import type { Membership, Succession, Unit } from "../units/unit.ts";
import type { UnitRecords } from "../units/unit-registry.ts";
import { citationSchema, idSchema, plainDateSchema } from "./record.schema.ts";

const levelSchema = z.enum(["central", "province", "district", "commune", "residential"]);
const lineSchema = z.enum(["party", "state", "front", "organisation"]);

/**
 * The shape of a unit.
 *
 * @public
 */
export const unitSchema: z.ZodType<Unit> = z.strictObject({
  id: idSchema,
  kind: z.enum(["area", "body"]),
  level: levelSchema,
  line: lineSchema.exactOptional(),
  area: idSchema.exactOptional(),
  names: z.array(
    z.strictObject({
      name: z.string().min(1),
      fromInclusive: plainDateSchema.exactOptional(),
      toInclusive: plainDateSchema.exactOptional(),
    }),
  ),
  codes: z.array(
    z.strictObject({
      scheme: z.string().min(1),
      code: z.string().min(1),
      printed: z.string().min(1).exactOptional(),
      fromInclusive: plainDateSchema.exactOptional(),
      toInclusive: plainDateSchema.exactOptional(),
    }),
  ),
});

/**
 * The shape of a membership.
 *
 * @public
 */
export const membershipSchema: z.ZodType<Membership> = z.strictObject({
  unit: idSchema,
  hierarchy: z.string().min(1),
  parent: idSchema.exactOptional(),
  fromInclusive: plainDateSchema,
  toInclusive: plainDateSchema.exactOptional(),
  basis: citationSchema,
});

/**
 * The shape of a succession.
 *
 * @public
 */
export const successionSchema: z.ZodType<Succession> = z.strictObject({
  id: idSchema,
  on: plainDateSchema,
  dayEstablished: z.boolean(),
  basis: citationSchema,
  before: z.array(idSchema),
  after: z.array(idSchema),
  weights: z.record(z.string(), z.record(z.string(), z.int().nonnegative())).exactOptional(),
});

/**
 * The shape of units with where they sit and what became of them.
 *
 * @public
 */
export const unitRecordsSchema: z.ZodType<UnitRecords> = z.strictObject({
  units: z.array(unitSchema),
  memberships: z.array(membershipSchema),
  successions: z.array(successionSchema),
});
