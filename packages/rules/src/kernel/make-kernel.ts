import { type Finding, formatPoints, makeFinding } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { CheckedSheet } from "../score/checked-sheet.ts";
import { closureKernel } from "./closure-kernel.ts";
import { generatedKernel } from "./generated-kernel.ts";
import { hasKernel } from "./has-kernel.ts";
import { interpretColumns } from "./interpret-columns.ts";
import { mayGenerate } from "./may-generate.ts";
import { sampleColumns } from "./sample-columns.ts";
import type { ScoreColumns, ScoredColumns, ScoreRows } from "./score-columns.ts";
import { isSimdPossible, simdKernel } from "./wasm/simd-kernel.ts";

/**
 * A way to score columns: fills the scores of every row.
 *
 * @public
 */
export interface KernelCandidate {
  readonly kind: string;
  /** Whether this platform can run it, and it can hold what the sheet adds up to. */
  isPossible(sheet: CheckedSheet): boolean;
  /** Makes ready to score the rows of some columns, whose values may change between calls. */
  bind(sheet: CheckedSheet, columns: ScoreColumns, out: ScoredColumns): ScoreRows;
}

/**
 * Columns of facts with their scores.
 *
 * @public
 */
export interface BoundKernel {
  readonly scores: ScoredColumns;
  /** Scores rows anew, after facts in their columns have changed. */
  readonly score: ScoreRows;
}

/**
 * Scores rows by one sheet, by the fastest way that agrees with the interpreter.
 *
 * @public
 */
export interface ScoreKernel {
  /** `simd`, `generated`, `closures`, `interpreter`, or a candidate of your own. */
  readonly kind: string;
  /** Why a faster one was refused. */
  readonly findings: readonly Finding[];
  /** Scores every row. */
  score(columns: ScoreColumns): ScoredColumns;
  /** Scores every row and stays ready for rows that change. */
  bind(columns: ScoreColumns): BoundKernel;
}

/**
 * The kernels that come along, fastest first: WebAssembly on vectors of 128 bits and JavaScript, each written for the sheet and the width
 * of its columns, and functions put together for it, where no code may be written.
 *
 * @public
 */
export const kernelCandidates: readonly KernelCandidate[] = [
  { kind: "simd", isPossible: isSimdPossible, bind: simdKernel },
  { kind: "generated", isPossible: mayGenerate, bind: generatedKernel },
  { kind: "closures", isPossible: () => true, bind: closureKernel },
];

/**
 * Chooses a kernel for a sheet: each candidate first scores rows made to be hard, and one that gives a single other byte than the
 * interpreter is refused.
 *
 * @param sheet - The sheet; where it has parameters, as checked for the day of the period.
 * @param candidates - What to choose from, the preferred first; those that come along where absent.
 * @returns The kernel; the interpreter itself where no candidate is left.
 *
 * @public
 */
export function makeKernel(sheet: CheckedSheet, candidates: readonly KernelCandidate[] = kernelCandidates): ScoreKernel {
  const findings: Finding[] = [];
  const interpreter: KernelCandidate = {
    kind: "interpreter",
    isPossible: () => true,
    bind: (_, columns, out) => (fromRow, toRow) => interpretColumns(sheet, columns, out, fromRow, toRow),
  };
  const samples = sampleColumns(sheet).map((columns) => ({ columns, expected: bindBy(interpreter, sheet, columns).scores }));
  for (const candidate of hasKernel(sheet) ? candidates : []) {
    if (!candidate.isPossible(sheet)) continue;
    const fault = samples
      .map(({ columns, expected }) => disagreement(candidate, sheet, columns, expected))
      .find((found) => found !== undefined);
    if (fault === undefined) return kernelOf(candidate, sheet, findings);
    findings.push(makeFinding(diagnostics, "PCCC_SCORE_KERNEL_DISAGREES", { kernel: candidate.kind, sheet: sheet.sheet.id, ...fault }));
  }
  return kernelOf(interpreter, sheet, findings);
}

function kernelOf(candidate: KernelCandidate, sheet: CheckedSheet, findings: readonly Finding[]): ScoreKernel {
  const bind = (columns: ScoreColumns): BoundKernel => bindBy(candidate, sheet, columns);
  return { kind: candidate.kind, findings, bind, score: (columns) => bind(columns).scores };
}

function bindBy(candidate: KernelCandidate, sheet: CheckedSheet, columns: ScoreColumns): BoundKernel {
  const { rows } = columns;
  const scores = { total: new Float64Array(rows), grade: new Uint8Array(rows), cappedBy: new Uint32Array(rows) };
  const score = candidate.bind(sheet, columns, scores);
  score(0, rows);
  return { scores, score };
}

function disagreement(
  candidate: KernelCandidate,
  sheet: CheckedSheet,
  columns: ScoreColumns,
  expected: ScoredColumns,
): { readonly row: number; readonly expected: string; readonly actual: string } | undefined {
  const written = ({ total, grade, cappedBy }: ScoredColumns, row: number): string => {
    const value = total[row] as number;
    return Number.isNaN(value) ? "Unknown" : `${formatPoints(value, sheet.decimals, ".")} #${grade[row]} ${cappedBy[row]}`;
  };
  try {
    const { scores, score } = bindBy(candidate, sheet, columns);
    const differs = (): number | undefined => {
      for (let row = 0; row < columns.rows; row += 1) {
        const isSame =
          Object.is(scores.total[row], expected.total[row]) &&
          scores.grade[row] === expected.grade[row] &&
          scores.cappedBy[row] === expected.cappedBy[row];
        if (!isSame) return row;
      }
      return undefined;
    };
    let row = differs();
    if (row === undefined) {
      // Few rows at a time may be scored another way than many.
      for (const column of [scores.total, scores.grade, scores.cappedBy]) column.fill(0);
      for (let from = 0, size = 1; from < columns.rows; from += size, size = (size % 61) + 4)
        score(from, Math.min(columns.rows, from + size));
      row = differs();
    }
    return row === undefined ? undefined : { row, expected: written(expected, row), actual: written(scores, row) };
  } catch (cause) {
    return { row: 0, expected: written(expected, 0), actual: String(cause) };
  }
}
