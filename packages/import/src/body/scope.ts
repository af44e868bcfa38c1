import { foldVietnameseLetters } from "@pccc/core";
import { actorsAsked, actorsInBrackets, partnersInSentence } from "../actors/read-actors.ts";
import { subjectAt, subjectOf, translatedOwnerOf } from "../actors/sentence-subject.ts";
import { isChargedName, splitActors } from "../actors/split-actors.ts";
import { type Block, sliceBlock } from "../layout/block.ts";
import type { OutlineNode } from "../outline/outline-tree.ts";
import type { DraftDue, LeadSource } from "../plan-draft.ts";
import type { SourceText } from "../source/source-text.ts";
import { calendarTime, dueInSentence } from "../timing/read-due.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { type Zone, zoneOf } from "../words/heading-words.ts";
import { personHead } from "../words/person-words.ts";
import { phrase } from "../words/phrase.ts";
import { withoutEnd } from "../words/without-end.ts";

/** What headings and introductions above an item say about it. */
export interface Scope {
  readonly zone: Zone;
  /** The name of the body that issues the document, as folded; empty where it is not known. */
  readonly issuer: string;
  /** The bodies of the nearest heading or introduction that names some. */
  readonly actors: readonly string[];
  readonly actorsFrom: LeadSource | undefined;
  /** With whom the heading that names `actors` tells them to work. */
  readonly partners: readonly string[];
  readonly due: DraftDue | undefined;
  /** Bodies that an introduction names, for the items behind it. */
  readonly introduced: Introduced;
}

/** Who is to do what an introduction brings, and with whom. */
export interface Introduced {
  readonly leads: readonly string[];
  readonly partners: readonly string[];
}

export const nobody: Introduced = { leads: [], partners: [] };

/** Where nothing is ordered. */
const silent: ReadonlySet<Zone> = new Set<Zone>(["aim", "basis", "form", "time", "wrapper", "rule"]);
/** Where a heading about duties does not change that. */
const closed: ReadonlySet<Zone> = new Set<Zone>(["aim", "basis", "form", "wrapper"]);

/** Whether nothing is ordered here. */
export function isSilent(scope: Scope): boolean {
  return silent.has(scope.zone);
}

// What is longer is an order, and the day in it its own.
const longestTimed = 200;
const nothing: DraftDue = { timing: { kind: "unspecified" } };

// "III. LỘ TRÌNH" with "1. Giai đoạn 2025 - 2030" below it holds what is to be done in each.
const phase = phrase("^giai đoạn (?:từ )?(?:năm )?20\\d{2}\\s?(?:[-–]|đến)\\s?(?:năm )?20\\d{2}[\\s.:]*$");

const toAll = phrase("^yêu cầu chung[\\s.:]*$");
const generalRequest = phrase("^yêu cầu(?: chung)?[\\s.:]*$");

// "d) Các hoạt động chính" under an aim is no aim.
const mainDuties = phrase(
  "^(?:các |những )?(?:hoạt động|nhiệm vụ|giải pháp|biện pháp)(?:,? (?:và )?(?:chính|trọng tâm|chủ yếu|cụ thể|thực hiện|giải pháp))+[\\s.:]*$",
);

const conditions = phrase(
  "\\s(?:một trong (?:các|những) |các |những |theo )(?:điều kiện|trường hợp|tiêu chí|tiêu chuẩn|thứ tự(?: ưu tiên)?)(?: \\p{L}+){0,2} (?:sau|sau đây|dưới đây)\\s*:$",
);

/** Whether an item says which are meant, and orders nothing: "… có một trong các điều kiện sau:". */
export function bringsConditions({ content }: OutlineNode): boolean {
  return conditions.test(content.folded);
}

