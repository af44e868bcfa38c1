import { type AttributeKind, attributeOf, bareAttributeOf } from "../words/attribute-words.ts";
import { zoneOf } from "../words/heading-words.ts";
import { phrase, wordEnd } from "../words/phrase.ts";
import { startsWithVerb } from "../words/verb-words.ts";
import { subjectOf } from "../actors/sentence-subject.ts";
import { isBullet } from "../outline/label.ts";
import type { TaskRow } from "../layout/elements.ts";
import type { OutlineNode } from "../outline/outline-tree.ts";
import { withoutEnd } from "../words/without-end.ts";
import { citedDocument, orderConfidence } from "./order-confidence.ts";
import { about, bulletRunIn, inAnnex, isNumbered, isNumberedWork, type RunIn, runInOf, step } from "./run-in.ts";

/** What an item of the outline is, before it is decided whether it orders something. */
export type NodeReading =
  | { readonly kind: "heading"; readonly end: number }
  | RunIn
  /** With `headingEnd` it is a part of the plan as well: "2. Thời gian: …". */
  | { readonly kind: "attribute"; readonly attribute: AttributeKind; readonly contentStart: number; readonly headingEnd?: number }
  | { readonly kind: "introduction" }
  | { readonly kind: "closing" }
  | { readonly kind: "statement" }
  | { readonly kind: "row" }
  | { readonly kind: "taskRow"; readonly row: TaskRow }
  | { readonly kind: "item" };

const closing = phrase(
  `^(?:trên đây là|trân trọng(?! (?:đề nghị|yêu cầu))|(?:trong )?quá trình (?:tổ chức )?(?:triển khai )?(?:thực hiện|triển khai|thi hành)|nhận được|(?:kế hoạch|chỉ thị|kết luận|thông báo|nghị quyết|quyết định|công điện|công văn|văn bản) này (?:được )?(?:có hiệu lực|thay thế|phổ biến|quán triệt)|\\(|căn cứ (?:nội dung )?kế hoạch này, (?:đề nghị|yêu cầu))`,
);
// Who puts a decision into force is not told to do anything that it does not say elsewhere.
const enforced = phrase(
  "thi hành (?:quyết định|nghị quyết) này[\\s./]*$|^(?!giao\\s)[\\s\\S]*(?:(?:triển khai|tổ chức),? (?:triển khai |tổ chức )?|trách nhiệm )thực hiện (?:quyết định|nghị quyết) này[\\s./]*$|căn cứ (?:quyết định|nghị quyết)(?: này)? (?:thi hành|thực hiện)[\\s./]*$",
);
const oversees = phrase(
  `^\\s*(?:(?:có|chịu) trách nhiệm )?(?:chủ trì|theo dõi|hướng dẫn|kiểm tra|đôn đốc|giám sát|tham mưu|tổng hợp|báo cáo)${wordEnd}`,
);
// "Điều 1. Phê duyệt Đề án …": the decision does it, and tells nobody to.
const performed = phrase(
  `^(?:nay )?(?:phê duyệt|ban hành|thành lập|kiện toàn|công bố|công nhận|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|điều chỉnh|thay thế|cho phép|chấp thuận|thông qua)${wordEnd}`,
);
const issuerAsks = phrase(
  "^(?:[^;:]{0,300}\\.\\s)?(?:[^.;:]{0,80}\\s)?(?:yêu cầu|đề nghị)\\s+[^.]{0,400}(?:nghiêm túc|khẩn trương|tích cực|quan tâm)?[^.;]{0,60}(?:triển khai|thực hiện|phối hợp|chấp hành)[^.;]{0,80}(?:[.;]|$)|^(?:ủy ban nhân dân|ubnd|chủ tịch)[^.;:,]{0,40}\\sgiao\\s[^.]{0,400}(?:triển khai|thực hiện)[^.;]{0,80}kế hoạch",
);
const results = phrase(
  "^(?:mọi )?(?:kết quả|báo cáo)(?: (?:thực hiện|triển khai|kết quả|rà soát))* (?:[^.;:]{0,60} )?(?:gửi|báo cáo|đề nghị gửi)(?: báo cáo)? (?:về|đến|cho)(?!\\p{L})|^(?:(?:các|trưởng|thủ trưởng|chủ tịch|ubnd|ủy ban nhân dân)\\s)[^.;:]{0,120}\\sbáo cáo (?:kết quả|tình hình)[^.;:]{0,40}\\s(?:về|gửi)\\s",
);
// "Văn phòng … thông báo để các sở, ngành biết, thực hiện": what the letter itself does.
const informs = phrase(
  "^[^.;:,]{2,60}\\s(?:xin )?(?:trân trọng )?thông báo[\\s./]*$|^[^.;:]{0,120}\\s(?:xin )?thông báo (?:để|đến|tới|cho) [^.;:]{3,200}\\s(?:được )?biết(?:\\s*[,.]|\\s+(?:và|để)\\s)",
);

