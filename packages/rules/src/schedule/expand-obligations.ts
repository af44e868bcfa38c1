import { type Calendar, type DateRange, deadlineFor, type Period, type Regime } from "@pccc/calendar";
import {
  type Assumption,
  type Duty,
  type Extension,
  type Finding,
  makeFinding,
  type PlainDate,
  type RecordedEvent,
  type UnitLevel,
  type UnitRegistry,
} from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import { applyExtensions } from "./apply-extensions.ts";
import { bindingRegimes } from "./binding-regimes.ts";
import { FindingSet } from "./finding-set.ts";
import { levelDeadline } from "./level-deadline.ts";
import { endedObligation, type LevelTerms, owedObligation, unitOf } from "./make-obligation.ts";
import type { Obligation } from "./obligation.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import type { ParentRule } from "./parent-rules.ts";
import { type Departed, joinOwers, type Ower, passOn, populationOf } from "./population.ts";
import { resolveTiming, type TimingResolution } from "./resolve-timing.ts";

/**
 * What obligations are expanded from.
 *
 * @public
 */
export interface ExpandObligationsInput {
  readonly duties: readonly Duty[];
  readonly registry: UnitRegistry;
  readonly calendar: Calendar;
  /** By id. */
  readonly regimes: Readonly<Record<string, Regime>>;
  /** What the plans above say about duties whose own text is silent; see `parentRules`. */
  readonly parents?: readonly ParentRule[];
  /** What happened or is set for a day; a duty on an event is owed once for each event that lies in the range. */
  readonly events?: readonly RecordedEvent[];
  /** Those declared after `asOf` do not count. */
  readonly assumptions: readonly Assumption[];
  /** Those decided after `asOf` do not count. */
  readonly extensions: readonly Extension[];
  /** Windows that end in it, days that lie in it, and tasks without a day. */
  readonly range: DateRange;
  /** The day on which the question is asked: what was announced, declared and decided up to it counts. */
  readonly asOf: PlainDate;
}

/**
 * Who owes what, for which window, by when, and why.
 *
 * @public
 */
export interface ExpandedObligations {
  /** By duty in the order given, then by window, then by unit. */
  readonly obligations: readonly Obligation[];
  /** The windows that occur, by their last day, then id. */
  readonly periods: readonly Period[];
  readonly findings: readonly Finding[];
}

/**
 * Expands duties to obligations: one for each duty, unit and occurrence.
 *
 * @remarks
 * A unit owes a window when it stands in the duty's class on the window's last day, or stands for one that ended inside the window or
 * before the due day, under the duty's stated rule. Successions after the due day change nothing.
 *
 * @param input - The duties, the units, the calendar, what resolves the duties' gaps, and the range.
 * @returns The obligations.
 *
 * @public
 */
export function expandObligations(input: ExpandObligationsInput): ExpandedObligations {
  const { registry, range, asOf } = input;
  const obligations: Obligation[] = [];
  const periods = new Map<string, Period>();
  const findings = new FindingSet();
  const assumptions = input.assumptions.filter(({ declaredOn }) => declaredOn <= asOf);
  const seen = new Set<string>();
  for (const duty of input.duties) {
    if (seen.has(duty.id)) {
      findings.add(makeFinding(diagnostics, "PCCC_DUTY_DUPLICATE", { duty: duty.id }));
      continue;
    }
    seen.add(duty.id);
    const resolution = resolveTiming(duty, {
      assumptions,
      regimes: input.regimes,
      parents: input.parents ?? [],
      binding: bindingRegimes(registry, duty, Object.values(input.regimes), asOf < range.toInclusive ? asOf : range.toInclusive),
    });
    findings.addAll(resolution.findings);
    const { occurrences, findings: missing } = occurrencesOf(duty, resolution.timing, range, asOf, input.events ?? []);
    findings.addAll(missing);
    const before = obligations.length;
    for (const occurrence of occurrences) {
      const expanded = expandOccurrence(input, duty, resolution, occurrence, findings);
      if (expanded.length > 0) periods.set(occurrence.period.id, occurrence.period);
      for (const obligation of expanded) obligations.push(obligation);
    }
    if (occurrences.length > 0 && obligations.length === before)
      findings.add(makeFinding(diagnostics, "PCCC_DUTY_NOBODY", { duty: duty.id, from: range.fromInclusive, to: range.toInclusive }));
  }
  const extended = applyExtensions(obligations, input.extensions, asOf);
  findings.addAll(extended.findings);
  findings.addAll(assumedDays(registry, obligations));
  return {
    obligations: extended.obligations,
    periods: [...periods.values()].sort((a, b) => compare(a.toInclusive, b.toInclusive) || compare(a.id, b.id)),
    findings: findings.list,
  };
}

