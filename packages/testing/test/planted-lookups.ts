import type { CommitView, SealedEntry } from "@pccc/core";
import { altering, comparing, type PlantedDrivers, viewing } from "./planting.ts";

const all = { afterSeq: 0, throughSeq: 1e9, limit: 1e6 };

/** Faults in how entries are found: by key, by kind, by append, by number. */
export const plantedLookups: PlantedDrivers = {
  "looks at the first 255 characters of a key": {
    laws: ["JD9"],
    plant: (driver) => comparing(driver, ({ kind, key }) => `${kind}\n${key.slice(0, 255)}`),
  },
  "takes a kind for all that begin with it": {
    laws: ["JD9"],
    plant: (driver) => ({
      read: async ({ kinds, ...range }) => {
        const page = await driver.read({ ...range, limit: 100_000 });
        return page.filter(({ kind }) => kinds?.some((each) => kind.startsWith(each)) ?? true).slice(0, range.limit);
      },
    }),
  },
  "takes a kind in any case": {
    laws: ["JD9", "JD7"],
    plant: (driver) => ({
      read: async ({ kinds, ...range }) => {
        const page = await driver.read({ ...range, limit: 100_000 });
        const wanted = kinds?.map((kind) => kind.toLowerCase());
        return page.filter(({ kind }) => wanted?.includes(kind.toLowerCase()) ?? true).slice(0, range.limit);
      },
    }),
  },
  "reads all kinds where none is asked for": {
    laws: ["JD7"],
    plant: (driver) => ({
      read: async ({ kinds, ...range }) => driver.read(kinds === undefined || kinds.length === 0 ? range : { ...range, kinds }),
    }),
  },
  "orders a page by numbers of five digits": {
    laws: ["JD14"],
    plant: (driver) => ({
      read: async (range) => {
        if ((await driver.head()).seq < 100_000) return driver.read(range);
        const page = [...(await driver.read({ ...range, limit: 1e6 }))];
        const digits = ({ seq }: SealedEntry): string => String(seq).padStart(5, "0");
        return page.sort((a, b) => (digits(a) < digits(b) ? -1 : 1)).slice(0, range.limit);
      },
    }),
  },
  "takes the newest of a kind for that of its key": {
    laws: ["JD1", "JD2", "JD4", "JD9", "JD8", "JD22", "JD11"],
    plant: (driver) => comparing(driver, ({ kind }) => kind),
  },
  "looks at the first thousand append ids only": {
    laws: ["JD4"],
    plant: (driver) =>
      viewing(driver, (view) => ({ ...view, appended: view.appended.map((entry, place) => (place < 1000 ? entry : undefined)) })),
  },
  "gives a reader the newest of the first thousand keys only": {
    laws: ["JD4"],
    plant: (driver) => ({
      latest: async (keys, throughSeq) => (await driver.latest(keys, throughSeq)).map((entry, place) => (place < 1000 ? entry : undefined)),
    }),
  },
  "finds an append by the start of its id": {
    laws: ["JD4", "JD9"],
    plant: (driver) => ({
      commit: async (need, plan) => {
        const entries = await driver.read(all);
        return driver.commit(need, (view) =>
          plan({ ...view, appended: need.appendIds.map((id) => entries.findLast(({ appendId }) => appendId.startsWith(id))) }),
        );
      },
    }),
  },
  "shows entries without their bodies": {
    laws: ["JD2", "JD4", "JD9", "JD10"],
    plant: (driver) => viewing(driver, (view) => ({ ...view, latest: view.latest.map(emptied), appended: view.appended.map(emptied) })),
  },
  "shows a head without its time": {
    laws: ["JD4", "JD2"],
    plant: (driver) => viewing(driver, (view): CommitView => ({ ...view, head: { ...view.head, recordedAt: 0 } })),
  },
  "writes the time of its own clock": {
    laws: ["JD2", "JD3", "JD9", "JD10", "JD22", "JD11", "JD12", "JD13"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, recordedAt: entry.recordedAt + 1 })),
  },
  "gives numbers as text": {
    laws: ["JD2", "JD3", "JD9", "JD10", "JD6", "JD11", "JD12", "JD13"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, version: String(entry.version) as unknown as number })),
  },
  "gives null for an absent text": {
    laws: ["JD2", "JD3", "JD9", "JD10", "JD11", "JD12", "JD13"],
    plant: (driver) => altering(driver, (entry) => ({ ...entry, unit: entry.unit ?? (null as unknown as undefined) })),
  },
  "hands out its own bytes of a segment": {
    laws: ["JD15"],
    plant: (driver) => {
      const kept = new Map<string, Uint8Array>();
      return {
        putSegment: async (name, bytes) => {
          await driver.putSegment?.(name, bytes);
          kept.set(name, bytes.slice());
        },
        getSegment: async (name) => ((await driver.getSegment?.(name)) === undefined ? undefined : kept.get(name)),
      };
    },
  },
  "gives the text of a segment's bytes": {
    laws: ["JD15"],
    plant: (driver) => ({
      getSegment: async (name) => {
        const bytes = await driver.getSegment?.(name);
        return bytes === undefined ? undefined : Buffer.from(Buffer.from(bytes).toString("utf8"));
      },
    }),
  },
};

function emptied(entry: SealedEntry | undefined): SealedEntry | undefined {
  return entry === undefined ? undefined : { ...entry, body: "" };
}
