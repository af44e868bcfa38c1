import type { AuthorityLine, PlainDate, UnitLevel } from "@pccc/core";
import type { IssuerMatch } from "@pccc/plugin";
import type { AdministrativeArea } from "./administrative-area.ts";
import { areaId, reformDay } from "./area-records.ts";
import { bodyId } from "./body-records.ts";
import { bodyPhrases, centralPhrases, issuerWords, linePhrases, partPhrases, placeOfPhrase } from "./issuer-words.ts";
import { existsOn } from "./place-index.ts";
import { type NamedPlace, readPlaces } from "./read-places.ts";
import { provinces2025 } from "./provinces-2025.ts";

/**
 * A body that a text names, with the area in which it is seated.
 *
 * @public
 */
export interface IssuerCandidate extends IssuerMatch {
  /** The unit's id of the area. */
  readonly area?: string;
}

/**
 * What an issuer's words say.
 *
 * @public
 */
export interface IssuerReading {
  /** What is certain; absent when even the line or the level is not, or when several bodies bear the name. */
  readonly match?: IssuerCandidate;
  /** The bodies that the words may mean, where they mean more than one. */
  readonly candidates: readonly IssuerCandidate[];
}

/**
 * Tells which body an issuer's words name, as far as it is certain.
 *
 * @remarks
 * A department names its line, level and province, not a unit. Before 2025-07-01 only the bodies that our records hold are named.
 *
 * @param text - The issuer as printed, such as `ỦY BAN NHÂN DÂN TỈNH LÀO CAI`.
 * @param on - The day of the document; the units of 2025 are meant where it is not known.
 * @returns The body; `undefined` when not certain.
 *
 * @public
 */
export function matchIssuer(text: string, on: PlainDate | undefined): IssuerCandidate | undefined {
  return readIssuer(text, on).match;
}

/**
 * Reads an issuer's words: the body that they name, or the bodies between which they leave a choice.
 *
 * @param text - The issuer as printed.
 * @param on - The day of the document; the units of 2025 are meant where it is not known.
 * @returns The body, or the candidates.
 *
 * @public
 */
export function readIssuer(text: string, on: PlainDate | undefined): IssuerReading {
  const words = issuerWords(text);
  const line = lineOf(words);
  if (line === undefined) return { candidates: [] };
  const { places, rest } = readPlaces(words);
  const lowest = lowestOf(places);
  if (lowest === undefined) {
    const isCentral = centralPhrases.some((phrase) => has(rest, phrase)) || rest[0] === "bộ";
    if (isCentral) return { match: { line, level: "central" }, candidates: [] };
    const level: UnitLevel | undefined = has(rest, "sở") ? "province" : undefined;
    return level === undefined ? { candidates: [] } : { match: { line, level }, candidates: [] };
  }
  const isBody = bodyPhrases[line].some((phrase) => has(rest, phrase)) && !partPhrases.some((phrase) => has(rest, phrase));
  const describe = (area: AdministrativeArea): IssuerCandidate => candidateOf(area, line, isBody);
  const areas = areasOf(lowest, places, on);
  if (areas.length === 1) return { match: describe(areas[0] as AdministrativeArea), candidates: [] };
  if (areas.length > 1) return { candidates: areas.map(describe) };
  const level = lowest.level ?? levelOfCity(lowest, on);
  if (level === undefined) return { candidates: [] };
  const province = provinceAround(lowest, places, on);
  return { match: { line, level, ...(province === undefined ? {} : { province }) }, candidates: [] };
}

function lineOf(words: readonly string[]): AuthorityLine | undefined {
  let found: AuthorityLine | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const [phrase, line] of linePhrases) {
    const at = placeOfPhrase(words, phrase);
    if (at !== -1 && at < first) [first, found] = [at, line];
  }
  return found ?? (words[0] === "bộ" ? "state" : undefined);
}

function has(words: readonly string[], phrase: string): boolean {
  return placeOfPhrase(words, phrase) !== -1;
}

const depth: Readonly<Record<UnitLevel, number>> = { central: 0, province: 1, district: 2, commune: 3, residential: 4 };

/** The issuer sits in the lowest place named; a place of unknown level ("thành phố") counts between a province and a commune. */
function lowestOf(places: readonly NamedPlace[]): NamedPlace | undefined {
  const rank = (place: NamedPlace): number => (place.level === undefined ? 1.5 : depth[place.level]);
  return places.reduce<NamedPlace | undefined>(
    (lowest, place) => (lowest === undefined || rank(place) > rank(lowest) ? place : lowest),
    undefined,
  );
}

/** The areas that a place may mean, given the other places named. */
function areasOf(place: NamedPlace, places: readonly NamedPlace[], on: PlainDate | undefined): readonly AdministrativeArea[] {
  const above = places.filter((other) => other !== place);
  return place.areas.filter((area) => {
    if (!existsOn(area, on)) return false;
    const fits = above.every((other) => other.name === undefined || other.areas.some(({ key }) => area.key.startsWith(`${key}.`)));
    // Of the communes before the reform we know a few: the name alone settles nothing, the city or district above it does.
    const isSettled =
      area.level !== "commune" || area.code !== undefined || above.some((other) => other.areas.some(({ level }) => level === "district"));
    return fits && isSettled;
  });
}

function candidateOf(area: AdministrativeArea, line: AuthorityLine, isBody: boolean): IssuerCandidate {
  const province = area.key.slice(0, 2);
  const seat = { line, level: area.level, province, area: areaId(area.key) };
  return isBody ? { ...seat, unit: bodyId(line, area.key) } : seat;
}

/** "Thành phố" without a known area: a city of a province, unless the name is that of a city under the central level. */
function levelOfCity(place: NamedPlace, on: PlainDate | undefined): UnitLevel | undefined {
  if (place.name === undefined) return undefined;
  const namesake = provinces2025.find(({ code, kind }) => kind === "thành phố" && place.areas.some(({ key }) => key === code));
  if (namesake === undefined) return "district";
  return namesake.wasCentralCity === true || on === undefined || on >= reformDay ? "province" : undefined;
}

function provinceAround(place: NamedPlace, places: readonly NamedPlace[], on: PlainDate | undefined): string | undefined {
  const above = places.filter((other) => other !== place).flatMap(({ areas }) => areas);
  return above.find((area) => area.level === "province" && existsOn(area, on))?.key;
}
