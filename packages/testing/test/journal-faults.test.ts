import { type CommitView, type JournalDriver, JournalError, type SealedEntry } from "@pccc/core";
import { memory, memoryDriver } from "@pccc/core/memory";
import {
  checkHistory,
  checkLaws,
  type JournalHarness,
  journalConformance,
  journalLaws,
  runJournalWriter,
  type WriterEvent,
} from "@pccc/testing";
import { describe, expect, it } from "vitest";
import { collectingRunner, failedLaws } from "./collecting-runner.ts";

/** The law that names the fault, and those that fall with it, in the order of the suite. */
const drivers: Readonly<
  Record<string, { readonly laws: readonly string[]; readonly plant: (driver: JournalDriver) => Partial<JournalDriver> }>
> = {
  "begins with a head of its own": {
    laws: ["JD1"],
    plant: (driver) => ({ head: async () => ({ ...(await driver.head()), ...((await driver.head()).seq === 0 ? { hash: "" } : {}) }) }),
  },
  "writes bodies through its own JSON type": {
    laws: ["JD2"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, body: JSON.stringify(JSON.parse(entry.body)) })),
  },
  "normalises text": {
    laws: ["JD2", "JD9"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, key: entry.key.normalize("NFC") })),
  },
  "keeps empty text as absent": {
    laws: ["JD3", "JD12"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, unit: entry.unit === "" ? undefined : entry.unit })),
  },
  "shows latest versions in an order of its own": {
    laws: ["JD4", "JD11"],
    plant: (driver) => viewing(driver, (view) => ({ ...view, latest: [...view.latest].sort((a, b) => (a?.seq ?? 0) - (b?.seq ?? 0)) })),
  },
  "forgets append ids": {
    laws: ["JD4", "JD9", "JD12", "JD10"],
    plant: (driver) => viewing(driver, (view) => ({ ...view, appended: view.appended.map(() => undefined) })),
  },
  "swallows a plan that fails": {
    laws: ["JD5"],
    plant: (driver) => ({
      commit: async (need, plan) =>
        driver.commit(need, (view) => {
          try {
            return plan(view);
          } catch {
            return undefined;
          }
        }),
    }),
  },
  "takes the head without holding it": {
    laws: ["JD6", "JD11"],
    plant: (driver) => ({
      commit: async (need, plan) => {
        let planned: ReturnType<typeof plan>;
        await driver.commit(need, (view) => {
          planned = plan(view);
          return undefined;
        });
        return planned === undefined ? undefined : driver.commit(need, () => planned);
      },
    }),
  },
  "reads from the bound on": {
    laws: ["JD7"],
    plant: (driver) => ({ read: async (range) => driver.read({ ...range, afterSeq: Math.max(0, range.afterSeq - 1) }) }),
  },
  "forgets the kinds": {
    laws: ["JD7"],
    plant: (driver) => ({ read: async ({ afterSeq, throughSeq, limit }) => driver.read({ afterSeq, throughSeq, limit }) }),
  },
  "answers latest as of now": {
    laws: ["JD8", "JD10"],
    plant: (driver) => ({ latest: async (keys) => driver.latest(keys, Number.MAX_SAFE_INTEGER) }),
  },
  "erases nothing": {
    laws: ["JD10"],
    plant: (driver) => planning(driver, (plan) => ({ ...plan, erasePersonalOf: [] })),
  },
  "erases the digest too": {
    laws: ["JD3", "JD10"],
    plant: (driver) => altering(driver, (entry) => (entry.personal === undefined ? { ...entry, personalDigest: undefined } : entry)),
  },
  "drops what is beyond a size": {
    laws: ["JD14"],
    plant: (driver) => planning(driver, (plan) => ({ ...plan, entries: plan.entries.slice(0, 5000) })),
  },
  "leaves a hole in the numbers": {
    laws: ["JD2", "JD3", "JD6", "JD7", "JD8", "JD9", "JD10", "JD11", "JD12", "JD13"],
    plant: (driver) => altering(driver, (entry) => (entry.seq > 2 ? { ...entry, seq: entry.seq + 1 } : entry)),
  },
  "turns a page around": {
    laws: ["JD2", "JD3", "JD6", "JD7", "JD10", "JD11", "JD12", "JD13"],
    plant: (driver) => ({ read: async (range) => [...(await driver.read(range))].reverse() }),
  },
  "reads past its bound": {
    laws: ["JD7"],
    plant: (driver) => ({ read: async (range) => driver.read({ ...range, throughSeq: range.throughSeq + 1 }) }),
  },
  "gives hashes of other bytes": {
    laws: ["JD2", "JD3", "JD9", "JD10", "JD11", "JD12", "JD13"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, hash: entry.hash.split("").reverse().join("") })),
  },
  "acknowledges what it could not write": {
    laws: ["JD5", "JD6", "JD11"],
    plant: (driver) => {
      let commits = 0;
      return {
        commit: async (need, plan) => {
          commits += 1;
          if (commits % 4 !== 0) return driver.commit(need, plan);
          await driver.commit(need, (view) => {
            plan(view);
            return undefined;
          });
          return driver.head();
        },
      };
    },
  },
  "answers a commit with the head before it": {
    laws: ["JD2"],
    plant: (driver) => ({
      commit: async (need, plan) => {
        const before = await driver.head();
        return (await driver.commit(need, plan)) === undefined ? undefined : before;
      },
    }),
  },
  "erases one entry too many": {
    laws: ["JD10"],
    plant: (driver) => planning(driver, (plan) => ({ ...plan, erasePersonalOf: plan.erasePersonalOf.flatMap((seq) => [seq, seq + 1]) })),
  },
  "takes an erasure for the whole entry": {
    laws: ["JD3", "JD10"],
    plant: (driver) =>
      altering(driver, (entry) => (entry.personalDigest !== undefined && entry.personal === undefined ? { ...entry, body: "{}" } : entry)),
  },
  "denies segments and answers all the same": {
    laws: ["JD15"],
    plant: (driver) => ({ capabilities: { ...driver.capabilities, segments: false } }),
  },
  "stays open": { laws: ["JD16"], plant: () => ({ close: async () => undefined }) },
  "forgets and says durable": {
    laws: ["JD17"],
    plant: (driver) => ({ capabilities: { ...driver.capabilities, durable: true } }),
  },
  "says that writers are welcome and gives none": {
    laws: ["JD18"],
    plant: (driver) => ({ capabilities: { ...driver.capabilities, concurrentWriters: true } }),
  },
};

