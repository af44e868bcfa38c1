import { canonicalJson } from "../canonical-json.ts";
import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import { foldVietnamese } from "../fold-vietnamese.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Indicator, IndicatorTarget } from "./indicator.ts";
import { wordsOf } from "./likeness.ts";
import type { Plan } from "./plan.ts";

/**
 * Tells which targets an amendment or a replacement would change although their period has begun.
 *
 * @remarks
 * A target is frozen from the first day of its period: it may not be changed, withdrawn or added. The day that counts is the later of
 * the day of effect and the day of recording, so that dating an act back thaws nothing. A plan that takes another's place (it has
 * another id) takes over the targets of the periods that still run on its first day: its indicator is the one with the same metric, or
 * with the same title and measure. Periods that ended before stay with the plan before; an indicator or a period for which that plan
 * had no target is new, as in any plan that is adopted.
 *
 * @param before - The text before.
 * @param after - The amended text, or the plan that takes the place.
 * @param on - The day from which it holds.
 * @param recordedOn - The day on which it is recorded.
 * @returns An error for each such target.
 *
 * @public
 */
export function checkFrozenTargets(before: Plan, after: Plan, on: PlainDate, recordedOn: PlainDate): readonly Finding[] {
  const day = on > recordedOn ? on : recordedOn;
  const replaces = before.id !== after.id;
  const [old, fresh] = [targetsOf(before), targetsOf(replaces ? withIndicatorsOf(before, after) : after)];
  const promised = new Set([...old.values()].map(periodOf));
  const findings: Finding[] = [];
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(key), fresh.get(key)];
    const from = [was, is].flatMap((entry) => entry?.target.fromInclusive ?? []).sort()[0];
    const entry = (was ?? is) as Entry;
    if (from === undefined || from > day || (was !== undefined && is !== undefined && isSame(was, is))) continue;
    if (replaces && (is === undefined ? entry.target.toInclusive < on : !promised.has(periodOf(entry)))) continue;
    const params = { plan: before.id, indicator: entry.indicator, period: entry.target.period, from, on: day };
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

/** The plan that takes the place, its indicators under the ids that they had in the plan before. */
function withIndicatorsOf({ indicators: old = [] }: Plan, after: Plan): Plan {
  const indicators = (after.indicators ?? []).map((indicator): Indicator => {
    const same = old.find((other) => (other.metric !== undefined && other.metric === indicator.metric) || saysTheSame(other, indicator));
    return same === undefined ? indicator : { ...indicator, id: same.id };
  });
  return { ...after, indicators };
}

function saysTheSame(a: Indicator, b: Indicator): boolean {
  return wordsOf(a.title.vi).folded === wordsOf(b.title.vi).folded && foldVietnamese(a.measure.vi) === foldVietnamese(b.measure.vi);
}

function periodOf({ indicator, target }: Entry): string {
  return `${indicator} ${target.period}`;
}

function isSame(a: Entry, b: Entry): boolean {
  return a.decimals === b.decimals && canonicalJson(a.target) === canonicalJson(b.target);
}
