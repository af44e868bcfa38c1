import { genesisHead } from "./hash-entry.ts";
import type { CommitPlan, EntryKey, JournalDriver, JournalHead, JournalSource, SealedEntry } from "./journal-driver.ts";
import { JournalError } from "./journal-error.ts";
import { nameKey } from "./seal-group.ts";

/**
 * Makes a journal store in memory: the reference for what a driver does. Nothing survives the process.
 *
 * @returns A source; every driver that it opens sees the same entries.
 *
 * @public
 */
export function memory(): JournalSource {
  const store = makeStore();
  return { open: async () => openStore(store) };
}

/**
 * Makes one driver over a fresh store in memory.
 *
 * @returns The driver.
 *
 * @public
 */
export function memoryDriver(): JournalDriver {
  return openStore(makeStore());
}

interface Store {
  readonly entries: SealedEntry[];
  /** Positions in `entries`, oldest first. */
  readonly byKey: Map<string, number[]>;
  readonly lastByAppend: Map<string, number>;
  readonly segments: Map<string, Uint8Array>;
}

function makeStore(): Store {
  return { entries: [], byKey: new Map(), lastByAppend: new Map(), segments: new Map() };
}

function openStore(store: Store): JournalDriver {
  let isClosed = false;
  const open = (operation: string): void => {
    if (isClosed) throw new JournalError(operation, "Closed", "the driver was closed", { detailVi: "trình điều khiển đã được đóng" });
  };
  return {
    capabilities: { durable: false, concurrentWriters: false, segments: true },
    head: async () => {
      open("head");
      return headOf(store);
    },
    commit: async (need, plan) => {
      open("commit");
      const written = plan({
        head: headOf(store),
        latest: need.keys.map((key) => newestOf(store, key, Number.MAX_SAFE_INTEGER)),
        appended: need.appendIds.map((appendId) => at(store, store.lastByAppend.get(appendId))),
      });
      if (written === undefined) return undefined;
      write(store, written);
      return headOf(store);
    },
    read: async ({ afterSeq, throughSeq, kinds, limit }) => {
      open("read");
      const page: SealedEntry[] = [];
      for (
        let position = Math.max(0, afterSeq);
        position < Math.min(throughSeq, store.entries.length) && page.length < limit;
        position += 1
      ) {
        const entry = at(store, position);
        if (entry !== undefined && (kinds === undefined || kinds.includes(entry.kind))) page.push(entry);
      }
      return page;
    },
    latest: async (keys, throughSeq) => {
      open("latest");
      return keys.map((key) => newestOf(store, key, throughSeq));
    },
    getSegment: async (name) => {
      open("getSegment");
      return store.segments.get(name)?.slice();
    },
    putSegment: async (name, bytes) => {
      open("putSegment");
      store.segments.set(name, bytes.slice());
    },
    close: async () => {
      isClosed = true;
    },
  };
}

function write(store: Store, plan: CommitPlan): void {
  for (const entry of plan.entries) {
    const position = store.entries.push(Object.freeze({ ...entry })) - 1;
    const name = nameKey(entry);
    const positions = store.byKey.get(name);
    if (positions === undefined) store.byKey.set(name, [position]);
    else positions.push(position);
    store.lastByAppend.set(entry.appendId, position);
  }
  for (const seq of plan.erasePersonalOf) {
    const entry = at(store, seq - 1);
    if (entry !== undefined) store.entries[seq - 1] = Object.freeze({ ...entry, personal: undefined });
  }
}

function headOf(store: Store): JournalHead {
  const last = store.entries.at(-1);
  return last === undefined ? genesisHead : { seq: last.seq, recordedAt: last.recordedAt, hash: last.hash };
}

function newestOf(store: Store, key: EntryKey, throughSeq: number): SealedEntry | undefined {
  return at(
    store,
    store.byKey.get(nameKey(key))?.findLast((position) => position < throughSeq),
  );
}

function at(store: Store, position: number | undefined): SealedEntry | undefined {
  return position === undefined ? undefined : store.entries[position];
}
