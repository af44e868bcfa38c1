import { type DatedName, isLiving, lifeOf, nameOf, type PlainDate, superiorOf, treeAt, type Unit, type UnitRegistry } from "@pccc/core";
import { actorWords, headOf } from "./actor-words.ts";
import { placeKindPattern } from "../words/place-kinds.ts";
import { type PlaceNames, readPlaces } from "./read-reach.ts";

/**
 * A unit of the register as words may name it.
 *
 * @public
 */
export interface RegisteredUnit {
  readonly unit: Unit;
  /** The hierarchy in which a selector takes it. */
  readonly hierarchy: string;
  /** `@front`, `@state`, `@party` for a line's own body, `@area` for an area, else the words before the place. */
  readonly head: string;
  /** Where it is, from the top: `tỉnh thanh hóa`, `phường sầm sơn`, folded. */
  readonly path: readonly string[];
  /** Whether it lives on the register's day. */
  readonly isLiving: boolean;
}

/**
 * The units of a store by the words that name them on a day, ready for matching.
 *
 * @public
 */
export interface UnitRegister {
  readonly registry: UnitRegistry;
  readonly date: PlainDate;
  /** By unit id. */
  readonly byId: ReadonlyMap<string, RegisteredUnit>;
  /** By head and place, such as `@state|phường sầm sơn`, or by head and name without kind, `@state|*sầm sơn`. */
  readonly byPlace: ReadonlyMap<string, readonly RegisteredUnit[]>;
  /** By head. */
  readonly byHead: ReadonlyMap<string, readonly RegisteredUnit[]>;
  readonly placeNames: ReadonlySet<string>;
  /** Words of the longest name of a place. */
  readonly mostWords: number;
}

/**
 * Indexes units by the words that name them on a day.
 *
 * @remarks
 * Units that ended, and names that are no longer borne, are in it too: a document may still use them. The cost is linear in the units;
 * the index serves any number of documents of the day.
 *
 * @param registry - The units.
 * @param date - The day, that of the document where it has one.
 * @returns The register.
 *
 * @public
 */
export function makeUnitRegister(registry: UnitRegistry, date: PlainDate): UnitRegister {
  return new RegisterMaker(registry, date).made();
}

/** The head of areas. */
export const areaHead = "@area";

const leadingKind = new RegExp(`^${placeKindPattern}`, "u");

interface Place {
  readonly kind: string;
  readonly name: string;
}

class RegisterMaker {
  readonly #registry: UnitRegistry;
  readonly #date: PlainDate;
  readonly #places = new Map<string, readonly Place[]>();
  readonly #parents = new Map<string, { readonly parent: string | undefined; readonly hierarchy: string }>();
  readonly #byId = new Map<string, RegisteredUnit>();
  readonly #byPlace = new Map<string, RegisteredUnit[]>();
  readonly #byHead = new Map<string, RegisteredUnit[]>();
  readonly #placeNames = new Set<string>();
  readonly #names: PlaceNames;
  #mostWords = 0;

  constructor(registry: UnitRegistry, date: PlainDate) {
    this.#registry = registry;
    this.#date = date;
    this.#names = { has: (name) => this.#placeNames.has(name), mostWords: 12 };
  }

