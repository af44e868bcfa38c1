import type { LegacyEncoding } from "./legacy-letters.ts";

/**
 * A file's text, decoded.
 *
 * @public
 */
export interface DecodedText {
  /** The file's name as given. */
  readonly name: string;
  /** The text in Unicode, without a byte order mark. Spans of a draft refer to it. */
  readonly text: string;
  /** `windows-1252`: one byte a letter, as the legacy encodings have it. */
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** The encoding from before Unicode whose glyphs the file held. */
  readonly convertedFrom?: LegacyEncoding;
}
