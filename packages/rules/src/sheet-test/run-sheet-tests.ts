import { dateOfEpochDay, epochDayOf, formatPoints, type Language, parsePoints, plainDate, textIn } from "@pccc/core";
import type { Explanation } from "../explain/explanation.ts";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import type { Period } from "../schedule/period.ts";
import type { BoardRow } from "../score/board.ts";
import type { CheckedSheet } from "../score/checked-sheet.ts";
import type { Metric, MetricColumn, MetricInput } from "../score/metric.ts";
import { metricInputFor } from "../score/metric-input-for.ts";
import { scoreUnits } from "../score/score-units.ts";
import type { Judgement } from "../score/sheet.ts";
import { type CoverageItem, coverageOf, type ScoredTestUnit } from "./sheet-coverage.ts";
import type { SheetTestCase, SheetTests, TestedExpectation, TestedObligation, TestedUnit } from "./sheet-test.ts";

/**
 * Where a unit of a test got something else than was expected.
 *
 * @public
 */
export interface SheetTestFailure {
  /** The place of the case in the file's `cases`. */
  readonly case: number;
  readonly name: string;
  readonly unit: string;
  /** What differs: `total`, `grade`, `cappedBy`, `points.<criterion>`, `because.<node>`. */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
  /** Why it is as it is, as the explanation says. */
  readonly because?: { readonly vi: string; readonly en: string };
}

/**
 * What a run of rule tests found.
 *
 * @public
 */
export interface SheetTestResult {
  readonly cases: number;
  readonly failures: readonly SheetTestFailure[];
  /** What of the sheet some case went through, and what none did. */
  readonly coverage: readonly CoverageItem[];
}

const decidedAt = 0;

/**
 * Runs rule tests against a sheet.
 *
 * @param sheet - The checked sheet.
 * @param metrics - The metrics that it was checked with.
 * @param tests - The tests.
 * @returns The failures in the order of the tests, and the coverage in the order of the sheet.
 *
 * @public
 */
export function runSheetTests(sheet: CheckedSheet, metrics: Readonly<Record<string, Metric>>, tests: SheetTests): SheetTestResult {
  const failures: SheetTestFailure[] = [];
  const scored: ScoredTestUnit[] = [];
  for (const [index, item] of tests.cases.entries()) {
    const { rows, values } = scoreCase(sheet, metrics, item);
    for (const row of rows) {
      const unit = item.units[row.unit] as TestedUnit;
      scored.push({ row, unit, valueOf: (metric) => values(metric, row.unit) });
      for (const difference of differences(row, unit.expect, sheet.decimals)) {
        failures.push({ case: index, name: item.name, unit: row.unit, ...difference });
      }
    }
  }
  return { cases: tests.cases.length, failures, coverage: coverageOf(sheet, scored) };
}

function scoreCase(
  sheet: CheckedSheet,
  metrics: Readonly<Record<string, Metric>>,
  item: SheetTestCase,
): { readonly rows: readonly BoardRow[]; readonly values: (metric: string, unit: string) => ReturnType<typeof parseValue> } {
  const on = item.on ?? sheet.sheet.validity?.fromInclusive ?? plainDate("2026-01-31");
  const period: Period = {
    id: "test:period",
    label: { vi: item.name, en: item.name },
    frequency: "monthly",
    fromInclusive: dateOfEpochDay(epochDayOf(on) - 27),
    toInclusive: on,
  };
  const units = Object.keys(item.units).sort();
  const answered = units.flatMap((unit) =>
    ((item.units[unit] as TestedUnit).owed ?? []).map((owed, at) => answeredOf(owed, at, unit, period)),
  );
  const whereabouts = {
    classes: Object.fromEntries(
      units.flatMap((unit) => (item.units[unit]?.classes === undefined ? [] : [[unit, item.units[unit].classes]])),
    ),
    parents: Object.fromEntries(units.flatMap((unit) => (item.units[unit]?.parent === undefined ? [] : [[unit, item.units[unit].parent]]))),
  };
  const input = metricInputFor({ units, period, answered, asOf: on, ...whereabouts });
  const given = Object.fromEntries(
    sheet.metrics.map((id) => [id, withGiven((metrics[id] ?? sheet.declared[id]) as Metric, (unit) => item.units[unit]?.metrics?.[id])]),
  );
  const columnOf = (id: string): MetricColumn => (given[id] as Metric).compute(input, columnOf);
  const columns = new Map(sheet.metrics.map((id) => [id, columnOf(id)]));
  const { rows } = scoreUnits({
    sheet,
    metrics: given,
    input,
    judgements: units.flatMap((unit) => judgementsOf(item.units[unit] as TestedUnit, unit, period.id)),
    labels: {},
    ...whereabouts,
  });
  const values = (metric: string, unit: string): ReturnType<typeof parseValue> => {
    const [column, at] = [columns.get(metric), input.units.indexOf(unit)];
    return [column?.numerator[at] ?? 0, column?.denominator[at] ?? 1, column?.state[at] ?? 0];
  };
  return { rows, values };
}

