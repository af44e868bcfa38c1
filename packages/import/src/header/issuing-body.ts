import { type AuthorityLine, foldVietnameseLetters } from "@pccc/core";
import { type Block, makeBlock, type Range, rangeOf } from "../layout/block.ts";
import type { SourceText } from "../source/source-text.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase } from "../words/phrase.ts";
import { startsWithVerb } from "../words/verb-words.ts";
import type { Found, Letterhead } from "./letterhead-fields.ts";

const wholeMotto = foldVietnameseLetters("cộng hòa xã hội chủ nghĩa việt nam độc lập - tự do - hạnh phúc");

const bodyHead = phrase(
  "^(?:ban|đoàn|công đoàn|liên đoàn lao động|tổ|sở|phòng|chi cục|cục|tổng cục|văn phòng|hội|trung tâm|viện|học viện|trường|bệnh viện|bảo hiểm xã hội|kho bạc|công an|thư viện|bảo tàng|trạm|hạt kiểm lâm|nhà (?:văn hóa|thiếu nhi|hát)|thanh tra|bộ (?:chỉ huy|chqs|tư lệnh)|bch|hội đồng(?! nhân dân)|ủy ban kiểm tra|(?:tổng )?công ty|chi hội|chi đoàn|đảng ủy|chi bộ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng đoàn)(?!\\p{L})",
);
// The committee above stands over the one that issues; "CHỦ TỊCH" or "BAN THƯỜNG TRỰC" over a committee are of its name.
const committee = phrase("^(?:ủy ban|ubnd|ub mttq|ubmttq)(?!\\p{L})");
const wholeCommittee = phrase("(?:ủy ban|ubnd|ub mttq|ubmttq)\\s(?:.*\\s)?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\\s\\p{L}");
// "BAN CHẤP HÀNH TRUNG ƯƠNG" above "ĐOÀN TNCS HỒ CHÍ MINH" is one name, above "BAN TUYÊN GIÁO" it is not.
const centralName = phrase("trung ương$");
const youthUnion = phrase("^đoàn (?:tncs|thanh niên)");
const continuesName = phrase("(?:của|và|theo|nhân dân|(?:^|\\s)(?:ủy|văn|đoàn)|^đảng (?:bộ|ủy))$");

// "SỞ Y TẾ TRUNG TÂM KIỂM SOÁT BỆNH TẬT" printed on one line: a body and the one above it.
const bodyWithin =
  /(?<=^(?:UBND|[UỦỶ][ỶỦYÝ]? BAN (?:NHÂN DÂN|MTTQ)|SỞ|BỘ|TỔNG CỤC|CỤC|PHÒNG GD)[^-–]*)(?<!\s(?:VÀ|CỦA|QUỐC|MÔI|HẢI|VĂN|CÁC)|^)\s(SỞ|HỘI ĐỒNG(?! NHÂN)|LIÊN ĐOÀN LAO ĐỘNG|TRUNG TÂM|CHI CỤC|BAN QUẢN LÝ|TRƯỜNG|BỆNH VIỆN)(?=\s\p{Lu}{2})/u;

const partyBodyWithin =
  /(?<=^ĐẢNG BỘ\s[^-–]+)\s(?=ĐẢNG [UỦ][ỶY]\s\p{Lu})|(?<=^(?:TỈNH|THÀNH|HUYỆN) [UỦ][ỶY]\s[^-–]+)\s(?=BAN (?:DÂN VẬN|TỔ CHỨC|TUYÊN GIÁO|NỘI CHÍNH|THƯỜNG VỤ)|VĂN PHÒNG|[UỦ][ỶY] BAN KIỂM TRA)/u;

