import { formatPoints, textIn } from "@pccc/core";
import type { AnsweredObligation, Board } from "@pccc/rules";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say } from "./context.ts";

/** Shows the scores: a line per unit, the last periods as columns. */
export function printBoard(board: Board, context: CommandContext): void {
  const { decimals } = board.sheet;
  const separator = context.language === "vi" ? "," : ".";
  const periodsWithRows = new Set(board.rows.map(({ period }) => period));
  const shown = board.periods.filter(({ id }) => periodsWithRows.has(id)).slice(-8);
  const letters = new Map(board.sheet.bands.map(({ id, title }) => [id, initials(textIn(title, context.language))]));
  const cell = (row: ShownScore | undefined): string => {
    if (row === undefined) return "";
    if (row.total === undefined) return "?";
    const points = formatPoints(row.total, decimals, separator);
    return row.grade === undefined ? points : `${points} ${letters.get(row.grade) ?? initials(row.grade)}`;
  };
  const linesOf = (scores: readonly ShownScore[], before: string): string[][] => {
    const byUnit = scoresByUnit(scores);
    return board.units.flatMap(({ id, name }) => {
      const byPeriod = byUnit.get(id);
      return byPeriod === undefined ? [] : [[`${before}${name}`, ...shown.map((period) => cell(byPeriod.get(period.id)))]];
    });
  };
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Đơn vị", "Unit"), align: "left" },
        ...shown.map((period) => ({ title: period.id.replace(/^[^:]*:/u, ""), align: "right" as const })),
      ],
      [...linesOf(board.rows, ""), ...linesOf(board.rollUps, `${say(context, "Tổng hợp", "Roll-up")}: `)],
    ),
  );
  const isOpen = board.rows.some((row) => row.total === undefined && shown.some(({ id }) => id === row.period));
  const signs = board.sheet.bands.map(({ id, title }) => `${letters.get(id)} = ${textIn(title, context.language)}`);
  const open = say(context, "? = chưa biết, vì sao thì xem pccc explain", "? = unknown, pccc explain says why");
  line(context, [...signs, ...(isOpen ? [open] : [])].join(" · "));
}

/** Shows how many obligations stand in which state. */
export function printStates(answered: readonly AnsweredObligation[], context: CommandContext): void {
  const count = (state: AnsweredObligation["state"]): number => answered.filter((one) => one.state === state).length;
  line(
    context,
    say(
      context,
      `  ${answered.length} nghĩa vụ: ${count("doneInTime")} đúng hạn, ${count("doneLate")} chậm, ${count("openOverdue")} quá hạn chưa xong, ${count("openInTime")} trong hạn, ${count("noDeadline")} không thời hạn, ${count("doneUndated")} đã xong (không thời hạn), ${count("ended")} chấm dứt`,
      `  ${answered.length} obligations: ${count("doneInTime")} in time, ${count("doneLate")} late, ${count("openOverdue")} overdue, ${count("openInTime")} open in time, ${count("noDeadline")} without deadline, ${count("doneUndated")} done (no deadline), ${count("ended")} ended`,
    ),
  );
}

type ShownScore = Pick<Board["rows"][number] | Board["rollUps"][number], "unit" | "period" | "total" | "grade">;

/** The scores of each unit by period: one pass, so that a country's board prints in linear time. */
function scoresByUnit(scores: readonly ShownScore[]): Map<string, Map<string, ShownScore>> {
  const byUnit = new Map<string, Map<string, ShownScore>>();
  for (const score of scores) {
    const byPeriod = byUnit.get(score.unit) ?? new Map<string, ShownScore>();
    byUnit.set(score.unit, byPeriod);
    if (!byPeriod.has(score.period)) byPeriod.set(score.period, score);
  }
  return byUnit;
}

function initials(title: string): string {
  return title
    .split(/\s+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}
