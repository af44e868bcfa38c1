import { JournalError } from "@pccc/core";
import type { SqlConnection } from "../sql-connection.ts";
import { entriesLayout } from "./0001-entries.ts";

const layouts: readonly string[] = [entriesLayout];

/** The layout that this version writes. */
export const currentLayout: number = layouts.length;

/** The letters PCCC: processes that start at the same time upgrade one after the other. */
const advisoryLock = 0x50_43_43_43;

/**
 * Makes sure that a schema holds a journal of the current layout, whole or not at all.
 *
 * @param connection - A connection.
 * @param place - What to call the store in a message.
 * @param how - The schema, whether it must be there, and whether only to read.
 * @returns When it does. Rejects with `Newer`, or with `Corrupt` where a journal must be there and is not.
 */
export async function prepareSchema(
  connection: SqlConnection,
  place: string,
  how: { readonly schema: string; readonly mustExist: boolean; readonly readOnly: boolean },
): Promise<void> {
  const [found] = await Promise.all([readLayout(connection, how.schema), requireUtf8(connection, place)]);
  if (found !== undefined && found > currentLayout) throw newer(place, found);
  if (found === currentLayout) return;
  if (how.readOnly || (how.mustExist && found === undefined)) {
    const detail = found === undefined ? "the schema holds no journal" : `its layout ${found} must be upgraded by a writer first`;
    const detailVi = found === undefined ? "lược đồ này không chứa sổ ghi" : `bố cục ${found} phải được một lần mở để ghi nâng cấp trước`;
    throw new JournalError("open", "Corrupt", `${place}: ${detail}`, { detailVi: `${place}: ${detailVi}` });
  }
  await connection.execute(`BEGIN; SELECT pg_advisory_xact_lock(${advisoryLock})`);
  try {
    const version = (await readLayout(connection, how.schema)) ?? 0;
    if (version > currentLayout) throw newer(place, version);
    if (version < currentLayout) {
      await connection.execute(`
        CREATE SCHEMA IF NOT EXISTS ${how.schema};
        SET LOCAL search_path = ${how.schema};
        ${version === 0 ? "CREATE TABLE layout (version integer NOT NULL); INSERT INTO layout VALUES (0);" : ""}
        ${layouts.slice(version).join("\n")}
        UPDATE layout SET version = ${currentLayout};
      `);
    }
    await connection.execute("COMMIT");
  } catch (error) {
    await connection.execute("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function readLayout(connection: SqlConnection, schema: string): Promise<number | undefined> {
  // Not to_regclass: after a wait for the lock it may answer from what this connection had remembered of the catalogue.
  const [table] = await connection.execute(
    `SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = '${schema}' AND c.relname = 'layout') AS found`,
  );
  if (table?.["found"] !== true) return undefined;
  const [row] = await connection.execute(`SELECT version FROM ${schema}.layout`);
  return Number(row?.["version"] ?? 0);
}

async function requireUtf8(connection: SqlConnection, place: string): Promise<void> {
  const [row] = await connection.execute("SHOW server_encoding");
  const encoding = String(row?.["server_encoding"]);
  if (encoding === "UTF8") return;
  throw new JournalError("open", "Unsupported", `${place}: the database's encoding is ${encoding}; a journal needs UTF8`, {
    detailVi: `${place}: bảng mã của cơ sở dữ liệu là ${encoding}; sổ ghi cần UTF8`,
  });
}

function newer(place: string, found: number): JournalError {
  return new JournalError("open", "Newer", `${place}: its layout is ${found}, and this version knows up to ${currentLayout}`, {
    found,
    known: currentLayout,
    detailVi: `${place}: bố cục là ${found}, phiên bản này chỉ biết đến ${currentLayout}`,
  });
}
