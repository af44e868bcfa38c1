import { formatPoints, textIn } from "@pccc/core";
import type { AnsweredObligation, Board } from "@pccc/rules";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say } from "./context.ts";

/** Shows the scores: a line per unit, the last periods as columns. */
export function printBoard(board: Board, context: CommandContext): void {
  const { decimals } = board.sheet;
  const separator = context.language === "vi" ? "," : ".";
  const shown = board.periods.filter(({ id }) => board.rows.some(({ period }) => period === id)).slice(-8);
  const cell = (points: number | undefined, grade: string | undefined, exists: boolean): string =>
    !exists
      ? ""
      : points === undefined
        ? "?"
        : `${formatPoints(points, decimals, separator)}${grade === undefined ? "" : ` ${initials(board, grade, context)}`}`;
  const unitRows = board.units
    .filter(({ id }) => board.rows.some(({ unit }) => unit === id))
    .map(({ id, name }) => [
      name,
      ...shown.map((period) => {
        const row = board.rows.find((candidate) => candidate.unit === id && candidate.period === period.id);
        return cell(row?.total, row?.grade, row !== undefined);
      }),
    ]);
  const rolledUp = board.units
    .filter(({ id }) => board.rollUps.some(({ unit }) => unit === id))
    .map(({ id, name }) => [
      `${say(context, "TB", "mean")} ${name}`,
      ...shown.map((period) => {
        const row = board.rollUps.find((candidate) => candidate.unit === id && candidate.period === period.id);
        return cell(row?.total, row?.grade, row !== undefined);
      }),
    ]);
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Đơn vị", "Unit"), align: "left" },
        ...shown.map((period) => ({ title: period.id.replace(/^[^:]*:/u, ""), align: "right" as const })),
      ],
      [...unitRows, ...rolledUp],
    ),
  );
  line(
    context,
    board.sheet.bands.map(({ id, title }) => `${initials(board, id, context)} = ${textIn(title, context.language)}`).join(" · "),
  );
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

function initials(board: Board, grade: string, context: CommandContext): string {
  const title = board.sheet.bands.find(({ id }) => id === grade)?.title;
  return (title === undefined ? grade : textIn(title, context.language))
    .split(/\s+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}
