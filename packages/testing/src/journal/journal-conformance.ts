import type { JournalDriver } from "@pccc/core";
import { checkLaws, type Law } from "../law.ts";
import type { Runner } from "../runner.ts";
import { callerLaws } from "./caller-laws.ts";
import { lifeLaws } from "./life-laws.ts";
import { storageLaws } from "./storage-laws.ts";

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

/**
 * The laws of a journal driver: the section JD of core's SPEC.md.
 *
 * @public
 */
export const journalLaws: readonly Law<JournalHarness>[] = [...storageLaws, ...callerLaws, ...lifeLaws];

/**
 * Registers the laws of a journal driver as tests.
 *
 * @param harness - The driver under test.
 * @param runner - `{ describe, it }` of any test runner.
 *
 * @example
 * ```ts
 * import { memoryDriver } from "@pccc/core/memory";
 * import { journalConformance } from "@pccc/testing";
 * import { describe, it } from "node:test";
 *
 * journalConformance({ name: "memory", open: async () => memoryDriver() }, { describe, it });
 * ```
 *
 * @public
 */
export function journalConformance(harness: JournalHarness, runner: Runner): void {
  checkLaws(`journal driver: ${harness.name}`, journalLaws, harness, harness.knownGaps ?? new Map(), runner);
}
