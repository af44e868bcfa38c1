import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Draft, type Journal, type JournalDriver, makeJournal } from "@pccc/core";
import { sqlite } from "@pccc/store-sqlite";
import { afterAll } from "vitest";

export const actor: { readonly actor: string } = { actor: "post-1" };

/** A folder that is gone after the tests of the file. */
export function testFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "pccc-sqlite-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

export function journalOf(driver: JournalDriver): Journal {
  return makeJournal(driver, {
    now: () => 1_767_225_600_000,
    randomBytes: (size) => randomBytes(size),
    sha256: (bytes) => createHash("sha256").update(bytes).digest(),
  });
}

export function draft(key: string, fields: Partial<Draft> = {}): Draft {
  return { kind: "submission", key, shape: 1, body: { key, fill: "đã nộp ".repeat(20) }, expected: "any", ...fields };
}

/** A closed file with entries. */
export async function filledFile(file: string, count = 50): Promise<string> {
  const journal = journalOf(await sqlite({ file }).open());
  for (let index = 0; index < count; index += 1) await journal.append([draft(`k${index}`)], actor);
  await journal.close();
  return file;
}
