import type { LegacyEncoding } from "../decode/legacy-letters.ts";

/**
 * Where a stretch of a read text stands in the file.
 *
 * @public
 */
export interface TextPlace {
  /** Offsets in the read text. */
  readonly startOffset: number;
  readonly endOffset: number;
  /** Counted from 1; absent where the format has no pages. */
  readonly page?: number;
  /** Counted from 1 on its page; absent where the format has no pages. */
  readonly line?: number;
  /** Counted from 1 over the whole file; absent where the format has no paragraphs. */
  readonly paragraph?: number;
}

/**
 * The text that a reader took from a file.
 *
 * @public
 */
export interface ReadText {
  /** The file's name as given. */
  readonly name: string;
  /** Spans of a draft refer to it. */
  readonly text: string;
  /** In the order of the text, not overlapping. */
  readonly places: readonly TextPlace[];
  /** What stands beside the text: running heads and feet, page numbers, notes, menus of a web page. */
  readonly furniture: readonly string[];
  /** The encoding from before Unicode whose glyphs the file held. */
  readonly convertedFrom?: LegacyEncoding;
}
