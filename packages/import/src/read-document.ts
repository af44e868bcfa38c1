import { foldVietnamese } from "@pccc/core";
import type { BodyReading } from "./body/body-reading.ts";
import { readBody } from "./body/read-body.ts";
import { type ClosingReading, readClosing } from "./closing/read-closing.ts";
import { readLetterhead } from "./header/letterhead.ts";
import type { Letterhead } from "./header/letterhead-fields.ts";
import { type PreambleReading, readPreamble } from "./header/preamble.ts";
import { readTitle, type TitleReading } from "./header/title.ts";
import { type Block, makeBlock, type Range } from "./layout/block.ts";
import { type Element, elementsOf } from "./layout/elements.ts";
import { type Line, linesOf } from "./layout/line.ts";
import { type Wrapping, wrappingOf } from "./layout/wrapping.ts";
import { type DocumentPart, documentPartsOf } from "./outline/document-parts.ts";
import { headLines } from "./outline/head-lines.ts";
import { outlineOf } from "./outline/outline-tree.ts";
import type { SourceText } from "./source/source-text.ts";
import { withTaskRows } from "./table/task-rows.ts";
import { isBareTitle, isOperativeWord, isTitleLike, typeOfNumber } from "./words/document-types.ts";
import { type Zone, zoneOf } from "./words/heading-words.ts";
import { phrase } from "./words/phrase.ts";

/** A part of the document as read. */
export interface PartReading {
  readonly part: DocumentPart;
  readonly type?: Block;
  readonly title: TitleReading;
  readonly preamble: PreambleReading;
  readonly body: BodyReading;
  readonly closing: ClosingReading;
  /** The heading of an annex with its path, such as `PL I`. */
  readonly annex?: { readonly path: string; readonly blocks: readonly Block[]; readonly isForm: boolean };
}

export interface DocumentReading {
  readonly lines: readonly Line[];
  readonly letterhead: Letterhead;
  readonly parts: readonly PartReading[];
}

/** Reads the parts of a document in order. */
export function readDocument(source: SourceText): DocumentReading {
  const lines = headLines(source, linesOf(source));
  const wrapping = wrappingOf(lines, source.isSegmented);
  const parts = documentPartsOf(lines);
  const letterhead = readLetterhead(source, parts[0]?.header ?? []);
  const used = new Map<string, number>();
  const numbered = letterhead.number !== undefined && typeOfNumber(letterhead.number.value) !== undefined;
  const typed = numbered || parts[0]?.body.some(({ folded }) => isOperativeWord(folded)) === true;
  const about = { all: parts, typed, issuer: letterhead.issuer?.value ?? "" };
  return { lines, letterhead, parts: parts.map((part) => readPart(source, part, about, wrapping, used)) };
}

// "TỔNG HỢP KẾT QUẢ …": an annex of what was done.
const counted = phrase("^(?:tổng hợp|thống kê)\\s(?:kết quả|tình hình|số liệu)");
const annexHeading = phrase("^(?:phụ lục|phụ biểu)\\s*(?:số\\s*)?([ivxl]+|\\d+|[a-z])?");
const regulation = phrase("^(?:quy định|quy chế|điều lệ|thể lệ|nghị định|thông tư)");

function readPart(
  source: SourceText,
  part: DocumentPart,
  { all, typed, issuer }: { readonly all: readonly DocumentPart[]; readonly typed: boolean; readonly issuer: string },
  wrapping: Wrapping,
  used: Map<string, number>,
): PartReading {
  const { type } = part;
  const rest: Range | undefined =
    type === undefined || type.length >= type.line.text.length ? undefined : { start: type.line.start + type.length, end: type.line.end };
  const annex = part.role === "annex" ? annexOf(source, part, used) : undefined;
  // A crawl may drop the line with the type, which the number names too.
  const titled = type !== undefined || annex !== undefined || (typed && part.role === "main" && startsWithTitle(part));
  const title: TitleReading = titled
    ? readTitle(source, part.body, 0, rest, wrapping)
    : { title: undefined, isClosed: true, attachment: [], marks: [], next: 0 };
  const elements = withTaskRows(elementsOf(source, part.body.slice(title.next), wrapping));
  const preamble: PreambleReading =
    annex === undefined ? readPreamble(source, elements) : { blocks: [], basis: [], addressees: [], asked: [], next: 0 };
  const root = outlineOf(source, elements.slice(preamble.next), annex?.path ?? "");
  const zone = startZone(part, all, annex, title, elements);
  return {
    part,
    ...(type === undefined ? {} : { type: makeBlock(source, [{ start: type.line.start, end: type.line.start + type.length }]) }),
    title,
    preamble,
    body: readBody(source, root, zone, { asked: preamble.asked, issuer }),
    closing: readClosing(source, part.closing),
    ...(annex === undefined ? {} : { annex: { ...annex, isForm: zone === "form" } }),
  };
}

function startsWithTitle({ body }: DocumentPart): boolean {
  const first = body.find((line) => line.kind === "text");
  return first !== undefined && (isBareTitle(first.text, first.folded) || isTitleLike(first));
}

const inventory = phrase("^danh mục ");

// A list of documents or projects, each with the body that makes it and a time, says who is to do what.
function isLed(elements: readonly Element[]): boolean {
  const rows = elements.filter((element) => element.kind === "taskRow").filter(({ isGroup }) => !isGroup);
  return rows.length > 0 && rows.filter(({ leads, times }) => leads.length > 0 && times.length > 0).length * 2 > rows.length;
}

// "Danh sách xã, phường được kiểm tra", each with its day.
const visits = phrase("^danh sách .*\\s(?:được|tiến hành|sẽ) (?:kiểm tra|giám sát|thanh tra|khảo sát)(?!\\p{L})");

function isDated(elements: readonly Element[]): boolean {
  const rows = elements.filter((element) => element.kind === "taskRow").filter(({ isGroup }) => !isGroup);
  return rows.length > 0 && rows.filter(({ times }) => times.length > 0).length * 2 > rows.length;
}

function startZone(
  part: DocumentPart,
  all: readonly DocumentPart[],
  annex: { readonly path: string } | undefined,
  title: TitleReading,
  elements: readonly Element[],
): Zone {
  const annexTitle = title.title?.text ?? "";
  if (annex !== undefined && annex.path !== "" && inventory.test(foldVietnamese(annexTitle)) && isLed(elements)) return "duty";
  if (annex !== undefined && visits.test(foldVietnamese(annexTitle)) && isDated(elements)) return "duty";
  if (annex !== undefined) return annex.path === "" || counted.test(foldVietnamese(annexTitle)) ? "form" : (zoneOf(annexTitle) ?? "duty");
  // The provisions of a decision that brings a plan into force order nothing that the plan does not.
  if (part.role === "main" && all.some((other) => other.role === "attached")) return "wrapper";
  return part.type !== undefined && regulation.test(part.type.line.folded) ? "rule" : "duty";
}

function annexOf(
  source: SourceText,
  part: DocumentPart,
  used: Map<string, number>,
): { readonly path: string; readonly blocks: readonly Block[] } {
  const text = part.header.filter((line) => line.kind === "text");
  const blocks = text.map((line) => makeBlock(source, [line]));
  const heading = text.at(-1)?.folded;
  const match = annexHeading.exec(heading ?? "");
  if (match === null && heading !== undefined) return { path: "", blocks };
  const path = match?.[1] === undefined ? "PL" : `PL ${match[1].toUpperCase()}`;
  const count = (used.get(path) ?? 0) + 1;
  used.set(path, count);
  return { path: count === 1 ? path : `${path}(${count})`, blocks };
}
