import type { BoardView } from "@pccc/plugin";

/** Text that would end a script, run one, load a picture and open a comment. */
export const hostile: string = `</script><script>alert("1")</script><img src=x onerror='alert(2)'><!--`;

/**
 * Puts the hostile text at the end of every text of a view that a reader sees.
 *
 * @param view - The view.
 * @returns The poisoned view.
 */
export function poison(view: BoardView): BoardView {
  const worded = new Set([
    "name",
    "vi",
    "en",
    "title",
    "issuer",
    "number",
    "sampleNotice",
    "message",
    "declaredBy",
    "document",
    "provision",
    "note",
    "edition",
    "hash",
    "composition",
    "sha256",
  ]);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return worded.has(key) ? `${value}${hostile}` : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, ""));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
    return value;
  };
  return walk(view, "") as BoardView;
}
