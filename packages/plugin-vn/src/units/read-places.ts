import { foldVietnamese, type UnitLevel } from "@pccc/core";
import type { AdministrativeArea } from "./administrative-area.ts";
import { type PlaceMarker, placeMarkers, wordsAfterNames } from "./issuer-words.ts";
import { placeIndex } from "./place-index.ts";

/** A place that an issuer's words name. */
export interface NamedPlace {
  /** `undefined` where the word before the name leaves it open: "thành phố". */
  readonly level: UnitLevel | undefined;
  /** Folded; absent where a word such as "tỉnh" stands without a name. */
  readonly name?: string;
  /** The areas that bear the name and are of the kind. */
  readonly areas: readonly AdministrativeArea[];
}

/**
 * Finds the places in an issuer's words.
 *
 * @param words - Folded words.
 * @returns The places in order, and the words that name none of them.
 */
export function readPlaces(words: readonly string[]): { readonly places: readonly NamedPlace[]; readonly rest: readonly string[] } {
  const places: NamedPlace[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const marker = markerAt(words, at);
    if (marker === undefined) {
      rest.push(words[at] as string);
      at += 1;
      continue;
    }
    const start = at + marker.words.split(" ").length;
    const length = knownNameLength(words, start);
    const end = length > 0 ? start + length : endOfName(words, start);
    places.push(placeOf(marker, words.slice(start, end).join(" ")));
    // "Tỉnh ủy" tells a body as well as a place.
    rest.push(...words.slice(at, start));
    at = end;
  }
  return places.length > 0 ? { places, rest } : trailingProvince(rest);
}

/** "Sở Công Thương Lào Cai": a province's name may end the words without anything before it. */
function trailingProvince(words: readonly string[]): { readonly places: readonly NamedPlace[]; readonly rest: readonly string[] } {
  const { byName, mostWords } = placeIndex();
  for (let length = Math.min(mostWords, words.length - 1); length > 0; length -= 1) {
    const name = words.slice(-length).join(" ");
    const areas = (byName.get(name) ?? []).filter(({ level }) => level === "province");
    if (areas.length > 0) return { places: [{ level: "province", name, areas }], rest: words.slice(0, -length) };
  }
  return { places: [], rest: words };
}

function markerAt(words: readonly string[], at: number): PlaceMarker | undefined {
  const here = `${words.slice(at, at + 2).join(" ")} `;
  const marker = placeMarkers.find(({ words: marked }) => here.startsWith(`${foldVietnamese(marked)} `));
  const next = words[at + 1];
  const isSociety = marker?.words === "xã" && (next === "hội" || words[at - 1] === "hợp");
  return isSociety ? undefined : marker;
}

function knownNameLength(words: readonly string[], start: number): number {
  const { byName, mostWords } = placeIndex();
  for (let length = Math.min(mostWords, words.length - start); length > 0; length -= 1) {
    const next = words[start + length];
    const ends = next === undefined || wordsAfterNames.has(next);
    if (ends && byName.has(words.slice(start, start + length).join(" "))) return length;
  }
  return 0;
}

function endOfName(words: readonly string[], start: number): number {
  let end = start;
  while (end < words.length && !wordsAfterNames.has(words[end] as string)) end += 1;
  return end;
}

function placeOf(marker: PlaceMarker, name: string): NamedPlace {
  if (name === "") return { level: marker.level, areas: [] };
  const areas = (placeIndex().byName.get(name) ?? []).filter(
    ({ kind, former }) => marker.kinds.includes(kind) || (former !== undefined && marker.kinds.includes(former.kind)),
  );
  return { level: marker.level, name, areas };
}
