import { isMember, subjectAt } from "../actors/sentence-subject.ts";
import { splitActors } from "../actors/split-actors.ts";
import type { Block } from "../layout/block.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase, wordStart } from "../words/phrase.ts";
import { verbOffsets } from "../words/verb-words.ts";

const byAdvice = phrase(`${wordStart}(?:tham mưu|giúp)(?: cho)?\\s+([^.;,]{3,80}?)\\s+$`);

/** Who acts in front of the act of reporting, or, with `askedOnly`, who is asked there. */
export function subjectIn(content: Block, from: number, at: number, askedOnly = false): readonly string[] {
  const head = content.folded.slice(from, at);
  const asked = askedOnly
    ? phrase("(?:đề nghị|yêu cầu|giao)\\s(?=\\p{L})", "g")
    : phrase(
        "(?:(?:đề nghị|yêu cầu|giao)\\s|^|,\\s|\\sthì\\s|vướng mắc,?\\s|phát sinh,?\\s|sửa đổi, bổ sung\\s|(?:định kỳ|hằng|hàng) (?:(?:0?6|sáu) tháng|tháng|quý|năm|tuần)\\s)(?=\\p{L})",
        "g",
      );
  for (const match of head.matchAll(asked)) {
    const start = from + match.index + match[0].length;
    // "Đôn đốc các ngành, các địa phương triển khai …, báo cáo": those who are urged are not who reports.
    // "lịch trực của lãnh đạo, công chức …, gửi UBND tỉnh": a member of the list of those whose it is.
    if (match[0].startsWith(",") && /^\p{Ll}/u.test(content.text.slice(start)) && isOfThose(head.slice(0, match.index))) continue;
    if (match[0].startsWith(",") && [urged, advisedToo].some((others) => others.test(head.slice(0, match.index)))) continue;
    if (isMember(content.text, content.folded, start) || isPartner(content.text.slice(from, start), content.folded.slice(from, start)))
      continue;
    const subject = subjectAt(content.text, content.folded, start);
    if (subject === undefined || subject.end > at) continue;
    const asks = phrase("^\\s*(?:đề nghị|yêu cầu)\\s+").exec(content.folded.slice(subject.end, at));
    const other = asks === null ? undefined : subjectAt(content.text, content.folded, subject.end + asks[0].length);
    const who = other !== undefined && other.end <= at ? other : subject;
    return splitActors(content.text.slice(who.start, who.end));
  }
  return [];
}

// "tham mưu cấp ủy, UBND xã giao vốn": a member of the list of those who are advised.
const advisedToo = phrase(
  "(?:^|\\s)(?:tham mưu|giúp|(?<!(?:quá|chương|công|quy|lộ) )trình|kiến nghị|đề xuất)(?: cho| với)?\\s[^,;.]{2,60}$",
);

const ofThose = phrase("\\scủa ([^;.]{2,240})$");

function isOfThose(head: string): boolean {
  const list = ofThose.exec(head)?.[1];
  return list !== undefined && (/^[^,]{2,40}$/u.test(list) || verbOffsets(list).length === 0);
}

const urged = phrase("^(?:(?:chỉ đạo|đôn đốc|hướng dẫn|kiểm tra|yêu cầu|theo dõi)(?:, | và )?)+ (?:các|những)\\s[^,;.]{2,60}$");

const urging = phrase("^(?:hướng dẫn|chỉ đạo|đôn đốc|yêu cầu|đề nghị)(?:,? (?:và )?(?:hướng dẫn|chỉ đạo|đôn đốc))*\\s");

/** Those whom a clause begins to lead, urge or ask. */
export function urgedIn(content: Block, from: number, at: number): readonly string[] {
  const urge = urging.exec(content.folded.slice(from, at));
  const subject = urge === null ? undefined : subjectAt(content.text, content.folded, from + urge[0].length);
  return subject === undefined || subject.end > at ? [] : splitActors(content.text.slice(subject.start, subject.end));
}

const working = phrase("^.*(?:phối hợp (?:chặt chẽ )?(?:với|cùng)|cùng với)\\s");

// "phối hợp với Công an tỉnh, Bộ Chỉ huy …": a member of the list of partners is not who acts.
function isPartner(before: string, folded: string): boolean {
  const list = working.exec(folded);
  if (list === null) return false;
  const from = list[0].length;
  // "Bộ Xây dựng" builds nothing: a verb within a name has a capital.
  return verbOffsets(folded.slice(from)).every((at) => /\p{Lu}/u.test(before.charAt(from + at)));
}

/** The body for which the report is drafted: "tham mưu UBND xã báo cáo …". */
export function advisedBody(content: Block, from: number, before: string): string | undefined {
  const match = byAdvice.exec(before);
  if (match === null) return undefined;
  const at = from + before.trimEnd().length - (match[1] ?? "").trim().length;
  const named = (match[1] ?? "").trim();
  // "tham mưu UBND xã báo cáo tổng kết … gửi UBND tỉnh": what is made for the body is no part of its name.
  const cut = named.search(phrase("\\s(?:báo cáo|tổng hợp|xây dựng|ban hành)\\s"));
  const body = content.text.slice(at, at + (cut < 0 ? named.length : cut));
  return startsWithAgency(content.folded.slice(at)) ? body : undefined;
}
