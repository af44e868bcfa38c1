import type { Calendar, DateRange, Period, Regime } from "@pccc/calendar";
import {
  addDays,
  type Assumption,
  type Duty,
  type Extension,
  type Finding,
  makeFinding,
  nameOf,
  type PlainDate,
  type Unit,
  type UnitRegistry,
} from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import { addresseeOf } from "./addressee.ts";
import { applyExtensions } from "./apply-extensions.ts";
import { type Deadline, levelDeadline } from "./level-deadlines.ts";
import type { Obligation, ObligationStatus, ReasonStep } from "./obligation.ts";
import { formatObligationId } from "./obligation-id.ts";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import { type Departed, type Ower, populationOf } from "./population.ts";
import { successionStep, writeDay } from "./reason-steps.ts";
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
 * A unit owes a window when it stands in the duty's class on the window's last day, or stands for one that ended inside the window
 * under the duty's stated rule.
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
    const resolution = resolveTiming(duty, assumptions, input.regimes);
    findings.addAll(resolution.findings);
    const { occurrences, findings: missing } = occurrencesOf(duty, resolution.timing, range, asOf);
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
  const { owers, departed } = populationOf(registry, duty, period.fromInclusive, populationOn);
  const deadlines = new Map<string, LevelTerms>();
  const obligations: Obligation[] = [];
  for (const ower of owers) {
    const unit = unitOf(registry, ower.unit);
    let terms = deadlines.get(unit.level);
    if (terms === undefined) {
      terms = termsOf(input, duty, resolution, occurrence, unit, findings);
      deadlines.set(unit.level, terms);
    }
    obligations.push(owed(input, duty, resolution, occurrence, ower, terms, findings));
  }
  for (const left of departed) {
    const ended = endedObligation(input, duty, resolution, occurrence, left, findings);
    if (ended !== undefined) obligations.push(ended);
  }
  return obligations.sort((a, b) => compare(a.unit, b.unit));
}

/** What holds for every unit of one level in one occurrence. */
interface LevelTerms {
  readonly status: ObligationStatus;
  readonly dueOn?: PlainDate;
  readonly reasons: readonly ReasonStep[];
}

function termsOf(
  input: ExpandObligationsInput,
  duty: Duty,
  resolution: TimingResolution,
  occurrence: Occurrence,
  unit: Unit,
  findings: FindingSet,
): LevelTerms {
  if (occurrence.dueOn !== undefined) return { status: "dated", dueOn: occurrence.dueOn, reasons: resolution.reasons };
  const { timing } = resolution;
  if (timing.kind !== "periodic") return { status: "undated", reasons: resolution.reasons };
  const rule = timing.deadlines.find(({ level }) => level === unit.level);
  if (rule === undefined) {
    findings.add(makeFinding(diagnostics, "PCCC_SCHEDULE_NO_DEADLINE", { duty: duty.id, level: unit.level }));
    return { status: "undated", reasons: resolution.reasons };
  }
  const deadline: Deadline = levelDeadline(input.calendar, occurrence.period, rule, input.asOf);
  const reasons = [...resolution.reasons, ...deadline.reasons];
  if (deadline.finding !== undefined) findings.add(deadline.finding);
  return deadline.dueOn === undefined ? { status: "unresolved", reasons } : { status: "dated", dueOn: deadline.dueOn, reasons };
}

function owed(
  input: ExpandObligationsInput,
  duty: Duty,
  resolution: TimingResolution,
  occurrence: Occurrence,
  ower: Ower,
  terms: LevelTerms,
  findings: FindingSet,
): Obligation {
  const { registry } = input;
  const addressee = addresseeOf(registry, duty, ower.unit, terms.dueOn ?? occurrence.populationOn);
  findings.addAll(addressee.findings);
  const succession = ower.through.map((through) => successionStep(through, takeOver(registry, ower, through.on)));
  const reasons =
    succession.length + addressee.reasons.length === 0 ? terms.reasons : [...terms.reasons, ...succession, ...addressee.reasons];
  return {
    ...headOf(duty, ower.unit, occurrence.period),
    ...(addressee.unit === undefined ? {} : { owedTo: addressee.unit }),
    period: occurrence.period,
    status: terms.status,
    ...(terms.dueOn === undefined ? {} : { dueOn: terms.dueOn }),
    ...(resolution.assumption === undefined ? {} : { assumption: resolution.assumption }),
    ...(ower.movedFrom.length === 0 ? {} : { movedFrom: ower.movedFrom }),
    reasons,
  };
}

