import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeJournal } from "@pccc/core";
import { appendFile } from "./append-file.ts";

const folder = mkdtempSync(join(tmpdir(), "append-file-journal-"));
const tools = {
  now: () => 1_767_225_600_000,
  randomBytes: (size: number) => randomBytes(size),
  sha256: (bytes: Uint8Array) => createHash("sha256").update(bytes).digest(),
};
const said = (text: string): boolean => process.stdout.write(`${text}\n`);

const journal = makeJournal(await appendFile({ folder }).open(), tools);
const draft = { kind: "submission", key: "bao-cao@front.quang-tho/nd09:2026-q1", shape: 1, expected: 0 };
const first = await journal.append([{ ...draft, body: { sent: "2026-03-14" }, personal: { note: "gọi lại" } }], { actor: "post-17" });
said(`entry ${first.head.seq} is on record`);
await journal.append([{ kind: "erasure", key: "request-12", shape: 1, expected: 0, body: { seqs: [1], basis: "request 12" } }], {
  actor: "post-2",
});
await journal.close();

const again = makeJournal(await appendFile({ folder }).open(), tools);
const verified = await again.verify({ anchor: first.head });
said(verified.ok ? `${verified.value.entries} entries verify, ${verified.value.erased} erased` : `broken: ${verified.error.reason}`);
said(`personal.json holds ${readFileSync(join(folder, "personal.json"), "utf8")}`);
await again.close();
rmSync(folder, { recursive: true });
