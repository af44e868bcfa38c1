import { foldVietnameseLetters } from "@pccc/core";
import { bringsNames, startsWithAgency } from "../words/agency-words.ts";
import { phrase, wordEnd, wordStart } from "../words/phrase.ts";
import { startsWithOpening, startsWithVerb, verbOffsets } from "../words/verb-words.ts";
import { subjectAt, subjectOf } from "./sentence-subject.ts";
import { splitActors } from "./split-actors.ts";

const together = phrase(
  `${wordStart}(?:kết hợp (?:chặt chẽ )?với|hiệp đồng (?:chặt chẽ )?với|phối hợp(?:,? (?:chặt chẽ|thống nhất|đồng bộ|quyết liệt|kịp thời|thường xuyên|hiệu quả|có hiệu quả)|, (?:hướng dẫn|hỗ trợ|cung cấp thông tin)){0,3}(?: với| cùng| cùng với)?|cùng với|(?<=chủ trì |chủ trì, )cùng)\\s+(?:với\\s+)?(?=\\p{L}|\\()`,
  "g",
);
const inBrackets = phrase(
  "\\((?:\\s*)(?:giao\\s+)?(?:cơ quan\\s+)?([^();]{3,160}?)\\s+(?:chủ trì|chịu trách nhiệm|phụ trách|tham mưu|thực hiện)(?:,?\\s+(?:phối hợp (?:(?:với|cùng)\\s+)?([^()]{3,260}?)))?(?:\\s+(?:tham mưu|thực hiện|tổ chức thực hiện|triển khai))?(?:,\\s(?=(?:hoàn thành|xong|thời gian|thời hạn|dự kiến|trước ngày|trong tháng|tháng \\d|quý [ivx\\d]|từ (?:ngày|tháng|quý|năm|học kỳ)|(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm))(?!\\p{L}))[^()]{3,80}|;\\s(?=(?:hoàn thành|xong|thời gian|thời hạn|trước|trong|dự kiến|định kỳ|hằng|hàng|mỗi|từ|ban hành|thực hiện|tổ chức|triển khai|báo cáo)\\s)[^()]{3,160})?\\s*\\)",
);
const leadLabel = phrase(
  "\\((?:cơ quan |đơn vị )?chủ trì\\s*:?\\s*([^();]{3,160})(?:[;,]\\s*(?:cơ quan |đơn vị )?phối hợp\\s*:?\\s*((?:[^();]|;(?!\\s*(?:thời gian|thời hạn|hoàn thành|sản phẩm|kết quả))){3,260}))?(?:;[^()]{3,120})?\\)",
);

// "(Sở Tư pháp; hoàn thành trước ngày …)".
const leadAndTime = phrase(
  "\\(([^();:]{3,120}(?:;\\s[^();:]{3,120}){0,3});\\s*(?:thời gian|thời hạn|hoàn thành|xong|trong|trước)[^()]{3,80}\\)[.;\\s]*$",
);
// "(Phòng A phối hợp Công an phường, tháng 11/2026)".
const leadAndMonth = phrase(
  "\\(([^();:,]{3,100}?)(?:\\sphối hợp(?: với| cùng)?\\s([^();:,]{3,100}))?,\\s*(?:ngày \\d|tháng \\d|quý [ivx\\d]|năm \\d|trước |trong |xong |thường xuyên|hằng |hàng )[^()]{0,40}\\)[.;\\s]*$",
);
// "… tại 08 thôn. Người thực hiện: đồng chí …": an attribute that runs on behind the order.
const inlineLead = phrase(
  "[.;]\\s*(?:(?:cơ quan|đơn vị|người|bộ phận) )?(?:thực hiện|chủ trì|phụ trách)\\s*:\\s*([^.;:]{3,120})(?:[;.]\\s*(?:(?:cơ quan|đơn vị) )?phối hợp\\s*:\\s*([^.;:]{3,200}))?(?=[.;]|$)",
);
const translatedPartners = phrase(
  "(?:in coordination with|in collaboration with|coordinate with|cooperate with)\\s+(?:the )?([a-z][^.;:]{2,160}?)(?=\\s(?:to|in)\\s|[.;]|$)",
);
const objectOfWork = phrase(`${wordStart}(?:việc|công tác|cơ chế|quy chế)\\s(?![^.;]*,\\s(?:nhất là|đặc biệt))[^.;]{0,60}$`);
const partnerEnd = phrase(
  `[.;:()“"]|\\s(?:trong(?! (?:và ngoài|nước|bộ|ngành|tỉnh|huyện|xã)(?:[\\s,.;]|$))|để|nhằm|khi|về|theo|tại(?! (?:địa phương|cơ sở|chỗ)[\\s,.;])|trên(?! địa bàn (?:tỉnh|thành phố|huyện|xã|phường|đặc khu)[\\s,.;])|bằng|thông qua|từ)${wordEnd}`,
);

