import { type Block, sliceBlock } from "../layout/block.ts";
import type { Element, Row, TaskRow } from "../layout/elements.ts";
import type { SourceText } from "../source/source-text.ts";
import { attributeOf } from "../words/attribute-words.ts";
import { phrase } from "../words/phrase.ts";
import { isBullet, type Label, type LabelStyle, labelOf, otherReading } from "./label.ts";
import { TableGroups } from "./table-groups.ts";

/** An item of the outline: a labelled paragraph, a bullet, a plain paragraph, or a table row. */
export interface OutlineNode {
  readonly label: Label | undefined;
  /** Labels from the top, joined by "/"; a bullet or a plain paragraph has its parent's. */
  readonly path: string;
  /** Depth among labels that are no bullets; 0 above the first. */
  readonly level: number;
  /** The whole paragraph with its label. */
  readonly block: Block;
  /** The text behind the label. */
  readonly content: Block;
  readonly row: Row | undefined;
  readonly taskRow: TaskRow | undefined;
  readonly parent: OutlineNode | undefined;
  readonly children: OutlineNode[];
}

/** Builds the outline from paragraphs in order. `rootPath` is the path of an annex; empty for a document's own body. */
export function outlineOf(source: SourceText, elements: readonly Element[], rootPath: string): OutlineNode {
  const empty: Block = { text: "", folded: "", pieces: [] };
  const root: OutlineNode = {
    label: undefined,
    path: rootPath,
    level: rootPath === "" ? 0 : 1,
    block: empty,
    content: empty,
    row: undefined,
    taskRow: undefined,
    parent: undefined,
    children: [],
  };
  const used = new Map<string, number>();
  let current = root;
  const groups = new TableGroups<OutlineNode>();
  for (const element of elements) {
    if (element.kind === "taskRow") {
      const holder = groups.holderOf(element) ?? holderOfParagraph(current);
      const node = rowNode(element, holder, used);
      holder.children.push(node);
      if (element.isGroup) groups.open(node, element);
      continue;
    }
    if (element.kind !== "row" || element.repeats !== true) groups.closeAll();
    if (element.kind === "row") {
      const holder = current.label !== undefined && isBullet(current.label.style) ? (current.parent ?? root) : current;
      const block = element.cells[0]?.block ?? empty;
      holder.children.push({ ...plainUnder(holder), block, content: block, row: element, taskRow: undefined });
      continue;
    }
    const { block } = element;
    const label = labelFor(block, current);
    if (label === undefined) {
      const holder = holderOfParagraph(current);
      const content = sliceBlock(source, block, numberedWord.exec(block.folded)?.[0].length ?? 0);
      holder.children.push({ ...plainUnder(holder), block, content, row: undefined, taskRow: undefined });
      continue;
    }
    const parent = parentFor(current, label, root);
    const bullet = isBullet(label.style);
    const node: OutlineNode = {
      label,
      path: bullet ? parent.path : uniquePath(pathOf(parent, label), used),
      level: bullet ? parent.level : brings(parent, label) ? parent.level : parent.level + 1,
      block,
      content: sliceBlock(source, block, label.length),
      row: undefined,
      taskRow: undefined,
      parent,
      children: [],
    };
    (bullet && attributeOf(node.content.folded) !== undefined ? holderOfAttribute(parent) : parent).children.push(node);
    current = node;
  }
  giveAttributes(root);
  return root;
}

// "- …" and "Thời gian thực hiện: …" by turns: each such line tells about the bullet above it, and not about all of them.
function giveAttributes(holder: OutlineNode): void {
  for (const child of holder.children) giveAttributes(child);
  const isLine = (node: OutlineNode): boolean => node.label === undefined && attributeOf(node.content.folded) !== undefined;
  const isItem = (node: OutlineNode): boolean => node.label !== undefined && isBullet(node.label.style);
  const taken = holder.children.filter((node, index) => isLine(node) && isItem(holder.children[index + 1] ?? node));
  if (taken.length === 0 || !holder.children.some(isItem)) return;
  const kept: OutlineNode[] = [];
  let item: OutlineNode | undefined;
  for (const child of holder.children) {
    if (isLine(child) && item !== undefined) item.children.push({ ...child, parent: item });
    else {
      kept.push(child);
      item = isItem(child) ? child : undefined;
    }
  }
  holder.children.splice(0, holder.children.length, ...kept);
}

// "Nhiệm vụ 1: …" numbers a paragraph in words, and the attributes below it are its own.
const numberedWord = phrase("^(?:nhiệm vụ|hoạt động|công việc|nội dung)(?: số)? \\d{1,3}\\s?[.:]\\s*(?=\\p{L})");

function holderOfAttribute(parent: OutlineNode): OutlineNode {
  const last = parent.children.at(-1);
  return last !== undefined && last.label === undefined && last.content.pieces[0]?.start !== last.block.pieces[0]?.start ? last : parent;
}

