import type { PGlite } from "@electric-sql/pglite";
import type { JournalDriver } from "@pccc/core";
import { journalConformance } from "@pccc/testing";
import { afterAll, beforeAll, describe, it } from "vitest";
import { prepareSchema } from "../src/layout/prepare-schema.ts";
import { makePostgresDriver } from "../src/postgres-driver.ts";
import { makePglitePool, openPglite } from "./pglite-pool.ts";

let db: PGlite;
let schemas = 0;
beforeAll(async () => {
  db = await openPglite();
});
afterAll(async () => db.close());

async function open(schema: string): Promise<JournalDriver> {
  const pool = makePglitePool(db);
  await pool.use(async (connection) => prepareSchema(connection, pool.place, { schema, mustExist: false, readOnly: false }));
  return makePostgresDriver(pool, {
    schema,
    busyTimeoutMs: 1000,
    reconnectMs: 0,
    readOnly: false,
    capabilities: { durable: false, concurrentWriters: false, segments: true },
  });
}

journalConformance(
  {
    name: "PGlite",
    open: async () => {
      schemas += 1;
      return open(`journal_${schemas}`);
    },
    reopen: async () => open(`journal_${schemas}`),
  },
  { describe, it },
);