const namesEnd = phrase(
  `[.;:()]|\\s(?:trong|để|thành lập|tổ chức|xây dựng|triển khai|thực hiện|kiểm tra|rà soát|tuyên truyền)${wordEnd}`,
  "g",
);

// "các Bộ: Xây dựng, Tài chính": a verb within the names has a capital.
function endOfNames(text: string, folded: string): number {
  return Array.from(folded.matchAll(namesEnd)).find(({ index }) => !/^\s\p{Lu}/u.test(text.slice(index)))?.index ?? -1;
}

// Only where a sentence opens with it does "phối hợp với" say who works along; further on it describes the work.
function isAside(text: string, folded: string, at: number): boolean {
  const from = Math.max(0, at - 400);
  const head = folded.slice(from, at);
  const start = from + Math.max(head.search(/[^.;:]*$/u), 0);
  const sentence = folded.slice(start, at);
  const subject = subjectOf(text.slice(start, at).trimStart(), sentence.trimStart());
  const ahead = sentence.length - sentence.trimStart().length;
  // "Căn cứ chức năng, nhiệm vụ được giao, chủ động phối hợp với …": what the sentence rests on is no part of the way to it.
  const opened = subject === undefined && startsWithOpening(sentence.trimStart()) ? sentence.lastIndexOf(", ") + 2 : 0;
  // "Các sở, ngành tỉnh, Ủy ban … phối hợp với": the bodies themselves are the way to it.
  const bodies = subject === undefined && startsWithAgency(sentence.trimStart()) && verbOffsets(sentence).length === 0;
  const told = bodies ? sentence.length : subject === undefined ? opened : ahead + subject.end;
  const done = told + throughOthers(text.slice(start + told, at), sentence.slice(told));
  return sentence.length - done > 62 || objectOfWork.test(sentence.slice(done));
}

const bids = phrase("^\\s*(?:(?:tiếp tục|chủ động|khẩn trương|tăng cường),? )*(?:chỉ đạo|yêu cầu|đôn đốc|phân công)\\s+(?=\\p{L})");

// "Bộ Xây dựng chỉ đạo các cơ quan liên quan tiếp tục phối hợp với …": whom it tells to do it is on the way to the partners.
function throughOthers(text: string, folded: string): number {
  const bid = bids.exec(folded)?.[0].length ?? 0;
  if (bid === 0 || !startsWithAgency(folded.slice(bid))) return 0;
  return subjectAt(text, folded, bid)?.end ?? (verbOffsets(folded.slice(bid)).length === 0 ? folded.length : 0);
}

const leadsWith = phrase("^\\s*chủ trì,? (?:và )?phối hợp\\s");
const worksWith = phrase("phối hợp (?:chặt chẽ )?(?:với|cùng)\\s[^.;]{3,200};$");

/** The bodies in the value of an attribute line; a clause about what a body does is cut off. */
export function actorsInValue(value: string): readonly string[] {
  const actors: string[] = [];
  let isOfPartners = false;
  for (const part of value.split(/(?<=[;.])\s+/u)) {
    // "Sở A chủ trì, phối hợp với Sở B; các sở, ngành": the list of partners goes on.
    if (isOfPartners && !holdsAct(part, foldVietnameseLetters(part), 0, part.length)) continue;
    isOfPartners = worksWith.test(foldVietnameseLetters(part));
    const clause = part.replace(/^[-–+•]\s*/u, "");
    const folded = foldVietnameseLetters(clause);
    const acting = subjectAt(clause, folded, 0);
    // "các tổ chức hoạt động khai thác khoáng sản" is a name; what a body is to do takes more words.
    const isClause = acting !== undefined && (clause.length - acting.end >= 40 || leadsWith.test(folded.slice(acting.end)));
    const names = isClause ? clause.slice(acting.start, acting.end) : firstClause(clause);
    if (startsWithAgency(folded) || actors.length === 0) for (const name of splitActors(names)) actors.push(name);
  }
  return actors.map(withoutManner).filter((actor) => actor !== "");
}

