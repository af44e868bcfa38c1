import { multiplyDivide } from "@pccc/core";
import { type CheckedCriterion, type CheckedForm, type CheckedSheet, type Threshold, WHOLE } from "../score/checked-sheet.ts";
import { isWithin, reaches } from "../score/metric-value.ts";
import { metricsOf } from "../score/metrics-of-form.ts";
import { type FormValue, meanOfParts, pointsOf } from "../score/points-of-form.ts";
import { isAtDiscretion, scopeOf } from "../score/score-criterion.ts";
import { type BoundMetric, bindMetrics } from "./bind-columns.ts";
import { factorsOf, isExactForm } from "./exact-limits.ts";
import { exactQuotient } from "./exact-quotient.ts";
import type { ScoreColumns, ScoredColumns, ScoreRows } from "./score-columns.ts";

/** What a criterion gives in a row: points, `UNKNOWN` or `OUTSIDE`. */
type Give = (row: number) => number;

/** Stands for Unknown among points. @internal */
export const UNKNOWN: number = Number.POSITIVE_INFINITY;

/** Stands for NotApplicable among points. @internal */
export const OUTSIDE: number = Number.NEGATIVE_INFINITY;

/**
 * Scores rows by functions put together once for the sheet: for where code may not be generated.
 *
 * @param sheet - The sheet.
 * @param columns - The facts.
 * @param out - Where the scores are put.
 * @returns Scores some of the rows.
 *
 * @internal
 */
export function closureKernel(sheet: CheckedSheet, columns: ScoreColumns, out: ScoredColumns): ScoreRows {
  let metrics = bindMetrics(sheet, columns);
  let run = bindClosures(sheet, columns, metrics, out);
  return (fromRow, toRow) => {
    if (!metrics.map((metric) => metric.refresh(fromRow, toRow)).every(Boolean)) {
      metrics = bindMetrics(sheet, columns);
      run = bindClosures(sheet, columns, metrics, out);
    }
    run(fromRow, toRow);
  };
}

function bindClosures(sheet: CheckedSheet, columns: ScoreColumns, metrics: readonly BoundMetric[], out: ScoredColumns): ScoreRows {
  const placeOf = new Map(sheet.metrics.map((id, place) => [id, place]));
  const metricOf = (id: string): BoundMetric => metrics[placeOf.get(id) as number] as BoundMetric;
  const gives = sheet.criteria.map((criterion) => giveOf(criterion, columns, metricOf));
  const gateStates = sheet.gates.map(({ condition, id }) => gateOf(condition, id, columns, metricOf));
  const points = new Float64Array(sheet.criteria.length);
  const applies = new Uint8Array(sheet.criteria.length);
  const groups = new Float64Array(sheet.groups.length);
  const groupApplies = new Uint8Array(sheet.groups.length);
  const rounding = sheet.sheet.rescaleRounding ?? "half-up";
  const { decimals, rounding: bandRounding } = sheet.sheet.bandRounding;
  const unit = 10 ** (sheet.decimals - decimals);
  const levels = sheet.bands.map(({ atLeast }) => atLeast);
  const last = levels.length - 1;

  return (fromRow, toRow) => {
    for (let row = fromRow; row < toRow; row += 1) {
      let [scaled, deducted, excluded, spread, inside, above] = [0, 0, 0, 0, 0, 0];
      let isKnown = true;
      groups.fill(0);
      groupApplies.fill(0);
      for (let at = 0; at < gives.length; at += 1) {
        let given = (gives[at] as Give)(row);
        if (given === UNKNOWN) {
          isKnown = false;
          break;
        }
        const { placement, notApplicable, maximum, group } = sheet.criteria[at] as CheckedCriterion;
        applies[at] = given === OUTSIDE ? 0 : 1;
        if (given === OUTSIDE) {
          if (placement === "total" && notApplicable === "exclude") excluded += maximum;
          if (placement === "total" && notApplicable === "rescale") spread += maximum;
          given = notApplicable === "full" ? maximum : 0;
        } else if (group !== undefined) groupApplies[group] = 1;
        points[at] = given;
        if (group !== undefined) groups[group] = (groups[group] as number) + given;
        else if (placement === "bonusInside") inside += given;
        else if (placement === "bonusAbove") above += given;
        else if (maximum === 0) deducted += given;
        else scaled += given;
      }
      for (let at = 0; at < groups.length; at += 1) {
        const { maximum, minimum = Number.NEGATIVE_INFINITY, placement } = sheet.groups[at] as (typeof sheet.groups)[0];
        const given = Math.min(maximum, Math.max(minimum, groups[at] as number));
        groups[at] = given;
        if (placement === "bonusInside") inside += given;
        else if (placement === "bonusAbove") above += given;
        else if (maximum === 0) deducted += given;
        else scaled += given;
      }
      const possible = sheet.total - excluded;
      if (!isKnown || possible - spread <= 0) {
        write(out, row, Number.NaN, 255, 0);
        continue;
      }
      const raised = spread === 0 ? scaled : exactQuotient(scaled, possible, possible - spread, rounding);
      const beforeCap = raised + deducted + inside;
      const total = (inside > 0 ? Math.min(possible, beforeCap) : beforeCap) + above;
      const banded = unit === 1 ? total : exactQuotient(total, 1, unit, bandRounding) * unit;
      let band = 0;
      while (band < last && banded < (levels[band] as number)) band += 1;
      let [after, open, capping] = [band, -1, 0];
      for (let at = 0; at < gateStates.length; at += 1) {
        const cap = (sheet.gates[at] as (typeof sheet.gates)[0]).cap;
        const state = (gateStates[at] as GateState)(row, points, applies, groups, groupApplies, sheet);
        if (state === 0 && cap > open) open = cap;
        if (state !== 2 || cap <= band) continue;
        if (cap > after) after = cap;
        if (at < 32) capping += 2 ** at;
      }
      if (open > after) write(out, row, Number.NaN, 255, 0);
      else write(out, row, total, after, capping);
    }
  };
}

