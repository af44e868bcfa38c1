import type { Block } from "../layout/block.ts";
import type { Element, Paragraph, Row, TaskRow } from "../layout/elements.ts";
import { type LabelStyle, labelOf } from "../outline/label.ts";
import { datesIn } from "../timing/read-dates.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { type ColumnKind, columnOf } from "../words/attribute-words.ts";
import { phrase } from "../words/phrase.ts";
import { type ColumnNames, headerOf, isAgain, namesBelow, namesOf } from "./column-names.ts";
import { joinedBlocks } from "./joined-blocks.ts";
import { markedPeriods } from "./period-columns.ts";

const timeStart = phrase(
  "^(?:thường xuyên|hằng|hàng|quý|năm|tháng|trước|sau|xong|hoàn thành|theo (?:tiến độ|lộ trình|kế hoạch)|trong|từ|đến|chậm nhất|ngày|định kỳ|khi|giai đoạn|đột xuất|\\d{1,2}/)(?!\\p{L})",
);
const bareYears = /^20\d{2}(?:\s?[-–]\s?20\d{2})?$/u;
const ordinalOnly = /^\(?([IVXL]+|[A-ZĐ]|\d{1,3}(?:\.\d{1,2}){0,2}|[a-zđ](?=\s?[.)]))\)?\s?[.)]?$/u;
const columnNumber = /^\(?\d{1,2}\)?$/u;

/** Recognises the tables of tasks among the elements and maps their cells to columns. Everything else stays as it is. */
export function withTaskRows(elements: readonly Element[]): readonly Element[] {
  return fromRows(fromLines(elements));
}

// A table whose rows are known: the header row names its columns.
function fromRows(elements: readonly Element[]): readonly Element[] {
  const result: Element[] = [];
  let columns: ColumnNames | undefined;
  let names: readonly Block[] = [];
  let isNamed = false;
  let numberedGroups = false;
  let time: Block | undefined;
  for (const element of withSplitRows(elements)) {
    if (element.kind !== "row" || !element.exact) {
      columns = undefined;
      isNamed = false;
      numberedGroups = false;
      time = undefined;
      result.push(element);
      continue;
    }
    const printed = element.cells.map((cell) => cell.block);
    const cells = columns === undefined ? printed : withTimeAbove(printed, columns.kinds, time);
    time = cells[columns?.kinds.indexOf("time") ?? -1] ?? time;
    const parts = isNamed && columns !== undefined ? namesBelow(columns, cells) : undefined;
    isNamed = false;
    if (parts !== undefined) {
      columns = parts;
      result.push(element);
      continue;
    }
    const header = headerOf(cells);
    const repeats = header !== undefined && columns !== undefined && isAgain(header, columns.kinds);
    if (header !== undefined && (!repeats || !isSameRow(cells, names))) {
      columns = namesOf(cells, header);
      names = cells;
      isNamed = true;
    }
    const last = result.at(-1);
    const isBelow = last?.kind === "taskRow" && !last.isGroup;
    const mapped = header === undefined && columns !== undefined ? timedRow(cells, columns, isBelow) : undefined;
    numberedGroups ||= mapped?.isGroup === true && mapped.ordinal !== "";
    const shares = mapped !== undefined && last?.kind === "taskRow" && columns?.kinds.includes("ordinal") === true;
    // Where groups have numbers, a row with nothing but a task below a numbered one is no group: its cells are those above.
    const row = shares && numberedGroups && mapped.ordinal === "" && last.ordinal !== "" ? { ...mapped, isGroup: false } : mapped;
    const lacks = mapped?.isGroup === true || cells.length < (columns?.kinds.length ?? 0);
    const kept = repeats ? { ...element, repeats } : element;
    result.push(shares && row !== undefined ? withShared(row, last, lacks) : (row ?? kept));
  }
  return result;
}

