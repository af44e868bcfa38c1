import { foldVietnameseLetters } from "@pccc/core";
import { type Block, type Range, rangeIn, sliceBlock } from "../layout/block.ts";
import type { SourceText } from "../source/source-text.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase, wordStart } from "../words/phrase.ts";
import { act, answer, handedOver, reportWord, sending } from "./report-acts.ts";
import { recipientIn, type Span, via, viaText } from "./report-recipient.ts";
import { advisedBody, subjectIn, urgedIn } from "./report-sender.ts";
import type { ReportTime } from "./report-periods.ts";
import { partsOf } from "./report-parts.ts";
import { namesReport, reportTimeOf, reportTimesOf } from "./report-time.ts";

/** A duty to report as found in a paragraph. */
export interface FoundReporting extends ReportTime {
  readonly from: string;
  readonly to: string;
  readonly via?: string;
  readonly range: Range;
  readonly confidence: number;
}

// No paragraph of an office orders more; a hostile one may try.
const mostActs = 60;
// "để tổng hợp, báo cáo …": why somebody else gets it, not what this body owes.
const purpose = phrase(
  `${wordStart}(?:để|nhằm|phục vụ)\\s+[^.;:,]{0,40}$|${wordStart}(?:để|nhằm)\\s+(?:tổng hợp|theo dõi|chỉ đạo|xem xét|xử lý|giải quyết|tháo gỡ|hướng dẫn|điều chỉnh|làm (?:căn cứ|cơ sở)|biết|phối hợp|kịp thời|đôn đốc|tham mưu|thống nhất|phục vụ)(?![^.;:]*đồng thời)[^.;:]{0,40}$`,
);
const ruled = phrase("\\stheo (?:đúng )?quy định(?: của pháp luật| hiện hành)?,\\s+$");
const carriesOut = phrase("thực hiện (?:tốt |nghiêm |nghiêm túc |đầy đủ |đúng )*$");
const translatedReport = phrase(
  "(?:^|\\s)(?:report|submit)(?:s)?\\s(?:[^.;]{0,60}?\\s)?to\\s(?:the )?([a-z][^.;,]{2,100}?)(?=\\s(?:before|by|on|every|no later|annually|monthly|quarterly|weekly)(?:[\\s.;,]|$)|[.;,]|$)",
);
const noun = phrase(
  `(?:đề cương|dự thảo|mẫu|(?<!có văn )bản|nội dung|biên bản|văn bản,|thông báo,|tài liệu,|nghe|tiếp nhận|sau|các|hồ sơ,|cung cấp|chuẩn bị|xây dựng|lập|hoàn thiện|trong|tại|theo)\\s+$`,
);
const barePost = phrase("^(?:phó )?(?:trưởng (?:ban|đoàn)|tổ trưởng|thành viên|thư ký|ủy viên)(?: thường trực)?$");

/**
 * Finds the duties to report in a paragraph; `actors` are those who act in it.
 * A closing paragraph first asks somebody: those come before the bodies of the section in which it happens to stand.
 */