// "6. Đề nghị: Hội Nông dân, Hội Phụ nữ" above what they are asked to do.
const requested = phrase("^(?:đề nghị|giao|yêu cầu|phân công)\\s?:\\s[^.;:]{3,300}:?$");

// What is longer is no sentence of an office: it is kept and not looked into.
const longestSentence = 12_000;

export function readNode(node: OutlineNode): NodeReading {
  if (node.row !== undefined) return { kind: "row" };
  if (node.taskRow !== undefined) return { kind: "taskRow", row: node.taskRow };
  const { text, folded } = node.content;
  if (text.length > longestSentence) return { kind: "statement" };
  if (isEnforcement(text, folded)) return { kind: "closing" };
  if (node.label?.style === "article" && performed.test(folded) && !/:$/u.test(text)) return { kind: "statement" };
  if (bringsPlan(node)) return { kind: "statement" };
  const attribute = attributeOf(folded);
  if (attribute !== undefined) {
    const { kind, length } = attribute;
    if (isNumbered(node) && inAnnex.test(folded.slice(length))) return { kind: "heading", end: Math.max(text.indexOf(":"), 0) };
    // "2. Phạm vi: toàn địa bàn" is a part of the plan as "2. Phạm vi" would be.
    if (isNumbered(node) && length < text.length && (kind === "other" || kind === "time") && isPartOfCalendar(node)) {
      return { kind: "runIn", end: text.indexOf(":"), contentStart: length, isSection: true };
    }
    const isHeading =
      (isNumbered(node) || (node.label?.style === "article" && kind === "executor" && node.children.length > 0)) &&
      (kind === "content" ||
        (kind === "task" && isContentHeading(node, length)) ||
        kind === "other" ||
        holdsItems(node) ||
        (length >= text.length && (isHigh(node) || assignment.test(folded))));
    // "Dự án 1: …" above "- Nội dung:" and a list of orders.
    const brings = kind === "content" && length >= text.length && isNumberedWork(node.parent?.content.folded ?? "");
    if (brings && node.children.some(({ content }) => orderConfidence(content.text, content.folded) >= 0.8))
      return { kind: "introduction" };
    if (!isHeading) {
      const attribute = holdsOrder(node, kind, length) ? "task" : kind;
      const colon = text.indexOf(":");
      return {
        kind: "attribute",
        attribute,
        contentStart: length,
        ...(kind === "time" && colon > 0 && isPart(node) ? { headingEnd: colon } : {}),
      };
    }
  }
  const bare = bareAttributeOf(folded);
  if (bare !== undefined && !isHigh(node) && node.children.length > 0)
    return { kind: "attribute", attribute: bare, contentStart: text.length };
  if (node.label === undefined) return unlabelled(node, text, folded);
  if (isBullet(node.label.style)) {
    // "h) Triển khai các dự án, gồm:" is the order, the numbers and names of the projects below it are not.
    if (entitled.test(folded) && /:$/u.test(node.parent?.content.text ?? "") && startsWithVerb(node.parent?.content.folded ?? ""))
      return { kind: "statement" };
    // "- Về việc trao đổi …:" says what the paragraphs behind it are about.
    if (/:$/u.test(text) && node.children.length === 0 && about.test(folded)) return { kind: "statement" };
    if (/:$/u.test(text) && node.children.length > 0) return { kind: "introduction" };
    return bulletRunIn(text, folded) ?? { kind: "item" };
  }
  if (requested.test(folded) && node.children.some((child) => child.label !== undefined)) return { kind: "heading", end: headingEnd(text) };
  if (numberedTitle.test(folded) && node.children.length > 0) return { kind: "heading", end: headingEnd(text) };
  const listed = node.children.filter((child) => child.label !== undefined);
  // "6. Nghiên cứu các thiết bị, như:" above their names is the order itself.
  if (listsThings(node)) return { kind: "item" };
  const kids = node.children.some(
    (child) => child.row === undefined && !isOwnAttribute(child) && (!isClosingText(child) || isReportDuty(child)),
  );
  const high = isHigh(node);
  const runIn = runInOf(node, text, folded);
  if (runIn !== undefined && !(high && text.length < 100)) return runIn;
  if (high && text.length <= 400) return { kind: "heading", end: headingEnd(text) };
  if (text.length >= 8 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text) && !isSentence(text))
    return { kind: "heading", end: headingEnd(text) };
  // "2. Tiếp tục thực hiện các văn bản:" above a list of these is the order itself.
  if (startsWithVerb(folded) && listed.length > 0 && listed.every((child) => citedDocument.test(child.content.folded)))
    return { kind: "item" };
  if (ordersBeforeList(text, folded)) return { kind: "item" };
  const items = node.children.some((child) => child.label !== undefined || child.taskRow !== undefined);
  // A short order with a plain paragraph behind it is an order still.
  const orders =
    !items && text.length >= 40 && /[.;]$/u.test(text) && orderConfidence(text, folded) >= 0.8 && !headsOrders(node) && !step.test(folded);
  if (kids && !orders && (!isSentence(text) || holdsParts(node) || step.test(folded))) return { kind: "heading", end: headingEnd(text) };
  if (node.children.length > 0 && /:$/u.test(text)) return { kind: "heading", end: headingEnd(text) };
  return { kind: "item" };
}

