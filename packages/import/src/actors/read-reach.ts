import { foldVietnamese, type UnitLevel } from "@pccc/core";
import { isBelow, levelOfKinds, levelsOfKind, placeKindPattern } from "../words/place-kinds.ts";
import { phrase } from "../words/phrase.ts";

/** A place as words name it, without its kind or without its name where they leave that out. */
export interface NamedPlace {
  readonly kind?: string;
  readonly name?: string;
}

/**
 * Of which places a body's words speak.
 *
 * `own`: of none. `kind`: of the one of a kind in which the speaker sits, "tỉnh". `named`: of a place and those around it, the lowest first.
 * `class`: of all of a level; `isPart` where the words mean only some of them and do not say which.
 */
export type Reach =
  | { readonly reach: "own" }
  | { readonly reach: "kind"; readonly kind: string }
  | { readonly reach: "named"; readonly places: readonly NamedPlace[] }
  | {
      readonly reach: "class";
      /** Absent: of every level. */
      readonly level?: UnitLevel;
      /** The kinds named; empty where the words name a level alone. */
      readonly kinds: readonly string[];
      readonly scope?: readonly NamedPlace[];
      readonly isPart: boolean;
    };

/** The names of places that are known. */
export interface PlaceNames {
  readonly has: (name: string) => boolean;
  readonly mostWords: number;
}

/** No place is known by name. */
export const noNames: PlaceNames = { has: () => false, mostWords: 0 };

const every = phrase("^(?:các cấp|từ tỉnh đến cơ sở|từ trung ương đến cơ sở)$");
const level = phrase("^(?:các )?(?:đơn vị |địa phương )?cấp (tỉnh|huyện|xã|cơ sở)(?:(?: ,)?(?: và)? (?:phường|đặc khu|thị trấn))*(?= |$)");
const levelNames: Readonly<Record<string, UnitLevel>> = { tỉnh: "province", huyện: "district", xã: "commune" };
const and = ` ${foldVietnamese("và")} `;
const quantifier = phrase("^(?:(?:tất cả|toàn bộ) )?(?:các|những|mọi|mỗi|từng) ");
const nextKind = new RegExp(`^( ,)?(?: ${phrase("và|hoặc").source})? ?(${placeKindPattern})`, "u");
const within = phrase("^(?: ,)? (?:trên địa bàn|thuộc|trực thuộc|của|trong|tại|ở)(?: toàn)? (.+)$");
const part = phrase("^(?: ,)? (?:có|liên quan|nơi|khác|được|trọng điểm|còn lại|ven biển|biên giới|miền núi|vùng)(?= |$)");
const central = phrase("^trung ương$");
const between = phrase("^(?:,|thuộc|của|trực thuộc|trên địa bàn)$");
const leadingKind = new RegExp(`^(${placeKindPattern})(?: (.*))?$`, "u");

/** Reads the words for places; `undefined` where they are about something else. */
export function readReach(words: string, names: PlaceNames): readonly Reach[] | undefined {
  if (words === "") return [{ reach: "own" }];
  if (every.test(words)) return [{ reach: "class", kinds: [], isPart: false }];
  const byLevel = level.exec(words);
  if (byLevel !== null) {
    return classOf(levelNames[byLevel[1] ?? ""] ?? "commune", [], words.slice(byLevel[0].length), names);
  }
  const many = quantifier.exec(words)?.[0];
  const { kinds, rest } = kindsOf(words.slice(many?.length ?? 0), many !== undefined, names);
  if (kinds.length > 1 || (many !== undefined && kinds.length > 0)) {
    const of = levelOfKinds(kinds);
    const asClass = of === undefined ? undefined : classOf(of, kinds, rest, names);
    return asClass ?? membersOf(kinds, rest.trim(), names);
  }
  if (kinds.length === 1 && rest.includes(and)) return membersOf(kinds, rest.trim(), names);
  const places = readPlaces(words, names);
  const [first, ...others] = places ?? [];
  if (places === undefined || first === undefined) return undefined;
  if (first.name !== undefined) return [{ reach: "named", places }];
  return others.length === 0 && first.kind !== undefined ? [{ reach: "kind", kind: first.kind }] : undefined;
}

/** The kinds with which words begin. "Xã Bản Hồ" begins with one: a kind that opens a known name, or stands behind another level, is none. */
function kindsOf(words: string, isMany: boolean, names: PlaceNames): { readonly kinds: readonly string[]; readonly rest: string } {
  const kinds: string[] = [];
  let rest = words;
  for (let next = nextKind.exec(rest); next !== null; next = nextKind.exec(rest)) {
    const [whole, comma, kind = ""] = next;
    if (isSociety(kind, rest.slice(whole.length).trim(), names)) break;
    const joined = comma !== undefined || whole.trim() !== kind;
    if (kinds.length > 0 && !joined && !(isMany && levelOfKinds([...kinds, kind]) !== undefined)) break;
    if (kinds.length > 0 && knownLength(rest.trim().replace(/^, /u, "").split(" "), 0, names) > 0) break;
    kinds.push(kind);
    rest = rest.slice(whole.length);
  }
  return { kinds, rest };
}

