import { attributeOf } from "../words/attribute-words.ts";
import { bringsNames, startsWithAgency } from "../words/agency-words.ts";
import { phrase } from "../words/phrase.ts";
import { startsWithOpening, startsWithVerb, verbOffsets } from "../words/verb-words.ts";
import { subjectAt } from "../actors/sentence-subject.ts";
import { personHead } from "../words/person-words.ts";
import type { OutlineNode } from "../outline/outline-tree.ts";
import { withoutEnd } from "../words/without-end.ts";
import { orderConfidence } from "./order-confidence.ts";

/** A heading and an order in one paragraph: "2. Văn phòng: Phối hợp …". */
export interface RunIn {
  readonly kind: "runIn";
  readonly end: number;
  readonly contentStart: number;
  readonly isSection: boolean;
}

const person = phrase(personHead);
const timed = phrase("^(?:từ|trước|ngày|tháng|quý|năm|chậm nhất|trong|đến)(?:\\s|$)");
/** "Về việc …", "Đối với …". */
export const about: RegExp = phrase("^(?:về|đối với) ");
// Nor is a name or a heading in front of a colon longer.
const longestHead = 500;

// "- Giai đoạn 1 (từ 01/3 đến 15/3/2026): Kiểm kê …".
const phase = phrase("^(?:giai đoạn|đợt) (?:\\d{1,2}|[ivx]{1,3})(?: \\([^()]{4,60}\\))?:");

/** "- Đoàn Thanh niên: Tổ chức …" names in front of the colon who is to do what follows. */
export function bulletRunIn(text: string, folded: string): RunIn | undefined {
  const colon = colonOutsideBrackets(text);
  if (colon === null || colon.index > 140 || bringsNames(text, folded, colon.index)) return undefined;
  const contentStart = colon.index + colon[0].length;
  const rest = folded.slice(contentStart);
  const names = startsWithAgency(folded) && subjectAt(text, folded, 0) === undefined && !/[.;]\s/u.test(text.slice(0, colon.index));
  const labelled =
    (phase.test(folded) && colon.index <= 80) ||
    (colon.index <= 60 &&
      ![startsWithAgency, startsWithOpening, startsWithVerb].some((starts) => starts(folded)) &&
      ![folded, rest].some((words) => timed.test(words)));
  if (
    !(names || labelled || person.test(folded)) ||
    !(/^\p{Lu}/u.test(text.slice(contentStart)) || (names && startsWithVerb(rest))) ||
    orderConfidence(text.slice(contentStart), rest) < 0.8
  )
    return undefined;
  return { kind: "runIn", end: colon.index, contentStart, isSection: false };
}

// "Các tổ chuyên môn (07 tổ: …):" goes on behind its brackets.
function colonOutsideBrackets(text: string): RegExpExecArray | null {
  return colonsOutsideBrackets(text)[0] ?? null;
}

function colonsOutsideBrackets(text: string): readonly RegExpExecArray[] {
  return Array.from(text.slice(0, longestHead).matchAll(/:\s+(?=\S)/gu)).filter((match) => {
    const head = text.slice(0, match.index);
    return head.lastIndexOf("(") <= head.lastIndexOf(")");
  });
}

/** An item under a number of its own, and not under a letter or a bullet. */
export function isNumbered(node: OutlineNode): boolean {
  return node.label !== undefined && (node.label.style.startsWith("decimal") || node.label.style === "roman");
}

// "Kiện toàn Ban Chỉ đạo, bao gồm: Trưởng Ban là …" goes on behind the colon.
const listing = phrase("[\\s,](?:bao gồm|gồm(?: có)?|như sau|cụ thể là)$");

export const step: RegExp = phrase("^(?:bước|giai đoạn|đợt) (?:thứ )?(?:\\d{1,2}|[ivx]{1,4}|nhất|hai|ba|tư)(?!\\p{L})");

