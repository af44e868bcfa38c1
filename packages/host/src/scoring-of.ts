import { hasWindows, periodsOf } from "@pccc/calendar";
import { type Finding, isLiving, type Plan, superiorOf } from "@pccc/core";
import {
  type AnsweredObligation,
  answeredByPeriod,
  type CheckedSheet,
  metricInputFor,
  type Obligation,
  type Period,
  type PopulationPeriod,
} from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import { checkedSheetOf } from "./checked-sheet-of.ts";
import { classesOf } from "./classes-of.ts";
import { type Composition, pick } from "./composition.ts";
import { adoptedPlan, computeObligations } from "./compute-obligations.ts";
import type { JournalState } from "./journal-state.ts";
import { withResults } from "./with-results.ts";

/**
 * What a board's question is scored from.
 *
 * @internal
 */
export interface Scoring {
  readonly plan: Plan;
  readonly sheet: CheckedSheet;
  /** What the units of each period are scored from, and the units above them. */
  readonly periods: readonly (PopulationPeriod & { readonly classes: Readonly<Record<string, readonly string[]>> })[];
  readonly answered: readonly AnsweredObligation[];
  readonly findings: readonly Finding[];
}

/**
 * Gathers what a board's question is scored from: units, obligations, judgements and hierarchy, period by period.
 *
 * @param waiting - Sheets, each with a frequency, that wait for this one: what they read of each other is not known.
 *
 * @internal
 */
export function scoringOf(state: JournalState, composition: Composition, query: BoardQuery, waiting: readonly string[] = []): Scoring {
  const { plan } = adoptedPlan(state, query.plan);
  const sheet = checkedSheetOf(composition, query.sheet);
  const range = { fromInclusive: query.fromInclusive, toInclusive: query.toInclusive };
  const asked = periodsOf(pick("regime", composition.regimes, query.regime), query.frequency, range).filter(
    ({ fromInclusive }) => fromInclusive <= query.asOf,
  );
  const { answered, findings } = computeObligations(state, composition, query);
  const countingIn = answeredByPeriod(answered);
  const unitsIn = scoredUnits(
    plan,
    answered.map(({ obligation }) => obligation),
  );
  const periods = asked.map((period) => {
    const units = unitsIn(period, (unit) => isLiving(state.registry, unit, period.toInclusive));
    return {
      input: metricInputFor({ units, period, answered: countingIn(period), asOf: query.asOf }),
      judgements: state.judgements,
      ...whereaboutsOf(state, query, period, units),
    };
  });
  const known = [...waiting, `${query.sheet} ${query.frequency}`];
  const scoringOfOther = (other: BoardQuery): Scoring | undefined =>
    !known.includes(`${other.sheet} ${other.frequency}`) &&
    Object.hasOwn(composition.sheets, other.sheet) &&
    hasWindows(pick("regime", composition.regimes, other.regime), other.frequency)
      ? scoringOf(state, composition, other, known)
      : undefined;
  return { plan, sheet, periods: withResults(state, composition, query, { sheet, periods }, scoringOfOther), answered, findings };
}

/**
 * Tells where units stand on the last day of a period: their classes, and the units above them.
 *
 * @internal
 */
export function whereaboutsOf(
  state: JournalState,
  { hierarchy }: Pick<BoardQuery, "hierarchy">,
  period: Period,
  units: readonly string[],
): { readonly classes: Readonly<Record<string, readonly string[]>>; readonly parents: Readonly<Record<string, string>> } {
  return {
    classes: Object.fromEntries(units.map((id) => [id, classesOf(state, id, period.toInclusive)])),
    parents: parentsOf(state, hierarchy, period, units),
  };
}

/**
 * The units below that the plan binds in a period: those that owe something for it, or, in a period for which nothing of its own
 * is owed, those that owe anything and live on its last day. The plan's own unit is not scored by its own plan.
 */
function scoredUnits(
  plan: Plan,
  obligations: readonly Obligation[],
): (period: Period, isLivingThen: (unit: string) => boolean) => readonly string[] {
  const below = obligations.filter(({ unit, status }) => unit !== plan.unit && status !== "lapsed");
  const ofPeriods = Map.groupBy(below, ({ period }) => period.id);
  return (period, isLivingThen) => {
    const own = ofPeriods.get(period.id);
    const units = new Set((own ?? below).map(({ unit }) => unit));
    return (own === undefined ? [...units].filter(isLivingThen) : [...units]).sort();
  };
}

function parentsOf(
  state: JournalState,
  hierarchy: string,
  { toInclusive }: Period,
  units: readonly string[],
): Readonly<Record<string, string>> {
  const above: Record<string, string> = {};
  const passed = new Map<string, number>();
  for (const unit of units) {
    let at = unit;
    for (let parent = superiorOf(state.registry, hierarchy, at, toInclusive); parent !== undefined; ) {
      above[at] = parent;
      passed.set(parent, (passed.get(parent) ?? 0) + 1);
      at = parent;
      parent = superiorOf(state.registry, hierarchy, at, toInclusive);
    }
  }
  // The first unit that all are below is the top: above it every result would only repeat that one.
  let [top] = units;
  while (top !== undefined && passed.get(top) !== units.length) top = above[top];
  if (top !== undefined) delete above[top];
  return above;
}
