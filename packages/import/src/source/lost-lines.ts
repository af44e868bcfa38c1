import { foldVietnameseLetters } from "@pccc/core";
import { typeWordLength } from "../words/document-types.ts";
import { startsWithVerb } from "../words/verb-words.ts";

/**
 * Marks of a document at which a line begins, or stands by itself.
 *
 * Each is so plain that no sentence has it: a motto, a number, a type in capitals, labels in their order behind the end of a sentence.
 */
const marks: RegExp = new RegExp(
  [
    "(?<motto>CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\\s?[-–]\\s?Tự do\\s?[-–]\\s?Hạnh phúc|[-–—_]{4,}(?=\\s|$))",
    "(?<number>Số\\s?:?\\s{0,3}[.…\\d]{0,8}\\s{0,12}[/-]\\s?[\\p{Lu}\\d][^\\s,;]{0,40})",
    "(?<date>\\p{Lu}[\\p{L}'-]{0,12}(?:\\s\\p{Lu}[\\p{L}'-]{0,12}){0,4}\\s?,\\s{0,2}ngày[\\s.…]{1,8}\\d{0,2}[\\s.…]{1,8}tháng[\\s.…]{1,8}\\d{0,2}[\\s.…]{1,8}năm[\\s.…]{1,8}\\d{0,4})",
    "(?<decided>QUYẾT ĐỊNH\\s?:)",
    "(?<subject>V\\s?/\\s?v\\s)",
    "(?<addressed>Kính gửi\\s?:)",
    "(?<basis>(?:Căn cứ|Thực hiện|Triển khai|Theo đề nghị|Xét đề nghị)\\s(?=\\p{L}))",
    "(?<article>Điều\\s(?<articleNo>\\d{1,3})\\.(?=\\s))",
    "(?<roman>(?<romanNo>[IVX]{1,5})[./-](?=\\s\\p{Lu}))",
    "(?<decimal>(?<decimalNo>\\d{1,2})[./)-](?=\\s\\p{Lu}))",
    "(?<point>(?<pointNo>\\d{1,2}\\.\\d{1,2})\\.?(?=\\s\\p{Lu}))",
    "(?<letter>(?<letterNo>[a-zđ])\\)(?=\\s))",
    "(?<bullet>[-–+•*](?=\\s\\p{Lu}))",
    "(?<attached>\\((?:Ban hành k|K)èm theo [^()]{4,200}\\))",
    "(?<closing>Trên đây là|Trong quá trình|Quá trình thực hiện)",
    "(?<recipients>Nơi nhận\\s?:)",
    "(?<signature>(?:TM|KT|TL|TUQ|T/M|K/T|T/L)[./]?(?=\\s\\p{Lu}{2}))",
    "(?<role>(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN|CHỦ NHIỆM|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG)(?=\\s|$))",
  ]
    .map((mark) => `(?<=\\s|^)${mark}`)
    .join("|"),
  "gu",
);

const attachedType = /(?<=\s)(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|PHƯƠNG ÁN|HƯỚNG DẪN)(?=\s)/gu;
const longestTitle = 700;
const capitalHeading = /^\s+\p{Lu}{2,}[,;]?\s+\p{Lu}{2,}/u;
const letters = "abcdđeghiklmnopqrstuvxy";
const romanNumbers: readonly string[] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];
const longestHead = 3_000;
const longestHeading = 160;
const mostLines = 3;
// No document of an office has more lines than this; what has is made to hold up the program.
const mostCuts = 20_000;
const shortest = 300;

/**
 * The offsets of the spaces at which lines ended in a document whose line ends are lost; none where the text has its lines, or where its
 * marks do not tell for certain.
 *
 * Linear: one pass over the marks.
 */
export function lostLineEnds(text: string): readonly number[] {
  if (text.length < shortest || !isOnOneLine(text)) return [];
  const cutter = new LineCutter(text);
  return cutter.isCertain ? cutter.ends : [];
}

function isOnOneLine(text: string): boolean {
  let lines = 0;
  for (const line of text.matchAll(/[^\n]*\S[^\n]*/gu)) {
    lines += 1;
    if (lines > mostLines || (line[0].length < 0.9 * text.trim().length && line[0].length > shortest)) return false;
  }
  return lines <= mostLines;
}

