import { JournalError, type JournalErrorReason } from "@pccc/core";

/** SQLSTATE codes, whole or by their first two characters (the class), and what they mean for a journal. */
const reasons: ReadonlyMap<string, JournalErrorReason> = new Map([
  ["08", "Unavailable"], // connection
  ["08007", "InDoubt"], // transaction resolution unknown
  ["21", "Invalid"], // a plan that names one entry twice
  ["22", "Invalid"], // data: a text or number that the server cannot hold
  ["23", "Invalid"], // constraint: a plan that breaks the numbering
  ["25006", "ReadOnly"], // read-only transaction, a standby
  ["28", "Unavailable"], // authorisation
  ["3D", "Unavailable"], // no such database
  ["3F", "Corrupt"], // no such schema
  ["40", "InUse"], // serialisation failure, deadlock
  ["42", "Corrupt"], // our statements are right, so the tables are not those of the layout
  ["42501", "ReadOnly"], // insufficient privilege
  ["53", "Unavailable"], // out of memory, too many connections
  ["53100", "Full"], // disk full
  ["53400", "Full"], // a configured limit
  ["54", "Invalid"], // program limit: too large
  ["55P03", "InUse"], // lock not available in time
  ["57", "Unavailable"], // shutdown, crash, cannot connect now, cancelled
  ["58", "Unavailable"], // input or output
  ["58P01", "Corrupt"], // a file of the server is missing
  ["XX", "Unavailable"], // internal
  ["XX001", "Corrupt"], // data corrupted
  ["XX002", "Corrupt"], // index corrupted
]);

const detailsVi: Readonly<Record<JournalErrorReason, string>> = {
  Conflict: "xung đột phiên bản",
  InUse: "tiến trình khác đang giữ đầu chuỗi",
  InDoubt: "không rõ lần ghi đã hoàn tất chưa",
  Unavailable: "không kết nối được hoặc máy chủ không trả lời",
  Full: "máy chủ đã hết chỗ lưu",
  ReadOnly: "máy chủ hoặc tài khoản chỉ cho phép đọc",
  Corrupt: "các bảng không phải của sổ ghi hoặc bị hỏng",
  Newer: "bố cục do phiên bản mới hơn tạo ra",
  Unsupported: "chức năng không được hỗ trợ",
  Closed: "kết nối đã được đóng",
  Invalid: "nội dung quá lớn hoặc sai thứ tự",
};

/**
 * Turns what a database client throws into the journal's own error.
 *
 * @param operation - What was being done.
 * @param place - The store, for the message.
 * @param error - What was thrown; a `JournalError` passes as it is.
 * @param redact - Takes out of a text what must not be told.
 * @returns The error to throw. It has no `cause`: what a client throws may hold the connection's settings.
 */
export function toJournalError(operation: string, place: string, error: unknown, redact: (text: string) => string): JournalError {
  if (error instanceof JournalError) return error;
  const sqlState = sqlStateOf(error);
  return describeError(operation, reasonOf(sqlState), place, error, redact);
}

/**
 * Says that a commit was sent, its answer was lost, and the store could not be asked since.
 *
 * @param place - The store.
 * @param error - What was thrown last.
 * @param redact - Takes out of a text what must not be told.
 * @returns The error to throw.
 */
export function inDoubt(place: string, error: unknown, redact: (text: string) => string): JournalError {
  return describeError("commit", "InDoubt", place, error, redact);
}

/**
 * Tells whether the connection was lost, so that nothing is known of the last statement and another connection may be tried.
 *
 * @param error - What was thrown.
 * @returns Whether it was lost, or could not be made.
 */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof JournalError) return false;
  const sqlState = sqlStateOf(error);
  if (sqlState === undefined) return true;
  return sqlState.startsWith("08") || sqlState.startsWith("57P") || sqlState === "25P03";
}

/**
 * Tells whether the server undid the transaction because of another one, so that it may be tried again.
 *
 * @param error - What was thrown.
 * @returns Whether to try again.
 */
export function isUndone(error: unknown): boolean {
  return sqlStateOf(error)?.startsWith("40") === true;
}

function describeError(
  operation: string,
  reason: JournalErrorReason,
  place: string,
  error: unknown,
  redact: (text: string) => string,
): JournalError {
  const sqlState = sqlStateOf(error);
  const words = redact(wordsOf(error));
  const state = sqlState === undefined ? {} : { sqlState };
  return new JournalError(operation, reason, `${place}: ${words}`, {
    place,
    detailVi: `${place}: ${detailsVi[reason]} (PostgreSQL: ${words})`,
    ...state,
  });
}

function wordsOf(error: unknown): string {
  // A refused connection to a name with several addresses is an AggregateError without words of its own.
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}

function reasonOf(sqlState: string | undefined): JournalErrorReason {
  if (sqlState === undefined) return "Unavailable";
  return reasons.get(sqlState) ?? reasons.get(sqlState.slice(0, 2)) ?? "Unavailable";
}

function sqlStateOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[0-9A-Z]{5}$/u.test(code) && !code.startsWith("E") ? code : undefined;
}
