import { readFileSync } from "node:fs";

/** Reads a table of vectors: no quotes, no commas inside cells. */
export function readVectors(file: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(new URL(`vectors/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  const columns = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    if (cells.length !== columns.length) throw new Error(`${file}: ${cells.length} cells in: ${line}`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
}
