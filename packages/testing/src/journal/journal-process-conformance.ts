import { type JournalHead, makeJournal, type SealedEntry } from "@pccc/core";
import { expectEqual } from "../expectations.ts";
import { checkLaws, type Law } from "../law.ts";
import type { Runner } from "../runner.ts";
import { checkHistory } from "./check-history.ts";
import { journalTestTools } from "./conformance-tools.ts";
import { letsWritersIn, runWriters, type SharedStore } from "./run-writers.ts";
import { withDriver } from "./sample-entries.ts";
import type { WriterEvent } from "./writer-event.ts";

/**
 * How the laws of processes get at a driver under test.
 *
 * @public
 */
export interface JournalProcessHarness {
  readonly name: string;
  /** A fresh and empty store. */
  readonly makeStore: () => Promise<SharedStore>;
  /** How many processes write at the same time; 3 where absent. */
  readonly writers?: number;
  /** How many times a writer is killed; 3 where absent. */
  readonly kills?: number;
  /** Laws that the driver is known to break, by rule id, with the reason. */
  readonly knownGaps?: ReadonlyMap<string, string>;
}

/**
 * The laws of a driver whose store several processes open.
 *
 * @public
 */
export const journalProcessLaws: readonly Law<JournalProcessHarness>[] = [
  {
    id: "JD20",
    title: "writers in several processes lose no update, and readers see a prefix",
    check: async ({ makeStore, writers = 3 }) => {
      const store = await makeStore();
      // One process may write before another opens: where only one is let in, there is only one.
      const count = (await letsWritersIn(store)) ? writers : 1;
      const names = Array.from({ length: count }, (_, at) => `writer-${at}`);
      const told = await runWriters(store, names, { turns: 12 });
      const events = told.flatMap(({ events: each }) => each);
      expectEqual(
        "how the writers ended",
        told.map(({ ending }) => ending),
        Array.from({ length: count }, () => "0"),
      );
      await expectHistory(store, events);
      expectEqual(
        "whether anything was acknowledged",
        events.some(({ type }) => type === "ended"),
        true,
      );
    },
  },
  {
    id: "JD21",
    title: "a writer that is killed leaves all that it acknowledged, and nothing in part",
    check: async ({ makeStore, kills = 3 }) => {
      const store = await makeStore();
      const events: WriterEvent[] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        // Spread over a commit's length by their number, not by chance: the same in every run.
        const killAfterEvents = 8 + ((kill * 37) % 90);
        const [told] = await runWriters(store, [`killed-${kill}`], { turns: Number.POSITIVE_INFINITY, killAfterEvents });
        expectEqual("how the killed writer ended", told?.ending, "SIGKILL");
        events.push(...(told?.events ?? []));
        await expectHistory(store, events);
      }
    },
  },
];

/**
 * Registers the laws of processes as tests.
 *
 * @param harness - The driver under test.
 * @param runner - `{ describe, it }` of any test runner.
 *
 * @public
 */
export function journalProcessConformance(harness: JournalProcessHarness, runner: Runner): void {
  checkLaws(`journal driver in processes: ${harness.name}`, journalProcessLaws, harness, harness.knownGaps ?? new Map(), runner);
}

async function expectHistory({ open }: SharedStore, events: readonly WriterEvent[]): Promise<void> {
  await withDriver(open, async (driver) => {
    const journal = makeJournal(driver, journalTestTools("checker"));
    const entries: SealedEntry[] = [];
    for await (const { sealed } of journal.read()) entries.push(sealed);
    expectEqual("what the history breaks", checkHistory(events, entries).slice(0, 5), []);
    const anchor = newestHead(events);
    const verified = await journal.verify(anchor === undefined ? {} : { anchor });
    expectEqual("the verification against the last head that was acknowledged", verified.ok ? "holds" : verified.error, "holds");
  });
}

function newestHead(events: readonly WriterEvent[]): JournalHead | undefined {
  const heads = events.filter((event) => event.type === "ended").map(({ head }) => head);
  return heads.sort((a, b) => b.seq - a.seq)[0];
}