// "1. Nâng cao nhận thức về …." above several orders, each a paragraph of its own, is their heading.
function headsOrders({ content, children }: OutlineNode): boolean {
  const below = children.filter(({ content: { text, folded } }) => orderConfidence(text, folded) >= 0.8);
  return content.text.length <= longestHeadline && below.length >= 2 && startsWithVerb(content.folded) && !/[.;]\s/u.test(content.text);
}

const longestHeadline = 160;

// "3. Nâng cao chất lượng … ." above "a) …", or above bullets that say each who leads: a heading, however long.
function holdsParts(node: OutlineNode): boolean {
  if (subjectOf(node.content.text, node.content.folded) !== undefined) return false;
  return node.children.some(
    ({ label, children }) => label !== undefined && (isBullet(label.style) ? children.some(isOwnAttribute) : label.style !== "paren"),
  );
}

const stressed = phrase(
  ",\\s+trong đó:$|[.;]\\s+(?:trong đó,? (?:cần |phải )?(?:chú ý|lưu ý|tập trung|chú trọng|ưu tiên)|lưu ý|chú ý|cần)[^.;:]{0,80}:$",
);

/** "Bộ A hoàn thiện Đề án, trình … trước ngày …. Trong đó chú ý các nội dung sau:": an order, and a list of what matters in it. */
export function ordersBeforeList(text: string, folded: string): boolean {
  const list = stressed.exec(folded);
  return list !== null && list.index >= 60 && orderConfidence(text.slice(0, list.index), folded.slice(0, list.index)) >= 0.8;
}

// "Chánh Văn phòng … chịu trách nhiệm thi hành Quyết định này"; "Giao Sở A hướng dẫn, kiểm tra việc thi hành …" is an order.
function isEnforcement(text: string, folded: string): boolean {
  if (!enforced.test(folded)) return false;
  const subject = subjectOf(text, folded);
  return subject === undefined || !oversees.test(folded.slice(subject.end));
}

function isHigh(node: OutlineNode): boolean {
  return node.label !== undefined && ["part", "chapter", "mục", "upper", "roman"].includes(node.label.style);
}

// "Điều 1. Phê duyệt Kế hoạch … như sau:" above the plan's own chapters is no part of the plan.
function bringsPlan({ label, content, children }: OutlineNode): boolean {
  return (
    label?.style === "article" &&
    performed.test(content.folded) &&
    children.some((child) => child.label?.style === "roman" || child.label?.style === "upper")
  );
}

// "1. Cơ quan đầu mối: Chi cục A:" above what it is to do.
function holdsItems({ content, children }: OutlineNode): boolean {
  return /:$/u.test(content.text) && children.some((child) => child.label !== undefined && attributeOf(child.content.folded) === undefined);
}

// "2. Phân công thực hiện:" above the bodies and what each is to do.
const assignment = phrase("^(?:phân công|tổ chức|trách nhiệm)(?: thực hiện| nhiệm vụ)?\\s*:?\\s*$");

// "2. Thời gian: …" among the parts of "II. ĐỐI TƯỢNG, THỜI GIAN".
function isPart({ label, parent }: OutlineNode): boolean {
  const isChapter = parent?.label?.style === "roman" || parent?.label?.style === "article";
  if (label?.style !== "decimal1" || parent === undefined || !isChapter || startsWithVerb(parent.content.folded)) return false;
  // Beside "2. Cơ quan chủ trì" it is the time of what stands under "1. Nội dung".
  return parent.children.every((child) => bareAttributeOf(child.content.folded) === undefined);
}

// "1. Nội dung thực hiện:" over a list is a part of the plan.
function isContentHeading(node: OutlineNode, length: number): boolean {
  return length >= node.content.text.length && phrase("^nội dung").test(node.content.folded) && node.children.length > 1;
}

