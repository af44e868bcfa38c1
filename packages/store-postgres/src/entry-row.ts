import { JournalError, type JournalHead, type SealedEntry } from "@pccc/core";
import type { SqlRow } from "./sql-connection.ts";

/** The columns of an entry `e` and its personal part `p`. */
export const entryColumns: string =
  "e.seq, e.recorded_at, e.append_id, e.kind, e.key, e.shape, e.version, e.unit, e.period, e.actor, e.body, p.personal, e.personal_digest, e.hash";

/**
 * Reads an entry from its row.
 *
 * @param row - A row with all columns.
 * @returns The entry.
 * @throws `JournalError` with reason `Corrupt` when a column holds what the layout does not allow.
 */
export function decodeEntry(row: SqlRow): SealedEntry {
  return {
    seq: integerIn(row, "seq"),
    recordedAt: integerIn(row, "recorded_at"),
    appendId: textIn(row, "append_id"),
    kind: textIn(row, "kind"),
    key: textIn(row, "key"),
    shape: integerIn(row, "shape"),
    version: integerIn(row, "version"),
    unit: optionalTextIn(row, "unit"),
    period: optionalTextIn(row, "period"),
    actor: textIn(row, "actor"),
    body: textIn(row, "body"),
    personal: optionalTextIn(row, "personal"),
    personalDigest: optionalTextIn(row, "personal_digest"),
    hash: textIn(row, "hash"),
  };
}

/**
 * Reads a head from its row.
 *
 * @param row - The row; absent where the table was emptied.
 * @returns The head.
 * @throws `JournalError` with reason `Corrupt` when there is none.
 */
export function headIn(row: SqlRow | undefined): JournalHead {
  if (row !== undefined) return { seq: integerIn(row, "seq"), recordedAt: integerIn(row, "recorded_at"), hash: textIn(row, "hash") };
  throw new JournalError("head", "Corrupt", "the table head has no row: the tables were changed", {
    detailVi: "bảng head không có dòng nào: các bảng đã bị thay đổi",
  });
}

/**
 * Puts entries in the place of what was asked for.
 *
 * @param rows - Rows with the columns `asked` and `place`, counted from 1.
 * @param asked - Which of several questions.
 * @param count - How many were asked for.
 * @returns One answer each.
 */
export function placed(rows: readonly SqlRow[], asked: number, count: number): readonly (SealedEntry | undefined)[] {
  const entries: (SealedEntry | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const row of rows) if (Number(row["asked"]) === asked) entries[integerIn(row, "place") - 1] = decodeEntry(row);
  return entries;
}

/**
 * Reads a whole number, which a driver may give as text since a bigint can exceed a number.
 *
 * @param row - The row.
 * @param column - The column.
 * @returns The number.
 * @throws `JournalError` with reason `Corrupt` when it is none that a journal has.
 */
export function integerIn(row: SqlRow, column: string): number {
  const value = row[column];
  const number = typeof value === "string" || typeof value === "bigint" ? Number(value) : value;
  if (typeof number === "number" && Number.isSafeInteger(number)) return number;
  throw damaged(row, column);
}

/**
 * Reads a text.
 *
 * @param row - The row.
 * @param column - The column.
 * @returns The text.
 * @throws `JournalError` with reason `Corrupt` when it is none.
 */
export function textIn(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw damaged(row, column);
}

function optionalTextIn(row: SqlRow, column: string): string | undefined {
  return row[column] === null ? undefined : textIn(row, column);
}

function damaged(row: SqlRow, column: string): JournalError {
  const seq = String(row["seq"]);
  return new JournalError("read", "Corrupt", `entry ${seq} has no readable ${column}: the tables were changed`, {
    detailVi: `mục ${seq} không đọc được cột ${column}: các bảng đã bị thay đổi`,
  });
}
