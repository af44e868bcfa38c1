import { type FileHandle, open } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type CommitPlan, type JournalDriver, JournalError, type JournalHead, type SealedEntry } from "@pccc/core";
import { memory, memoryDriver } from "@pccc/core/memory";
import type { JournalHarness, SmallStore } from "@pccc/testing";
import { planning, viewing } from "./planting.ts";

/** Faults that show only over a store's life, or in what a harness can bring about. */
export const plantedStores: Readonly<Record<string, { readonly laws: readonly string[]; readonly plant: () => Partial<JournalHarness> }>> =
  {
    "brings erased parts back when it is opened again": {
      laws: ["JD17"],
      plant: () => {
        const written: CommitPlan[] = [];
        return {
          reopen: async () => {
            const driver = memoryDriver();
            for (const { entries } of written) await driver.commit(nothing, () => ({ entries, erasePersonalOf: [] }));
            return recording(driver, written);
          },
          open: async () => {
            written.length = 0;
            return recording(memoryDriver(), written);
          },
        };
      },
    },
    "has not closed when it says so": {
      laws: ["JD16"],
      plant: () => ({
        open: async () => {
          const driver = memoryDriver();
          return {
            ...driver,
            commit: async (need, plan) => {
              const isHeld = need.keys.length === 0 && need.appendIds.length === 0;
              if (isHeld) await setTimeout(60);
              return driver.commit(need, plan);
            },
            close: async () => {
              void setTimeout(200).then(async () => driver.close());
            },
          };
        },
      }),
    },
    "hangs in closing": {
      laws: ["JD16"],
      plant: () => ({
        patienceMs: 50,
        open: async () => {
          const driver = memoryDriver();
          return { ...driver, close: async () => ((await driver.head()).seq === 1 ? new Promise<void>(() => undefined) : driver.close()) };
        },
      }),
    },
    "keeps a file open after it is closed": {
      laws: ["JD24"],
      plant: () => ({
        open: async () => {
          leaked.push(await open(fileURLToPath(import.meta.url)));
          return memoryDriver();
        },
      }),
    },
    "keeps erased bytes": {
      laws: ["JD23"],
      plant: () => {
        const log: string[] = [];
        const store = async (): Promise<JournalDriver> => {
          const driver = memoryDriver();
          return { ...driver, ...planning(driver, (plan) => (log.push(JSON.stringify(plan)), plan)) };
        };
        return { open: store, storedBytes: async () => log.map((line) => Buffer.from(line)) };
      },
    },
    "says that the disk failed when it is full": {
      laws: ["JD25"],
      plant: () => ({
        smallStores: {
          "ten commits": async () => filledAfter(10, () => Promise.reject(new JournalError("commit", "Unavailable", "disk"))),
        },
      }),
    },
    "acknowledges what a full disk did not take": {
      laws: ["JD25"],
      plant: () => ({ smallStores: { "ten commits": async () => filledAfter(10, async (driver) => driver.head()) } }),
    },
    "writes when it is opened to read": {
      laws: ["JD26"],
      plant: () => {
        let source = memory();
        return {
          open: async () => {
            source = memory();
            return source.open();
          },
          openReadOnly: async () => source.open(),
        };
      },
    },
    "loses a commit when its connection is cut": {
      laws: ["JD27"],
      plant: () => ({
        troubles: {
          "a cut": async () => {
            const driver = memoryDriver();
            let isCut = false;
            const losing: JournalDriver = {
              ...driver,
              commit: async (need, plan) => {
                if (!isCut) return driver.commit(need, plan);
                isCut = false;
                await driver.commit(need, (view) => void plan(view));
                return driver.head();
              },
            };
            const happen = async (): Promise<void> => {
              isCut = true;
            };
            return { open: async () => losing, happen, end: async () => undefined };
          },
        },
      }),
    },
    "writes twice when an answer was lost": {
      laws: ["JD27"],
      plant: () => ({
        troubles: {
          "a lost answer": async () => {
            const driver = memoryDriver();
            let isLost = false;
            const forgetful: JournalDriver = {
              ...driver,
              commit: async (need, plan) => {
                const head = await driver.commit(need, (view) => plan({ ...view, appended: view.appended.map(() => undefined) }));
                if (isLost) {
                  isLost = false;
                  throw new JournalError("commit", "InDoubt", "the answer was lost");
                }
                return head;
              },
            };
            const happen = async (): Promise<void> => {
              isLost = true;
            };
            return { open: async () => forgetful, happen, end: async () => undefined };
          },
        },
      }),
    },
    "keeps its lock when it is closed": {
      laws: ["JD16", "JD17"],
      plant: () => ({
        reopen: async () => {
          throw new JournalError("open", "InUse", "another process writes");
        },
      }),
    },
    "loses its append ids when it is opened again": {
      laws: ["JD17"],
      plant: () => {
        let source = memory();
        return {
          open: async () => {
            source = memory();
            return source.open();
          },
          reopen: async () => {
            const driver = await source.open();
            return { ...driver, ...viewing(driver, (view) => ({ ...view, appended: view.appended.map(() => undefined) })) };
          },
        };
      },
    },
    "keeps the entries of two journals in one table": {
      laws: ["JD1"],
      plant: () => {
        let opened: JournalDriver | undefined;
        return {
          open: async () => {
            const driver = memoryDriver();
            const other = opened;
            opened = driver;
            if (other === undefined) return driver;
            // The journal that was opened before is closed for all other laws, and has nothing to show.
            const read: JournalDriver["read"] = async (range) => [
              ...(await other.read(range).catch(() => [])),
              ...(await driver.read(range)),
            ];
            return { ...driver, read };
          },
        };
      },
    },
    "counts versions without those of other writers": {
      laws: ["JD4", "JD18"],
      plant: () => {
        let source = memory();
        const counting = (driver: JournalDriver): JournalDriver => {
          const own = new Map<string, number>();
          return {
            ...driver,
            capabilities: { ...driver.capabilities, concurrentWriters: true },
            commit: async (need, plan) =>
              driver.commit(need, (view) => {
                const latest = view.latest.map((entry) => entry && { ...entry, version: own.get(entry.key) ?? 0 });
                const planned = plan({ ...view, latest });
                for (const { key, version } of planned?.entries ?? []) own.set(key, version);
                return planned;
              }),
          };
        };
        return {
          open: async () => {
            source = memory();
            return counting(await source.open());
          },
          openAnother: async () => counting(await source.open()),
        };
      },
    },
    "remembers newest versions that another writer erased": {
      laws: ["JD18"],
      plant: () => {
        let source = memory();
        const remembering = (driver: JournalDriver): JournalDriver => {
          const kept = new Map<number, string>();
          const unerased = <A extends SealedEntry | undefined>(entry: A): A =>
            entry === undefined ? entry : { ...entry, personal: entry.personal ?? kept.get(entry.seq) };
          return {
            ...driver,
            capabilities: { ...driver.capabilities, concurrentWriters: true },
            ...planning(driver, (plan) => {
              for (const { seq, personal } of plan.entries) if (personal !== undefined) kept.set(seq, personal);
              for (const seq of plan.erasePersonalOf) kept.delete(seq);
              return plan;
            }),
            latest: async (keys, throughSeq) => (await driver.latest(keys, throughSeq)).map(unerased),
          };
        };
        return {
          open: async () => {
            source = memory();
            return remembering(await source.open());
          },
          openAnother: async () => remembering(await source.open()),
        };
      },
    },
    "shows other writers an old state": {
      laws: ["JD18"],
      plant: () => {
        let source = memory();
        const claiming = (driver: JournalDriver): JournalDriver => ({
          ...driver,
          capabilities: { ...driver.capabilities, concurrentWriters: true },
        });
        return {
          open: async () => {
            source = memory();
            return claiming(await source.open());
          },
          openAnother: async () => {
            const driver = claiming(await source.open());
            let seen: JournalHead | undefined;
            return { ...driver, head: async () => (seen ??= await driver.head()) };
          },
        };
      },
    },
  };

export const leaked: FileHandle[] = [];

const nothing = { keys: [], appendIds: [] };

function recording(driver: JournalDriver, written: CommitPlan[]): JournalDriver {
  return { ...driver, ...planning(driver, (plan) => (written.push(plan), plan)) };
}

/** A store that has room for so many commits, and then does something else. */
function filledAfter(commits: number, otherwise: (driver: JournalDriver) => Promise<JournalHead | undefined>): SmallStore {
  const driver = memoryDriver();
  let room = commits;
  return {
    driver: {
      ...driver,
      commit: async (need, plan) => {
        room -= 1;
        if (room >= 0) return driver.commit(need, plan);
        await driver.commit(need, (view) => void plan(view));
        return otherwise(driver);
      },
    },
    makeRoom: async () => {
      room = 1000;
    },
    end: async () => undefined,
  };
}
