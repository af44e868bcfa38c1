import { readdir } from "node:fs/promises";
import { type JournalDriver, JournalError, makeJournal } from "@pccc/core";
import { expectEnds, expectEqual, expectReason } from "../expectations.ts";
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
        const small = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
        const large = new Uint8Array(17 * 1024 * 1024).map((_, index) => (index * 31) >> 7);
        for (const bytes of [small, new Uint8Array(), large, Uint8Array.of(0, 255, 10, 13, 26)]) {
          const mine = bytes.slice();
          await driver.putSegment?.(name, mine);
          mine.fill(7);
          const found = await driver.getSegment?.(name);
          expectEqual("how many bytes the segment has", found?.length, bytes.length);
          expectEqual("whether its bytes are the same", Buffer.compare(found ?? new Uint8Array(), bytes), 0);
          found?.fill(9);
          const again = await driver.getSegment?.(name);
          expectEqual("whether they still are, whatever a reader did with its own", Buffer.compare(again ?? new Uint8Array(), bytes), 0);
        }
        const others = [`${name.slice(0, -1)}c`, name.toUpperCase(), `${name} `, name.replace("@1", "@10")];
        for (const other of others) expectEqual("another name", await driver.getSegment?.(other), undefined);
        for (const [place, other] of others.entries()) await driver.putSegment?.(other, Uint8Array.of(place));
        for (const [place, other] of others.entries()) expectEqual(other, Array.from((await driver.getSegment?.(other)) ?? []), [place]);
        expectEqual("the head after segments only", (await driver.head()).seq, 0);
      }),
  },
  {
    id: "JD16",
    title: "after close every operation fails with Closed",
    check: async (harness) => {
      const driver = await harness.open();
      await commitEntries(driver, [sampleEntry(1)]);
      await expectEnds("close", driver.close(), harness.patienceMs);
      await expectEnds("close again", driver.close(), harness.patienceMs);
      await expectReason("head", async () => driver.head(), "Closed");
      await expectReason("commit", async () => commitEntries(driver, [sampleEntry(2)]), "Closed");
      await expectReason("read", async () => allEntries(driver), "Closed");
      await expectReason("latest", async () => driver.latest([{ kind: "a", key: "a" }], 1), "Closed");
      await expectReason("latest of no key", async () => driver.latest([], 1), "Closed");
      if (driver.capabilities.segments) {
        await expectReason("getSegment", async () => driver.getSegment?.("a"), "Closed");
        await expectReason("putSegment", async () => driver.putSegment?.("a", new Uint8Array()), "Closed");
      }
    },
  },
  {
    id: "JD16",
    title: "close ends, and nothing is written after it",
    check: async (harness) => {
      const driver = await harness.open();
      const commits = Array.from({ length: 6 }, async () =>
        driver.commit({ keys: [], appendIds: [] }, ({ head }) => ({ entries: [sampleEntry(head.seq + 1)], erasePersonalOf: [] })),
      );
      const outcomes = Promise.allSettled(commits);
      await expectEnds("close while commits run", driver.close(), harness.patienceMs);
      const isKept = new Set<number>();
      for (const outcome of await expectEnds("the commits that ran before close ended", outcomes, 10)) {
        if (outcome.status === "fulfilled") isKept.add(outcome.value?.seq ?? 0);
        else expectEqual("why a commit is refused", outcome.reason instanceof JournalError && outcome.reason.reason, "Closed");
      }
      if (harness.reopen === undefined) return;
      await withDriver(harness.reopen, async (again) => {
        const found = (await allEntries(again)).map(({ seq }) => seq);
        expectEqual(
          "the entries of the commits that were acknowledged",
          found,
          [...isKept].sort((a, b) => a - b),
        );
      });
    },
  },
  {
    id: "JD17",
    title: "what was committed is there after the store is opened again, and what was erased is not",
    check: async (harness) => {
      const driver = await harness.open();
      const { durable } = driver.capabilities;
      const personal = { personal: "{}", personalDigest: "ab".repeat(32) };
      const entries = [
        sampleEntry(1),
        sampleEntry(2, { unit: "", ...personal }),
        sampleEntry(3, { key: "key-1", version: 2, ...personal }),
      ];
      await commitEntries(driver, entries.slice(0, 2));
      await commitEntries(driver, entries.slice(2), [2]);
      await driver.close();
      if (harness.reopen === undefined) return expectEqual("durable, of a harness without reopen", durable, false);
      const expected = entries.map((entry) => (entry.seq === 2 ? { ...entry, personal: undefined } : entry));
      for (let opening = 0; opening < 2; opening += 1) {
        await withDriver(harness.reopen, async (again) => {
          expectEqual("the entries", (await allEntries(again)).slice(0, 3), expected);
          await again.commit({ keys: [{ kind: "submission", key: "key-1" }], appendIds: ["append-2"] }, (view) => {
            expectEqual("the view", [view.head.seq, view.latest, view.appended], [3 + opening, [expected[2]], [expected[1]]]);
            return { entries: [sampleEntry(4 + opening)], erasePersonalOf: [] };
          });
          expectEqual("the head", (await again.head()).seq, 4 + opening);
        });
      }
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
        if (!concurrentWriters) {
          await expectSecondRefused(driver, openAnother, 1);
          // Who is refused must leave the lock where it is.
          return expectSecondRefused(driver, openAnother, 2);
        }
        await withDriver(openAnother, async (other) => {
          const expectSameHead = async (): Promise<void> => {
            expectEqual("the head as the second writer sees it", await other.head(), await driver.head());
          };
          await expectSameHead();
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
          await journals[0]?.append([{ ...draft, personal: { note: "xóa" }, unit: "" }], actor);
          const erasure = { ...draft, kind: "erasure", body: { seqs: [31], basis: "request 12" } };
          await journals[1]?.append([erasure], actor);
          await expectSameHead();
          const [mine, others] = [await allEntries(driver), await allEntries(other)];
          expectEqual("the entries as both see them", others, mine);
          expectEqual("what both see of an erased part", [mine[30]?.personal, mine.length], [undefined, 32]);
          const shared = [{ kind: "submission", key: "shared" }];
          for (const each of [driver, other]) {
            expectEqual("the newest version, erased by one of both", await each.latest(shared, 100), [mine[30]]);
            await each.commit({ keys: shared, appendIds: [mine[30]?.appendId ?? ""] }, (view) => {
              expectEqual("what a commit shows of it", [view.latest, view.appended], [[mine[30]], [mine[30]]]);
              return undefined;
            });
          }
        });
        await commitEntries(driver, [sampleEntry(33, { recordedAt: 1_800_000_000_000 })]);
        expectEqual("the head after the other closed", (await driver.head()).seq, 33);
      }),
  },
  {
    id: "JD24",
    title: "closing releases what opening took",
    check: async (harness) => {
      const useOnce = async (): Promise<void> => {
        const driver = await harness.open();
        await commitEntries(driver, [sampleEntry(1)]);
        await allEntries(driver);
        await driver.close();
      };
      // The first uses load what stays for good.
      for (let use = 0; use < 2; use += 1) await useOnce();
      const before = await heldResources();
      for (let use = 0; use < 10; use += 1) await useOnce();
      let kept: readonly string[] = ["all"];
      // Sockets say goodbye in their own time, and this process may be at other work.
      for (let look = 0; look < 40 && kept.length > 0; look += 1) {
        if (look > 0) await new Promise((resolve) => setTimeout(resolve, 50));
        const now = Object.entries(await heldResources());
        kept = now.flatMap(([what, count]) => (count - (before[what] ?? 0) >= 8 ? [`${count - (before[what] ?? 0)} more ${what}`] : []));
      }
      if (kept.length > 0) throw new Error(`${kept.join(", ")} are held after 10 stores were opened and closed`);
    },
  },
];

