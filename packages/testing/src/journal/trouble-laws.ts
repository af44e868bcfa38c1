import { setImmediate, setTimeout } from "node:timers/promises";
import { type AppendResult, type Draft, type Journal, JournalError, makeJournal } from "@pccc/core";
import { expectEnds, expectEqual, expectReason } from "../expectations.ts";
import type { Law } from "../law.ts";
import { journalTestTools } from "./conformance-tools.ts";
import type { JournalHarness, SmallStore, TroubledStore } from "./journal-harness.ts";
import { allEntries, commitEntries, sampleEntry, withDriver } from "./sample-entries.ts";

const actor = { actor: "post-1" };

/** What holds when the surroundings fail. Each is tested where the harness can bring it about, and the report says where it cannot. */
export const troubleLaws: readonly Law<JournalHarness>[] = [
  {
    id: "JD23",
    title: "after an erasure the bytes of the personal part are nowhere in the store",
    needs: ({ storedBytes }) => storedBytes !== undefined,
    check: async (harness) =>
      withDriver(harness.open, async (driver) => {
        const journal = makeJournal(driver, journalTestTools("erased bytes"));
        const marked = (seq: number): string => `marker-${seq}-${"*".repeat(seq * 11)}.`;
        const count = 60;
        for (let seq = 1; seq <= count; seq += 1) await journal.append([draft(`k${seq}`, { personal: { note: marked(seq) } })], actor);
        const isErased = (seq: number): boolean => seq % 3 !== 0;
        const seqs = Array.from({ length: count }, (_, index) => index + 1).filter(isErased);
        await journal.append([{ ...draft("request-12"), kind: "erasure", body: { seqs, basis: "request 12" } }], actor);
        const bytes = (await harness.storedBytes?.()) ?? [];
        const placeOf = (text: string): number =>
          bytes.findIndex((each) => Buffer.from(each.buffer, each.byteOffset, each.length).includes(text));
        for (let seq = 1; seq <= count; seq += 1) {
          const place = placeOf(marked(seq));
          if (isErased(seq) && place >= 0) {
            throw new Error(
              `the personal part of entry ${seq} was erased, and its bytes lie in storedBytes()[${place}], of ${bytes.length}`,
            );
          }
          expectEqual(
            `whether the bytes of entry ${seq}, which was not erased, are among those that storedBytes gave`,
            isErased(seq) || place >= 0,
            true,
          );
        }
      }),
  },
  {
    id: "JD25",
    title: "a store without room refuses with Full, keeps what it has, and goes on when there is room",
    needs: ({ smallStores }) => smallStores !== undefined,
    check: async ({ smallStores = {} }) => {
      for (const [name, open] of Object.entries(smallStores)) await checkFillingUp(name, await open());
    },
  },
  {
    id: "JD26",
    title: "a store opened only to read shows its entries and refuses to write with ReadOnly",
    needs: ({ openReadOnly }) => openReadOnly !== undefined,
    check: async ({ open, openReadOnly }) => {
      if (openReadOnly === undefined) return;
      const entries = [sampleEntry(1), sampleEntry(2)];
      await withDriver(open, async (driver) => {
        await commitEntries(driver, entries);
      });
      await withDriver(openReadOnly, async (driver) => {
        expectEqual("the entries", await allEntries(driver), entries);
        await expectReason("a commit", async () => commitEntries(driver, [sampleEntry(3)]), "ReadOnly");
        if (driver.capabilities.segments) {
          await expectReason("a segment", async () => driver.putSegment?.("facts@1/1-1/a", new Uint8Array()), "ReadOnly");
        }
        expectEqual("the entries afterwards", await allEntries(driver), entries);
      });
    },
  },
  {
    id: "JD27",
    title: "what happens to a store under load loses nothing that was acknowledged",
    needs: ({ troubles }) => troubles !== undefined,
    check: async ({ troubles = {} }) => {
      for (const [name, prepare] of Object.entries(troubles)) await checkTrouble(name, await prepare());
    },
  },
];

async function checkFillingUp(name: string, { driver, makeRoom, end }: SmallStore): Promise<void> {
  try {
    const journal = makeJournal(driver, journalTestTools("full"));
    let acknowledged: AppendResult | undefined;
    const append = async (turn: number): Promise<AppendResult> => {
      const drafts = [draft("a", { body: "x".repeat(20_000), expected: turn }), draft("b", { expected: turn })];
      return journal.append(drafts, { ...actor, appendId: `append-${turn}` });
    };
    let turns = 0;
    let reason = "none";
    while (reason === "none" && turns < 5000) {
      try {
        acknowledged = await append(turns);
        turns += 1;
      } catch (error) {
        reason = error instanceof JournalError ? error.reason : String(error);
      }
    }
    const checkWhole = async (): Promise<void> => {
      const verified = await journal.verify(acknowledged === undefined ? {} : { anchor: acknowledged.head });
      expectEqual(`${name}: the verification of the chain`, verified.ok ? verified.value.entries : verified.error, turns * 2);
    };
    expectEqual(`${name}: why it refuses`, reason, "Full");
    await expectReason(`${name}: the same once more`, async () => append(turns), "Full");
    await checkWhole();
    await makeRoom();
    acknowledged = await append(turns);
    turns += 1;
    await checkWhole();
  } finally {
    await driver.close();
    await end();
  }
}

/** Four callers write and try again with the same append id, as callers are told to, while it happens three times. */
async function checkTrouble(name: string, store: TroubledStore): Promise<void> {
  const driver = await store.open();
  try {
    const journal = makeJournal(driver, journalTestTools(name));
    const acknowledged: AppendResult[] = [];
    let isOver = false;
    const callers = Array.from({ length: 4 }, async (_, caller) => {
      for (let turn = 0; !isOver; turn += 1) {
        acknowledged.push(await appendAtLast(journal, caller, turn));
        // A store that answers at once must not keep the trouble from happening.
        await setImmediate();
      }
    });
    const happening = (async () => {
      for (let time = 0; time < 3; time += 1) {
        const before = acknowledged.length;
        while (acknowledged.length < before + 12) await setTimeout(3);
        await store.happen();
      }
      const before = acknowledged.length;
      while (acknowledged.length < before + 12) await setTimeout(3);
    })().finally(() => {
      isOver = true;
    });
    await expectEnds(`${name}: the callers`, Promise.all([happening, ...callers]), 60_000);
    const seqs = acknowledged.flatMap(({ entries }) => entries.map(({ seq }) => seq)).sort((a, b) => a - b);
    expectEqual(
      `${name}: the numbers that were acknowledged`,
      seqs,
      Array.from({ length: seqs.length }, (_, index) => index + 1),
    );
    const verified = await journal.verify({ anchor: await journal.head() });
    expectEqual(`${name}: the verification of the chain`, verified.ok ? verified.value.entries : verified.error, seqs.length);
  } finally {
    await driver.close();
    await store.end();
  }
}

async function appendAtLast(journal: Journal, caller: number, turn: number): Promise<AppendResult> {
  const drafts = [draft(`own-${caller}`, { expected: turn }), draft("shared")];
  for (;;) {
    try {
      return await journal.append(drafts, { ...actor, appendId: `${caller}/${turn}` });
    } catch (error) {
      if (!(error instanceof JournalError) || !error.isRetryable) throw error;
      await setTimeout(20);
    }
  }
}

function draft(key: string, fields: Partial<Draft> = {}): Draft {
  return { kind: "submission", key, shape: 1, body: { key }, expected: "any", ...fields };
}
