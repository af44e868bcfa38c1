import type { PlanDraft, TextPlace } from "@pccc/import";

/**
 * A document file as read: its draft, and what only its format tells.
 *
 * @public
 */
export interface ImportedDocument {
  /** Its places are offsets in the text that the reader took from the file. */
  readonly draft: PlanDraft;
  /** Pages, lines and paragraphs of the file; none where it is plain text. */
  readonly places: readonly TextPlace[];
  /** What stands beside the text: running heads and feet, notes, menus of a web page. */
  readonly furniture: readonly string[];
}
