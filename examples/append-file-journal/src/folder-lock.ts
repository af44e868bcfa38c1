import { open, readFile, rm } from "node:fs/promises";
import { JournalError } from "@pccc/core";

/** Takes a lock file, and gives what releases it. One left by a process that is no more does not count. */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = await open(path, "wx");
      await file.writeFile(String(process.pid));
      await file.close();
      return async () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isAlive(Number(await readFile(path, "utf8")))) break;
      await rm(path, { force: true });
    }
  }
  throw new JournalError("open", "InUse", `${path}: another process has the journal open`, {
    detailVi: `${path}: tiến trình khác đang mở sổ ghi`,
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
