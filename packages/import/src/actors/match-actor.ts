import {
  type AuthorityLine,
  expandSelector,
  foldVietnamese,
  nameOf,
  type Selector,
  successorsOf,
  superiorOf,
  type UnitLevel,
} from "@pccc/core";
import { startsWithAgency } from "../words/agency-words.ts";
import { isBelow, levelsOfKind } from "../words/place-kinds.ts";
import { type ActorHead, actorWords, headOf } from "./actor-words.ts";
import { type ActorMatch, sure, together, unknown } from "./actor-match.ts";
import { type DepartmentClass, departmentClass } from "./department-class.ts";
import { isCalled, isOfKinds, isPathBelow, isSamePath, sharedDepth } from "./place-path.ts";
import { type NamedPlace, noNames, type PlaceNames, type Reach, readReach } from "./read-reach.ts";
import { areaHead, type RegisteredUnit, type UnitRegister } from "./unit-register.ts";

/**
 * Whose document it is: the unit from which words such as "UBND tỉnh" and "các xã, phường" are understood.
 *
 * @public
 */
export interface OwnUnit {
  readonly unit: string;
  readonly line: AuthorityLine;
  readonly level: UnitLevel;
  /** The hierarchy in which its classes of units are taken. */
  readonly hierarchy: string;
  /** The name of the body that issues the document, as printed. */
  readonly name?: string | undefined;
}

type ClassReach = Pick<Extract<Reach, { readonly reach: "class" }>, "level" | "kinds" | "scope" | "isPart">;

const noHead: ActorHead = { key: "", isMany: false, isResidential: false };
// No list of bodies is longer; a cell of a table may be.
const longest = 2_000;
const relative = 0.95;
const implied = 0.9;
const withoutKind = 0.8;
const former = 0.75;
const ofSome = 0.6;
const [province, city] = [foldVietnamese("tỉnh"), foldVietnamese("thành phố")];

/**
 * Tells which units the words for an actor mean, as its document would be understood on its day.
 *
 * @remarks
 * Without a register only the document's own unit, the one above it and classes below it can be told. With one, named units are found
 * by their kind and name near the own unit first: of several of a name that below it, then that of its province. A name that only
 * another province knows is not taken without that province being named; it comes back as a candidate. In a store that has areas and no
 * bodies of the document's line, the areas stand for them.
 *
 * @param words - As printed.
 * @param own - Whose document it is; without it only names are understood.
 * @param register - The units of the store on the document's day.
 * @returns The units, or why not.
 *
 * @public
 */
export function matchActor(words: string, own: OwnUnit | undefined, register?: UnitRegister): ActorMatch {
  return new ActorMatcher(own, register).match(words);
}

/** Matches the actors of one document: what is known of its own unit is worked out once. */
export class ActorMatcher {
  readonly #own: OwnUnit | undefined;
  readonly #register: UnitRegister | undefined;
  readonly #names: PlaceNames;
  /** The own unit in the register. */
  readonly #seat: RegisteredUnit | undefined;
  readonly #ownHead: string;
  readonly #ownPath: readonly string[];
  readonly #known = new Map<string, ActorMatch>();
  /** The bodies for which areas stand: those of the document's line, in a store that has areas alone. */
  readonly #standsForArea: string | undefined;

  constructor(own: OwnUnit | undefined, register: UnitRegister | undefined, line: AuthorityLine = own?.line ?? "state") {
    this.#own = own;
    this.#standsForArea = register === undefined || register.byHead.has(`@${line}`) ? undefined : `@${line}`;
    this.#register = register;
    this.#names = register === undefined ? noNames : { has: (name) => register.placeNames.has(name), mostWords: register.mostWords };
    this.#seat = own === undefined ? undefined : register?.byId.get(own.unit);
    const printed = own?.name === undefined ? undefined : this.#split(actorWords(own.name));
    const places = printed?.reaches[0]?.reach === "named" ? printed.reaches[0].places : [];
    this.#ownHead = this.#seat?.head ?? printed?.head.key ?? (own === undefined ? "" : `@${own.line}`);
    this.#ownPath = this.#seat?.path ?? [...places].reverse().map(({ kind = "", name = "" }) => `${kind} ${name}`.trim());
  }

