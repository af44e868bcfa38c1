import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sqlite } from "@pccc/store-sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { journalOver } from "../src/commands/journal-copy.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(() => folder.remove());
const at = (name: string): string => join(folder.path, name);
const actor = { actor: "post-1" };
const run = async (...args: readonly string[]): Promise<{ status: number; json: Record<string, unknown> }> => {
  const { status, out, error } = await runCli(["journal", ...args, "--json"], folder.path);
  return { status, json: JSON.parse(out === "" ? error : out) as Record<string, unknown> };
};

async function append(file: string, ...kinds: readonly ("note" | "erasure")[]): Promise<void> {
  const journal = journalOver(await sqlite({ file: at(file) }).open());
  for (const kind of kinds) {
    const draft = { key: "k", shape: 1, expected: "any" as const };
    if (kind === "erasure") await journal.append([{ ...draft, kind, body: { seqs: [1], basis: "request 1" } }], actor);
    else await journal.append([{ ...draft, kind: "submission", unit: "", body: { đã: "nộp" }, personal: { name: "mẫu" } }], actor);
  }
  await journal.close();
}

describe("pccc journal", () => {
  beforeAll(async () => append("live.db", "note", "note", "note"));

  it("tells what a journal holds, without what is personal", async () => {
    const { status, json } = await run("info", "live.db");
    expect([status, json]).toMatchObject([0, { head: { seq: 3 }, kinds: { submission: 3 }, personal: 3, erased: 0 }]);
    expect((await runCli(["journal", "info", "live.db"], folder.path)).out).toContain("Entries: 3");
  });

  it("exports to lines and imports them as they are, and goes on where an import stopped", async () => {
    expect((await run("export", "live.db", "live.ndjson")).status).toBe(0);
    const text = readFileSync(at("live.ndjson"), "utf8");
    expect(text.trimEnd().split("\n")).toHaveLength(3);
    writeFileSync(at("part.ndjson"), `${text.split("\n")[0] ?? ""}\n`);
    expect((await run("import", "part.ndjson", "imported.db")).json).toMatchObject({ ok: true, written: 1 });
    expect((await run("import", "live.ndjson", "imported.db")).json).toMatchObject({ ok: true, written: 2, entries: 3 });
    expect((await run("info", "imported.db")).json["head"]).toEqual((await run("info", "live.db")).json["head"]);
  });

  it("exports to Parquet and imports it as it is, and refuses what is none", async () => {
    expect((await run("export", "live.db", "live.parquet")).json).toMatchObject({ ok: true, written: 3 });
    expect((await run("import", "live.parquet", "rows.db")).json).toMatchObject({ ok: true, written: 3, entries: 3 });
    for (const name of ["live", "rows"]) await run("export", `${name}.db`, `${name}-again.ndjson`);
    expect(readFileSync(at("rows-again.ndjson"), "utf8")).toBe(readFileSync(at("live-again.ndjson"), "utf8"));
    const bytes = readFileSync(at("live.parquet"));
    for (const [name, wrong] of Object.entries({
      cut: bytes.subarray(0, 200),
      empty: bytes.subarray(0, 0),
      text: Buffer.from("xin chào"),
    })) {
      writeFileSync(at(`${name}.parquet`), wrong);
      expect(await run("import", `${name}.parquet`, "c.db")).toMatchObject({
        status: 2,
        json: { error: { code: "PCCC_CLI_FILE_UNREADABLE" } },
      });
    }
    expect(await run("export", "live.db", "live.parquet")).toMatchObject({ status: 2, json: { error: { code: "PCCC_CLI_FILE_EXISTS" } } });
  });

  it("carries every text through both forms, many entries too", async () => {
    const journal = journalOver(await sqlite({ file: at("texts.db") }).open());
    const texts = ["a\u2028b\u2029c", "\r\n", "😀 Quảng Thọ", "x".repeat(200_000), "", '"\\'];
    const drafts = texts.map((text, index) => ({
      kind: "submission",
      key: `k${index}`,
      shape: 1,
      body: { text },
      personal: { text },
      unit: index % 2 === 0 ? "" : "front.quang-tho",
      expected: "any" as const,
    }));
    await journal.append(drafts, actor);
    await journal.append(
      Array.from({ length: 21_000 }, (_, index) => ({
        kind: "submission",
        key: `n${index}`,
        shape: 1,
        body: index,
        expected: "any" as const,
      })),
      actor,
    );
    const { hash } = await journal.head();
    await journal.close();
    for (const form of ["ndjson", "parquet"]) {
      expect((await run("export", "texts.db", `texts.${form}`)).status).toBe(0);
      expect((await run("import", `texts.${form}`, `${form}.db`)).json).toMatchObject({ ok: true, entries: 21_006, head: { hash } });
    }
  });

  it("refuses a line that was changed, one that is none, and a target of another chain", async () => {
    const text = readFileSync(at("live.ndjson"), "utf8");
    writeFileSync(at("changed.ndjson"), text.replace("nộp", "chưa"));
    expect(await run("import", "changed.ndjson", "a.db")).toMatchObject({ status: 2, json: { error: { params: { seq: 1 } } } });
    writeFileSync(at("none.ndjson"), text.replace('"seq":2', '"seq":"2"'));
    expect(await run("import", "none.ndjson", "b.db")).toMatchObject({
      status: 2,
      json: { error: { code: "PCCC_CLI_JOURNAL_LINE", params: { line: 2 } } },
    });
    await append("other.db", "note");
    expect(await run("copy", "live.db", "other.db")).toMatchObject({ status: 2, json: { error: { code: "PCCC_CLI_JOURNAL_DIFFERS" } } });
  });

  it("restores a backup with what was erased since, and writes over no file", async () => {
    expect((await run("backup", "live.db", "backup.db")).json).toMatchObject({ ok: true, entries: 3 });
    expect(await run("backup", "live.db", "backup.db")).toMatchObject({ status: 2, json: { error: { code: "PCCC_CLI_FILE_EXISTS" } } });
    await append("live.db", "erasure", "note");
    expect((await run("restore", "backup.db", "restored.db", "--erasures", "live.db")).json).toMatchObject({
      ok: true,
      written: 3,
      replayed: 1,
    });
    expect((await run("info", "restored.db")).json).toMatchObject({ personal: 2, erased: 1, kinds: { erasure: 1, submission: 3 } });
    expect((await runCli(["verify", "restored.db"], folder.path)).status).toBe(0);
  });

  it("carries an erasure over to a copy that was begun before it", async () => {
    expect((await run("copy", "backup.db", "copy.db")).json).toMatchObject({ written: 3 });
    expect((await run("copy", "live.db", "copy.db")).json).toMatchObject({ written: 2, entries: 5 });
    expect((await run("info", "copy.db")).json).toMatchObject({ personal: 3, erased: 1 });
    expect((await run("copy", "backup.db", "copy.db")).status).toBe(2);
  });

  it("takes an address from the environment, and tells none of its secrets", async () => {
    const env = { PCCC_FROM: at("live.db"), PCCC_TO: "from-env.db" };
    expect((await runCli(["journal", "copy", "env:PCCC_FROM", "env:PCCC_TO", "--json"], folder.path, env)).status).toBe(0);
    expect((await run("info", "from-env.db")).json["head"]).toEqual((await run("info", "live.db")).json["head"]);
    const unset = await runCli(["journal", "info", "env:PCCC_FROM"], folder.path);
    expect([unset.status, unset.error.includes("PCCC_CLI_ADDRESS_UNSET"), unset.error.includes("PCCC_FROM")]).toEqual([3, true, true]);
    const secret = "s@cret/1";
    for (const address of [
      `postgres://clerk:${encodeURIComponent(secret)}@127.0.0.1:1/x`,
      `postgres://clerk:${secret}@[bad/x`,
      `postgres://127.0.0.1:1/x?schema=No&password=${encodeURIComponent(secret)}`,
    ]) {
      const { status, out, error } = await runCli(["journal", "copy", "live.db", "env:TO"], folder.path, { TO: address });
      expect([status === 0, /s@cret|s%40cret/u.test(`${out}${error}`)]).toEqual([false, false]);
    }
  });

  it("says what the operations are, and no password", async () => {
    const { status, error } = await runCli(["journal", "burn", "postgres://a:secret@db.example/x", "y"], folder.path);
    expect([status, error.includes("restore BACKUP TARGET"), error.includes("secret")]).toEqual([2, true, false]);
  });
});
