import { ok, type Result } from "@pccc/core";
import { citationSchema, type FieldFault, parseRecord, textSchema } from "@pccc/core/schema";
import { z } from "zod";
import type { PunctualityPolicy } from "./punctuality-policy.ts";
import type { UrgingPolicy } from "./urging-policy.ts";

/** The policies of one file. */
export interface PolicyFile {
  readonly punctuality: readonly PunctualityPolicy[];
  readonly urging: readonly UrgingPolicy[];
}

const policyId = z
  .string()
  .regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/u, { message: "expected letters, digits, - and . · cần chữ không dấu, số, dấu - và ." });
const offset = z.strictObject({ n: z.int().min(0), unit: z.enum(["workingDay", "day"]) });
const count = z.strictObject({
  states: z.array(z.enum(["doneInTime", "doneLate", "openInTime", "openOverdue", "noDeadline", "doneUndated", "ended"])).min(1),
  fellDue: z.boolean().exactOptional(),
});

const punctuality: z.ZodType<PunctualityPolicy> = z.strictObject({
  id: policyId,
  title: textSchema,
  basis: z.array(citationSchema),
  edition: z.enum(["first", "firstNotReturned", "lastNotReturned", "firstAccepted"]),
  clock: z.enum(["sent", "registered", "accepted"]),
  registeredWithin: offset.exactOptional(),
  deadline: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("extended") }),
    z.strictObject({ kind: z.literal("first") }),
    z.strictObject({
      kind: z.literal("afterWindow"),
      offset,
      shift: z.enum(["none", "nextWorkingDay", "previousWorkingDay"]),
    }),
  ]),
  rate: z.strictObject({ numerator: count, denominator: count, oneMinus: z.boolean().exactOptional() }),
});

const urging: z.ZodType<UrgingPolicy> = z.strictObject({
  id: policyId,
  title: textSchema,
  basis: z.array(citationSchema),
  kinds: z.array(z.string().min(1)).min(1).exactOptional(),
  levels: z
    .array(z.enum(["central", "province", "district", "commune", "residential"]))
    .min(1)
    .exactOptional(),
  steps: z
    .array(
      z.strictObject({
        id: policyId,
        title: textSchema,
        direction: z.enum(["before", "after"]),
        n: z.int().min(0),
        unit: z.enum(["workingDay", "day"]),
        tell: z.array(z.enum(["debtor", "creditor", "superior"])).min(1),
        list: z.enum(["urged", "criticised"]).exactOptional(),
      }),
    )
    .min(1),
});

const policyFileSchema = z.strictObject({
  format: z.literal("pccc.policies/1"),
  punctuality: z.array(punctuality).exactOptional(),
  urging: z.array(urging).exactOptional(),
});

/**
 * Checks the shape of a file of policies.
 *
 * @param data - The file's data.
 * @returns The policies, or what is wrong with each field.
 */
export function readPolicyFile(data: unknown): Result<PolicyFile, readonly FieldFault[]> {
  const parsed = parseRecord(policyFileSchema, data);
  return parsed.ok ? ok({ punctuality: parsed.value.punctuality ?? [], urging: parsed.value.urging ?? [] }) : parsed;
}

/**
 * Tells the JSON Schema of a file of policies, for editors and other programs.
 *
 * @returns The schema (draft 2020-12) as plain data.
 *
 * @public
 */
export function policyFileJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(policyFileSchema, { unrepresentable: "any" }) as Readonly<Record<string, unknown>>;
}
