import { createHash, randomBytes } from "node:crypto";
import { type Draft, type Journal, type JournalDriver, makeJournal } from "@pccc/core";

export const actor: { readonly actor: string } = { actor: "post-1" };

export function journalOf(driver: JournalDriver): Journal {
  return makeJournal(driver, {
    now: () => Date.now(),
    randomBytes: (size) => randomBytes(size),
    sha256: (bytes) => createHash("sha256").update(bytes).digest(),
  });
}

export function draft(key: string, fields: Partial<Draft> = {}): Draft {
  return { kind: "submission", key, shape: 1, body: { key, fill: "đã nộp" }, expected: "any", ...fields };
}
