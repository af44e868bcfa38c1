import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  type CommitPlan,
  type CommitView,
  type EntryKey,
  genesisHead,
  type JournalDriver,
  JournalError,
  type JournalHead,
  type JournalSource,
  type SealedEntry,
} from "@pccc/core";
import { toJournalError } from "./file-errors.ts";
import { takeLock } from "./folder-lock.ts";
import { openLines } from "./line-file.ts";
import { openPersonalParts } from "./personal-parts.ts";

/** Where the journal is kept, and whether only to read it. */
export interface AppendFileOptions {
  readonly folder: string;
  readonly readOnly?: boolean;
}

/** One line of `journal.jsonl`: a commit, whole. Personal parts are not in it, since a line is never changed. */
interface CommitLine {
  readonly entries: readonly SealedEntry[];
  readonly erasePersonalOf: readonly number[];
}

/** Keeps a journal in a folder: an append-only file of commits, and a small file of personal parts that erasures rewrite. */
export function appendFile({ folder, readOnly = false }: AppendFileOptions): JournalSource {
  return {
    open: async () => {
      try {
        if (!readOnly) await mkdir(folder, { recursive: true });
        const release = readOnly ? async () => undefined : await takeLock(join(folder, "lock"));
        try {
          return await openDriver(folder, readOnly, release);
        } catch (error) {
          await release();
          throw error;
        }
      } catch (error) {
        throw toJournalError("open", folder, error);
      }
    },
  };
}

async function openDriver(folder: string, readOnly: boolean, release: () => Promise<void>): Promise<JournalDriver> {
  const entries: SealedEntry[] = [];
  const byKey = new Map<string, SealedEntry[]>();
  const byAppend = new Map<string, SealedEntry>();
  const erased = new Set<number>();
  const file = await openLines(join(folder, "journal.jsonl"), readOnly, (line) => remember(JSON.parse(line) as CommitLine));
  const personal = await openPersonalParts(join(folder, "personal.json"), readOnly, (seq) => seq <= entries.length && !erased.has(seq));
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();

  function remember(line: CommitLine): void {
    for (const each of line.entries) {
      // JSON has no `undefined`: an absent text is left out of the line, and an empty one is there.
      const entry = { ...each, unit: each.unit, period: each.period, personal: undefined, personalDigest: each.personalDigest };
      entries.push(entry);
      const versions = byKey.get(nameOf(entry));
      if (versions === undefined) byKey.set(nameOf(entry), [entry]);
      else versions.push(entry);
      byAppend.set(entry.appendId, entry);
    }
    for (const seq of line.erasePersonalOf) erased.add(seq);
  }

  function shown<E extends SealedEntry | undefined>(entry: E): E {
    // A copy: what a caller does to its answer must not reach the store.
    return entry === undefined ? entry : { ...entry, personal: personal.get(entry.seq) };
  }

  function newest(key: EntryKey, throughSeq: number): SealedEntry | undefined {
    return shown(byKey.get(nameOf(key))?.findLast(({ seq }) => seq <= throughSeq));
  }

  function headNow(): JournalHead {
    const { seq, recordedAt, hash } = entries.at(-1) ?? genesisHead;
    return { seq, recordedAt, hash };
  }

  async function commit(
    need: Parameters<JournalDriver["commit"]>[0],
    plan: Parameters<JournalDriver["commit"]>[1],
  ): Promise<JournalHead | undefined> {
    requireOpen("commit");
    if (readOnly) throw new JournalError("commit", "ReadOnly", `${folder} was opened for reading only`);
    const planned = callPlan(plan, {
      head: headNow(),
      latest: need.keys.map((key) => newest(key, Number.MAX_SAFE_INTEGER)),
      appended: need.appendIds.map((appendId) => shown(byAppend.get(appendId))),
    });
    if (planned === undefined) return undefined;
    const gone = new Set(planned.erasePersonalOf);
    const parts = planned.entries.filter((entry) => entry.personal !== undefined && !gone.has(entry.seq));
    // Three steps, and a crash between any two is mended when the folder is opened again: parts without their entry are dropped, and
    // parts that an erasure names too. The line is the commit.
    if (parts.length > 0) await personal.add(parts.map(({ seq, personal: part }) => [seq, part ?? ""]));
    const line: CommitLine = {
      entries: planned.entries.map(({ personal: _, ...entry }) => ({ ...entry, personal: undefined })),
      erasePersonalOf: planned.erasePersonalOf,
    };
    try {
      await file.append(JSON.stringify(line));
    } catch (error) {
      personal.forget(parts.map(({ seq }) => seq));
      throw error;
    }
    remember(line);
    if (planned.erasePersonalOf.length > 0) await personal.erase(planned.erasePersonalOf);
    return headNow();
  }

  function requireOpen(operation: string): void {
    if (isClosed) throw new JournalError(operation, "Closed", `${folder} was closed`, { detailVi: `${folder} đã được đóng` });
  }

  return {
    capabilities: { durable: true, concurrentWriters: false, segments: false },
    head: async () => {
      requireOpen("head");
      return headNow();
    },
    commit: async (need, plan) => {
      // One commit after the other: whoever waits here sees the head that the one before left.
      const mine = turn.then(async () => commit(need, plan));
      turn = mine.catch(() => undefined);
      try {
        return await mine;
      } catch (error) {
        if (error instanceof PlanFailure) throw error.cause;
        throw toJournalError("commit", folder, error);
      }
    },
    read: async ({ afterSeq, throughSeq, kinds, limit }) => {
      requireOpen("read");
      const page: SealedEntry[] = [];
      for (let seq = afterSeq + 1; seq <= Math.min(throughSeq, entries.length) && page.length < limit; seq += 1) {
        const entry = entries[seq - 1];
        if (entry !== undefined && (kinds === undefined || kinds.includes(entry.kind))) page.push(shown(entry));
      }
      return page;
    },
    latest: async (keys, throughSeq) => {
      requireOpen("latest");
      return keys.map((key) => newest(key, throughSeq));
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await turn;
      await file.close();
      await release();
    },
  };
}

/** What the caller's plan threw: it comes through as it is. */
class PlanFailure extends Error {}

function callPlan(plan: Parameters<JournalDriver["commit"]>[1], view: CommitView): CommitPlan | undefined {
  try {
    return plan(view);
  } catch (cause) {
    throw new PlanFailure("the plan failed", { cause });
  }
}

/** No kind has a line break, so that no kind runs into its key. */
function nameOf({ kind, key }: EntryKey): string {
  return `${kind}\n${key}`;
}
