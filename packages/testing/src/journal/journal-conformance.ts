import { checkLaws, type Law } from "../law.ts";
import type { Runner } from "../runner.ts";
import { callerLaws } from "./caller-laws.ts";
import { differentialLaw } from "./differential-law.ts";
import { edgeLaws } from "./edge-laws.ts";
import { edgeLifeLaws } from "./edge-life-laws.ts";
import type { JournalHarness } from "./journal-harness.ts";
import { lifeLaws } from "./life-laws.ts";
import { readingLaws } from "./reading-laws.ts";
import { storageLaws } from "./storage-laws.ts";
import { troubleLaws } from "./trouble-laws.ts";

/**
 * The laws of a journal driver: the section JD of core's SPEC.md.
 *
 * @public
 */
export const journalLaws: readonly Law<JournalHarness>[] = [
  ...storageLaws,
  ...readingLaws,
  ...edgeLaws,
  ...callerLaws,
  ...lifeLaws,
  ...edgeLifeLaws,
  ...troubleLaws,
  differentialLaw,
];

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
