import { DatabaseSync } from "node:sqlite";
import { JournalError } from "@pccc/core";
import { checkFile, checkLength } from "./check-file.ts";
import { decodeEntry, entryColumns } from "./entry-row.ts";
import { applicationId, applyLayouts, currentLayout, readLayout } from "./layout/layouts.ts";
import { toJournalError } from "./sqlite-errors.ts";
import { waitForTurn } from "./wait-for-turn.ts";

/**
 * Opens a journal's database and makes sure that it is one, of a layout that this version knows.
 *
 * @param file - The absolute path.
 * @param how - Whether only to read, whether it must be there already, and how long to wait for a lock.
 * @returns The connection.
 */
export async function openDatabase(
  file: string,
  how: { readonly readOnly: boolean; readonly mustExist: boolean; readonly busyTimeoutMs: number },
): Promise<DatabaseSync> {
  let db: DatabaseSync | undefined;
  try {
    checkFile(file, how.mustExist || how.readOnly);
    const opened = new DatabaseSync(file, { readOnly: how.readOnly, timeout: 0 });
    db = opened;
    await waitForTurn(() => prepareDatabase(opened, file, how), how.busyTimeoutMs);
    return opened;
  } catch (error) {
    db?.close();
    throw toJournalError("open", file, error);
  }
}

function prepareDatabase(db: DatabaseSync, file: string, how: { readonly readOnly: boolean; readonly mustExist: boolean }): void {
  const { application, version, objects } = readLayout(db);
  const isBlank = application === 0 && version === 0 && objects === 0;
  if (isBlank ? how.readOnly || how.mustExist : application !== applicationId) {
    const detail = isBlank ? "the database holds no journal" : "the database belongs to another program";
    const detailVi = isBlank ? "tệp SQLite này không chứa sổ ghi" : "tệp SQLite này thuộc về chương trình khác";
    throw new JournalError("open", "Corrupt", `${file}: ${detail}`, { file, detailVi: `${file}: ${detailVi}` });
  }
  if (version > currentLayout) {
    throw new JournalError("open", "Newer", `${file}: its layout is ${version}, and this version knows up to ${currentLayout}`, {
      file,
      found: version,
      known: currentLayout,
      detailVi: `${file}: bố cục là ${version}, phiên bản này chỉ biết đến ${currentLayout}`,
    });
  }
  if (!isBlank) checkLength(db, file);
  if (version === currentLayout) {
    // Reads the last entry, so that damage at the end of the file and tables of another form show before anything is changed.
    decodeEntry(db.prepare(`SELECT ${entryColumns.join(", ")} FROM entry ORDER BY seq DESC LIMIT 1`).get());
  }
  if (how.readOnly) return;
  // fullfsync matters on macOS only, where fsync does not reach the disk. secure_delete makes an erasure overwrite what it removes.
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA secure_delete = ON");
  if (version < currentLayout) applyLayouts(db);
}
