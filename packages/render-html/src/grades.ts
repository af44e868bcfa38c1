import { type Language, textIn } from "@pccc/core";
import type { Board } from "./board-records.ts";

/**
 * A class of the result as the page shows it.
 */
export interface Grade {
  readonly id: string;
  /** 0 is the best. */
  readonly index: number;
  /** One of the five colours of the page, 0 for the best class and 4 for the worst. */
  readonly slot: number;
  readonly title: string;
  /** What fits into a cell: the title where all titles are short, else a Roman numeral, best first. */
  readonly mark: string;
  readonly atLeast: number;
}

const longestTitleInCell = 10;
const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/**
 * Lists the classes of a board's sheet, best first.
 *
 * @param board - The board.
 * @param language - The language of the titles.
 * @returns The classes with their marks and colours.
 */
export function gradesOf(board: Board, language: Language): readonly Grade[] {
  const { bands } = board.sheet;
  const titles = bands.map((band) => textIn(band.title, language));
  const short = titles.every((title) => title.length <= longestTitleInCell);
  return bands.map((band, index) => ({
    id: band.id,
    index,
    slot: bands.length === 1 ? 0 : Math.round((index * 4) / (bands.length - 1)),
    title: titles[index] ?? band.id,
    mark: short ? (titles[index] ?? band.id) : (roman[index] ?? String(index + 1)),
    atLeast: band.atLeast,
  }));
}