function write(out: ScoredColumns, row: number, total: number, grade: number, cappedBy: number): void {
  out.total[row] = total;
  out.grade[row] = grade;
  out.cappedBy[row] = cappedBy;
}

function giveOf(criterion: CheckedCriterion, columns: ScoreColumns, metricOf: (id: string) => BoundMetric): Give {
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

function giveOfForm(criterion: CheckedCriterion, form: CheckedForm, columns: ScoreColumns, metricOf: (id: string) => BoundMetric): Give {
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
    const values = new Map(ids.map((metric, place) => [metric, cellOf(metrics[place] as BoundMetric)]));
    const cells = [...values.values()];
    const valueOf = (metric: string): FormValue => (values.get(metric) as Cell).value;
    return (row) => {
      for (const cell of cells) if (cell.read(row) === UNKNOWN) return UNKNOWN;
      return meanOfParts(form.parts, valueOf)?.points(maximum, form.rounding) ?? OUTSIDE;
    };
  }
  const [metric] = metrics;
  const fast =
    metric !== undefined && metrics.length === 1 && isExactForm(form, maximum, metric.limits) ? fastGive(form, maximum, metric) : undefined;
  if (fast !== undefined) return fast;
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

/** A value that is read anew for each row. */
interface Cell {
  readonly value: { state: FormValue["state"]; numerator: number; denominator: number };
  readonly read: (row: number) => number;
}

function cellOf({ numerator, denominator, state }: BoundMetric): Cell {
  const value: Cell["value"] = { state: "Known", numerator: 0, denominator: 1 };
  return {
    value,
    read: (row) => {
      const known = state === undefined ? 1 : (state[row] as number);
      value.numerator = numerator[row] as number;
      value.denominator = denominator === undefined ? 1 : (denominator[row] as number);
      value.state = known === 2 ? "NotApplicable" : known === 1 && value.denominator > 0 ? "Known" : "Unknown";
      return value.state === "Known" ? 0 : value.state === "Unknown" ? UNKNOWN : OUTSIDE;
    },
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

/** Of a gate in a row: 0 Unknown, 1 passed or asks nothing, 2 failed. */
type GateState = (
  row: number,
  points: Float64Array,
  applies: Uint8Array,
  groups: Float64Array,
  groupApplies: Uint8Array,
  sheet: CheckedSheet,
) => 0 | 1 | 2;

function gateOf(
  condition: CheckedSheet["gates"][number]["condition"],
  id: string,
  columns: ScoreColumns,
  metricOf: (id: string) => BoundMetric,
): GateState {
  switch (condition.kind) {
    case "criterionAtLeast":
      return (_, points, applies, _groups, _groupApplies, sheet) => {
        const at = sheet.criteria.findIndex((criterion) => criterion.id === condition.criterion);
        const dropsOut = applies[at] === 0 && sheet.criteria[at]?.notApplicable !== "full";
        return dropsOut || (points[at] as number) >= condition.points ? 1 : 2;
      };
    case "groupAtLeast":
      return (_, _points, _applies, groups, groupApplies) => {
        const given = groups[condition.group] as number;
        return (groupApplies[condition.group] === 0 && given === 0) || given >= condition.points ? 1 : 2;
      };
    case "everyCriterionAtLeast":
      return (_, points, applies, _groups, _groupApplies, sheet) =>
        sheet.criteria.every(
          ({ placement, maximum }, at) =>
            placement !== "total" || maximum === 0 || applies[at] === 0 || (points[at] as number) >= leastShare(maximum, condition.percent),
        )
          ? 1
          : 2;
    case "veto": {
      const numbers = Object.hasOwn(columns.judged, id) ? columns.judged[id] : undefined;
      if (numbers === undefined) return () => 1;
      const { points, state } = numbers;
      return (row) => {
        const decided = state === undefined ? 1 : (state[row] as number);
        if (decided !== 1) return decided === 0 ? 1 : 0;
        return points[row] === 0 ? 1 : 2;
      };
    }
    case "totalAtLeast":
      throw new RangeError(`no function is made for ${condition.kind}`);
    default: {
      const cell = cellOf(metricOf(condition.metric));
      const isLeast = condition.kind === "rateAtLeast";
      return (row) => {
        const read = cell.read(row);
        if (read !== 0) return read === UNKNOWN ? 0 : 1;
        return (isLeast ? reaches(cell.value, condition.threshold) : isWithin(cell.value, condition.threshold)) ? 1 : 2;
      };
    }
  }
}

/**
 * The fewest points that are at least so many per cent of a maximum.
 *
 * @param maximum - Scaled.
 * @param percent - In 10^-6 per cent.
 * @returns Scaled points.
 *
 * @internal
 */
export function leastShare(maximum: number, percent: number): number {
  return multiplyDivide(maximum, percent, WHOLE, "up");
}
