import type { Extension, Lock, RecordedEvent, Verdict } from "@pccc/core";

/**
 * What bodies decided of obligations, and what happened that makes something owed: put on record together or not at all.
 *
 * @public
 */
export interface Decisions {
  readonly verdicts?: readonly Verdict[];
  readonly extensions?: readonly Extension[];
  readonly locks?: readonly Lock[];
  readonly events?: readonly RecordedEvent[];
}
