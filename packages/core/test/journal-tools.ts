import { createHash } from "node:crypto";
import { type Draft, type Journal, type JournalDriver, type JournalTools, makeJournal, type SealedEntry } from "@pccc/core";

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

/** Tools whose clock stands still and whose randomness counts. */
export function tools(options: { readonly now?: () => number; readonly kinds?: JournalTools["kinds"] } = {}): JournalTools {
  let drawn = 0;
  return {
    now: options.now ?? (() => 1_700_000_000_000),
    randomBytes: (size) => {
      drawn += 1;
      return new Uint8Array(size).fill(drawn);
    },
    sha256,
    ...(options.kinds === undefined ? {} : { kinds: options.kinds }),
  };
}

export function draft(key: string, fields: Partial<Draft> = {}): Draft {
  return { kind: "submission", key, shape: 1, body: { key }, expected: "any", ...fields };
}

export async function sealedOf(driver: JournalDriver): Promise<readonly SealedEntry[]> {
  return driver.read({ afterSeq: 0, throughSeq: Number.MAX_SAFE_INTEGER, limit: 1_000_000 });
}

/** A driver that answers some calls in its own way. */
export function changed(driver: JournalDriver, changes: Partial<JournalDriver>): JournalDriver {
  return { ...driver, ...changes };
}

/** A driver whose entries come out altered, as if someone had edited the store. */
export function tampered(driver: JournalDriver, alter: (entries: readonly SealedEntry[]) => readonly SealedEntry[]): JournalDriver {
  return changed(driver, {
    head: async () => {
      const last = alter(await sealedOf(driver)).at(-1);
      return last === undefined ? driver.head() : { seq: last.seq, recordedAt: last.recordedAt, hash: last.hash };
    },
    read: async ({ afterSeq, throughSeq, limit }) =>
      alter(await sealedOf(driver))
        .filter(({ seq }) => seq > afterSeq && seq <= throughSeq)
        .slice(0, limit),
  });
}

export async function filled(driver: JournalDriver, keys: readonly string[], personal?: unknown): Promise<Journal> {
  const journal = makeJournal(driver, tools());
  for (const key of keys) await journal.append([draft(key, personal === undefined ? {} : { personal })], { actor: "post-1" });
  return journal;
}
