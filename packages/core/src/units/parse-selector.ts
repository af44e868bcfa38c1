import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import { foldVietnamese, foldVietnameseLetters } from "../fold-vietnamese.ts";
import type { PlainDate } from "../plain-date.ts";
import { err, ok, type Result } from "../result.ts";
import type { Language } from "../text.ts";
import { candidatesFor } from "./selector-candidates.ts";
import type { Selector } from "./selector.ts";
import { levelsDown, type SelectorWords, selectorWords } from "./selector-words.ts";
import type { UnitLevel } from "./unit.ts";
import { type UnitNames, unitNamesOn } from "./unit-names.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/**
 * By which units and names a selector is understood.
 *
 * @public
 */
export interface ParseSelectorOptions {
  readonly registry: UnitRegistry;
  /** The day on which the units live and bear the names. */
  readonly date: PlainDate;
  /** The hierarchy where the text names none. */
  readonly hierarchy?: string;
}

/**
 * Reads the words for a class of units, Vietnamese or English.
 *
 * @remarks
 * The forms are `<class> of <unit> [except <unit> and <unit>], <line>`, `<class> directly below <unit>, <line>`, `only <unit>, <line>`
 * and `the superior, <line>`. A unit is named by its own name, by that of its area or by the area's without its kind; beside or in
 * place of the name its id may stand in brackets, and then counts. Case, tone placement and Unicode form do not.
 *
 * @param text - Such as `các xã, phường của Thanh Hóa, khối Mặt trận` or `communes of Thanh Hóa, Front line`.
 * @param options - The units, the day and the hierarchy.
 * @returns The selector, or what is wrong and at which column.
 *
 * @public
 */
export function parseSelector(text: string, options: ParseSelectorOptions): Result<Selector, Finding> {
  try {
    return ok(new SelectorReader(text, options).read());
  } catch (problem) {
    if (problem instanceof Fault) return err(problem.finding);
    throw problem;
  }
}

/** Ends the reading; it never leaves this file. */
class Fault extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

type Relation = "children" | "descendants";

const spoken: readonly SelectorWords[] = (["vi", "en"] satisfies readonly Language[]).map((language) => selectorWords[language]);
const wordsFor = (pick: (words: SelectorWords) => readonly string[]): readonly string[] => spoken.flatMap(pick);
const exceptWords = wordsFor((words) => words.except);
const andWords = wordsFor((words) => words.and);

class SelectorReader {
  readonly #text: string;
  readonly #folded: string;
  readonly #options: ParseSelectorOptions;
  readonly #hierarchy: string;
  readonly #end: number;
  #at = 0;

  constructor(text: string, options: ParseSelectorOptions) {
    this.#text = text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
    this.#folded = foldVietnameseLetters(this.#text);
    this.#options = options;
    // The line stands last and decides among which units the names are looked for, so it is read first.
    const { hierarchy, start } = this.#readHierarchy();
    this.#hierarchy = hierarchy;
    this.#end = start;
  }

