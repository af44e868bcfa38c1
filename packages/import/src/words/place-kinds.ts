import { foldVietnamese, type UnitLevel } from "@pccc/core";

/** The words before the name of a place, longer ones first, and the levels on which such a place may lie. */
const kinds: readonly (readonly [string, readonly UnitLevel[]])[] = [
  ["tổ dân phố", ["residential"]],
  ["khu dân cư", ["residential"]],
  ["khu phố", ["residential"]],
  ["tiểu khu", ["residential"]],
  ["thành phố", ["province", "district"]],
  ["thị xã", ["district"]],
  ["thị trấn", ["commune"]],
  ["đặc khu", ["commune"]],
  ["phường", ["commune"]],
  ["huyện", ["district"]],
  ["quận", ["district"]],
  ["tỉnh", ["province"]],
  ["thôn", ["residential"]],
  ["buôn", ["residential"]],
  ["khóm", ["residential"]],
  ["làng", ["residential"]],
  ["bản", ["residential"]],
  ["xóm", ["residential"]],
  ["ấp", ["residential"]],
  ["xã", ["commune"]],
];

const levels: ReadonlyMap<string, readonly UnitLevel[]> = new Map(kinds.map(([words, on]) => [foldVietnamese(words), on]));

/** A pattern of the words before the name of a place, as whole words of folded text. */
export const placeKindPattern: string = `(?:${[...levels.keys()].join("|")})(?![^ ])`;

/** The levels on which a place of a kind may lie. */
export function levelsOfKind(kind: string): readonly UnitLevel[] {
  return levels.get(kind) ?? [];
}

/** The level that several kinds share: "quận, huyện, thành phố" are of the district; `undefined` where they share none. */
export function levelOfKinds(list: readonly string[]): UnitLevel | undefined {
  return levelsOfKind(list[0] ?? "").find((level) => list.every((kind) => levelsOfKind(kind).includes(level)));
}

const order: readonly UnitLevel[] = ["central", "province", "district", "commune", "residential"];

/** Whether a level lies below another. */
export function isBelow(level: UnitLevel, other: UnitLevel): boolean {
  return order.indexOf(level) > order.indexOf(other);
}
