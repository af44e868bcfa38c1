import type { Text } from "@pccc/core";
import type { Period } from "../schedule/period.ts";
import type { BoardRow } from "../score/board.ts";
import type { CheckedSheet } from "../score/checked-sheet.ts";
import type { Metric } from "../score/metric.ts";
import { scoreUnits } from "../score/score-units.ts";
import type { Judgement } from "../score/sheet.ts";
import type { RouteAction, RouteValue } from "./route-action.ts";

/**
 * One unit in one period as it stands: what a route begins with.
 *
 * @public
 */
export interface RouteSubject {
  readonly sheet: CheckedSheet;
  readonly unit: string;
  readonly period: Period;
  /** Classes of the unit, such as `commune`; needed where the sheet asks for them. */
  readonly classes?: readonly string[];
  /** What the metrics of the sheet are; their functions are not called. */
  readonly metrics: Readonly<Record<string, Pick<Metric, "id" | "kind" | "title" | "unit">>>;
  /** Today's values by metric; a metric that is not named is Unknown. */
  readonly values: Readonly<Record<string, RouteValue>>;
  /** Judgements on the unit in the period. */
  readonly judgements: readonly Judgement[];
}

const unknown: RouteValue = { state: "Unknown", numerator: 0, denominator: 1 };
const stateCode = { Unknown: 0, Known: 1, NotApplicable: 2 } as const;

/**
 * Scores a unit as it would stand after each of several sets of actions, by the interpreter of sheets.
 *
 * @param subject - The unit.
 * @param sets - The sets of actions.
 * @returns A row for each set, in their order; quotas are not applied, since they depend on other units.
 *
 * @internal
 */
export function scoreAfter(subject: RouteSubject, sets: readonly (readonly RouteAction[])[]): readonly BoardRow[] {
  const { unit, period, classes } = subject;
  const sheet: CheckedSheet = { ...subject.sheet, quotas: [] };
  // Units are sorted by their ids: equal lengths keep the order of the sets.
  const width = String(sets.length).length;
  const units = sets.map((_, index) => `${unit}#${String(index).padStart(width, "0")}`);
  const metrics = Object.fromEntries(sheet.metrics.map((id) => [id, metricAfter(subject, id, sets)]));
  // After every judgement that there is.
  const later = subject.judgements.reduce((latest, { decidedAt }) => Math.max(latest, decidedAt + 1), 0);
  const judgements = sets.flatMap((set, index) => {
    const own = { unit: units[index] as string, period: period.id };
    const given = set.flatMap(({ does }) => (does.kind === "judged" ? [judgementOf(sheet, does, later)] : []));
    return [...subject.judgements.map((judgement) => ({ ...judgement, ...own })), ...given.map((judgement) => ({ ...judgement, ...own }))];
  });
  const { rows } = scoreUnits({
    sheet,
    metrics,
    input: { units, period, asOf: period.toInclusive, answered: [], start: new Int32Array(units.length + 1) },
    judgements,
    labels: {},
    ...(classes === undefined ? {} : { classes: Object.fromEntries(units.map((id) => [id, classes])) }),
  });
  return rows;
}

function metricAfter({ metrics, values, sheet }: RouteSubject, id: string, sets: readonly (readonly RouteAction[])[]): Metric {
  const words: Text = { vi: id };
  const definition = metrics[id] ?? sheet.declared[id] ?? { id, title: words, unit: words, kind: "count" as const };
  const now = values[id] ?? unknown;
  const after = sets.map((set): RouteValue => {
    const does = set.map((action) => action.does).find((change) => change.kind === "metric" && change.metric === id);
    return does?.kind === "metric" ? { state: "Known", numerator: does.numerator, denominator: does.denominator } : now;
  });
  return {
    ...definition,
    compute: () => ({
      numerator: Float64Array.from(after, ({ numerator }) => numerator),
      denominator: Float64Array.from(after, ({ denominator }) => denominator),
      state: Uint8Array.from(after, ({ state }) => stateCode[state]),
      evidenceOf: () => [],
    }),
  };
}

/** A judgement that the sheet would take: of a decider that it names, with the severity that its points belong to. */
function judgementOf(
  sheet: CheckedSheet,
  { criterion, points }: Extract<RouteAction["does"], { readonly kind: "judged" }>,
  decidedAt: number,
): Omit<Judgement, "unit" | "period"> {
  const form = sheet.sheet.criteria.find(({ id }) => id === criterion)?.form;
  const judged = form?.kind === "judged" ? form : undefined;
  const severity = judged?.severities?.find(({ lowest, highest }) => Number(lowest) <= Number(points) && Number(points) <= Number(highest));
  return {
    criterion,
    points,
    decidedBy: judged?.deciders?.[0] ?? "route",
    evidence: ["route"],
    ...(severity === undefined ? {} : { severity: severity.id }),
    decidedAt,
  };
}
