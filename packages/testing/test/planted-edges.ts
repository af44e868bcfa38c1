import { setTimeout } from "node:timers/promises";
import { JournalError, type JournalHead, type SealedEntry } from "@pccc/core";
import { altering, comparing, type PlantedDrivers, planning } from "./planting.ts";

const runners = process.listenerCount("unhandledRejection");

/** Faults at bounds, in names that mean something elsewhere, and in objects that caller and driver both have. */
export const plantedEdges: PlantedDrivers = {
  "reads numbers in texts": {
    laws: ["JD2"],
    plant: (driver) =>
      altering(driver, (entry) => ({ ...entry, unit: /^\d+$/u.test(entry.unit ?? "") ? String(Number(entry.unit)) : entry.unit })),
  },
  "takes the mark of an absent text for one": {
    laws: ["JD2"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, period: entry.period === "\\N" ? undefined : entry.period })),
  },
  "decodes keys that nobody encoded": {
    laws: ["JD2"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, key: entry.key.replaceAll("%20", " ").replaceAll("+", " ") })),
  },
  "puts bodies into a template": {
    laws: ["JD2"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, body: entry.body.replaceAll("$$", "$") })),
  },
  "decodes bytes block by block": {
    laws: ["JD2"],
    plant: (driver) =>
      altering(driver, (entry) => {
        const bytes = Buffer.from(entry.body);
        const blocks = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, block) => bytes.toString("utf8", block * 65_536, (block + 1) * 65_536)); // biome-ignore format: one
        return { ...entry, body: blocks.join("") };
      }),
  },
  "keeps time as dates": {
    laws: ["JD2"],
    plant: (driver) =>
      planning(driver, (plan) => {
        for (const { recordedAt } of plan.entries) new Date(recordedAt).toISOString();
        return plan;
      }),
  },
  "keeps the page that it gave": {
    laws: ["JD2"],
    plant: (driver) => {
      let kept: { readonly asked: string; readonly page: readonly SealedEntry[] } | undefined;
      return {
        read: async (range) => {
          const asked = JSON.stringify([range, await driver.head()]);
          if (kept?.asked !== asked) kept = { asked, page: [...(await driver.read(range))] };
          return kept.page;
        },
      };
    },
  },
  "has one head for all": {
    laws: ["JD2"],
    plant: (driver) => {
      const shared = {};
      return { head: async () => Object.assign(shared, await driver.head()) as JournalHead };
    },
  },
  "puts the numbers of an erasure in order": {
    laws: ["JD2"],
    plant: (driver) => planning(driver, (plan) => ({ ...plan, erasePersonalOf: (plan.erasePersonalOf as number[]).sort((a, b) => a - b) })),
  },
  "takes the entry of the greatest version for the last of an append": {
    laws: ["JD4"],
    plant: (driver) => ({
      commit: async (need, plan) => {
        const all = await driver.read({ afterSeq: 0, throughSeq: 1e9, limit: 9 });
        const greatest = (last: SealedEntry | undefined): SealedEntry | undefined =>
          all.filter(({ appendId }) => appendId === last?.appendId).sort((a, b) => b.version - a.version || b.seq - a.seq)[0] ?? last;
        return driver.commit(need, (view) => plan(all.length > 3 ? view : { ...view, appended: view.appended.map(greatest) }));
      },
    }),
  },
  "takes a plan's failure for its own": {
    laws: ["JD5"],
    plant: (driver) => ({
      commit: async (need, plan) =>
        driver.commit(need, plan).catch((error: unknown) => {
          throw error instanceof JournalError ? error : new JournalError("commit", "Unavailable", String(error));
        }),
    }),
  },
  "leaves a failed turn unheard": {
    laws: ["JD5"],
    plant: (driver) => ({
      commit: async (need, plan) => {
        const mine = driver.commit(need, plan);
        // As the process would, and only to the suite, since a test runner listens too.
        const hear = process.listeners("unhandledRejection").slice(runners)[0];
        void mine.catch(async (error: unknown) => setTimeout(0).then(() => hear?.(error, mine)));
        return mine;
      },
    }),
  },
  "takes a bound of 0 for none": {
    laws: ["JD7"],
    plant: (driver) => ({
      read: async (range) => driver.read({ ...range, throughSeq: range.throughSeq || 1e9, limit: range.limit || 1000 }),
    }),
  },
  "asks for the first hundred kinds": {
    laws: ["JD7"],
    plant: (driver) => ({
      read: async ({ kinds, ...range }) => driver.read(kinds === undefined ? range : { ...range, kinds: kinds.slice(0, 100) }),
    }),
  },
  "joins entries with the kinds asked for": {
    laws: ["JD7"],
    plant: (driver) => ({
      read: async (range) =>
        (await driver.read(range)).flatMap((entry) => range.kinds?.filter((kind) => kind === entry.kind).map(() => entry) ?? [entry]),
    }),
  },
  "takes an underscore in a kind for any letter": {
    laws: ["JD7"],
    plant: (driver) => ({
      read: async ({ kinds, ...range }) => {
        const like = kinds?.map((kind) => new RegExp(`^${kind.replaceAll(".", "\\.").replaceAll("_", ".")}$`, "u"));
        const page = await driver.read({ ...range, limit: 1e6 });
        return page.filter(({ kind }) => like?.some((each) => each.test(kind)) ?? true).slice(0, range.limit);
      },
    }),
  },
  "looks for kinds among the next thousand entries": {
    laws: ["JD7"],
    plant: (driver) => ({
      read: async ({ kinds, ...range }) => {
        if (kinds === undefined) return driver.read(range);
        const page = await driver.read({ ...range, limit: 1000 });
        return page.filter(({ kind }) => kinds.includes(kind)).slice(0, range.limit);
      },
    }),
  },
  "begins a block one entry late": {
    laws: ["JD7"],
    plant: (driver) => ({
      read: async (range) => driver.read({ ...range, afterSeq: range.afterSeq > 0 && range.afterSeq % 1024 === 0 ? range.afterSeq + 1 : range.afterSeq }), // biome-ignore format: one
    }),
  },
  "orders a page by time alone": {
    laws: ["JD7", "JD11", "JD12"],
    plant: (driver) => ({
      read: async (range) => [...(await driver.read(range))].sort((a, b) => a.recordedAt - b.recordedAt || (a.hash < b.hash ? -1 : 1)),
    }),
  },
  "finds keys by a weak hash": {
    laws: ["JD2", "JD9"],
    plant: (driver) => {
      const hash = (text: string): number => [...text].reduce((sum, letter) => (Math.imul(31, sum) + (letter.codePointAt(0) ?? 0)) | 0, 0);
      return comparing(driver, ({ kind, key }) => `${kind}\n${hash(key)}`);
    },
  },
  "finds append ids among the members of an object": {
    laws: ["JD9"],
    plant: (driver) => ({
      commit: async (need, plan) => {
        const members: Readonly<Record<string, SealedEntry>> = {};
        return driver.commit(need, (view) => plan({ ...view, appended: view.appended.map((entry, place) => entry ?? members[need.appendIds[place] ?? ""]) })); // biome-ignore format: one
      },
    }),
  },
  "makes file names of segment names": {
    laws: ["JD9"],
    plant: (driver) => ({
      putSegment: async (name, bytes) => driver.putSegment?.(name.replaceAll(/[^\w@.-]/gu, "_"), bytes),
      getSegment: async (name) => driver.getSegment?.(name.replaceAll(/[^\w@.-]/gu, "_")),
    }),
  },
  "keeps the whole buffer of a segment": {
    laws: ["JD9"],
    plant: (driver) => ({ putSegment: async (name, bytes) => driver.putSegment?.(name, new Uint8Array(bytes.buffer)) }),
  },
  "keeps equal personal parts once": {
    laws: ["JD10"],
    plant: (driver) => {
      const parts = new Map<number, string>();
      return planning(driver, (plan) => {
        for (const { seq, personal } of plan.entries) if (personal !== undefined) parts.set(seq, personal);
        const gone = new Set(plan.erasePersonalOf.map((seq) => parts.get(seq)));
        return { ...plan, erasePersonalOf: [...parts].flatMap(([seq, part]) => (gone.has(part) ? [seq] : [])) };
      });
    },
  },
  "refuses a second call of close": {
    laws: ["JD16"],
    plant: (driver) => {
      let closing: Promise<void> | undefined;
      return {
        close: async () => {
          if (closing !== undefined) throw new JournalError("close", "Closed", "it closes already");
          closing = setTimeout(1).then(async () => driver.close());
          await closing;
          closing = undefined;
        },
      };
    },
  },
  "pulls the store from under those who read": {
    laws: ["JD16"],
    plant: (driver) => {
      let isOpen = true;
      return {
        read: async (range) => {
          const page = await driver.read(range);
          await setTimeout(0);
          if (!isOpen) throw new TypeError("the connection is undefined");
          return page;
        },
        close: async () => {
          isOpen = false;
          await driver.close();
        },
      };
    },
  },
};
