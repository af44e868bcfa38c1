import { canonicalJson } from "../canonical-json.ts";
import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import type { PlainDate } from "../plain-date.ts";
import type { IndicatorTarget } from "./indicator.ts";
import type { Plan } from "./plan.ts";

/**
 * Tells which targets an amendment would change although their period has begun.
 *
 * @remarks
 * A target is frozen from the first day of its period: it may not be changed, withdrawn or added. The day that counts is the later of
 * the day of effect and the day of recording, so that dating an amendment back thaws nothing.
 *
 * @param before - The text before.
 * @param after - The amended text.
 * @param on - The day from which the amended text holds.
 * @param recordedOn - The day on which it is recorded.
 * @returns An error for each such target.
 *
 * @public
 */
export function checkFrozenTargets(before: Plan, after: Plan, on: PlainDate, recordedOn: PlainDate): readonly Finding[] {
  const day = on > recordedOn ? on : recordedOn;
  const [old, fresh] = [targetsOf(before), targetsOf(after)];
  const findings: Finding[] = [];
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(key), fresh.get(key)];
    const from = [was, is].flatMap((entry) => entry?.target.fromInclusive ?? []).sort()[0];
    const { indicator, target } = (was ?? is) as Entry;
    if (from === undefined || from > day || (was !== undefined && is !== undefined && isSame(was, is))) continue;
    const params = { plan: before.id, indicator, period: target.period, from, on: day };
    findings.push(makeFinding(diagnostics, "PCCC_PLAN_TARGET_FROZEN", params));
  }
  return findings;
}

interface Entry {
  readonly indicator: string;
  readonly decimals: number;
  readonly target: IndicatorTarget;
}

function targetsOf({ indicators = [] }: Plan): ReadonlyMap<string, Entry> {
  return new Map(
    indicators.flatMap(({ id, decimals, targets }) =>
      targets.map((target) => [`${id} ${target.period} ${canonicalJson(target.for)}`, { indicator: id, decimals, target }] as const),
    ),
  );
}

function isSame(a: Entry, b: Entry): boolean {
  return a.decimals === b.decimals && canonicalJson(a.target) === canonicalJson(b.target);
}
