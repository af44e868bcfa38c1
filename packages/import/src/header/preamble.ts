import { foldVietnameseLetters } from "@pccc/core";
import { subjectAt } from "../actors/sentence-subject.ts";
import { splitActors } from "../actors/split-actors.ts";
import { type Block, type Range, rangeIn, sliceBlock } from "../layout/block.ts";
import type { Element } from "../layout/elements.ts";
import { isBullet, labelOf } from "../outline/label.ts";
import type { SourceText } from "../source/source-text.ts";
import { startsWithAgency } from "../words/agency-words.ts";
import { phrase, wordEnd, wordStart } from "../words/phrase.ts";
import { citationsIn, type FoundCitation } from "./citations.ts";
import { CitedDocuments } from "./cited-documents.ts";
import type { Found } from "./letterhead-fields.ts";
import { withoutEnd } from "../words/without-end.ts";

/** What stands between the title and the first item: the basis, and who issues the plan. */
export interface PreambleReading {
  readonly blocks: readonly { readonly kind: "basis" | "preamble" | "addressee" | "provision"; readonly block: Block }[];
  readonly basis: readonly FoundCitation[];
  readonly addressees: readonly Found<string>[];
  /** The body that the text itself names as the plan's maker. */
  readonly issuer?: Found<string>;
  /** The line in capitals above "QUYẾT ĐỊNH:", such as `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`. */
  readonly authority?: Found<string>;
  /** Those whom the last sentence of the preamble tells to do what follows: "UBND tỉnh yêu cầu Giám đốc các Sở …:". */
  readonly asked: readonly string[];
  /** The first element behind the preamble. */
  readonly next: number;
}

const basisStart = phrase(
  "^(?:[-•+*]\\s*)?(?:căn cứ|thực hiện|triển khai|theo đề nghị|xét đề nghị|xét tờ trình|trên cơ sở|tiếp tục thực hiện|để (?:triển khai|thực hiện|tổ chức)|ngày \\d|pursuant to|in implementation of)",
);
// "Căn cứ:" above a list of documents.
const listsBasis = phrase("^(?:các )?(?:văn bản )?căn cứ(?: pháp lý)?\\s*:$");
// What was done so far is told in passing, and rests the plan on nothing.
const background = phrase(
  "^(?:sau (?:\\d|hơn|gần|một|hai|ba)|qua (?:\\d|hơn|gần|một|hai|ba)|trong (?:những năm|các năm|thời gian)|thời gian qua|những năm|hiện nay|tuy nhiên|bên cạnh|mặc dù)",
);
const operative = phrase("(?:^|\\s)quyết định\\s*:?$");
// A dispatch says to whom it is cabled: "THỦ TƯỚNG CHÍNH PHỦ điện:".
const addressed = phrase("^(?:kính g(?:ửi\\s*:?|(?:ui|ủi)\\s*:)|(?:[^.;:]{3,80}\\s)?điện\\s*:)[\\s|]*");
const restsOn = "(?:Xét|Căn cứ|Thực hiện|Triển khai|Theo|Để|Nhằm|Sau khi xem xét|Tiếp tục thực hiện)\\s\\p{L}";
// The lines below the addressee may have been joined to it: a name has no end mark.
const restBehindName = new RegExp(`\\.\\s+(?=\\p{Lu})|\\s(?=${restsOn})`, "u");
const restBehindItem = new RegExp(`[.;]\\s+(?=${restsOn})`, "u");
const makes = phrase(
  `^\\s*(?:đã\\s)?(?:xây dựng|ban hành|lập|đề ra|tổ chức|triển khai)\\s(?:(?:và\\s)?(?:xây dựng|ban hành|triển khai|thực hiện)\\s)?(?:chương trình|kế hoạch|phương án|hướng dẫn|quyết định|chỉ thị)${wordEnd}`,
);

// A directive without a letterhead: "Chủ tịch Ủy ban … yêu cầu các sở …:".
const tells = phrase(`^\\s*(?:yêu cầu|chỉ thị|đề nghị|hướng dẫn|thông báo|có ý kiến(?: chỉ đạo)?)${wordEnd}`);