  match(words: string): ActorMatch {
    const known = this.#known.get(words) ?? this.#match(words);
    this.#known.set(words, known);
    return known;
  }

  #match(words: string): ActorMatch {
    const own = this.#own;
    if (own?.name !== undefined && foldVietnamese(words) === foldVietnamese(own.name)) return this.#self(sure);
    const plain = words.length > longest ? "" : actorWords(words);
    if (plain === "") return unknown;
    const departments = this.#departments(plain);
    if (departments !== undefined) return departments;
    let best: ActorMatch = unknown;
    for (const { head, reaches } of this.#splits(plain)) {
      const matches = reaches.map((reach) => this.#resolve(head, reach));
      const found = matches.length === 1 ? (matches[0] as ActorMatch) : together(matches);
      if (found.selectors.length > 0) return found;
      if (best.problem === "unknown" && found.problem === "ambiguous") best = found;
    }
    return best;
  }

  /** The ways to part words into a head and places, the longest places first. */
  *#splits(words: string): Generator<{ readonly head: ActorHead; readonly reaches: readonly Reach[] }> {
    const all = words.split(" ");
    for (let start = 0; start <= all.length; start += 1) {
      const head = headOf(all.slice(0, start).join(" "));
      const tail = all.slice(start).join(" ");
      const reaches =
        readReach(tail, this.#names) ?? (head.isResidential && /^(?:các|những)$/u.test(tail) ? [{ reach: "own" } as const] : undefined);
      if (reaches !== undefined) yield { head, reaches };
    }
  }

