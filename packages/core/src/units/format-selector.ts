import { foldVietnamese } from "../fold-vietnamese.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Language } from "../text.ts";
import { candidatesFor } from "./selector-candidates.ts";
import type { Selector } from "./selector.ts";
import { selectorWords } from "./selector-words.ts";
import type { UnitLevel } from "./unit.ts";
import { nameOf } from "./unit-name.ts";
import { unitNamesOn } from "./unit-names.ts";
import type { UnitRegistry } from "./unit-registry.ts";

/**
 * In which language a selector is written, and by the names of which day.
 *
 * @public
 */
export interface FormatSelectorOptions {
  readonly language: Language;
  readonly registry: UnitRegistry;
  /** The day whose names are used. */
  readonly date: PlainDate;
}

/**
 * Writes a selector in words that a person reads and `parseSelector` takes back.
 *
 * @remarks
 * A unit is called by the shortest name that means it alone on that day; where none does, its id stands beside the name in brackets.
 *
 * @param selector - The selector.
 * @param options - The language, the units and the day.
 * @returns Such as `các xã, phường của Thanh Hóa, khối Mặt trận`.
 *
 * @public
 */
export function formatSelector(selector: Selector, options: FormatSelectorOptions): string {
  const words = selectorWords[options.language];
  const line = `, ${hierarchyName(selector.hierarchy, options.language)}`;
  if (selector.take === "superior") return `${words.superior[0]}${line}`;
  const named = (id: string, above?: UnitLevel): string => unitName(id, selector.hierarchy, above, options);
  if (selector.take === "self") return `${words.only[0]} ${named(selector.under)}${line}`;
  const { level, except = [] } = selector;
  const units = level === undefined ? words.anyLevel[0] : words.levels[level][0];
  const relation = selector.take === "children" ? words.directlyBelow[0] : words.below[0];
  const left = except.length === 0 ? "" : ` ${words.except[0]} ${except.map((id) => named(id)).join(` ${words.and[0]} `)}`;
  return `${units} ${relation} ${named(selector.under, level)}${left}${line}`;
}

function hierarchyName(hierarchy: string, language: Language): string {
  const { hierarchies, otherHierarchy } = selectorWords[language];
  const named = Object.hasOwn(hierarchies, hierarchy) ? hierarchies[hierarchy]?.[0] : undefined;
  return named ?? `${otherHierarchy.before}${hierarchy}${otherHierarchy.after}`;
}

const needsQuotes = /,|(?:^|\s)(?:trừ|và|except|and)(?:\s|$)/iu;

function unitName(id: string, hierarchy: string, above: UnitLevel | undefined, { registry, date }: FormatSelectorOptions): string {
  const names = unitNamesOn(registry, hierarchy, date);
  const own = names.byUnit.get(id);
  if (own === undefined) return `${formerName(registry, id, date)}[${id}]`;
  const clear = own.find((name) => {
    const [only, ...others] = candidatesFor(registry, names.byName.get(foldVietnamese(name)) ?? [], above);
    return only === id && others.length === 0;
  });
  const name = clear ?? own[1] ?? own[0] ?? "";
  if (/["“”[\]]/u.test(name)) return `[${id}]`;
  const quoted = needsQuotes.test(name) ? `"${name}"` : name;
  return clear === undefined ? `${quoted} [${id}]` : quoted;
}

/** What a unit that does not live on the day was or will be called, where that can stand before its id. */
function formerName(registry: UnitRegistry, id: string, date: PlainDate): string {
  const unit = registry.units[registry.unitIndex.get(id) ?? -1];
  const area = unit?.area === undefined ? undefined : registry.units[registry.unitIndex.get(unit.area) ?? -1];
  const called = area ?? unit;
  const name = called === undefined || called.names.length === 0 ? "" : nameOf(called, date);
  return name === "" || /["“”[\]]/u.test(name) || needsQuotes.test(name) ? "" : `${name} `;
}
