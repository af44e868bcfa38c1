import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { type CommitPlan, type JournalDriver, JournalError } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";

/** What a writer that is killed, or that does not know of another, shows. */
export const fileFaults = [
  "none",
  "acknowledges before it writes",
  "writes in parts",
  "erases apart",
  "lets writers in",
  "stays locked when it is killed",
  "drops the last line when it recovers",
  "acknowledges before it writes while another commit waits",
] as const;
export type FileFault = (typeof fileFaults)[number];

/** A driver over lines of a file, one or more for each commit, with one fault. */
export async function plantedFileDriver(file: string, fault: FileFault): Promise<JournalDriver> {
  const driver = memoryDriver();
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const lines = text.split("\n");
  const lock = `${file}.lock`;
  if (fault === "stays locked when it is killed") {
    if (existsSync(lock)) throw new JournalError("open", "InUse", "another process writes");
    appendFileSync(lock, "");
  }
  if (fault === "drops the last line when it recovers" && lines.length > 1) {
    lines.splice(-2, 2, "");
    truncateSync(file, Buffer.byteLength(lines.join("\n")));
  }
  if (lines.at(-1) !== "") truncateSync(file, Buffer.byteLength(text.slice(0, text.lastIndexOf("\n") + 1)));
  for (const line of lines.slice(0, -1)) await driver.commit({ keys: [], appendIds: [] }, () => JSON.parse(line) as CommitPlan);
  let turn: Promise<unknown> = Promise.resolve();
  const lineOf = (plan: CommitPlan): string => `${JSON.stringify(plan)}\n`;

  let asked = 0;
  async function write(plan: CommitPlan): Promise<void> {
    const isHasty = fault === "acknowledges before it writes while another commit waits" && asked > 1;
    if (fault === "acknowledges before it writes" || isHasty) {
      void setTimeout(200).then(() => appendFileSync(file, lineOf(plan)));
    } else if (fault === "writes in parts") {
      for (const [place, entry] of plan.entries.entries()) {
        if (place > 0) await setTimeout(200);
        await appendFile(file, lineOf({ entries: [entry], erasePersonalOf: entry === plan.entries.at(-1) ? plan.erasePersonalOf : [] }));
      }
    } else if (fault === "erases apart") {
      await appendFile(file, lineOf({ entries: plan.entries, erasePersonalOf: [] }));
      if (plan.erasePersonalOf.length > 0) await setTimeout(200);
      await appendFile(file, lineOf({ entries: [], erasePersonalOf: plan.erasePersonalOf }));
    } else {
      await appendFile(file, lineOf(plan));
    }
  }

  return {
    ...driver,
    close: async () => {
      await driver.close();
      rmSync(lock, { force: true });
    },
    capabilities: { durable: true, concurrentWriters: fault === "lets writers in", segments: true },
    commit: async (need, plan) => {
      asked += 1;
      const mine = turn.then(async () => {
        let written: CommitPlan | undefined;
        await driver.commit(need, (view) => {
          written = plan(view);
          return undefined;
        });
        if (written === undefined) return undefined;
        await write(written);
        return driver.commit({ keys: [], appendIds: [] }, () => written);
      });
      turn = mine.catch(() => undefined);
      return mine.finally(() => {
        asked -= 1;
      });
    },
  };
}
