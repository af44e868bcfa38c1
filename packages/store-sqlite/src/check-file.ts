import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { JournalError } from "@pccc/core";

const smallestPage = 512;

/**
 * Checks that there is a file to open.
 *
 * @remarks
 * It looks at the file without opening it: closing a second descriptor would drop the locks that a connection of this process holds.
 *
 * @param file - The path.
 * @param mustExist - Whether a journal is expected there.
 * @throws `JournalError` with reason `Unavailable` or `Corrupt`.
 */
export function checkFile(file: string, mustExist: boolean): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) {
    if (mustExist) throw refuse("Unavailable", file, "there is no such file", "không có tệp này");
    return;
  }
  if (!stat.isFile()) throw refuse("Unavailable", file, "it is no file", "đây không phải là tệp");
  if (stat.size === 0 && mustExist) throw refuse("Corrupt", file, "the file is empty (0 bytes)", "tệp rỗng (0 byte)");
  // SQLite takes a file without a whole page for a new one, and would write over it.
  if (stat.size > 0 && stat.size < smallestPage) {
    throw refuse(
      "Corrupt",
      file,
      `the file is no database, or was cut short: ${stat.size} bytes`,
      `tệp không phải là cơ sở dữ liệu hoặc bị cắt ngắn: ${stat.size} byte`,
    );
  }
}

/**
 * Checks that a file has the length that its database says. The cost does not grow with the file.
 *
 * @remarks
 * SQLite reads a page that was cut in the middle as if zeros followed, and may answer with empty rows. The length is not judged while a
 * write-ahead log with content lies beside the file, since the log holds what the file lacks.
 *
 * @param db - The open database.
 * @param file - Its path.
 * @throws `JournalError` with reason `Corrupt`.
 */
export function checkLength(db: DatabaseSync, file: string): void {
  const pages = Number(db.prepare("PRAGMA page_count").get()?.["page_count"]);
  const pageSize = Number(db.prepare("PRAGMA page_size").get()?.["page_size"]);
  // Looked at in this order, a commit or a checkpoint by another process in between cannot make a sound file look short.
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  const { size } = statSync(file);
  const expected = pages * pageSize;
  if (size >= expected) return;
  throw refuse(
    "Corrupt",
    file,
    `the file was cut short: ${size} bytes of at least ${expected}`,
    `tệp bị cắt ngắn: còn ${size} byte, phải có ít nhất ${expected} byte`,
  );
}

function refuse(reason: "Unavailable" | "Corrupt", file: string, detail: string, detailVi: string): JournalError {
  return new JournalError("open", reason, `${file}: ${detail}`, { file, detailVi: `${file}: ${detailVi}` });
}
