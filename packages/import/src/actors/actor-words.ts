import { type AuthorityLine, foldVietnamese, writeOutShortForms } from "@pccc/core";
import { phrase } from "../words/phrase.ts";

const dotted: ReadonlyMap<string, string> = new Map(
  [
    ["p", "phường"],
    ["x", "xã"],
    ["q", "quận"],
    ["h", "huyện"],
    ["tt", "thị trấn"],
    ["tp", "thành phố"],
    ["tx", "thị xã"],
  ].map(([short = "", long = ""]) => [short, foldVietnamese(long)]),
);
const kindBeforeDot = /(?<![\p{L}\p{N}])(p|x|q|h|tt|tp|tx)\.\s*(?=[\p{L}\d])/gu;
const person = phrase("^(?:đồng chí|đ/c|ông|bà)[ .][^–-]*[–-]\\s*");
const committee = phrase("(?<![^ ])(tỉnh|thành|huyện|quận|thị) (ủy|đoàn)(?![^ ])", "g");
const kindOfCommittee: Readonly<Record<string, string>> = { thành: "thành phố", thị: "thị xã" };

/**
 * Brings the words for a body into the one form in which they are compared.
 *
 * @remarks
 * Folded, abbreviations written out, a comma as a word of its own, what stands in brackets left out, numbers without "số" and leading
 * zeros, "Tỉnh ủy" as "đảng ủy tỉnh"; of "đồng chí … – Phó Chủ tịch …" the post is left.
 */
export function actorWords(text: string): string {
  const plain = foldVietnamese(text.replaceAll(/\([^()]*\)/gu, " ").replaceAll("_", " "))
    .replace(person, "")
    .replaceAll(kindBeforeDot, (_found, short: string) => `${dotted.get(short) ?? short} `)
    .replaceAll(/[’‘`]/gu, "'")
    .replaceAll(/[,;/&]/gu, " , ")
    .replaceAll(/[^\p{L}\p{N}\p{M}',]+/gu, " ")
    .trim();
  return writeOutShortForms(plain)
    .replaceAll(committee, (_found, place: string, body: string) => {
      const name = body === foldVietnamese("ủy") ? foldVietnamese("đảng ủy") : foldVietnamese("đoàn thanh niên");
      return `${name} ${foldVietnamese(kindOfCommittee[place] ?? place)}`;
    })
    .replaceAll(phrase("(?<![^ ])(?:số )?0*(?=\\d)", "g"), "")
    .replaceAll(/^[ ,]+|[ ,]+$/gu, "")
    .replace(standingAfter, "");
}

const quantified = phrase("^(?:các|những|mọi|mỗi|từng) (?=\\p{L})");
const posts = phrase(
  "^(?:(?:phó )?(?:chủ tịch|bí thư|giám đốc|trưởng|thủ trưởng|chánh(?= văn phòng| thanh tra)|hiệu trưởng)|đồng chí|lãnh đạo|người đứng đầu|chuyên viên|cán bộ|công chức|cơ quan) (?=\\p{L})",
);
const standing = phrase("^(?:ban thường trực|thường trực|ban thường vụ|ban chấp hành) (?=ủy ban |mặt trận|đảng|chi bộ)");
const standingAfter = phrase("(?<=[^ ]) (?:ban thường trực|ban thường vụ)$");

const bodies: readonly (readonly [AuthorityLine, RegExp])[] = [
  ["front", phrase("^(?:(?:ủy ban )?mặt trận(?: tổ quốc)?(?: việt nam)?|ban thường trực)$")],
  ["state", phrase("^(?:ủy ban nhân dân|chính quyền)$")],
  ["party", phrase("^(?:đảng ủy|đảng bộ|cấp ủy|ban thường vụ)$")],
];
const residentialBodies: readonly (readonly [AuthorityLine, RegExp])[] = [
  ["front", phrase("^ban công tác mặt trận$")],
  ["party", phrase("^chi bộ$")],
];

/** The part of a body's words before its place. */
export interface ActorHead {
  /** `@front`, `@state`, `@party` for a line's own body; else the words, such as `công an`; empty where there are none. */
  readonly key: string;
  /** "các đảng ủy xã": the words mean a class. */
  readonly isMany: boolean;
  /** The line's bodies of the residential areas: "ban công tác Mặt trận", "chi bộ". */
  readonly isResidential: boolean;
}

/** Reads the words before the place: posts stand for their bodies, the standing committee for its committee. */
export function headOf(words: string): ActorHead {
  const withoutPost = strip(words);
  const isMany = quantified.test(withoutPost);
  const rest = strip(withoutPost.replace(quantified, "")).replace(standing, "");
  const own = bodies.find(([, pattern]) => pattern.test(rest));
  const residential = residentialBodies.find(([, pattern]) => pattern.test(rest));
  const line = own ?? residential;
  return { key: line === undefined ? rest : `@${line[0]}`, isMany, isResidential: own === undefined && residential !== undefined };
}

function strip(words: string): string {
  let rest = words;
  for (let next = rest.replace(posts, ""); next !== rest; next = rest.replace(posts, "")) rest = next;
  return rest;
}
