import type { LevelDeadline, Regime } from "@pccc/calendar";
import { hasWindows, lastMomentAllowed } from "@pccc/calendar";
import {
  type Assumption,
  type Duty,
  type Finding,
  type Frequency,
  makeFinding,
  type PlainDate,
  type UnitLevel,
  type Weekday,
} from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { ReasonStep } from "./obligation.ts";
import type { ParentRule } from "./parent-rules.ts";

/**
 * When a duty falls due, as far as anything says it.
 *
 * @remarks
 * `periodic`: the windows or named days of a regime, with a deadline for each level. `onEvent`: each event of a kind. `onDay`: the one
 * day of a regime. `fixedDay`: a day of each week, month or year, without a window of data. `once`: one occurrence; `dueOn` is absent
 * where nothing names a deadline.
 *
 * @public
 */
export type ResolvedTiming =
  | { readonly kind: "periodic"; readonly regime: Regime; readonly frequency: Frequency }
  | { readonly kind: "onEvent"; readonly regime: Regime; readonly event: string }
  | { readonly kind: "onDay"; readonly regime: Regime }
  | ({ readonly kind: "fixedDay" } & FixedDay)
  | { readonly kind: "once"; readonly fromInclusive?: PlainDate; readonly dueOn?: PlainDate; readonly dueTime?: string };

/**
 * A day of each week, month or year, as a text states it.
 *
 * @public
 */
export type FixedDay = { readonly bound: "before" | "by" } & (
  | { readonly frequency: "annual"; readonly month: number; readonly day: number }
  | { readonly frequency: "monthly"; readonly month?: undefined; readonly day: number }
  | { readonly frequency: "weekly"; readonly weekday: Weekday; readonly time?: string }
);

/**
 * A duty's timing with what resolved it.
 *
 * @public
 */
export interface TimingResolution {
  readonly timing: ResolvedTiming;
  /** What the answer rests on: the words of the text, the plan above, a regime that applies, a declared assumption, or nothing. */
  readonly source: "text" | "plan" | "regime" | "assumption" | "unresolved";
  /** The assumption's id. */
  readonly assumption?: string;
  readonly reasons: readonly ReasonStep[];
  readonly findings: readonly Finding[];
}

/**
 * What the gaps in a duty's timing may be filled from.
 *
 * @public
 */
export interface TimingSources {
  readonly assumptions: readonly Assumption[];
  /** By id. */
  readonly regimes: Readonly<Record<string, Regime>>;
  /** The rules of the plans above; see `parentRules`. */
  readonly parents?: readonly ParentRule[];
  /** The regimes that bind all units that owe the duty; see `bindingRegimes`. */
  readonly binding?: readonly Regime[];
}

/**
 * Finds when a duty falls due: by its text, then by the plan above, then by the regime that it comes from or that binds those who owe
 * it, then by a declared assumption.
 *
 * @remarks
 * Nothing is invented: a duty that nothing resolves is owed once, without a deadline. Each source fills only what those before it leave
 * open. Several rules above, or several binding regimes, resolve nothing: a finding says so.
 *
 * @param duty - The duty.
 * @param sources - What its gaps may be filled from.
 * @returns The timing with its reasons.
 *
 * @public
 */
export function resolveTiming(duty: Duty, sources: TimingSources): TimingResolution {
  const { timing } = duty;
  const stated = statedStep(duty);
  const inText = (resolved: ResolvedTiming): TimingResolution => ({ timing: resolved, source: "text", reasons: [stated], findings: [] });
  switch (timing.kind) {
    case "dated":
      return inText(onceBy(timing.bound, timing.on, timing.time));
    case "window": {
      const { fromInclusive, toInclusive } = timing;
      return inText(toInclusive === undefined ? { kind: "once", fromInclusive } : { kind: "once", fromInclusive, dueOn: toInclusive });
    }
    case "continuous":
      return inText({ kind: "once" });
    case "onEvent":
      return byRegimeOfDuty(duty, sources, stated) ?? inText({ kind: "once" });
    case "recurring":
      if (timing.on !== undefined) return resolveFixedDay(duty, timing, timing.on, stated);
      return resolvePeriodic(duty, timing.frequency, sources, stated);
    case "unspecified":
      return byRegimeOfDuty(duty, sources, stated) ?? byPlanAbove(duty, sources, stated);
  }
}

/** The regime that a duty names, where it has no windows: one day, an event, or no occurrences at all. */
function byRegimeOfDuty(duty: Duty, { regimes }: TimingSources, stated: ReasonStep): TimingResolution | undefined {
  const regime = duty.regime !== undefined && Object.hasOwn(regimes, duty.regime) ? regimes[duty.regime] : undefined;
  const { window } = regime ?? {};
  if (regime === undefined || window === undefined) return undefined;
  const byRegime = (timing: ResolvedTiming): TimingResolution => ({
    timing,
    source: "regime",
    reasons: [stated, regimeStep(regime)],
    findings: [],
  });
  switch (window.kind) {
    case "once":
      return byRegime({ kind: "onDay", regime });
    case "event":
      return byRegime({ kind: "onEvent", regime, event: window.event });
    case "continuous":
      return byRegime({ kind: "once" });
    default:
      return undefined;
  }
}

