import type { AppendedEntry, JournalHead } from "@pccc/core";

/**
 * What a writer of the kit tells of itself. Times are of the machine's steady clock, in nanoseconds as text, and hold across processes.
 *
 * @public
 */
export type WriterEvent =
  /** It has opened the store, and waits for a line on its input to begin. */
  | { readonly type: "opened" }
  /** An append is about to be handed in. */
  | { readonly type: "began"; readonly appendId: string; readonly at: string; readonly drafts: number }
  /** It was acknowledged. */
  | {
      readonly type: "ended";
      readonly appendId: string;
      readonly at: string;
      readonly entries: readonly AppendedEntry[];
      readonly head: JournalHead;
    }
  /** It was refused: nothing of it may be there. Any other failure leaves it open, and is told as a fault. */
  | { readonly type: "refused"; readonly appendId: string }
  /** Its fate is open: `InDoubt`, `Unavailable` or `InUse`. */
  | { readonly type: "open"; readonly appendId: string; readonly reason: string }
  /** A reader read on to this head. */
  | { readonly type: "saw"; readonly head: JournalHead }
  /** Something happened that no journal allows. */
  | { readonly type: "fault"; readonly what: string };
