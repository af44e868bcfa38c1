import { foldVietnamese } from "../fold-vietnamese.ts";

// Longer forms first: "tp hcm" is not "tp". Only forms that are no word of the language: "cát" is one, "cat" is not.
const shortForms: readonly (readonly [string, string])[] = [
  ["tphcm", "thành phố hồ chí minh"],
  ["tp hcm", "thành phố hồ chí minh"],
  ["tp", "thành phố"],
  ["tx", "thị xã"],
  ["ubnd", "ủy ban nhân dân"],
  ["hđnd", "hội đồng nhân dân"],
  ["ubmttq", "ủy ban mặt trận tổ quốc"],
  ["ubmttqvn", "ủy ban mặt trận tổ quốc việt nam"],
  ["mttq", "mặt trận tổ quốc"],
  ["mttqvn", "mặt trận tổ quốc việt nam"],
  ["mttw", "trung ương mặt trận tổ quốc"],
  ["ctmt", "công tác mặt trận"],
  ["ub", "ủy ban"],
  ["btt", "ban thường trực"],
  ["btv", "ban thường vụ"],
  ["bch", "ban chấp hành"],
  ["bchqs", "ban chỉ huy quân sự"],
  ["bcđ", "ban chỉ đạo"],
  ["bql", "ban quản lý"],
  ["catp", "công an thành phố"],
  ["cat", "công an tỉnh"],
  ["cap", "công an phường"],
  ["cax", "công an xã"],
  ["hnd", "hội nông dân"],
  ["hccb", "hội cựu chiến binh"],
  ["hlhpn", "hội liên hiệp phụ nữ"],
  ["lđlđ", "liên đoàn lao động"],
  ["đtn", "đoàn thanh niên"],
  ["tdp", "tổ dân phố"],
  ["kdc", "khu dân cư"],
  ["tw", "trung ương"],
  ["vn", "việt nam"],
  ["cp", "chính phủ"],
  ["ttg", "thủ tướng"],
];

const pattern = new RegExp(`(?<![^ ])(?:${shortForms.map(([short]) => foldVietnamese(short)).join("|")})(?![^ ])`, "gu");
const longForms: ReadonlyMap<string, string> = new Map(shortForms.map(([short, long]) => [foldVietnamese(short), foldVietnamese(long)]));

/**
 * Writes out the abbreviations by which bodies and places are named, such as `UBND`, `MTTQ`, `CAT` and `TP`.
 *
 * @remarks
 * Only whole words are written out, those between spaces.
 *
 * @param words - Text as `foldVietnamese` gives it, punctuation apart from the words.
 * @returns The text with its abbreviations written out, folded.
 *
 * @public
 */
export function writeOutShortForms(words: string): string {
  return words.replaceAll(pattern, (short) => longForms.get(short) ?? short);
}
