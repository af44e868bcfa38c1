import { PGlite } from "@electric-sql/pglite";
import type { SqlConnection, SqlPool, SqlRow } from "../src/sql-connection.ts";

/** The same statements on a database in this process: one connection, held by one user at a time, nothing durable. */
export function makePglitePool(db: PGlite): SqlPool {
  const connection: SqlConnection = {
    query: async ({ text }, values) => (await db.query<SqlRow>(text, [...values])).rows,
    readBytes: async (select) => (await db.query<{ bytes: Uint8Array }>(select)).rows[0]?.bytes,
    execute: async (text) => ((await db.exec(text)).at(-1)?.rows as readonly SqlRow[] | undefined) ?? [],
  };
  let turn: Promise<unknown> = Promise.resolve();
  const use: SqlPool["use"] = async (each) => {
    const mine = turn.then(async () => each(connection));
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    place: "PGlite",
    redact: (text) => text,
    use,
    share: use,
    close: async () => undefined,
  };
}

/** Opens an empty database in memory. */
export async function openPglite(): Promise<PGlite> {
  return PGlite.create();
}
