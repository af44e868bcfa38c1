import { type CommitView, type JournalDriver, JournalError, type SealedEntry } from "@pccc/core";
import { expectEnds, expectEqual } from "../expectations.ts";
import type { Law } from "../law.ts";
import type { JournalHarness } from "./journal-harness.ts";
import { allEntries, commitEntries, headOf, keyOf, meaningfulTexts, sampleEntry, withDriver } from "./sample-entries.ts";

/** What closing, opening again and other writers do to what was read or is being read. */
export const edgeLifeLaws: readonly Law<JournalHarness>[] = [
  {
    id: "JD16",
    title: "close called twice at once ends twice, and who reads meanwhile gets entries or Closed",
    check: async ({ open, patienceMs }) => {
      const driver = await open();
      await commitEntries(driver, [sampleEntry(1)]);
      const reading = Array.from({ length: 6 }, async () => allEntries(driver).then((page) => page.length, (error: unknown) => (error instanceof JournalError ? error.reason : error))); // biome-ignore format: one
      await expectEnds("two calls of close at the same time", Promise.all([driver.close(), driver.close()]), patienceMs);
      for (const found of await expectEnds("reads that ran before close", Promise.all(reading), patienceMs)) {
        if (found !== "Closed") expectEqual("what a read that ran before close gives", found, 1);
      }
    },
  },
  {
    id: "JD17",
    title: "opened again, it gives the same head, texts, order and newest versions, and no old segment",
    check: async ({ open, reopen }) => {
      if (reopen === undefined) return;
      const driver = await open();
      const entries = Array.from({ length: 101 }, (_, index) =>
        sampleEntry(index + 1, {
          key: "k",
          version: index + 1,
          appendId: "x",
          unit: meaningfulTexts[index],
          body: '"a\u0085b\u2028c\u2029d\\n"',
        }),
      );
      await commitEntries(driver, entries);
      for (const bytes of [[1], [2]]) await driver.putSegment?.("facts@1/1-9/a", Uint8Array.from(bytes)).catch(() => undefined);
      await driver.close();
      await withDriver(reopen, async (again) => {
        const last = entries[100] as SealedEntry;
        expectEqual("the head", await again.head(), headOf(last));
        expectEqual("the entries", await again.read({ afterSeq: 0, throughSeq: 101, limit: 101 }), entries);
        expectEqual("the newest version", await again.latest([keyOf(last)], 101), [last]);
        await again.commit({ keys: [keyOf(last)], appendIds: ["x"] }, (view) => {
          expectEqual("what a commit shows", [view.head, view.latest, view.appended], [headOf(last), [last], [last]]);
          return undefined;
        });
        const segment = again.capabilities.segments ? await again.getSegment?.("facts@1/1-9/a") : undefined;
        if (segment !== undefined) expectEqual("a segment that was replaced", Array.from(segment), [2]);
      });
    },
  },
  {
    id: "JD18",
    title: "a writer finds what the other has written since it looked for it in vain",
    check: async ({ open, openAnother }) =>
      withDriver(open, async (driver) => {
        if (openAnother === undefined || !driver.capabilities.concurrentWriters) return;
        await withDriver(openAnother, async (other) => {
          for (let seq = 1; seq <= 4; seq += 1) {
            const [writer, reader] = seq % 2 === 0 ? [driver, other] : [other, driver];
            const entry = sampleEntry(seq);
            const read = async (): Promise<unknown> => {
              const page = await reader.read({ afterSeq: seq - 1, throughSeq: 9, limit: 9 });
              const newest = [
                ...(await reader.latest([keyOf(entry)], 9)),
                ...(await reader.latest([keyOf(entry)], Number.MAX_SAFE_INTEGER)),
              ];
              return [(await reader.head()).seq, page.map((each) => each.seq), newest.map((each) => each?.seq)];
            };
            const show = async (): Promise<unknown> => {
              let seen: CommitView | undefined;
              await reader.commit({ keys: [keyOf(entry)], appendIds: [entry.appendId] }, (view) => {
                seen = view;
                return undefined;
              });
              return [seen?.head.seq, seen?.latest[0]?.seq, seen?.appended[0]?.seq];
            };
            expectEqual("what a commit of one shows before the other writes", await show(), [seq - 1, undefined, undefined]);
            expectEqual("what one reads before the other writes", await read(), [seq - 1, [], [undefined, undefined]]);
            await commitEntries(writer, [entry]);
            expectEqual("head, page and newest versions as one reads them when the other has written", await read(), [
              seq,
              [seq],
              [seq, seq],
            ]);
            expectEqual("what a commit of one shows when the other has written", await show(), [seq, seq, seq]);
          }
          const [key, range] = [keyOf(sampleEntry(5)), { afterSeq: 4, throughSeq: 5, limit: 1 }];
          await commitEntries(driver, [sampleEntry(5, { personal: "{}", personalDigest: "ab".repeat(32) })]);
          const parts = async (reader: JournalDriver): Promise<unknown> =>
            [...(await reader.read(range)), ...(await reader.latest([key], 9))].map((entry) => entry?.personal);
          for (const reader of [driver, other]) expectEqual("a personal part", await parts(reader), ["{}", "{}"]);
          await commitEntries(other, [sampleEntry(6)], [5]);
          for (const reader of [other, driver]) {
            expectEqual("a personal part that both have read, when one has erased it", await parts(reader), [undefined, undefined]);
          }
        });
      }),
  },
];
