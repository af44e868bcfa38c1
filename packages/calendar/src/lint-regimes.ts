import { addDays, type Finding, type Frequency, makeFinding, type PlainDate, plainDate, type UnitLevel } from "@pccc/core";
import { checkRegime } from "./check-regime.ts";
import { diagnostics } from "./diagnostics.ts";
import { deadlineFor, levelDue } from "./level-due.ts";
import type { Calendar } from "./make-calendar.ts";
import type { Period } from "./period.ts";
import { type DateRange, hasWindows, periodsOf } from "./periods-of.ts";
import type { LevelDeadline, Regime, WindowRule } from "./regime.ts";
import { addWorkingDays } from "./working-days.ts";

/**
 * A finding about regimes, and where in them it is.
 *
 * @public
 */
export interface RegimeFinding {
  readonly finding: Finding;
  /** From the list of regimes: the place of the regime, then fields and places, such as `[0, "deadlines", 2]`. */
  readonly path: readonly (string | number)[];
}

/**
 * What regimes are held against.
 *
 * @public
 */
export interface LintRegimesOptions {
  /** By id. */
  readonly calendars: Readonly<Record<string, Calendar>>;
  /** The calendar of regimes that name none. */
  readonly defaultCalendar: string;
}

/**
 * Proves that each window of each regime leaves each level its legal time, or names the level, the clause and the days that are missing.
 *
 * @remarks
 * The clause is Article 8(5)(b) of Decree 09/2019: at least one working day after the cut-off, or a declared processing time, and a
 * deadline for each level. Windows of all years of the calendar are tried; the first that fails is told, once for each level and
 * frequency. What the calendar has not decided is left out.
 *
 * @param regimes - The regimes; several with one id are its versions.
 * @param options - The calendars.
 * @returns The findings, by regime.
 *
 * @public
 */
export function lintRegimes(regimes: readonly Regime[], options: LintRegimesOptions): readonly RegimeFinding[] {
  const findings: RegimeFinding[] = [];
  for (const [index, regime] of regimes.entries()) {
    const faults = checkRegime(regime);
    for (const finding of faults) findings.push({ finding, path: [index, pathOfFault(finding)] });
    for (const [earlier, other] of regimes.slice(0, index).entries())
      if (other.id === regime.id && overlap(other, regime)) findings.push(overlapping(regime, other, earlier, index));
    const id = regime.calendar ?? options.defaultCalendar;
    const calendar = Object.hasOwn(options.calendars, id) ? options.calendars[id] : undefined;
    if (calendar === undefined) {
      const known = Object.keys(options.calendars).sort().join(", ");
      findings.push({
        finding: makeFinding(diagnostics, "PCCC_REGIME_UNKNOWN_CALENDAR", { regime: regime.id, calendar: id, known }),
        path: regime.calendar === undefined ? [index] : [index, "calendar"],
      });
    }
    if (faults.some(({ severity }) => severity === "error")) continue;
    for (const finding of missingLevels(regime))
      findings.push({ finding, path: [index, regime.levels === undefined ? "deadlines" : "levels"] });
    // A regime whose calendar is not there is tried on the default one, so that what else is wrong shows in the same run.
    const tried =
      calendar ?? (Object.hasOwn(options.calendars, options.defaultCalendar) ? options.calendars[options.defaultCalendar] : undefined);
    if (tried !== undefined) findings.push(...lintDeadlines(regime, index, tried));
  }
  return findings;
}

/** From the lowest to the highest. */
const ladder: readonly UnitLevel[] = ["residential", "commune", "district", "province", "central"];

/** The days that an act names are no windows of data: they are the deadline of every level, and there is no cut-off to keep a distance from. */
function isDaysOnly({ kind }: WindowRule): boolean {
  return kind === "days" || kind === "once" || kind === "continuous";
}

function missingLevels(regime: Regime): readonly Finding[] {
  const { deadlines, window } = regime;
  if (isDaysOnly(window) || (deadlines.length === 0 && regime.levels === undefined)) return [];
  const levels = regime.levels ?? ladder.filter((level) => deadlines.some((deadline) => deadline.level === level));
  const findings: Finding[] = [];
  const frequencies = regime.window.kind === "event" ? [undefined] : regime.frequencies;
  for (const frequency of frequencies) {
    for (const level of levels) {
      if (deadlines.some((deadline) => deadline.level === level && (deadline.frequency === undefined || deadline.frequency === frequency)))
        continue;
      findings.push(makeFinding(diagnostics, "PCCC_REGIME_LEVEL_MISSING", { regime: regime.id, level, frequency: frequency ?? "event" }));
    }
  }
  return findings;
}

