import { setTimeout } from "node:timers/promises";
import type { CommitPlan, SealedEntry } from "@pccc/core";
import { altering, comparing, type PlantedDrivers, planning, viewing } from "./planting.ts";

/** Faults of many kinds, from the head to closing. */
export const plantedDrivers: PlantedDrivers = {
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
    laws: ["JD2", "JD4", "JD9", "JD10", "JD12"],
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
    laws: ["JD6", "JD7"],
    plant: (driver) => ({ read: async (range) => driver.read({ ...range, afterSeq: Math.max(0, range.afterSeq - 1) }) }),
  },
  "forgets the kinds": {
    laws: ["JD9", "JD7"],
    plant: (driver) => ({ read: async ({ afterSeq, throughSeq, limit }) => driver.read({ afterSeq, throughSeq, limit }) }),
  },
  "answers latest as of now": {
    laws: ["JD10", "JD6", "JD8"],
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
    laws: ["JD2", "JD3", "JD9", "JD10", "JD6", "JD7", "JD8", "JD22", "JD11", "JD12", "JD13"],
    plant: (driver) => altering(driver, (entry) => (entry.seq > 2 ? { ...entry, seq: entry.seq + 1 } : entry)),
  },
  "turns a page around": {
    laws: ["JD2", "JD3", "JD10", "JD6", "JD7", "JD22", "JD11", "JD12", "JD13"],
    plant: (driver) => ({ read: async (range) => [...(await driver.read(range))].reverse() }),
  },
  "reads past its bound": {
    laws: ["JD7"],
    plant: (driver) => ({ read: async (range) => driver.read({ ...range, throughSeq: range.throughSeq + 1 }) }),
  },
  "gives hashes of other bytes": {
    laws: ["JD2", "JD3", "JD9", "JD10", "JD6", "JD22", "JD11", "JD12", "JD13"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, hash: entry.hash.split("").reverse().join("") })),
  },
  "acknowledges what it could not write": {
    laws: ["JD4", "JD5", "JD10", "JD6", "JD11"],
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
    laws: ["JD2", "JD6"],
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
  "orders a page by the digits of its numbers": {
    laws: ["JD2", "JD6", "JD7", "JD22", "JD11"],
    plant: (driver) => ({
      read: async (range) => {
        const page = await driver.read({ ...range, limit: 100_000 });
        return [...page].sort((a, b) => (String(a.seq) < String(b.seq) ? -1 : 1)).slice(0, range.limit);
      },
    }),
  },
  "takes the greatest version by its digits": {
    laws: ["JD6", "JD8", "JD22"],
    plant: (driver) => ({
      latest: async (keys, throughSeq) => {
        const all = await driver.read({ afterSeq: 0, throughSeq, limit: 100_000 });
        const byDigits = (kind: string, key: string): SealedEntry | undefined =>
          all
            .filter((entry) => entry.kind === kind && entry.key === key)
            .sort((a, b) => (String(a.version) < String(b.version) ? 1 : -1))[0];
        return keys.map(({ kind, key }) => byDigits(kind, key));
      },
    }),
  },
  "ignores the limit": { laws: ["JD7"], plant: (driver) => ({ read: async (range) => driver.read({ ...range, limit: 100_000 }) }) },
  "limits before it looks at kinds": {
    laws: ["JD7"],
    plant: (driver) => ({
      read: async ({ kinds, ...range }) => (await driver.read(range)).filter(({ kind }) => kinds?.includes(kind) ?? true),
    }),
  },
  "keeps time in seconds": {
    laws: ["JD2", "JD3", "JD9", "JD10", "JD22"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, recordedAt: Math.floor(entry.recordedAt / 1000) * 1000 })),
  },
  "keeps numbers of 32 bits": { laws: ["JD2"], plant: (driver) => altering(driver, (entry) => ({ ...entry, shape: entry.shape | 0 })) },
  "cuts names at 255 characters": {
    laws: ["JD2"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, actor: entry.actor.slice(0, 255) })),
  },
  "cuts bodies at a mebibyte": {
    laws: ["JD2"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, body: entry.body.slice(0, 2 ** 20) })),
  },
  "drops supplementary characters": {
    laws: ["JD2"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, body: entry.body.replaceAll(/\p{Cs}|[\u{10000}-\u{10ffff}]/gu, "?") })),
  },
  "keeps an absent text as empty": {
    laws: ["JD2", "JD3", "JD9", "JD10", "JD11", "JD12", "JD13"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, period: entry.period ?? "" })),
  },
  "keeps the callers' own objects": {
    laws: ["JD2"],
    plant: (driver) => {
      const kept: SealedEntry[] = [];
      return {
        ...planning(driver, (plan) => (kept.push(...plan.entries), plan)),
        read: async (range) =>
          (await driver.read(range)).map(({ seq, personal }) => Object.assign(kept[seq - 1] ?? {}, { personal }) as SealedEntry),
      };
    },
  },
  "remembers the last fifty append ids": {
    laws: ["JD4"],
    plant: (driver) =>
      viewing(driver, (view) => ({
        ...view,
        appended: view.appended.map((entry) => (entry !== undefined && entry.seq > view.head.seq - 50 ? entry : undefined)),
      })),
  },
  "finds the first entry of an append instead of the last": {
    laws: ["JD4", "JD12"],
    plant: (driver) => ({
      commit: async (need, plan) => {
        const all = await driver.read({ afterSeq: 0, throughSeq: 1e9, limit: 1e6 });
        return driver.commit(need, (view) =>
          plan({ ...view, appended: need.appendIds.map((id) => all.find(({ appendId }) => appendId === id)) }),
        );
      },
    }),
  },
  "looks at the first hundred keys only": {
    laws: ["JD4"],
    plant: (driver) => ({
      commit: async (need, plan) =>
        driver.commit(need, (view) => plan({ ...view, latest: view.latest.map((entry, place) => (place < 100 ? entry : undefined)) })),
    }),
  },
  "commits a large plan in pieces": {
    laws: ["JD6", "JD22", "JD11"],
    plant: (driver) => ({
      commit: async (need, plan) => {
        let planned: CommitPlan | undefined;
        await driver.commit(need, (view) => {
          planned = plan(view);
          return undefined;
        });
        if (planned === undefined) return undefined;
        const { entries, erasePersonalOf } = planned;
        for (let first = 0; first < entries.length; first += 100) {
          if (first > 0) await setTimeout(1);
          await driver.commit(need, () => ({ entries: entries.slice(first, first + 100), erasePersonalOf }));
        }
        return driver.head();
      },
    }),
  },
  "loses every hundredth commit": {
    laws: ["JD4", "JD6"],
    plant: (driver) => {
      let commits = 0;
      return {
        commit: async (need, plan) => {
          commits += 1;
          if (commits % 100 !== 0) return driver.commit(need, plan);
          await driver.commit(need, (view) => void plan(view));
          return driver.head();
        },
      };
    },
  },
  "shows commits what was erased": {
    laws: ["JD10"],
    plant: (driver) => {
      const parts = new Map<number, string | undefined>();
      const restored = (entry: SealedEntry | undefined): SealedEntry | undefined =>
        entry === undefined ? undefined : { ...entry, personal: parts.get(entry.seq) };
      return {
        commit: async (need, plan) =>
          driver.commit(need, (view) => {
            const planned = plan({ ...view, latest: view.latest.map(restored), appended: view.appended.map(restored) });
            for (const { seq, personal } of planned?.entries ?? []) parts.set(seq, personal);
            return planned;
          }),
      };
    },
  },
  "lets a kind run into its key": {
    laws: ["JD9"],
    plant: (driver) => comparing(driver, ({ kind, key }) => kind + key),
  },
  "takes keys in any case": {
    laws: ["JD9", "JD2"],
    plant: (driver) => comparing(driver, ({ kind, key }) => `${kind}\n${key.toLowerCase()}`),
  },
  "trims keys": { laws: ["JD9"], plant: (driver) => comparing(driver, ({ kind, key }) => `${kind}\n${key.trimEnd()}`) },
  "takes letters without their marks": {
    laws: ["JD2", "JD9"],
    plant: (driver) => comparing(driver, ({ kind, key }) => `${kind}\n${key.normalize("NFD").replaceAll(/\p{M}/gu, "")}`),
  },
  "cuts segments at 16 MiB": {
    laws: ["JD15"],
    plant: (driver) => ({ putSegment: async (name, bytes) => driver.putSegment?.(name, bytes.slice(0, 2 ** 24 - 1)) }),
  },
  "takes names of segments in any case": {
    laws: ["JD15"],
    plant: (driver) => ({
      putSegment: async (name, bytes) => driver.putSegment?.(name.toLowerCase(), bytes),
      getSegment: async (name) => driver.getSegment?.(name.toLowerCase()),
    }),
  },
  "never replaces a segment": {
    laws: ["JD15"],
    plant: (driver) => ({
      putSegment: async (name, bytes) => {
        if ((await driver.getSegment?.(name)) === undefined) await driver.putSegment?.(name, bytes);
      },
    }),
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
