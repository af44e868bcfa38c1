import {
  documentNumberKey,
  findDocumentNumbers,
  foldVietnameseLetters,
  formatDocumentNumber,
  type PlainDate,
  plainDateOf,
  type RelationKind,
  unjoinedNumber,
} from "@pccc/core";
import { type Block, type Range, rangeIn } from "../layout/block.ts";
import { englishDate, englishDateOf } from "../timing/english-dates.ts";
import { phrase, wordEnd } from "../words/phrase.ts";
import { withoutEnd } from "../words/without-end.ts";

/** A document cited in a block. */
export interface FoundCitation {
  readonly key: string;
  readonly relation: RelationKind;
  readonly number?: string;
  readonly numberRaw?: string;
  readonly name?: string;
  readonly date?: PlainDate;
  readonly issuer?: string;
  readonly role?: "proposal";
  readonly range: Range;
  readonly confidence: number;
}

// A date that has lost its day or its month stands between the number and the issuer: "ngày 02/2030 của Sở …".
const brokenDate = "(?:ngày[\\s.…]{0,6}\\d{0,2}[\\s./…]{0,6}(?:tháng[\\s.…]{0,6}\\d{0,2}[\\s.…]{0,6}năm\\s{0,2})?\\d{0,4}\\s)?";
const issuerAfter = phrase(
  `^[\\s,)]*${brokenDate}(?:của|do)\\s+((?:(?!\\s(?:về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|tại|và(?! (?:môi trường|đào tạo|công nghệ|du lịch|truyền thông|xã hội|phát triển|dân vận|đầu tư|cứu nạn|công nghiệp|chính sách|truyền hình)(?!\\p{L}))|đến|v/v|ngày(?= \\d)|triển khai|thực hiện|thông qua|tiếp tục|tăng cường|công bố|giao|hợp nhất|phát động|xây dựng|tổ chức|kiểm tra|trong|trên|ký)${wordEnd})[^.,;:”"()]|\\(khóa [^)]*\\)|(?<=\\p{Lu}),\\s(?=\\p{Lu})|,\\s(?=thể thao(?!\\p{L}))){2,140})`,
);
const issuedBefore = phrase(
  "ngày\\s*(\\d{1,2})(?:/|\\s+tháng\\s+)(\\d{1,2})(?:/|\\s+năm\\s+)(\\d{4}),\\s+([^.,;:]{4,80}?)\\s+(?:ban hành|ký|đã ban hành|có)\\s+[\\p{L}\\s]{4,40}$",
);
const proposal = phrase("(?:theo|xét)\\s+đề nghị của\\s+([^;.]{3,140}?)(?:\\s+tại\\s+|\\s*\\()[\\p{L}\\s]{3,20}(?:số)?\\s*$");
const kinds = "(?:quyết định|thông tư|nghị định|nghị quyết|kế hoạch|công văn|văn bản|chỉ thị|thông báo|hướng dẫn|công điện|kết luận)";
const severalOf = phrase(`(?:^|\\s)các ${kinds}(?: của ([^:;,/]{3,80}?))\\s?:?,?\\s*(?:số\\s*:?\\s*)?$`);
const ownKind = phrase(`(?<!các )${kinds}(?: (?:số|liên tịch)\\s*:?)?\\s*$`);
const proposalStart = phrase("^(?:theo|xét)\\s+(?:đề nghị|tờ trình)");
// A law that amends others names them, "và Luật …" included.
const lawName = phrase(
  "(?:^|;\\s*|\\.\\s+|\\svà\\s+|,\\s+|(?:căn cứ:?|thực hiện)\\s+(?:(?:vào|theo)\\s+)?(?:(?:quy định tại\\s)?(?:các\\s)?(?:điểm|khoản|điều)\\s[^;.:]{1,60}?\\s(?:của\\s)?)?)((?:(?:luật|bộ luật|pháp lệnh|hiến pháp)\\s(?!này|sửa đổi|số\\s*\\d)[^;]{3,220}?(?=\\s*,?\\s*(?:số\\s*\\d|ngày\\s|được\\s|;|\\.\\s|\\.$|$|năm\\s?\\d{4}|\\(|và luật\\s|(?<=,\\s)(?:bộ )?luật\\s|và các (?:văn bản|nghị định|thông tư)\\s)))|luật sửa đổi[^;]{3,260}?(?=\\s*,?\\s*(?:số\\s*\\d|ngày\\s|;|\\.\\s|\\.$|$)))",
  "g",
);
// "Pursuant to the Law on Fire Prevention … dated 29 November 2024".
const translatedLaw = phrase(
  `(?:pursuant to|implementation of|;)\\s+(?:the\\s+)?((?:law|ordinance) on [^;.:]{3,160}?)(?=\\s+dated\\s|[;.:]|$)(?:\\s+dated\\s+${englishDate.source})?`,
  "g",
);
const dateBehindIssuer = phrase("^[,\\s]{1,3}ngày\\s*(\\d{1,2})(?:[/.-]|\\s+tháng\\s+)(\\d{1,2})(?:[/.-]|\\s+năm\\s+)(\\d{4})(?!\\d)");
const lawDate = phrase("^[\\s,]*(?:số\\s[^\\s;]+[\\s,]*)?ngày\\s*(\\d{1,2})(?:/|\\s+tháng\\s+)(\\d{1,2})(?:/|\\s+năm\\s+)(\\d{4})");

