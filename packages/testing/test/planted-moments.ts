import { setTimeout } from "node:timers/promises";
import type { CommitPlan, JournalHead, SealedEntry } from "@pccc/core";
import { altering, type PlantedDrivers, planning } from "./planting.ts";

/** Faults in when something is seen, and in what becomes of an erasure. */
export const plantedMoments: PlantedDrivers = {
  "commits a plan of thousands in two": {
    laws: ["JD14"],
    plant: (driver) => ({
      commit: async (need, plan) => {
        let rest: CommitPlan | undefined;
        const head = await driver.commit(need, (view) => {
          const planned = plan(view);
          if (planned === undefined || planned.entries.length < 5000) return planned;
          rest = { ...planned, entries: planned.entries.slice(5000) };
          return { entries: planned.entries.slice(0, 5000), erasePersonalOf: [] };
        });
        if (rest === undefined) return head;
        await setTimeout(5);
        return driver.commit(need, () => rest);
      },
    }),
  },
  "asks for each key at a moment of its own": {
    laws: ["JD22", "JD16"],
    plant: (driver) => ({
      latest: async (keys, throughSeq) => {
        const found: (SealedEntry | undefined)[] = [];
        for (const key of keys) {
          found.push(...(await driver.latest([key], throughSeq)));
          await setTimeout(0);
        }
        return found;
      },
    }),
  },
  "answers a commit with the head of a later one": {
    laws: ["JD6"],
    plant: (driver) => ({
      commit: async (need, plan) => {
        if ((await driver.commit(need, plan)) === undefined) return undefined;
        await setTimeout(0);
        return driver.head();
      },
    }),
  },
  "reads from a replica that lags": {
    laws: ["JD1", "JD2", "JD3", "JD5", "JD9", "JD10", "JD6", "JD7", "JD11", "JD13", "JD16"],
    plant: (driver) => {
      let seen: Promise<readonly SealedEntry[]> = Promise.resolve([]);
      return {
        commit: async (need, plan) => {
          seen = driver.read({ afterSeq: 0, throughSeq: 1e9, limit: 1e6 });
          await seen;
          return driver.commit(need, plan);
        },
        read: async ({ afterSeq, throughSeq, limit, kinds }) =>
          (await seen).filter(({ seq, kind }) => seq > afterSeq && seq <= throughSeq && (kinds?.includes(kind) ?? true)).slice(0, limit),
      };
    },
  },
  "remembers the head until it is asked again": {
    laws: ["JD6", "JD2"],
    plant: (driver) => {
      let seen: JournalHead | undefined;
      return {
        head: async () => {
          const head = await driver.head();
          const told = seen ?? head;
          seen = head;
          return told;
        },
      };
    },
  },
  "moves the head before its entries are there": {
    laws: ["JD6", "JD22", "JD11"],
    plant: (driver) => {
      let coming: JournalHead | undefined;
      return {
        head: async () => coming ?? driver.head(),
        commit: async (need, plan) => {
          const planned: { plan?: CommitPlan | undefined } = {};
          await driver.commit(need, (view) => {
            planned.plan = plan(view);
            return undefined;
          });
          const last = planned.plan?.entries.at(-1);
          if (planned.plan === undefined || last === undefined) return undefined;
          coming = { seq: last.seq, recordedAt: last.recordedAt, hash: last.hash };
          await setTimeout(1);
          const head = await driver.commit(need, () => planned.plan);
          coming = undefined;
          return head;
        },
      };
    },
  },
  "erases before it writes": {
    laws: ["JD10"],
    plant: (driver) =>
      planning(driver, (plan) => ({
        ...plan,
        erasePersonalOf: plan.erasePersonalOf.filter((erased) => !plan.entries.some(({ seq }) => seq === erased)),
      })),
  },
  "erases the first thousand of those named": {
    laws: ["JD10"],
    plant: (driver) => planning(driver, (plan) => ({ ...plan, erasePersonalOf: plan.erasePersonalOf.slice(0, 1000) })),
  },
  "erases in its entries and not in its newest versions": {
    laws: ["JD10"],
    plant: (driver) => {
      const kept = new Map<number, string | undefined>();
      const unerased = (entry: SealedEntry | undefined): SealedEntry | undefined =>
        entry === undefined ? undefined : { ...entry, personal: entry.personal ?? kept.get(entry.seq) };
      return {
        ...planning(driver, (plan) => {
          for (const { seq, personal } of plan.entries) kept.set(seq, personal);
          return plan;
        }),
        latest: async (keys, throughSeq) => (await driver.latest(keys, throughSeq)).map(unerased),
      };
    },
  },
  "puts a mark where a personal part was": {
    laws: ["JD3", "JD10"],
    plant: (driver) =>
      altering(driver, (entry) =>
        entry.personal === undefined && entry.personalDigest !== undefined ? { ...entry, personal: '{"erased":true}' } : entry,
      ),
  },
};