export function reportingIn(
  source: SourceText,
  content: Block,
  actors: readonly string[],
  asked: "first" | "last" = "last",
): readonly FoundReporting[] {
  const found: ClauseDuty[] = [];
  const unaddressed: Unaddressed[] = [];
  const translated = translatedReport.exec(content.folded);
  if (translated !== null && actors.length > 0) {
    const to = translated.index + translated[0].length - (translated[1] ?? "").length;
    return [
      {
        from: actors.join("; "),
        to: content.text.slice(to, to + (translated[1] ?? "").length),
        ...reportTimeOf(content, content, "report"),
        range: rangeIn(content, 0, content.text.length),
        confidence: 0.8,
      },
    ];
  }
  const matches = Array.from(content.folded.matchAll(act)).slice(0, mostActs);
  const named = matches.map((match) => match.index).filter((at) => namesReport(content.folded.slice(at, at + 60)));
  for (const match of matches) {
    const clause = clauseAt(content, match.index);
    // "báo cáo quý trước ngày …, báo cáo năm trước ngày … về Sở": each has its own time, and all of them one recipient.
    const isOwn = named.includes(match.index) && named.some((at) => at !== match.index && at >= clause.start && at < clause.end);
    const time = isOwn ? { start: match.index, end: Math.min(clause.end, ...named.filter((at) => at > match.index)) } : clause;
    const before = content.folded.slice(clause.start, match.index);
    const answered = found.some((duty) => duty.clause === clause.start);
    const passedOn = found.length > 0 ? beyond.exec(before) : null;
    if (
      (passedOn === null &&
        match[1] !== answer &&
        isPurpose(match[1] === sending.trim() ? before.slice(before.lastIndexOf(",") + 1) : before, answered)) ||
      (noun.test(before) && !(match[1] ?? "").startsWith("gửi") && !isMadeAndSent(before, content.folded.slice(match.index, clause.end))) ||
      ((match[1] ?? "").startsWith("chế độ") && !carriesOut.test(before)) ||
      (match[1] === sending.trim() && handedOver.test(before))
    )
      continue;
    const to = recipientIn(content, match.index, match[0].length, clause.end);
    if (to === undefined) {
      const words = sliceBlock(source, content, match.index, clause.end);
      const period = /[;:,.]\s*$/u.test(content.folded.slice(0, match.index)) ? periodOf(words, found.at(-1)) : undefined;
      if (period !== undefined) found.push({ ...period, clause: clause.start });
      else if ((match[1] ?? "").startsWith(reportWord)) unaddressed.push({ at: match.index, clause });
      continue;
    }
    const through = via.exec(content.folded.slice(to.end, clause.end));
    const reached = [content.folded.slice(to.start, to.end).trim(), (through?.[1] ?? through?.[2] ?? "").trim()];
    const told = subjectIn(content, clause.start, match.index);
    // "Bà …: Phó Trưởng ban, báo cáo …": the post says what the person is, who is to report.
    const post = told.length === 1 && barePost.test(foldVietnameseLetters(told[0] ?? ""));
    const subject = actors.length > 0 && post && content.text.slice(clause.start, match.index).includes(`${told[0] ?? ""},`) ? [] : told;
    const advised = advisedBody(content, clause.start, before);
    const requested = subjectIn(content, 0, clause.start, true);
    const others = asked === "first" && requested.length > 0 ? requested : actors.length > 0 ? actors : requested;
    const reporter = passedOn === null || startsWithAgency(passedOn[1] ?? "") ? undefined : found.at(-1)?.to;
    const acting = reporter !== undefined ? [reporter] : subject.length > 0 ? subject : others;
    const from: string[] =
      advised === undefined
        ? acting.filter((body) => !reached.includes(foldVietnameseLetters(body)))
        : [acting.length === 0 ? advised : `${acting.join("; ")} (tham mưu ${advised})`];
    // "Hướng dẫn các trường tự kiểm tra, gửi biên bản về Phòng A": where nobody else can owe it, those who are led to it do.
    if (from.length === 0) for (const body of urgedIn(content, clause.start, match.index)) from.push(body);
    if (from.length === 0) continue;
    const previous = found.at(-1);
    // "… hàng năm báo cáo về UBND tỉnh, trong quá trình thực hiện có vướng mắc phải báo cáo với UBND tỉnh": each has its occasion.
    const occasion = previous?.clause === clause.start ? arises.exec(before) : null;
    const opens = passedOn ?? occasion;
    const words = sliceBlock(source, content, opens === null ? time.start : clause.start + opens.index, time.end);
    const next = {
      clause: clause.start,
      from: from.join("; "),
      to: content.text.slice(to.start, to.end).trim(),
      ...(through === null ? {} : viaText(content, to.end, through)),
      range: rangeIn(content, time.start, time.end),
      confidence: subject.length > 0 || (actors.length > 0 && asked === "last") ? 0.85 : 0.6,
    };
    const isSame = previous?.to === next.to && previous.from === next.from && previous.range.start === next.range.start;
    if (isSame && occasion === null) continue;
    for (const part of partsOf(source, words))
      for (const owed of reportTimesOf(part, content, match[1] ?? "")) found.push({ ...next, ...owed });
  }
  for (const report of unaddressed) addressLikeOthers(source, content, report, found);
  // "… báo cáo về Ủy ban … như sau: báo cáo tuần …; báo cáo tháng …": the first only brings the others.
  const opening = found.length > 1 && found[0]?.frequency === undefined && /:\s/u.test(content.text) ? found.slice(1) : found;
  const same = (one: FoundReporting, other: FoundReporting): boolean =>
    one.from === other.from && one.to === other.to && one.frequency === other.frequency && one.deadlineText === other.deadlineText;
  return opening
    .filter((duty, index) => !opening.slice(0, index).some((earlier) => earlier.frequency !== undefined && same(earlier, duty)))
    .map(({ clause: _clause, ...duty }) => duty);
}

type ClauseDuty = FoundReporting & { readonly clause: number };

/** A report that is owed at some time, of which its clause does not say to whom. */
interface Unaddressed {
  readonly at: number;
  readonly clause: Span;
}

const atOnce = phrase("^báo cáo ngay(?!\\p{L})");

function isPressing(words: string, deadline: string | undefined): boolean {
  return atOnce.test(words) || /\d+ (?:giờ|phút)/u.test(deadline ?? "");
}

