import { type JournalDriver, JournalError, makeJournal } from "@pccc/core";
import { expectEqual, expectReason } from "../expectations.ts";
import type { Law } from "../law.ts";
import { journalTestTools } from "./conformance-tools.ts";
import type { JournalHarness } from "./journal-harness.ts";
import { allEntries, commitEntries, sampleEntry, withDriver } from "./sample-entries.ts";

const actor = { actor: "post-1" };

/** What holds of a store over its life: segments, closing, opening again, other writers. */
export const lifeLaws: readonly Law<JournalHarness>[] = [
  {
    id: "JD15",
    title: "segments are kept byte for byte, or refused with Unsupported where they are denied",
    check: async (harness) =>
      withDriver(harness.open, async (driver) => {
        const name = `facts@1/1-9/${"ab".repeat(32)}`;
        if (!driver.capabilities.segments) return expectDenied(driver, name);
        expectEqual("a segment that was never kept", await driver.getSegment?.(name), undefined);
        const all = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
        for (const bytes of [all, new Uint8Array(), Uint8Array.of(0, 255)]) {
          await driver.putSegment?.(name, bytes);
          const found = await driver.getSegment?.(name);
          expectEqual("the segment", found === undefined ? found : Uint8Array.from(found), bytes);
        }
        expectEqual("another name", await driver.getSegment?.(`${name.slice(0, -1)}c`), undefined);
      }),
  },
  {
    id: "JD16",
    title: "after close every operation fails with Closed",
    check: async (harness) => {
      const driver = await harness.open();
      await commitEntries(driver, [sampleEntry(1)]);
      await driver.close();
      await driver.close();
      await expectReason("head", async () => driver.head(), "Closed");
      await expectReason("commit", async () => commitEntries(driver, [sampleEntry(2)]), "Closed");
      await expectReason("read", async () => allEntries(driver), "Closed");
      await expectReason("latest", async () => driver.latest([{ kind: "a", key: "a" }], 1), "Closed");
      if (driver.capabilities.segments) {
        await expectReason("getSegment", async () => driver.getSegment?.("a"), "Closed");
        await expectReason("putSegment", async () => driver.putSegment?.("a", new Uint8Array()), "Closed");
      }
    },
  },
  {
    id: "JD17",
    title: "what was committed is there after the store is opened again",
    check: async (harness) => {
      const driver = await harness.open();
      const { durable } = driver.capabilities;
      const entries = [sampleEntry(1), sampleEntry(2, { unit: "", personal: "{}", personalDigest: "ab".repeat(32) })];
      await commitEntries(driver, entries);
      await driver.close();
      if (harness.reopen === undefined) return expectEqual("durable, of a harness without reopen", durable, false);
      await withDriver(harness.reopen, async (again) => {
        expectEqual("the entries", await allEntries(again), entries);
        await commitEntries(again, [sampleEntry(3)]);
        expectEqual("the head", (await again.head()).seq, 3);
      });
    },
  },
  {
    id: "JD18",
    title: "a second writer continues the same chain, or is refused with InUse where writers are denied",
    check: async (harness) =>
      withDriver(harness.open, async (driver) => {
        const { openAnother } = harness;
        const { concurrentWriters } = driver.capabilities;
        if (openAnother === undefined) return expectEqual("concurrentWriters, of a harness without openAnother", concurrentWriters, false);
        if (!concurrentWriters) return expectSecondRefused(driver, openAnother);
        await withDriver(openAnother, async (other) => {
          const journals = [driver, other].map((each, index) => makeJournal(each, journalTestTools(`writer-${index}`)));
          const draft = { kind: "submission", key: "shared", shape: 1, body: {}, expected: "any" as const };
          await Promise.all(
            journals.map(async (journal) => {
              for (let turn = 0; turn < 15; turn += 1) await journal.append([draft], actor);
            }),
          );
          for (const journal of journals) {
            const result = await journal.verify();
            expectEqual("the chain of both", result.ok ? result.value.entries : result.error, 30);
          }
        });
      }),
  },
];

async function expectDenied(driver: JournalDriver, name: string): Promise<void> {
  const journal = makeJournal(driver, journalTestTools("segments"));
  const id = { projection: "facts", version: 1, firstSeq: 1, lastSeq: 9, hashOfLast: "ab".repeat(32) };
  await expectReason("getSegment of the journal", async () => journal.getSegment(id), "Unsupported");
  await expectReason("putSegment of the journal", async () => journal.putSegment(id, new Uint8Array()), "Unsupported");
  const { getSegment, putSegment } = driver;
  if (getSegment !== undefined) await expectReason("getSegment", async () => driver.getSegment?.(name), "Unsupported");
  if (putSegment !== undefined) await expectReason("putSegment", async () => driver.putSegment?.(name, new Uint8Array()), "Unsupported");
}

async function expectSecondRefused(first: JournalDriver, openAnother: () => Promise<JournalDriver>): Promise<void> {
  await commitEntries(first, [sampleEntry(1)]);
  let second: JournalDriver | undefined;
  try {
    second = await openAnother();
    await commitEntries(second, [sampleEntry(2)]);
  } catch (error) {
    return expectEqual("why the second writer is refused", error instanceof JournalError ? error.reason : error, "InUse");
  } finally {
    await second?.close();
  }
  throw new Error("concurrentWriters is denied, and a second writer was let in");
}
