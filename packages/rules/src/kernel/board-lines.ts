import { formatPoints } from "@pccc/core";
import type { CheckedSheet } from "../score/checked-sheet.ts";
import type { RollUp } from "../score/make-roll-up.ts";
import type { ScoredColumns } from "./score-columns.ts";

/**
 * What a table of one period is written of.
 *
 * @public
 */
export interface BoardLinesOptions {
  readonly sheet: CheckedSheet;
  readonly period: string;
  readonly rollUp: RollUp;
  /** The scores, and for each row the place of its unit in the roll-up's tree. */
  readonly scores: ScoredColumns;
  readonly placeOfRow: Int32Array;
}

/** The columns of the table. @public */
export const boardLinesHeader: string = "unit,period,total,grade,cappedBy,below.total,below.grade,below.known,below.of";

const chunkLines = 4096;

/**
 * Writes the scores of one period and their roll-up as lines of CSV, in the order of the tree, for a population of any size.
 *
 * @param options - The scores and the roll-up.
 * @returns Pieces of text, each of whole lines; without the header.
 *
 * @public
 */
export function* boardLines({ sheet, period, rollUp, scores, placeOfRow }: BoardLinesOptions): Iterable<string> {
  const { tree, total, grade, known, of } = rollUp;
  const rowOfPlace = new Int32Array(tree.units.length).fill(-1);
  for (const [row, place] of placeOfRow.entries()) rowOfPlace[place] = row;
  const written = new Map<number, string>();
  const points = (value: number | undefined): string => {
    if (value === undefined || Number.isNaN(value)) return "";
    const text = written.get(value) ?? formatPoints(value, sheet.decimals, ".");
    written.set(value, text);
    return text;
  };
  const band = (place: number | undefined): string => sheet.bands[place ?? 255]?.id ?? "";
  const capping = (bits: number): string =>
    bits === 0
      ? ""
      : sheet.gates
          .filter((_, at) => at < 32 && (bits >>> at) % 2 === 1)
          .map(({ id }) => id)
          .join(" ");
  let lines = "";
  for (const [place, unit] of tree.units.entries()) {
    const row = rowOfPlace[place] as number;
    const own = row < 0 ? ",," : `${points(scores.total[row])},${band(scores.grade[row])},${capping(scores.cappedBy[row] as number)}`;
    const below = of[place] === 0 ? ",,," : `${points(total[place])},${band(grade[place])},${known[place]},${of[place]}`;
    lines += `${unit},${period},${own},${below}\n`;
    if (place % chunkLines === chunkLines - 1) {
      yield lines;
      lines = "";
    }
  }
  if (lines !== "") yield lines;
}
