import { epochDayOf, formatPoints, parsePlainDate } from "@pccc/core";
import type { CheckedSheet, Judgement } from "@pccc/rules";
import { badCell, type CsvRow, readEach, readCsvTable } from "./csv-table.ts";
import { decimal, instant, post, word } from "./submissions-csv.ts";

/**
 * Reads judged criteria from a table: one line a judgement; `reason`, `event`, `severity` and `evidence` (parted by `;`) may be columns too.
 *
 * @param sheet - Where it is given, points may be left empty beside a severity that has one value only.
 */
export async function readJudgements(file: string, sheet?: CheckedSheet): Promise<readonly Judgement[]> {
  const { rows } = await readCsvTable(file, ["unit", "period", "criterion", "points", "decidedBy", "decidedAt"]);
  return readEach(rows, (row) => ({
    unit: word(file, row, "unit"),
    period: word(file, row, "period"),
    criterion: word(file, row, "criterion"),
    points: pointsIn(file, row, sheet),
    decidedBy: post(file, row, "decidedBy"),
    decidedAt: dayOrInstant(file, row, "decidedAt"),
    ...(row.cells["reason"] ? { reason: row.cells["reason"] } : {}),
    ...(row.cells["event"] ? { event: row.cells["event"] } : {}),
    ...(row.cells["severity"] ? { severity: row.cells["severity"] } : {}),
    ...(row.cells["evidence"] ? { evidence: row.cells["evidence"].split(";").map((item) => item.trim()) } : {}),
  }));
}

/** A day stands for its beginning in Viet Nam. */
function dayOrInstant(file: string, row: CsvRow, column: string): number {
  const text = row.cells[column] ?? "";
  const day = parsePlainDate(text);
  if (day !== undefined) return (epochDayOf(day) * 24 - 7) * 3_600_000;
  if (text.includes("T")) return instant(file, row, column);
  throw badCell(
    file,
    row,
    column,
    "a day such as 2027-01-05 (in a spreadsheet, format the column as text)",
    "ngày viết như 2027-01-05 (trong Excel, định dạng cột là Text)",
  );
}

/** Points are read digit by digit later, by the places that the sheet has. */
function pointsIn(file: string, row: CsvRow, sheet: CheckedSheet | undefined): string {
  const text = decimal(row.cells["points"] ?? "");
  const only = text === "" && sheet !== undefined ? onlyPoints(sheet, row.cells["criterion"], row.cells["severity"]) : undefined;
  if (only !== undefined) return only;
  if (!/\d/u.test(text)) throw badCell(file, row, "points", "points such as 8.5", "số điểm như 8,5");
  return text;
}

/** The points of a severity for which the sheet leaves no choice, whatever the unit's class. */
function onlyPoints({ criteria, decimals }: CheckedSheet, criterion: string | undefined, severity: string | undefined): string | undefined {
  const found = criteria.find(({ id }) => id === criterion);
  if (found === undefined || severity === undefined) return undefined;
  const forms = [found.form, ...found.variants.map(({ form }) => form)];
  const ranges = forms.flatMap((form) => ("severities" in form ? form.severities.filter(({ id }) => id === severity) : []));
  const values = new Set(ranges.flatMap(({ lowest, highest }) => [lowest, highest]));
  const [points] = values;
  return points === undefined || values.size > 1 ? undefined : formatPoints(points, decimals, ".");
}