/** Handles of files where the system lists them, what keeps the process alive, and who listens to the process. */
async function heldResources(): Promise<Readonly<Record<string, number>>> {
  const active = process.getActiveResourcesInfo();
  return {
    "file handles": (await readdir("/proc/self/fd").catch(() => [])).length,
    "sockets and handles": active.filter((name) => /wrap|handle|port/iu.test(name) && !/tty/iu.test(name)).length,
    timers: active.filter((name) => /timeout/iu.test(name)).length,
    "listeners of the process": process.eventNames().reduce((sum, event) => sum + process.listenerCount(event), 0),
  };
}

async function expectDenied(driver: JournalDriver, name: string): Promise<void> {
  const journal = makeJournal(driver, journalTestTools("segments"));
  const id = { projection: "facts", version: 1, firstSeq: 1, lastSeq: 9, hashOfLast: "ab".repeat(32) };
  await expectReason("getSegment of the journal", async () => journal.getSegment(id), "Unsupported");
  await expectReason("putSegment of the journal", async () => journal.putSegment(id, new Uint8Array()), "Unsupported");
  const { getSegment, putSegment } = driver;
  if (getSegment !== undefined) await expectReason("getSegment", async () => driver.getSegment?.(name), "Unsupported");
  if (putSegment !== undefined) await expectReason("putSegment", async () => driver.putSegment?.(name, new Uint8Array()), "Unsupported");
}

async function expectSecondRefused(first: JournalDriver, openAnother: () => Promise<JournalDriver>, seq: number): Promise<void> {
  await commitEntries(first, [sampleEntry(seq)]);
  let second: JournalDriver | undefined;
  try {
    second = await openAnother();
    await commitEntries(second, [sampleEntry(seq + 1)]);
  } catch (error) {
    return expectEqual("why the second writer is refused", error instanceof JournalError ? error.reason : error, "InUse");
  } finally {
    await second?.close();
  }
  throw new Error("concurrentWriters is denied, and a second writer was let in");
}