function rowNode(element: TaskRow, holder: OutlineNode, used: Map<string, number>): OutlineNode {
  // "5.1.2" within the group "5.1" names that already.
  const number = holder.taskRow?.ordinal ?? (holder.label?.style.startsWith("decimal") === true ? holder.label.text : undefined);
  const isDecimal = number !== undefined && element.ordinal.startsWith(`${number}.`);
  const above = isDecimal ? (holder.parent?.path ?? "") : holder.path;
  const path = element.ordinal === "" ? holder.path : uniquePath(above === "" ? element.ordinal : `${above}/${element.ordinal}`, used);
  return {
    label: undefined,
    path,
    level: holder.level + 1,
    block: element.task,
    content: element.task,
    row: undefined,
    taskRow: element,
    parent: holder,
    children: [],
  };
}

function plainUnder(holder: OutlineNode): Pick<OutlineNode, "label" | "path" | "level" | "parent" | "children"> {
  return { label: undefined, path: holder.path, level: holder.level, parent: holder, children: [] };
}

// A plain paragraph behind a bullet ends the list and belongs to what holds the list.
function holderOfParagraph(current: OutlineNode): OutlineNode {
  let node = current;
  while (node.label !== undefined && isBullet(node.label.style) && node.parent !== undefined) node = node.parent;
  return node;
}

function labelFor(block: Block, current: OutlineNode): Label | undefined {
  const label = labelOf(block.text, block.folded);
  if (label === undefined) return undefined;
  const other = otherReading(label);
  if (other === undefined) return label;
  // "C." behind "B." is a letter; "V." behind "IV." a number.
  for (let node: OutlineNode | undefined = current; node !== undefined; node = node.parent) {
    if (node.label?.style === "roman" && node.label.ordinal === label.ordinal - 1) return label;
    if (node.label?.style === "upper" && node.label.ordinal === other.ordinal - 1) return other;
  }
  return label;
}

const rank: Readonly<Record<LabelStyle, number>> = {
  part: 0,
  chapter: 1,
  mục: 2,
  article: 5,
  upper: 3,
  roman: 4,
  decimal1: 6,
  decimal2: 7,
  decimal3: 8,
  decimal4: 9,
  step: 9.5,
  letter: 10,
  paren: 11,
  star: 12,
  dash: 12,
  plus: 13,
};

// An item is a sibling of the nearest item above it in the same style; a style that is new goes below what precedes it.
function parentFor(current: OutlineNode, label: Label, root: OutlineNode): OutlineNode {
  const numbered = decimalParent(current, label);
  if (numbered !== undefined) return numbered;
  for (let node: OutlineNode | undefined = current; node?.label !== undefined; node = node.parent) {
    if (node.label.style === label.style) return node.parent ?? root;
  }
  let node: OutlineNode = current;
  while (
    node.label !== undefined &&
    outranks(label, node.label) &&
    !(label.ordinal === 1 && brings(node, label)) &&
    node.parent !== undefined
  )
    node = node.parent;
  return node;
}

// "Điều 1. Phê duyệt Kế hoạch … như sau:" brings the plan, whose own "I." stands at its top.
function brings(node: OutlineNode, label: Label): boolean {
  return node.label?.style === "article" && (label.style === "roman" || label.style === "upper") && /:$/u.test(node.content.text);
}

// "3.2" goes below "3" wherever that stands, so that a list in between does not hide it.
function decimalParent(current: OutlineNode, label: Label): OutlineNode | undefined {
  const cut = label.text.lastIndexOf(".");
  if (!label.style.startsWith("decimal") || cut < 0) return undefined;
  const wanted = label.text.slice(0, cut);
  for (let node: OutlineNode | undefined = current; node?.label !== undefined; node = node.parent) {
    if (node.label.style.startsWith("decimal") && node.label.text === wanted) return node;
  }
  return undefined;
}

function outranks(label: Label, other: Label): boolean {
  if (isBullet(other.style)) return !isBullet(label.style);
  if (rank[label.style] >= rank[other.style]) return false;
  // "A." behind "II." divides that chapter: where letters come first they are above the numbers.
  if (label.style === "upper" && label.ordinal === 1 && other.style === "roman") return false;
  // "1." as the first item of a list below "a)" opens a list of its own.
  return !(label.ordinal === 1 && (label.style === "decimal1" || label.style === "letter"));
}

function pathOf(parent: OutlineNode, label: Label): string {
  const above = label.text.includes(".") && /^\d/u.test(label.text) ? withoutDecimals(parent) : brings(parent, label) ? "" : parent.path;
  return above === "" ? label.text : `${above}/${label.text}`;
}

function withoutDecimals(parent: OutlineNode): string {
  let node = parent;
  while (node.label?.style.startsWith("decimal") === true && node.parent !== undefined) node = node.parent;
  return node.path;
}

function uniquePath(path: string, used: Map<string, number>): string {
  const count = (used.get(path) ?? 0) + 1;
  used.set(path, count);
  return count === 1 ? path : `${path}(${count})`;
}
