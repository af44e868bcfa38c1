import type { JournalDriver, SealedEntry } from "@pccc/core";
import { expectEnds, expectEqual } from "../expectations.ts";
import type { Law } from "../law.ts";
import type { JournalHarness } from "./journal-harness.ts";
import { allEntries, commitEntries, headOf, sampleEntry, withDriver } from "./sample-entries.ts";

/** What readers see, and in which order commits come. */
export const readingLaws: readonly Law<JournalHarness>[] = [
  law("JD6", "commits at the same time come one after the other", async (driver) => {
    const count = 250;
    const unseen: number[] = [];
    const committing = Promise.all(
      Array.from({ length: count }, async (_, caller) => {
        const answer = await driver.commit({ keys: [{ kind: "submission", key: "shared" }], appendIds: [] }, ({ head, latest }) => ({
          entries: [
            sampleEntry(head.seq + 1, {
              key: "shared",
              version: (latest[0]?.version ?? 0) + 1,
              body: JSON.stringify([head.seq, head.hash]),
              appendId: `caller-${caller}`,
            }),
          ],
          erasePersonalOf: [],
        }));
        if ((await driver.head()).seq < (answer?.seq ?? 0)) unseen.push(answer?.seq ?? 0);
        return answer;
      }),
    );
    const answers = await expectEnds(`${count} commits at the same time`, committing, 60_000);
    expectEqual("commits that were acknowledged and not seen at once", unseen, []);
    const entries = await allEntries(driver);
    const hashes = ["0".repeat(64), ...entries.map(({ hash }) => hash)];
    const expected = Array.from({ length: count }, (_, index) => [index + 1, index + 1, JSON.stringify([index, hashes[index]])]);
    const found = entries.map(({ seq, version, body }) => [seq, version, body]);
    expectEqual("number, version and the head seen, of each entry", found, expected);
    const answered = answers.map((head) => `${head?.seq} ${head?.hash}`).sort();
    expectEqual("the heads that the commits answered with", answered, entries.map(({ seq, hash }) => `${seq} ${hash}`).sort());
    const shared = [{ kind: "submission", key: "shared" }];
    for (const at of [99, 100, 101, count]) expectEqual(`the version at ${at}`, (await driver.latest(shared, at))[0]?.version, at);
    expectEqual("how many callers were heard", new Set(entries.map(({ appendId }) => appendId)).size, count);
  }),
  law("JD6", "what was acknowledged is seen at once", async (driver) => {
    for (let seq = 1; seq <= 12; seq += 1) {
      const entry = sampleEntry(seq, { key: "k", version: seq });
      await commitEntries(driver, [entry]);
      const [found] = await driver.latest([{ kind: "submission", key: "k" }], Number.MAX_SAFE_INTEGER);
      const read = await driver.read({ afterSeq: seq - 1, throughSeq: seq, limit: 10 });
      const seen = [(await driver.head()).seq, found?.seq, ...read.map((each) => each.seq)];
      expectEqual("the head, the newest version and the page after a commit", seen, [seq, seq, seq]);
    }
  }),
  law("JD7", "read gives the entries after and through the bounds, in order, at most the limit, of the kinds asked for", async (driver) => {
    const kinds = ["submission", "verdict", "it's"];
    await commitEntries(
      driver,
      Array.from({ length: 120 }, (_, index) => sampleEntry(index + 1, { kind: kinds[index % 3] ?? "" })),
    );
    const seqs = async (range: Parameters<JournalDriver["read"]>[0]): Promise<readonly number[]> =>
      (await driver.read(range)).map(({ seq }) => seq);
    expectEqual("after 2 through 5", await seqs({ afterSeq: 2, throughSeq: 5, limit: 100 }), [3, 4, 5]);
    expectEqual("the first four after 2", await seqs({ afterSeq: 2, throughSeq: 9, limit: 4 }), [3, 4, 5, 6]);
    expectEqual("after 8 through 12", await seqs({ afterSeq: 8, throughSeq: 12, limit: 100 }), [9, 10, 11, 12]);
    expectEqual("after 98 through 101", await seqs({ afterSeq: 98, throughSeq: 101, limit: 100 }), [99, 100, 101]);
    expectEqual(
      "all",
      await seqs({ afterSeq: 0, throughSeq: 2 ** 40, limit: 1000 }),
      Array.from({ length: 120 }, (_, index) => index + 1),
    );
    expectEqual("one", await seqs({ afterSeq: 0, throughSeq: Number.MAX_SAFE_INTEGER, limit: 1 }), [1]);
    expectEqual("behind the end", await seqs({ afterSeq: 120, throughSeq: 199, limit: 4 }), []);
    expectEqual("far behind the end", await seqs({ afterSeq: 2 ** 33, throughSeq: 2 ** 33 + 9, limit: 4 }), []);
    expectEqual("a range of none", await seqs({ afterSeq: 5, throughSeq: 5, limit: 4 }), []);
    expectEqual("one kind", await seqs({ afterSeq: 1, throughSeq: 9, kinds: ["it's"], limit: 2 }), [3, 6]);
    expectEqual("two kinds", await seqs({ afterSeq: 0, throughSeq: 5, kinds: ["verdict", "submission"], limit: 100 }), [1, 2, 4, 5]);
    expectEqual("another case of a kind", await seqs({ afterSeq: 0, throughSeq: 9, kinds: ["Verdict"], limit: 100 }), []);
    expectEqual("no kind", await seqs({ afterSeq: 0, throughSeq: 9, kinds: [], limit: 100 }), []);
  }),
  law("JD8", "latest gives the newest version at or before an entry", async (driver) => {
    const entries = [
      sampleEntry(1, { key: "a" }),
      sampleEntry(2, { key: "b" }),
      sampleEntry(3, { key: "a", version: 2 }),
      sampleEntry(4, { key: "a", version: 3 }),
      sampleEntry(5, { key: "a", kind: "verdict" }),
      ...Array.from({ length: 20 }, (_, index) => sampleEntry(index + 6, { key: "a", version: index + 4 })),
    ];
    await commitEntries(driver, entries);
    const keys = ["a", "b", "c", "a"].map((key) => ({ kind: "submission", key }));
    const seqsAt = async (throughSeq: number): Promise<unknown> => (await driver.latest(keys, throughSeq)).map((entry) => entry?.seq);
    expectEqual("now", await seqsAt(Number.MAX_SAFE_INTEGER), [25, 2, undefined, 25]);
    expectEqual("as known at 24", await seqsAt(24), [24, 2, undefined, 24]);
    expectEqual("as known at 12", await seqsAt(12), [12, 2, undefined, 12]);
    expectEqual("as known at 10", await seqsAt(10), [10, 2, undefined, 10]);
    expectEqual("as known at 5", await seqsAt(5), [4, 2, undefined, 4]);
    expectEqual("as known at 3", await seqsAt(3), [3, 2, undefined, 3]);
    expectEqual("as known at 1", await seqsAt(1), [1, undefined, undefined, 1]);
    expectEqual("as known at 0", await seqsAt(0), [undefined, undefined, undefined, undefined]);
    expectEqual("of no key", await driver.latest([], 25), []);
  }),
  law("JD22", "readers see a commit whole or not at all", async (driver) => {
    const size = 400;
    let isDone = false;
    const writing = (async () => {
      for (let first = 1; first < 8 * size; first += size) {
        await commitEntries(
          driver,
          Array.from({ length: size }, (_, index) =>
            // The last of each commit has a key of its own, so that two keys tell whether they were seen at one moment.
            sampleEntry(first + index, index === size - 1 ? { key: "last", version: first + index } : { key: "k", version: first + index }),
          ),
        );
      }
    })().finally(() => {
      isDone = true;
    });
    const follow = async (): Promise<void> => {
      let furthest = 0;
      while (!isDone) {
        const head = await driver.head();
        const entries = await driver.read({ afterSeq: 0, throughSeq: Number.MAX_SAFE_INTEGER, limit: 100_000 });
        const keys = ["k", "last", "k"].map((key) => ({ kind: "submission", key }));
        const newest = (await driver.latest(keys, Number.MAX_SAFE_INTEGER)).map((entry) => entry?.seq ?? 0);
        expectEqual("of a commit's entries, how many too many are seen", [head.seq % size, entries.length % size], [0, 0]);
        const [k = 0, last = 0] = newest;
        expectEqual("the newest versions of three keys, of one moment", newest, last === 0 ? [0, 0, 0] : [last - 1, last, last - 1]);
        expectEqual("whether the newest version is the last of a commit", [k === 0 ? 0 : (k + 1) % size, last % size], [0, 0]);
        expectEqual("whether a head has its entries, and time does not go back", entries.length >= head.seq && head.seq >= furthest, true);
        if (head.seq > 0) expectEqual("the head and its entry", head, headOf(entries[head.seq - 1] as SealedEntry));
        furthest = entries.length;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    };
    await Promise.all([writing, follow(), follow()]);
  }),
];

function law(id: string, title: string, check: (driver: JournalDriver) => Promise<void>): Law<JournalHarness> {
  return { id, title, check: async (harness) => withDriver(harness.open, check) };
}
