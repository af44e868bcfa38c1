import { setTimeout } from "node:timers/promises";
import type { EntryKey, JournalDriver, JournalHead, SealedEntry } from "@pccc/core";
import { patienceMs } from "../expectations.ts";

/**
 * Makes an entry as a driver gets it. Its hash is no real one: a driver does not look.
 *
 * @param seq - Its number.
 * @param fields - What differs.
 * @returns The entry.
 *
 * @internal
 */
export function sampleEntry(seq: number, fields: Partial<SealedEntry> = {}): SealedEntry {
  return {
    seq,
    recordedAt: 1_700_000_000_000 + seq,
    appendId: `append-${seq}`,
    kind: "submission",
    key: `key-${seq}`,
    shape: 1,
    version: 1,
    unit: undefined,
    period: undefined,
    actor: "post-1",
    body: `{"seq":${seq}}`,
    personal: undefined,
    personalDigest: undefined,
    hash: seq.toString(16).padStart(64, "0"),
    ...fields,
  };
}

/**
 * Texts that some store or language reads as something else: a number, nothing, a pattern, an escape, a member of every object.
 *
 * @internal
 */
export const meaningfulTexts: readonly string[] = ["007", "1e3", "0", "NULL", "null", "undefined", "true", "\\N", "\\\\n", "$& $$ $1", "a%20b+c", "&amp;&lt;", "\u00a0x\u3000", "a_c", "a%", "a*", "constructor", "__proto__", "AaBB", "BBAa"]; // biome-ignore format: texts

/**
 * What versions of an entry count by.
 *
 * @param entry - The entry.
 * @returns Its kind and key.
 *
 * @internal
 */
export function keyOf({ kind, key }: EntryKey): EntryKey {
  return { kind, key };
}

/**
 * The head of which an entry is the last.
 *
 * @param entry - The entry; none is no head.
 * @returns Its number, time and hash.
 *
 * @internal
 */
export function headOf(entry: SealedEntry | undefined): JournalHead | undefined {
  return entry === undefined ? undefined : { seq: entry.seq, recordedAt: entry.recordedAt, hash: entry.hash };
}

/**
 * Commits entries as they are.
 *
 * @param driver - Where.
 * @param entries - The entries.
 * @param erasePersonalOf - Whose personal part to erase in the same commit.
 * @returns The head afterwards.
 *
 * @internal
 */
export async function commitEntries(
  driver: JournalDriver,
  entries: readonly SealedEntry[],
  erasePersonalOf: readonly number[] = [],
): Promise<JournalHead | undefined> {
  const keys = entries.map(({ kind, key }) => ({ kind, key }));
  return driver.commit({ keys, appendIds: entries.map(({ appendId }) => appendId) }, () => ({ entries, erasePersonalOf }));
}

/**
 * Reads all entries of a small store.
 *
 * @param driver - The store.
 * @returns The entries.
 *
 * @internal
 */
export async function allEntries(driver: JournalDriver): Promise<readonly SealedEntry[]> {
  return driver.read({ afterSeq: 0, throughSeq: Number.MAX_SAFE_INTEGER, limit: 1000 });
}

/**
 * Opens a fresh store for the time of one check.
 *
 * @param open - Opens it.
 * @param check - The check.
 * @returns When the store is closed again.
 *
 * @internal
 */
export async function withDriver(open: () => Promise<JournalDriver>, check: (driver: JournalDriver) => Promise<void>): Promise<void> {
  const driver = await open();
  try {
    await check(driver);
  } finally {
    // That closing ends is a law of its own; the others must not hang with it.
    await Promise.race([driver.close(), setTimeout(patienceMs, undefined, { ref: false })]);
  }
}
