import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inspect } from "node:util";
import { type AppendResult, JournalError } from "@pccc/core";
import { type PostgresOptions, postgres } from "@pccc/store-postgres";
import { startCuttingProxy } from "@pccc/testing";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { actor, askServer, commitBytes, draft, journalOf } from "./postgres-tools.ts";
import { startServerOrSay } from "./start-server-or-say.ts";

const found = await startServerOrSay();
afterAll(async () => found?.stop());

describe.skipIf(found === undefined)("a real server", () => {
  const server = found as NonNullable<typeof found>;
  const through = (port: number): string => server?.url.replace(/:\d+\//u, `:${port}/`);

  const ask = async (text: string): Promise<readonly Record<string, unknown>[]> => askServer(server.url, text);

  async function withHeadHeld(schema: string, run: () => Promise<unknown>): Promise<void> {
    const holder = new pg.Client(server.url);
    await holder.connect();
    await holder.query(`BEGIN; SELECT FROM ${schema}.head FOR UPDATE`);
    const running = run();
    await setTimeout(50);
    await holder.end();
    await running;
  }

  it("[PG1] is opened by several at the same time and holds one journal", async () => {
    const source = postgres({ url: server.url, schema: "together" });
    const drivers = await Promise.all(Array.from({ length: 6 }, async () => source.open()));
    await Promise.all(drivers.map(async (driver) => journalOf(driver).append([draft("a")], actor)));
    const [first] = drivers;
    expect(first === undefined ? undefined : await journalOf(first).verify()).toMatchObject({ ok: true, value: { entries: 6 } });
    await Promise.all(drivers.map(async (driver) => driver.close()));
    expect(await ask("SELECT version FROM together.layout")).toEqual([{ version: 1 }]);
  });

  it.each([
    ["at once", "the server got it", true],
    ["at once", "the server did not get it", false],
    ["holding the head", "the server got it", true],
    ["holding the head", "the server did not get it", false],
  ] as const)("[PG2] settles a commit %s whose connection was cut: %s", async (way, _, isDelivered) => {
    const proxy = await startCuttingProxy(server.port);
    const schema = `cut_${isDelivered}_${way.length}`;
    const journal = journalOf(await postgres({ url: through(proxy.port), schema }).open());
    await journal.append([draft("a", { expected: 0 })], actor);
    // A writer who finds the head held by another holds it for its next commits.
    if (way === "holding the head") await withHeadHeld(schema, async () => journal.append([draft("c")], actor));
    const { seq } = await journal.head();
    proxy.cutAt(commitBytes[way], isDelivered);
    const result = await journal.append([draft("a", { expected: 1 }), draft("b")], { ...actor, appendId: "cut" });
    expect(result.entries.map((entry) => [entry.seq, entry.version])).toEqual([
      [seq + 1, 2],
      [seq + 2, 1],
    ]);
    expect(await journal.append([draft("a", { expected: 1 }), draft("b")], { ...actor, appendId: "cut" })).toEqual(result);
    expect(await journal.verify({ anchor: result.head })).toMatchObject({ ok: true, value: { entries: seq + 2 } });
    await journal.close();
    await proxy.close();
  });

  it("[PG3] says in doubt when the store cannot be asked, and writes a retry once", async () => {
    const proxy = await startCuttingProxy(server.port);
    const schema = "doubted";
    const journal = journalOf(await postgres({ url: through(proxy.port), schema, reconnectMs: 0 }).open());
    await journal.append([draft("a")], actor);
    proxy.cutAt(commitBytes["at once"], true);
    const failure = await journal.append([draft("b")], { ...actor, appendId: "doubt" }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason: "InDoubt", isRetryable: true, params: { appendId: "doubt" } });
    const again = await journal.append([draft("b")], { ...actor, appendId: "doubt" });
    expect(again.entries).toEqual([{ kind: "submission", key: "b", seq: 2, version: 1 }]);
    expect(await journal.verify()).toMatchObject({ ok: true, value: { entries: 2 } });
    await journal.close();
    await proxy.close();
  });

  it("[PG4] crashes under load, comes back, and has kept all that was acknowledged", async () => {
    const journals = await Promise.all(["a", "b"].map(async () => journalOf(await postgres({ url: server.url, schema: "load" }).open())));
    const acknowledged: AppendResult[] = [];
    let isOver = false;
    const callers = journals.flatMap((journal, at) =>
      Array.from({ length: 3 }, async (_, caller) => {
        for (let turn = 0; !isOver; turn += 1) {
          acknowledged.push(await journal.append([draft(`${at}-${caller}`, { expected: turn }), draft("shared")], actor));
        }
      }),
    );
    for (let crash = 0; crash < 2; crash += 1) {
      await setTimeout(250);
      const before = acknowledged.length;
      await server.crash();
      for (let waited = 0; acknowledged.length < before + 20 && waited < 400; waited += 1) await setTimeout(25);
    }
    isOver = true;
    await Promise.all(callers);
    const [journal] = journals;
    if (journal === undefined) throw new Error("no journal was opened");
    const seqs = acknowledged.flatMap(({ entries }) => entries.map(({ seq }) => seq)).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, index) => index + 1));
    expect(await journal.verify({ anchor: await journal.head() })).toMatchObject({ ok: true, value: { entries: seqs.length } });
    await Promise.all(journals.map(async (each) => each.close()));
  });

  it("[PG5] tells its password in no error", async () => {
    const wrong = server.url.replace("journal:", "journal:x");
    const attempts: readonly PostgresOptions[] = [
      { url: wrong },
      { url: through(1), connectTimeoutMs: 500 },
      { url: `${server.url}_missing` },
      { url: server.url.replace("@127.0.0.1:", "@@[bad:") },
      { url: server.url.replace(encodeURIComponent(server.password), "@/x") },
      { url: server.url, tls: true },
    ];
    for (const options of attempts) {
      const failure: unknown = await postgres({ reconnectMs: 0, ...options })
        .open()
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(JournalError);
      const told = `${inspect(failure, { depth: 9, showHidden: true })}${JSON.stringify(failure)}`;
      expect(told).not.toContain(server.password);
      expect(told).not.toContain(encodeURIComponent(server.password));
      expect(failure).toMatchObject({ reason: "Unavailable" });
    }
  });

  it("[PG6] refuses a newer layout, and a schema without a journal where one must be", async () => {
    await (await postgres({ url: server.url, schema: "newer" }).open()).close();
    await ask("UPDATE newer.layout SET version = 7");
    await expect(postgres({ url: server.url, schema: "newer" }).open()).rejects.toMatchObject({
      reason: "Newer",
      params: { found: 7, known: 1 },
    });
    await expect(postgres({ url: server.url, schema: "nothing", mustExist: true }).open()).rejects.toMatchObject({ reason: "Corrupt" });
    expect(await ask("SELECT 1 FROM pg_namespace WHERE nspname = 'nothing'")).toEqual([]);
  });

  it("[PG7] waits for another's lock, then fails with InUse, while readers go on", async () => {
    const journal = journalOf(await postgres({ url: server.url, schema: "locked", busyTimeoutMs: 200 }).open());
    await journal.append([draft("a")], actor);
    const holder = new pg.Client(server.url);
    await holder.connect();
    await holder.query("BEGIN; SELECT * FROM locked.head FOR UPDATE");
    const began = performance.now();
    await expect(journal.append([draft("b")], actor)).rejects.toMatchObject({ reason: "InUse", isRetryable: true });
    expect(performance.now() - began).toBeGreaterThanOrEqual(190);
    expect((await journal.head()).seq).toBe(1);
    await holder.end();
    expect((await journal.append([draft("b")], actor)).head.seq).toBe(2);
    await journal.close();
  });

  it("[PG7] writes under an account whose transactions are serializable, read-only and not flushed where it does not say otherwise", async () => {
    await (await postgres({ url: server.url, schema: "manners" }).open()).close();
    await ask(
      "CREATE ROLE mannered LOGIN PASSWORD 'mannered'; GRANT ALL ON SCHEMA manners TO mannered; GRANT ALL ON ALL TABLES IN SCHEMA manners TO mannered",
    );
    await ask(
      "ALTER ROLE mannered SET default_transaction_read_only = on; ALTER ROLE mannered SET default_transaction_isolation = serializable; ALTER ROLE mannered SET synchronous_commit = off",
    );
    const url = `postgres://mannered:mannered@127.0.0.1:${server.port}/postgres`;
    const journals = await Promise.all([1, 2].map(async () => journalOf(await postgres({ url, schema: "manners" }).open())));
    await Promise.all(Array.from({ length: 40 }, async (_, turn) => journals[turn % 2]?.append([draft(`a${turn % 3}`)], actor)));
    expect(await journals[0]?.verify()).toMatchObject({ ok: true, value: { entries: 40 } });
    await Promise.all(journals.map(async (journal) => journal.close()));
  });

  it("[PG8] does not write where it may only read", async () => {
    await (await postgres({ url: server.url, schema: "reading" }).open()).close();
    const journal = journalOf(await postgres({ url: server.url, schema: "reading", readOnly: true }).open());
    await expect(journal.append([draft("a")], actor)).rejects.toMatchObject({ reason: "ReadOnly" });
    await journal.close();
    await ask("CREATE ROLE reader LOGIN PASSWORD 'reader'; GRANT USAGE ON SCHEMA reading TO reader");
    await ask("GRANT SELECT ON ALL TABLES IN SCHEMA reading TO reader");
    const url = `postgres://reader:reader@127.0.0.1:${server.port}/postgres`;
    const reader = journalOf(await postgres({ url, schema: "reading" }).open());
    expect((await reader.head()).seq).toBe(0);
    await expect(reader.append([draft("a")], actor)).rejects.toMatchObject({ reason: "ReadOnly" });
    await reader.close();
  });

  it("[PG9] leaves no bytes of what was erased in the table's file", async () => {
    const journal = journalOf(await postgres({ url: server.url, schema: "erased" }).open());
    const marker = "ERASED-MARKER-0123456789";
    await journal.append([draft("a", { personal: { note: marker } }), draft("b", { personal: { note: "KEPT-MARKER" } })], actor);
    const holds = (text: string): boolean =>
      readdirSync(join(server.folder, "base"), { recursive: true, withFileTypes: true }).some(
        (file) => file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(text),
      );
    await ask("CHECKPOINT");
    expect(holds(marker)).toBe(true);
    await journal.append([draft("request", { kind: "erasure", body: { seqs: [1], basis: "request 1" } })], actor);
    await ask("CHECKPOINT");
    expect([holds(marker), holds("KEPT-MARKER")]).toEqual([false, true]);
    expect(await journal.verify()).toMatchObject({ ok: true, value: { erased: 1 } });
    await journal.close();
  });

  it("[PG10] tells what the server cannot hold from tables that were changed", async () => {
    const journal = journalOf(await postgres({ url: server.url, schema: "changed" }).open());
    await journal.append([draft("a")], actor);
    await expect(journal.append([draft("b", { shape: Number.MAX_SAFE_INTEGER })], actor)).resolves.toMatchObject({ head: { seq: 2 } });
    await ask("ALTER TABLE changed.entry ADD CONSTRAINT small CHECK (length(body) < 200)");
    await expect(journal.append([draft("c", { body: "x".repeat(300) })], actor)).rejects.toMatchObject({ reason: "Invalid" });
    await ask("ALTER TABLE changed.entry DROP COLUMN period");
    await expect(journal.latest([{ kind: "submission", key: "a" }])).rejects.toMatchObject({ reason: "Corrupt" });
    await journal.close();
  });

  it("[PG11] claims to be durable where the server syncs, and only there", async () => {
    const driver = await postgres({ url: server.url }).open();
    expect(driver.capabilities).toEqual({ durable: true, concurrentWriters: true, segments: true });
    await driver.close();
    await ask("ALTER SYSTEM SET fsync = off");
    await ask("SELECT pg_reload_conf()");
    await setTimeout(300);
    const careless = await postgres({ url: server.url }).open();
    expect(careless.capabilities.durable).toBe(false);
    await careless.close();
  });
});