/** The scope below a heading, which ends at `end` in the item's text. */
export function scopeUnder(source: SourceText, node: OutlineNode, scope: Scope, end: number): Scope {
  const heading = sliceBlock(source, node.content, 0, end);
  // "1. Yêu cầu chung:" in a letter that asks somebody is what it asks.
  const told = scope.zone === "duty" && (scope.actorsFrom === "introduction" ? generalRequest : toAll).test(heading.folded);
  const zone = told || (scope.zone === "time" && phase.test(heading.folded)) ? "duty" : (zoneOf(heading.text) ?? scope.zone);
  const said = dueInSentence(heading.text, heading.folded);
  if (bringsConditions(node)) return { ...scope, zone: "aim" };
  const whole = calendarTime(heading.text);
  const due =
    said.dueOn === undefined && said.startOn === undefined ? (whole ?? said) : heading.text.length > longestTimed ? nothing : said;
  const own = inRole(node.content) ?? headingActors(heading);
  const named = own.length > 0 ? own : runOnActors(heading, node.content);
  const brackets = named.length > 0 ? undefined : actorsInBrackets(heading.text, heading.folded);
  const actors = brackets?.leads ?? named;
  return {
    zone:
      (zone === "duty" && closed.has(scope.zone) && !(scope.zone === "aim" && mainDuties.test(heading.folded))) ||
      (scope.zone === "rule" && !owned.test(heading.folded))
        ? scope.zone
        : zone,
    issuer: scope.issuer,
    introduced: actors.length > 0 ? nobody : scope.introduced,
    actors: actors.length > 0 ? actors : scope.actors,
    actorsFrom: actors.length > 0 ? "heading" : scope.actorsFrom,
    partners: brackets?.partners ?? partnersUnder(heading, actors.length > 0, scope),
    due: due.dueOn !== undefined || due.startOn !== undefined ? due : scope.due,
  };
}

// "a) Chủ trì, phối hợp với các sở, ngành" below the name of a body says with whom it does what follows.
function partnersUnder({ text, folded }: Block, isNamed: boolean, scope: Scope): readonly string[] {
  const own = isNamed ? partnersInSentence(text, folded) : worksWith.test(folded) ? partnersOfAll(text, folded) : [];
  return isNamed || own.length > 0 ? own : scope.partners;
}

/** Who is meant where a sentence names nobody. */
export function actorsOf(scope: Scope): readonly string[] {
  return scope.introduced.leads.length > 0 ? scope.introduced.leads : scope.actors;
}

/** Those who are to do what follows: "Trong đó giao Giám đốc … thực hiện:". */
export function introducedBy(node: OutlineNode): Introduced | undefined {
  const { text, folded } = lastSentence(node.content);
  const subject = subjectOf(text, folded);
  const asked = actorsAsked(text, folded);
  const leads =
    asked.length > 0 ? asked : subject === undefined ? namesAlone(node.content) : splitActors(text.slice(subject.start, subject.end));
  if (ofFields.test(folded)) return undefined;
  if (leads.length === 0) return worksWith.test(folded) ? { leads, partners: partnersOfAll(text, folded) } : undefined;
  if (below.test(folded.slice(0, subject?.end))) return undefined;
  return { leads, partners: partnersOfAll(text, folded) };
}

const worksWith = phrase("^(?:chủ trì,? )?(?:và )?(?:chủ động )?(?:phối hợp|cùng) (?:chặt chẽ )?(?:với|cùng)\\s");

// What leads up to a list may be told first: only the last sentence, or clause, brings the list.
function lastSentence({ text, folded }: Block): Pick<Block, "text" | "folded"> {
  if (subjectOf(text, folded) !== undefined) return { text, folded };
  const starts = Array.from(text.matchAll(/[.]\s+(?=\p{Lu})|;\s+/gu), (match) => match.index + match[0].length);
  const at = starts.findLast((start) => subjectOf(text.slice(start), folded.slice(start)) !== undefined) ?? 0;
  return { text: text.slice(at), folded: folded.slice(at) };
}

const bringsDuties = phrase("(?:nhiệm vụ|giải pháp|công việc)[^.;:]{0,60}\\s(?:sau|sau đây|dưới đây|như sau)\\s*:$");

/** Whether an introduction tells somebody to carry out the tasks behind it, though it stand under an aim or a review of what was done. */
export function bringsTasks({ content }: OutlineNode): boolean {
  const { text, folded } = lastSentence(content);
  return bringsDuties.test(folded) && subjectOf(text, folded) !== undefined;
}

// "Đối với các ngành tài chính, ngân hàng:" says where, and not who.
const ofFields = phrase("^đối với (?:các )?(?:ngành|lĩnh vực)(?!\\p{L})");

// "Các cơ quan sau đây chịu trách nhiệm:" names nobody: who is meant stands below.
const below = phrase("\\s(?:sau|sau đây|dưới đây)$");

// What an introduction tells besides ("…, tập trung vào …:") is no work with its partners.
function partnersOfAll(text: string, folded: string): readonly string[] {
  const partners = partnersInSentence(text, folded);
  const last = partners.at(-1);
  const rest = last === undefined ? "" : folded.slice(text.lastIndexOf(last) + last.length);
  return phrase("^[\\s,]*(?:[^.;:,]{0,40}:)?$").test(rest) ? partners : [];
}

