import { foldVietnameseLetters } from "@pccc/core";
import { isMember, subjectAt } from "../actors/sentence-subject.ts";
import { splitActors } from "../actors/split-actors.ts";
import { type Block, type Range, rangeIn, sliceBlock } from "../layout/block.ts";
import type { SourceText } from "../source/source-text.ts";
import { continuesClass, startsWithAgency } from "../words/agency-words.ts";
import { phrase, wordEnd, wordStart } from "../words/phrase.ts";
import { verbOffsets } from "../words/verb-words.ts";
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
// "gửi Phòng Kinh tế trước ngày 31/01/2026": what is to be sent by a day.
const byDay =
  "(?:trước (?:ngày )?\\d|chậm nhất|muộn nhất|vào (?:ngày|thứ|sáng|chiều|\\d)|trong (?:ngày|vòng|thời hạn) \\d|trước (?:khi|ngày) \\p{L})";
const act = phrase(
  `${wordStart}(báo cáo (?:tổng hợp|tổng kết|sơ kết|kết quả)(?: (?!(?:về|gửi|cho)\\s)[^.;:,()]{1,40})? trình(?= \\p{L})|báo cáo(?! viên| tài chính)|(?:gửi|nộp) (?:dự thảo(?: báo cáo| kế hoạch)?|báo cáo|kết quả|văn bản|kế hoạch|về|biên bản|danh sách|số liệu|ý kiến|đề xuất)|(?<!đồng )gửi(?= [^.;:()]{3,60} để (?:tổng hợp|theo dõi))|(?<!đồng )gửi(?= (?!(?:các|cho|đến|tới)\\s)(?![^.;:()]{0,60}(?:thẩm định|phê duyệt|xem xét|ý kiến))[^.;:()]{3,60}(?: \\([^()]{2,60}\\))? ${byDay})|báo ngay(?= (?:cho|về|với|đến) )|báo(?= (?:số lượng|số liệu|tình hình)[^.;:,]{0,60} về )|giải trình(?: bằng văn bản)?(?= (?:với|cho) )|báo lại(?= \\p{L})|thông báo(?= (?:kết quả|tình hình)[^.;:,]{0,60} (?:cho|về|đến|với|tới) (?!(?:các|nhân dân|người dân)))|cung cấp(?= (?:số liệu|danh sách|báo cáo|thông tin|kết quả)[^.;:]{0,120}? (?:cho|về|đến) [^.;:]{3,80}? (?:định kỳ|hằng|hàng|${byDay}))|(?<!(?:chương|quá|quy|công|lộ|tiến) )trình(?= [^.;:,]{3,60} báo cáo (?:tổng kết|kết quả|sơ kết))|(?:có )?văn bản gửi(?= [^.;:()]{3,60} (?:để )?(?:tổng hợp|xem xét|giải quyết|hướng dẫn))|đề xuất,? gửi|phản ánh|phản hồi|trả lời bằng văn bản(?= (?:cho|về|đến|gửi) )|cập nhật(?= (?:số liệu|kết quả|tiến độ)[^.;:,]{0,60} về )|thông tin về|có báo cáo|chế độ báo cáo)${wordEnd}`,
  "g",
);
// What is handed over to be worked on reports nothing.
const handedOver = phrase("(?:dự toán|giấy (?:mời|báo)|thư(?!\\p{L})|tin nhắn|hồ sơ)(?![^.;]*[;.])[^.;]{0,60}$");
// "để tổng hợp, báo cáo …": why somebody else gets it, not what this body owes.
const purpose = phrase(`${wordStart}(?:để|nhằm|phục vụ)\\s+[^.;:]{0,40}$`);
const ruled = phrase("\\stheo (?:đúng )?quy định(?: của pháp luật| hiện hành)?,\\s+$");
const carriesOut = phrase("thực hiện (?:tốt |nghiêm |nghiêm túc |đầy đủ |đúng )*$");
// What is sent stands behind the word, to whom behind "về".
const sending = foldVietnameseLetters("gửi ");
const answer = foldVietnameseLetters("báo lại");
const reportWord = foldVietnameseLetters("báo cáo");
const translatedReport = phrase(
  "(?:^|\\s)(?:report|submit)(?:s)?\\s(?:[^.;]{0,60}?\\s)?to\\s(?:the )?([a-z][^.;,]{2,100}?)(?=\\s(?:before|by|on|every|no later|annually|monthly|quarterly|weekly)(?:[\\s.;,]|$)|[.;,]|$)",
);
const noun = phrase(
  `(?:đề cương|dự thảo|mẫu|(?<!có văn )bản|nội dung|biên bản|văn bản,|thông báo,|tài liệu,|nghe|tiếp nhận|sau|các|hồ sơ,|cung cấp|chuẩn bị|xây dựng|lập|hoàn thiện|trong|tại|theo)\\s+$`,
);
const stop = phrase(
  `\\s+(?:kết quả|tình hình|tiến độ|0?[69] tháng|để|theo|trước|xem xét|qua|thông qua|về(?! trật tự xã hội)|chỉ đạo|xử lý|hướng dẫn|phê duyệt|quyết định|định kỳ|hằng|hàng|chậm nhất|bằng|khi|sau|lên|những|trình|các trường hợp|tổng hợp|báo cáo(?! viên)|danh sách|số liệu|dữ liệu|thẩm định|ngay|kịp thời|vào|từ|đến|nghiên cứu|tháo gỡ|giải quyết|cho ý kiến|trong|thực hiện|hoàn thiện|hoàn thành|kiện toàn|áp dụng|ban hành|cho phép|điều chỉnh|các (?:nội dung|vấn đề|khó khăn|vướng mắc)|đảm bảo|bảo đảm|việc|và (?:các cơ quan có liên quan|đề xuất|tham mưu|gửi))${wordEnd}|[.;:(),“"]`,
  "g",
);
// "báo cáo kịp thời UBND tỉnh", "báo cáo kết quả UBND tỉnh": how or of what stands between.
const behindAct = phrase(
  "^(?:,| và)?\\s+(?:(?:đề xuất|kiến nghị|kịp thời|ngay|đầy đủ|trực tiếp|nhanh|kết quả|tình hình|tiến độ),?\\s+(?:trình\\s+|(?:triển khai |tổ chức )?thực hiện\\s+)?)?",
);
const towards = phrase("^(?:[^.;()]|\\([^()]{0,60}\\)){0,140}?\\s(?:về|gửi(?: về)?|đến|cho|tới|với|lên)\\s+(?=\\p{L})");
const via = phrase(
  `\\(\\s*(?:thông )?qua\\s+([^()]{3,140})\\)|${wordStart}(?:thông qua|qua)\\s+(?!việc\\s|công tác\\s)([^.;()]{3,140}?)(?=\\s+(?:trước|chậm nhất|để|định kỳ|hằng|hàng|theo)${wordEnd}|[.;,(]|$)`,
);
const authority = phrase(
  "^(?:các |những )?(?:cơ quan|đơn vị|xã|phường|thôn|cơ sở|đối tượng|tổ chức đảng)(?:, (?:đơn vị|tổ chức|địa phương))? được (?:giám sát|kiểm tra|thanh tra)|^(?:cấp có thẩm quyền|cơ quan (?:có thẩm quyền|chức năng)|cấp trên|cấp ủy, chính quyền|kết quả|tình hình)",
);
const barePost = phrase("^(?:phó )?(?:trưởng (?:ban|đoàn)|tổ trưởng|thành viên|thư ký|ủy viên)(?: thường trực)?$");
const byAdvice = phrase(`${wordStart}(?:tham mưu|giúp)(?: cho)?\\s+([^.;,]{3,80}?)\\s+$`);

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
    .filter(({ frequency }) => frequency !== undefined && (frequency !== "ad-hoc" || atOnce.test(content.folded.slice(at))))
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