// A month in front of several tasks is printed once: the cells below it are empty.
function withTimeAbove(cells: readonly Block[], kinds: readonly ColumnKind[], above: Block | undefined): readonly Block[] {
  const column = kinds.indexOf("time");
  const isBelow = above !== undefined && column >= 0 && column < kinds.indexOf("task") && cells.length === kinds.length;
  const told = cells.filter(({ text }, index) => text !== "" && index !== column).length;
  return isBelow && told > 1 && cells[column]?.text === "" ? cells.map((cell, index) => (index === column ? above : cell)) : cells;
}

// Without "STT", as it may come again, a row of names is another only in what it has.
function isSameRow(cells: readonly Block[], names: readonly Block[]): boolean {
  return cells.length !== names.length || cells.every((cell, index) => cell.folded === names[index]?.folded);
}

// The marks below months or quarters are the times of a row that names none.
function timedRow(cells: readonly Block[], { kinds, periods }: ColumnNames, isBelow: boolean): TaskRow | undefined {
  const row = mapCells(cells, kinds, isBelow);
  if (row === undefined || row.isGroup || row.times.length > 0 || cells.length !== kinds.length) return row;
  return { ...row, times: markedPeriods(cells, periods) };
}

// A row without a number shares it with the row above, and with it the cells that it lacks.
function withShared(row: TaskRow, above: TaskRow, lacksCells: boolean): TaskRow {
  if (row.isGroup || above.isGroup || row.ordinal !== "") return row;
  // Rows may have no numbers at all: then only what lacks its bodies goes on with the row above.
  if (above.ordinal === "" && (!lacksCells || row.leads.length > 0)) return row;
  const { ordinal, leads, coordinates, times } = above;
  if (!lacksCells) return { ...row, ordinal };
  return {
    ...row,
    ordinal,
    leads: row.leads.length > 0 ? row.leads : leads,
    coordinates: row.coordinates.length > 0 ? row.coordinates : coordinates,
    times: row.times.length > 0 ? row.times : times,
  };
}

// A crawl writes an empty cell as it writes the end of a row: what follows without a number is the rest of the row.
function withSplitRows(elements: readonly Element[]): readonly Element[] {
  const result: Element[] = [];
  let columns: readonly ColumnKind[] | undefined;
  for (const element of elements) {
    const last = result.at(-1);
    if (element.kind !== "row" || !element.exact) columns = undefined;
    else {
      const header = headerOf(element.cells.map((cell) => cell.block));
      if (header !== undefined) columns = header;
      const isRest =
        header === undefined &&
        columns?.includes("ordinal") === true &&
        last?.kind === "row" &&
        last.cells.length >= 3 &&
        columns.length >= last.cells.length + element.cells.length + 1 &&
        ordinalOnly.test(last.cells[0]?.block.text ?? "") &&
        !ordinalOnly.test(element.cells[0]?.block.text ?? "");
      if (isRest && last?.kind === "row") {
        result[result.length - 1] = { ...last, cells: [...last.cells, ...element.cells] };
        continue;
      }
    }
    result.push(element);
  }
  return result;
}