const bringsList = phrase("(?:sau|sau đây|dưới đây|như sau)(?: đây)?\\s*:$");
const specifies = phrase("\\s(?:thực hiện|triển khai)\\s[^;]*,?\\scụ thể\\s*:$");
const burdens = phrase("\\s(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|thực hiện|chủ trì)\\s*:$");
const makesDocument = phrase(
  "^\\s*(?:đã\\s|sẽ\\s)?(?:xây dựng|ban hành|lập|đề ra|thông báo|kết luận|báo cáo|hướng dẫn|quy định|nhận thấy|đánh giá|thống nhất|công bố|yêu cầu|đề nghị)(?!\\p{L})",
);

/** Whether an introduction gives all that its section holds to those whom it names: "Công an tỉnh chủ trì các nhiệm vụ sau:". */
export function givesSection(node: OutlineNode): boolean {
  const { text, folded } = lastSentence(node.content);
  // "Sở A yêu cầu các đơn vị … thực hiện các nhiệm vụ sau:" gives it to those who are asked.
  if (bringsDuties.test(folded) && actorsAsked(text, folded).length > 0) return true;
  const subject = subjectOf(text, folded);
  return subject !== undefined && (bringsList.test(folded) || burdens.test(folded)) && !makesDocument.test(folded.slice(subject.end));
}

// "Công an xã:" above what it is to do.
function namesAlone(content: Block): readonly string[] {
  const name = withoutEnd(content.text, ":");
  if (person.test(content.folded) && name.length <= 80) return [name];
  if (name.length > 160 || predicate.test(content.folded)) return [];
  const actors = startsWithAgency(content.folded) ? splitActors(name) : [];
  return actors.every((actor) => startsWithAgency(foldVietnameseLetters(actor))) ? actors : [];
}

const predicate = phrase(
  "\\s(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|chủ động|khẩn trương|là\\s|căn cứ|phối hợp|theo dõi|tham mưu|tập trung|tiếp tục|chỉ đạo|tổ chức thực hiện|thực hiện|rà soát|xây dựng|ban hành|triển khai|lãnh đạo(?= (?:ủy ban|ubnd|các|công tác|lực lượng|hội đồng|thực hiện)))(?!\\p{L})",
);
const owned = phrase("tổ chức thực hiện|trách nhiệm|chế độ báo cáo|phân công");
const request = phrase(
  "^(?:(?:giao|đề nghị|yêu cầu|phân công)\\s?:|giao|đề nghị|yêu cầu|phân công|đối với|(?:trách nhiệm|nhiệm vụ)(?: của| đối với)(?=\\s)|(?:trách nhiệm|nhiệm vụ)(?=\\s(?:các|những|sở|ban|ủy|ubnd|công an|cơ quan|đơn vị|thủ trưởng|người|phòng|văn phòng|trung tâm|hội|đảng|mặt trận|bộ|chủ tịch|giám đốc)))\\s+",
);
const person = phrase(personHead);

/** Whether a text begins with a person. */
export function isPerson(folded: string): boolean {
  return person.test(folded);
}

const burdened = phrase("\\s(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)\\s*:?$");
const toldAtEnd = phrase("(?:,?\\s(?:lãnh đạo|chỉ đạo|thực hiện|triển khai|tổ chức|tập trung))+\\s*:?$");
const standing = phrase("\\s[-–]\\s(?:là )?(?:cơ quan |đơn vị )?(?:thường trực|chủ trì|đầu mối)(?!\\p{L})[^-–]*$");

// "Các đơn vị khai thác … có trách nhiệm", "Sở A - thường trực kế hoạch": the name ends before what it is to do.
function nameOf(text: string, isAsked: boolean): string {
  const folded = foldVietnameseLetters(text);
  const end = folded.search(isAsked ? toldAtEnd : burdened);
  const cut = end < 0 ? folded.search(standing) : end;
  return cut < 0 ? text : text.slice(0, cut);
}

const leansOnBody = phrase(
  "(?:^|\\s)(?:của|với|cho|về|tại|do|bởi|và|đến|tới|trên|thuộc|là|từ|theo|cùng|hoặc|trong|qua|đối với|gửi|các|cấp|[,;:–-])\\s*$",
);
const farthestBody = 60;