describe("the journal suite", () => {
  it.each(Object.entries(drivers))("catches a driver that %s", async (_, { laws, plant }) => {
    const open = async (): Promise<JournalDriver> => {
      const driver = memoryDriver();
      return { ...driver, ...plant(driver) };
    };
    expect(await failures({ name: "planted", open }, laws.includes("JD14"))).toEqual(laws);
  });

  it("catches a store that loses entries when it is opened again, and one that lets a second writer in against its word", async () => {
    expect(await failures({ name: "forgetful", open: async () => memoryDriver(), reopen: async () => memoryDriver() })).toEqual(["JD17"]);
    let source = memory();
    const open = async (): Promise<JournalDriver> => {
      source = memory();
      return source.open();
    };
    expect(await failures({ name: "careless", open, reopen: async () => source.open(), openAnother: async () => source.open() })).toEqual([
      "JD18",
    ]);
  });

  it("passes a driver that refuses what it denies", async () => {
    const refuse = async (): Promise<never> => {
      throw new JournalError("segment", "Unsupported", "no segments here");
    };
    const without = (driver: JournalDriver): JournalDriver => {
      const { getSegment: _get, putSegment: _put, ...rest } = driver;
      return { ...rest, capabilities: { ...driver.capabilities, segments: false } };
    };
    expect(await failures({ name: "without", open: async () => without(memoryDriver()) })).toEqual([]);
    const refusing = async (): Promise<JournalDriver> => ({ ...without(memoryDriver()), getSegment: refuse, putSegment: refuse });
    expect(await failures({ name: "refusing", open: refusing })).toEqual([]);
    const inUse = async (): Promise<JournalDriver> => {
      throw new JournalError("open", "InUse", "one writer at a time");
    };
    expect(await failures({ name: "single", open: async () => memoryDriver(), openAnother: inUse })).toEqual([]);
  });

  it("shrinks a generated history to the steps that show the fault", async () => {
    const open = async (): Promise<JournalDriver> => {
      const driver = memoryDriver();
      return { ...driver, ...altering(driver, (entry) => ({ ...entry, unit: entry.unit === "" ? undefined : entry.unit })) };
    };
    const { runner, run } = collectingRunner();
    const laws = journalLaws.filter(({ id }) => id === "JD19");
    checkLaws("planted", laws, { name: "planted", open }, new Map(), runner);
    const [result] = await run();
    expect(result?.error).toMatch(/Counterexample: \[\[\{"do":"append","id":0,"drafts":\[\{[^}]*"unit":""\}\]\}\]\]/u);
  });

  it("takes a known gap, and fails when it holds after all", async () => {
    const deaf = async (): Promise<JournalDriver> => ({ ...memoryDriver(), close: async () => undefined });
    const knownGaps = new Map([["JD16", "close is not done yet"]]);
    expect(await failures({ name: "deaf", open: deaf, knownGaps })).toEqual([]);
    const { runner, run } = collectingRunner();
    journalConformance({ name: "memory", open: async () => memoryDriver(), knownGaps }, runner);
    const broken = (await run()).filter(({ error }) => error !== undefined);
    expect(broken).toEqual([
      {
        title: "[JD16] after close every operation fails with Closed (known gap: close is not done yet)",
        error: "JD16 holds now: take it out of knownGaps (it said: close is not done yet)",
      },
    ]);
  });

  it("refuses a gap that names no law", () => {
    const harness = { name: "memory", open: async () => memoryDriver(), knownGaps: new Map([["JD99", "?"]]) };
    expect(() => journalConformance(harness, collectingRunner().runner)).toThrow("JD99");
  });
});

