import { formatPoints } from "@pccc/core";
import { type Board, makeRollUpTree, type ScoreOutput, totalRanks } from "@pccc/rules";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { writeUserFile } from "../files.ts";
import { type CommandContext, line, userPath } from "./context.ts";
import { printBoard } from "./print-board.ts";
import { printFindings } from "./print-findings.ts";

/** `pccc score --sheet FILE --facts CSV`: the scores of what a table states, without a scenario and without a journal. */
export async function scoreFactsCommand(scored: ScoreOutput, table: string | undefined, context: CommandContext): Promise<ExitStatus> {
  const { board } = scored;
  const { sheet, periods, units, rows, rollUps } = board;
  const files = table === undefined ? [] : [userPath(context, table)];
  for (const file of files) await writeUserFile(file, linesOf(board));
  if (context.json) {
    context.io.out(`${JSON.stringify({ sheet, periods, units, rows, rollUps, findings: scored.findings, files })}\n`);
    return exitStatus.done;
  }
  printBoard(board, context);
  printFindings(scored.findings, context);
  for (const file of files) line(context, `  ${file}`);
  return exitStatus.done;
}

/** The rows and what the units above them get, as `pccc score --table` writes them. */
function linesOf({ rows, rollUps, sheet, units }: Board): string {
  const parents = Object.fromEntries(units.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const])));
  const tree = makeRollUpTree([...new Set(rows.map(({ unit }) => unit))], parents);
  const levelOf = (unit: string): number => tree.level[tree.placeOf.get(unit) as number] as number;
  const ranks = new Map(
    [...Map.groupBy(rows, ({ period }) => period).values()].flatMap((of) => {
      const ranked = totalRanks(
        of.map(({ total }) => total),
        (at) => levelOf(of[at]?.unit as string),
      );
      return of.map((row, at) => [row, ranked[at] || ""] as const);
    }),
  );
  const points = (value: number | undefined): string => (value === undefined ? "" : formatPoints(value, sheet.decimals, "."));
  const cell = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const own = rows.map((row) => {
    const { unit, period, total, grade = "", cappedBy } = row;
    return [cell(unit), period, points(total), grade, cappedBy.join(" "), "", "", "", "", ranks.get(row)].join(",");
  });
  const above = rollUps.map(({ unit, period, total, grade = "", known, of }) =>
    [cell(unit), period, "", "", "", points(total), grade, known, of, ""].join(","),
  );
  return `${["unit,period,total,grade,cappedBy,below.total,below.grade,below.known,below.of,rank", ...own, ...above].join("\n")}\n`;
}
