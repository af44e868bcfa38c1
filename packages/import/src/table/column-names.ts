import type { Block } from "../layout/block.ts";
import { type ColumnKind, columnOf } from "../words/attribute-words.ts";
import { phrase } from "../words/phrase.ts";
import { periodOf } from "./period-columns.ts";

// "Thuộc nhóm nhiệm vụ" beside "Nội dung nhiệm vụ" tells to which of them a task belongs.
const groupOfTasks = phrase("^(?:thuộc )?nhóm (?:nhiệm vụ|công việc|giải pháp)");
const chairs = phrase("chủ trì");

/** What the columns of a task table hold, by the row that names them; `undefined` for any other row. */
export function headerOf(cells: readonly Block[]): readonly ColumnKind[] | undefined {
  if (cells.length < 3 || cells.some((cell) => cell.text.length > 80)) return undefined;
  const given = cells.map((cell) => (groupOfTasks.test(cell.folded) ? "other" : (columnOf(cell.folded) ?? "other")));
  // "Người đứng đầu chịu trách nhiệm" beside "Cơ quan chủ trì": the body leads.
  const leads = cells.some((cell, index) => given[index] === "lead" && chairs.test(cell.folded));
  const kinds = given.map((kind, index) => (kind === "lead" && leads && !chairs.test(cells[index]?.folded ?? "") ? "other" : kind));
  const tells = kinds.includes("lead") || kinds.includes("time") || kinds.includes("coordinate");
  return kinds.includes("task") && tells ? kinds : undefined;
}

/** Whether the names of the columns come again, as in each part of a table, and below "STT" without it. */
export function isAgain(header: readonly ColumnKind[], above: readonly ColumnKind[]): boolean {
  const names = above[0] === "ordinal" && header[0] !== "ordinal" ? ["ordinal", ...header] : header;
  return names.length === above.length && names.filter((kind, index) => kind === above[index]).length >= names.length - 1;
}

/** The row that names the columns, and what each holds. */
export interface ColumnNames {
  readonly cells: readonly Block[];
  readonly kinds: readonly ColumnKind[];
  /** The month or quarter of each column that stands for one. */
  readonly periods: readonly (Block | undefined)[];
}

export function namesOf(cells: readonly Block[], kinds: readonly ColumnKind[]): ColumnNames {
  return { cells, kinds, periods: cells.map((cell) => periodOf(cell)) };
}

const longestName = 40;

/**
 * What the columns hold where the row below their names parts one of them: "Chủ trì" and "Phối hợp" below "Đơn vị thực hiện". The parts
 * stand below a name and the empty cells behind it, alone or in a row as long as that of the names; `undefined` for any other row.
 */
export function namesBelow({ cells: names, kinds, periods }: ColumnNames, cells: readonly Block[]): ColumnNames | undefined {
  const parted = names.map(
    ({ text }, index) => index > 0 && (text === "" || names[index + 1]?.text === "") && index < names.length - (text === "" ? 0 : 1),
  );
  const filled = cells.filter(({ text }) => text !== "");
  if (filled.length < 2 || filled.some(({ text }) => text.length > longestName)) return undefined;
  const below = cells.length === names.length ? cells : atParts(parted, filled);
  // A cell over both rows may be written in each.
  const isOwn = (cell: Block | undefined, index: number): boolean =>
    cell !== undefined && cell.text !== "" && cell.text !== names[index]?.text;
  if (below === undefined || below.some((cell, index) => isOwn(cell, index) && parted[index] !== true)) return undefined;
  const parts = below.map((cell, index) => (parted[index] === true && cell !== undefined && cell.text !== "" ? cell : undefined));
  let head = 0;
  const heads = names.map(({ text }, index) => {
    if (text !== "") head = index;
    return head;
  });
  const own = parts.map((cell, index) => (cell === undefined ? periods[index] : periodOf(cell, names[heads[index] ?? 0])));
  if (parts.some((cell, index) => cell !== undefined && own[index] === undefined && !/\p{L}{2}/u.test(cell.text))) return undefined;
  return {
    cells: names.map((name, index) => parts[index] ?? name),
    kinds: kinds.map((kind, index) => {
      const cell = parts[index];
      if (cell === undefined) return kind;
      return own[index] === undefined ? (columnOf(cell.folded) ?? kinds[heads[index] ?? index] ?? "other") : "other";
    }),
    periods: own,
  };
}

function atParts(parted: readonly boolean[], filled: readonly Block[]): readonly (Block | undefined)[] | undefined {
  if (parted.filter(Boolean).length !== filled.length) return undefined;
  const rest = [...filled];
  return parted.map((isPart) => (isPart ? rest.shift() : undefined));
}