function byPlanAbove(duty: Duty, sources: TimingSources, stated: ReasonStep): TimingResolution {
  const above = duty.regime === undefined ? (sources.parents ?? []).filter((rule) => rule.duty === duty.id) : [];
  const distinct = new Set(above.map(({ rule }) => JSON.stringify([rule.timing, rule.regime])));
  const [first] = above;
  if (first === undefined || distinct.size > 1) {
    const findings =
      distinct.size > 1
        ? [
            makeFinding(diagnostics, "PCCC_SCHEDULE_PLANS_DISAGREE", {
              duty: duty.id,
              plans: [...new Set(above.map(({ plan }) => plan))].join(", "),
            }),
          ]
        : [];
    const resolved = resolvePeriodic(duty, undefined, sources, stated);
    return { ...resolved, findings: [...findings, ...resolved.findings] };
  }
  const { rule, plan, citation } = first;
  const { regime: _none, ...open } = duty;
  const resolved = resolveTiming(
    { ...open, timing: rule.timing, ...(rule.regime === undefined ? {} : { regime: rule.regime }) },
    { ...sources, parents: [] },
  );
  const text = {
    vi: `Văn bản không nêu thời gian; theo quy định của kế hoạch cấp trên “${citation.document}”`,
    en: `The text names no time; it follows the plan above, ${citation.document}`,
  };
  const step: ReasonStep = { kind: "plan", ref: plan, text, citation };
  return {
    ...resolved,
    source: resolved.source === "text" ? "plan" : resolved.source,
    reasons: [stated, step, ...resolved.reasons.slice(1)],
  };
}

function onceBy(bound: "before" | "by", date: PlainDate, time: string | undefined): ResolvedTiming {
  const last = lastMomentAllowed(bound, date, time);
  return { kind: "once", dueOn: last.on, ...(last.time === undefined ? {} : { dueTime: last.time }) };
}

function resolveFixedDay(
  duty: Duty,
  { frequency, bound = "by" }: Extract<Duty["timing"], { readonly kind: "recurring" }>,
  on: string,
  stated: ReasonStep,
): TimingResolution {
  const annual = frequency === "annual" ? /^(\d{2})-(\d{2})$/u.exec(on) : null;
  const monthly = frequency === "monthly" ? /^(\d{2})$/u.exec(on) : null;
  const weekly = frequency === "weekly" ? /^(MO|TU|WE|TH|FR|SA|SU)(?: ((?:[01]\d|2[0-3]):[0-5]\d))?$/u.exec(on) : null;
  const timing: ResolvedTiming | undefined =
    annual !== null
      ? { kind: "fixedDay", frequency: "annual", month: Number(annual[1]), day: Number(annual[2]), bound }
      : monthly !== null
        ? { kind: "fixedDay", frequency: "monthly", day: Number(monthly[1]), bound }
        : weekly !== null
          ? {
              kind: "fixedDay",
              frequency: "weekly",
              weekday: weekdayOfWord(weekly[1]),
              bound,
              ...(weekly[2] === undefined ? {} : { time: weekly[2] }),
            }
          : undefined;
  if (timing !== undefined) return { timing, source: "text", reasons: [stated], findings: [] };
  return unresolved(stated, [makeFinding(diagnostics, "PCCC_SCHEDULE_UNSUPPORTED", { duty: duty.id, frequency, on })]);
}

function weekdayOfWord(word = "MO"): Weekday {
  return (["MO", "TU", "WE", "TH", "FR", "SA", "SU"].indexOf(word) + 1) as Weekday;
}