const inOrderTo = phrase("^(?:để|nhằm)\\s");
const asksLater = phrase("\\s(?:yêu cầu|đề nghị|giao)\\s");

// "1. Kiểm tra chéo Tổ công tác xã thực hiện … như sau:": a heading and a sentence that nothing parts.
function runOnActors(heading: Block, whole: Block): readonly string[] {
  if (!bringsList.test(whole.folded) && !specifies.test(whole.folded)) return [];
  // "5. Để nâng cao hiệu quả …, các sở thực hiện những nội dung sau:".
  if (inOrderTo.test(whole.folded)) {
    const subject = subjectOf(whole.text, whole.folded);
    return subject === undefined || asksLater.test(whole.folded.slice(subject.end))
      ? []
      : splitActors(whole.text.slice(subject.start, subject.end));
  }
  for (const match of heading.text.slice(0, farthestBody).matchAll(/\s(?=\p{Lu})/gu)) {
    const at = match.index + 1;
    if (leansOnBody.test(heading.folded.slice(0, match.index))) continue;
    const subject = subjectAt(heading.text, heading.folded, at);
    if (subject !== undefined) return splitActors(heading.text.slice(subject.start, subject.end));
  }
  return [];
}

// What is longer is a sentence, unless it has no act at all.
const longestNames = 260;
// "7. Các ngành, lĩnh vực khác" heads what is to be done in them.
const otherFields = phrase("^các ngành, lĩnh vực(?: khác)?[\\s.:]*$");
const charged = phrase(
  "^đối với (?:các )?(?:cơ quan|đơn vị|tổ chức|doanh nghiệp) |^(?:các )?(?:cơ quan|đơn vị) chủ trì (?!,|và |phối hợp)[^,;.:]{8,80}$|^các (?:bộ|sở|ban|ngành|cơ quan|đơn vị|tổ chức|doanh nghiệp)(?:,? [^\\s,;.:]+){0,6}? (?:chủ trì, quản lý|được giao|được phân công|tham mưu|quản lý|tham gia)[ ,][^;.:]{3,140}$",
);
const ofSomebody = phrase("^(?:trách nhiệm|nhiệm vụ) của đối tượng\\s");

const role = phrase("^(?:cơ quan|đơn vị) (?:chủ quản|quản lý|thường trực|đầu mối|chủ trì)\\s?:\\s+(?=\\p{L})");

// "1. Cơ quan chủ quản: UBND tỉnh:" above what it is to do.
function inRole({ text, folded }: Block): readonly string[] | undefined {
  const start = role.exec(folded)?.[0].length ?? 0;
  return start > 0 && text.length <= longestNames && startsWithAgency(folded.slice(start)) ? splitActors(text.slice(start)) : undefined;
}

// A heading ends at a colon, which may stand within its brackets.
const bracketed = /\s*\([^()]*\)?$/u;

function headingActors(heading: Block): readonly string[] {
  const translated = translatedOwnerOf(heading.folded);
  if (translated !== undefined) return [heading.text.slice(translated.start, translated.end)];
  const asked = request.exec(heading.folded)?.[0].length ?? 0;
  const folded = heading.folded.slice(asked);
  const text = nameOf(heading.text.slice(asked).replace(bracketed, ""), asked > 0);
  if (person.test(folded)) return [text];
  if (otherFields.test(folded)) return [];
  // "Đối với các đơn vị thực hiện dịch vụ …", "Cơ quan chủ trì giải quyết thủ tục": what they do tells which are meant.
  if (charged.test(heading.folded.replace(bracketed, "")) && text.length <= longestNames && !toldAtEnd.test(folded))
    return splitActors(text);
  // "Trách nhiệm của đối tượng được kiểm tra": who is meant need not be a body.
  if (!startsWithAgency(folded)) return ofSomebody.test(heading.folded) && text.length <= 60 ? [text] : [];
  // A name may hold an act ("Viện Nghiên cứu phát triển"): only what plainly tells somebody to do something ends it.
  const isLong = text.length > longestNames;
  const told = isLong || (predicate.test(folded.slice(0, text.length)) && !isChargedName(text));
  const subject = told ? subjectOf(text, folded) : undefined;
  const names = subject === undefined ? (isLong ? "" : text) : text.slice(subject.start, subject.end);
  return below.test(foldVietnameseLetters(names)) ? [] : splitActors(names);
}
