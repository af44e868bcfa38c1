import { foldVietnamese } from "@pccc/core";

/** The names of document types, longest first; as folded. */
const typeWords: readonly string[] = [
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
].map(foldVietnamese);

/** The length of the document type that a line starts with; `undefined` where it starts with none. Offsets are those of folded letters. */
export function typeWordLength(folded: string): number | undefined {
  return typeWords.find((word) => folded.startsWith(word) && !/^\p{L}/u.test(folded.slice(word.length)))?.length;
}

/** Whether a line is the name of a document type and nothing else. "QUYẾT ĐỊNH:" is the operative word of a decision, not its name. */
export function isTypeLine(folded: string): boolean {
  const length = typeWordLength(folded);
  return length !== undefined && /^[\s*.]*$/u.test(folded.slice(length));
}
