import { foldVietnameseLetters } from "@pccc/core";
import type { Found, Letterhead } from "../header/letterhead-fields.ts";
import { rangeIn } from "../layout/block.ts";
import type { PartReading } from "../read-document.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase } from "../words/phrase.ts";

const postThatDecides = phrase("^(?:bộ trưởng|giám đốc|hiệu trưởng|trưởng|chủ nhiệm|cục trưởng|tổng cục trưởng|chánh|viện trưởng)\\s");

const half = phrase("^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)$");
const wholeBody = phrase("^(?:chủ tịch )?(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd) \\p{L}");

const placedBody = phrase(
  "^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd) (?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) \\p{L}",
);

function postOf(authority: string, body: string): boolean {
  const [post, name] = [foldVietnameseLetters(authority), foldVietnameseLetters(body)];
  return post.length > name.length && post.endsWith(` ${name}`) && postThatDecides.test(post);
}

/** Who issues the document: the letterhead names the body; the line above "QUYẾT ĐỊNH:" names the post that decides in its place. */
export function issuerOf(main: PartReading | undefined, letterhead: Letterhead): Found<string> | undefined {
  const shown = letterhead.issuer;
  if (shown === undefined) return notifierIn(main) ?? main?.preamble.issuer ?? main?.preamble.authority;
  const maker = main?.preamble.issuer;
  if (maker !== undefined && half.test(foldVietnameseLetters(shown.value)) && placedBody.test(foldVietnameseLetters(maker.value))) {
    const name = maker.value.split(" ").at(-1) ?? "";
    if (/^\p{Lu}/u.test(name)) return maker;
  }
  const authority = main?.preamble.authority;
  if (authority === undefined) return shown;
  // A crawl may keep no more of the letterhead than "ỦY BAN NHÂN DÂN": the line above "QUYẾT ĐỊNH:" names the place too.
  if (half.test(foldVietnameseLetters(shown.value)) && wholeBody.test(foldVietnameseLetters(authority.value))) return authority;
  // "T HÀNH P HỐ": where the letterhead has lost its words, the line above "QUYẾT ĐỊNH:" has them.
  const letters = (name: string): string => foldVietnameseLetters(name).replaceAll(" ", "");
  if (/(?:^|\s)\p{L}(?:\s\p{L})+(?:\s|$)/u.test(shown.value) && letters(authority.value).endsWith(letters(shown.value))) return authority;
  const isChairman = phrase("^chủ tịch ủy ban").test(foldVietnameseLetters(authority.value));
  // "BỘ TRƯỞNG BỘ TƯ PHÁP" below the letterhead of the ministry.
  if (!isChairman && postOf(authority.value, shown.value)) return { ...authority, confidence: 0.85 };
  // A headmaster who decides may be meant, or the body of the letterhead.
  if (!isChairman && postThatDecides.test(foldVietnameseLetters(authority.value))) return { ...shown, confidence: 0.8 };
  if (!isChairman || !/^ỦY BAN|^UỶ BAN|^UBND/u.test(shown.value)) return shown;
  return { ...shown, value: `CHỦ TỊCH ${shown.value}` };
}

const notifies = phrase("^([^.;:,]{4,80}?)\\s(?:xin\\s)?(?:trân trọng\\s)?thông báo\\s(?:để|đến|tới)\\s");

// "Văn phòng … thông báo để các cơ quan … biết, thực hiện." is the last sentence of a notice of what another has concluded.
function notifierIn(main: PartReading | undefined): Found<string> | undefined {
  for (const { block } of (main?.body.entries ?? []).slice(-lastEntries)) {
    const end = notifies.exec(block.folded)?.[1]?.length ?? 0;
    // "Văn phòng UBND tỉnh" does not tell of which province.
    if (end > 0 && startsWithAgency(block.folded) && !nameless.test(block.folded.slice(0, end)))
      return { value: block.text.slice(0, end), range: rangeIn(block, 0, end), confidence: 0.85 };
  }
  return undefined;
}

const nameless = phrase("\\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|sở|trường)$");
const lastEntries = 4;
