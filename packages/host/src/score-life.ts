import type { Appeal, AppealOutcome, Appraisal, SelfScore } from "@pccc/rules";
import type { CloseRecord } from "./close-record.ts";
import { HostError } from "./host-error.ts";
import type { JournalState } from "./journal-state.ts";

/**
 * One step of the life of a score.
 *
 * @public
 */
export type ScoreStep =
  | { readonly kind: "selfScored"; readonly at: number; readonly by: string; readonly record: SelfScore }
  | { readonly kind: "appraised"; readonly at: number; readonly by: string; readonly record: Appraisal }
  | { readonly kind: "closed"; readonly at: number; readonly by: string; readonly record: CloseRecord }
  | { readonly kind: "appealed" | "decided"; readonly at: number; readonly by: string; readonly record: Appeal };

/**
 * What became of one score, step by step.
 *
 * @public
 */
export interface ScoreLife {
  readonly unit: string;
  readonly period: string;
  readonly steps: readonly ScoreStep[];
}

/**
 * Tells the life of every score of a plan that has one: each step on record, in the order of time.
 *
 * @param state - What the journal says.
 * @param plan - The plan.
 * @returns The lives of the units and periods, in the order of their first steps on record.
 *
 * @public
 */
export function scoreLives(state: JournalState, plan: string): readonly ScoreLife[] {
  const lives = new Map<string, { readonly unit: string; readonly period: string; readonly steps: ScoreStep[] }>();
  const put = (unit: string, period: string, step: ScoreStep): void => {
    const key = `${unit}\n${period}`;
    const life = lives.get(key) ?? { unit, period, steps: [] };
    life.steps.push(step);
    lives.set(key, life);
  };
  const isOf = (record: { readonly plan: string }): boolean => record.plan === plan;
  for (const { selfScore: record } of state.selfScores) {
    if (isOf(record)) put(record.unit, record.period, { kind: "selfScored", at: record.scoredAt, by: record.scoredBy, record });
  }
  for (const record of state.appraisals.filter(isOf))
    put(record.unit, record.period, { kind: "appraised", at: record.appraisedAt, by: record.appraisedBy, record });
  for (const record of state.closes.filter(isOf)) {
    const step = { kind: "closed", at: record.closedAt, by: record.closedBy, record } as const;
    for (const { unit } of record.totals) put(unit, record.period, step);
  }
  for (const record of state.appeals.filter(isOf)) {
    put(record.unit, record.period, { kind: "appealed", at: record.filedAt, by: record.filedBy, record });
    const { decision } = record;
    if (decision !== undefined)
      put(record.unit, record.period, { kind: "decided", at: decision.decidedAt, by: decision.decidedBy, record });
  }
  return [...lives.values()].map(({ unit, period, steps }) => ({ unit, period, steps: steps.sort((a, b) => a.at - b.at) }));
}

/**
 * Refuses to score or appraise what was closed, unless an appeal opened it again.
 *
 * @internal
 */
export function assertOpen(state: JournalState, records: readonly Pick<SelfScore, "plan" | "period" | "sheet">[]): void {
  for (const { plan, period, sheet } of records) {
    const last = lastClose(state, plan, period, sheet);
    if (last === undefined || isReopened(state, last)) continue;
    throw new HostError("PCCC_HOST_CLOSED_ALREADY", `${period} was closed by ${last.closedBy}`, {
      period,
      closedBy: last.closedBy,
      seq: last.head.seq,
    });
  }
}

/**
 * Refuses an appeal against a score that is not closed, and one whose number is not the next.
 *
 * @internal
 */
export function assertAppealable(state: JournalState, appeal: Appeal): void {
  const { plan, period, unit } = appeal;
  const isClosed = state.closes.some((close) => isOf(close, plan, period) && close.totals.some((row) => row.unit === unit));
  if (!isClosed) {
    throw new HostError("PCCC_HOST_NOT_CLOSED", `${unit} has no closed score in ${period}`, { unit, period });
  }
  const known = state.appeals.filter((other) => other.plan === plan && other.period === period && other.unit === unit);
  if (known.some(({ decision }) => decision === undefined)) {
    throw new HostError("PCCC_HOST_APPEAL_OPEN", `an appeal of ${unit} in ${period} is not decided yet`, { unit, period });
  }
}

/**
 * Finds an appeal that waits for its decision, and refuses that whoever filed it decides.
 *
 * @internal
 */
export function appealToDecide(state: JournalState, subject: Pick<Appeal, "plan" | "unit" | "period">, decision: AppealOutcome): Appeal {
  const { plan, unit, period } = subject;
  const open = state.appeals.find(
    (appeal) => appeal.plan === plan && appeal.unit === unit && appeal.period === period && appeal.decision === undefined,
  );
  if (open === undefined) {
    throw new HostError("PCCC_HOST_NO_APPEAL", `no appeal of ${unit} in ${period} waits for a decision`, { unit, period });
  }
  if ((decision.outcome === "withdrawn") !== (decision.decidedBy === open.filedBy)) {
    throw new HostError("PCCC_HOST_APPEAL_OWN", `${decision.decidedBy} may not decide this appeal`, {
      decidedBy: decision.decidedBy,
      filedBy: open.filedBy,
      outcome: decision.outcome,
    });
  }
  return { ...open, decision };
}

/**
 * The last close of a plan's period by a sheet.
 *
 * @internal
 */
export function lastClose(state: JournalState, plan: string, period: string, sheet: string): CloseRecord | undefined {
  return state.closes.findLast((close) => isOf(close, plan, period) && close.query.sheet === sheet);
}

function isOf(close: CloseRecord, plan: string, period: string): boolean {
  return close.plan === plan && close.period === period;
}

/**
 * Tells whether an appeal changed something since a close, so that the period may be closed once more.
 *
 * @internal
 */
export function isReopened(state: JournalState, close: CloseRecord): boolean {
  return state.appeals.some(
    ({ plan, period, decision }) =>
      plan === close.plan && period === close.period && decision?.outcome === "changed" && decision.decidedAt >= close.closedAt,
  );
}
