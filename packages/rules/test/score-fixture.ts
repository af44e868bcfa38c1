import { type Language, type PlainDate, parsePoints, plainDate } from "@pccc/core";
import {
  type BoardRow,
  type CheckedSheet,
  type Criterion,
  checkSheet,
  type Explanation,
  type Judgement,
  type Metric,
  type MetricInput,
  metricInputFor,
  type Period,
  type ScoredPeriod,
  type Sheet,
  scoreUnits,
} from "@pccc/rules";

export const period: Period = {
  id: "nd09:2022-Q2",
  label: { vi: "quý II/2022", en: "Q2 2022" },
  frequency: "quarterly",
  fromInclusive: plainDate("2022-03-15"),
  toInclusive: plainDate("2022-06-14"),
};

export const asOf: PlainDate = plainDate("2022-07-01");

/** What a metric says of a unit: a number of a whole, or why there is none. */
export type Given = readonly [number, number] | "unknown" | "notApplicable";

/** A metric whose values are given by unit; units that are not named are Unknown. */
export function metricOf(id: string, kind: Metric["kind"], given: Readonly<Record<string, Given>>): Metric {
  return {
    id,
    kind,
    title: { vi: `Chỉ số ${id}`, en: `Metric ${id}` },
    unit: { vi: "việc", en: "things" },
    compute: (input: MetricInput) => {
      const values = input.units.map((unit) => given[unit] ?? "unknown");
      return {
        numerator: Float64Array.from(values, (value) => (typeof value === "string" ? 0 : value[0])),
        denominator: Float64Array.from(values, (value) => (typeof value === "string" ? 1 : value[1])),
        state: Uint8Array.from(values, (value) => (value === "unknown" ? 0 : value === "notApplicable" ? 2 : 1)),
        evidenceOf: () => [],
      };
    },
  };
}

/** A sheet of 100 with one criterion, to be changed. */
export function sheetOf(change: Partial<Sheet>): Sheet {
  return {
    format: 1,
    id: "test.sheet",
    edition: "1",
    title: { vi: "Phiếu thử", en: "Test sheet" },
    official: false,
    decimals: 1,
    total: "100",
    criteria: [criterionOf("all", "100", { kind: "linear", metric: "test.rate", rounding: "half-up" })],
    gates: [],
    bands: [
      { id: "excellent", title: { vi: "Xuất sắc", en: "Excellent" }, atLeast: "90" },
      { id: "good", title: { vi: "Tốt", en: "Good" }, atLeast: "70" },
      { id: "completed", title: { vi: "Hoàn thành", en: "Completed" }, atLeast: "50" },
      { id: "not-completed", title: { vi: "Không hoàn thành", en: "Not completed" }, atLeast: "0" },
    ],
    bandRounding: { decimals: 1, rounding: "half-up" },
    rollUp: { kind: "mean", rounding: "half-up" },
    basis: [],
    ...change,
  };
}

export function criterionOf(id: string, maximum: string, form: Criterion["form"], change: Partial<Criterion> = {}): Criterion {
  return {
    id,
    title: { vi: `Tiêu chí ${id}`, en: `Criterion ${id}` },
    maximum,
    form,
    placement: "total",
    notApplicable: "full",
    ...change,
  };
}

export function checked(sheet: Sheet, metrics: readonly Metric[]): CheckedSheet {
  const result = checkSheet(sheet, Object.fromEntries(metrics.map((metric) => [metric.id, metric])));
  if (!result.ok) throw new Error(JSON.stringify(result.error, undefined, 1));
  return result.value;
}

export function score(
  sheet: Sheet,
  metrics: readonly Metric[],
  units: readonly string[],
  judgements: readonly Judgement[] = [],
): ScoredPeriod {
  return scoreUnits({
    sheet: checked(sheet, metrics),
    metrics: Object.fromEntries(metrics.map((metric) => [metric.id, metric])),
    input: metricInputFor({ units, period, answered: [], asOf }),
    judgements,
    labels: { a: "Phường A" },
  });
}

/** The only row of unit `a`. */
export function rowOf(sheet: Sheet, metrics: readonly Metric[], judgements: readonly Judgement[] = []): BoardRow {
  return score(sheet, metrics, ["a"], judgements).rows[0] as BoardRow;
}

export function judgementOf(criterion: string, points: string, change: Partial<Judgement> = {}): Judgement {
  return {
    unit: "a",
    period: period.id,
    criterion,
    points,
    decidedBy: "post:head",
    reason: "lý do",
    decidedAt: 1_656_000_000_000,
    ...change,
  };
}

export function scaled(text: string, decimals = 1): number {
  return parsePoints(text, decimals) as number;
}

export function leavesOf(node: Explanation): readonly Explanation[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

export function sentences(node: Explanation, language: Language): readonly string[] {
  return [node.because[language] ?? "", ...node.children.flatMap((child) => sentences(child, language))];
}
