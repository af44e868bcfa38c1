import type { Judgement } from "@pccc/rules";
import { readCsvTable } from "./csv-table.ts";
import { instant, word } from "./submissions-csv.ts";

/** Reads judged criteria from a table: one line a judgement; `event`, `severity` and `evidence` (parted by `;`) may be columns too. */
export async function readJudgements(file: string): Promise<readonly Judgement[]> {
  const { rows } = await readCsvTable(file, ["unit", "period", "criterion", "points", "decidedBy", "reason", "decidedAt"]);
  return rows.map((row) => ({
    unit: word(file, row, "unit"),
    period: word(file, row, "period"),
    criterion: word(file, row, "criterion"),
    points: word(file, row, "points"),
    decidedBy: word(file, row, "decidedBy"),
    reason: word(file, row, "reason"),
    decidedAt: instant(file, row, "decidedAt"),
    ...(row.cells["event"] ? { event: row.cells["event"] } : {}),
    ...(row.cells["severity"] ? { severity: row.cells["severity"] } : {}),
    ...(row.cells["evidence"] ? { evidence: row.cells["evidence"].split(";").map((item) => item.trim()) } : {}),
  }));
}
