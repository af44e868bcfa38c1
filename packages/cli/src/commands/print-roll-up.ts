import { formatPoints, textIn } from "@pccc/core";
import type { Board, RollUpRow } from "@pccc/rules";
import { type CommandContext, line, say } from "./context.ts";

/** Shows what a unit above got of the units below it: of how many, how they were graded, and the result of each directly below. */
export function printRollUp(rollUp: RollUpRow, board: Board, context: CommandContext): void {
  const { language } = context;
  const { unit, period, known, of, grades = {} } = rollUp;
  const bands = new Map(board.sheet.bands.map(({ id, title }) => [id, textIn(title, language)]));
  const result = ({ total, grade }: { readonly total?: number; readonly grade?: string }): string => {
    if (total === undefined) return say(context, "chưa có điểm", "no score yet");
    const points = formatPoints(total, board.sheet.decimals, language === "vi" ? "," : ".");
    return grade === undefined ? points : `${points} · ${bands.get(grade) ?? grade}`;
  };
  const names = new Map(board.units.map(({ id, name }) => [id, name]));
  line(context, `${names.get(unit) ?? unit} · ${period}`);
  line(
    context,
    say(
      context,
      `${result(rollUp)}; tổng hợp theo phiếu từ ${known} trên ${of} đơn vị có điểm.`,
      `${result(rollUp)}; rolled up as the sheet says, from ${known} of ${of} units with a score.`,
    ),
  );
  const counted = [...bands].flatMap(([id, title]) => (grades[id] === undefined ? [] : [`${title} ${grades[id]}`]));
  if (counted.length > 0) line(context, `${say(context, "Xếp loại các đơn vị", "Grades of the units")}: ${counted.join(" · ")}`);
  const below = new Set(board.units.filter(({ parent }) => parent === unit).map(({ id }) => id));
  for (const row of [...board.rows, ...board.rollUps]) {
    if (row.period === period && below.has(row.unit)) line(context, `  ${names.get(row.unit) ?? row.unit}: ${result(row)}`);
  }
}
