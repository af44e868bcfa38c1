import { formatPoints, type Text } from "@pccc/core";
import type { CheckedForm, Threshold } from "../score/checked-sheet.ts";
import { WHOLE } from "../score/checked-sheet.ts";
import { conditionsOf } from "../score/conditions-of.ts";
import { isAtLeast } from "../score/grade.ts";
import { compareValues, isWithin, reaches } from "../score/metric-value.ts";
import { metricsOf } from "../score/metrics-of-form.ts";
import type { RouteAction, RouteValue } from "./route-action.ts";
import { type RouteSubject, scoreAfter } from "./route-subject.ts";

/**
 * Lists what a unit can do about its points: for each metric the levels at which a criterion or a gate gives more, for each judged
 * criterion its maximum. Each costs 1.
 *
 * @remarks
 * What happened stays: a count of events that are deducted is never lowered, and a metric that does not apply is left alone. Of levels that
 * give the same, the lowest is listed.
 *
 * @param subject - The unit.
 * @returns The actions, in the order of the sheet.
 *
 * @public
 */
export function possibleActions(subject: RouteSubject): readonly RouteAction[] {
  const { sheet } = subject;
  const forms = sheet.criteria.flatMap(({ form, variants }) => [form, ...variants.map((variant) => variant.form)]);
  // What another board says is nothing that the unit does.
  const results = (sheet.sheet.metrics ?? []).filter(({ source }) => source.kind === "result").map(({ id }) => id);
  const events = new Set([...forms.flatMap(eventsOf), ...results]);
  const byMetric = [...new Set([...forms.flatMap(metricsOf), ...sheet.metrics])]
    .filter((id) => !events.has(id))
    .flatMap((id) => metricActions(subject, id, [...forms.flatMap((form) => levelsOf(form, id)), ...gateLevels(subject, id)]));
  const judged = sheet.criteria
    .filter(({ form, maximum }) => form.kind === "judged" && maximum > 0)
    .map(({ id, title, maximum }): RouteAction => {
      const points = formatPoints(maximum, sheet.decimals, ".");
      return {
        id: `${id}=${points}`,
        title: words(title, (name) => [
          `${name}: được chấm ${formatPoints(maximum, sheet.decimals, ",")} điểm`,
          `${name}: judged ${points} points`,
        ]),
        cost: 1,
        does: { kind: "judged", criterion: id, points },
      };
    });
  return keepUseful(subject, [...byMetric, ...judged]);
}

/** Counts that a form takes points for. */
function eventsOf(form: CheckedForm): readonly string[] {
  switch (form.kind) {
    case "deduction":
    case "productDeduction":
      return [form.metric];
    case "tieredDeduction":
      return metricsOf(form);
    case "composite":
      return form.parts.flatMap((part) => (part.kind === "lessEvents" ? [part.events] : []));
    default:
      return [];
  }
}

function levelsOf(form: CheckedForm, metric: string): readonly Threshold[] {
  if (form.kind === "allOrNothing" && form.metric === metric) return [form.atLeast];
  if (form.kind === "stepped" && form.metric === metric) return form.steps.map(({ atLeast }) => atLeast);
  if (form.kind === "ramp" && form.metric === metric) return [form.from, form.to];
  if (form.kind === "linear" && form.metric === metric) return [form.zeroBelow, form.fullFrom].filter((level) => level !== undefined);
  if (form.kind === "composite")
    return form.parts.flatMap((part) => (part.kind === "steps" && part.metric === metric ? part.steps.map(({ atLeast }) => atLeast) : []));
  if (form.kind === "addition" && form.metric === metric) return [{ kind: "count", value: form.above + 1 }];
  return [];
}

function gateLevels({ sheet, values }: RouteSubject, metric: string): readonly Threshold[] {
  return sheet.gates.flatMap(conditionsOf).flatMap((condition) => {
    if (!("metric" in condition) || condition.kind === "gradeNotAbove" || condition.metric !== metric) return [];
    if ("threshold" in condition) return [condition.threshold];
    const than = values[condition.than];
    if (than?.state !== "Known") return [];
    if (sheet.declared[metric]?.kind === "count" || than.denominator === 1) return [{ kind: "count", value: than.numerator }];
    return [{ kind: "rate", value: Number((BigInt(than.numerator) * BigInt(WHOLE)) / BigInt(than.denominator)) }];
  });
}

