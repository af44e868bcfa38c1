import { entryColumns } from "./entry-row.ts";
import type { SqlStatement } from "./sql-connection.ts";

/** The statements of a journal in one schema. */
export interface Statements {
  /** Begins a transaction and takes the head: whoever comes second waits here. */
  readonly takeHead: string;
  readonly head: SqlStatement;
  readonly page: SqlStatement;
  readonly pageOfKinds: SqlStatement;
  readonly latest: SqlStatement;
  readonly view: SqlStatement;
  readonly write: SqlStatement;
  readonly hashAt: SqlStatement;
  readonly segment: SqlStatement;
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
  const newest = (bound: string): string => `
    SELECT 0 AS asked, n.place, e.* FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS n(kind, key, place)
    CROSS JOIN LATERAL (
      SELECT ${entryColumns} ${from} WHERE e.kind = n.kind COLLATE "C" AND e.key = n.key COLLATE "C" ${bound} ORDER BY e.version DESC LIMIT 1
    ) e`;
  return {
    // A second statement of the transaction sees what was committed while this one waited; a join in this one would not.
    takeHead: `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
      SET LOCAL lock_timeout = ${Math.max(1, Math.ceil(busyTimeoutMs))};
      SET LOCAL idle_in_transaction_session_timeout = 60000;
      SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off';
      SELECT seq, recorded_at, hash FROM ${schema}.head FOR UPDATE`,
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
        SELECT 1 AS asked, n.place, e.* FROM unnest($3::text[]) WITH ORDINALITY AS n(append_id, place)
        CROSS JOIN LATERAL (SELECT ${entryColumns} ${from} WHERE e.append_id = n.append_id COLLATE "C" ORDER BY e.seq DESC LIMIT 1) e`,
    },
    write: {
      name: "pccc_write",
      text: `
        WITH written AS (
          INSERT INTO ${schema}.entry
            (seq, recorded_at, append_id, kind, key, shape, version, unit, period, actor, body, personal_digest, hash)
          SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[],
            $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
        ), kept AS (
          INSERT INTO ${schema}.personal (seq, personal) SELECT * FROM unnest($14::bigint[], $15::text[])
        ), erased AS (
          DELETE FROM ${schema}.personal WHERE seq = ANY ($16::bigint[])
        )
        UPDATE ${schema}.head SET seq = $17::bigint, recorded_at = $18::bigint, hash = $19::text`,
    },
    hashAt: { name: "pccc_hash_at", text: `SELECT hash FROM ${schema}.entry WHERE seq = $1::bigint` },
    segment: { name: "pccc_segment", text: `SELECT bytes FROM ${schema}.segment WHERE name = $1::text` },
    keepSegment: {
      name: "pccc_keep_segment",
      text: `INSERT INTO ${schema}.segment (name, bytes) VALUES ($1::text, $2::bytea) ON CONFLICT (name) DO UPDATE SET bytes = excluded.bytes`,
    },
    tidy: `VACUUM (FULL) ${schema}.personal`,
  };
}