const longestBlock = 40_000;

/** Finds the documents that a block cites, by number, and laws by their names where `names` asks for them. */
export function citationsIn(block: Block, names: boolean): readonly FoundCitation[] {
  if (block.text.length > longestBlock) return [];
  const relation = relationOf(block.folded);
  const numbered = numberedIn(block, relation);
  if (!names) return numbered;
  return [
    ...lawsIn(block, relation, numbered),
    ...resolutionsIn(block, relation, numbered),
    ...translatedLawsIn(block, relation),
    ...numbered,
  ];
}

// Charters and resolutions of congresses have no number: "Điều lệ Hội …", "Nghị quyết Đại hội …". Whether "và" is of the name is not told.
const resolutionName = phrase(
  `(?:^|;\\s*|(?:căn cứ:?|thực hiện|triển khai)\\s+(?:(?:vào|theo)\\s+)?)((?:điều lệ|nghị quyết (?:đại hội|hội nghị))\\s(?!này)(?:(?!\\svà\\s)[^;,.:()]|,\\s(?=(?:cán bộ|công chức|viên chức|người lao động)(?!\\p{L}))){3,160}?)(?=\\s*(?:[;:()]|,(?!\\s(?:cán bộ|công chức|viên chức|người lao động)(?!\\p{L}))|\\.(?:\\s|$)|$|\\s(?:về|số|ngày|ban hành|được)${wordEnd}))`,
  "g",
);

function resolutionsIn(block: Block, relation: RelationKind, numbered: readonly FoundCitation[]): readonly FoundCitation[] {
  return Array.from(block.folded.matchAll(resolutionName)).flatMap((match): readonly FoundCitation[] => {
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? "").length;
    const range = rangeIn(block, start, end);
    // One with a number, or one that another document brings into force or is about, is cited by that.
    const isOther = phrase("^\\s+(?:số|ban hành|được ban hành)").test(block.folded.slice(end, end + 30));
    const isWithin =
      numbered.some((citation) => citation.range.start < range.start) && !/;\s*$/u.test(block.folded.slice(Math.max(0, start - 12), start));
    if (isOther || isWithin) return [];
    const name = block.text.slice(start, end);
    return [{ key: foldVietnameseLetters(name), relation, name, range, confidence: 0.8 }];
  });
}

function translatedLawsIn(block: Block, relation: RelationKind): readonly FoundCitation[] {
  return Array.from(block.folded.matchAll(translatedLaw), (match): FoundCitation => {
    const start = match.index + match[0].indexOf(match[1] ?? "");
    const end = start + (match[1] ?? "").length;
    const date = englishDateOf(match.groups ?? {});
    const name = block.text.slice(start, end);
    const dated = date === undefined ? {} : { date };
    return { key: foldVietnameseLetters(name), relation, name, ...dated, range: rangeIn(block, start, end), confidence: 0.85 };
  });
}

function numberedIn(block: Block, relation: RelationKind): readonly FoundCitation[] {
  let group: string | undefined;
  const found = findDocumentNumbers(block.text).map((hit) => {
    const before = block.folded.slice(Math.max(0, hit.startOffset - 260), hit.startOffset);
    const numberEnd = hit.dateEndOffset ?? hit.endOffset;
    const after = issuerAfter.exec(block.folded.slice(numberEnd, numberEnd + 200));
    const proposed = proposal.exec(before);
    const issued = issuedBefore.exec(before.replace(phrase("\\s*số\\s*$"), ""));
    const offset = hit.startOffset - before.length;
    const several = severalOf.exec(before);
    // "các Thông tư của Bộ …: Số 7/… ngày …; Số 8/… ngày …" names the issuer once; another document begins with what it is.
    if (several !== null) group = nameIn(block, offset, before, several[1]);
    else if (ownKind.test(before)) group = undefined;
    const issuer =
      proposed !== null
        ? nameIn(block, offset, before, proposed[1])
        : issued !== null
          ? nameIn(block, offset, before, issued[4])
          : (issuerText(block, numberEnd, after) ?? group);
    const late =
      hit.date === undefined && after !== null
        ? dateBehindIssuer.exec(block.folded.slice(numberEnd + after[0].length, numberEnd + after[0].length + 48))
        : null;
    const date = hit.date ?? dateIn(issued) ?? dateIn(late);
    const end = late === null || after === null ? numberEnd : numberEnd + after[0].length + late[0].length;
    return {
      key: documentNumberKey(hit.number),
      relation: proposed === null ? relation : "pursuantTo",
      number: formatDocumentNumber(hit.number),
      numberRaw: hit.raw,
      ...(date === undefined ? {} : { date }),
      ...(issuer === undefined ? {} : { issuer }),
      ...(proposed === null ? {} : { role: "proposal" as const }),
      range: rangeIn(block, hit.startOffset, end),
      confidence: unjoinedNumber(hit.number) !== undefined || yearTwice.test(hit.raw) ? 0.7 : date === undefined ? 0.9 : 0.97,
    };
  });
  return withIssuerOfList(block, found);
}

