import type { ClaimedPoints } from "@pccc/rules";
import { badCell, type CsvRow, readCsvTable } from "./csv-table.ts";
import { decimal, instant, post, word } from "./submissions-csv.ts";

/** What a table claims of one unit and period, criterion by criterion. */
export interface ClaimRows {
  readonly unit: string;
  readonly period: string;
  readonly points: readonly ClaimedPoints[];
  readonly by: string;
  readonly at: number;
  readonly reason?: string;
}

/** Reads self-scores or appraisals from a table: one line a criterion, the lines of a unit and period together. */
export async function readClaims(file: string): Promise<readonly ClaimRows[]> {
  const { rows } = await readCsvTable(file, ["unit", "period", "criterion", "points", "by", "at"]);
  const groups = Map.groupBy(rows, (row) => `${word(file, row, "unit")} ${word(file, row, "period")}`);
  return [...groups.values()].map((lines) => claimOf(file, lines as [CsvRow, ...CsvRow[]]));
}

function claimOf(file: string, lines: readonly [CsvRow, ...CsvRow[]]): ClaimRows {
  const [first] = lines;
  const seen = new Set<string>();
  const points = lines.map((row): ClaimedPoints => {
    const criterion = word(file, row, "criterion");
    if (seen.has(criterion)) throw badCell(file, row, "criterion", "a criterion that is new for the unit", "tiêu chí chưa nêu cho đơn vị");
    seen.add(criterion);
    const text = decimal(word(file, row, "points"));
    if (!/^-?\d+(?:\.\d+)?$/u.test(text)) throw badCell(file, row, "points", "a decimal number", "số thập phân");
    return { criterion, points: text };
  });
  const reason = lines.map(({ cells }) => cells["reason"] ?? "").find((text) => text !== "");
  return {
    unit: word(file, first, "unit"),
    period: word(file, first, "period"),
    points,
    by: post(file, first, "by"),
    at: instant(file, first, "at"),
    ...(reason === undefined ? {} : { reason }),
  };
}