  made(): UnitRegister {
    for (const unit of this.#registry.units) if (unit.kind === "area") this.#addPlaces(unit);
    this.#placeAll();
    for (const unit of this.#registry.units) this.#register(unit);
    return {
      registry: this.#registry,
      date: this.#date,
      byId: this.#byId,
      byPlace: this.#byPlace,
      byHead: this.#byHead,
      placeNames: this.#placeNames,
      mostWords: this.#mostWords,
    };
  }

  #addPlaces(area: Unit): void {
    const places = area.names.map(({ name }): Place => {
      const words = actorWords(name);
      const kind = leadingKind.exec(words)?.[0] ?? "";
      // The name of an area is the whole rest, also where it begins like another kind: "xã Bản Hồ".
      return { kind, name: words.slice(kind.length).trim() };
    });
    this.#places.set(area.id, places);
    for (const { name } of places) {
      this.#placeNames.add(name);
      this.#mostWords = Math.max(this.#mostWords, name.split(" ").length);
    }
  }

  // Whole trees are read at once; a unit that ended is asked about by itself.
  #placeAll(): void {
    const hierarchies = [...this.#registry.hierarchies.keys()].sort((a, b) => Number(a === "territory") - Number(b === "territory"));
    for (const hierarchy of hierarchies) {
      const tree = treeAt(this.#registry, hierarchy, this.#date);
      tree.ids.forEach((id, position) => {
        if (this.#parents.has(id)) return;
        this.#parents.set(id, { parent: tree.ids[tree.parent[position] ?? -1], hierarchy });
      });
    }
    for (const { id } of this.#registry.units) {
      if (this.#parents.has(id)) continue;
      const last = lifeOf(this.#registry, id).at(-1)?.toInclusive;
      if (last === undefined || last >= this.#date) continue;
      for (const hierarchy of hierarchies) {
        const parent = superiorOf(this.#registry, hierarchy, id, last);
        if (parent !== undefined || hierarchy === "territory") this.#parents.set(id, { parent, hierarchy });
      }
    }
  }

  #register(unit: Unit): RegisteredUnit | undefined {
    const known = this.#byId.get(unit.id);
    const placed = this.#parents.get(unit.id);
    if (known !== undefined || placed === undefined) return known;
    const { head, keys, own } = this.#named(unit);
    const above = unit.area === undefined ? undefined : this.#unit(unit.area);
    const parent = placed.parent === undefined ? undefined : this.#unit(placed.parent);
    // A circle cannot be: the registry refuses one.
    const around = (above === undefined ? undefined : this.#register(above)) ?? (parent === undefined ? undefined : this.#register(parent));
    const base = around?.path ?? [];
    const isThere = own === undefined || base.at(-1) === own || (above !== undefined && around?.unit === above);
    const entry: RegisteredUnit = {
      unit,
      hierarchy: placed.hierarchy,
      head,
      path: isThere ? base : [...base, own],
      isLiving: isLiving(this.#registry, unit.id, this.#date),
    };
    this.#byId.set(unit.id, entry);
    push(this.#byHead, head, entry);
    for (const key of keys) push(this.#byPlace, key, entry);
    return entry;
  }

  /** The head of a unit's name, the place that its newest name gives, and the keys of all its names. */
  #named(unit: Unit): { readonly head: string; readonly keys: ReadonlySet<string>; readonly own: string | undefined } {
    const keys = new Set<string>();
    const addKeys = (head: string, { kind, name }: Place): void => {
      if (kind !== "") keys.add(`${head}|${kind} ${name}`);
      keys.add(`${head}|*${name}`);
    };
    if (unit.kind === "area") {
      const places = this.#places.get(unit.id) ?? [];
      for (const place of places) addKeys(areaHead, place);
      const current = placeIn(actorWords(nameOf(unit, this.#date)), places) ?? places.at(-1);
      return { head: areaHead, keys, own: current === undefined ? undefined : segment(current) };
    }
    let head = "";
    let own: string | undefined;
    const current = nameOf(unit, this.#date);
    for (const { name } of unit.names satisfies readonly DatedName[]) {
      const words = actorWords(name);
      const place = placeIn(words, this.#places.get(unit.area ?? "") ?? []) ?? this.#placeAtEnd(words);
      const tail = place === undefined ? "" : words.endsWith(segment(place)) ? segment(place) : place.name;
      const { key } = headOf(words.slice(0, words.length - tail.length).trim());
      if (place !== undefined) addKeys(key, place);
      if (name === current || head === "") [head, own] = [key, place === undefined ? undefined : segment(place)];
    }
    return { head, keys, own };
  }

  #placeAtEnd(words: string): Place | undefined {
    const all = words.split(" ");
    for (let start = 1; start < all.length; start += 1) {
      const [place, ...others] = readPlaces(all.slice(start).join(" "), this.#names) ?? [];
      if (place?.name !== undefined && others.length === 0) return { kind: place.kind ?? "", name: place.name };
    }
    return undefined;
  }

  #unit(id: string): Unit | undefined {
    return this.#registry.units[this.#registry.unitIndex.get(id) ?? -1];
  }
}

function placeIn(words: string, places: readonly Place[]): Place | undefined {
  return (
    places.find((place) => words === segment(place) || words.endsWith(` ${segment(place)}`)) ??
    places.find(({ name }) => words.endsWith(` ${name}`))
  );
}

function segment({ kind, name }: Place): string {
  return `${kind} ${name}`.trim();
}

function push(map: Map<string, RegisteredUnit[]>, key: string, entry: RegisteredUnit): void {
  const same = map.get(key);
  if (same === undefined) map.set(key, [entry]);
  else same.push(entry);
}
