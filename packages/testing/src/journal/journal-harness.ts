import type { JournalDriver } from "@pccc/core";

/**
 * A store that fills up.
 *
 * @public
 */
export interface SmallStore {
  readonly driver: JournalDriver;
  /** Gives it room for more. */
  readonly makeRoom: () => Promise<void>;
  /** Ends what it took, when the driver is closed. */
  readonly end: () => Promise<void>;
}

/**
 * A fresh store to which something happens.
 *
 * @public
 */
export interface TroubledStore {
  readonly open: () => Promise<JournalDriver>;
  /** Lets it happen; the store comes back within 20 seconds. */
  readonly happen: () => Promise<void>;
  /** Ends what it took. */
  readonly end: () => Promise<void>;
}

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
  /**
   * The bytes of the store that was opened last, as they lie on its disk: what an erasure must have left. Where they cannot be seen,
   * the law of erased bytes is not tested, and the report says so.
   */
  readonly storedBytes?: () => Promise<readonly Uint8Array[]>;
  /** Fresh stores that have room for some entries and less than 64 MiB, by what limits them: a small disk, a limit of pages. */
  readonly smallStores?: Readonly<Record<string, () => Promise<SmallStore>>>;
  /** The store that was opened last, only to read. */
  readonly openReadOnly?: () => Promise<JournalDriver>;
  /** What may happen to a store while it is used, by name: a connection cut, a server restarted. */
  readonly troubles?: Readonly<Record<string, () => Promise<TroubledStore>>>;
  /** How long closing, or one of many operations at the same time, may take before it counts as hanging; 10,000 where absent. */
  readonly patienceMs?: number;
  /** Laws that the driver is known to break, by rule id, with the reason. */
  readonly knownGaps?: ReadonlyMap<string, string>;
}