  #split(words: string): { readonly head: ActorHead; readonly reaches: readonly Reach[] } | undefined {
    const [first] = this.#splits(words);
    return first;
  }

  #resolve(printed: ActorHead, reach: Reach): ActorMatch {
    const head = printed.key === this.#standsForArea ? { ...printed, key: areaHead } : printed;
    if (head.isResidential && (reach.reach === "own" || (reach.reach === "kind" && levelsOfKind(reach.kind).includes("residential")))) {
      return this.#classBelow(head.key, { level: "residential", kinds: [], isPart: false });
    }
    if (head.isMany && reach.reach === "kind") {
      const [level] = levelsOfKind(reach.kind);
      return level === undefined ? unknown : this.#classBelow(head.key, { level, kinds: [reach.kind], isPart: false });
    }
    switch (reach.reach) {
      case "own":
        return this.#ofOwnPlace(head.key);
      case "kind":
        return this.#ofOwnKind(head.key, reach.kind);
      case "named":
        return this.#named(head.key, reach.places);
      case "class":
        return this.#classBelow(head.key, reach);
    }
  }

  /** "UBND", "Ban Thường trực", "Phòng Kinh tế": of the own unit's place, else the nearest. */
  #ofOwnPlace(head: string): ActorMatch {
    if (this.#own === undefined && head.startsWith("@")) return unknown;
    if (head === this.#ownHead && head.startsWith("@")) return this.#self(implied);
    const bearing = this.#register?.byHead.get(head)?.filter(({ isLiving }) => isLiving) ?? [];
    const here = bearing.filter(({ path }) => isSamePath(path, this.#ownPath));
    if (here.length > 0) return this.#oneOf(here, implied);
    return head.startsWith("@") ? unknown : this.#nearest(bearing, withoutKind, false);
  }

  /** "UBND tỉnh", "Công an phường": of the place of that kind in which the own unit sits. */
  #ofOwnKind(head: string, kind: string): ActorMatch {
    const own = this.#own;
    if (own === undefined) return unknown;
    const isOwnHead = head === this.#ownHead;
    if (this.#seat === undefined) {
      if (!isOwnHead || !head.startsWith("@")) return unknown;
      const levels = levelsOfKind(kind);
      if (levels.includes(own.level)) return this.#self(relative);
      return levels.some((level) => isBelow(own.level, level)) ? this.#superior(withoutKind) : unknown;
    }
    const depth = this.#ownPath.findLastIndex((segment) => segment.startsWith(`${kind} `));
    if (depth === -1 || head === "") return unknown;
    const path = this.#ownPath.slice(0, depth + 1);
    const there = (this.#register?.byPlace.get(`${head}|${path.at(-1) ?? ""}`) ?? []).filter(
      (entry) => entry.isLiving && isSamePath(entry.path, path),
    );
    return there.length > 0 ? this.#oneOf(there, relative) : unknown;
  }

  #named(head: string, places: readonly NamedPlace[]): ActorMatch {
    const [place, ...around] = places as readonly [NamedPlace, ...NamedPlace[]];
    // "Trung tâm" is a body, although a commune bears the name.
    if (head === "" && place.kind === undefined && startsWithAgency(place.name ?? "")) return unknown;
    const confidence = place.kind === undefined ? withoutKind : sure;
    for (const key of head === "" ? [this.#ownHead, "@state", areaHead] : [head]) {
      const bearing = this.#register?.byPlace.get(keyOf(key, place)) ?? this.#seatedIn(key, place);
      const fitting = bearing.filter(({ path }) => around.every((other) => path.some((segment) => isCalled(segment, other))));
      const living = fitting.filter(({ isLiving }) => isLiving);
      if (living.length > 0) return this.#nearest(living, confidence, around.length > 0);
      const ended = this.#nearest(fitting, confidence, around.length > 0);
      if (ended.selectors.length > 0 || ended.problem === "ambiguous") return this.#heirs(ended, fitting);
    }
    return this.#namedByItself(head, place);
  }

  // A body whose name leaves out its place, such as "Phòng Kinh tế" below the committee of a ward.
  #seatedIn(head: string, place: NamedPlace): readonly RegisteredUnit[] {
    if (head === "" || head.startsWith("@")) return [];
    return (this.#register?.byHead.get(head) ?? []).filter(({ path }) => isCalled(path.at(-1) ?? "", place));
  }

  // Without the own unit in the register, its printed name and the levels still tell it and the one above it.
  #namedByItself(head: string, place: NamedPlace): ActorMatch {
    const own = this.#own;
    if (own === undefined || this.#seat !== undefined || head !== this.#ownHead || !head.startsWith("@")) return unknown;
    if (isCalled(this.#ownPath.at(-1) ?? "", place)) return this.#self(sure);
    const levels = levelsOfKind(place.kind ?? "");
    if (this.#ownPath.length === 0 && levels.includes(own.level)) return this.#self(withoutKind);
    return levels.length > 0 && levels.every((level) => isBelow(own.level, level)) ? this.#superior(former) : unknown;
  }

  /** What became of units that ended before the document's day. */
  #heirs(match: ActorMatch, fitting: readonly RegisteredUnit[]): ActorMatch {
    const register = this.#register as UnitRegister;
    const ids =
      match.selectors.length > 0
        ? match.selectors.map((selector) => (selector.take === "superior" ? "" : selector.under))
        : match.candidates;
    const ended = fitting.filter(({ unit }) => ids.includes(unit.id));
    const heirs = new Set(ended.flatMap(({ unit }) => successorsOf(register.registry, unit.id, register.date).units));
    const entries = [...heirs].flatMap((id) => register.byId.get(id) ?? []);
    const [only, ...others] = entries;
    if (only === undefined) return { ...unknown, candidates: ids };
    if (others.length > 0) return { ...unknown, problem: "ambiguous", candidates: entries.map(({ unit }) => unit.id) };
    return { selectors: [this.#selectorFor(only)], confidence: former, problem: "former", candidates: ids };
  }

  #classBelow(head: string, of: ClassReach): ActorMatch {
    const own = this.#own;
    const scope = this.#isOwnPlace(of.scope) ? undefined : of.scope;
    const isOwnClass = own !== undefined && scope === undefined;
    if (isOwnClass && of.level !== undefined && !isBelow(of.level, own.level)) return unknown;
    // "Các cấp" and "các thôn" alone are classes of the own line; without a level they are no body.
    const key = head === "" ? this.#ownHead : head;
    if (head === "" && of.level === undefined) return unknown;
    const confidence = of.isPart ? ofSome : relative;
    const under = this.#scopeOf(key, scope);
    if (under !== undefined) {
      const except = this.#others(under, of);
      const selector = descendants(under.hierarchy, under.unit.id, of.level);
      return { selectors: [except.length === 0 ? selector : { ...selector, except }], confidence, candidates: [] };
    }
    const isOwnLine = key === this.#ownHead || (own?.level === "central" && key === `@${own.line}`);
    if (isOwnClass && isOwnLine) return { selectors: [descendants(own.hierarchy, own.unit, of.level)], confidence, candidates: [] };
    return scope === undefined ? this.#membersBelow(key, of, confidence) : unknown;
  }

  #isOwnPlace(scope: readonly NamedPlace[] | undefined): boolean {
    const [place, ...around] = scope ?? [];
    if (place === undefined || around.length > 0) return place === undefined;
    if (this.#ownPath.length > 0) return isCalled(this.#ownPath.at(-1) ?? "", place);
    return place.name === undefined && this.#own !== undefined && levelsOfKind(place.kind ?? "").includes(this.#own.level);
  }

  /** The unit below which a class lies: the head's body in the place said, else in the own place. */
  #scopeOf(head: string, scope: readonly NamedPlace[] | undefined): RegisteredUnit | undefined {
    const register = this.#register;
    if (register === undefined) return undefined;
    if (scope === undefined && head === this.#ownHead) return this.#seat;
    if (!head.startsWith("@")) return undefined;
    const [selector] = (scope === undefined ? this.#ofOwnPlace(head) : this.#resolve({ ...noHead, key: head }, reachOf(scope))).selectors;
    if (selector === undefined) return undefined;
    const superior = superiorOf(register.registry, selector.hierarchy, this.#own?.unit ?? "", register.date);
    return register.byId.get((selector.take === "superior" ? superior : selector.under) ?? "");
  }

  /** Those of the level whose kind is not among those named: of "các phường" the communes are left out. */
  #others(scope: RegisteredUnit, { level, kinds }: ClassReach): readonly string[] {
    if (kinds.length === 0 || level === undefined) return [];
    const below = this.#register?.byHead.get(scope.head) ?? [];
    return below.flatMap(({ unit, path, isLiving }) => {
      const isOther = isLiving && unit.level === level && isPathBelow(path, scope.path) && !isOfKinds(path, kinds);
      return isOther ? [unit.id] : [];
    });
  }

  /** "Công an các xã, phường": bodies that are no line's own are listed one by one. */
  #membersBelow(head: string, { level, kinds }: ClassReach, confidence: number): ActorMatch {
    if (head.startsWith("@") || level === undefined) return unknown;
    const members = (this.#register?.byHead.get(head) ?? []).filter(
      ({ unit, path, isLiving }) => isLiving && unit.level === level && isPathBelow(path, this.#ownPath) && isOfKinds(path, kinds),
    );
    return members.length === 0 ? unknown : { selectors: members.map((entry) => this.#selectorFor(entry)), confidence, candidates: [] };
  }

  /** "các sở, ban, ngành": the units directly below a committee that lie on its own level. */
  #departments(words: string): ActorMatch | undefined {
    const register = this.#register;
    const found = register === undefined ? undefined : departmentClass(words, this.#names);
    const body = found === undefined ? undefined : this.#bodyOfDepartments(found);
    if (register === undefined || found === undefined || body === undefined) return undefined;
    const { hierarchy, unit } = body;
    const selector = { take: "children", hierarchy, under: unit.id, level: unit.level } as const;
    const below = expandSelector(register.registry, selector, undefined, register.date).units;
    const except = below.filter((id) => !isOneOf(register.byId.get(id)?.head ?? "", found.kinds));
    if (below.length === except.length) return undefined;
    const all = except.length === 0 ? selector : { ...selector, except };
    return { selectors: [all], confidence: found.isPart ? ofSome : relative, candidates: [] };
  }

  #bodyOfDepartments({ isOfProvince, place }: DepartmentClass): RegisteredUnit | undefined {
    if (place !== undefined) return this.#scopeOf("@state", place);
    if (isOfProvince && this.#own?.level !== "province") {
      return this.#scopeOf("@state", [{ kind: province }]) ?? this.#scopeOf("@state", [{ kind: city }]);
    }
    // The departments of a department are those of the document's own unit.
    return this.#ownHead.startsWith("@") ? this.#scopeOf("@state", undefined) : this.#seat;
  }

  /** The one nearest to the own unit; those as near as it leave the choice open. */
  #nearest(bearing: readonly RegisteredUnit[], confidence: number, isPlaced: boolean): ActorMatch {
    const depths = bearing.map(({ path }) => sharedDepth(path, this.#ownPath));
    const most = Math.max(0, ...depths);
    const near = bearing.filter((_entry, index) => depths[index] === most);
    // Without its kind a name needs a place around which it is looked for.
    const isAnywhere = this.#ownPath.length === 0 && confidence > withoutKind;
    const isAtHand = most > 0 || isPlaced || isAnywhere || near.every(({ path }) => path.length <= 1);
    if (near.length === 0) return unknown;
    return isAtHand ? this.#oneOf(near, confidence) : { ...unknown, problem: "ambiguous", candidates: idsOf(near) };
  }

  #oneOf(entries: readonly RegisteredUnit[], confidence: number): ActorMatch {
    const [only, ...others] = entries;
    if (only === undefined) return unknown;
    if (others.length > 0) return { ...unknown, problem: "ambiguous", candidates: idsOf(entries) };
    return { selectors: [this.#selectorFor(only)], confidence, candidates: [] };
  }

  #selectorFor({ unit, hierarchy }: RegisteredUnit): Selector {
    const own = this.#own;
    const register = this.#register;
    if (own !== undefined && unit.id === own.unit) return { take: "self", hierarchy: own.hierarchy, under: own.unit };
    const isSuperior =
      own !== undefined && register !== undefined && superiorOf(register.registry, own.hierarchy, own.unit, register.date) === unit.id;
    return isSuperior ? { take: "superior", hierarchy: own.hierarchy } : { take: "self", hierarchy, under: unit.id };
  }

  #self(confidence: number): ActorMatch {
    const own = this.#own;
    if (own === undefined) return unknown;
    return { selectors: [{ take: "self", hierarchy: own.hierarchy, under: own.unit }], confidence, candidates: [] };
  }

  #superior(confidence: number): ActorMatch {
    return { selectors: [{ take: "superior", hierarchy: this.#own?.hierarchy ?? "" }], confidence, candidates: [] };
  }
}

/** Names a candidate so that a person can choose. */
export function candidateName(register: UnitRegister, id: string): string {
  const entry = register.byId.get(id);
  return entry === undefined ? id : `${nameOf(entry.unit, register.date)} [${id}]`;
}

function reachOf(places: readonly NamedPlace[]): Reach {
  const [first] = places;
  return first?.name === undefined ? { reach: "kind", kind: first?.kind ?? "" } : { reach: "named", places };
}

function descendants(
  hierarchy: string,
  under: string,
  level: UnitLevel | undefined,
): Extract<Selector, { readonly take: "descendants" | "children" }> {
  return { take: "descendants", hierarchy, under, ...(level === undefined ? {} : { level }) };
}

// "Phòng Kinh tế" is one of "các phòng, ban"; without nouns all are meant.
function isOneOf(head: string, kinds: readonly string[]): boolean {
  return !head.startsWith("@") && (kinds.length === 0 || kinds.some((kind) => head === kind || head.startsWith(`${kind} `)));
}

function idsOf(entries: readonly RegisteredUnit[]): readonly string[] {
  return entries.map(({ unit }) => unit.id);
}

function keyOf(head: string, { kind, name }: NamedPlace): string {
  return kind === undefined ? `${head}|*${name}` : `${head}|${kind} ${name}`;
}
