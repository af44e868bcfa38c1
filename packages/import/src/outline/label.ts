/** The ways in which an item is numbered, from the highest to the lowest rank in common use. */
export type LabelStyle =
  | "part"
  | "chapter"
  | "mục"
  | "article"
  | "upper"
  | "roman"
  | "decimal1"
  | "decimal2"
  | "decimal3"
  | "decimal4"
  | "step"
  | "letter"
  | "paren"
  | "dash"
  | "plus"
  | "star";

/** The number in front of an item. */
export interface Label {
  readonly style: LabelStyle;
  /** As it stands in a path, such as `II`, `3.1`, `đ`; empty for a bullet. */
  readonly text: string;
  /** Its place in the sequence, from 1; 0 for a bullet. */
  readonly ordinal: number;
  /** How many characters of the block it takes, with the space behind it. */
  readonly length: number;
}

const roman = /^(?!V\s?\/\s?V)([IVXL][IVXLivxl]{0,5})\s?(?:[.:)/]|\s?[-–])(?=\s|\p{Lu}|\.\s|$)[.\s]*/u;
const upper = /^([A-HĐK])\s?(?:[.)]|[-–](?=\s))(?=\s|$)\s*/u;
const decimal = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:\s?[.)](?!\d)|\s?\/\.?(?=\s)|\s?[-–:](?=\s\p{Lu})|(?=\s\p{Lu}))\s*/u;
const letter = /^([a-zđ])\s?(?:\)|\/?\.(?=\s|\p{Lu}|$)|\/(?=\s))\s*/u;
const paren = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)(?:\.(?=\s))?\s*(?=\S)/u;
const keyword = /^(phần|chương|mục|điều|tiểu mục|bước)\s+(thứ\s+\p{L}+|[ivxl]+|\d{1,3})(?=[.:\s]|$)\s?[.:]?\s*/u;
const dash = /^[-–—−]\s*(?=[^\s\d\-–—])|^[-–—−]\s+(?=\d)/u;
const plus = /^\+\s*(?=[^\s+])/u;
// An "o" is what Word draws in the second level of its lists.
const star = /^(?:\*(?!\*)|o(?=\s+\p{Lu})|[•·●○▪▫■□►▶▷✓✔➢➤❖◆◇♦★☆◦‣⁃\uF000-\uF0FF])\s*(?=\S)/u;

const letters = "abcdđeghiklmnopqrstuvxy";
const keywordStyles: Readonly<Record<string, LabelStyle>> = {
  phần: "part",
  chương: "chapter",
  mục: "mục",
  "tiểu mục": "mục",
  điều: "article",
  bước: "step",
};
const ordinalWords: readonly string[] = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** Reads the label at the start of a text; `folded` is the same text folded letter by letter. */
export function labelOf(text: string, folded: string): Label | undefined {
  const first = text.charAt(0);
  if (/[-–—−+*•·●○▪▫■□►▶▷✓✔➢➤❖◆◇♦★☆◦‣⁃\uF000-\uF0FF]/u.test(first)) return bulletOf(text);
  if (first === "o" && star.test(text)) return bulletOf(text);
  if (/\d/u.test(first)) return decimalOf(text);
  if (first === "(") return parenOf(text);
  return keywordOf(text, folded) ?? romanOf(text) ?? upperOf(text) ?? letterOf(text);
}

/** Whether a label in this style can also be read in another: `C.` and `D.` are letters and Roman numbers. */
export function otherReading(label: Label): Label | undefined {
  if (label.style === "roman" && label.text.length === 1 && "CDILMVX".includes(label.text)) {
    const ordinal = letters.toUpperCase().indexOf(label.text) + 1;
    return ordinal === 0 ? undefined : { ...label, style: "upper", ordinal };
  }
  return undefined;
}

export function isBullet(style: LabelStyle): boolean {
  return style === "dash" || style === "plus" || style === "star";
}

function bulletOf(text: string): Label | undefined {
  for (const [style, pattern] of [
    ["dash", dash],
    ["plus", plus],
    ["star", star],
  ] as const) {
    const match = pattern.exec(text);
    if (match !== null) return { style, text: "", ordinal: 0, length: match[0].length };
  }
  return undefined;
}

