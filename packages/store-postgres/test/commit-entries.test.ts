import type { PGlite } from "@electric-sql/pglite";
import { type Journal, makeJournal } from "@pccc/core";
import { journalTestTools } from "@pccc/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareSchema } from "../src/layout/prepare-schema.ts";
import { makePostgresDriver } from "../src/postgres-driver.ts";
import type { SqlPool } from "../src/sql-connection.ts";
import { makePglitePool, openPglite } from "./pglite-pool.ts";
import { actor, draft } from "./postgres-tools.ts";

let db: PGlite;
beforeAll(async () => {
  db = await openPglite();
});
afterAll(async () => db.close());

/** A pool that lets something happen before a write reaches the database. */
function interrupted(pool: SqlPool, before: () => Promise<unknown>): SqlPool {
  return {
    ...pool,
    use: async (use) =>
      pool.use(async (connection) =>
        use({
          ...connection,
          query: async (statement, values) => {
            if (statement.name === "pccc_write") await before();
            return connection.query(statement, values);
          },
        }),
      ),
  };
}

describe("a commit", () => {
  it("[PG7] looks again and holds the head where another process wrote between its look and its write", async () => {
    const schema = "moved";
    const pool = makePglitePool(db);
    await pool.use(async (connection) => prepareSchema(connection, pool.place, { schema, mustExist: false, readOnly: false }));
    const journalOver = (over: SqlPool, seed: string): Journal =>
      makeJournal(
        makePostgresDriver(over, {
          schema,
          busyTimeoutMs: 1000,
          reconnectMs: 0,
          readOnly: false,
          capabilities: { durable: false, concurrentWriters: true, segments: true },
        }),
        journalTestTools(seed),
      );
    const other = journalOver(makePglitePool(db), "other");
    let writes = 0;
    const mine = journalOver(
      interrupted(pool, async () => {
        writes += 1;
        if (writes === 2) await other.append([draft("a"), draft("b")], actor);
      }),
      "mine",
    );
    for (let turn = 0; turn < 3; turn += 1) await mine.append([draft("a", { body: turn })], actor);
    const read = [];
    for await (const { sealed } of mine.read()) read.push(`${sealed.key}${sealed.version}`);
    expect(read).toEqual(["a1", "a2", "b1", "a3", "a4"]);
    expect(writes).toBe(4);
    await expect(mine.append([draft("a", { expected: 3 })], actor)).rejects.toMatchObject({ reason: "Conflict", params: { actual: 4 } });
    expect(await mine.verify()).toMatchObject({ ok: true, value: { entries: 5 } });
  });
});