/** The bodies that act in a sentence. */
export function actorsInSentence(text: string, folded: string): readonly string[] {
  const subject = subjectOf(text, folded);
  if (subject === undefined) return [];
  const led = ledBy.exec(folded.slice(subject.start, subject.end))?.[0].length ?? 0;
  const start = led > 0 && takesLead.test(folded.slice(subject.end)) ? subject.start + led : subject.start;
  return splitActors(text.slice(start, subject.end));
}

// "Đoàn liên ngành do Sở A chủ trì kiểm tra …".
const ledBy = phrase("^(?:các )?(?:đoàn|tổ|ban|hội đồng|nhóm)\\s[^,;]{0,60}?do\\s");

const asks = phrase("^\\s*(?:kính )?(?:đề nghị|yêu cầu)\\s+(?=\\p{L})");

// "Để thực hiện …, Bộ đề nghị các Sở …": the body that asks stands behind what it rests on.
const asksInside = phrase(",\\s(?=[^.;:,]{2,80}\\s(?:đề nghị|yêu cầu)\\s\\p{L})");

/** The bodies whom the subject of a sentence asks: "Sở A đề nghị các phòng B thực hiện …". */
export function actorsAsked(text: string, folded: string): readonly string[] {
  const within = asksInside.exec(folded);
  const subject = subjectAt(text, folded, startsWithOpening(folded) && within !== null ? within.index + within[0].length : 0);
  const asked = subject === undefined ? null : asks.exec(folded.slice(subject.end));
  const who = subject === undefined || asked === null ? undefined : subjectAt(text, folded, subject.end + asked[0].length);
  return who === undefined ? [] : splitActors(text.slice(who.start, who.end));
}

// "Trung tâm Chính trị (thành phố), Văn phòng": a bracket within a name.
const shortBracket = /(?<=\p{L} )\([^();:]{2,30}\)(?=,)/gu;
// "Sở A chủ trì, Sở B, Sở C phối hợp".
const alongside = phrase(
  "chủ trì(?: thực hiện)?[,;]\\s+(?!(?:cơ quan|đơn vị) phối)([^.;:]{3,200}?)\\s+(?:cùng )?phối hợp(?! (?:với|cùng|chặt chẽ))(?: thực hiện| tổ chức)?(?=[\\s.;,)]|$)",
);

/** The bodies with which a sentence tells somebody to work, from the first sentence or clause that does. */
export function partnersInSentence(text: string, folded: string): readonly string[] {
  const partners: string[] = [];
  const translated = translatedPartners.exec(folded);
  if (translated !== null) {
    const at = translated.index + translated[0].length - (translated[1] ?? "").length;
    return text.slice(at, at + (translated[1] ?? "").length).split(/,\s+(?:and\s+)?(?:the\s+)?|\s+and\s+the\s+/u);
  }
  const beside = alongside.exec(folded);
  if (beside !== null && startsWithAgency(beside[1] ?? "")) {
    const at = beside.index + beside[0].indexOf(beside[1] ?? "");
    const end = at + (beside[1] ?? "").length;
    if (!holdsAct(text, folded, at, end)) return splitActors(text.slice(at, end));
  }
  for (const match of folded.matchAll(together)) {
    const from = match.index + match[0].length;
    const rest = folded.slice(from, from + 420);
    if (!startsWithAgency(rest)) continue;
    const acting = subjectAt(text, folded, from);
    if (isAside(text, folded, match.index)) continue;
    const mark = rest.replaceAll(shortBracket, (bracket) => "_".repeat(bracket.length)).search(partnerEnd);
    const names = mark >= 0 && bringsNames(text.slice(from), rest, mark);
    const beyond = names ? endOfNames(text.slice(from + mark + 1), rest.slice(mark + 1)) : -1;
    const stop = beyond < 0 ? pastSemicolons(text.slice(from), rest, mark) : mark + 1 + beyond;
    const end = Math.min(acting?.end ?? folded.length, from + (stop < 0 ? rest.length : stop));
    for (const partner of splitActors(text.slice(from, end)).map(withoutManner)) {
      if (partner !== "" && !partners.includes(partner)) partners.push(partner);
    }
  }
  return partners;
}

// "phối hợp với các sở; Ủy ban nhân dân các xã; các hội triển khai …": the list goes on while only names stand between two semicolons.
function pastSemicolons(text: string, folded: string, mark: number): number {
  let end = mark;
  while (end >= 0 && folded.charAt(end) === ";" && startsWithAgency(folded.slice(end + 2))) {
    const length = folded.slice(end + 2).search(partnerEnd);
    const next = length < 0 ? folded.length : end + 2 + length;
    if (holdsAct(text, folded, end + 2, next)) break;
    end = next;
  }
  // One more body behind the only semicolon may be the subject of what follows.
  if (end === mark || folded.charAt(end) !== ";" || !startsWithAgency(folded.slice(end + 2))) return end;
  const last = subjectAt(text, folded, end + 2);
  const close = folded.slice(end + 2).search(partnerEnd);
  return last?.end ?? (close < 0 ? folded.length : end + 2 + close);
}

