import type { Block } from "../layout/block.ts";
import type { TaskRow } from "../layout/elements.ts";
import { startsWithAgency } from "../words/agency-words.ts";

const ditto = /^[-–"“”\s]*(?:nt|như trên)[-–"“”.\s]*$|^(?:["“”]|\/\/|-\s?["“”]\s?-)$/u;

/** A row with what its marks stand for: "nt", "-nt-" and a quotation mark say what the cell above says. */
export function withDittos(row: TaskRow, above: TaskRow | undefined): TaskRow {
  if (above === undefined) return row;
  const filled = (cells: readonly Block[], from: readonly Block[]): readonly Block[] =>
    cells.some(({ folded }) => ditto.test(folded)) ? from : cells;
  return {
    ...row,
    leads: filled(row.leads, above.leads),
    coordinates: filled(row.coordinates, above.coordinates),
    times: filled(row.times, above.times),
  };
}

// "Sở Y tế Sở Công Thương": what parted them was lost.
const glued = /^(Sở [^,;]*?\p{Ll})(?<!\s(?:với|cùng|và|của)) (?=Sở \p{Lu})/u;

/** The tasks of a cell: "- Hoàn thiện quy định …. - Thí điểm …" are several that share the other cells. */
export function bulletsIn({ text }: Block): readonly { readonly start: number; readonly end: number }[] {
  if (!/^[-–+•]\s/u.test(text)) return [{ start: 0, end: text.length }];
  // "- … gồm: + …": another mark parts what belongs to the task.
  const marks = Array.from(text.matchAll(/(?:^|(?<=[.;])\s+)([-–+•])\s+(?=\p{L})/gu)).filter((mark) => mark[1] === text.charAt(0));
  return marks.map((mark, index) => ({ start: mark.index + mark[0].length, end: marks[index + 1]?.index ?? text.length }));
}

// "Công an phường" above "Trường Vinh".
const placeAhead = /\s(?:xã|phường|huyện|thôn)$/u;
const placeName = /^(?:Trường|Hội|Đoàn) \p{Lu}\p{Ll}+$/u;

/** The words of a cell with a mark between the bodies that it holds on lines of their own. */
export function bodiesApart(cell: Block): string {
  let text = "";
  for (const { at, start, end } of cell.pieces) {
    const line = cell.text.slice(at, at + end - start);
    const begins =
      /^\p{Lu}/u.test(line) &&
      startsWithAgency(cell.folded.slice(at, at + 80)) &&
      /[\p{L})]$/u.test(text) &&
      /\s/u.test(line.trim()) &&
      !/(?:\s|^)(?:và|các|của|cùng)$/u.test(text) &&
      !(placeAhead.test(text) && placeName.test(line));
    text += text === "" ? line : `${begins ? ";" : ""} ${line}`;
  }
  // "- Cục A - Các đơn vị khác": a crawl wrote the lines of the cell in one.
  const listed = /^[-–+•]\s/u.test(text) ? text.replaceAll(/\s[-–+•]\s+(?=\p{Lu})/gu, "; ") : text;
  return listed.replace(glued, "$1; ");
}