/** Joins what is left of a letterhead to the name of the body that issues: the superior body first. */
export function withIssuer(source: SourceText, found: Letterhead, ranges: readonly Range[]): Letterhead {
  const names = ranges
    .map((range) => makeBlock(source, [range]))
    .filter((block) => !isMottoFragment(block.folded) && /\p{L}{2}/u.test(block.text));
  // A page's own title in capitals above the letterhead says what is done, and not by whom.
  while (names[1] !== undefined && startsWithAgency(names[1].folded) && isPageTitle(names[0]?.folded ?? "")) names.shift();
  const { subject, taken } = subjectIn(source, found, names);
  const subjectRest = names.splice(names.length - taken).flatMap((name) => name.pieces);
  // A youth union's document has the union's name where others have the motto.
  const named = names.slice(0, -1).some(({ folded }) => phrase("^(?:tỉnh|thành|huyện|quận|thị|xã|phường) đoàn(?!\\p{L})").test(folded));
  const isMotto = named && phrase("^đoàn tncs hồ chí minh$").test(names.at(-1)?.folded ?? "");
  if (isMotto) names.pop();
  const [first] = names;
  if (first === undefined) return subject === undefined ? found : { ...found, subject, subjectRest };
  const isSure =
    (found.mottoes.length > 0 || found.numberRaw !== undefined) &&
    names.every(({ text }) => text === text.toUpperCase() && !/[()"“:;]/u.test(text)) &&
    startsWithAgency(first.folded);
  let issuer = "";
  for (const name of names) {
    const text = name.text
      .replace(/^[/|\s]+|[|\s]+$/gu, "")
      .replace(bodyWithin, " - $1")
      .replace(partyBodyWithin, " - ");
    const above = foldVietnameseLetters(issuer);
    const isBody = bodyHead.test(name.folded) || (committee.test(name.folded) && wholeCommittee.test(above));
    const separate = issuer !== "" && isBody && !continuesName.test(above) && !(centralName.test(above) && youthUnion.test(name.folded));
    issuer = issuer === "" ? text : `${issuer}${separate ? " - " : " "}${text}`;
  }
  const range = { start: rangeOf(first).start, end: rangeOf(names.at(-1) ?? first).end };
  // A committee of the people without its place is half a name.
  const isWhole = !phrase("^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)$").test(foldVietnameseLetters(issuer));
  const line = found.line?.value === "party" ? found.line : lineOfIssuer(issuer, range, found.line);
  return {
    ...found,
    subjectRest,
    issuerRanges: names.flatMap((name) => name.pieces),
    issuer: { value: issuer, range, confidence: isSure && isWhole ? 0.9 : 0.8 },
    ...(subject === undefined ? {} : { subject }),
    ...(line === undefined ? {} : { line }),
  };
}

const numberedType = phrase("^(?:công văn|kế hoạch|quyết định|chỉ thị|thông báo|công điện) (?:số )?\\d");

function isPageTitle(folded: string): boolean {
  return (startsWithVerb(folded) && !startsWithAgency(folded)) || numberedType.test(folded);
}

const letterNumber = phrase("[-/]\\s?cv\\s?/");

function subjectIn(
  source: SourceText,
  found: Letterhead,
  names: readonly Block[],
): { readonly subject?: Found<string> | undefined; readonly taken: number } {
  const { subject } = found;
  if (subject === undefined) {
    const bare = bareSubject(source, found, names);
    return bare === undefined
      ? { taken: 0 }
      : { subject: { value: bare.text, range: rangeOf(bare), confidence: 0.8 }, taken: bare.pieces.length };
  }
  // Columns that were read line by line: the subject goes on, in small letters, behind the motto or the date.
  const from = names.findLastIndex((name) => rangeOf(name).start < subject.range.end || !/^\p{Ll}/u.test(name.text)) + 1;
  const rest = names.slice(from);
  if (rest.length === 0 || rest.length > 4) return { taken: 0 };
  const value = [subject.value, ...rest.map(({ text }) => text)].join(" ");
  return { subject: { ...subject, value, confidence: 0.8 }, taken: rest.length };
}

// A letter of the Party may have its subject below the number without "về việc".
function bareSubject(source: SourceText, found: Letterhead, names: readonly Block[]): Block | undefined {
  const { numberRaw, subject } = found;
  if (numberRaw === undefined || subject !== undefined || !letterNumber.test(foldVietnameseLetters(numberRaw.value))) return undefined;
  const from = names.findLastIndex((name) => rangeOf(name).start < numberRaw.range.end || name.text === name.text.toUpperCase()) + 1;
  const lines = names.slice(from);
  return from === 0 || lines.length === 0 ? undefined : makeBlock(source, lines.map(rangeOf));
}

function lineOfIssuer(issuer: string, range: Range, shown: Found<AuthorityLine> | undefined): Found<AuthorityLine> | undefined {
  const folded = foldVietnameseLetters(issuer);
  if (phrase("mttq|mặt trận tổ quốc").test(folded)) return { value: "front", range, confidence: 0.95 };
  if (phrase("tỉnh ủy|thành ủy|đảng ủy|huyện ủy|ban chấp hành|ban bí thư|bộ chính trị").test(folded))
    return { value: "party", range, confidence: 0.9 };
  if (phrase("đoàn thanh niên|hội liên hiệp|hội nông dân|hội cựu|liên đoàn lao động|công đoàn").test(folded))
    return { value: "organisation", range, confidence: 0.9 };
  return shown;
}

function isMottoFragment(folded: string): boolean {
  const words = folded.replace(/[|\s]+$/u, "");
  return words.length >= 8 && wholeMotto.includes(words);
}
