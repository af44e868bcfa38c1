import type { Line } from "./line.ts";

// "1 Số liệu do Công an tỉnh cung cấp …": the number of a note has no full stop behind it.
const opensNote = /^\[?(\d{1,2})\]?\s+(?=["“(]?\p{Lu})/u;

/** Marks the notes at the foot of a page: below a rule, or where the page calls them, and above the number of the page. */
export function withNotes(lines: readonly Line[]): readonly Line[] {
  const result = [...lines];
  let top = 0;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "pageNumber") continue;
    const from = firstNote(lines, top, index);
    for (let at = from; at < index; at += 1) {
      const note = result[at];
      if (note?.kind === "text" || note?.kind === "rule") result[at] = { ...note, kind: "note" };
    }
    top = index + 1;
  }
  return result;
}

function firstNote(lines: readonly Line[], top: number, bottom: number): number {
  let found = bottom;
  for (let at = bottom - 1; at >= Math.max(top, bottom - longestNotes); at -= 1) {
    const line = lines[at];
    if (line?.kind === "rule") return found < bottom && isAbove(lines, at, found) ? at : bottom;
    if (line?.kind !== "text") continue;
    const number = opensNote.exec(line.text)?.[1];
    if (number !== undefined && (lines[at - 1]?.kind === "blank" || lines[at - 1]?.kind === "rule" || found === at + 1)) {
      found = at;
      if (number === "1" && isCalled(lines, top, at, number)) return at;
    }
  }
  return bottom;
}

const longestNotes = 14;

function isAbove(lines: readonly Line[], rule: number, note: number): boolean {
  return lines.slice(rule + 1, note).every(({ kind }) => kind === "blank");
}

// "Ban Tuyên giáo, Văn hóa - xã hội1 chủ trì …".
function isCalled(lines: readonly Line[], top: number, end: number, number: string): boolean {
  const mark = new RegExp(`\\p{Ll}{2}${number}(?![\\p{L}\\d/.])`, "u");
  return lines.slice(top, end).some(({ kind, text }) => kind === "text" && mark.test(text));
}