/** A metric whose values are given for some units, and computed for the others. */
function withGiven(metric: Metric, givenOf: (unit: string) => string | undefined): Metric {
  return {
    ...metric,
    compute: (input: MetricInput, columnOf) => {
      const computed = metric.compute(input, columnOf);
      const given = input.units.map(givenOf);
      const read = given.map((text) => (text === undefined ? undefined : parseValue(text)));
      const isGiven = (index: number): boolean => read[index] !== undefined;
      return {
        numerator: Float64Array.from(input.units, (_, index) => read[index]?.[0] ?? (computed.numerator[index] as number)),
        denominator: Float64Array.from(input.units, (_, index) => read[index]?.[1] ?? (computed.denominator[index] as number)),
        state: Uint8Array.from(input.units, (_, index) => read[index]?.[2] ?? (computed.state[index] as number)),
        evidenceOf: (index) => (isGiven(index) ? [] : computed.evidenceOf(index)),
        noteOf: (index) => (isGiven(index) ? undefined : computed.noteOf?.(index)),
      };
    },
  };
}

/** Numerator, denominator, state; what is no number of either kind is handed on, so that it is found invalid. */
function parseValue(text: string): readonly [number, number, number] {
  if (text === "unknown") return [0, 1, 0];
  if (text === "notApplicable") return [0, 1, 2];
  const [numerator = "", denominator = "1"] = text.split("/");
  return [Number(numerator), Number(denominator), 1];
}

function answeredOf(owed: TestedObligation, at: number, unit: string, period: Period): AnsweredObligation {
  const { duty, kind = "report", state, workingDaysLate = 0, daysLate = workingDaysLate, figures } = owed;
  const id = `${duty}@${unit}/${period.id}-${at}`;
  return {
    obligation: { id, duty, kind, title: { vi: duty, en: duty }, unit, period, status: "dated", dueOn: period.toInclusive, reasons: [] },
    state,
    submissions:
      figures === undefined ? [] : [{ obligation: id, edition: 1, sentAt: decidedAt, registeredAt: decidedAt + at, figures, evidence: [] }],
    verdicts: [],
    daysLate,
    workingDaysLate,
  };
}

function judgementsOf({ judgements = {} }: TestedUnit, unit: string, period: string): readonly Judgement[] {
  return Object.entries(judgements).flatMap(([criterion, decisions]) =>
    decisions.map((decision) => ({ decidedBy: "test", ...decision, unit, period, criterion, decidedAt })),
  );
}

type Difference = Pick<SheetTestFailure, "what" | "expected" | "actual" | "because">;

function differences(row: BoardRow, expect: TestedExpectation, decimals: number): readonly Difference[] {
  const found: Difference[] = [];
  const say = (node: string): Pick<Difference, "because"> => {
    const because = nodeOf(row.explanation, node)?.because;
    if (because === undefined) return {};
    // What a quota took stands beside the reason of the total.
    const quotas = node === "total" ? row.explanation.children.filter(({ id }) => id.startsWith("quota:")) : [];
    const told = (language: Language): string =>
      [textIn(because, language), ...quotas.map((quota) => `${textIn(quota.label, language)}: ${textIn(quota.because, language)}`)].join(
        " ",
      );
    return { because: { vi: told("vi"), en: told("en") } };
  };
  const compare = (what: string, expected: string, actual: string, node: string): void => {
    if (expected !== actual) found.push({ what, expected, actual, ...say(node) });
  };
  const written = (points: number | undefined): string => (points === undefined ? "unknown" : formatPoints(points, decimals, "."));
  // `10.0` and `10` are the same points.
  const wanted = (text: string): string => {
    const points = parsePoints(text, decimals);
    return points === undefined ? text : written(points);
  };
  for (const [id, text] of Object.entries(expect.points ?? {})) {
    const result = row.criteria.find(({ criterion }) => criterion === id);
    const isNamed = text === "notApplicable" && result?.state === "NotApplicable";
    compare(`points.${id}`, wanted(text), isNamed ? text : result === undefined ? "–" : written(result.points), id);
  }
  if (expect.total !== undefined) compare("total", wanted(expect.total), written(row.total), "total");
  if (expect.grade !== undefined) compare("grade", expect.grade, row.grade ?? "unknown", "total");
  if (expect.cappedBy !== undefined) {
    compare("cappedBy", expect.cappedBy.toSorted().join(", ") || "–", row.cappedBy.toSorted().join(", ") || "–", "total");
  }
  for (const [id, words] of Object.entries(expect.because ?? {})) {
    const because = nodeOf(row.explanation, id)?.because;
    const languages: readonly Language[] = ["vi", "en"];
    if (because === undefined || !languages.some((language) => textIn(because, language).includes(words))) {
      found.push({ what: `because.${id}`, expected: words, actual: because === undefined ? "–" : textIn(because, "vi"), ...say(id) });
    }
  }
  return found;
}

function nodeOf(root: Explanation, id: string): Explanation | undefined {
  if (id === "total" || root.id === id) return root;
  for (const child of root.children) {
    const found = child.id === id ? child : child.children.length === 0 ? undefined : nodeOf(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
