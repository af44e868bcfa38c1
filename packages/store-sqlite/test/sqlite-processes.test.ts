import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { JournalHead } from "@pccc/core";
import { sqlite } from "@pccc/store-sqlite";
import { describe, expect, it } from "vitest";
import { actor, draft, filledFile, journalOf, testFolder } from "./sqlite-tools.ts";

const at = testFolder();
const script = fileURLToPath(new URL("append-child.ts", import.meta.url));

function start(task: "append" | "lock", file: string): ChildProcess {
  return spawn(process.execPath, ["--conditions=@pccc/source", script, task, file], { stdio: ["pipe", "pipe", "inherit"] });
}

/** Lets a child append until it has acknowledged some entries, kills it, and tells the last head that it had told us. */
async function appendAndKill(file: string, acknowledged: number): Promise<JournalHead> {
  const child = start("append", file);
  let last: JournalHead = { seq: 0, recordedAt: 0, hash: "" };
  let count = 0;
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const head = JSON.parse(line) as JournalHead;
    if (head.seq > last.seq) last = head;
    count += 1;
    if (count === acknowledged) child.kill("SIGKILL");
  }
  if (child.signalCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
  return last;
}

describe("several processes", () => {
  it("[SQ2] keeps what was acknowledged when the writer is killed, and the next one goes on", async () => {
    const file = at("killed.db");
    for (const acknowledged of [1, 40, 300]) {
      const anchor = await appendAndKill(file, acknowledged);
      const journal = journalOf(await sqlite({ file, mustExist: true }).open());
      expect(await journal.verify({ anchor })).toMatchObject({ ok: true });
      // An append is whole or not there: the child always appends two.
      expect((await journal.head()).seq % 2).toBe(0);
      await journal.append([draft("a"), draft("b")], actor);
      await journal.close();
      expect(existsSync(`${file}-wal`)).toBe(false);
    }
  });

  it("[SQ6] lets two processes append to one chain, and keeps what either was told", async () => {
    const file = await filledFile(at("two.db"), 1);
    const anchors = await Promise.all([appendAndKill(file, 60), appendAndKill(file, 60)]);
    const journal = journalOf(await sqlite({ file, mustExist: true }).open());
    for (const anchor of anchors) expect(await journal.verify({ anchor })).toMatchObject({ ok: true });
    await journal.close();
  });

  it("[SQ7] reads what a killed writer left in the log, without changing the file", async () => {
    const file = at("left.db");
    const anchor = await appendAndKill(file, 30);
    for (const suffix of ["", "-wal"]) copyFileSync(`${file}${suffix}`, at(`left-copy.db${suffix}`));
    const before = readFileSync(at("left-copy.db"));
    const journal = journalOf(await sqlite({ file: at("left-copy.db"), readOnly: true }).open());
    expect(await journal.verify({ anchor })).toMatchObject({ ok: true });
    await journal.close();
    expect(readFileSync(at("left-copy.db")).equals(before)).toBe(true);
  });

  it("[SQ6] waits for another process's lock, then fails with InUse, while readers go on", async () => {
    const file = await filledFile(at("locked.db"), 5);
    const journal = journalOf(await sqlite({ file, busyTimeoutMs: 300 }).open());
    const child = start("lock", file);
    await once(child.stdout as NodeJS.ReadableStream, "data");
    const began = performance.now();
    let ticks = 0;
    const ticking = (async () => {
      for (; ticks < 10; ticks += 1) await setTimeout(5);
    })();
    await expect(journal.append([draft("a")], actor)).rejects.toMatchObject({ reason: "InUse", isRetryable: true });
    expect(performance.now() - began).toBeGreaterThanOrEqual(290);
    expect(ticks).toBeGreaterThan(0);
    await ticking;

    expect(await journal.verify()).toMatchObject({ ok: true, value: { entries: 5 } });
    const reader = journalOf(await sqlite({ file, readOnly: true, busyTimeoutMs: 0 }).open());
    expect(await reader.verify()).toMatchObject({ ok: true, value: { entries: 5 } });
    await reader.close();

    const patient = journalOf(await sqlite({ file, busyTimeoutMs: 20_000 }).open());
    const waiting = patient.append([draft("b")], actor);
    await setTimeout(30);
    child.stdin?.write("go\n");
    expect((await waiting).head.seq).toBe(6);
    await patient.close();
    await journal.close();
    if (child.exitCode === null) await once(child, "exit");
  });
});
