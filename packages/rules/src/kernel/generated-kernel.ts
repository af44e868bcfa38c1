import type { CheckedSheet } from "../score/checked-sheet.ts";
import { reaches, isWithin } from "../score/metric-value.ts";
import { type BoundMetric, bindMetrics } from "./bind-columns.ts";
import { exactQuotient } from "./exact-quotient.ts";
import { kernelSource } from "./kernel-source.ts";
import { blockRows } from "./kernel-writer.ts";
import type { ScoreColumns, ScoredColumns, ScoreRows } from "./score-columns.ts";

const compiled = new Map<string, (...values: readonly unknown[]) => ScoreRows>();

/**
 * Scores rows by JavaScript that is generated for the sheet and for the width of the columns.
 *
 * @remarks
 * What cannot be computed exactly in doubles for columns of this width is left to the interpreter's own functions, row by row.
 *
 * @param sheet - The sheet.
 * @param columns - The facts.
 * @param out - Where the scores are put.
 * @returns Scores some of the rows.
 *
 * @internal
 */
export function generatedKernel(sheet: CheckedSheet, columns: ScoreColumns, out: ScoredColumns): ScoreRows {
  let metrics = bindMetrics(sheet, columns);
  let run = compile(sheet, columns, metrics, out);
  return (fromRow, toRow) => {
    if (!metrics.map((metric) => metric.refresh(fromRow, toRow)).every(Boolean)) {
      metrics = bindMetrics(sheet, columns);
      run = compile(sheet, columns, metrics, out);
    }
    for (let from = fromRow; from < toRow; from += blockRows) run(from, Math.min(toRow, from + blockRows));
  };
}

function compile(sheet: CheckedSheet, columns: ScoreColumns, metrics: readonly BoundMetric[], out: ScoredColumns): ScoreRows {
  const { source, constants } = kernelSource(sheet, columns, metrics);
  let make = compiled.get(source);
  if (make === undefined) {
    // oxlint-disable-next-line typescript/no-implied-eval -- the text holds numbers of a checked sheet and names of our own
    make = new Function("out", "constants", "exactQuotient", "reaches", "isWithin", source) as (...values: readonly unknown[]) => ScoreRows;
    // A handful of sheets is at work at any time.
    if (compiled.size >= 32) compiled.clear();
    compiled.set(source, make);
  }
  return make(out, constants, exactQuotient, reaches, isWithin);
}
