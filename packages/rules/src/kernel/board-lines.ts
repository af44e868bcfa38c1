import { formatPoints } from "@pccc/core";
import { totalRanks } from "../score/total-ranks.ts";
import type { ScoredPopulation } from "./score-population.ts";

const header = "unit,period,total,grade,cappedBy,below.total,below.grade,below.known,below.of,rank";

const chunkLines = 4096;

/**
 * Writes the scores of populations and their roll-ups as a table of CSV, for a population of any size.
 *
 * @param populations - The periods; each is taken when the one before is written.
 * @returns Pieces of text, each of whole lines, the first with the header; within a period the units stand in the order of the tree.
 *
 * @public
 */
export function* boardLines(populations: Iterable<ScoredPopulation>): Iterable<string> {
  yield `${header}\n`;
  for (const population of populations) yield* linesOf(population);
}

function cell(text: string): string {
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function* linesOf({ sheet, period, units, scores, loweredBy, rollUp }: ScoredPopulation): Iterable<string> {
  const { tree, total, grade, known, of } = rollUp;
  const ranks = totalRanks(scores.total, (row) => tree.level[tree.placeOf.get(units[row] as string) as number] as number);
  const rowOfPlace = new Int32Array(tree.units.length).fill(-1);
  for (const [row, unit] of units.entries()) rowOfPlace[tree.placeOf.get(unit) as number] = row;
  const written = new Map<number, string>();
  const points = (value: number | undefined): string => {
    if (value === undefined || Number.isNaN(value)) return "";
    const text = written.get(value) ?? formatPoints(value, sheet.decimals, ".");
    written.set(value, text);
    return text;
  };
  const band = (place: number | undefined): string => sheet.bands[place ?? 255]?.id ?? "";
  const named = (bits: number, items: readonly { readonly id: string }[]): readonly string[] =>
    bits === 0 ? [] : items.filter((_, at) => at < 32 && (bits >>> at) % 2 === 1).map(({ id }) => id);
  const capping = (row: number): string => {
    const [gates, quotas] = [scores.cappedBy[row] as number, loweredBy?.[row] ?? 0];
    return gates === 0 && quotas === 0 ? "" : [...named(gates, sheet.gates), ...named(quotas, sheet.quotas)].join(" ");
  };
  let lines = "";
  for (const [place, unit] of tree.units.entries()) {
    const row = rowOfPlace[place] as number;
    const own = row < 0 ? ",," : `${points(scores.total[row])},${band(scores.grade[row])},${capping(row)}`;
    const below = of[place] === 0 ? ",,," : `${points(total[place])},${band(grade[place])},${known[place]},${of[place]}`;
    lines += `${cell(unit)},${cell(period)},${own},${below},${ranks[row] || ""}\n`;
    if (place % chunkLines === chunkLines - 1) {
      yield lines;
      lines = "";
    }
  }
  if (lines !== "") yield lines;
}
