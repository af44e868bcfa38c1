import { setTimeout } from "node:timers/promises";
import { type JournalDriver, JournalError, type SealedEntry } from "@pccc/core";
import { memory, memoryDriver } from "@pccc/core/memory";
import type { JournalHarness } from "@pccc/testing";
import { altering, planning, viewing } from "./planting.ts";

/** Faults that show only in crowds, when a store is opened again, when another writes, and in what stays after closing. */
export const plantedStoreEdges: Readonly<
  Record<string, { readonly laws: readonly string[]; readonly plant: () => Partial<JournalHarness> }>
> = {
  "loses a connection with each plan that fails": {
    laws: ["JD5"],
    plant: () => ({
      patienceMs: 50,
      open: async () => {
        const driver = memoryDriver();
        let connections = 10;
        const commit: JournalDriver["commit"] = async (need, plan) => {
          if (connections === 0) return new Promise(() => undefined);
          connections -= 1;
          const head = await driver.commit(need, plan);
          connections += 1;
          return head;
        };
        return { ...driver, commit };
      },
    }),
  },
  "waits for a second connection while it holds the last": {
    laws: ["JD6"],
    plant: () => ({
      patienceMs: 200,
      open: async () => {
        const driver = memoryDriver();
        let reading = 0;
        const read: JournalDriver["read"] = async (range) => {
          reading += 1;
          if (reading > 20) return new Promise(() => undefined);
          await setTimeout(1);
          reading -= 1;
          return driver.read(range);
        };
        return { ...driver, read };
      },
    }),
  },
  "knows its head without its time when it is opened again": {
    laws: ["JD17"],
    plant: () =>
      opening((driver) => ({
        head: async () => ({ ...(await driver.head()), recordedAt: 0 }),
        ...viewing(driver, (view) => ({ ...view, head: { ...view.head, recordedAt: 0 } })),
      })),
  },
  "breaks its lines at other separators when it is opened again": {
    laws: ["JD17"],
    plant: () => opening((driver) => altering(driver, (entry) => ({ ...entry, body: entry.body.replaceAll(/[\u0085\u2029]/gu, "\n") }))),
  },
  "gives a segment of before when it is opened again": {
    laws: ["JD17"],
    plant: () => opening(() => ({ getSegment: async () => Uint8Array.of(1) })),
  },
  "remembers what it did not find": {
    laws: ["JD18"],
    plant: () =>
      sharing((driver) => {
        const missing = new Set<string>();
        return {
          latest: async (keys, throughSeq) => {
            const found = await driver.latest(keys, throughSeq);
            for (const [place, { kind, key }] of keys.entries()) if (found[place] === undefined) missing.add(`${kind}\n${key}`);
            return found.map((entry, place) => (missing.has(`${keys[place]?.kind}\n${keys[place]?.key}`) ? undefined : entry));
          },
          commit: async (need, plan) => {
            missing.clear();
            return driver.commit(need, plan);
          },
        };
      }),
  },
  "remembers pages that another writer erased from": {
    laws: ["JD18"],
    plant: () =>
      sharing((driver) => {
        const seen = new Map<number, SealedEntry>();
        return {
          read: async (range) =>
            (await driver.read(range)).map((entry) => {
              if (!seen.has(entry.seq)) seen.set(entry.seq, entry);
              return seen.get(entry.seq) ?? entry;
            }),
          ...planning(driver, (plan) => {
            for (const seq of plan.erasePersonalOf) seen.delete(seq);
            return plan;
          }),
        };
      }),
  },
  "takes the lock away when it is refused": {
    laws: ["JD18"],
    plant: () => {
      let openings = 0;
      const source = memory();
      return {
        openAnother: async () => {
          openings += 1;
          if (openings === 1) throw new JournalError("open", "InUse", "another process writes");
          return source.open();
        },
      };
    },
  },
  "leaves a timer behind": {
    laws: ["JD24"],
    plant: () => ({ open: async () => (timers.push(setInterval(() => undefined, 1e6)), memoryDriver()) }),
  },
  "goes on listening to the process": {
    laws: ["JD24"],
    plant: () => ({ open: async () => (process.on(nextName(), () => undefined), memoryDriver()) }),
  },
};

/** What to take away after the tests; each listens to a name of its own, since Node warns of many under one. */
export const listened: string[] = [];

function nextName(): string {
  const name = `pccc-planted-${listened.length}`;
  listened.push(name);
  return name;
}

/** What to end after the tests. */
export const timers: ReturnType<typeof setInterval>[] = [];

/** A durable store with a fault that shows only when it is opened again. */
function opening(plant: (driver: JournalDriver) => Partial<JournalDriver>): Partial<JournalHarness> {
  let source = memory();
  return {
    open: async () => {
      source = memory();
      return source.open();
    },
    reopen: async () => {
      const driver = await source.open();
      return { ...driver, ...plant(driver) };
    },
  };
}

/** A store for several writers, each with a fault of its own. */
function sharing(plant: (driver: JournalDriver) => Partial<JournalDriver>): Partial<JournalHarness> {
  let source = memory();
  const openOne = async (): Promise<JournalDriver> => {
    const driver = await source.open();
    return { ...driver, capabilities: { ...driver.capabilities, concurrentWriters: true }, ...plant(driver) };
  };
  return {
    open: async () => {
      source = memory();
      return openOne();
    },
    openAnother: openOne,
  };
}