const betweenListed = phrase("^[\\s,;]*(?:và\\s)?\\s*(?:số\\s*:?)?\\s*$");

// "các Quyết định số A ngày …, số B ngày … và số C ngày … của Ủy ban …": the issuer stands behind the last.
function withIssuerOfList(block: Block, found: readonly FoundCitation[]): readonly FoundCitation[] {
  const whole = [...found];
  const offsetOf = (at: number): number => {
    const piece = block.pieces.findLast(({ start }) => start <= at);
    return piece === undefined ? 0 : piece.at + at - piece.start;
  };
  for (let index = whole.length - 2; index >= 0; index -= 1) {
    const [citation, next] = [whole[index], whole[index + 1]];
    if (citation === undefined || next?.issuer === undefined || citation.issuer !== undefined) continue;
    const [from, to] = [offsetOf(citation.range.end), offsetOf(next.range.start)];
    if (to - from < 24 && betweenListed.test(block.folded.slice(from, to))) whole[index] = { ...citation, issuer: next.issuer };
  }
  return whole;
}

const yearTwice = /(\/\s?\d{4}\s?)\1/u;

function dateIn(match: RegExpExecArray | null): PlainDate | undefined {
  return match === null ? undefined : plainDateOf(Number(match[3]), Number(match[2]), Number(match[1]));
}

function issuerText(block: Block, at: number, match: RegExpExecArray | null): string | undefined {
  if (match === null) return undefined;
  const end = at + match[0].length;
  const name = withoutEnd(block.text.slice(end - (match[1] ?? "").length, end).trim(), ",;");
  return name === "" ? undefined : name;
}

function nameIn(block: Block, offset: number, before: string, folded: string | undefined): string | undefined {
  const at = folded === undefined ? -1 : before.lastIndexOf(folded);
  return at < 0 || folded === undefined ? undefined : block.text.slice(offset + at, offset + at + folded.length).trim();
}

function lawsIn(block: Block, relation: RelationKind, numbered: readonly FoundCitation[]): readonly FoundCitation[] {
  const found: FoundCitation[] = [];
  let lastEnd = -1;
  for (const match of block.folded.matchAll(lawName)) {
    const name = match[1] ?? "";
    const start = match.index + match[0].length - name.length;
    const end = start + name.length;
    const joined = /^(?:\s*và|,)\s/u.test(match[0]);
    if (joined && match.index !== lastEnd && !/\d$/u.test(block.folded.slice(0, match.index))) continue;
    // A law with a number is cited by it; a law within the name of another document is not cited at all.
    const tail = block.folded.slice(end, end + 60);
    if (phrase("^[\\s,]*\\(?(?:luật\\s)?số\\s*\\d").test(tail)) continue;
    if (found.some((law) => law.range.end > rangeIn(block, start, end).start)) continue;
    if (
      numbered.some((citation) => citation.range.start < rangeIn(block, start, end).start) &&
      !/[;]\s*$/u.test(block.folded.slice(0, start)) &&
      !phrase("(?:^|\\s)căn cứ\\s+$").test(block.folded.slice(0, start))
    )
      continue;
    const dated = lawDate.exec(tail);
    const date = dateIn(dated);
    const printed = block.text.slice(start, end).trim();
    lastEnd = end;
    found.push({
      key: foldVietnameseLetters(printed),
      relation,
      name: printed,
      ...(date === undefined ? {} : { date }),
      range: rangeIn(block, start, end),
      confidence: 0.85,
    });
  }
  return found;
}

const bullet = /^[-–•+*]\s*|^\(?\d{1,2}[.)]\s*/u;

function relationOf(whole: string): RelationKind {
  const folded = whole.replace(bullet, "");
  if (phrase("^(?:thực hiện|triển khai|để (?:triển khai|thực hiện)|nhằm (?:triển khai|thực hiện)|tiếp tục thực hiện)").test(folded))
    return "implements";
  if (phrase("^(?:căn cứ|pursuant to)").test(folded) || proposalStart.test(folded)) return "pursuantTo";
  return "cites";
}