// A verb within a name has a capital.
function holdsAct(text: string, folded: string, from: number, to: number): boolean {
  return verbOffsets(folded.slice(from, to)).some((at) => /\p{Ll}/u.test(text.charAt(from + at)));
}

/** Leads and partners that stand in brackets: "(Giao Công an tỉnh chủ trì, phối hợp với …)". */
export function actorsInBrackets(
  text: string,
  folded: string,
): { readonly leads: readonly string[]; readonly partners: readonly string[] } | undefined {
  const match =
    inBrackets.exec(folded) ?? leadLabel.exec(folded) ?? leadAndTime.exec(folded) ?? leadAndMonth.exec(folded) ?? inlineLead.exec(folded);
  if (match === null || !startsWithAgency(match[1] ?? "")) return undefined;
  const slice = (part: string | undefined): readonly string[] => {
    if (part === undefined) return [];
    const at = folded.indexOf(part, match.index);
    const acting = subjectAt(text, folded, at);
    return splitActors(text.slice(at, Math.min(acting?.end ?? at + part.length, at + part.length)));
  };
  return { leads: slice(match[1]), partners: slice(match[2]) };
}

const aloneInBrackets = phrase("\\(([^();:\\d]{3,120})\\)[.;\\s]*$");

/** The bodies that stand alone in brackets at the end of an order: "Kiểm tra bến xe (Công an xã)." */
export function actorsAloneInBrackets(text: string, folded: string): readonly string[] {
  const words = startsWithVerb(folded) ? aloneInBrackets.exec(folded)?.[1] : undefined;
  if (words === undefined || verbOffsets(words).length > 0) return [];
  const at = folded.lastIndexOf(words);
  const actors = splitActors(text.slice(at, at + words.length));
  return actors.every((actor) => startsWithAgency(foldVietnameseLetters(actor))) ? actors : [];
}

const doneBy = phrase(`${wordStart}do\\s+(?=\\p{L})`, "g");
const isDone = phrase(`^\\s*(?:bố trí|chủ trì|thực hiện|chịu trách nhiệm|phụ trách|đảm nhiệm|bảo đảm|đảm bảo|tổ chức|tham mưu)${wordEnd}`);

const isDoneAtEnd = phrase(
  "^\\s*(?:(?:chủ trì,? )?phối hợp (?:với|cùng) [^.;:]{3,160}? )?(?:chủ trì|phụ trách|thực hiện|chịu trách nhiệm|đảm nhiệm)(?: thực hiện)?[\\s.;]*$",
);

/** The body by which something is done: "xe do Văn phòng … bố trí". */
export function actorsByWhom(text: string, folded: string): readonly string[] {
  // Within an order "do" tells about its object: only at the end, behind a comma, it says who is to do it.
  const isOrder = startsWithVerb(folded);
  for (const match of folded.matchAll(doneBy)) {
    if (isOrder && !/,\s+$/u.test(folded.slice(Math.max(0, match.index - 4), match.index))) continue;
    const acting = subjectAt(text, folded, match.index + match[0].length);
    if (acting !== undefined && (isOrder ? isDoneAtEnd : isDone).test(folded.slice(acting.end)))
      return splitActors(text.slice(acting.start, acting.end));
  }
  return [];
}

const leading = phrase(`^\\s*(?:chủ trì|chịu trách nhiệm|phụ trách|thực hiện)${wordEnd}`);

const assigns = phrase("^(?:giao|phân công)\\s(?:cho\\s)?");

// "… đồng ý về nguyên tắc, giao Trung tâm A hướng dẫn …": whom a sentence gives it to in its second half.
const laterAct = phrase("[.;:]\\s+(?=\\p{L})|,\\s+(?=\\p{L})", "g");
const parted = phrase("^phân công\\s");
const takesLead = phrase(`^\\s*(?:chủ trì|phụ trách)${wordEnd}`);
const withOthers = phrase("(?:phối hợp|báo cáo|gửi|trình|với|của|cho|do)\\s[^.;:]*$");
// "Khảo sát nhu cầu …: giáo viên chủ nhiệm, xong trước ngày …".
const doneByDay = phrase("^([^.;:,]{2,80}),\\s(?:xong|hoàn thành|trước|trong|tháng|quý)\\s[^.;:]*[.;]?$");

