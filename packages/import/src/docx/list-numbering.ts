import { ordinalText } from "../readers/ordinal-text.ts";
import { attribute, childNamed, childValue, isOn, type XmlElement } from "./xml-part.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** Such as `%1.%2.`. */
  readonly text: string;
  readonly suffix: string;
  readonly legal: boolean;
  /** The level (from 1) after which it starts again; 0 never. */
  readonly restart: number | undefined;
}
interface List {
  readonly counterId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

const deepest = 9;
// Word itself follows styles that rest on styles no further than this.
const longestChain = 20;
const longestLabel = 100;

/** Counts the automatic numbers of a document's paragraphs, in their order. */
export class ListNumbering {
  readonly #lists: Map<string, List> = new Map();
  readonly #counters: Map<string, (number | undefined)[]> = new Map();
  readonly #begun: Set<string> = new Set();
  readonly #styleNumbers: Map<string, XmlElement> = new Map();
  readonly #basedOn: Map<string, string> = new Map();
  #defaultStyle: string | undefined;

  constructor(numbering: XmlElement | undefined, styles: XmlElement | undefined) {
    this.#readStyles(styles);
    if (numbering === undefined) return;
    const abstracts = new Map<string, XmlElement>();
    const nums = new Map<string, XmlElement>();
    for (const child of numbering.children) {
      if (child.name === "abstractNum") abstracts.set(attribute(child, "abstractNumId") ?? "", child);
      else if (child.name === "num") nums.set(attribute(child, "numId") ?? "", child);
    }
    for (const [id, num] of nums) this.#lists.set(id, listOf(num, this.#resolve(childValue(num, "abstractNumId") ?? "", abstracts, nums)));
  }

  /** The label of the next paragraph with these properties, with what stands behind it; empty where it has none. */
  labelOf(properties: XmlElement | undefined): string {
    const style = childValue(properties, "pStyle") ?? this.#defaultStyle;
    const own = childNamed(properties, "numPr");
    const inherited = this.#numberOfStyle(style);
    const id = childValue(own, "numId") ?? childValue(inherited, "numId");
    const list = id === undefined ? undefined : this.#lists.get(id);
    if (id === undefined || list === undefined) return "";
    const depth = Number(childValue(own, "ilvl") ?? childValue(inherited, "ilvl") ?? "0");
    const level = list.levels.get(depth);
    if (level === undefined) return "";
    const counters = this.#count(id, list, depth, level);
    const label = level.format === "bullet" ? bullet(level.text) : numberText(level, list, counters);
    return label === "" ? "" : `${label}${level.suffix === "nothing" ? "" : " "}`;
  }

  #count(id: string, list: List, depth: number, level: Level): readonly (number | undefined)[] {
    const counters = this.#counters.get(list.counterId) ?? [];
    this.#counters.set(list.counterId, counters);
    const override = list.startOverrides.get(depth);
    const first = `${id}/${depth}`;
    if (override !== undefined && !this.#begun.has(first)) counters[depth] = override;
    else counters[depth] = counters[depth] === undefined ? level.start : (counters[depth] ?? 0) + 1;
    this.#begun.add(first);
    for (let below = depth + 1; below < deepest; below += 1) {
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || (restart !== 0 && depth < restart)) counters[below] = undefined;
    }
    return counters;
  }

  #readStyles(styles: XmlElement | undefined): void {
    for (const style of styles?.children ?? []) {
      const id = attribute(style, "styleId");
      if (style.name !== "style" || id === undefined) continue;
      const number = childNamed(childNamed(style, "pPr"), "numPr");
      if (number !== undefined) this.#styleNumbers.set(id, number);
      const base = childValue(style, "basedOn");
      if (base !== undefined) this.#basedOn.set(id, base);
      if (attribute(style, "type") === "paragraph" && attribute(style, "default") === "1") this.#defaultStyle = id;
    }
  }

  #numberOfStyle(style: string | undefined): XmlElement | undefined {
    const seen = new Set<string>();
    for (let id = style; id !== undefined && !seen.has(id) && seen.size < longestChain; id = this.#basedOn.get(id)) {
      seen.add(id);
      const number = this.#styleNumbers.get(id);
      if (number !== undefined) return number;
    }
    return undefined;
  }

  // A list may refer to a numbering style, which refers to the list that defines it.
  #resolve(id: string, abstracts: ReadonlyMap<string, XmlElement>, nums: ReadonlyMap<string, XmlElement>): XmlElement | undefined {
    const abstract = abstracts.get(id);
    const link = childValue(abstract, "numStyleLink");
    if (link === undefined) return abstract;
    const numId = childValue(this.#styleNumbers.get(link), "numId");
    const num = nums.get(numId ?? "");
    return abstracts.get(childValue(num, "abstractNumId") ?? "") ?? abstract;
  }
}

function listOf(num: XmlElement, abstract: XmlElement | undefined): List {
  const levels = new Map<number, Level>();
  const startOverrides = new Map<number, number>();
  const define = (element: XmlElement): void => {
    levels.set(Number(attribute(element, "ilvl") ?? "0"), levelOf(element));
  };
  for (const child of abstract === undefined ? [] : abstract.children) if (child.name === "lvl") define(child);
  for (const override of num.children) {
    if (override.name !== "lvlOverride") continue;
    const level = childNamed(override, "lvl");
    if (level !== undefined) define(level);
    const start = childValue(override, "startOverride");
    if (start !== undefined) startOverrides.set(Number(attribute(override, "ilvl") ?? "0"), Number(start));
  }
  return { counterId: attribute(abstract, "abstractNumId") ?? attribute(num, "numId") ?? "", levels, startOverrides };
}

function levelOf(element: XmlElement): Level {
  const restart = childValue(element, "lvlRestart");
  return {
    start: Number(childValue(element, "start") ?? "0"),
    format: childValue(element, "numFmt") ?? "decimal",
    text: (childValue(element, "lvlText") ?? "").slice(0, longestLabel),
    suffix: childValue(element, "suff") ?? "tab",
    legal: isOn(element, "isLgl"),
    restart: restart === undefined ? undefined : Number(restart),
  };
}

function numberText(level: Level, list: List, counters: readonly (number | undefined)[]): string {
  return level.text
    .replaceAll(/%([1-9])/gu, (_mark, digit: string) => {
      const depth = Number(digit) - 1;
      const of = list.levels.get(depth);
      const format = level.legal && of?.format !== "none" ? "decimal" : (of?.format ?? "decimal");
      return ordinalText(counters[depth] ?? of?.start ?? 1, format);
    })
    .slice(0, longestLabel)
    .trim();
}

// Bullets of the symbol fonts have private codes, and "o" stands for a hollow one.
function bullet(text: string): string {
  const mark = text.trim();
  return mark === "o" || mark === "" || /^[\uE000-\uF8FF§ØüvqŸ]/u.test(mark) ? "•" : mark;
}