const barePost = phrase("^(?:bộ trưởng|chủ tịch|giám đốc|hiệu trưởng|thủ trưởng|chánh văn phòng|tổng giám đốc|bí thư)$");

function isName({ text, folded }: Block): boolean {
  return text.length <= 90 && startsWithAgency(folded) && !/[.:,]$/u.test(text) && subjectAt(text, folded, 0) === undefined;
}

// "Ủy ban nhân dân tỉnh" above "Căn cứ …", where a text has lost its capitals.
function isNameAbove(block: Block, below: Element | undefined): boolean {
  return isName(block) && !block.text.endsWith(";") && below?.kind === "paragraph" && phrase("^căn cứ\\s").test(below.block.folded);
}

function wholeOf(block: Block): Found<string> {
  return { value: block.text, range: rangeIn(block, 0, block.text.length), confidence: 0.85 };
}

/** Reads the elements between title and first item. */
export function readPreamble(source: SourceText, elements: readonly Element[]): PreambleReading {
  const blocks: { kind: "basis" | "preamble" | "addressee"; block: Block }[] = [];
  const citations: FoundCitation[] = [];
  const addressees: Found<string>[] = [];
  let issuer: Found<string> | undefined;
  let authority: Found<string> | undefined;
  let next = 0;
  let addressing = false;
  let listing = false;
  const unlabelled = !elements.some((element) => element.kind === "paragraph" && isStructural(element.block));
  for (; next < elements.length; next += 1) {
    const element = elements[next];
    if (element?.kind === "row" && element.cells.length <= 2 && (addressing || addressed.test(element.cells[0]?.block.folded ?? ""))) {
      // A crawl writes those to whom a letter goes as a cell of a table.
      for (const cell of element.cells) {
        blocks.push({ kind: "addressee", block: cell.block });
        for (const name of namesOf(cell.block, addressed.exec(cell.block.folded)?.[0].length ?? 0)) addressees.push(name);
      }
      continue;
    }
    if (element === undefined || element.kind !== "paragraph") break;
    const { block } = element;
    const label = listing ? labelOf(block.text, block.folded) : undefined;
    const listed = label === undefined ? [] : citationsIn(sliceBlock(source, block, label.length), true);
    if (listed.length > 0) {
      for (const citation of listed) citations.push({ ...citation, relation: "pursuantTo" });
      blocks.push({ kind: "basis", block });
      continue;
    }
    listing = listsBasis.test(block.folded);
    if (isStructural(block)) break;
    const opened = addressed.exec(block.folded);
    if (opened !== null || (addressing && labelOf(block.text, block.folded)?.style === "dash")) {
      const from = opened?.[0].length ?? labelOf(block.text, block.folded)?.length ?? 0;
      // "Kính gửi: Hiệu trưởng các trường. Thực hiện Kế hoạch số …, Phòng … yêu cầu:" goes on with what it rests on.
      const end = block.text.slice(from).search(opened === null ? restBehindItem : restBehindName);
      const rest = end < 0 ? undefined : sliceBlock(source, block, from + end + 1);
      addressing = rest === undefined;
      const names = rest === undefined ? block : sliceBlock(source, block, 0, from + end);
      blocks.push({ kind: "addressee", block: names });
      for (const name of namesOf(names, from)) addressees.push(name);
      if (rest !== undefined) {
        for (const citation of citationsIn(rest, basisStart.test(rest.folded))) citations.push(citation);
        blocks.push({ kind: basisStart.test(rest.folded) ? "basis" : "preamble", block: rest });
        issuer ??= makerIn(rest);
      }
      continue;
    }
    if (addressing && isName(block)) {
      blocks.push({ kind: "addressee", block });
      // "Bộ trưởng" above "Bộ …": the post and its body.
      const post = barePost.test(foldVietnameseLetters(addressees.at(-1)?.value ?? "")) ? addressees.pop() : undefined;
      for (const name of namesOf(block, 0))
        addressees.push(
          post === undefined ? name : { ...name, value: `${post.value} ${name.value}`, range: { ...name.range, start: post.range.start } },
        );
      continue;
    }
    addressing = false;
    if (unlabelled && asksAtOnce(block)) break;
    const isAsked = unlabelled && asksInFull(block);
    const opens = basisStart.test(block.folded.slice(labelOf(block.text, block.folded)?.length ?? 0));
    const cites = citationsIn(block, opens).filter(({ range }) => !isBackground(block, range));
    const isBasis = opens || cites.length > 0;
    if (unlabelled && !isBasis && !isHeading(block) && blocks.some((before) => !isHeading(before.block))) break;
    for (const citation of cites) citations.push(citation);
    if (isAsked) {
      issuer ??= makerIn(block);
      break;
    }
    if (blocks.length === 0 && !isBasis && isNameAbove(block, elements[next + 1])) authority = wholeOf(block);
    blocks.push({ kind: isBasis ? "basis" : "preamble", block });
    issuer ??= makerIn(block);
    if (/^\p{Lu}/u.test(block.text) && block.text === block.text.toUpperCase() && block.text.length < 160) {
      const end = operative.test(block.folded) ? block.folded.replace(operative, "").length : block.text.length;
      if (end > 3 && authority === undefined)
        authority = { value: block.text.slice(0, end).trim(), range: rangeIn(block, 0, end), confidence: 0.9 };
    }
    if (unlabelled && /:$/u.test(block.text)) {
      next += 1;
      break;
    }
  }
  return {
    blocks,
    basis: new CitedDocuments(citations).all,
    addressees,
    ...(issuer === undefined ? {} : { issuer }),
    ...(authority === undefined ? {} : { authority }),
    asked: askedIn(blocks.at(-1)?.block),
    next,
  };
}

