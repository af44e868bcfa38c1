/**
 * A text without the marks and the space at its end.
 *
 * A pattern such as `[.;\s]+$` tries anew from each mark of a long row of them.
 */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === "")) end -= 1;
  return text.slice(0, end);
}