/** Maps the cells of a row; a row that has as many cells as columns by position, another by what its cells hold. */
function mapCells(cells: readonly Block[], columns: readonly ColumnKind[], isBelow = false): TaskRow | undefined {
  const filled = cells.filter((cell) => cell.text !== "");
  if (filled.every((cell) => columnNumber.test(cell.text)) || sum.test(filled[0]?.folded ?? "")) return undefined;
  const ordinalCell = columns.includes("ordinal") && ordinalOnly.test(filled[0]?.text ?? "") ? filled[0] : undefined;
  const ordinal = ordinalCell === undefined ? "" : (ordinalOnly.exec(ordinalCell.text)?.[1] ?? "");
  const base = { kind: "taskRow" as const, ordinal, cells: filled };
  const rest = filled.filter((cell) => cell !== ordinalCell);
  const [first] = rest;
  if (first === undefined) return undefined;
  // A cell over all columns may be written once or in each of them.
  if (rest.every((cell) => cell.text === first.text)) {
    const number = ordinal === "" ? groupNumber.exec(first.text) : null;
    const task = number === null ? first : cut(first, number[0].length, first.text.length);
    return { ...base, ordinal: number?.[1] ?? number?.[2] ?? ordinal, isGroup: true, task, leads: [], coordinates: [], times: [] };
  }
  const byKind: Record<ColumnKind, Block[]> = {
    ordinal: [],
    task: [],
    content: [],
    lead: [],
    executor: [],
    coordinate: [],
    start: [],
    time: [],
    other: [],
  };
  const placed = columnsOf(cells, ordinalCell !== undefined, columns);
  if (placed !== undefined) cells.forEach((cell, index) => byKind[placed[index] ?? "other"].push(cell));
  else byContent(rest, columns, byKind);
  const filledOf = (blocks: readonly Block[]): readonly Block[] => blocks.filter((block) => block.text !== "");
  const told = filledOf([...byKind.lead, ...byKind.executor, ...byKind.coordinate, ...byKind.time, ...byKind.start]);
  // One task may have several products, each with its body and its day, below each other.
  const isPart = isBelow && ordinal === "" && placed !== undefined && told.length > 0;
  const product = isPart ? byKind.other.find((cell) => /\p{L}{2}/u.test(cell.text)) : undefined;
  const task = filledOf([...byKind.task, ...byKind.content])[0] ?? product;
  if (task === undefined) return undefined;
  // "I", "VI", "Nhóm nhiệm vụ về …": a number of its own beside that of another list, and nothing else.
  if (romanOnly.test(ordinal) && placed !== undefined && told.length === 0 && heads.test(task.folded))
    return { ...base, isGroup: true, task, leads: [], coordinates: [], times: [] };
  return {
    ...base,
    isGroup: false,
    task,
    leads: filledOf([...byKind.lead, ...byKind.executor]),
    coordinates: filledOf(byKind.coordinate),
    times: ranged(filledOf(byKind.start), filledOf(byKind.time)),
  };
}

const sum = phrase("^(?:tổng )?(?:cộng|số)(?: cộng)?\\s*:?$");
const romanOnly = /^[IVXL]+$/u;
const heads = phrase("^(?:nhóm|lĩnh vực|về) ");
const ofReport = phrase("báo cáo");

// "Bắt đầu" and "Kết thúc" in two cells are one stretch of time; days in several, as for those who pass it on, are all days of the task.
function ranged([start]: readonly Block[], times: readonly Block[]): readonly Block[] {
  const [end, ...rest] = times;
  if (start !== undefined && end !== undefined) return [joinedBlocks(start, " - ", end), ...rest];
  // "Thường xuyên" over both columns.
  if (start !== undefined && !/\d/u.test(start.text)) return [start];
  const days = times.filter(({ folded }) => !ofReport.test(folded));
  const reports = times.filter(({ folded }) => ofReport.test(folded));
  return days.length < 2 ? times : [days.reduce((all, day) => (all.text === day.text ? all : joinedBlocks(all, "; ", day))), ...reports];
}

// Cells that are one with those above them are missing at the left: "STT", or all that stands in front of the task.
function columnsOf(cells: readonly Block[], isNumbered: boolean, columns: readonly ColumnKind[]): readonly ColumnKind[] | undefined {
  if (cells.length === columns.length) return columns;
  const missing = columns.length - cells.length;
  if (isNumbered || missing < 1 || cells.length < 2) return undefined;
  const right = columns.slice(missing);
  const isWhole = (missing === 1 && columns[0] === "ordinal") || (right[0] === "task" && columns.slice(0, missing).includes("lead"));
  return isWhole ? right : undefined;
}

// Empty cells may be missing: the first cell is the task, times and bodies are known by their words.
function byContent(cells: readonly Block[], columns: readonly ColumnKind[], byKind: Record<ColumnKind, Block[]>): void {
  const [task, ...rest] = cells;
  if (task !== undefined) byKind.task.push(task);
  for (const cell of rest) {
    if (columns.includes("time") && byKind.time.length === 0 && isTime(cell)) byKind.time.push(cell);
    else if (startsWithAgency(cell.folded) && byKind.time.length === 0 && columns.includes("lead") && byKind.lead.length === 0)
      byKind.lead.push(cell);
    else if (startsWithAgency(cell.folded) && byKind.time.length === 0 && byKind.coordinate.length === 0 && columns.includes("coordinate"))
      byKind.coordinate.push(cell);
    else byKind.other.push(cell);
  }
}