const asking = phrase(`${wordStart}(?:yêu cầu|đề nghị|giao)\\s+(?=\\p{L})`, "g");

const alsoAsks = phrase("\\s(?:và|đồng thời) (?:đề nghị|yêu cầu|giao)\\s");

function askedIn(block: Block | undefined): readonly string[] {
  if (block === undefined || !/:$/u.test(block.text)) return [];
  for (const match of block.folded.matchAll(asking)) {
    const at = match.index + match[0].length;
    const subject = subjectAt(block.text, block.folded, at);
    if (subject !== undefined) return splitActors(block.text.slice(subject.start, subject.end));
    // "Thủ tướng Chính phủ yêu cầu các Bộ trưởng, …:" with nothing behind the names.
    const names = block.folded.slice(at, -1);
    const end = names.search(alsoAsks);
    if (startsWithAgency(names) && names.length <= 420) return splitActors(block.text.slice(at, end < 0 ? -1 : at + end));
  }
  return [];
}

// "Để thực hiện …, Bộ đề nghị các Sở tổ chức …": a letter may ask in the sentence that says on what it rests.
function asksInFull({ text, folded }: Block): boolean {
  if (!/\.$/u.test(text) || phrase("(?:như sau|sau đây|sau)[.:]?$").test(folded)) return false;
  for (const match of folded.matchAll(
    phrase(`(?:,\\s|^nhân dịp [^.]{3,200}\\.\\s)([^.;:,]{2,80})\\s(?:đề nghị|yêu cầu)\\s+(?=\\p{L})`, "g"),
  )) {
    const at = match.index + match[0].length;
    if (startsWithAgency(match[1] ?? "") && subjectAt(text, folded, at) !== undefined) return true;
  }
  return false;
}

const carriedOut = phrase(`${wordStart}(?:căn cứ|thực hiện|triển khai|theo)\\s[^.]*$`);

