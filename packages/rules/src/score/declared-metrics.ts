import { standingEdition, type Submission, type Text } from "@pccc/core";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import { compareCohort } from "./cohort-metric.ts";
import { nothingOf } from "./metric-value.ts";
import type { Metric, MetricColumn, MetricInput } from "./metric.ts";
import { measureResults } from "./result-metric.ts";
import type { Sheet, SheetClass } from "./sheet.ts";
import type { DayRange, MetricSource } from "./sheet-metric.ts";
import { classesWith, type UnitSubject } from "./unit-cluster.ts";

const noneOwed: Text = { vi: "Không có nhiệm vụ nào thuộc diện này trong kỳ", en: "Nothing of the kind is owed in this period" };
const awaited: Text = { vi: "Chưa có báo cáo; chưa đến hạn hoặc chưa có hạn", en: "There is no report; it is not due, or has no due day" };
const silent: Text = { vi: "Không báo cáo nào của kỳ nêu số liệu này", en: "No report of the period states it" };
const contradicts: Text = { vi: "Số phải trừ lớn hơn số có trong báo cáo", en: "The report states less than is to be taken off" };

/**
 * Makes the metrics that a sheet declares.
 *
 * @param sheet - The sheet.
 * @returns The metrics by id.
 *
 * @internal
 */
export function declaredMetrics({
  id: sheet,
  metrics = [],
  classes: made,
}: Pick<Sheet, "id" | "metrics" | "classes">): Readonly<Record<string, Metric>> {
  return Object.fromEntries(
    metrics.map(({ id, title, unit, kind, mayExceedWhole, source }): readonly [string, Metric] => [
      id,
      {
        id,
        title,
        unit,
        kind,
        ...(mayExceedWhole === undefined ? {} : { mayExceedWhole }),
        compute: (input, columnOf) => {
          if (source.kind === "cohort") return compareCohort(source, columnOf?.(source.of), subjectsOf(input, made));
          return source.kind === "result" ? measureResults(source, sheet, input) : measureUnits(source, input);
        },
      },
    ]),
  );
}

/**
 * Where the units of an input stand.
 *
 * @param input - The units, and what is known of them.
 * @param made - The classes that the sheet makes itself.
 * @returns A subject for each unit.
 *
 * @internal
 */
export function subjectsOf(
  { units, classes = {}, parents = {} }: Pick<MetricInput, "units" | "classes" | "parents">,
  made: readonly SheetClass[] | undefined,
): readonly UnitSubject[] {
  return units.map((unit) => ({
    classes: classesWith(made, unit, Object.hasOwn(classes, unit) ? classes[unit] : undefined),
    parent: Object.hasOwn(parents, unit) ? parents[unit] : undefined,
  }));
}

/** What a source says of one unit. */
type UnitValue =
  | {
      readonly state: "Known";
      readonly value: number;
      readonly of: number;
      readonly evidence: readonly AnsweredObligation[];
      readonly note?: Text;
    }
  | { readonly state: "Unknown" | "NotApplicable"; readonly evidence: readonly AnsweredObligation[]; readonly note: Text };

function measureUnits(
  source: Extract<MetricSource, { readonly kind: "figures" | "obligations" }>,
  { units, answered, start }: MetricInput,
): MetricColumn {
  const values = units.map((_, unit): UnitValue => {
    const owed = answered.slice(start[unit], start[unit + 1]);
    return source.kind === "figures" ? measureFigures(source, owed) : measureObligations(source, owed);
  });
  return {
    numerator: Float64Array.from(values, (item) => (item.state === "Known" ? item.value : 0)),
    denominator: Float64Array.from(values, (item) => (item.state === "Known" ? item.of : 1)),
    state: Uint8Array.from(values, (item) => ["Unknown", "Known", "NotApplicable"].indexOf(item.state)),
    evidenceOf: (unit) => values[unit]?.evidence.map(({ obligation }) => obligation.id) ?? [],
    noteOf: (unit) => values[unit]?.note,
  };
}

function measureObligations(
  source: Extract<MetricSource, { readonly kind: "obligations" }>,
  owed: readonly AnsweredObligation[],
): UnitValue {
  const { duties, kinds, states, of, sum } = source;
  const meant = owed.filter(({ obligation }) => (duties?.includes(obligation.duty) ?? true) && (kinds?.includes(obligation.kind) ?? true));
  const whole = of === undefined ? meant : meant.filter(({ state }) => of.includes(state));
  const hits = whole.filter(
    ({ state, workingDaysLate, daysLate }) =>
      states.includes(state) && isWithinDays(workingDaysLate, source.workingDaysLate) && isWithinDays(daysLate, source.daysLate),
  );
  if (whole.length === 0) return { state: "NotApplicable", evidence: meant, note: noneOwed };
  if (sum !== undefined) {
    const late = hits.filter((answered) => answered[sum] > 0);
    const days = late.reduce((left, answered) => left + answered[sum], 0);
    return { state: "Known", value: days, of: 1, evidence: late.length > 0 ? late : meant };
  }
  if (of === undefined) return { state: "Known", value: hits.length, of: 1, evidence: hits.length > 0 ? hits : meant };
  return { state: "Known", value: hits.length, of: whole.length, evidence: whole };
}

function isWithinDays(days: number, range: DayRange | undefined): boolean {
  return range === undefined || (days >= range.from && days <= (range.to ?? Number.POSITIVE_INFINITY));
}

function measureFigures(source: Extract<MetricSource, { readonly kind: "figures" }>, owed: readonly AnsweredObligation[]): UnitValue {
  const { numerator, less = [], denominator = [], over, silence } = source;
  const wanted = [...numerator, ...less, ...denominator];
  const live = owed.filter(({ state }) => state !== "ended");
  const stating = live
    .map((answered) => ({ answered, edition: standingEdition(answered) }))
    .filter((item): item is { answered: AnsweredObligation; edition: Submission } => {
      const { edition } = item;
      return edition !== undefined && wanted.every((figure) => edition.figures[figure] !== undefined);
    });
  if (live.length === 0) return { state: "NotApplicable", evidence: [], note: noneOwed };
  if (stating.length === 0) {
    const open = live.filter(({ state }) => state === "openInTime" || state === "noDeadline");
    if (open.length > 0 || silence === "unknown") {
      return { state: "Unknown", evidence: open.length > 0 ? open : live, note: open.length > 0 ? awaited : silent };
    }
    return { state: "Known", value: 0, of: source.outOf ?? 1, evidence: live, note: silent };
  }
  const latest = stating.reduce((best, item) => (item.edition.registeredAt > best.edition.registeredAt ? item : best));
  const used = over === "sum" ? stating : [latest];
  const sum = (figures: readonly string[]): number =>
    used.reduce((left, { edition }) => left + figures.reduce((inner, figure) => inner + (edition.figures[figure] ?? 0), 0), 0);
  const evidence = used.map(({ answered }) => answered);
  const difference = sum(numerator) - sum(less);
  if (difference < 0 && less.length > 0 && source.belowZero === "unknown") return { state: "Unknown", evidence, note: contradicts };
  const value = less.length > 0 ? Math.max(0, difference) : difference;
  if (source.denominator === undefined) return { state: "Known", value, of: source.outOf ?? 1, evidence };
  const whole = sum(denominator);
  if (whole === 0) return { state: "NotApplicable", evidence, note: nothingOf };
  return { state: "Known", value, of: whole, evidence };
}