function lintDeadlines(regime: Regime, index: number, calendar: Calendar): readonly RegimeFinding[] {
  const findings = new Map<string, RegimeFinding>();
  const range = {
    fromInclusive: plainDate(`${calendar.data.firstYear}-01-01`),
    toInclusive: plainDate(`${calendar.data.lastYear}-12-31`),
  };
  if (isDaysOnly(regime.window)) return [];
  const { kind } = regime.window;
  const occurrences: readonly (readonly [Frequency | "once", readonly Period[]])[] =
    kind === "event"
      ? [["once", eventDays(regime, range)]]
      : regime.frequencies
          .filter((frequency) => hasWindows(regime, frequency))
          .map((frequency) => [frequency, periodsOf(regime, frequency, range)]);
  for (const [frequency, periods] of occurrences) {
    for (const period of periods) {
      let below: { readonly level: UnitLevel; readonly on: PlainDate } | undefined;
      for (const level of ladder) {
        const deadline = deadlineFor(regime, level, period);
        if (deadline === undefined) continue;
        const due = levelDue(calendar, period.toInclusive, deadline);
        const place = regime.deadlines.indexOf(deadline);
        const report = (finding: Finding | undefined): void => {
          const key = finding === undefined ? "" : `${finding.code} ${level} ${frequency}`;
          if (finding !== undefined && !findings.has(key)) findings.set(key, { finding, path: [index, "deadlines", place] });
        };
        if (!due.ok) {
          if (due.error.code === "PCCC_REGIME_DEADLINE_NO_DAY")
            report({ ...due.error, params: { ...due.error.params, regime: regime.id, level } });
          continue;
        }
        const { on } = due.value;
        if (kind !== "event") report(againstCutOff(regime, calendar, period, frequency, deadline, on));
        if (below !== undefined) report(againstLevelBelow(regime, calendar, period, deadline, on, below));
        below = { level, on };
      }
    }
  }
  return [...findings.values()];
}

/** An event on each day of the calendar, since none is known beforehand. */
function eventDays(regime: Regime, { fromInclusive, toInclusive }: DateRange): readonly Period[] {
  const days: Period[] = [];
  for (let day = fromInclusive; day <= toInclusive; day = addDays(day, 1))
    days.push({ id: `${regime.family}:${day}`, label: regime.title, frequency: "once", fromInclusive: day, toInclusive: day });
  return days;
}

function againstCutOff(
  regime: Regime,
  calendar: Calendar,
  period: Period,
  frequency: Frequency | "once",
  { level, processing }: LevelDeadline,
  on: PlainDate,
): Finding | undefined {
  const params = { regime: regime.id, level, frequency, period: period.id, cutOff: period.toInclusive, due: on };
  if (on <= period.toInclusive) {
    if (on === period.toInclusive && processing !== undefined) return undefined;
    return makeFinding(diagnostics, "PCCC_REGIME_DEADLINE_BEFORE_CUTOFF", params);
  }
  if (processing !== undefined) return undefined;
  const earliest = addWorkingDays(calendar, period.toInclusive, 1);
  if (!earliest.ok || on >= earliest.value.on) return undefined;
  return makeFinding(diagnostics, "PCCC_REGIME_DEADLINE_TOO_EARLY", { ...params, earliest: earliest.value.on, missing: 1 });
}

function againstLevelBelow(
  regime: Regime,
  calendar: Calendar,
  period: Period,
  { level, processing }: LevelDeadline,
  on: PlainDate,
  below: { readonly level: UnitLevel; readonly on: PlainDate },
): Finding | undefined {
  const params = { regime: regime.id, level, period: period.id, due: on, below: below.level, belowDue: below.on };
  const n = processing?.n ?? 0;
  if (n === 0) return on > below.on ? undefined : makeFinding(diagnostics, "PCCC_REGIME_LEVEL_ORDER", { ...params, needs: 1 });
  const earliest = processing?.unit === "workingDay" ? addWorkingDays(calendar, below.on, n) : undefined;
  const earliestOn = earliest === undefined ? addDays(below.on, n) : earliest.ok ? earliest.value.on : undefined;
  return earliestOn === undefined || on >= earliestOn
    ? undefined
    : makeFinding(diagnostics, "PCCC_REGIME_LEVEL_ORDER", { ...params, needs: n });
}

function overlap(a: Regime, b: Regime): boolean {
  return (a.validFrom ?? "0001-01-01") <= (b.validTo ?? "9999-12-31") && (b.validFrom ?? "0001-01-01") <= (a.validTo ?? "9999-12-31");
}

function overlapping(regime: Regime, other: Regime, earlier: number, index: number): RegimeFinding {
  const from = [regime.validFrom ?? "0001-01-01", other.validFrom ?? "0001-01-01"].sort()[1] ?? "";
  const to = [regime.validTo ?? "9999-12-31", other.validTo ?? "9999-12-31"].sort()[0] ?? "";
  return {
    finding: makeFinding(diagnostics, "PCCC_REGIME_VALIDITY_OVERLAP", {
      regime: regime.id,
      first: earlier + 1,
      second: index + 1,
      from,
      to,
    }),
    path: [index, regime.validFrom === undefined ? "id" : "validFrom"],
  };
}

function pathOfFault({ code }: Finding): string {
  return code === "PCCC_REGIME_VALIDITY_REVERSED"
    ? "validTo"
    : code === "PCCC_REGIME_NO_WINDOW"
      ? "frequencies"
      : code === "PCCC_REGIME_DEADLINE_FORM"
        ? "deadlines"
        : "window";
}