function endedObligation(
  input: ExpandObligationsInput,
  duty: Duty,
  resolution: TimingResolution,
  occurrence: Occurrence,
  left: Departed,
  findings: FindingSet,
): Obligation | undefined {
  const moved = left.movedTo.length > 0;
  // A window that was still open when the unit ended could not be answered by it; a task without a window could.
  if (moved && occurrence.period.frequency !== "once") return undefined;
  const head = headOf(duty, left.unit, occurrence.period);
  const on = addDays(left.lastDay, 1);
  const underReview = duty.onSuccession === "mustReview";
  if (underReview) findings.add(makeFinding(diagnostics, "PCCC_OBLIGATION_UNDER_REVIEW", { obligation: head.id, on }));
  else if (!moved && duty.onSuccession === "moves")
    findings.add(makeFinding(diagnostics, "PCCC_OBLIGATION_NO_SUCCESSOR", { obligation: head.id }));
  const addressee = addresseeOf(input.registry, duty, left.unit, left.lastDay);
  const text = underReview
    ? { vi: `Đơn vị thay đổi từ ngày ${writeDay(on)}: chờ quyết định`, en: `The unit changed on ${on}: to be decided` }
    : moved
      ? { vi: `Chuyển cho đơn vị kế thừa từ ngày ${writeDay(on)}`, en: `Passed to the successor on ${on}` }
      : { vi: `Chấm dứt vì đơn vị thay đổi từ ngày ${writeDay(on)}`, en: `Lapsed since the unit changed on ${on}` };
  return {
    ...head,
    ...(addressee.unit === undefined ? {} : { owedTo: addressee.unit }),
    period: occurrence.period,
    status: underReview ? "underReview" : "lapsed",
    ...(resolution.assumption === undefined ? {} : { assumption: resolution.assumption }),
    ...(moved ? { movedTo: left.movedTo } : {}),
    reasons: [...resolution.reasons, ...left.through.map((through) => successionStep(through, text))],
  };
}

/** The registry's word on successions whose day is assumed, as far as an obligation rests on them. */
function assumedDays(registry: UnitRegistry, obligations: readonly Obligation[]): readonly Finding[] {
  const used = new Set<string | number>();
  for (const { reasons } of obligations) for (const { kind, ref } of reasons) if (kind === "succession") used.add(ref);
  return registry.findings.filter(({ params }) => params["succession"] !== undefined && used.has(params["succession"]));
}

function headOf(duty: Duty, unit: string, period: Period): Pick<Obligation, "id" | "duty" | "kind" | "title" | "unit"> {
  return {
    id: formatObligationId({ duty: duty.id, unit, period: period.id }),
    duty: duty.id,
    kind: duty.kind,
    title: duty.title,
    unit,
  };
}

function takeOver(registry: UnitRegistry, ower: Ower, on: PlainDate): { readonly vi: string; readonly en: string } {
  if (ower.movedFrom.length === 0)
    return { vi: `Thực hiện tiếp sau khi sắp xếp đơn vị ngày ${writeDay(on)}`, en: `Carried on after the change of units on ${on}` };
  const names = ower.movedFrom.map((unit) => nameOf(unitOf(registry, unit), addDays(on, -1))).join(", ");
  return {
    vi: `Nhận nghĩa vụ của ${names} khi sắp xếp đơn vị ngày ${writeDay(on)}`,
    en: `Took over from ${names} in the change of units on ${on}`,
  };
}

function unitOf(registry: UnitRegistry, id: string): Unit {
  const index = registry.unitIndex.get(id);
  const unit = index === undefined ? undefined : registry.units[index];
  if (unit === undefined) throw new RangeError(`no unit ${id} in the registry`);
  return unit;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Findings in the order in which they came up, each once. */
class FindingSet {
  readonly list: Finding[] = [];
  readonly #seen = new Set<string>();

  add(finding: Finding): void {
    const key = JSON.stringify([finding.code, finding.params]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.list.push(finding);
  }

  addAll(findings: readonly Finding[]): void {
    for (const finding of findings) this.add(finding);
  }
}
