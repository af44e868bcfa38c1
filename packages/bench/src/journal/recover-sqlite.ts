import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { sqlite } from "@pccc/store-sqlite";

/**
 * Kills a process that appends to a journal, and opens the journal again.
 *
 * @param file - The journal.
 * @returns How many milliseconds it took until the head was known.
 */
export async function recoverSqlite(file: string): Promise<number> {
  const script = fileURLToPath(new URL("append-until-killed.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=@pccc/source", script, file], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
  const begun = performance.now();
  const driver = await sqlite({ file, mustExist: true }).open();
  await driver.head();
  const ms = performance.now() - begun;
  await driver.close();
  return ms;
}
