import type { Block } from "../layout/block.ts";
import { phrase } from "../words/phrase.ts";
import { joinedBlocks } from "./joined-blocks.ts";

const named = phrase("^(?:(?:quý|quí)\\s*(?:iv|i{1,3}|[1-4])|tháng\\s*(?:1[0-2]|0?[1-9]))(?:\\s?[/-]\\s?20\\d{2})?$");
const short = /^T\s?(1[0-2]|0?[1-9])$/u;
const bare = /^(?:1[0-2]|0?[1-9])$/u;
const ofMonths = phrase("(?:^|\\W)tháng(?:$|\\W)");
const mark = /^[xX×✓✔√●■+]$/u;

/**
 * The period that the name of a column gives: "Quý II", "Tháng 3", "T3", and "3" below "Thời gian (tháng)"; `undefined` for any other name.
 */
export function periodOf(name: Block, head?: Block): Block | undefined {
  if (named.test(name.folded)) return name;
  const month = short.exec(name.text)?.[1] ?? (head !== undefined && ofMonths.test(head.folded) ? bare.exec(name.text)?.[0] : undefined);
  if (month === undefined) return undefined;
  const text = `Tháng ${month}`;
  const at = text.length - month.length;
  const pieces = name.pieces.map((piece) => ({ ...piece, at: Math.max(at, at + piece.at - (name.text.length - month.length)) }));
  return { text, folded: `tháng ${month}`, pieces };
}

/** The times of a row whose cells have marks below the periods: those that follow each other are one stretch. */
export function markedPeriods(cells: readonly Block[], periods: readonly (Block | undefined)[]): readonly Block[] {
  const stretches: Block[][] = [];
  let isOpen = false;
  periods.forEach((period, index) => {
    if (period === undefined) return;
    const isMarked = mark.test(cells[index]?.text ?? "");
    if (isMarked && isOpen) stretches.at(-1)?.push(period);
    else if (isMarked) stretches.push([period]);
    isOpen = isMarked;
  });
  const times = stretches.flatMap(([first, ...more]) => {
    const last = more.at(-1);
    return first === undefined ? [] : [last === undefined ? first : joinedBlocks(first, " - ", last)];
  });
  return times.length < 2 ? times : [times.reduce((all, time) => joinedBlocks(all, "; ", time))];
}
