import { type Finding, formatPoints, makeFinding, multiplyDivide } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { AnsweredObligation } from "./answered-obligation.ts";
import type { PunctualityCount, PunctualityPolicy } from "./punctuality-policy.ts";

/**
 * A rate as two counts over one population; no percentage is stored.
 *
 * @public
 */
export interface PunctualityRate {
  readonly numerator: number;
  /** 0 where there is nothing to take a rate of. */
  readonly denominator: number;
}

/**
 * Tells how an obligation counts in a policy's rate.
 *
 * @param policy - The policy.
 * @param answered - The obligation, answered under that policy.
 * @param asOf - The day asked about.
 * @returns Whether each side of the rate counts it.
 */
export function countedIn(
  { rate }: PunctualityPolicy,
  answered: AnsweredObligation,
  asOf: string,
): { readonly numerator: boolean; readonly denominator: boolean } {
  const counts = ({ states, fellDue = false }: PunctualityCount): boolean => {
    const due = answered.judgedDueOn ?? answered.obligation.dueOn;
    return states.includes(answered.state) && (!fellDue || (due !== undefined && due <= asOf));
  };
  return { numerator: counts(rate.numerator), denominator: counts(rate.denominator) };
}

/**
 * Takes a policy's rate over a population.
 *
 * @param policy - The policy.
 * @param answered - The obligations, answered under that policy.
 * @param asOf - The day asked about.
 * @returns The two counts.
 *
 * @public
 */
export function punctualityRate(policy: PunctualityPolicy, answered: readonly AnsweredObligation[], asOf: string): PunctualityRate {
  let numerator = 0;
  let denominator = 0;
  for (const one of answered) {
    const counted = countedIn(policy, one, asOf);
    if (counted.numerator) numerator += 1;
    if (counted.denominator) denominator += 1;
  }
  return { numerator: policy.rate.oneMinus === true ? denominator - numerator : numerator, denominator };
}

/**
 * Writes a rate in per cent, cut off and not rounded up: 99.99 % is never written as 100 %.
 *
 * @param rate - The rate.
 * @param decimals - Decimal places of a per cent.
 * @param separator - Between whole and decimals.
 * @returns For example `98.62%`; a dash where there is nothing to take a rate of.
 *
 * @public
 */
export function formatPunctualityRate({ numerator, denominator }: PunctualityRate, decimals: number, separator: "," | "." = "."): string {
  if (denominator === 0) return "–";
  return `${formatPoints(multiplyDivide(numerator, 100 * 10 ** decimals, denominator, "down"), decimals, separator)}%`;
}

/**
 * Reports a rate that is no share: above the whole, or below nothing.
 *
 * @param policy - The policy.
 * @param rate - The rate.
 * @returns The finding; `undefined` for a share.
 */
export function rateFinding({ id }: PunctualityPolicy, { numerator, denominator }: PunctualityRate): Finding | undefined {
  if (numerator >= 0 && numerator <= denominator) return undefined;
  return makeFinding(diagnostics, "PCCC_PUNCTUALITY_RATE_NO_SHARE", { policy: id, numerator, denominator });
}
