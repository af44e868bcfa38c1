/**
 * What a person decided about a review item.
 *
 * @public
 */
export interface ReviewAnswer {
  /** The item's key. */
  readonly key: string;
  /**
   * `right`: as read, and a text without a place is no task. `wrong`: drop the task or the duty, leave the field empty, or a text
   * without a place is a task. `change`: take what is given; a text without a place is then a task.
   */
  readonly decision: "right" | "wrong" | "change";
  /** The field's value; for a task, who leads, parted by semicolons. */
  readonly value?: string;
  /** For a task: who coordinates, parted by semicolons; empty for nobody. */
  readonly coordinates?: string;
  /** For a task or a reporting duty: by when, in the words of a document or as `YYYY-MM-DD`; empty for a task without a time. */
  readonly due?: string;
  /** The words that were asked about, for people who read the file. */
  readonly excerpt: string;
}
