import type { Assumption, Draft, Extension, Plan, PlainDate, Submission, Verdict } from "@pccc/core";
import {
  assumptionSchema,
  extensionSchema,
  membershipSchema,
  plainDateSchema,
  planSchema,
  submissionSchema,
  successionSchema,
  unitSchema,
  verdictSchema,
} from "@pccc/core/schema";
import type { UnitRecords } from "@pccc/core";
import type { Judgement } from "@pccc/rules";
import { z } from "zod";
import { HostError } from "./host-error.ts";
import { judgementSchema } from "./judgement.schema.ts";

const adoptedPlanSchema = z.strictObject({ plan: planSchema, adoptedOn: plainDateSchema });

/**
 * Drafts for units with their places and what became of them.
 *
 * @internal
 */
export function unitDrafts(records: UnitRecords): readonly Draft[] {
  return [
    ...records.units.map((unit) => draft(unitSchema, "unit", unit.id, unit, { unit: unit.id })),
    ...records.memberships.map((membership) =>
      draft(membershipSchema, "unit.membership", `${membership.hierarchy}/${membership.unit}/${membership.fromInclusive}`, membership, {
        unit: membership.unit,
      }),
    ),
    ...records.successions.map((succession) => draft(successionSchema, "unit.succession", succession.id, succession, {})),
  ];
}

/**
 * The draft for an adopted plan. The signatory's name goes into the personal part.
 *
 * @internal
 */
export function planDraft(plan: Plan, adoptedOn: PlainDate, signatoryName: string | undefined): Draft {
  const written = draft(adoptedPlanSchema, "plan", plan.id, { plan, adoptedOn }, { unit: plan.unit });
  return signatoryName === undefined ? written : { ...written, personal: { signatoryName } };
}

/**
 * The draft for an assumption.
 *
 * @internal
 */
export function assumptionDraft(assumption: Assumption): Draft {
  return draft(assumptionSchema, "assumption", assumption.id, assumption, {});
}

/**
 * The draft for a submission. An edition is written once: a second one of the same number is a conflict.
 *
 * @internal
 */
export function submissionDraft(submission: Submission): Draft {
  const { unit, period } = partsOf(submission.obligation);
  return {
    ...draft(submissionSchema, "submission", `${submission.obligation}#${submission.edition}`, submission, { unit, period }),
    expected: 0,
  };
}

/**
 * The draft for a verdict.
 *
 * @internal
 */
export function verdictDraft(verdict: Verdict): Draft {
  return draft(verdictSchema, "verdict", `${verdict.obligation}#${verdict.edition}`, verdict, partsOf(verdict.obligation));
}

/**
 * The draft for an extension.
 *
 * @internal
 */
export function extensionDraft(extension: Extension): Draft {
  return draft(extensionSchema, "extension", extension.obligation, extension, partsOf(extension.obligation));
}

/**
 * The draft for a judgement.
 *
 * @internal
 */
export function judgementDraft(judgement: Judgement): Draft {
  const { unit, period, criterion } = judgement;
  return draft(judgementSchema, "judgement", `${unit}/${period}/${criterion}`, judgement, { unit, period });
}

/** `<dutyId>@<unitId>/<periodId>` */
function partsOf(obligation: string): { readonly unit: string; readonly period: string } {
  const at = obligation.indexOf("@");
  const slash = obligation.lastIndexOf("/");
  return { unit: obligation.slice(at + 1, slash), period: obligation.slice(slash + 1) };
}

function draft<A>(
  schema: z.ZodType<A>,
  kind: string,
  key: string,
  body: A,
  about: { readonly unit?: string; readonly period?: string },
): Draft {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join(".") ?? "";
    throw new HostError("PCCC_HOST_INVALID_RECORD", `${kind} ${key} is wrong at ${path}: ${issue?.message ?? ""}`, {
      kind,
      key,
      path: path || "–",
      expected: issue?.message ?? "",
    });
  }
  return { kind, key, shape: 1, body: parsed.data, expected: "any", ...about };
}