class LineCutter {
  readonly #text: string;
  readonly #ends = new Set<number>();
  #framed = false;
  #typed = false;
  #labels = 0;
  #article = 0;
  #roman = 0;
  #decimal = 0;
  #point = "";
  #letter = 0;
  #isInPreamble = true;
  #isClosing = false;
  #headEnd = 0;
  #signatureEnd = Number.NEGATIVE_INFINITY;
  #labelAt = Number.NEGATIVE_INFINITY;

  constructor(text: string) {
    this.#text = text;
    for (const match of text.matchAll(marks)) {
      this.#take(match.index, match[0], match.groups ?? {});
      if (this.#ends.size > mostCuts) break;
    }
  }

  /** The frame of a document and at least two labels in their order. */
  get isCertain(): boolean {
    return (this.#framed || this.#typed) && this.#labels >= 2 && this.#ends.size <= mostCuts;
  }

  get ends(): readonly number[] {
    return [...this.#ends].sort((a, b) => a - b);
  }

  #take(at: number, found: string, mark: Readonly<Record<string, string | undefined>>): void {
    const end = at + found.length;
    if (!this.#typed && at < longestHead && this.#isInPreamble) this.#findType(at);
    if (mark["motto"] !== undefined || mark["decided"] !== undefined) this.#alone(at, end);
    else if (mark["number"] !== undefined || mark["date"] !== undefined) this.#head(at, end);
    else if (mark["subject"] !== undefined && this.#isInPreamble && !this.#typed) this.#before(at);
    else if (mark["addressed"] !== undefined && this.#isInPreamble) {
      this.#before(at);
      this.#typed = true;
      const last = /[.](?=\s\p{Lu})/u.exec(this.#text.slice(end, end + longestHead));
      if (last !== null) this.#after(end + last.index + 1);
    } else if (mark["basis"] !== undefined) this.#basis(at, found);
    else if (mark["closing"] !== undefined && this.#isBehindSentence(at)) this.#before(at);
    else if (mark["recipients"] !== undefined) this.#close(at);
    else if (mark["attached"] !== undefined) this.#attach(at, end);
    else if (this.#isClosing) this.#inClosing(at, end, mark);
    else this.#label(at, end, mark);
  }

  // The type stands in capitals behind the head; what is a head may come before it.
  #findType(upTo: number): void {
    for (const match of this.#text.slice(this.#headEnd, upTo).matchAll(/(?<=\s|^)\p{Lu}{2,}/gu)) {
      const at = this.#headEnd + match.index;
      const length = typeWordLength(foldVietnameseLetters(this.#text.slice(at, at + 40)));
      const word = this.#text.slice(at, at + (length ?? 0));
      if (length === undefined || word !== word.toUpperCase() || (!this.#framed && this.#text.slice(0, at).trim() !== "")) continue;
      this.#alone(at, at + length);
      this.#typed = true;
      return;
    }
  }

  #head(at: number, end: number): void {
    if (this.#typed || !this.#isInPreamble || at > longestHead) return;
    this.#before(at);
    this.#after(end);
    this.#framed = true;
    this.#headEnd = end;
  }

  #alone(at: number, end: number): void {
    this.#before(at);
    this.#after(end);
    if (this.#isInPreamble) this.#framed = true;
  }

  #basis(at: number, found: string): void {
    if (!this.#isInPreamble || !this.#typed) return;
    if (this.#isBehindSentence(at) || found.startsWith("Căn cứ")) this.#before(at);
  }

  #close(at: number): void {
    this.#before(at);
    this.#isClosing = true;
    this.#headEnd = at;
  }

  // "KẾ HOẠCH … (Kèm theo Quyết định số …)" behind the recipients is the next document.
  #attach(at: number, end: number): void {
    const from = Math.max(this.#headEnd, at - longestTitle);
    const type = Array.from(this.#text.slice(from, at).matchAll(attachedType)).at(-1);
    if (!this.#isClosing || type === undefined) return;
    this.#alone(from + type.index, from + type.index + type[0].length);
    this.#alone(at, end);
    this.#isClosing = false;
    [this.#article, this.#roman, this.#decimal, this.#letter, this.#point] = [0, 0, 0, 0, ""];
  }

  #inClosing(at: number, end: number, mark: Readonly<Record<string, string | undefined>>): void {
    // "KT. CHỦ TỊCH" is one line, and the post that signs the next.
    const isOfSignature = at - this.#signatureEnd <= 1;
    if (mark["signature"] !== undefined) this.#signatureEnd = end;
    if (!isOfSignature && (mark["bullet"] ?? mark["signature"] ?? mark["role"]) !== undefined) this.#before(at);
    if (mark["role"] !== undefined) this.#after(end);
  }

  #label(at: number, end: number, mark: Readonly<Record<string, string | undefined>>): void {
    const { articleNo, romanNo, decimalNo, pointNo, letterNo } = mark;
    if (romanNo !== undefined && this.#isRoman(romanNo, end)) {
      this.#roman = romanNumbers.indexOf(romanNo) + 1;
      [this.#decimal, this.#point, this.#letter] = [0, "", 0];
      this.#labelled(at);
      this.#afterCapitals(end);
    } else if (articleNo !== undefined && Number(articleNo) === this.#article + 1) {
      this.#article += 1;
      [this.#decimal, this.#letter] = [0, 0];
      this.#labelled(at);
    } else if (decimalNo !== undefined && this.#isNext(Number(decimalNo), this.#decimal) && this.#opensAt(at, Number(decimalNo))) {
      this.#decimal = Number(decimalNo);
      [this.#point, this.#letter] = ["", 0];
      this.#labelled(at);
    } else if (pointNo !== undefined && pointNo.startsWith(`${this.#decimal}.`) && pointNo !== this.#point && this.#isBehindSentence(at)) {
      this.#point = pointNo;
      this.#letter = 0;
      this.#labelled(at);
    } else if (
      letterNo !== undefined &&
      this.#isNext(letters.indexOf(letterNo) + 1, this.#letter) &&
      this.#opensAt(at, letters.indexOf(letterNo) + 1)
    ) {
      this.#letter = letters.indexOf(letterNo) + 1;
      this.#labelled(at);
    } else if (mark["bullet"] !== undefined && this.#typed && (this.#isBehindSentence(at) || this.#isBehindHeading(at, end)))
      this.#before(at);
  }

  // Offices repeat a number or leave one out: in front of capitals it is a heading still.
  #isRoman(label: string, end: number): boolean {
    const step = romanNumbers.indexOf(label) + 1 - this.#roman;
    return step === 1 || (this.#roman > 0 && (step === 0 || step === 2) && capitalHeading.test(this.#text.slice(end, end + 60)));
  }

  #isNext(number: number, last: number): boolean {
    return number === 1 || number === last + 1;
  }

  #opensAt(at: number, number: number): boolean {
    return this.#isBehindSentence(at) || (number === 1 && at - this.#labelAt <= longestHeading);
  }

  // "1. Kiểm tra cơ sở - Lập danh sách …": a dash before an act is none within a name.
  #isBehindHeading(at: number, end: number): boolean {
    return at - this.#labelAt <= longestHeading && startsWithVerb(foldVietnameseLetters(this.#text.slice(end, end + 40)).trimStart());
  }

  #labelled(at: number): void {
    this.#labels += 1;
    this.#labelAt = at;
    this.#isInPreamble = false;
    this.#before(at);
  }

  // "I. MỤC ĐÍCH Nâng cao …": the heading ends with its capitals.
  #afterCapitals(from: number): void {
    const run = /^(?:\s+(?:\p{Lu}[\p{Lu}\d]*|\d{4})[,;:.)]*|\s+[-–(]\p{Lu}*)+(?=\s+\S)/u.exec(this.#text.slice(from, from + 400));
    if (run !== null && /\p{Lu}{2}/u.test(run[0])) this.#after(from + run[0].length);
  }

  // The end of a sentence or of a clause, of a heading in capitals, or a place at which a line was cut already.
  #isBehindSentence(at: number): boolean {
    const before = this.#text.slice(Math.max(0, at - 24), at).trimEnd();
    if (before === "" || this.#ends.has(at - 1)) return true;
    return /[.;:!?”")]$/u.test(before) || /(?:^|\s)\p{Lu}{2,}$/u.test(before) || /\.\/?$/u.test(before);
  }

  #before(at: number): void {
    if (at > 0) this.#ends.add(at - 1);
  }

  #after(end: number): void {
    if (end < this.#text.length && /\s/u.test(this.#text.charAt(end))) this.#ends.add(end);
  }
}