/** "2. Văn phòng: Phối hợp …": what a numbered item orders behind its heading. */
export function runInOf(
  node: OutlineNode,
  text: string,
  folded: string,
): RunIn | { readonly kind: "heading"; readonly end: number } | undefined {
  // "Các sở: Nội vụ, Y tế và các xã: Rà soát …": the first colon brings names, the second what they are to do.
  const [first, second] = colonsOutsideBrackets(text);
  const colon = first !== undefined && second !== undefined && bringsNames(text, folded, first.index) ? second : (first ?? null);
  const longest = about.test(folded) ? longestHead : colon === second ? 300 : 140;
  if (colon === null || colon.index > longest || colon.index < 3) return undefined;
  const head = folded.slice(0, colon.index);
  // "… (Chủ trì: Sở A; thời gian: …)": the colon belongs to what the bracket says.
  if (head.lastIndexOf("(") > head.lastIndexOf(")") || listing.test(head)) return undefined;
  const contentStart = colon.index + colon[0].length;
  const rest = folded.slice(contentStart);
  // "Đợt 1: Từ ngày …" has a time; "Các xã: Trước ngày 20 hằng tháng báo cáo …" an order.
  const isTime = timed.test(rest) && !(startsWithAgency(head) && verbOffsets(rest).length > 0);
  const named = head.replace(/^(?:ông|bà|đ\/c)\.\s/u, "");
  if (isTime || /\.\s/u.test(named) || (!about.test(head) && !named.split("; ").every((part) => part === named || startsWithAgency(part))))
    return undefined;
  // "Ủy ban nhân dân các xã: Gia Thuận, Tân Điền …" goes on with the names of the communes.
  if (bringsNames(text, folded, colon.index)) return undefined;
  // "2.2. Bước 2: Kiểm tra hiện trạng nhà ở." above who is to do it.
  if (step.test(head) && node.children.some(({ content }) => orderConfidence(content.text, content.folded) >= 0.8)) return undefined;
  // "1. Dự án 1: Nâng cao …" above "- Nội dung:" has its name behind the colon.
  if (isNumberedWork(folded) && node.children.some((child) => attributeOf(child.content.folded)?.kind === "content"))
    return { kind: "heading", end: withoutEnd(text, ".:;,").length };
  // "a) Đợt 1: Kiểm tra tại …": which time it is, and the order.
  if (
    !isNumbered(node) &&
    round.test(head) &&
    /^\p{Lu}/u.test(text.slice(contentStart)) &&
    startsWithVerb(rest) &&
    node.children.length === 0
  )
    return { kind: "runIn", end: colon.index, contentStart, isSection: false };
  if (person.test(head) || phrase("^đối với ").test(head)) return { kind: "runIn", end: colon.index, contentStart, isSection: false };
  const titled = isNumbered(node) || isTitledLetter(node);
  // "(1) Về việc phê duyệt: Giao Bộ A …": what comes behind the colon is the order.
  if (about.test(folded) && !titled && (startsWithVerb(rest) || startsWithAgency(rest)))
    return { kind: "runIn", end: colon.index, contentStart, isSection: false };
  if (!titled && !(node.label?.style === "letter" && startsWithAgency(folded))) return undefined;
  const acting = subjectAt(text, folded, 0)?.end ?? colon.index;
  if (acting < colon.index && !entrusted.test(head.slice(acting))) return undefined;
  // "3. Chuyển đổi số: Chi tiết tại Phụ lục": the annex says what is to be done.
  if (inAnnex.test(rest)) return { kind: "heading", end: colon.index };
  // "1. Về đề nghị …: giao Bộ A …": what is given stands in a small letter.
  const given = about.test(folded) && givenTo.test(rest);
  if (!/^\p{Lu}/u.test(text.slice(contentStart)) && !startsWithAgency(head) && !given && !isAmongTitled(node)) return undefined;
  // "Lập phương án …: Sở A chủ trì", "Khảo sát …: giáo viên, xong trước ngày …": an order, and who is to do it.
  if (startsWithVerb(head) && !startsWithVerb(rest) && (!startsWithAgency(rest) || doneBy.test(rest))) return undefined;
  // "Kinh phí: Do ngân sách bảo đảm" is one sentence; "1.1. Nội dung: Thống nhất …" names nothing.
  const bare = attributeOf(folded)?.kind === "content" && startsWithVerb(rest);
  return {
    kind: "runIn",
    end: colon.index,
    contentStart,
    isSection: !bare && !phrase("^(?:do|được)\\s|\\sdo\\s[^.;]{3,80}\\sbố trí").test(rest),
  };
}

export const inAnnex: RegExp = phrase(
  "^(?:(?:chi tiết|cụ thể|thực hiện) )*(?:theo|tại|như|xem)(?: các)? (?:phụ lục|biểu)(?!\\p{L})[^.;]{0,60}[.;]?$",
);
const doneBy = phrase(
  "^[^.;:]{2,120}?(?:\\s(?:chủ trì|phụ trách|thực hiện)(?:[,.;]|$)|,\\s(?:xong|hoàn thành|trước|trong|tháng|quý)\\s[^.;:]*[.;]?$)",
);

// "b) Phát triển đội tàu: …" with orders of their own below it, among letters that all have a title.
function isTitledLetter({ label, parent }: OutlineNode): boolean {
  if (label?.style !== "letter" || parent === undefined) return false;
  const letters = parent.children.filter((child) => child.label?.style === "letter");
  return (
    letters.length >= 3 &&
    letters.every(({ content }) => (colonOutsideBrackets(content.text)?.index ?? longestHead) <= 160) &&
    letters.filter(({ children }) => children.some(({ label: own }) => own === undefined)).length * 2 >= letters.length
  );
}

/** Whether folded text names one of several parts by its number: "Dự án 1: …". */
export function isNumberedWork(folded: string): boolean {
  return numberedWork.test(folded);
}

const numberedWork = phrase("^(?:tiểu )?(?:dự án|đề án|hợp phần|nội dung|nhiệm vụ) (?:số )?\\d{1,2}\\s?[:.]");
const round = phrase("^(?:đợt|giai đoạn) (?:\\d{1,2}|[ivx]{1,3})$");

// "4.1. Các đơn vị thuộc Bộ được giao nhiệm vụ: cụ thể hóa …".
const entrusted = phrase("^\\s(?:được )?(?:giao|phân công)(?: (?:nhiệm vụ|chủ trì|thực hiện))*$");

// "4.1. Quản lý rác thải: thực hiện …" beside "4.2. Hạ ngầm cáp: đề nghị …": each has its title, and goes on in small letters.
function isAmongTitled({ label, parent }: OutlineNode): boolean {
  const siblings = (parent?.children ?? []).filter((child) => child.label?.style === label?.style);
  const titled = siblings.filter(({ content: { text, folded } }) => {
    const colon = colonOutsideBrackets(text);
    if (colon === null || colon.index > 80 || /[.;]/u.test(text.slice(0, colon.index))) return false;
    const act = folded.slice(colon.index + 2);
    return startsWithVerb(act) && !noTitledAct.test(act);
  });
  return titled.length >= 2 && titled.length * 3 >= siblings.length * 2;
}

const noTitledAct = phrase("^(?:không|chỉ|phải|là)\\s");
const givenTo = phrase("^(?:giao|đề nghị|yêu cầu|với vai trò) ");
