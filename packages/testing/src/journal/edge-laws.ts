import type { CommitPlan, CommitView, JournalDriver } from "@pccc/core";
import { expectEnds, expectEqual } from "../expectations.ts";
import type { Law } from "../law.ts";
import type { JournalHarness } from "./journal-harness.ts";
import { allEntries, commitEntries, headOf, keyOf, meaningfulTexts, sampleEntry, withDriver } from "./sample-entries.ts";

const nothing = { keys: [], appendIds: [] };

/** What holds at bounds and in crowds, of names that mean something elsewhere, and of objects that caller and driver both have. */
export const edgeLaws: readonly Law<JournalHarness>[] = [
  law("JD2", "texts that mean something elsewhere, and the largest numbers, come back as they went in", async (driver) => {
    const largest = Number.MAX_SAFE_INTEGER;
    const entries = meaningfulTexts.map((text, index) =>
      sampleEntry(index + 1, { appendId: text, key: text, unit: text, period: text, actor: text, body: JSON.stringify(text) }),
    );
    // Longer than the blocks that bytes come in, so that letters of three bytes lie across their bounds.
    const long = JSON.stringify("ế".repeat(70_000));
    entries.push(
      sampleEntry(entries.length + 1, { recordedAt: largest, shape: largest, version: largest, body: long, personal: long, personalDigest: "ab".repeat(32) }), // biome-ignore format: fields
    );
    await commitEntries(driver, entries);
    expectEqual("the entries", await allEntries(driver), entries);
    expectEqual("the newest versions", await driver.latest(entries.map(keyOf), entries.length), entries);
    expectEqual("the head", await driver.head(), headOf(entries.at(-1)));
  }),
  law("JD2", "what a caller does with its answers and lists changes nothing, and its lists are as they were", async (driver) => {
    const entries = ["b", "a", "c"].map((key, index) => sampleEntry(index + 1, { key, personal: "{}", personalDigest: "ab".repeat(32) }));
    const need = { keys: entries.map(keyOf), appendIds: entries.map(({ appendId }) => appendId).reverse() };
    const plan: CommitPlan = { entries: entries.map((entry) => ({ ...entry })), erasePersonalOf: [] };
    const answer = await driver.commit(need, () => plan);
    const keys = entries.map(keyOf);
    const kinds = ["verdict", "submission"];
    const range = { afterSeq: 0, throughSeq: 9, kinds, limit: 9 };
    const head = await driver.head();
    for (let look = 0; look < 2; look += 1) {
      const [page, newest, now] = [await driver.read(range), await driver.latest(keys, 9), await driver.head()];
      expectEqual("the page", page, entries);
      expectEqual("the newest versions", newest, entries);
      expectEqual("the head", now, headOf(entries[2]));
      let seen: CommitView | undefined;
      await driver.commit(need, (view) => {
        seen = view;
        return undefined;
      });
      const shown = [seen?.head, seen?.latest, seen?.appended];
      expectEqual("what a commit shows", shown, [headOf(entries[2]), entries, [...entries].reverse()]);
      // What is frozen stays as it is, which is as good.
      for (const list of [page, newest, seen?.latest ?? [], seen?.appended ?? []]) Reflect.set(list, "length", 0);
      for (const each of [now, seen?.head ?? {}]) Reflect.set(each, "seq", 99);
    }
    expectEqual("the lists of the caller's commit", [need.keys, plan.entries], [entries.map(keyOf), entries]);
    expectEqual("the append ids that it asked for", need.appendIds, ["append-3", "append-2", "append-1"]);
    expectEqual("the keys and kinds of a reader", [keys, kinds], [entries.map(keyOf), ["verdict", "submission"]]);
    const erased = [3, 1];
    await driver.commit(nothing, () => ({ entries: [sampleEntry(4)], erasePersonalOf: erased }));
    expectEqual("the numbers of an erasure", erased, [3, 1]);
    expectEqual("the heads of before", [answer, head], Array(2).fill(headOf(entries[2])));
  }),
  law("JD4", "the last entry of an append is that of the greatest number, whatever its version", async (driver) => {
    const append = { appendId: "x" };
    const entries = [sampleEntry(1, { key: "b", version: 7, ...append }), sampleEntry(2, { key: "a", ...append })];
    await commitEntries(driver, entries);
    await driver.commit({ keys: [], appendIds: ["x"] }, (view) => {
      expectEqual("the appended", view.appended, [entries[1]]);
      return undefined;
    });
  }),
  law(
    "JD5",
    "plans that fail or write nothing, however many, hold nothing, and their own error comes through",
    async (driver, patienceMs) => {
      const unhandled: unknown[] = [];
      const hear = (error: unknown): void => void unhandled.push(error);
      process.on("unhandledRejection", hear);
      const failure = new RangeError("the plan failed");
      try {
        for (let turn = 0; turn < 40; turn += 1) {
          const failing = driver.commit(nothing, () => {
            throw failure;
          });
          const thrown = await expectEnds(
            `commit ${turn + 1} with a plan that fails`,
            failing.catch((error: unknown) => error),
            patienceMs,
          );
          if (thrown !== failure) expectEqual("what the caller of a plan that fails gets, beside the plan's own error", thrown, failure);
          await expectEnds(
            `commit ${turn + 1} with a plan that writes nothing`,
            driver.commit(nothing, () => undefined),
            patienceMs,
          );
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
      } finally {
        process.off("unhandledRejection", hear);
      }
      expectEqual("rejections that nobody handles, which end a process, after plans that failed", unhandled, []);
      await expectEnds("a commit after them", commitEntries(driver, [sampleEntry(1)]));
    },
  ),
  law("JD6", "a hundred operations at the same time all end", async (driver, patienceMs) => {
    await commitEntries(driver, [sampleEntry(1)]);
    const all = Array.from({ length: 100 }, async (_, place): Promise<unknown> => {
      if (place % 4 === 0) return (await driver.latest([keyOf(sampleEntry(1))], 1))[0]?.seq;
      if (place % 4 === 1) return driver.commit(nothing, ({ head }) => ({ entries: [sampleEntry(head.seq + 1)], erasePersonalOf: [] })).then(() => 1);
      return (await driver.read({ afterSeq: 0, throughSeq: 1, limit: 1 }))[0]?.seq;
    }); // biome-ignore format: lines
    expectEqual("what they found", await expectEnds("100 operations at the same time", Promise.all(all), patienceMs), Array(100).fill(1));
  }),
  law("JD7", "read keeps its bounds where they are 0, and takes kinds by the hundred, doubled, and unlike patterns", async (driver) => {
    const kinds = ["unit_a", "unit.a", "unit-a", "unitXa"];
    await commitEntries(
      driver,
      kinds.map((kind, index) => sampleEntry(index + 1, { kind, recordedAt: 1_700_000_000_000, hash: String(9 - index).repeat(64) })),
    );
    const seqs = async (range: Partial<Parameters<JournalDriver["read"]>[0]>): Promise<readonly number[]> =>
      (await driver.read({ afterSeq: 0, throughSeq: 9, limit: 9, ...range })).map(({ seq }) => seq);
    expectEqual("entries of one millisecond", await seqs({}), [1, 2, 3, 4]);
    expectEqual("a limit of 0", await seqs({ limit: 0 }), []);
    expectEqual("through 0", await seqs({ throughSeq: 0 }), []);
    expectEqual("after more than through", await seqs({ afterSeq: 3, throughSeq: 1 }), []);
    expectEqual("a kind with an underscore", await seqs({ kinds: ["unit_a"] }), [1]);
    expectEqual("a kind named twice", await seqs({ kinds: ["unit.a", "unit-a", "unit.a"] }), [2, 3]);
    const many = Array.from({ length: 1500 }, (_, index) => `other${index}`);
    expectEqual("the last of 1,501 kinds", await seqs({ kinds: [...many, "unitXa"] }), [4]);
  }),
  law("JD7", "read finds a kind behind thousands of others, and goes on at any number", async (driver) => {
    const size = 4200;
    const isRare = (seq: number): boolean => seq === 3 || seq === size;
    await commitEntries(
      driver,
      Array.from({ length: size }, (_, index) => sampleEntry(index + 1, isRare(index + 1) ? { kind: "verdict" } : {})),
    );
    for (const limit of [2, 1000]) {
      const rare = await driver.read({ afterSeq: 0, throughSeq: size, kinds: ["verdict"], limit });
      expectEqual("the two entries of a kind", rare.map(({ seq }) => seq), [3, size]); // biome-ignore format: one
    }
    for (const after of [63, 64, 99, 100, 127, 128, 255, 256, 499, 500, 511, 512, 999, 1000, 1023, 1024, 2047, 2048, 4095, 4096]) {
      const page = await driver.read({ afterSeq: after, throughSeq: size, limit: 2 });
      expectEqual(`two entries after ${after}`, page.map(({ seq }) => seq), [after + 1, after + 2]); // biome-ignore format: one
    }
  }),
  law("JD9", "keys, append ids and segments are no patterns, no numbers and no members of an object", async (driver) => {
    const never = meaningfulTexts.map((key) => ({ kind: "submission", key }));
    const absent = never.map(() => undefined);
    const others = ["7", "1000", "abc", "a/b", "a", "aXc", " x ", "AaAa"];
    await commitEntries(
      driver,
      others.map((key, index) => sampleEntry(index + 1, { key, appendId: key })),
    );
    expectEqual("the newest versions of keys that were never written", await driver.latest(never, 99), absent);
    await driver.commit({ keys: never, appendIds: meaningfulTexts }, (view) => {
      expectEqual("what a commit shows of them", [view.latest, view.appended], [absent, absent]);
      return undefined;
    });
    if (!driver.capabilities.segments) return;
    const names = ["constructor", "__proto__", "a/b", "a//b", "b", "../b", "./b", "a_b", "a%2Fb", `${"x".repeat(499)}y`, "x".repeat(500)];
    for (const name of names) expectEqual(`a segment that was never kept, ${name}`, await driver.getSegment?.(name), undefined);
    for (const [place, name] of names.entries()) await driver.putSegment?.(name, new Uint8Array([1, 2, place, 3]).subarray(2, 3));
    for (const [place, name] of names.entries()) {
      expectEqual(`the part of a buffer kept as ${name}`, Array.from((await driver.getSegment?.(name)) ?? []), [place]);
    }
  }),
  law("JD10", "an erasure leaves the same personal part of another entry", async (driver) => {
    const personal = { personal: '{"fields":{"note":"như nhau"}}', personalDigest: "ab".repeat(32) };
    await commitEntries(driver, [sampleEntry(1, personal), sampleEntry(2, personal)]);
    await commitEntries(driver, [sampleEntry(3)], [1]);
    const kept = (await allEntries(driver)).map((entry) => entry.personal !== undefined);
    expectEqual("which of three entries have a personal part", kept, [false, true, false]);
  }),
];

function law(
  id: string,
  title: string,
  check: (driver: JournalDriver, patienceMs: number | undefined) => Promise<void>,
): Law<JournalHarness> {
  return { id, title, check: async ({ open, patienceMs }) => withDriver(open, async (driver) => check(driver, patienceMs)) };
}
