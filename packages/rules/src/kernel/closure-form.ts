import { type CheckedCriterion, type CheckedForm, type Threshold } from "../score/checked-sheet.ts";
import { metricsOf } from "../score/metrics-of-form.ts";
import { pointsOf } from "../score/points-of-form.ts";
import { isAtDiscretion, scopeOf } from "../score/score-criterion.ts";
import type { BoundMetric } from "./bind-columns.ts";
import { compositeGive } from "./composite-give.ts";
import { factorsOf, isExactForm } from "./exact-limits.ts";
import { exactQuotient } from "./exact-quotient.ts";
import { cellOf, OUTSIDE, UNKNOWN } from "./metric-cell.ts";
import { rampPoints } from "./ramp-points.ts";
import type { ScoreColumns } from "./score-columns.ts";

/** What a criterion gives in a row: points, `UNKNOWN` or `OUTSIDE`. @internal */
export type Give = (row: number) => number;

/** Puts together what a criterion gives in a row. @internal */
export function giveOf(criterion: CheckedCriterion, columns: ScoreColumns, metricOf: (id: string) => BoundMetric): Give {
  const { appliesTo, variants } = criterion;
  if (appliesTo === undefined && variants.length === 0) return giveOfForm(criterion, criterion.form, columns, metricOf);
  if (columns.classes === undefined) return () => UNKNOWN;
  const { of, sets } = columns.classes;
  const bySet = sets.map((classes): Give => {
    const { form, applies } = scopeOf(criterion, classes);
    return applies === true ? giveOfForm(criterion, form, columns, metricOf) : () => OUTSIDE;
  });
  return (row) => bySet[of[row] as number]?.(row) ?? UNKNOWN;
}

/** The same of one of its forms. @internal */
export function giveOfForm(
  criterion: CheckedCriterion,
  form: CheckedForm,
  columns: ScoreColumns,
  metricOf: (id: string) => BoundMetric,
): Give {
  const { maximum, id } = criterion;
  if (form.kind === "base") return () => maximum;
  if (form.kind === "judged" || form.kind === "judgedEvents") {
    const numbers = Object.hasOwn(columns.judged, id) ? columns.judged[id] : undefined;
    const nobody = form.kind === "judgedEvents" ? Math.max(form.floor, maximum) : isAtDiscretion(criterion) ? 0 : UNKNOWN;
    if (numbers === undefined) return () => nobody;
    const { points, state } = numbers;
    return (row) => {
      const decided = state === undefined ? 1 : (state[row] as number);
      if (decided !== 1) return decided === 0 ? nobody : UNKNOWN;
      const given = points[row] as number;
      return form.kind === "judged" ? given : Math.max(form.floor, maximum - Math.min(form.cap, given));
    };
  }
  const ids = metricsOf(form);
  const metrics = ids.map(metricOf);
  if (form.kind === "composite") {
    return compositeGive(form, maximum, new Map(ids.map((metric, place) => [metric, metrics[place] as BoundMetric])));
  }
  const [metric] = metrics;
  const fast =
    metric !== undefined && metrics.length === 1 && isExactForm(form, maximum, metric.limits) ? fastGive(form, maximum, metric) : undefined;
  if (fast !== undefined) return fast;
  const ramp = form.kind === "ramp" && metric !== undefined ? rampPoints(form, maximum, metric.limits) : undefined;
  if (ramp !== undefined) {
    const { read, value } = cellOf(metric as BoundMetric);
    return (row) => read(row) || ramp(value.numerator, value.denominator);
  }
  const cells = metrics.map(cellOf);
  const values = cells.map(({ value }) => value);
  return (row) => {
    let state = 0;
    for (const cell of cells) {
      const read = cell.read(row);
      if (read === UNKNOWN) return UNKNOWN;
      if (read === OUTSIDE) state = OUTSIDE;
    }
    return state === OUTSIDE ? OUTSIDE : pointsOf(form, maximum, values);
  };
}

/** The forms that most sheets are made of, without a call or an object for each row. */
function fastGive(form: CheckedForm, maximum: number, { numerator, denominator, state }: BoundMetric): Give | undefined {
  const missing = (row: number): number => {
    const known = state === undefined ? 1 : (state[row] as number);
    if (known !== 1) return known === 2 ? OUTSIDE : UNKNOWN;
    return denominator !== undefined && denominator[row] === 0 ? UNKNOWN : 0;
  };
  const bottom = (row: number): number => (denominator === undefined ? 1 : (denominator[row] as number));
  const test = (threshold: Threshold): ((row: number) => boolean) => {
    const { whole, share } = threshold.kind === "count" ? { whole: 1, share: threshold.value } : factorsOf(threshold);
    const isRate = threshold.kind === "rate";
    const level = (row: number): number => (isRate ? share * bottom(row) : share);
    return threshold.strict === true
      ? (row) => (numerator[row] as number) * whole > level(row)
      : (row) => (numerator[row] as number) * whole >= level(row);
  };
  const given =
    (compute: Give): Give =>
    (row) =>
      missing(row) || compute(row);
  switch (form.kind) {
    case "allOrNothing": {
      const isReached = test(form.atLeast);
      const [reached, not] = form.isUpperLimit ? [0, maximum] : [maximum, 0];
      return given((row) => (isReached(row) ? reached : not));
    }
    case "stepped": {
      const steps = form.steps.map(({ atLeast, points }) => ({ isReached: test(atLeast), points })).reverse();
      return given((row) => {
        for (const { isReached, points } of steps) if (isReached(row)) return points;
        return 0;
      });
    }
    case "deduction": {
      const { per, cap, floor } = form;
      const most = Math.floor(cap / per);
      return given((row) => {
        const events = numerator[row] as number;
        return Math.max(floor, maximum - (events > most ? cap : events * per));
      });
    }
    case "linear": {
      const { rounding, zeroBelow, fullFrom } = form;
      const [isAbove, isFull] = [
        zeroBelow === undefined ? undefined : test(zeroBelow),
        fullFrom === undefined ? undefined : test(fullFrom),
      ];
      return given((row) => {
        if (isAbove !== undefined && !isAbove(row)) return 0;
        const [n, d] = [numerator[row] as number, bottom(row)];
        return n >= d || isFull?.(row) === true ? maximum : exactQuotient(maximum, n, d, rounding);
      });
    }
    case "addition": {
      const { per, above } = form;
      const most = Math.floor(maximum / per);
      return given((row) => {
        const events = (numerator[row] as number) - above;
        return events <= 0 ? 0 : events > most ? maximum : events * per;
      });
    }
    default:
      return undefined;
  }
}