function isTime(cell: Block): boolean {
  return (
    cell.text.length <= 110 &&
    (timeStart.test(cell.folded) || bareYears.test(cell.text) || (datesIn(cell.folded).length > 0 && !startsWithAgency(cell.folded)))
  );
}

// A table written one cell a line: the names of the columns, then rows that begin with 1, 2, 3 …
function fromLines(elements: readonly Element[]): readonly Element[] {
  const result: Element[] = [];
  for (let index = 0; index < elements.length; index += 1) {
    const lines = headerLines(elements, index);
    const piped = lines === undefined ? pipedHeader(elements, index) : undefined;
    const columns = lines ?? piped?.columns;
    const element = elements[index];
    if (columns === undefined) {
      if (element !== undefined) result.push(element);
      continue;
    }
    let at = piped?.next ?? index + columns.length;
    if (piped !== undefined && element !== undefined) result.push(element);
    if (at > index + (piped === undefined ? 0 : 1)) result.push(rowOf(elements.slice(piped === undefined ? index : index + 1, at)));
    const numbers: Element[] = [];
    while (isColumnNumber(elements[at], numbers.length + 1, elements[at + 1])) {
      const number = elements[at];
      if (number !== undefined) numbers.push(number);
      at += 1;
    }
    if (numbers.length > 0) result.push(rowOf(numbers));
    at = rowsOfLines(elements, at, columns, result);
    index = at - 1;
  }
  return result;
}

function headerLines(elements: readonly Element[], from: number): readonly ColumnKind[] | undefined {
  const columns: ColumnKind[] = [];
  for (let index = from; index < Math.min(elements.length, from + 12); index += 1) {
    const element = elements[index];
    if (element?.kind !== "paragraph" || element.block.text.length > 60) break;
    if (columnNumber.test(element.block.text) || ordinalOnly.test(element.block.text)) break;
    const kind = columnOf(element.block.folded);
    if (index === from && kind !== "ordinal") return undefined;
    if (kind === undefined && labelOf(element.block.text, element.block.folded) !== undefined) break;
    columns.push(kind ?? "other");
  }
  const tells = columns.includes("lead") || columns.includes("time") || columns.includes("coordinate");
  return columns.length >= 3 && columns.includes("task") && tells ? columns : undefined;
}

// A crawl may keep the row of names in bars, lose the last of them to a line of its own, and write the rows one cell a line.
function pipedHeader(
  elements: readonly Element[],
  from: number,
): { readonly columns: readonly ColumnKind[]; readonly next: number } | undefined {
  const row = elements[from];
  const named = row?.kind === "row" && row.exact ? headerOf(row.cells.map((cell) => cell.block)) : undefined;
  if (named === undefined) return undefined;
  const columns = [...named];
  let next = from + 1;
  for (; next < from + 5; next += 1) {
    const { text, folded } = blockOf(elements[next]);
    const kind = text.length > 60 ? undefined : columnOf(folded);
    if (kind === undefined) break;
    columns.push(kind);
  }
  const first = blockOf(elements[next]);
  return columns.includes("ordinal") && (beginsRow(first, 1) || groupAlone.test(first.text)) ? { columns, next } : undefined;
}

// "(1) (2) (3)" below the names; a plain "1" followed by a text is the first row.
function isColumnNumber(element: Element | undefined, expected: number, next: Element | undefined): boolean {
  if (element?.kind !== "paragraph") return false;
  if (new RegExp(`^\\(${expected}\\)$`, "u").test(element.block.text)) return true;
  return element.block.text === String(expected) && next?.kind === "paragraph" && next.block.text === String(expected + 1);
}

