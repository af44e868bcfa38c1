import { JournalError, type JournalSource } from "@pccc/core";
import { prepareSchema } from "./layout/prepare-schema.ts";
import { makePostgresDriver } from "./postgres-driver.ts";
import { isConnectionLost, toJournalError } from "./postgres-errors.ts";
import { makeServerPool } from "./server-pool.ts";
import type { SqlConnection } from "./sql-connection.ts";
import { tryAgain } from "./try-again.ts";

/**
 * Where the journal is kept, and how it is opened.
 *
 * @public
 */
export interface PostgresOptions {
  /** `postgres://user@host:port/database`; what is absent comes from the environment (`PGHOST`, `PGPASSWORD` …). */
  readonly url?: string;
  /** The schema that holds the journal, one journal each; `pccc` where absent. */
  readonly schema?: string;
  /** `true` for TLS with the authorities of the system, or an authority and a client's certificate as PEM text. */
  readonly tls?: boolean | { readonly ca?: string; readonly cert?: string; readonly key?: string };
  /** How many connections at most; 4 where absent. One of them writes. */
  readonly maxConnections?: number;
  /** How long a commit waits for another process before it fails with `InUse`; 5,000 where absent. */
  readonly busyTimeoutMs?: number;
  /** How long a lost connection is made anew, and a server that is not there yet waited for, before it fails; 15,000 where absent. */
  readonly reconnectMs?: number;
  /** How long one connection attempt may take; 10,000 where absent. */
  readonly connectTimeoutMs?: number;
  /** How long the server may take for one statement before the connection counts as lost; 120,000 where absent. */
  readonly queryTimeoutMs?: number;
  /** Open only to read. */
  readonly readOnly?: boolean;
  /** Refuse a schema that holds no journal instead of beginning one in it. */
  readonly mustExist?: boolean;
}

/**
 * Keeps a journal in one schema of a PostgreSQL database, version 14 or later.
 *
 * @remarks
 * Writers of all processes take the head's row one after the other. A connection that is lost is made anew with growing pauses; when it
 * was lost in the middle of a COMMIT the driver asks the store what became of it, and fails with `InDoubt` only when it cannot.
 * The password is taken from the URL or the environment and stands in no error.
 *
 * @param options - Which database and schema, and how.
 * @returns The source, to be opened.
 * @throws `RangeError` when the schema is not a plain lower-case name.
 *
 * @public
 */
export function postgres(options: PostgresOptions = {}): JournalSource {
  const schema = options.schema ?? "pccc";
  if (!/^[a-z_][a-z0-9_]{0,62}$/u.test(schema)) throw new RangeError(`not a plain lower-case name of a schema: ${schema}`);
  const readOnly = options.readOnly ?? false;
  const reconnectMs = options.reconnectMs ?? 15_000;

  /** Makes sure of server and schema, and tells whether the server syncs. */
  async function prepare(connection: SqlConnection, place: string): Promise<boolean> {
    const [row] = await connection.execute(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('fsync') AS fsync",
    );
    if (Number(row?.["version"]) < oldestVersion) throw tooOld(place, String(row?.["version"]));
    await prepareSchema(connection, place, { schema, readOnly, mustExist: options.mustExist ?? false });
    return row?.["fsync"] === "on";
  }

  return {
    open: async () => {
      const pool = makeServerPool({
        url: options.url,
        tls: options.tls,
        maxConnections: options.maxConnections ?? 4,
        connectTimeoutMs: options.connectTimeoutMs ?? 10_000,
        queryTimeoutMs: options.queryTimeoutMs ?? 120_000,
        schema,
      });
      try {
        const durable = await tryAgain(
          async () => pool.use(async (connection) => prepare(connection, pool.place)),
          isConnectionLost,
          reconnectMs,
        );
        return makePostgresDriver(pool, {
          schema,
          readOnly,
          busyTimeoutMs: options.busyTimeoutMs ?? 5000,
          reconnectMs,
          capabilities: { durable, concurrentWriters: true, segments: true },
        });
      } catch (error) {
        await pool.close();
        throw toJournalError("open", pool.place, error, pool.redact);
      }
    },
  };
}

const oldestVersion = 140_000;

function tooOld(place: string, version: string): JournalError {
  return new JournalError("open", "Unsupported", `${place}: the server is of version ${version}; 14 or later is needed`, {
    detailVi: `${place}: máy chủ là phiên bản ${version}; cần phiên bản 14 trở lên`,
  });
}
