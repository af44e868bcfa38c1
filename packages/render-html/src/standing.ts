import { multiplyDivide } from "@pccc/core";
import type { BoardRow } from "./board-records.ts";
import type { PageContext } from "./page/page-context.ts";

/**
 * How the units stand in one period.
 */
export interface Standing {
  readonly known: number;
  readonly of: number;
  /** Of the units with a total; scaled integers. */
  readonly mean: number | undefined;
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
  /** Units per class, best first. */
  readonly perGrade: readonly number[];
  /** Units without a class: not known, or below the lowest class. */
  readonly ungraded: number;
}

/**
 * Sums up one period over the units that were scored.
 *
 * @param context - The page's context.
 * @param period - The period's id.
 * @returns The standing; the mean is of the units shown, each with the same weight.
 */
export function standingIn(context: PageContext, period: string): Standing {
  const rows = context.rowsOf(period);
  const totals = rows.flatMap((row) => (row.total === undefined ? [] : [row.total]));
  const graded = rows.flatMap((row: BoardRow) => context.gradeOf(row.grade)?.index ?? []);
  return {
    known: totals.length,
    of: rows.length,
    mean: totals.length === 0 ? undefined : multiplyDivide(sum(totals), 1, totals.length, "half-up"),
    lowest: totals.length === 0 ? undefined : Math.min(...totals),
    highest: totals.length === 0 ? undefined : Math.max(...totals),
    perGrade: context.grades.map((grade) => graded.filter((index) => index === grade.index).length),
    ungraded: rows.length - graded.length,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
