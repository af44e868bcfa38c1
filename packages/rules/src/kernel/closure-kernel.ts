import type { CheckedCriterion, CheckedSheet } from "../score/checked-sheet.ts";
import { bandFloors } from "./band-floors.ts";
import { type BoundMetric, bindMetrics } from "./bind-columns.ts";
import { type Give, giveOf } from "./closure-form.ts";
import { gateOf, type GateState } from "./closure-gate.ts";
import { exactQuotient } from "./exact-quotient.ts";
import { OUTSIDE, UNKNOWN } from "./metric-cell.ts";
import type { ScoreColumns, ScoredColumns, ScoreRows } from "./score-columns.ts";

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
  const floors = bandFloors(sheet);

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
      let band = 0;
      while (band < floors.length && total < (floors[band] as number)) band += 1;
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
