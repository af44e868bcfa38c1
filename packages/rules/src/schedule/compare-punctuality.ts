import type { Finding } from "@pccc/core";
import { type AnswerObligationsInput, answerObligations } from "./answer-obligations.ts";
import type { AnsweredObligation } from "./answered-obligation.ts";
import type { PunctualityPolicy } from "./punctuality-policy.ts";
import { countedIn, type PunctualityRate, punctualityRate, rateFinding } from "./punctuality-rate.ts";

/**
 * One policy over one population.
 *
 * @public
 */
export interface PunctualityReport {
  readonly policy: PunctualityPolicy;
  /** In the order of the obligations. */
  readonly answered: readonly AnsweredObligation[];
  readonly rate: PunctualityRate;
  readonly byUnit: Readonly<Record<string, PunctualityRate>>;
  readonly findings: readonly Finding[];
}

/**
 * One obligation under two policies.
 *
 * @public
 */
export interface PunctualityRow {
  readonly a: AnsweredObligation;
  readonly b: AnsweredObligation;
  /** What the policies see differently: the edition, the moment, the deadline, the state, or whether the rate counts it. */
  readonly differs: readonly ("edition" | "moment" | "deadline" | "state" | "counting")[];
}

/**
 * Two policies over one population, row by row.
 *
 * @public
 */
export interface PunctualityComparison {
  readonly a: PunctualityReport;
  readonly b: PunctualityReport;
  /** In the order of the obligations. */
  readonly rows: readonly PunctualityRow[];
}

/**
 * Answers obligations under one policy and takes its rate, over all of them and for each unit.
 *
 * @param input - The obligations and what answers them; every side of a rate is counted over these obligations.
 * @param policy - The policy.
 * @returns The answers and the rates; a rate that is no share is a finding and is not cut down.
 *
 * @public
 */
export function assessPunctuality(input: Omit<AnswerObligationsInput, "policy">, policy: PunctualityPolicy): PunctualityReport {
  const { answered, findings } = answerObligations({ ...input, policy });
  const byUnit = new Map<string, AnsweredObligation[]>();
  for (const one of answered) {
    const known = byUnit.get(one.obligation.unit);
    if (known === undefined) byUnit.set(one.obligation.unit, [one]);
    else known.push(one);
  }
  const rate = punctualityRate(policy, answered, input.asOf);
  const rates = [...byUnit]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, own]) => [unit, punctualityRate(policy, own, input.asOf)] as const);
  const noShare = rateFinding(policy, rate);
  return {
    policy,
    answered,
    rate,
    byUnit: Object.fromEntries(rates),
    findings: noShare === undefined ? findings : [...findings, noShare],
  };
}

/**
 * Compares two policies over one population.
 *
 * @param input - The obligations and what answers them.
 * @param a - The first policy.
 * @param b - The second policy.
 * @returns Both reports, and each obligation under both with what differs.
 *
 * @public
 */
export function comparePunctuality(
  input: Omit<AnswerObligationsInput, "policy">,
  a: PunctualityPolicy,
  b: PunctualityPolicy,
): PunctualityComparison {
  const first = assessPunctuality(input, a);
  const second = assessPunctuality(input, b);
  const rows = first.answered.map((one, index): PunctualityRow => {
    const other = second.answered[index] ?? one;
    const countedA = countedIn(a, one, input.asOf);
    const countedB = countedIn(b, other, input.asOf);
    // Where a policy counts what speaks against, being in its numerator says the opposite.
    const favours = (counted: boolean, policy: PunctualityPolicy): boolean => (policy.rate.oneMinus === true ? !counted : counted);
    const differs: PunctualityRow["differs"][number][] = [];
    if (one.decidedBy?.edition !== other.decidedBy?.edition) differs.push("edition");
    if (one.decidedBy?.at !== other.decidedBy?.at) differs.push("moment");
    if ((one.judgedDueOn ?? one.obligation.dueOn) !== (other.judgedDueOn ?? other.obligation.dueOn)) differs.push("deadline");
    if (one.state !== other.state) differs.push("state");
    if (
      countedA.denominator !== countedB.denominator ||
      (countedA.denominator && favours(countedA.numerator, a) !== favours(countedB.numerator, b))
    )
      differs.push("counting");
    return { a: one, b: other, differs };
  });
  return { a: first, b: second, rows };
}
