import type { LevelDeadline, Regime } from "@pccc/calendar";
import { hasWindows, lastDayAllowed } from "@pccc/calendar";
import { type Assumption, type Duty, type Finding, type Frequency, makeFinding, type PlainDate, type UnitLevel } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { ReasonStep } from "./obligation.ts";

/**
 * When a duty falls due, as far as anything says it.
 *
 * @remarks
 * `periodic`: the windows of a regime, with a deadline for each level. `fixedDay`: a day of each month or year, without a window of
 * data. `once`: one occurrence; `dueOn` is absent where nothing names a deadline.
 *
 * @public
 */
export type ResolvedTiming =
  | { readonly kind: "periodic"; readonly regime: Regime; readonly frequency: Frequency; readonly deadlines: readonly LevelDeadline[] }
  | { readonly kind: "fixedDay"; readonly frequency: "monthly" | "annual"; readonly month?: number; readonly day: number }
  | { readonly kind: "once"; readonly fromInclusive?: PlainDate; readonly dueOn?: PlainDate };

/**
 * A duty's timing with what resolved it.
 *
 * @public
 */
export interface TimingResolution {
  readonly timing: ResolvedTiming;
  /** What the answer rests on: the words of the text, a regime that applies, a declared assumption, or nothing. */
  readonly source: "text" | "regime" | "assumption" | "unresolved";
  /** The assumption's id. */
  readonly assumption?: string;
  readonly reasons: readonly ReasonStep[];
  readonly findings: readonly Finding[];
}

/**
 * Finds when a duty falls due: by its text, then by the regime that it comes from, then by a declared assumption.
 *
 * @remarks
 * Nothing is invented: a duty that nothing resolves is owed once, without a deadline. An assumption fills only what the text and the
 * regime leave open.
 *
 * @param duty - The duty.
 * @param assumptions - The declared assumptions.
 * @param regimes - The regimes, by id.
 * @returns The timing with its reasons.
 *
 * @public
 */
export function resolveTiming(duty: Duty, assumptions: readonly Assumption[], regimes: Readonly<Record<string, Regime>>): TimingResolution {
  const { timing } = duty;
  const stated = statedStep(duty);
  const inText = (resolved: ResolvedTiming): TimingResolution => ({ timing: resolved, source: "text", reasons: [stated], findings: [] });
  switch (timing.kind) {
    case "dated":
      return inText({ kind: "once", dueOn: lastDayAllowed({ kind: timing.bound, date: timing.on }) });
    case "window": {
      const { fromInclusive, toInclusive } = timing;
      return inText(toInclusive === undefined ? { kind: "once", fromInclusive } : { kind: "once", fromInclusive, dueOn: toInclusive });
    }
    case "continuous":
    case "onEvent":
      return inText({ kind: "once" });
    case "recurring":
      if (timing.on !== undefined) return resolveFixedDay(duty, timing.frequency, timing.on, stated);
      return resolvePeriodic(duty, timing.frequency, assumptions, regimes, stated);
    case "unspecified":
      return resolvePeriodic(duty, undefined, assumptions, regimes, stated);
  }
}

function resolveFixedDay(duty: Duty, frequency: Frequency, on: string, stated: ReasonStep): TimingResolution {
  const annual = frequency === "annual" ? /^(\d{2})-(\d{2})$/u.exec(on) : null;
  const monthly = frequency === "monthly" ? /^(\d{2})$/u.exec(on) : null;
  const timing: ResolvedTiming | undefined =
    annual !== null
      ? { kind: "fixedDay", frequency: "annual", month: Number(annual[1]), day: Number(annual[2]) }
      : monthly !== null
        ? { kind: "fixedDay", frequency: "monthly", day: Number(monthly[1]) }
        : undefined;
  if (timing !== undefined) return { timing, source: "text", reasons: [stated], findings: [] };
  return unresolved(stated, [makeFinding(diagnostics, "PCCC_SCHEDULE_UNSUPPORTED", { duty: duty.id, frequency, on })]);
}

function resolvePeriodic(
  duty: Duty,
  stated: Frequency | undefined,
  assumptions: readonly Assumption[],
  regimes: Readonly<Record<string, Regime>>,
  statedReason: ReasonStep,
): TimingResolution {
  const findings: Finding[] = [];
  const assumption = pickAssumption(duty, assumptions, findings);
  const schedule = assumption?.schedule;
  const regimeId = duty.regime ?? schedule?.regime;
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
  const onlyOne = duty.regime !== undefined && regime.frequencies.length === 1 ? regime.frequencies[0] : undefined;
  const frequency = stated ?? onlyOne ?? schedule?.frequency;
  if (frequency === undefined)
    return unresolved(statedReason, [...findings, makeFinding(diagnostics, "PCCC_SCHEDULE_UNRESOLVED", { duty: duty.id })]);
  if (!hasWindows(regime, frequency))
    return unresolved(statedReason, [
      ...findings,
      makeFinding(diagnostics, "PCCC_SCHEDULE_NO_WINDOW", { duty: duty.id, regime: regime.id, frequency }),
    ]);
  const byRegime = duty.regime !== undefined ? regime.deadlines : [];
  const deadlines = byRegime.length > 0 ? byRegime : assumedDeadlines(assumption);
  const usesAssumption = duty.regime === undefined || byRegime.length === 0 || (stated === undefined && onlyOne === undefined);
  const reasons: ReasonStep[] = [statedReason];
  if (assumption !== undefined && usesAssumption)
    reasons.push({ kind: "assumption", ref: assumption.id, text: assumption.statement, citation: assumption.basis });
  const [citation] = regime.basis;
  reasons.push({ kind: "regime", ref: regime.id, text: regime.title, ...(citation === undefined ? {} : { citation }) });
  return {
    timing: { kind: "periodic", regime, frequency, deadlines },
    source: assumption !== undefined && usesAssumption ? "assumption" : "regime",
    ...(assumption !== undefined && usesAssumption ? { assumption: assumption.id } : {}),
    reasons,
    findings,
  };
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
