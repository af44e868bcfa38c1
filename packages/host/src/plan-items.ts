import type { Plan, PlanSection, Task, Timing } from "@pccc/core";
import type { DocumentBlock } from "@pccc/plugin";
import { timingWords } from "./timing-words.ts";

/**
 * Sets the outline of a plan: its headings and tasks with their numbers, in the order of their places in the text.
 *
 * @param plan - The plan.
 * @returns Headings, paragraphs and lists.
 */
export function planItems(plan: Plan): readonly DocumentBlock[] {
  const headings = new Map(plan.sections.map((section) => [section.label, section]));
  const children = new Map<string, Item[]>();
  const add = (parent: string, item: Item): void => {
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [item]);
    else known.push(item);
  };
  for (const section of plan.sections) add(parentOf(section.label, headings), { section });
  for (const task of plan.tasks) {
    const isBullet = headings.has(task.section) || task.section === "";
    add(isBullet ? task.section : parentOf(task.section, headings), { task, label: isBullet ? "" : lastOf(task.section) });
  }
  const set = (label: string): readonly DocumentBlock[] =>
    inOrder(children.get(label) ?? []).flatMap((item) =>
      "task" in item ? taskBlocks(item.task, item.label, headings) : [headingBlock(item.section), ...set(item.section.label)],
    );
  return set("");
}

type Item = { readonly section: PlanSection } | { readonly task: Task; readonly label: string };

// A heading's own place decides where the text has been read; what was drafted has none and follows its number.
function inOrder(items: readonly Item[]): readonly Item[] {
  const at = (item: Item): number | undefined => ("task" in item ? item.task : item.section).span?.startOffset;
  const places = items.map(at);
  if (places.every((place) => place !== undefined)) return items.toSorted((a, b) => (at(a) as number) - (at(b) as number));
  const rank = (item: Item): number =>
    "section" in item ? ordinalOf(lastOf(item.section.label)) : item.label === "" ? 0 : ordinalOf(item.label);
  return items.toSorted((a, b) => rank(a) - rank(b));
}

function headingBlock({ label, heading, level }: PlanSection): DocumentBlock {
  return { kind: "heading", level: level >= 3 ? 3 : level === 2 ? 2 : 1, label: numbered(lastOf(label)), text: heading };
}

function taskBlocks(task: Task, label: string, headings: ReadonlyMap<string, PlanSection>): readonly DocumentBlock[] {
  const around = headingsOf(task.section, headings);
  const isSaid = (words: string): boolean => [task.text, ...around].some((text) => includesWords(text, words));
  const lines = [
    ...actorLine("Cơ quan chủ trì", task.leads.every(isSaid) ? [] : task.leads),
    ...actorLine("Cơ quan phối hợp", task.coordinates.every(isSaid) ? [] : task.coordinates),
    ...timeLine(task.timing, isSaid),
  ];
  // Lines of an item stand one level below it, so that it is plain to whose task they belong.
  if (label === "") {
    return [{ kind: "list", items: [task.text] }, ...lines.map((text): DocumentBlock => ({ kind: "paragraph", text: `+ ${text}` }))];
  }
  const item: DocumentBlock = { kind: "paragraph", text: `${numbered(label)} ${task.text}` };
  return lines.length === 0 ? [item] : [item, { kind: "list", items: lines }];
}

function actorLine(title: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${title}: ${names.join("; ")}.`];
}

function timeLine(timing: Timing, isSaid: (words: string) => boolean): readonly string[] {
  const words = timingWords(timing);
  // A text that names several times gives them all, parted by semicolons.
  return words === undefined || words.split("; ").every(isSaid) ? [] : [`Thời gian thực hiện: ${words}.`];
}

function headingsOf(label: string, headings: ReadonlyMap<string, PlanSection>): readonly string[] {
  const found: string[] = [];
  for (let at = headings.has(label) ? label : parentOf(label, headings); at !== ""; at = parentOf(at, headings)) {
    found.push(headings.get(at)?.heading ?? "");
  }
  return found;
}

function includesWords(text: string, words: string): boolean {
  const fold = (value: string): string => value.normalize("NFC").toLowerCase().replaceAll(/\s+/gu, " ");
  return fold(text).includes(fold(words));
}

function parentOf(label: string, headings: ReadonlyMap<string, PlanSection>): string {
  // "III/1.1" stands below "III/1".
  const decimal = /^(.*\d)\.\d+$/u.exec(label)?.[1];
  if (decimal !== undefined && headings.has(decimal)) return decimal;
  for (let cut = label.lastIndexOf("/"); cut > 0; cut = label.lastIndexOf("/", cut - 1)) {
    const parent = label.slice(0, cut);
    if (headings.has(parent)) return parent;
  }
  return "";
}

// A path that stands twice in a text has been told apart by "(2)".
function lastOf(label: string): string {
  return label.slice(label.lastIndexOf("/") + 1).replace(/\s?\(\d+\)$/u, "");
}

function numbered(label: string): string {
  return /^\p{Ll}$/u.test(label) ? `${label})` : `${label}.`;
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const letters = "abcdđeghiklmnopqrstuvxy";

function ordinalOf(label: string): number {
  const decimal = /(\d+)$/u.exec(label);
  if (decimal !== null) return Number(decimal[1]);
  if (/^[IVXLC]+$/u.test(label)) {
    const values = [...label].map((letter) => roman[letter] ?? 0);
    return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
  }
  return letters.indexOf(label.toLowerCase()) + 1;
}