function expandOccurrence(
  input: ExpandObligationsInput,
  duty: Duty,
  resolution: TimingResolution,
  occurrence: Occurrence,
  findings: FindingSet,
): readonly Obligation[] {
  const { registry } = input;
  const { period, populationOn } = occurrence;
  const population = populationOf(registry, duty, period.fromInclusive, populationOn);
  const deadlines = new Map<string, LevelTerms>();
  const termsFor = (unit: string): LevelTerms => {
    const { level } = unitOf(registry, unit);
    const known = deadlines.get(level);
    if (known !== undefined) return known;
    const terms = termsOf(input, duty, resolution, occurrence, level, findings);
    deadlines.set(level, terms);
    return terms;
  };
  const concerned = ({ unit }: { readonly unit: string }): boolean => occurrence.unit === undefined || occurrence.unit === unit;
  const owers: Ower[] = [];
  const departed: Departed[] = population.departed.filter(concerned);
  for (const ower of population.owers.filter(concerned)) {
    const { dueOn } = termsFor(ower.unit);
    const until = dueOn === undefined || input.asOf < dueOn ? input.asOf : dueOn;
    const passed = dueOn === undefined ? undefined : passOn(registry, duty, ower, populationOn, until);
    if (passed === undefined) owers.push(ower);
    else {
      departed.push(passed.departed);
      owers.push(...passed.heirs);
    }
  }
  const obligations = joinOwers(registry, owers).map((ower) =>
    owedObligation(registry, duty, resolution, occurrence, ower, termsFor(ower.unit), findings),
  );
  for (const left of departed) {
    const ended = endedObligation(registry, duty, resolution, occurrence, left, findings);
    if (ended !== undefined) obligations.push(ended);
  }
  return obligations.sort((a, b) => compare(a.unit, b.unit));
}

function termsOf(
  input: ExpandObligationsInput,
  duty: Duty,
  resolution: TimingResolution,
  occurrence: Occurrence,
  level: UnitLevel,
  findings: FindingSet,
): LevelTerms {
  const { dueOn, dueTime } = occurrence;
  if (dueOn !== undefined) return { status: "dated", dueOn, ...(dueTime === undefined ? {} : { dueTime }), reasons: resolution.reasons };
  const { timing } = resolution;
  if (timing.kind === "fixedDay" || timing.kind === "once") return { status: "undated", reasons: resolution.reasons };
  const rule = deadlineFor(timing.regime, level, occurrence.period);
  if (rule === undefined) {
    findings.add(makeFinding(diagnostics, "PCCC_SCHEDULE_NO_DEADLINE", { duty: duty.id, level }));
    return { status: "undated", reasons: resolution.reasons };
  }
  const deadline = levelDeadline(input.calendar, occurrence, rule, input.asOf);
  const reasons = [...resolution.reasons, ...deadline.reasons];
  if (deadline.finding !== undefined) findings.add(deadline.finding);
  if (deadline.dueOn === undefined) return { status: "unresolved", reasons };
  return { status: "dated", dueOn: deadline.dueOn, ...(rule.time === undefined ? {} : { dueTime: rule.time }), reasons };
}

/** The registry's word on successions whose day is assumed, as far as an obligation rests on them. */
function assumedDays(registry: UnitRegistry, obligations: readonly Obligation[]): readonly Finding[] {
  const used = new Set<string | number>();
  for (const { reasons } of obligations) for (const { kind, ref } of reasons) if (kind === "succession") used.add(ref);
  return registry.findings.filter(({ params }) => params["succession"] !== undefined && used.has(params["succession"]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
