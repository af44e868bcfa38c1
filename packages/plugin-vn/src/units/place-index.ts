import type { PlainDate } from "@pccc/core";
import type { AdministrativeArea } from "./administrative-area.ts";
import { administrativeAreas } from "./area-records.ts";
import { issuerWords } from "./issuer-words.ts";

/** All areas by the folded words of their names. */
export interface PlaceIndex {
  readonly byName: ReadonlyMap<string, readonly AdministrativeArea[]>;
  /** Of the longest name. */
  readonly mostWords: number;
}

let built: PlaceIndex | undefined;

/**
 * Gives the index of all areas by name.
 *
 * @remarks
 * It depends on the data of this package alone, and is built when first asked for.
 *
 * @returns The index.
 */
export function placeIndex(): PlaceIndex {
  built ??= buildPlaceIndex();
  return built;
}

/**
 * Tells whether an area exists on a day.
 *
 * @param area - The area.
 * @param on - The day; every day where `undefined`.
 * @returns `true` when it does.
 */
export function existsOn(area: AdministrativeArea, on: PlainDate | undefined): boolean {
  return on === undefined || (area.fromInclusive <= on && (area.toInclusive === undefined || on <= area.toInclusive));
}

function buildPlaceIndex(): PlaceIndex {
  const byName = new Map<string, AdministrativeArea[]>();
  let mostWords = 0;
  for (const area of administrativeAreas()) {
    const words = issuerWords(area.name);
    mostWords = Math.max(mostWords, words.length);
    const name = words.join(" ");
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [area]);
    else same.push(area);
  }
  return { byName, mostWords };
}