function classOf(of: UnitLevel, kinds: readonly string[], rest: string, names: PlaceNames): readonly Reach[] | undefined {
  const all = { reach: "class", level: of, kinds } as const;
  if (rest === "") return [{ ...all, isPart: false }];
  const around = within.exec(rest)?.[1];
  if (around !== undefined) {
    if (central.test(around)) return [{ ...all, isPart: false }];
    const scope = readPlaces(around, names);
    return [scope === undefined ? { ...all, isPart: true } : { ...all, scope, isPart: false }];
  }
  return part.test(rest) ? [{ ...all, isPart: true }] : undefined;
}

// "các xã Tân Lập, Tân Tiến và phường Minh Khai"; of "các phường, xã và thành phố Thủ Đức" all but the last kind is a class.
function membersOf(kinds: readonly string[], rest: string, names: PlaceNames): readonly Reach[] | undefined {
  const before = kinds.slice(0, -1);
  const classLevel = levelOfKinds(before);
  const reaches: readonly Reach[] = classLevel === undefined ? [] : [{ reach: "class", level: classLevel, kinds: before, isPart: false }];
  const members: NamedPlace[][] = [];
  let kind = kinds.at(-1) ?? "";
  for (const item of rest.split(phrase(" (?:, và|,|và) "))) {
    const isName = knownLength(item.split(" "), 0, names) > 0;
    const [, own, name = ""] = isName ? [undefined, undefined, item] : (leadingKind.exec(item) ?? [undefined, undefined, item]);
    const places = name === "" ? undefined : readPlaces(`${own ?? kind} ${name}`, names);
    if (places === undefined) return undefined;
    // "… xã Tân Lập, tỉnh Quý Định": a place above says where those before it lie.
    if (own !== undefined && members.length > 0 && isAbove(own, kind)) for (const member of members) member.push(...places);
    else members.push([...places]);
    kind = own === undefined || isAbove(own, kind) ? kind : own;
  }
  return [...reaches, ...members.map((places) => ({ reach: "named", places }) as const)];
}

function isAbove(kind: string, other: string): boolean {
  return levelsOfKind(kind).every((level) => levelsOfKind(other).every((below) => isBelow(below, level)));
}

/** Reads a chain of places, the lowest first; `undefined` where something else stands between. */
export function readPlaces(words: string, names: PlaceNames): readonly NamedPlace[] | undefined {
  const all = words.split(" ");
  const places: NamedPlace[] = [];
  for (let at = 0; at < all.length; ) {
    if (between.test(all[at] ?? "")) {
      at += 1;
      continue;
    }
    const kind = kindAt(all, at, names);
    const start = at + (kind === undefined ? 0 : kind.split(" ").length);
    const known = knownLength(all, start, names);
    const length = known > 0 || kind === undefined ? known : unknownLength(all, start, names);
    if (length === 0 && kind === undefined) return undefined;
    const name = all.slice(start, start + length).join(" ");
    places.push({ ...(kind === undefined ? {} : { kind }), ...(name === "" ? {} : { name }) });
    at = start + length;
  }
  return places.length === 0 ? undefined : places;
}

function kindAt(words: readonly string[], at: number, names: PlaceNames): string | undefined {
  const [, kind, rest = ""] = leadingKind.exec(words.slice(at, at + 10).join(" ")) ?? [];
  return kind === undefined || isSociety(kind, rest, names) ? undefined : kind;
}

// "Xã hội" is no commune, but "xã Hội Hoan" is.
const commune = foldVietnamese("xã");
const society = phrase("^hội(?= |$)");

function isSociety(kind: string, rest: string, names: PlaceNames): boolean {
  return kind === commune && society.test(rest) && knownLength(rest.split(" "), 0, names) === 0;
}

// A name ends where the words end, where another place begins or before a word that joins places.
function endsAt(words: readonly string[], at: number, names: PlaceNames): boolean {
  return at >= words.length || between.test(words[at] ?? "") || kindAt(words, at, names) !== undefined;
}

function knownLength(words: readonly string[], start: number, names: PlaceNames): number {
  for (let length = Math.min(names.mostWords, words.length - start); length > 0; length -= 1) {
    if (endsAt(words, start + length, names) && names.has(words.slice(start, start + length).join(" "))) return length;
  }
  return 0;
}

function unknownLength(words: readonly string[], start: number, names: PlaceNames): number {
  let end = start;
  while (!endsAt(words, end, names)) end += 1;
  return end - start;
}
