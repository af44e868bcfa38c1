import type { SQLOutputValue } from "node:sqlite";
import { JournalError, type SealedEntry } from "@pccc/core";

/** The columns of an entry, in the order in which they are written. */
export const entryColumns: readonly string[] = [
  "seq",
  "recorded_at",
  "append_id",
  "kind",
  "key",
  "shape",
  "version",
  "unit",
  "period",
  "actor",
  "body",
  "personal",
  "personal_digest",
  "hash",
];

type Row = Readonly<Record<string, SQLOutputValue>>;

/**
 * Reads an entry from its row.
 *
 * @param row - A row with all columns, where there is one.
 * @returns The entry; `undefined` where there is no row.
 * @throws `JournalError` with reason `Corrupt` when a column holds what the layout does not allow: damage that SQLite did not notice.
 */
export function decodeEntry(row: Row | undefined): SealedEntry | undefined {
  if (row === undefined) return undefined;
  return {
    seq: numberIn(row, "seq"),
    recordedAt: numberIn(row, "recorded_at"),
    appendId: textIn(row, "append_id"),
    kind: textIn(row, "kind"),
    key: textIn(row, "key"),
    shape: numberIn(row, "shape"),
    version: numberIn(row, "version"),
    unit: optionalTextIn(row, "unit"),
    period: optionalTextIn(row, "period"),
    actor: textIn(row, "actor"),
    body: textIn(row, "body"),
    personal: optionalTextIn(row, "personal"),
    personalDigest: optionalTextIn(row, "personal_digest"),
    hash: textIn(row, "hash"),
  };
}

function numberIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === "number") return value;
  throw damaged(row, column);
}

function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw damaged(row, column);
}

function optionalTextIn(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : textIn(row, column);
}

function damaged(row: Row, column: string): JournalError {
  const seq = String(row["seq"]);
  return new JournalError("read", "Corrupt", `entry ${seq} has no readable ${column}: the file is damaged`, {
    detailVi: `mục ${seq} không đọc được cột ${column}: tệp bị hỏng`,
  });
}