function metricActions(subject: RouteSubject, id: string, levels: readonly Threshold[]): readonly RouteAction[] {
  const definition = subject.metrics[id] ?? subject.sheet.declared[id];
  const now = subject.values[id] ?? { state: "Unknown", numerator: 0, denominator: 1 };
  if (definition === undefined || now.state === "NotApplicable" || (now.state === "Known" && onlyLimited(subject, id))) return [];
  const isRate = definition.kind === "rate";
  const denominator = isRate && now.state === "Known" ? now.denominator : isRate ? 100 : 1;
  const numerators = new Set<number>([0, ...(isRate ? [denominator] : []), ...levels.flatMap((level) => numeratorsAt(level, denominator))]);
  // An addition gives more for each event: the number that gives the most stands for them all, since a route takes what it needs.
  for (const { form, maximum } of subject.sheet.criteria)
    if (form.kind === "addition" && form.metric === id && form.per > 0)
      numerators.add(form.above + Math.ceil(maximum / form.per) * (form.every ?? 1));
  return [...numerators]
    .filter((numerator) => numerator >= 0 && Number.isSafeInteger(numerator) && !same(now, numerator, denominator))
    .toSorted((a, b) => a - b)
    .map((numerator): RouteAction => {
      const value = isRate ? `${numerator}/${denominator}` : String(numerator);
      return {
        id: `${id}=${value}`,
        title: words(definition.title, (name) => [`${name}: đạt ${value}`, `${name}: reach ${value}`]),
        cost: 1,
        does: { kind: "metric", metric: id, numerator, denominator },
      };
    });
}

/** Whether only gates read a metric that must stay within a level: what it counts has happened. */
function onlyLimited({ sheet }: RouteSubject, id: string): boolean {
  const forms = sheet.criteria.flatMap(({ form, variants }) => [form, ...variants.map((variant) => variant.form)]);
  if (forms.some((form) => metricsOf(form).includes(id))) return false;
  return sheet.gates
    .flatMap(conditionsOf)
    .every(
      (condition) =>
        !("metric" in condition) || condition.kind === "gradeNotAbove" || condition.metric !== id || !isAtLeast(condition.kind),
    );
}

/** The numerators on both sides of a level: the first that reaches it, and the last that stays within it. */
function numeratorsAt({ kind, value, strict }: Threshold, denominator: number): readonly number[] {
  if (kind === "count") return strict === true ? [value + 1] : [value, Math.max(0, value - 1)];
  const exact = BigInt(value) * BigInt(denominator);
  const down = Number(exact / BigInt(WHOLE));
  const isWhole = exact % BigInt(WHOLE) === 0n;
  const first = strict === true || !isWhole ? down + 1 : down;
  return [first, down].filter((numerator) => numerator <= denominator);
}

/** Keeps, for each target, the actions that give more than doing nothing and more than every weaker one. */
function keepUseful(subject: RouteSubject, actions: readonly RouteAction[]): readonly RouteAction[] {
  if (actions.length === 0) return [];
  const [start, ...rows] = scoreAfter(subject, [[], ...actions.map((action) => [action])]);
  const worth = (row: typeof start, action?: RouteAction): readonly number[] => [
    // A gate that opens is worth something though no point changes, and though it caps nothing yet.
    ...openGates(subject, action),
    ...(row?.criteria.map(({ points, state }) => (state === "Unknown" ? -1e15 : (points ?? 0))) ?? []),
  ];
  const isMore = (a: readonly number[], b: readonly number[]): boolean =>
    a.some((value, index) => value > (b[index] ?? 0)) && a.every((value, index) => value >= (b[index] ?? 0));
  const now = worth(start);
  const then = actions.map((action, index) => worth(rows[index], action));
  const kept: RouteAction[] = [];
  for (const [index, action] of actions.entries()) {
    const own = then[index] ?? [];
    if (!isMore(own, now)) continue;
    const isNoMoreThanKept = actions.some(
      (other, place) =>
        kept.includes(other) && targetKey(other) === targetKey(action) && own.every((value, at) => value <= (then[place]?.[at] ?? 0)),
    );
    if (!isNoMoreThanKept) kept.push(action);
  }
  return kept;
}

/** For each gate on a metric, whether it is open: 1, or 0 while it is shut or not known. */
function openGates({ sheet, values }: RouteSubject, action: RouteAction | undefined): readonly number[] {
  return sheet.gates.flatMap(conditionsOf).flatMap((condition) => {
    if (!("metric" in condition) || condition.kind === "gradeNotAbove") return [];
    const { metric, kind } = condition;
    const does = action?.does;
    const value = does?.kind === "metric" && does.metric === metric ? { ...does, state: "Known" as const } : values[metric];
    if (value?.state !== "Known") return [value?.state === "NotApplicable" ? 1 : 0];
    if ("than" in condition) {
      const than = values[condition.than];
      if (than?.state !== "Known") return [than?.state === "NotApplicable" ? 1 : 0];
      const order = compareValues(value, than);
      return [(isAtLeast(kind) ? order >= 0 : order <= 0) ? 1 : 0];
    }
    const { threshold } = condition;
    return [(isAtLeast(kind) ? reaches(value, threshold) : isWithin(value, threshold)) ? 1 : 0];
  });
}

function targetKey({ does }: RouteAction): string {
  return does.kind === "metric" ? does.metric : does.criterion;
}

function same({ state, numerator, denominator }: RouteValue, otherNumerator: number, otherDenominator: number): boolean {
  return state === "Known" && numerator * otherDenominator === otherNumerator * denominator;
}

function words(title: Text, make: (name: string) => readonly [string, string]): Text {
  const [vi] = make(title.vi);
  const [, en] = make(title.en ?? title.vi);
  return { vi, en };
}
