import pg from "pg";
import { entryColumns } from "./entry-row.ts";
import type { SqlStatement } from "./sql-connection.ts";

/** The statements of a journal in one schema. */
export interface Statements {
  /** Begins a transaction and holds the head: whoever comes second waits here. */
  readonly holdHead: string;
  readonly head: SqlStatement;
  readonly page: SqlStatement;
  readonly pageOfKinds: SqlStatement;
  readonly latest: SqlStatement;
  /** The head and what a commit shows, of one moment. */
  readonly view: SqlStatement;
  /** Writes a plan where the head is still the one that the plan saw and nobody else holds it: one row then, none otherwise. */
  readonly write: SqlStatement;
  /** The same for a plan that keeps or erases personal parts: three parameters more. */
  readonly writePersonal: SqlStatement;
  readonly hashAt: SqlStatement;
  /** Writes the select of one segment's bytes. */
  readonly segment: (name: string) => string;
  readonly keepSegment: SqlStatement;
  /** Rewrites what erasures left behind into a new file. */
  readonly tidy: string;
}

/**
 * Writes the statements for a schema.
 *
 * @param schema - Its name, checked.
 * @param busyTimeoutMs - How long a writer waits for the head.
 * @returns The statements.
 */
export function statementsOf(schema: string, busyTimeoutMs: number): Statements {
  const from = `FROM ${schema}.entry e LEFT JOIN ${schema}.personal p ON p.seq = e.seq`;
  // Out of a subquery: where the server counts the texts of an array, it plans the statement anew each time.
  const newest = (bound: string): string => `
    SELECT 0 AS asked, n.place, e.* FROM unnest((SELECT $1::text[]), (SELECT $2::text[])) WITH ORDINALITY AS n(kind, key, place)
    CROSS JOIN LATERAL (
      SELECT ${entryColumns} ${from} WHERE e.kind = n.kind COLLATE "C" AND e.key = n.key COLLATE "C" ${bound} ORDER BY e.version DESC LIMIT 1
    ) e`;
  const write = (personal: string): string => `
        WITH held AS MATERIALIZED (
          SELECT FROM ${schema}.head WHERE seq = $14::bigint AND hash = $15::text FOR UPDATE SKIP LOCKED
        ), written AS (
          INSERT INTO ${schema}.entry
            (seq, recorded_at, append_id, kind, key, shape, version, unit, period, actor, body, personal_digest, hash)
          SELECT u.* FROM held CROSS JOIN unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[],
            $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[]) u
        )${personal}, durable AS (
          SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'
        )
        UPDATE ${schema}.head SET seq = $16::bigint, recorded_at = $17::bigint, hash = $18::text WHERE EXISTS (SELECT FROM held)
        RETURNING seq, (SELECT count(*) FROM durable)`;
  return {
    // A second statement of the transaction sees what was committed while this one waited; a join in this one would not.
    holdHead: `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
      SET LOCAL lock_timeout = ${Math.max(1, Math.ceil(busyTimeoutMs))};
      SET LOCAL idle_in_transaction_session_timeout = 60000;
      SELECT FROM ${schema}.head FOR UPDATE`,
    head: { name: "pccc_head", text: `SELECT seq, recorded_at, hash FROM ${schema}.head` },
    page: {
      name: "pccc_page",
      text: `SELECT ${entryColumns} ${from} WHERE e.seq > $1::bigint AND e.seq <= $2::bigint ORDER BY e.seq LIMIT $3::bigint`,
    },
    // Not the bare column: by the index of kinds each page could collect and sort all entries of these kinds anew.
    pageOfKinds: {
      name: "pccc_page_of_kinds",
      text: `SELECT ${entryColumns} ${from} WHERE e.seq > $1::bigint AND e.seq <= $2::bigint AND (e.kind || '') COLLATE "C" = ANY ($4::text[]) ORDER BY e.seq LIMIT $3::bigint`,
    },
    latest: { name: "pccc_latest", text: newest("AND e.seq <= $3::bigint") },
    view: {
      name: "pccc_view",
      text: `${newest("")}
        UNION ALL
        SELECT 1 AS asked, n.place, e.* FROM unnest((SELECT $3::text[])) WITH ORDINALITY AS n(append_id, place)
        CROSS JOIN LATERAL (SELECT ${entryColumns} ${from} WHERE e.append_id = n.append_id COLLATE "C" ORDER BY e.seq DESC LIMIT 1) e
        UNION ALL
        SELECT 2 AS asked, 1 AS place, seq, recorded_at, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, hash FROM ${schema}.head`,
    },
    write: { name: "pccc_write", text: write("") },
    writePersonal: {
      name: "pccc_write_personal",
      text: write(`, kept AS (
          INSERT INTO ${schema}.personal (seq, personal) SELECT u.* FROM held CROSS JOIN unnest($19::bigint[], $20::text[]) u
        ), erased AS (
          DELETE FROM ${schema}.personal p USING held WHERE p.seq = ANY ($21::bigint[])
        )`),
    },
    hashAt: { name: "pccc_hash_at", text: `SELECT hash FROM ${schema}.entry WHERE seq = $1::bigint` },
    segment: (name) => `SELECT bytes FROM ${schema}.segment WHERE name = ${pg.escapeLiteral(name)}`,
    keepSegment: {
      name: "pccc_keep_segment",
      text: `INSERT INTO ${schema}.segment (name, bytes) VALUES ($1::text, $2::bytea) ON CONFLICT (name) DO UPDATE SET bytes = excluded.bytes`,
    },
    tidy: `VACUUM (FULL) ${schema}.personal`,
  };
}