// "Thời gian qua, … . Để chủ động, thực hiện Công điện số …, Chủ tịch yêu cầu:": only the first sentence looks back.
function isBackground(block: Block, cited: Range): boolean {
  if (!background.test(block.folded)) return false;
  const piece = block.pieces.findLast(({ start }) => start <= cited.start);
  const at = piece === undefined ? 0 : piece.at + cited.start - piece.start;
  const opens = block.folded.slice(0, at).search(/(?<=\.\s)[^.]*$/u);
  return opens < 0 || background.test(block.folded.slice(opens)) || !carriedOut.test(block.folded.slice(opens, at));
}

// "Đề nghị Hiệu trưởng các trường rà soát …": a short letter asks without saying on what it rests.
function asksAtOnce({ text, folded }: Block): boolean {
  const asked = phrase("^(?:kính )?(?:đề nghị|yêu cầu|giao)\\s+(?=\\p{L})").exec(folded);
  return asked !== null && !/:$/u.test(text) && subjectAt(text, folded, asked[0].length) !== undefined;
}

// Who decides, and at which session: "HỘI ĐỒNG NHÂN DÂN …", "(Từ ngày … đến ngày …)".
function isHeading({ text }: Block): boolean {
  return (text === text.toUpperCase() && /\p{Lu}/u.test(text)) || /^\([^()]*\)$/u.test(text);
}

function isStructural(block: Block): boolean {
  const label = labelOf(block.text, block.folded);
  if (label === undefined) return false;
  if (isBullet(label.style)) return !basisStart.test(block.folded) && label.style !== "dash";
  const rest = block.folded.slice(label.length);
  // "2. Căn cứ Kế hoạch số …;" goes on with a list of what the plan rests on.
  if (phrase("^căn cứ (?!pháp lý|thực tiễn|xây dựng)").test(rest) && /[;,.]$/u.test(block.text)) return false;
  return !basisStart.test(rest) || label.ordinal !== 1 || block.text.length < 60;
}

function namesOf(block: Block, from: number): readonly Found<string>[] {
  const found: Found<string>[] = [];
  let start = from;
  for (const end of [...Array.from(block.text.matchAll(/;\s*(?:-\s*)?/gu), (match) => match.index), block.text.length]) {
    const name = withoutEnd(block.text.slice(start, end).replace(/^[-–;\s]+/u, ""), ";.,");
    if (name !== "") found.push({ value: name, range: rangeIn(block, start, end), confidence: 0.9 });
    start = end + 1;
  }
  return found;
}

const making = phrase(
  "^([^.;:,()]{4,110}?)(?:\\s\\([^()]{4,80}\\))?\\s(?:xây dựng|ban hành|lập)\\s(?:và\\striển khai\\s)?(?:chương trình|kế hoạch|phương án|hướng dẫn)(?!\\p{L})",
);

// A name may hold a verb ("Ban Chỉ đạo chuyển đổi số …"), and the verb a capital ("Ủy ban … Xây dựng Kế hoạch").
function makerBefore(folded: string, at: number): { readonly start: number; readonly end: number } | undefined {
  const rest = folded.slice(at, at + 260);
  const match = startsWithAgency(rest) ? making.exec(rest) : null;
  return match === null ? undefined : { start: at, end: at + (match[1] ?? "").length };
}

// "Ban Thường trực … xây dựng Kế hoạch …": the maker is the subject of the sentence.
function makerIn(block: Block): Found<string> | undefined {
  for (const match of block.folded.matchAll(phrase(`(?:^|[.;,]\\s+)(?=\\p{L})`, "g"))) {
    const at = match.index + match[0].length;
    const told = subjectAt(block.text, block.folded, at);
    const subject = told !== undefined && makes.test(block.folded.slice(told.end)) ? told : (makerBefore(block.folded, at) ?? told);
    const after = subject === undefined ? "" : block.folded.slice(subject.end).replace(/^\s*\([^()]*\)/u, "");
    if (subject === undefined || !(makes.test(after) || (/:$/u.test(block.text) && tells.test(after)))) continue;
    const name = block.text.slice(subject.start, subject.end).replace(/\s*\([^()]*\)$/u, "");
    return { value: name, range: rangeIn(block, subject.start, subject.end), confidence: 0.85 };
  }
  return undefined;
}
