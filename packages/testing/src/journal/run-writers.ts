import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { JournalDriver } from "@pccc/core";
import type { WriterEvent } from "./writer-event.ts";

/**
 * A store of a driver under test that other processes can open.
 *
 * @public
 */
export interface SharedStore {
  readonly open: () => Promise<JournalDriver>;
  /**
   * The program and arguments of a process that calls `journalWriterMain` on this store. The kit adds the writer's name and its turns.
   */
  readonly writerCommand: readonly [string, ...string[]];
}

/**
 * How long writers go on.
 *
 * @internal
 */
export interface RunWritersOptions {
  readonly turns: number;
  /** Kills a writer when it has told so many events. */
  readonly killAfterEvents?: number;
  /** Kills the writer of this place so many milliseconds after all have begun. */
  readonly killAfterMs?: (place: number) => number;
}

/**
 * What a writer told, and its exit status or the signal that ended it.
 *
 * @internal
 */
export interface ToldByWriter {
  readonly events: readonly WriterEvent[];
  readonly ending: string;
}

/**
 * Runs writers at the same time, each in a process of its own: they begin when all have opened the store.
 *
 * @param store - The store, and how to start a writer of it.
 * @param names - The writers.
 * @param options - How long they go on.
 * @returns What each told.
 *
 * @internal
 */
export async function runWriters(
  { writerCommand: [program, ...args] }: SharedStore,
  names: readonly string[],
  options: RunWritersOptions,
): Promise<readonly ToldByWriter[]> {
  const { turns, killAfterEvents, killAfterMs } = options;
  const children = names.map((name) => spawn(program, [...args, name, String(turns)], { stdio: ["pipe", "pipe", "inherit"] }));
  let opened = 0;
  const begin = (): void => {
    for (const [place, child] of children.entries()) {
      child.stdin.write("begin\n");
      if (killAfterMs !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfterMs(place));
    }
  };
  return Promise.all(
    children.map(async (child) => {
      const exit = once(child, "exit");
      // A writer that is killed, or could not open, no longer listens.
      child.stdin.on("error", () => undefined);
      const events: WriterEvent[] = [];
      for await (const line of createInterface({ input: child.stdout })) {
        if (!line.endsWith("}")) continue;
        const event = JSON.parse(line) as WriterEvent;
        events.push(event);
        if (event.type === "opened") {
          opened += 1;
          if (opened === children.length) begin();
        }
        if (events.length === killAfterEvents) child.kill("SIGKILL");
      }
      // One that ended without a word must not keep the others waiting.
      if (!events.some(({ type }) => type === "opened")) begin();
      await exit;
      return { events, ending: child.signalCode ?? String(child.exitCode) };
    }),
  );
}

/**
 * Asks a driver whether several processes may write.
 *
 * @param store - The store.
 * @returns Whether they may.
 *
 * @internal
 */
export async function letsWritersIn({ open }: SharedStore): Promise<boolean> {
  const driver = await open();
  await driver.close();
  return driver.capabilities.concurrentWriters;
}