function resolvePeriodic(
  duty: Duty,
  stated: Frequency | undefined,
  { assumptions, regimes, binding = [] }: TimingSources,
  statedReason: ReasonStep,
): TimingResolution {
  const findings: Finding[] = [];
  const assumption = pickAssumption(duty, assumptions, findings);
  const schedule = assumption?.schedule;
  const applying = duty.regime === undefined ? pickBinding(duty, stated, binding, findings) : undefined;
  const ownRegime = duty.regime ?? applying?.id;
  const regimeId = ownRegime ?? schedule?.regime;
  if (regimeId === undefined) {
    // Periodic words and reports want a schedule; a task without one is simply undated.
    if (duty.kind === "report" || stated !== undefined)
      findings.push(makeFinding(diagnostics, "PCCC_SCHEDULE_UNRESOLVED", { duty: duty.id }));
    return unresolved(statedReason, findings);
  }
  const regime = Object.hasOwn(regimes, regimeId) ? regimes[regimeId] : undefined;
  if (regime === undefined)
    return unresolved(statedReason, [
      ...findings,
      makeFinding(diagnostics, "PCCC_SCHEDULE_UNKNOWN_REGIME", { duty: duty.id, regime: regimeId }),
    ]);
  if (stated !== undefined && schedule !== undefined && schedule.frequency !== stated) {
    const params = { duty: duty.id, assumption: assumption?.id ?? "", assumed: schedule.frequency, stated };
    findings.push(makeFinding(diagnostics, "PCCC_SCHEDULE_CONTRADICTS_TEXT", params));
  }
  const onlyOne = ownRegime !== undefined && regime.frequencies.length === 1 ? regime.frequencies[0] : undefined;
  const frequency = stated ?? onlyOne ?? schedule?.frequency;
  if (frequency === undefined)
    return unresolved(statedReason, [...findings, makeFinding(diagnostics, "PCCC_SCHEDULE_UNRESOLVED", { duty: duty.id })]);
  if (!hasWindows(regime, frequency))
    return unresolved(statedReason, [
      ...findings,
      makeFinding(diagnostics, "PCCC_SCHEDULE_NO_WINDOW", { duty: duty.id, regime: regime.id, frequency }),
    ]);
  const byRegime = ownRegime !== undefined ? regime.deadlines : [];
  const namesDays = regime.window.kind === "days";
  const deadlines = byRegime.length > 0 || namesDays ? byRegime : assumedDeadlines(assumption);
  const usesAssumption =
    ownRegime === undefined || (byRegime.length === 0 && !namesDays) || (stated === undefined && onlyOne === undefined);
  const reasons: ReasonStep[] = [statedReason];
  if (assumption !== undefined && usesAssumption)
    reasons.push({ kind: "assumption", ref: assumption.id, text: assumption.statement, citation: assumption.basis });
  reasons.push(regimeStep(regime));
  return {
    // The deadlines of an assumption hold in every version of the windows.
    timing: { kind: "periodic", regime: deadlines === byRegime ? regime : withDeadlines(regime, deadlines), frequency },
    source: assumption !== undefined && usesAssumption ? "assumption" : "regime",
    ...(assumption !== undefined && usesAssumption ? { assumption: assumption.id } : {}),
    reasons,
    findings,
  };
}

function withDeadlines(regime: Regime, deadlines: readonly LevelDeadline[]): Regime {
  const { earlier } = regime;
  return {
    ...regime,
    deadlines,
    ...(earlier === undefined ? {} : { earlier: earlier.map((version) => withDeadlines(version, deadlines)) }),
  };
}

function regimeStep(regime: Regime): ReasonStep {
  const [citation] = regime.basis;
  return { kind: "regime", ref: regime.id, text: regime.title, ...(citation === undefined ? {} : { citation }) };
}

/** Of the regimes that bind those who owe the duty, the one that has the stated frequency, or the only frequency there is. */
function pickBinding(duty: Duty, stated: Frequency | undefined, binding: readonly Regime[], findings: Finding[]): Regime | undefined {
  const fitting = binding.filter((regime) => (stated === undefined ? regime.frequencies.length === 1 : hasWindows(regime, stated)));
  if (fitting.length > 1)
    findings.push(
      makeFinding(diagnostics, "PCCC_SCHEDULE_REGIMES_COMPETE", { duty: duty.id, regimes: fitting.map(({ id }) => id).join(", ") }),
    );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function pickAssumption(duty: Duty, assumptions: readonly Assumption[], findings: Finding[]): Assumption | undefined {
  const candidates = assumptions.filter(({ duties, schedule }) => schedule !== undefined && duties.includes(duty.id));
  let last: Assumption | undefined;
  for (const candidate of candidates) if (last === undefined || candidate.declaredOn >= last.declaredOn) last = candidate;
  if (last !== undefined && candidates.length > 1)
    findings.push(makeFinding(diagnostics, "PCCC_SCHEDULE_AMBIGUOUS", { duty: duty.id, assumption: last.id }));
  return last;
}

function assumedDeadlines(assumption: Assumption | undefined): readonly LevelDeadline[] {
  return Object.entries(assumption?.schedule?.workingDaysByLevel ?? {}).map(([level, n]) => ({
    level: level as UnitLevel,
    offset: { n, unit: "workingDay" },
    shift: "none",
  }));
}

function unresolved(stated: ReasonStep, findings: readonly Finding[]): TimingResolution {
  return { timing: { kind: "once" }, source: "unresolved", reasons: [stated], findings };
}

function statedStep(duty: Duty): ReasonStep {
  const { words } = duty.timing;
  const text =
    words === undefined
      ? {
          vi: `Nhiệm vụ “${duty.title.vi}”, văn bản không nêu thời gian`,
          en: `The duty “${duty.title.en ?? duty.title.vi}”; the text names no time`,
        }
      : {
          vi: `Nhiệm vụ “${duty.title.vi}”, văn bản ghi “${words}”`,
          en: `The duty “${duty.title.en ?? duty.title.vi}”; the text says “${words}”`,
        };
  return { kind: "duty", ref: duty.id, text };
}
