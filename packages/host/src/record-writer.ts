import {
  type Assumption,
  type DocumentRecords,
  type Draft,
  type Extension,
  type Lock,
  type PlanAct,
  planIdOf,
  type RecordedEvent,
  type SentReminder,
  type Submission,
  type UnitRecords,
  type Verdict,
} from "@pccc/core";
import type { Appeal, AppealOutcome, Appraisal, Judgement, SelfScore } from "@pccc/rules";
import type { CloseRecord } from "./close-record.ts";
import { invalidRecord } from "./invalid-record.ts";
import { faultOf, type RecordKind } from "./journal-record.schema.ts";
import { postFaultOf } from "./post-fault.ts";

/**
 * Drafts for units with their places and what became of them.
 *
 * @internal
 */
export function unitDrafts(records: UnitRecords): readonly Draft[] {
  return [
    ...records.units.map((unit) => draft("unit", unit.id, unit, { unit: unit.id })),
    ...records.memberships.map((membership) =>
      draft("unit.membership", `${membership.hierarchy}/${membership.unit}/${membership.fromInclusive}`, membership, {
        unit: membership.unit,
      }),
    ),
    ...records.successions.map((succession) => draft("unit.succession", succession.id, succession, {})),
  ];
}

/**
 * Drafts for documents, each with its relations to those before it.
 *
 * @internal
 */
export function documentDrafts({ documents, relations }: DocumentRecords): readonly Draft[] {
  return documents.map((document) => {
    const own = relations.filter(({ from }) => from === document.id);
    return draft("document", document.id, { document, relations: own }, {});
  });
}

/**
 * The draft for what is done with a plan. The signatory's name goes into the personal part.
 *
 * @internal
 */
export function planActDraft(act: PlanAct, unit: string | undefined, earlier: number, signatoryName?: string): Draft {
  const written = draft("plan", planIdOf(act), act, unit === undefined ? {} : { unit });
  // Two acts on one plan at the same time would each be checked without the other.
  const acted = { ...written, shape: 2, expected: earlier };
  return signatoryName === undefined ? acted : { ...acted, personal: { signatoryName } };
}

/**
 * The draft for an assumption.
 *
 * @internal
 */
export function assumptionDraft(assumption: Assumption): Draft {
  return draft("assumption", assumption.id, assumption, {});
}

/**
 * The draft for a submission. An edition is written once: a second one of the same number is a conflict.
 *
 * @internal
 */
export function submissionDraft(submission: Submission): Draft {
  const { unit, period } = partsOf(submission.obligation);
  return {
    ...draft("submission", `${submission.obligation}#${submission.edition}`, submission, { unit, period }),
    expected: 0,
  };
}

/**
 * The draft for a verdict.
 *
 * @internal
 */
export function verdictDraft(verdict: Verdict): Draft {
  const { body, note } = withoutReason(verdict);
  return draft("verdict", `${verdict.obligation}#${verdict.edition}`, body, partsOf(verdict.obligation), note);
}

/**
 * The draft for an extension.
 *
 * @internal
 */
export function extensionDraft(extension: Extension): Draft {
  return draft("extension", extension.obligation, extension, partsOf(extension.obligation));
}

/**
 * The draft for a lock. A newer version of it, such as one that expires, takes its place.
 *
 * @internal
 */
export function lockDraft(lock: Lock): Draft {
  const { unit, period } = lock;
  return draft("lock", lock.id, lock, { ...(unit === undefined ? {} : { unit }), ...(period === undefined ? {} : { period }) });
}

/**
 * The draft for an event.
 *
 * @internal
 */
export function eventDraft(event: RecordedEvent): Draft {
  return draft("event", event.id, event, event.unit === undefined ? {} : { unit: event.unit });
}

/**
 * The draft for a judgement.
 *
 * @internal
 */
export function judgementDraft(judgement: Judgement): Draft {
  const { unit, period, criterion, event } = judgement;
  const { body, note } = withoutReason(judgement);
  return draft("judgement", `${unit}/${period}/${criterion}${event === undefined ? "" : `#${event}`}`, body, { unit, period }, note);
}

/**
 * The draft for a reminder that went out. The same step for the same deadline is written once: a second is a conflict.
 *
 * @internal
 */
export function reminderDraft(reminder: SentReminder): Draft {
  const { obligation, policy, step, dueOn } = reminder;
  return { ...draft("reminder", `${obligation}#${policy}/${step}/${dueOn}`, reminder, partsOf(obligation)), expected: 0 };
}

/**
 * The draft for a self-score. A later one takes its place.
 *
 * @internal
 */
export function selfScoreDraft(selfScore: SelfScore): Draft {
  const { plan, unit, period } = selfScore;
  const { body, note } = withoutReason(selfScore);
  return draft("selfScore", `${plan}/${unit}/${period}`, body, { unit, period }, note);
}

/**
 * The draft for an appraisal. A later one takes its place.
 *
 * @internal
 */
export function appraisalDraft(appraisal: Appraisal): Draft {
  const { plan, unit, period } = appraisal;
  const { body, note } = withoutReason(appraisal);
  return draft("appraisal", `${plan}/${unit}/${period}`, body, { unit, period }, note);
}

/**
 * The draft for a close. It is written once: a second one of the same number is a conflict.
 *
 * @internal
 */
export function closeDraft(close: CloseRecord, unit: string): Draft {
  const { plan, period, number } = close;
  const { body, note } = withoutReason(close);
  return { ...draft("close", `${plan}/${period}/${number}`, body, { unit, period }, note), expected: 0 };
}

/**
 * The draft for an appeal, and for its decision as a second version of it. The words of both are personal.
 *
 * @internal
 */
export function appealDraft(appeal: Appeal): Draft {
  const { plan, unit, period, number, decision } = appeal;
  const { body, note } = withoutReason(decision === undefined ? appeal : { ...appeal, ...withoutNote(decision) });
  const said = decision?.reason === undefined ? note : { reason: decision.reason };
  const written = draft("appeal", `${plan}/${unit}/${period}/${number}`, body, { unit, period }, said);
  return { ...written, expected: decision === undefined ? 0 : 1 };
}

function withoutNote(decision: AppealOutcome): { readonly decision: Omit<AppealOutcome, "reason"> } {
  return { decision: withoutReason(decision).body };
}

/** `<dutyId>@<unitId>/<periodId>` */
function partsOf(obligation: string): { readonly unit: string; readonly period: string } {
  const at = obligation.indexOf("@");
  const slash = obligation.lastIndexOf("/");
  return { unit: obligation.slice(at + 1, slash), period: obligation.slice(slash + 1) };
}

function draft(
  kind: RecordKind,
  key: string,
  body: object,
  about: { readonly unit?: string; readonly period?: string },
  personal?: object,
): Draft {
  const fault = faultOf(kind, personal === undefined ? body : { ...body, ...personal }) ?? postFaultOf(kind, body);
  if (fault !== undefined) throw invalidRecord(kind, key, fault);
  return { kind, key, shape: 1, body, expected: "any", ...about, ...(personal === undefined ? {} : { personal }) };
}

/** A reason is a note in somebody's words: it counts as personal and never enters the chained body. */
function withoutReason<A extends { readonly reason?: string }>(
  record: A,
): { readonly body: Omit<A, "reason">; readonly note: { readonly reason: string } | undefined } {
  const { reason, ...body } = record;
  return { body, note: reason === undefined ? undefined : { reason } };
}