// "II. THỜI GIAN, ĐỊA ĐIỂM" has "1. Thời gian: …" as its first part, and not as the time of a task.
function isPartOfCalendar(node: OutlineNode): boolean {
  return node.parent?.label !== undefined && phrase("(?:^|[\\s,])(?:thời gian|tiến độ)(?!\\p{L})").test(node.parent.content.folded);
}

// "a) Hoạt động 1" tells what it is in the line "Nội dung: …" below it.
const numberedTitle = phrase("^(?:hoạt động|nhiệm vụ|công việc|nội dung|dự án|tiểu dự án) \\d{1,2}[\\s.:]*$");

// "3. Hội nghị lần thứ ba" orders nothing; the line "Nội dung: Lựa chọn …" below it does.
function holdsOrder(node: OutlineNode, kind: AttributeKind, length: number): boolean {
  const { parent } = node;
  if (kind !== "content" || parent === undefined || startsWithVerb(parent.content.folded)) return false;
  const titled = numberedTitle.test(parent.content.folded);
  if (!isNumbered(parent) && !titled) return false;
  if (titled && length >= node.content.text.length) return node.children.length > 0;
  return /^\p{Lu}/u.test(node.content.text.slice(length)) && startsWithVerb(node.content.folded.slice(length));
}

// "a) Nhiệm vụ: …" below a heading holds the task; other attributes tell about it.
function isOwnAttribute(child: OutlineNode): boolean {
  const attribute = attributeOf(child.content.folded);
  return attribute !== undefined && attribute.kind !== "task";
}

/** The end of a heading without the punctuation behind it. */
export function headingEnd(text: string): number {
  return withoutEnd(text, ".:;,").length;
}

function unlabelled(node: OutlineNode, text: string, folded: string): NodeReading {
  if (/:$/u.test(text)) return { kind: "introduction" };
  if (closing.test(folded) || informs.test(folded) || /^[(“"*[]/u.test(text)) return { kind: "closing" };
  if (isReportDuty(node)) return { kind: "item" };
  if (asksAll.test(folded) && isAtEnd(node)) return { kind: "closing" };
  if ((issuerAsks.test(folded) || results.test(folded)) && isAtEnd(node)) return { kind: "closing" };
  return { kind: "item" };
}

const asksAll = phrase(
  "^yêu cầu (?:các|thủ trưởng|giám đốc)(?!\\p{L})|^căn cứ (?:nội dung )?(?:kế hoạch|chỉ thị|kết luận|nghị quyết|chương trình|công văn) này,",
);

// Nothing but closing paragraphs stands behind it, in its section and in those around it.
function isAtEnd(node: OutlineNode): boolean {
  for (let at: OutlineNode = node; at.parent !== undefined; at = at.parent) if (!isLastParagraph(at)) return false;
  return true;
}

function isLastParagraph(node: OutlineNode): boolean {
  const siblings = node.parent?.children ?? [];
  for (let at = siblings.length - 1; at >= 0; at -= 1) {
    const sibling = siblings[at];
    if (sibling === node) return true;
    if (sibling === undefined || !isClosingText(sibling)) return false;
  }
  return true;
}

// What ends a document stands below its last item only because nothing parts them.
function isClosingText(node: OutlineNode): boolean {
  const { folded } = node.content;
  return (
    node.label === undefined &&
    node.row === undefined &&
    node.taskRow === undefined &&
    (closing.test(folded) || informs.test(folded) || results.test(folded))
  );
}

// "7. Chế độ báo cáo" has the duty below it for its content, though it be the last paragraph.
function isReportDuty(node: OutlineNode): boolean {
  const { parent } = node;
  return parent?.label !== undefined && results.test(node.content.folded) && zoneOf(parent.content.text) === "reporting";
}

// A sentence has an end mark and some length; "1. Hội nghị lần thứ nhất." is a heading with a full stop.
function isSentence(text: string): boolean {
  return /[.;]$/u.test(text) && text.length >= 100;
}

// "- Dự án 2: …": the number and the name of what an order carries out.
const entitled = phrase("^(?:tiểu )?(?:dự án|đề án|chương trình|hợp phần) (?:số )?\\d{1,2}(?: \\([^()]{0,40}\\))?:\\s");

const examples = phrase("[\\s,](?:như|bao gồm|gồm)\\s*:$");

/** Whether an order ends with a list of things: "Lập hồ sơ hoàn công, bao gồm:" above "- Đơn đề nghị …". */
export function listsThings({ content: { folded }, children }: OutlineNode): boolean {
  const listed = children.filter((child) => child.label !== undefined);
  return (
    examples.test(folded) &&
    startsWithVerb(folded) &&
    listed.every(({ label, content }) => isBullet(label?.style ?? "letter") && !startsWithVerb(content.folded))
  );
}
