import { createHash, randomBytes } from "node:crypto";
import { type Draft, type Journal, type JournalDriver, makeJournal } from "@pccc/core";
import pg from "pg";

export const actor: { readonly actor: string } = { actor: "post-1" };

/** What a client sends to commit: in one statement, or, where it holds the head, with a COMMIT that ends the text. */
export const commitBytes: Readonly<Record<"at once" | "holding the head", string>> = {
  "at once": "pccc_write\u0000",
  "holding the head": "COMMIT\u0000",
};

/** Asks a server one question over a connection of its own. */
export async function askServer(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

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
