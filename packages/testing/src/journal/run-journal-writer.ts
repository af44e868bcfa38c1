import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { writeSync } from "node:fs";
import { type Draft, type Journal, type JournalDriver, JournalError, makeJournal } from "@pccc/core";
import type { WriterEvent } from "./writer-event.ts";

/**
 * How long a writer goes on, and whom it tells.
 *
 * @public
 */
export interface JournalWriterOptions {
  /** Tells this writer from others. */
  readonly name: string;
  /** Appends of each of its two callers; `Infinity` until it is killed. */
  readonly turns: number;
  readonly tell: (event: WriterEvent) => void;
}

/**
 * Appends to a journal and reads it, as one of several writers: two callers count up a shared counter and
 * erase personal parts of their own, and a reader follows the head.
 *
 * @param open - Opens the driver, which is closed at the end.
 * @param options - How long, and whom to tell.
 * @returns When all turns are done.
 *
 * @public
 */
export async function runJournalWriter(open: () => Promise<JournalDriver>, options: JournalWriterOptions): Promise<void> {
  const driver = await open();
  const journals = ["one", "two"].map((caller) => ({ caller, journal: journalOver(driver) }));
  const [first] = journals;
  let isDone = false;
  const following = first === undefined ? undefined : follow(first.journal, () => isDone, options.tell);
  // A journal of its own for each: the driver is handed commits at the same time.
  await Promise.all(journals.map(async ({ caller, journal }) => count(journal, `${options.name}/${caller}`, options)));
  isDone = true;
  await following;
  await driver.close();
}

function journalOver(driver: JournalDriver): Journal {
  return makeJournal(driver, {
    now: () => Date.now(),
    randomBytes: (size) => randomBytes(size),
    sha256: (bytes) => createHash("sha256").update(bytes).digest(),
  });
}

/**
 * The command line of `runJournalWriter`: a script of an adapter calls it, so that the kit can run and kill it.
 *
 * @param open - Opens the driver.
 * @param args - The last two arguments that the kit gave: the writer's name, and its turns.
 * @returns When all turns are done.
 *
 * @public
 */
export async function journalWriterMain(open: () => Promise<JournalDriver>, args: readonly string[]): Promise<void> {
  const [name = "writer", turns = "1"] = args.slice(-2);
  // Written through at once: what a stream still holds when the writer is killed would be missing from its history.
  const tell = (event: WriterEvent): void => void writeSync(1, `${JSON.stringify(event)}\n`);
  const driver = await open();
  tell({ type: "opened" });
  // Writers that begin one after the other would hardly meet: all wait for the word.
  await once(process.stdin, "data");
  process.stdin.destroy();
  await runJournalWriter(async () => driver, { name, turns: Number(turns), tell });
}

async function count(journal: Journal, caller: string, { turns, tell }: JournalWriterOptions): Promise<void> {
  let own: number | undefined;
  for (let turn = 0; turn < turns; turn += 1) {
    const [counter] = await journal.latest([{ kind: "counter", key: "shared" }]);
    const seen = counter?.sealed.version ?? 0;
    const drafts: readonly Draft[] = [
      { kind: "counter", key: "shared", shape: 1, body: { count: seen + 1 }, expected: seen },
      { kind: "own", key: caller, shape: 1, body: { turn, fill: "x".repeat(300) }, personal: { turn }, expected: "any" },
      ...(turn % 3 === 2 && own !== undefined
        ? [{ kind: "erasure", key: caller, shape: 1, body: { seqs: [own], basis: "the kit" }, expected: "any" as const }]
        : []),
    ];
    const appendId = `${caller}/${turn}/${process.pid}`;
    tell({ type: "began", appendId, at: String(process.hrtime.bigint()), drafts: drafts.length });
    try {
      const { entries, head } = await journal.append(drafts, { actor: "post-1", appendId });
      own = entries[1]?.seq;
      tell({ type: "ended", appendId, at: String(process.hrtime.bigint()), entries, head });
    } catch (error) {
      tell(eventOf(error, appendId));
    }
  }
}

function eventOf(error: unknown, appendId: string): WriterEvent {
  if (!(error instanceof JournalError)) return { type: "fault", what: `${appendId} failed without a reason: ${String(error)}` };
  if (error.reason === "Conflict") return { type: "refused", appendId };
  if (error.isRetryable) return { type: "open", appendId, reason: error.reason };
  return { type: "fault", what: `${appendId}: ${error.reason}: ${error.message}` };
}

async function follow(journal: Journal, isDone: () => boolean, tell: (event: WriterEvent) => void): Promise<void> {
  let afterSeq = 0;
  for (;;) {
    const isLast = isDone();
    const head = await journal.head();
    let last = { seq: afterSeq, hash: head.seq === afterSeq ? head.hash : "" };
    for await (const { sealed } of journal.read({ afterSeq, throughSeq: head.seq })) {
      if (sealed.seq !== last.seq + 1) tell({ type: "fault", what: `a reader got entry ${sealed.seq} after ${last.seq}` });
      last = sealed;
    }
    if (last.seq !== head.seq || last.hash !== head.hash) {
      tell({ type: "fault", what: `a reader was shown the head ${head.seq} and found entry ${last.seq} at the end` });
    }
    afterSeq = head.seq;
    tell({ type: "saw", head });
    if (isLast) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