// "2.1.a." below "2.1.".
const lettered = /^(\d{1,2}(?:\.\d{1,2})*)\.([a-zđ])(?:[.)]|(?=\s))\s*(?=\p{Lu})/u;

function decimalOf(text: string): Label | undefined {
  const [part, above = "", mark = ""] = lettered.exec(text) ?? [];
  if (part !== undefined) return { style: "decimal3", text: `${above}.${mark}`, ordinal: letters.indexOf(mark) + 1, length: part.length };
  const match = decimal.exec(text);
  if (match === null) return undefined;
  const [whole, number = ""] = match;
  const parts = number.split(".");
  const bare = whole.trimEnd() === number;
  // "12 Sở" is a count, "6.2 Đối với" a label; "20.11" a date.
  if (bare && parts.length === 1) return undefined;
  if (parts.some((part) => Number(part) === 0) || /^[./]\d/u.test(text.slice(whole.trimEnd().length))) return undefined;
  const style = (["decimal1", "decimal2", "decimal3", "decimal4"] as const)[parts.length - 1] ?? "decimal4";
  return { style, text: parts.map(Number).join("."), ordinal: Number(parts.at(-1)), length: whole.length };
}

function parenOf(text: string): Label | undefined {
  const match = paren.exec(text);
  if (match === null) return undefined;
  const inner = match[1] ?? "";
  const ordinal = /\d/u.test(inner) ? Number(inner) : letters.indexOf(inner) + 1 || romanValue(inner);
  return { style: "paren", text: `(${inner})`, ordinal, length: match[0].length };
}

function keywordOf(text: string, folded: string): Label | undefined {
  const match = keyword.exec(folded);
  if (match === null) return undefined;
  const [whole, word = "", number = ""] = match;
  const style = keywordStyles[word] ?? "mục";
  const mark = /[.:]\s*$/u.test(whole);
  // "Điều 5 Luật …" cites a provision; "Điều 5." is one.
  // "Bước 1: Rà soát …" is a step; "bước đầu" and "Bước 1 của quy trình" are not.
  if (style === "step" && !/^bước \d{1,2}\s?[.:]/u.test(whole)) return undefined;
  if (style === "article" && !mark && whole.length < text.length) return undefined;
  if (style === "mục" && !mark && whole.length < text.length && !/^\p{Lu}/u.test(text.slice(whole.length))) return undefined;
  const ordinal = /^\d/u.test(number)
    ? Number(number)
    : number.startsWith("thứ")
      ? ordinalWords.indexOf(number.replace(/^thứ\s+/u, "")) + 1
      : romanValue(number);
  const shown = text
    .slice(0, whole.length)
    .replace(/[.:\s]+$/u, "")
    .replaceAll(/\s+/gu, " ");
  return { style, text: shown, ordinal, length: whole.length };
}

function romanOf(text: string): Label | undefined {
  const match = roman.exec(text);
  if (match === null) return undefined;
  const number = (match[1] ?? "").toUpperCase();
  const ordinal = romanValue(number.toLowerCase());
  return ordinal === 0 ? undefined : { style: "roman", text: number, ordinal, length: match[0].length };
}

function upperOf(text: string): Label | undefined {
  const match = upper.exec(text);
  if (match === null) return undefined;
  const mark = match[1] ?? "";
  return { style: "upper", text: mark, ordinal: letters.toUpperCase().indexOf(mark) + 1, length: match[0].length };
}

function letterOf(text: string): Label | undefined {
  const match = letter.exec(text);
  if (match === null) return undefined;
  const mark = match[1] ?? "";
  return { style: "letter", text: mark, ordinal: letters.indexOf(mark) + 1, length: match[0].length };
}

function romanValue(text: string): number {
  if (!/^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u.test(text) || text === "") return 0;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  return [...text].reduce((sum, digit, index) => {
    const value = values[digit] ?? 0;
    return sum + (value < (values[text.charAt(index + 1)] ?? 0) ? -value : value);
  }, 0);
}