describe("the checker of histories", () => {
  const none = (): Partial<JournalDriver> => ({});
  const faults: readonly (readonly [string, string | undefined, (driver: JournalDriver) => Partial<JournalDriver>])[] = [
    ["passes a sound driver", undefined, none],
    ["names a lost update", "lost", (driver) => viewing(driver, (view) => ({ ...view, latest: view.latest.map(() => undefined) }))],
    [
      "names an acknowledged append that is lost",
      "lost",
      (driver) => planning(driver, (plan) => ({ ...plan, entries: plan.entries.slice(0, -2) })),
    ],
    [
      "names an append that is there in part",
      "torn",
      (driver) => altering(driver, (entry) => (entry.seq === 6 ? { ...entry, appendId: "x" } : entry)),
    ],
    [
      "names a head that no reader finds",
      "reader",
      (driver) => ({ head: async () => ({ ...(await driver.head()), hash: "0".repeat(64) }) }),
    ],
  ];

  it.each(faults)("%s", async (_, word, plant) => {
    const sound = memoryDriver();
    const driver = { ...sound, ...plant(sound), close: async () => undefined };
    const events: WriterEvent[] = [];
    const writers = ["a", "b"].map(async (name) =>
      runJournalWriter(async () => driver, { name, turns: 6, tell: (event) => events.push(event) }),
    );
    await Promise.allSettled(writers);
    const found = checkHistory(events, await driver.read({ afterSeq: 0, throughSeq: 1000, limit: 1000 }));
    if (word === undefined) expect(found).toEqual([]);
    else expect(found.join("\n")).toContain(word);
  });
});

async function failures(harness: JournalHarness, withBatch = false): Promise<readonly string[]> {
  const { runner, run } = collectingRunner();
  // The batch of 10,000 takes longer than all the other laws together, and finds what they find.
  // Generated histories break on almost every fault: which law names it is what is asked here.
  const laws = journalLaws.filter(({ id }) => id !== "JD19" && (withBatch || id !== "JD14"));
  checkLaws(harness.name, laws, harness, harness.knownGaps ?? new Map(), runner);
  return failedLaws(await run());
}

function altering(driver: JournalDriver, alter: (entry: SealedEntry) => SealedEntry): Partial<JournalDriver> {
  return {
    read: async (range) => (await driver.read(range)).map(alter),
    latest: async (keys, throughSeq) =>
      (await driver.latest(keys, throughSeq)).map((entry) => (entry === undefined ? undefined : alter(entry))),
  };
}

function viewing(driver: JournalDriver, alter: (view: CommitView) => CommitView): Partial<JournalDriver> {
  return { commit: async (need, plan) => driver.commit(need, (view) => plan(alter(view))) };
}

function planning(
  driver: JournalDriver,
  alter: (plan: NonNullable<ReturnType<Parameters<JournalDriver["commit"]>[1]>>) => ReturnType<Parameters<JournalDriver["commit"]>[1]>,
): Partial<JournalDriver> {
  return {
    commit: async (need, plan) =>
      driver.commit(need, (view) => {
        const planned = plan(view);
        return planned === undefined ? undefined : alter(planned);
      }),
  };
}
