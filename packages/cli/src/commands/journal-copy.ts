import { createHash, randomBytes } from "node:crypto";
import { hashEntry, hashPersonal, type Journal, type JournalDriver, type JournalHead, makeJournal, type SealedEntry } from "@pccc/core";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";

/** Sealed entries in order, wherever they come from. */
export type EntryStream = AsyncIterable<SealedEntry>;

const pageSize = 1000;
// A commit waits for the disk: few large ones are several times faster than many small ones. Large bodies are not gathered for long.
const batchEntries = 10_000;
const batchCharacters = 8 * 1024 * 1024;
const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

/** A journal over a driver, with this machine's clock. */
export function journalOver(driver: JournalDriver): Journal {
  return makeJournal(driver, { now: () => Date.now(), randomBytes: (size) => randomBytes(size), sha256 });
}

/** All sealed entries of a driver after a number, page by page. */
export async function* sealedEntries(driver: JournalDriver, afterSeq: number, throughSeq: number): EntryStream {
  for (let last = afterSeq; last < throughSeq; ) {
    const page = await driver.read({ afterSeq: last, throughSeq, limit: pageSize });
    if (page.length === 0) return;
    yield* page;
    last = page.at(-1)?.seq ?? throughSeq;
  }
}

/**
 * Writes sealed entries as they are, and goes on where an earlier run stopped. Each entry must follow from the one before.
 *
 * @returns How many were written.
 */
export async function copyEntries(
  entries: EntryStream,
  target: JournalDriver,
  names: { readonly source: string; readonly target: string },
  onProgress: (seq: number) => void,
): Promise<number> {
  const start = await target.head();
  let before = start;
  let batch: SealedEntry[] = [];
  let characters = 0;
  let written = 0;

  const flush = async (): Promise<void> => {
    const [first] = batch;
    if (first === undefined) return;
    const planned = batch;
    await target.commit({ keys: [], appendIds: [] }, ({ head }) => {
      if (head.seq !== first.seq - 1) throw differs(names, head.seq + 1);
      return { entries: planned, erasePersonalOf: planned.flatMap(erasedBy) };
    });
    written += planned.length;
    batch = [];
    characters = 0;
    onProgress(before.seq);
  };

  for await (const entry of entries) {
    if (entry.seq <= start.seq) {
      if (entry.seq === start.seq && entry.hash !== start.hash) throw differs(names, entry.seq);
      continue;
    }
    checkFollows(before, entry, names);
    batch.push(entry);
    before = entry;
    characters += entry.body.length + (entry.personal?.length ?? 0);
    if (batch.length === batchEntries || characters >= batchCharacters) await flush();
  }
  await flush();
  return written;
}

function checkFollows(before: JournalHead, entry: SealedEntry, names: { readonly source: string; readonly target: string }): void {
  if (entry.seq !== before.seq + 1 || entry.recordedAt < before.recordedAt) throw differs(names, before.seq + 1);
  const isSealed = entry.hash === hashEntry(before.hash, entry, sha256);
  const isPersonalSealed = entry.personal === undefined || hashPersonal(entry.personal, sha256) === entry.personalDigest;
  if (!isSealed || !isPersonalSealed) throw differs(names, entry.seq);
}

/** The entries that an erasure names; a copy that was begun before it still holds their personal parts. */
export function erasedBy(entry: SealedEntry): readonly number[] {
  if (entry.kind !== "erasure") return [];
  try {
    const { seqs } = JSON.parse(entry.body) as { readonly seqs?: unknown };
    return Array.isArray(seqs) ? seqs.filter((seq): seq is number => Number.isSafeInteger(seq) && Number(seq) < entry.seq) : [];
  } catch {
    // A body that is no JSON was sealed so by another program: it names nothing.
    return [];
  }
}

function differs({ source, target }: { readonly source: string; readonly target: string }, seq: number): CliError {
  return new CliError(exitStatus.input, "PCCC_CLI_JOURNAL_DIFFERS", { source, target, seq });
}
