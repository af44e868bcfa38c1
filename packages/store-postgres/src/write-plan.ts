import type { CommitPlan, JournalHead } from "@pccc/core";
import type { SqlConnection } from "./sql-connection.ts";
import type { Statements } from "./statements.ts";

/**
 * Sends a plan to the server, as columns of one statement.
 *
 * @param connection - The connection.
 * @param sql - The statements of the schema.
 * @param plan - What to write.
 * @param before - The head that the plan saw.
 * @param after - The head afterwards.
 * @returns Whether the head was still the one that the plan saw, and free; nothing is written otherwise.
 */
export async function writePlan(
  connection: SqlConnection,
  sql: Statements,
  { entries, erasePersonalOf }: CommitPlan,
  before: JournalHead,
  after: JournalHead,
): Promise<boolean> {
  const erased = new Set(erasePersonalOf);
  // A personal part that is erased by its own commit is never written.
  const personal = entries.filter((entry) => entry.personal !== undefined && !erased.has(entry.seq));
  const touchesPersonal = personal.length > 0 || erased.size > 0;
  const rows = await connection.query(touchesPersonal ? sql.writePersonal : sql.write, [
    entries.map(({ seq }) => seq),
    entries.map(({ recordedAt }) => recordedAt),
    entries.map(({ appendId }) => appendId),
    entries.map(({ kind }) => kind),
    entries.map(({ key }) => key),
    entries.map(({ shape }) => shape),
    entries.map(({ version }) => version),
    entries.map(({ unit }) => unit ?? null),
    entries.map(({ period }) => period ?? null),
    entries.map(({ actor }) => actor),
    entries.map(({ body }) => body),
    entries.map(({ personalDigest }) => personalDigest ?? null),
    entries.map(({ hash }) => hash),
    before.seq,
    before.hash,
    after.seq,
    after.recordedAt,
    after.hash,
    ...(touchesPersonal ? [personal.map(({ seq }) => seq), personal.map((entry) => entry.personal), [...erased]] : []),
  ]);
  return rows.length > 0;
}