  read(): Selector {
    const hierarchy = this.#hierarchy;
    if (this.#eat(wordsFor((words) => words.superior))) {
      this.#finish();
      return { take: "superior", hierarchy };
    }
    if (this.#eat(wordsFor((words) => words.only))) {
      const under = this.#unit(undefined, []);
      this.#finish();
      return { take: "self", hierarchy, under };
    }
    const level = this.#level();
    const take = this.#relation();
    const under = this.#unit(level, exceptWords);
    const except: string[] = [];
    if (this.#eat(exceptWords) || (this.#eat([","]) && this.#eat(exceptWords))) {
      do except.push(this.#unit(undefined, andWords));
      while (this.#eat(andWords) || this.#eat([","]));
    }
    this.#finish();
    return { take, hierarchy, under, ...(level === undefined ? {} : { level }), ...(except.length === 0 ? {} : { except }) };
  }

  #readHierarchy(): { readonly hierarchy: string; readonly start: number } {
    const comma = this.#folded.lastIndexOf(",");
    const last = foldVietnamese(this.#folded.slice(comma + 1));
    for (const { hierarchies, otherHierarchy } of spoken) {
      const known = Object.entries(hierarchies).find(([, phrases]) => phrases.some((phrase) => foldVietnamese(phrase) === last));
      const { before, after } = otherHierarchy;
      const other =
        last.startsWith(before) && last.endsWith(after)
          ? this.#text
              .slice(comma + 1)
              .trim()
              .slice(before.length, -after.length)
          : "";
      const hierarchy = known?.[0] ?? (other === "" ? undefined : other);
      if (comma !== -1 && hierarchy !== undefined) return { hierarchy, start: comma };
    }
    const { hierarchy } = this.#options;
    if (hierarchy !== undefined) return { hierarchy, start: this.#folded.length };
    const [vi, en] = spoken.map(({ hierarchies }) =>
      Object.values(hierarchies)
        .flatMap(([phrase = ""]) => `, ${phrase}`)
        .join(" | "),
    );
    throw this.#syntax(this.#folded.length, [vi ?? "", en ?? ""]);
  }

  #level(): UnitLevel | undefined {
    this.#skipSpace();
    const start = this.#at;
    for (const level of levelsDown) if (this.#eat(wordsFor((words) => words.levels[level]))) return level;
    if (this.#eat(wordsFor((words) => words.anyLevel))) return undefined;
    const [vi, en] = spoken.map((words) =>
      [...levelsDown.map((level) => words.levels[level]), words.anyLevel, words.only, words.superior].map(([first]) => first).join(" | "),
    );
    throw this.#syntax(start, [vi ?? "", en ?? ""]);
  }

  #relation(): Relation {
    this.#skipSpace();
    if (this.#eat(wordsFor((words) => words.directlyBelow))) return "children";
    if (this.#eat(wordsFor((words) => words.below))) return "descendants";
    const [vi, en] = spoken.map((words) => [...words.below, ...words.directlyBelow].join(" | "));
    throw this.#syntax(this.#at, [vi ?? "", en ?? ""]);
  }

  /** A unit's name up to one of the words that may follow it, its id in brackets, or both. */
  #unit(level: UnitLevel | undefined, followers: readonly string[]): string {
    this.#skipSpace();
    const start = this.#at;
    const quoted = /^["“]([^"”]*)["”]/u.exec(this.#text.slice(start, this.#end));
    const name = quoted === null ? this.#plainName(followers) : (quoted[1] ?? "");
    if (quoted !== null) this.#at += quoted[0].length;
    this.#skipSpace();
    const id = /^\[([^\]]*)\]/u.exec(this.#text.slice(this.#at, this.#end));
    const names = unitNamesOn(this.#options.registry, this.#hierarchy, this.#options.date);
    if (id !== null) {
      this.#at += id[0].length;
      return this.#byId((id[1] ?? "").trim(), name, start);
    }
    if (name === "") throw this.#syntax(start, ["tên hoặc [mã] của đơn vị", "the name or the [id] of a unit"]);
    const bearing = names.byName.get(foldVietnamese(name)) ?? [];
    const meant = candidatesFor(this.#options.registry, bearing, level);
    const [only, ...others] = meant;
    if (only === undefined) throw this.#unknownName(name, start, names);
    if (others.length === 0) return only;
    const candidates = meant
      .slice(0, 8)
      .map((candidate) => `${names.byUnit.get(candidate)?.[1] ?? names.byUnit.get(candidate)?.[0] ?? ""} [${candidate}]`);
    const params = { name, column: start + 1, count: meant.length, candidates: candidates.join(", "), ...this.#where() };
    throw new Fault(makeFinding(diagnostics, "PCCC_SELECTOR_NAME_AMBIGUOUS", params));
  }

  #plainName(followers: readonly string[]): string {
    const rest = this.#folded.slice(this.#at, this.#end);
    let length = rest.length;
    for (const stop of [",", "[", ...followers.map((word) => ` ${foldVietnamese(word)} `)]) {
      const found = rest.indexOf(stop);
      if (found !== -1 && found < length) length = found;
    }
    const name = this.#text.slice(this.#at, this.#at + length).trim();
    this.#at += length;
    return name;
  }

  #byId(id: string, name: string, start: number): string {
    const { registry } = this.#options;
    const unit = registry.units[registry.unitIndex.get(id) ?? -1];
    if (unit === undefined) throw new Fault(makeFinding(diagnostics, "PCCC_SELECTOR_UNKNOWN_UNIT", { unit: id }));
    const area = unit.area === undefined ? undefined : registry.units[registry.unitIndex.get(unit.area) ?? -1];
    const everCalled = [...unit.names, ...(area?.names ?? [])].map((dated) => foldVietnamese(dated.name));
    const folded = foldVietnamese(name);
    const isItsName = name === "" || everCalled.some((called) => called === folded || called.endsWith(` ${folded}`));
    if (isItsName) return id;
    const params = { name, id, column: start + 1, called: unit.names.at(-1)?.name ?? area?.names.at(-1)?.name ?? id };
    throw new Fault(makeFinding(diagnostics, "PCCC_SELECTOR_NAME_OF_OTHER", params));
  }

  #unknownName(name: string, start: number, names: UnitNames): Fault {
    const wanted = withoutMarks(name);
    const near = [...names.byUnit].flatMap(([id, called]) =>
      called.some((other) => withoutMarks(other) === wanted) ? [`${called[0] ?? ""} [${id}]`] : [],
    );
    const params = { name, column: start + 1, near: near.slice(0, 5).join(", ") || "–", ...this.#where() };
    return new Fault(makeFinding(diagnostics, "PCCC_SELECTOR_NAME_UNKNOWN", params));
  }

  #where(): { readonly hierarchy: string; readonly date: string } {
    return { hierarchy: this.#hierarchy, date: this.#options.date };
  }

  /** Takes the longest of some words, whole words only. */
  #eat(words: readonly string[]): boolean {
    this.#skipSpace();
    const rest = this.#folded.slice(this.#at, this.#end);
    let longest = 0;
    for (const word of words) {
      const folded = foldVietnamese(word);
      const next = rest.charAt(folded.length);
      if (rest.startsWith(folded) && folded.length > longest && (next === "" || word === "," || !/[\p{L}\p{N}]/u.test(next)))
        longest = folded.length;
    }
    this.#at += longest;
    return longest > 0;
  }

  #skipSpace(): void {
    while (this.#at < this.#end && this.#folded[this.#at] === " ") this.#at += 1;
  }

  #finish(): void {
    this.#skipSpace();
    if (this.#at < this.#end) throw this.#syntax(this.#at, ["hết câu", "the end of the text"]);
  }

  #syntax(at: number, [vi, en]: readonly [string, string]): Fault {
    const found = this.#text.slice(at, at + 24).trim();
    const params = { text: this.#text, column: at + 1, found: found === "" ? "∅" : found, expectedVi: vi, expected: en };
    return new Fault(makeFinding(diagnostics, "PCCC_SELECTOR_SYNTAX", params));
  }
}

function withoutMarks(text: string): string {
  return foldVietnamese(text).normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d");
}
