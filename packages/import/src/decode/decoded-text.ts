/**
 * A file's text, decoded.
 *
 * @public
 */
export interface DecodedText {
  /** The file's name as given. */
  readonly name: string;
  /** The text, without a byte order mark. Spans of a draft refer to it. */
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
}
