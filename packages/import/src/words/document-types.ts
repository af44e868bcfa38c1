import { foldVietnamese } from "@pccc/core";
import { startsWithAgency } from "./agency-words.ts";
import { phrase } from "./phrase.ts";

/** The names of document types, longest first. */
const typeNames: readonly string[] = [
  "kế hoạch hành động",
  "kế hoạch liên tịch",
  "kế hoạch phối hợp",
  "kế hoạch tổng thể",
  "chương trình hành động",
  "chương trình phối hợp",
  "chương trình công tác",
  "nghị quyết liên tịch",
  "thông tư liên tịch",
  "hướng dẫn liên tịch",
  "quy chế phối hợp",
  "kế hoạch",
  "quyết định",
  "nghị quyết",
  "nghị định",
  "chỉ thị",
  "kết luận",
  "chương trình",
  "hướng dẫn",
  "thông báo",
  "thông tri",
  "thông tư",
  "công điện",
  "công văn",
  "quy định",
  "quy chế",
  "đề án",
  "dự án",
  "phương án",
  "tờ trình",
  "báo cáo",
  "điều lệ",
  // As official translations have them.
  "action plan",
  "plan",
  "directive",
  "decision",
  "conclusion",
  "official dispatch",
  "thể lệ",
];
const typeWords = typeNames.map(foldVietnamese);

/** The length of the document type that a line starts with; `undefined` where it starts with none. Offsets are those of folded letters. */
export function typeWordLength(folded: string): number | undefined {
  return typeWords.find((word) => folded.startsWith(word) && !/^\p{L}/u.test(folded.slice(word.length)))?.length;
}

/** Whether a line is the name of a document type and nothing else. "QUYẾT ĐỊNH:" is the operative word of a decision, not its name. */
export function isTypeLine(folded: string): boolean {
  const length = typeWordLength(folded);
  return (length !== undefined && /^[\s*.]*$/u.test(folded.slice(length))) || tornType(folded) !== undefined;
}

const compact = new Map(typeNames.filter((name) => name.includes(" ")).map((name) => [withoutSpaces(foldVietnamese(name)), name]));

/** The type whose letters stand apart or have lost their marks, as a scanner reads "K ÉT LUẬN"; `undefined` where the line is none. */
export function tornType(folded: string): string | undefined {
  if (folded.length > 60) return undefined;
  const letters = withoutSpaces(folded);
  if (letters.length > longestType) return undefined;
  return compact.get(foldVietnamese(letters)) ?? (letters.length < fewestPlain ? undefined : plain.get(withoutMarks(letters)));
}

const longestType = Math.max(...Array.from(compact.keys(), (letters) => letters.length));

// "K ÉT LUẬN", "THONG BAO": a scanner loses marks; short names become other words without them.
const fewestPlain = 6;
const plain = new Map([...compact].map(([letters, name]) => [withoutMarks(letters), name]));

function withoutMarks(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d");
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/[\s*.]/gu, "");
}

/** Whether a line is the operative word of a decision: "QUYẾT ĐỊNH:". */
export function isOperativeWord(folded: string): boolean {
  return phrase("^quyết định\\s?:$").test(folded);
}

const bareTitle = phrase("^(?:về việc|v/v|ban hành|phê duyệt|quy định|triển khai|thực hiện|tăng cường|tổ chức|sửa đổi)\\s");

/** Whether a line is a title in capitals, such as may stand without its type. */
export function isBareTitle(text: string, folded: string): boolean {
  return text === text.toUpperCase() && bareTitle.test(folded);
}

const goesBeforeSections = phrase(
  "^(?:căn cứ|thực hiện (?:nghị|quyết|kế|chỉ|công|chương|luật)|triển khai (?:nghị|quyết|kế|chỉ|công|luật)|để|nhằm|theo|xét|trên cơ sở|kính gửi|nơi nhận|điều \\d)(?!\\p{L})",
);

/** Whether the line below a letterhead that has lost its type can be the title: neither basis nor sentence nor a body. */
export function isTitleLike({ text, folded }: { readonly text: string; readonly folded: string }): boolean {
  return (
    text.length <= 160 &&
    /^\p{Lu}\p{L}* /u.test(text) &&
    !/[.;:,]$/u.test(text) &&
    !goesBeforeSections.test(folded) &&
    !startsWithAgency(folded)
  );
}

// The abbreviations of Appendix III of Decree 30/2020/NĐ-CP for the types that give tasks, and those that Party bodies use.
const symbols: ReadonlyMap<string, string> = new Map([
  ["KH", "KẾ HOẠCH"],
  ["QĐ", "QUYẾT ĐỊNH"],
  ["CT", "CHỈ THỊ"],
  ["NQ", "NGHỊ QUYẾT"],
  ["TB", "THÔNG BÁO"],
  ["HD", "HƯỚNG DẪN"],
  ["KL", "KẾT LUẬN"],
  ["CĐ", "CÔNG ĐIỆN"],
  ["CTR", "CHƯƠNG TRÌNH"],
]);

/** The type that the symbol of a number stands for, as in `66/KH-UBND` or `12-KH/HU`; `undefined` where it stands for none of these. */
export function typeOfNumber(number: string): string | undefined {
  return symbols.get((/^\d+[/-](?:\d{4}\/)?(\p{L}+)/u.exec(number)?.[1] ?? "").toUpperCase());
}
