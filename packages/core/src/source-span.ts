/**
 * A place in a source text.
 *
 * @remarks
 * Lines and columns count from 1; columns and offsets count UTF-16 code units of the text as read.
 * `endOffset` and `endColumn` are exclusive.
 *
 * @public
 */
export interface SourceSpan {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
