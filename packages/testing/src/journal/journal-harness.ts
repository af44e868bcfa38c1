import type { JournalDriver } from "@pccc/core";

/**
 * How the suite gets at the stores of a driver under test.
 *
 * @public
 */
export interface JournalHarness {
  readonly name: string;
  /** A driver on a fresh and empty store. */
  readonly open: () => Promise<JournalDriver>;
  /** The store that was opened last, again; required of a durable driver. */
  readonly reopen?: () => Promise<JournalDriver>;
  /** A second driver on the store that was opened last, as another process would have; required where `concurrentWriters` is claimed. */
  readonly openAnother?: () => Promise<JournalDriver>;
  /** Laws that the driver is known to break, by rule id, with the reason. */
  readonly knownGaps?: ReadonlyMap<string, string>;
}