// "gửi kế hoạch về Sở trước ngày 10/02/2026; báo cáo kết quả hằng quý", "báo cáo tuần trước thứ Năm; báo cáo tháng trước ngày 20 về Sở".
function addressLikeOthers(source: SourceText, content: Block, { at, clause }: Unaddressed, found: ClauseDuty[]): void {
  if (found.some((duty) => duty.clause === clause.start)) return;
  const next = found.findIndex((duty) => duty.clause > clause.start);
  const other = found[next === 0 ? 0 : next < 0 ? found.length - 1 : next - 1];
  if (other === undefined || (next === 0 && /\.\s/u.test(content.text.slice(clause.end, other.clause)))) return;
  const subject = subjectIn(content, clause.start, at);
  const { from, to, via: through } = other;
  const duties = partsOf(source, sliceBlock(source, content, clause.start, clause.end))
    .flatMap((part) => reportTimesOf(part, part, reportWord))
    .filter(
      ({ frequency, deadlineText }) =>
        frequency !== undefined && (frequency !== "ad-hoc" || isPressing(content.folded.slice(at), deadlineText)),
    )
    .map((time) => ({
      clause: clause.start,
      from: subject.length > 0 ? subject.join("; ") : from,
      to,
      ...(through === undefined ? {} : { via: through }),
      range: rangeIn(content, clause.start, clause.end),
      confidence: 0.7,
      ...time,
    }));
  found.splice(next < 0 ? found.length : next, 0, ...duties);
}

/** Whom a paragraph asks to do something ("yêu cầu Thủ trưởng các sở …"), where it asks anybody. */
export function askedIn(content: Block): readonly string[] | undefined {
  const asked = subjectIn(content, 0, content.text.length, true);
  return asked.length === 0 ? undefined : asked;
}

/** The duty of an item that names only its period ("Báo cáo quý: trước ngày 15 …"), owed by whom and to whom the one before it is. */
export function periodOf(words: Block, previous: FoundReporting | undefined): FoundReporting | undefined {
  if (previous === undefined || !namesReport(words.folded)) return undefined;
  const { from, to, via: through } = previous;
  return {
    from,
    to,
    ...(through === undefined ? {} : { via: through }),
    ...reportTimeOf(words, words, "báo cáo"),
    range: rangeIn(words, 0, words.text.length),
    confidence: 0.7,
  };
}

// "báo cáo về Sở A để giải quyết; trường hợp vượt thẩm quyền, báo cáo …": who was reported to reports on.
const beyond = phrase("(?:trường hợp|nếu|khi|nội dung|vấn đề) vượt (?:quá )?thẩm quyền,?\\s([^.;]{0,40})$");

const arises = phrase("(?<=[,;]\\s)(?:nếu|khi|trường hợp|(?:trong )?quá trình)\\s[^.;,]{0,80}(?:khó khăn|vướng mắc|phát sinh)[^.;]{0,30}$");

// "phản ánh về Sở A tổng hợp, báo cáo …": what the Sở does with it.
const gathered = phrase("\\stổng hợp,?\\s(?:và\\s)?$");

// "phát hiện … để báo cáo Ban Thường trực" owes the report; "gửi về Sở … để tổng hợp, báo cáo" says what the Sở does with it.
function isPurpose(before: string, answered: boolean): boolean {
  // "… để triển khai Dự án theo quy định, báo cáo …": the purpose ended with the rule.
  const match = ruled.test(before) ? null : purpose.exec(before);
  if (match === null && answered && gathered.test(before)) return true;
  return match !== null && (answered || !/^để\s+$/u.test(match[0]));
}

// "lập báo cáo 6 tháng, năm gửi Sở Y tế": what is drawn up to be sent is owed.
function isMadeAndSent(before: string, rest: string): boolean {
  return phrase("(?:lập|xây dựng|hoàn thiện)\\s+$").test(before) && phrase("^[^.;:]{0,80}\\sgửi\\s").test(rest);
}

// A clause ends at a semicolon or a full stop; a bracket may hold either.
function clauseAt(content: Block, at: number): Span {
  const { folded } = content;
  let start = 0;
  for (const match of content.text.slice(0, at).matchAll(/[;.](?=\s)|:\s(?=\p{Ll})/gu))
    if (!isWithinBracket(content.text, match.index, at)) start = match.index + 1;
  const rest = /[;](?=\s|$)|[.](?=\s|$|\/)/u.exec(folded.slice(at));
  const end = rest === null ? folded.length : at + rest.index;
  while (/\s/u.test(folded.charAt(start))) start += 1;
  return { start, end };
}

// "(6 tháng trước ngày 15/6; 1 năm trước ngày 15/12)": the next bracket closes.
function isWithinBracket(text: string, from: number, to: number): boolean {
  return /^[^()]*\)/u.test(text.slice(from, Math.min(to, from + longestBracket)));
}

const longestBracket = 200;
