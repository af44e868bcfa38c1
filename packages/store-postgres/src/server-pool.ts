import { JournalError } from "@pccc/core";
import pg from "pg";
import { CopyOut } from "./copy-out.ts";
import { isConnectionLost } from "./postgres-errors.ts";
import type { SqlConnection, SqlPool, SqlRow } from "./sql-connection.ts";

/** How to reach the server. */
export interface ServerOptions {
  readonly url: string | undefined;
  readonly tls: boolean | { readonly ca?: string; readonly cert?: string; readonly key?: string } | undefined;
  readonly maxConnections: number;
  readonly connectTimeoutMs: number;
  readonly queryTimeoutMs: number;
  readonly schema: string;
}

/**
 * Makes a pool of connections to a server. Nothing is connected yet.
 *
 * @param options - How to reach it.
 * @returns The pool.
 */
export function makeServerPool(options: ServerOptions): SqlPool {
  const config: pg.PoolConfig = {
    max: options.maxConnections,
    connectionTimeoutMillis: options.connectTimeoutMs,
    query_timeout: options.queryTimeoutMs,
    keepAlive: true,
    // What does not depend on the answer before it is sent at once: a commit waits for two answers instead of four.
    pipeline: true,
    application_name: "pccc",
    ...(options.url === undefined ? {} : { connectionString: options.url }),
    ...(options.tls === undefined ? {} : { ssl: options.tls }),
  };
  if (options.url !== undefined && hasLooseAt(options.url)) throw unreadableUrl(options.schema);
  const { place, redact } = describeServer(config, options.schema);
  const pool = new pg.Pool(config);
  // A connection that breaks while nobody uses it is replaced by the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const running = new Set<Promise<unknown>>();

  async function useOne<A>(use: (connection: SqlConnection) => Promise<A>): Promise<A> {
    const client = await pool.connect();
    let isLost = false;
    try {
      return await use(connectionOf(client));
    } catch (error) {
      isLost = isConnectionLost(error);
      throw error;
    } finally {
      client.release(isLost);
    }
  }

  let shared: { readonly client: Promise<pg.PoolClient>; users: number; lent: number; isLost: boolean } | undefined;

  async function useShared<A>(use: (connection: SqlConnection) => Promise<A>): Promise<A> {
    shared ??= { client: pool.connect(), users: 0, lent: 0, isLost: false };
    const mine = shared;
    mine.users += 1;
    mine.lent += 1;
    // Where there is one connection only, a writer that waits for it gets it in between.
    if (mine.lent === 256) shared = undefined;
    try {
      return await use(connectionOf(await mine.client));
    } catch (error) {
      if (isConnectionLost(error)) {
        mine.isLost = true;
        // Whoever tries again gets another one.
        if (shared === mine) shared = undefined;
      }
      throw error;
    } finally {
      mine.users -= 1;
      if (mine.users === 0) {
        if (shared === mine) shared = undefined;
        await mine.client.then((client) => client.release(mine.isLost)).catch(() => undefined);
      }
    }
  }

  async function counted<A>(mine: Promise<A>): Promise<A> {
    running.add(mine);
    try {
      return await mine;
    } finally {
      running.delete(mine);
    }
  }

  return {
    place,
    redact,
    use: async (use) => counted(useOne(use)),
    share: async (use) => counted(useShared(use)),
    close: async () => {
      // The pool forgets who waits for a connection when it ends: they would wait for ever.
      while (running.size > 0) await Promise.allSettled(running);
      await pool.end();
    },
  };
}

function connectionOf(client: pg.PoolClient): SqlConnection {
  return {
    query: async ({ name, text }, values) => (await client.query<SqlRow>({ name, text, values: [...values] })).rows,
    readBytes: async (select) => CopyOut.read(client, select),
    execute: async (text) => {
      // With several statements the client answers with one result each, which its types do not say.
      const results = (await client.query<SqlRow>(text)) as pg.QueryResult<SqlRow> | readonly pg.QueryResult<SqlRow>[];
      const last = Array.isArray(results) ? results.at(-1) : results;
      return (last as pg.QueryResult<SqlRow> | undefined)?.rows ?? [];
    },
  };
}

/** After an `@` or `/` that is not encoded, a part of the password would pass for a host, and be told. */
function hasLooseAt(url: string): boolean {
  return /^[a-z]+:\/\/[^/?]*\/[^?]*@/iu.test(url);
}

function unreadableUrl(schema: string): JournalError {
  return new JournalError(
    "open",
    "Unavailable",
    `PostgreSQL, schema ${schema}: the URL cannot be read; write @ as %40 and / as %2F in its password`,
    {
      detailVi: `PostgreSQL, lược đồ ${schema}: không đọc được URL; trong mật khẩu hãy viết @ là %40 và / là %2F`,
    },
  );
}

function describeServer(config: pg.ClientConfig, schema: string): Pick<SqlPool, "place" | "redact"> {
  let client: pg.Client;
  try {
    client = new pg.Client(config);
  } catch {
    // The words of a URL that cannot be read may hold all of it.
    return { place: `PostgreSQL, schema ${schema}`, redact: () => "the URL cannot be read" };
  }
  const { host, port, database, password } = client;
  const secrets = typeof password === "string" && password !== "" ? [password, encodeURIComponent(password)] : [];
  return {
    place: `PostgreSQL ${host}:${port}/${database ?? ""}, schema ${schema}`,
    redact: (text) => secrets.reduce((told, secret) => told.replaceAll(secret, "***"), text),
  };
}
