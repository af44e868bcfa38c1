import type { CommitView, EntryKey, JournalDriver, SealedEntry } from "@pccc/core";

/** What each does; the law that names the fault, and those that fall with it, in the order of the suite; and how it is planted. */
export type PlantedDrivers = Readonly<
  Record<string, { readonly laws: readonly string[]; readonly plant: (driver: JournalDriver) => Partial<JournalDriver> }>
>;

export function altering(driver: JournalDriver, alter: (entry: SealedEntry) => SealedEntry): Partial<JournalDriver> {
  return {
    read: async (range) => (await driver.read(range)).map(alter),
    latest: async (keys, throughSeq) =>
      (await driver.latest(keys, throughSeq)).map((entry) => (entry === undefined ? undefined : alter(entry))),
  };
}

/** Compares keys by a text of its own making. */
export function comparing(driver: JournalDriver, nameOf: (key: EntryKey) => string): Partial<JournalDriver> {
  return {
    latest: async (keys, throughSeq) => {
      const all = await driver.read({ afterSeq: 0, throughSeq, limit: 100_000 });
      return keys.map((key) => all.findLast((entry) => nameOf(entry) === nameOf(key)));
    },
  };
}

export function viewing(driver: JournalDriver, alter: (view: CommitView) => CommitView): Partial<JournalDriver> {
  return { commit: async (need, plan) => driver.commit(need, (view) => plan(alter(view))) };
}

export function planning(
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
