import { type AuthorityLine, foldVietnamese, type UnitLevel, writeOutShortForms } from "@pccc/core";
import type { AreaKind } from "./administrative-area.ts";

/** What tells the line of a body; the one that stands first in the text decides. */
export const linePhrases: readonly (readonly [string, AuthorityLine])[] = [
  ["mặt trận tổ quốc", "front"],
  ["ban công tác mặt trận", "front"],
  ["tỉnh ủy", "party"],
  ["thành ủy", "party"],
  ["huyện ủy", "party"],
  ["quận ủy", "party"],
  ["thị ủy", "party"],
  ["đảng ủy", "party"],
  ["đảng bộ", "party"],
  ["chi bộ", "party"],
  ["bộ chính trị", "party"],
  ["ban bí thư", "party"],
  ["ban chấp hành trung ương", "party"],
  ["trung ương đảng", "party"],
  ["ban tuyên giáo", "party"],
  ["ban dân vận", "party"],
  ["ban tổ chức trung ương", "party"],
  ["ban nội chính", "party"],
  ["ủy ban kiểm tra", "party"],
  ["ủy ban nhân dân", "state"],
  ["hội đồng nhân dân", "state"],
  ["chính phủ", "state"],
  ["quốc hội", "state"],
  ["chủ tịch nước", "state"],
  ["sở", "state"],
  ["công an", "state"],
  ["bộ trưởng", "state"],
  ["đoàn thanh niên", "organisation"],
  ["tỉnh đoàn", "organisation"],
  ["thành đoàn", "organisation"],
  ["hội nông dân", "organisation"],
  ["hội liên hiệp phụ nữ", "organisation"],
  ["hội cựu chiến binh", "organisation"],
  ["liên đoàn lao động", "organisation"],
];

/** What a central body is known by where no place is named. */
export const centralPhrases: readonly string[] = [
  "trung ương",
  "chính phủ",
  "quốc hội",
  "chủ tịch nước",
  "bộ chính trị",
  "ban bí thư",
  "bộ trưởng",
];

/** What the line's own body in an area is called. */
export const bodyPhrases: Readonly<Record<AuthorityLine, readonly string[]>> = {
  front: ["mặt trận tổ quốc"],
  organisation: [],
  party: ["tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "đảng bộ"],
  state: ["ủy ban nhân dân"],
};

/** What a body says that is only a part of, or stands under, the line's own body in the area. */
export const partPhrases: readonly string[] = [
  "sở",
  "phòng",
  "văn phòng",
  "chi cục",
  "ban quản lý",
  "ban chỉ đạo",
  "ban tuyên giáo",
  "ban dân vận",
  "ban tổ chức",
  "ban nội chính",
  "ban công tác",
  "ủy ban kiểm tra",
  "hội đồng nhân dân",
  "đoàn kiểm tra",
  "thanh tra",
  "công an",
  "trung tâm",
  "chi bộ",
];

/** A word before a place's name, and what it says of the place. `undefined`: the level depends on the name. */
export interface PlaceMarker {
  readonly words: string;
  readonly kinds: readonly AreaKind[];
  readonly level: UnitLevel | undefined;
}

/** Longer words first: "thị xã" is not "xã". */
export const placeMarkers: readonly PlaceMarker[] = [
  { words: "tỉnh ủy", kinds: ["tỉnh"], level: "province" },
  { words: "tỉnh đoàn", kinds: ["tỉnh"], level: "province" },
  { words: "thành ủy", kinds: ["thành phố"], level: undefined },
  { words: "thành đoàn", kinds: ["thành phố"], level: undefined },
  { words: "huyện ủy", kinds: ["huyện"], level: "district" },
  { words: "quận ủy", kinds: [], level: "district" },
  { words: "thị ủy", kinds: [], level: "district" },
  { words: "thành phố", kinds: ["thành phố"], level: undefined },
  { words: "đặc khu", kinds: ["đặc khu"], level: "commune" },
  { words: "thị trấn", kinds: [], level: "commune" },
  { words: "thị xã", kinds: [], level: "district" },
  { words: "tỉnh", kinds: ["tỉnh"], level: "province" },
  { words: "huyện", kinds: ["huyện"], level: "district" },
  { words: "quận", kinds: [], level: "district" },
  { words: "phường", kinds: ["phường"], level: "commune" },
  { words: "xã", kinds: ["xã"], level: "commune" },
];

/** A word that may stand right after a name; anything else says that the name goes on. */
export const wordsAfterNames: ReadonlySet<string> = new Set(
  [",", "ban", "sở", "ủy", "số", "về", "thuộc", "đảng", "đoàn", "mặt", "tỉnh", "thành", "huyện", "quận", "xã", "phường", "đặc", "thị"].map(
    foldVietnamese,
  ),
);

/**
 * Splits an issuer's words, folded and with short forms written out; a comma stands for any break between words.
 *
 * @param text - The words as printed.
 * @returns The words.
 */
export function issuerWords(text: string): readonly string[] {
  const broken = text.replaceAll(/[\r\n]+/gu, " , ").replaceAll("’", "'");
  const words = foldVietnamese(broken)
    .replaceAll(/[.*]/gu, " ")
    .replaceAll(/[^\p{L}\p{N}\p{M}' ]+/gu, " , ")
    .replaceAll(/ +/gu, " ")
    .trim();
  return writeOutShortForms(words).split(" ");
}

/**
 * Finds a phrase among folded words.
 *
 * @param words - The words.
 * @param phrase - One or more words in ordinary spelling.
 * @returns The phrase's place, growing with the words before it; -1 when it is not there.
 */
export function placeOfPhrase(words: readonly string[], phrase: string): number {
  return ` ${words.join(" ")} `.indexOf(` ${foldVietnamese(phrase)} `);
}