/** The bodies that a later sentence names: "Duy tu 12 km đường. Phòng Kinh tế chủ trì, …". */
export function actorsInLaterSentence(text: string, folded: string): readonly string[] {
  for (const match of folded.matchAll(laterAct)) {
    const told = folded.slice(match.index + match[0].length);
    const assigned = assigns.exec(told)?.[0].length ?? 0;
    const at = match.index + match[0].length + assigned;
    const acting = startsWithAgency(folded.slice(at, at + 80)) ? subjectAt(text, folded, at) : undefined;
    // Behind a comma only what plainly takes the lead is another body, and no member of a list.
    const isLater = !match[0].startsWith(",") || (/^\p{Lu}/u.test(text.slice(at)) && !withOthers.test(folded.slice(0, match.index)));
    const byDay = match[0].startsWith(":") && startsWithAgency(told) ? doneByDay.exec(told) : null;
    if (byDay !== null) return splitActors(text.slice(at, at + (byDay[1] ?? "").length));
    const leads = match[0].startsWith(",") || match[0].startsWith(":") ? takesLead : leading;
    const given = assigned > 0 && (/^[.;]/u.test(match[0]) || (match[0].startsWith(",") && !parted.test(told)));
    if (acting !== undefined && (given || (isLater && leads.test(folded.slice(acting.end)))))
      return splitActors(text.slice(acting.start, acting.end));
  }
  return [];
}

/** Who is to see to the money, as a later sentence says: "Kinh phí từ ngân sách xã. Phòng Kinh tế lập dự toán, trình …". */
export function fundedBy(text: string, folded: string): readonly string[] {
  for (const match of text.matchAll(/[.;]\s+(?=\p{Lu})/gu)) {
    const at = match.index + match[0].length;
    const acting = startsWithAgency(folded.slice(at, at + 80)) ? subjectAt(text, folded, at) : undefined;
    if (acting !== undefined) return splitActors(text.slice(acting.start, acting.end));
  }
  return [];
}

// "Chủ tịch … chịu trách nhiệm toàn diện trước …": who answers for it is told nothing more.
const answers = phrase("^\\s*(?:phải )?chịu trách nhiệm(?! (?:chủ trì|tổ chức|thực hiện|triển khai|phối hợp))");

// "Riêng các phường A, B …": some of those who are named before.
const apart = phrase("^riêng\\s");

/** The bodies that act in a sentence, and those that later ones tell to: "Giao Sở A …; Sở B …". */
export function actorsInSentences(text: string, folded: string): readonly string[] {
  const actors = [...actorsInSentence(text, folded)];
  if (actors.length === 0) return actors;
  const known = new Set([...actors, ...partnersInSentence(text, folded)].map((name) => foldVietnameseLetters(name)));
  for (const match of text.matchAll(/[.;]\s+(?=\p{L})/gu)) {
    const from = match.index + match[0].length;
    if (apart.test(folded.slice(from))) continue;
    const assigned = assigns.exec(folded.slice(from))?.[0].length ?? 0;
    const at = from + assigned;
    if ((assigned === 0 && !/^\p{Lu}/u.test(text.slice(at))) || !startsWithAgency(folded.slice(at, at + 80))) continue;
    const acting = subjectAt(text, folded, at);
    if (acting === undefined || answers.test(folded.slice(acting.end))) continue;
    const names = splitActors(text.slice(acting.start, acting.end));
    // What a body of the first sentence is told besides is no new order; those with whom it works may stand behind a semicolon.
    if (!names.some((name) => known.has(foldVietnameseLetters(name)))) actors.push(...names);
  }
  return actors;
}

function firstClause(clause: string): string {
  return clause.replace(/\s*[.;]\s*$/u, "");
}

// "Các sở theo chức năng, nhiệm vụ được giao": the manner is no part of the name.
function withoutManner(actor: string): string {
  // "Ban Thực hiện chính sách …": within a name the word has a capital.
  const cut = Array.from(foldVietnameseLetters(actor).matchAll(manner)).find((match) => /\p{Ll}/u.test(actor.charAt(match.index + 1)));
  return (cut === undefined ? actor : actor.slice(0, cut.index)).trim();
}

const manner = phrase(
  `\\s(?:theo (?:chức năng|nhiệm vụ|phân công|quy định)|trong (?:việc|quá trình|triển khai|công tác|phạm vi)|để|nhằm|(?<!được (?:giao|phân công) |tham gia )thực hiện|khi|về việc)${wordEnd}`,
  "g",
);
