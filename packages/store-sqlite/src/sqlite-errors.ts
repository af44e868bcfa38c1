import { JournalError, type JournalErrorReason } from "@pccc/core";

/** SQLite's primary result codes (https://sqlite.org/rescode.html) and what they mean for a journal. */
const reasons: ReadonlyMap<number, JournalErrorReason> = new Map([
  [1, "Corrupt"], // ERROR: our statements are right, so the tables are not those of the layout
  [3, "Unavailable"], // PERM
  [5, "InUse"], // BUSY
  [6, "InUse"], // LOCKED
  [7, "Unavailable"], // NOMEM
  [8, "ReadOnly"], // READONLY
  [10, "Unavailable"], // IOERR
  [11, "Corrupt"], // CORRUPT
  [13, "Full"], // FULL
  [14, "Unavailable"], // CANTOPEN
  [17, "Corrupt"], // SCHEMA
  [18, "Invalid"], // TOOBIG
  [19, "Invalid"], // CONSTRAINT: a plan that breaks the numbering
  [23, "Unavailable"], // AUTH
  [26, "Corrupt"], // NOTADB
]);

const detailsVi: Readonly<Record<JournalErrorReason, string>> = {
  Conflict: "xung đột phiên bản",
  InUse: "tệp đang bị tiến trình khác khóa",
  InDoubt: "không rõ lần ghi đã hoàn tất chưa",
  Unavailable: "không mở hoặc không đọc, ghi được tệp",
  Full: "ổ đĩa hoặc tệp đã đầy",
  ReadOnly: "tệp chỉ cho phép đọc",
  Corrupt: "tệp bị hỏng hoặc không phải là tệp SQLite của sổ ghi",
  Newer: "tệp do phiên bản mới hơn tạo ra",
  Unsupported: "chức năng không được hỗ trợ",
  Closed: "tệp đã được đóng",
  Invalid: "nội dung quá lớn hoặc sai thứ tự",
};

/** Reading past the end of the file: it was cut short. */
const shortRead = 522;

/**
 * Turns what node:sqlite throws into the journal's own error.
 *
 * @param operation - What was being done.
 * @param file - The database file.
 * @param error - What was thrown; a `JournalError` passes as it is.
 * @returns The error to throw.
 */
export function toJournalError(operation: string, file: string, error: unknown): JournalError {
  if (error instanceof JournalError) return error;
  const code = errorCodeOf(error);
  const words = error instanceof Error ? error.message : String(error);
  const reason = code === shortRead ? "Corrupt" : (reasons.get((code ?? -1) & 0xff) ?? "Unavailable");
  return new JournalError(
    operation,
    reason,
    `${file}: ${words}`,
    { file, detailVi: `${file}: ${detailsVi[reason]} (SQLite: ${words})`, ...(code === undefined ? {} : { sqlite: code }) },
    { cause: error },
  );
}

/**
 * Says that a commit may or may not have reached the disk.
 *
 * @param file - The database file.
 * @param error - What the COMMIT threw.
 * @returns The error to throw.
 */
export function inDoubt(file: string, error: unknown): JournalError {
  const words = error instanceof Error ? error.message : String(error);
  const detailVi = `${file}: ${detailsVi.InDoubt} (SQLite: ${words})`;
  return new JournalError("commit", "InDoubt", `${file}: the commit was not acknowledged: ${words}`, { file, detailVi }, { cause: error });
}

/**
 * Tells whether another connection holds the lock.
 *
 * @param error - What was thrown.
 * @returns Whether to wait and try again.
 */
export function isBusy(error: unknown): boolean {
  const code = errorCodeOf(error);
  return code !== undefined && ((code & 0xff) === 5 || (code & 0xff) === 6);
}

/**
 * Tells whether the disk itself failed.
 *
 * @param error - What was thrown.
 * @returns Whether it is one of the I/O errors.
 */
export function isIoError(error: unknown): boolean {
  return ((errorCodeOf(error) ?? 0) & 0xff) === 10;
}

function errorCodeOf(error: unknown): number | undefined {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number" ? error.errcode : undefined;
}