function rowsOfLines(elements: readonly Element[], from: number, columns: readonly ColumnKind[], result: Element[]): number {
  let at = from;
  let expected = 1;
  let lettered = false;
  while (at < elements.length) {
    const start = elements[at];
    if (start?.kind !== "paragraph") break;
    const group = groupAlone.test(start.block.text);
    const letter = lettered && letterAhead.test(start.block.text);
    if (!group && !letter && !beginsRow(start.block, expected)) break;
    if (group && beginsRow(blockOf(elements[at + 2]), 1)) expected = 1;
    // "2", "Rà soát văn bản", "a) Xây dựng Thông tư …": a number with nothing but a name has rows of its own.
    if (!letter) lettered = firstLetter.test(blockOf(elements[at + 2]).text);
    let end = at + 1;
    const next = group || letter ? expected : expected + 1;
    const belongs = (element: Element | undefined): boolean =>
      isCellOf(element, next) && !(lettered && letterAhead.test(blockOf(element).text));
    while (end < elements.length && end - at <= columns.length && belongs(elements[end])) end += 1;
    // A page's end may have cut cells in two: their rests stand before the next row.
    for (let rest = end; lettered && rest < Math.min(elements.length, end + 4); rest += 1) {
      const begins = blockOf(elements[rest]);
      if (!beginsRow(begins, next) && !letterAhead.test(begins.text)) continue;
      end = rest;
      break;
    }
    const cells = elements.slice(at, end).flatMap((element) => (element.kind === "paragraph" ? [element.block] : []));
    const mapped = mapCells(letter ? letterApart(cells) : cells, [...columns, "other", "other"]);
    if (mapped === undefined) break;
    result.push(mapped);
    expected = next;
    at = end;
  }
  return at;
}

// "I. NÂNG CAO NHẬN THỨC" over all columns: the number and the name in one cell.
const groupNumber = /^(?:([IVXL]+|[A-H])[.)]|(\d{1,2}(?:\.\d{1,2}){1,2})[.)]?)\s+(?=\p{L})/u;
const groupAlone = /^(?:[IVXL]+|[A-H])\.?$/u;
const letterAhead = /^[a-zđ]\s?\)(?:\s+|$)/u;
const firstLetter = /^a\s?\)/u;

// The letter of a row and its first cell were joined as a label and its text are.
function letterApart(cells: readonly Block[]): readonly Block[] {
  const [first, ...rest] = cells;
  const length = letterAhead.exec(first?.text ?? "")?.[0].length ?? 0;
  if (first === undefined || length >= first.text.length) return cells;
  return [cut(first, 0, length), cut(first, length, first.text.length), ...rest];
}

function cut(block: Block, from: number, to: number): Block {
  const pieces = block.pieces.flatMap(({ at, start, end }) => {
    const [first, last] = [Math.max(at, from), Math.min(at + end - start, to)];
    return first < last ? [{ at: first - from, start: start + first - at, end: start + last - at }] : [];
  });
  return { text: block.text.slice(from, to).trim(), folded: block.folded.slice(from, to).trim(), pieces };
}

function blockOf(element: Element | undefined): Block {
  return element?.kind === "paragraph" ? element.block : { text: "", folded: "", pieces: [] };
}

function beginsRow(block: Block, expected: number): boolean {
  return block.text.replace(/[.)]$/u, "") === String(expected);
}

function isCellOf(element: Element | undefined, next: number): boolean {
  if (element?.kind !== "paragraph") return false;
  if (beginsRow(element.block, next) || groupAlone.test(element.block.text)) return false;
  // "III. TỔ CHỨC THỰC HIỆN" is the heading behind the table, where its last cells are empty.
  const label = labelOf(element.block.text, element.block.folded);
  return label === undefined || !headingStyles.has(label.style) || label.length === element.block.text.length;
}

const headingStyles: ReadonlySet<LabelStyle> = new Set<LabelStyle>(["part", "chapter", "mục", "article", "roman"]);

function rowOf(elements: readonly Element[]): Row {
  const paragraphs = elements.filter((element): element is Paragraph => element.kind === "paragraph");
  return { kind: "row", cells: paragraphs.map(({ block }) => ({ lines: block.pieces, block })), exact: false };
}
