import { setTimeout } from "node:timers/promises";
import { type JournalHead, makeJournal, type SealedEntry } from "@pccc/core";
import { checkHistory } from "./check-history.ts";
import { journalTestTools } from "./conformance-tools.ts";
import { letsWritersIn, runWriters, type SharedStore } from "./run-writers.ts";
import { withDriver } from "./sample-entries.ts";
import type { WriterEvent } from "./writer-event.ts";

/**
 * How long to torment a driver, and with what.
 *
 * @public
 */
export interface SoakOptions {
  readonly name: string;
  /** A fresh and empty store. */
  readonly makeStore: () => Promise<SharedStore>;
  readonly seconds: number;
  /** How many entries the large store gets; none is made where 0. */
  readonly largeStore: number;
  /** Numbers from 0 to 1 that decide when writers are killed. */
  readonly random: () => number;
  /** Ends the store's server at once and starts it again, while writers write. */
  readonly crash?: () => Promise<void>;
  /** Hears what is done. */
  readonly tell: (line: string) => void;
}

/**
 * What came of it.
 *
 * @public
 */
export interface SoakReport {
  readonly kills: number;
  readonly crashes: number;
  readonly acknowledged: number;
  readonly entries: number;
  /** What was lost, torn or wrong, in words; nothing where all holds. */
  readonly faults: readonly string[];
}

/**
 * Kills writers, crashes the server, opens again and verifies, until the time is over; and the same on a store with many entries.
 *
 * @param options - The driver, how long, and with what.
 * @returns What came of it.
 *
 * @public
 */
export async function soakJournal(options: SoakOptions): Promise<SoakReport> {
  const until = performance.now() + options.seconds * 1000;
  const report = { kills: 0, crashes: 0, acknowledged: 0, entries: 0, faults: [] as string[] };
  if (options.largeStore > 0) await tormentLargeStore(options, report);
  for (let life = 1; report.faults.length === 0 && (life === 1 || performance.now() < until); life += 1) {
    const store = await options.makeStore();
    const events: WriterEvent[] = [];
    for (let round = 0; round < 4 && (round === 0 || performance.now() < until); round += 1) {
      events.push(...(await tormentOnce(store, `${life}-${round}`, options, report)));
    }
    await withDriver(store.open, async (driver) => {
      const entries: SealedEntry[] = [];
      const journal = makeJournal(driver, journalTestTools("soak"));
      for await (const { sealed } of journal.read()) entries.push(sealed);
      const verified = await journal.verify(anchoredBy(events));
      report.entries += entries.length;
      report.faults.push(...checkHistory(events, entries), ...(verified.ok ? [] : [`the chain: ${JSON.stringify(verified.error)}`]));
      options.tell(`${options.name}: store ${life}, ${entries.length} entries, ${report.kills} kills and ${report.crashes} crashes so far`);
    });
  }
  return report;
}

type Tally = { -readonly [Name in keyof SoakReport]: SoakReport[Name] };

async function tormentOnce(
  store: SharedStore,
  name: string,
  { random, crash }: SoakOptions,
  report: Tally & { readonly faults: string[] },
): Promise<readonly WriterEvent[]> {
  const count = (await letsWritersIn(store)) ? 3 : 1;
  const names = Array.from({ length: count }, (_, place) => `${name}-${place}`);
  const delays = names.map(() => 150 + random() * 1200);
  const running = runWriters(store, names, { turns: Number.POSITIVE_INFINITY, killAfterMs: (place) => delays[place] ?? 0 });
  if (crash !== undefined && random() < 0.5) {
    await setTimeout(300 + random() * 500);
    await crash();
    report.crashes += 1;
  }
  const told = await running;
  report.kills += told.filter(({ ending }) => ending === "SIGKILL").length;
  report.faults.push(...told.filter(({ ending }) => ending !== "SIGKILL").map(({ ending }) => `a writer ended with ${ending}`));
  const events = told.flatMap((each) => each.events);
  report.acknowledged += events.filter(({ type }) => type === "ended").length;
  return events;
}

async function tormentLargeStore(options: SoakOptions, report: Tally & { readonly faults: string[] }): Promise<void> {
  const { largeStore, makeStore, name, tell } = options;
  const store = await makeStore();
  const batch = Math.min(10_000, largeStore);
  for (let written = 0; written < largeStore; ) {
    // Closed and opened again at every tenth.
    await withDriver(store.open, async (driver) => {
      const journal = makeJournal(driver, journalTestTools(`soak-${written}`));
      const end = Math.min(written + Math.max(batch, largeStore / 10), largeStore);
      for (; written < end; written += batch) {
        const drafts = Array.from({ length: Math.min(batch, largeStore - written) }, (_, at) => ({
          kind: "filling",
          key: `k${(written + at) % 90_000}`,
          shape: 1,
          body: { at: written + at, fill: "x".repeat(180) },
          expected: "any" as const,
        }));
        await journal.append(drafts, { actor: "post-1", appendId: `filling-${written}` });
      }
    });
  }
  tell(`${name}: ${largeStore.toLocaleString("en")} entries written`);
  const events: WriterEvent[] = [];
  for (let round = 0; round < 3; round += 1) events.push(...(await tormentOnce(store, `large-${round}`, options, report)));
  await withDriver(store.open, async (driver) => {
    const verified = await makeJournal(driver, journalTestTools("soak")).verify(anchoredBy(events));
    if (verified.ok) report.entries += verified.value.entries;
    else report.faults.push(`the chain of the large store: ${JSON.stringify(verified.error)}`);
    const isWhole = verified.ok && verified.value.entries >= largeStore;
    tell(`${name}: the large store ${isWhole ? "verifies" : "is broken"} after ${report.kills} kills and ${report.crashes} crashes`);
  });
}

function anchoredBy(events: readonly WriterEvent[]): { readonly anchor?: JournalHead } {
  const heads = events.filter((event) => event.type === "ended").map(({ head }) => head);
  const anchor = heads.sort((a, b) => b.seq - a.seq)[0];
  return anchor === undefined ? {} : { anchor };
}