interface Span {
  readonly start: number;
  readonly end: number;
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

function recipientIn(content: Block, at: number, length: number, end: number): Span | undefined {
  const rest = content.folded.slice(at + length, end);
  const direct = behindAct.exec(rest);
  const candidates: number[] = [];
  if (direct !== null && (length < sending.length || !content.folded.startsWith(sending, at))) candidates.push(direct[0].length);
  if (/(?:về|đến)$/u.test(content.folded.slice(at, at + length))) candidates.push(1);
  let scan = 0;
  for (let step = 0; step < 4; step += 1) {
    const match = towards.exec(rest.slice(scan));
    if (match === null) break;
    scan += match[0].length;
    candidates.push(scan);
  }
  for (const candidate of candidates) {
    const name = rest.slice(candidate);
    if (!startsWithAgency(name) || authority.test(name)) continue;
    const cut = nameEnd(name, content.text.slice(at + length + candidate));
    if (cut < 2) continue;
    const start = at + length + candidate;
    return { start, end: start + cut + othersBehind(content.text.slice(start + cut, end), content.folded.slice(start + cut, end)) };
  }
  return undefined;
}

// "báo cáo Bộ Công an, Bộ Tư pháp trước ngày …": more who get it, where no act of theirs follows.
function othersBehind(text: string, folded: string): number {
  let end = 0;
  for (;;) {
    const mark = /^,\s+(?=\p{Lu})/u.exec(text.slice(end))?.[0].length ?? 0;
    const at = end + mark;
    if (mark === 0 || !startsWithAgency(folded.slice(at)) || subjectAt(text, folded, at) !== undefined) return end;
    const next = nameEnd(folded.slice(at), text.slice(at));
    if (next < 2) return end;
    end = at + next;
  }
}

// "UBND tỉnh và các Bộ, ngành": a class goes on behind the comma.
const classAlone = phrase("(?:^|\\s)(?:bộ|sở|ban|ngành|cơ quan|đơn vị|tỉnh|huyện|quận|thị xã|xã|phường)$");
const steering = phrase("(?:^|\\s)ban chỉ đạo$");

// "Sở Văn hóa, Thể thao và Du lịch": a comma within a name is followed by a capital, which folding has hidden; names are short.
function nameEnd(name: string, text: string): number {
  // "Ban Chỉ đạo", "Ban chỉ đạo": a verb within a name has a capital.
  const cut =
    Array.from(name.slice(0, 160).matchAll(stop)).find(
      (match) =>
        !/^\s+\p{Lu}/u.test(text.slice(match.index)) &&
        !steering.test(name.slice(0, match.index + match[0].length)) &&
        !(match[0] === "," && classAlone.test(name.slice(0, match.index)) && continuesClass(name.slice(match.index + 2))),
    )?.index ?? -1;
  return (cut < 0 ? name.slice(0, 160).length : cut) - (cut < 0 && /\s$/u.test(name) ? 1 : 0);
}

function subjectIn(content: Block, from: number, at: number, askedOnly = false): readonly string[] {
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

function urgedIn(content: Block, from: number, at: number): readonly string[] {
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

function advisedBody(content: Block, from: number, before: string): string | undefined {
  const match = byAdvice.exec(before);
  if (match === null) return undefined;
  const at = from + before.trimEnd().length - (match[1] ?? "").trim().length;
  const named = (match[1] ?? "").trim();
  // "tham mưu UBND xã báo cáo tổng kết … gửi UBND tỉnh": what is made for the body is no part of its name.
  const cut = named.search(phrase("\\s(?:báo cáo|tổng hợp|xây dựng|ban hành)\\s"));
  const body = content.text.slice(at, at + (cut < 0 ? named.length : cut));
  return startsWithAgency(content.folded.slice(at)) ? body : undefined;
}

// "qua Phòng Tổng hợp, email: …": how to reach the body is no part of its name.
const contactAhead = phrase(
  "(?:^|\\s*[,;-]\\s*)(?:đồng thời |và )?(?:theo |qua )?(?:e-?mail|thư điện tử|hộp thư|điện thoại|số điện thoại|sđt|đt|số máy|fax|zalo|facebook|địa chỉ)(?!\\p{L})",
);

function viaText(content: Block, at: number, match: RegExpExecArray): Pick<FoundReporting, "via"> {
  const words = match[1] ?? match[2] ?? "";
  const start = at + match.index + match[0].lastIndexOf(words);
  const contact = words.search(contactAhead);
  const body = content.text.slice(start, start + (contact < 0 ? words.length : contact)).trim();
  return body === "" ? {} : { via: body };
}
