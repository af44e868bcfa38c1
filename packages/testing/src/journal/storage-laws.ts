import { type CommitView, type EntryKey, genesisHead, type JournalDriver, maxBodyBytes, type SealedEntry } from "@pccc/core";
import { expectEnds, expectEqual } from "../expectations.ts";
import type { Law } from "../law.ts";
import type { JournalHarness } from "./journal-harness.ts";
import { allEntries, commitEntries, headOf, sampleEntry, withDriver } from "./sample-entries.ts";

const composed = "Quảng Thọ đã nộp".normalize("NFC");
const decomposed = composed.normalize("NFD");
const texts = [composed, decomposed, "😀🇻🇳", `'"\\\`;--`, " leading and trailing ", "a\u2028b", "b\ufeffom\ufeff", "ﬁ Å Å", "%_*?", "null"];

/** What a store keeps, and shows to a commit. */
export const storageLaws: readonly Law<JournalHarness>[] = [
  law("JD1", "an empty store has the genesis head", async (driver) => {
    expectEqual("the head", await driver.head(), genesisHead);
    expectEqual("the entries", await allEntries(driver), []);
    expectEqual("the latest", await driver.latest([{ kind: "submission", key: "a" }], 10), [undefined]);
  }),
  {
    id: "JD1",
    title: "two stores that are open at the same time know nothing of each other",
    check: async ({ open }) =>
      withDriver(open, async (one) =>
        withDriver(open, async (other) => {
          const mine = [sampleEntry(1, { body: '"one"' }), sampleEntry(2)];
          const theirs = [sampleEntry(1, { body: '"other"' })];
          await commitEntries(one, mine);
          await commitEntries(other, theirs);
          const expectApart = async (): Promise<void> => {
            expectEqual("the bodies in the first store", await bodiesOf(one), mine.map(({ body }) => body).sort());
            expectEqual(
              "the bodies in the second store",
              await bodiesOf(other),
              theirs.map(({ body }) => body),
            );
            expectEqual("the newest in the second store", await other.latest([keyOf(mine[1])], 9), [undefined]);
          };
          await expectApart();
          mine.push(sampleEntry(3));
          await commitEntries(one, mine.slice(2));
          await expectApart();
          if (!one.capabilities.segments) return;
          await one.putSegment?.("facts@1/1-1/a", Uint8Array.of(1));
          expectEqual("the first store's segment, asked of the second", await other.getSegment?.("facts@1/1-1/a"), undefined);
        }),
      ),
  },
  law("JD2", "every text comes back as it went in, in its own field", async (driver) => {
    const entries = texts.map((text, index) =>
      sampleEntry(index + 1, {
        appendId: `1${text}`,
        key: text,
        unit: `${text}3`,
        period: `4${text}`,
        actor: `${text}5`,
        // Two spaces, reversed keys and a doubled key: a database's own JSON type would not give them back.
        body: `{"z":  ${JSON.stringify(`${text}\u0000\u001f\u007f\u0085\uffff`)},"a":1.0,"a":1e2,"b":12345678901234567890}`,
        personal: JSON.stringify({ fields: text.repeat(50) }),
        personalDigest: "ab".repeat(32),
      }),
    );
    await commitEntries(driver, entries);
    expectEqual("the entries", await allEntries(driver), entries);
    expectEqual("the latest", await driver.latest(entries.map(keyOf), 100), entries);
    const one = await driver.commit({ keys: [keyOf(entries[0])], appendIds: [`1${texts[1]}`] }, (view) => {
      expectEqual("the view", [view.latest, view.appended], [[entries[0]], [entries[1]]]);
      return undefined;
    });
    expectEqual("the answer of a commit that writes nothing", one, undefined);
  }),
  law("JD2", "names of 500 characters and large numbers come back as they went in", async (driver) => {
    const long = ["x", "ế", "😀"].map((letter) => letter.repeat(500 / letter.length));
    const entries = long.map((name, index) =>
      sampleEntry(index + 1, {
        kind: "k".repeat(100),
        key: name,
        appendId: name,
        unit: name,
        period: name,
        actor: name,
        shape: 2_147_483_648 + index,
        recordedAt: 253_402_300_799_997 + index,
      }),
    );
    const head = await commitEntries(driver, entries);
    expectEqual("the entries", await allEntries(driver), entries);
    expectEqual("the heads", [head, await driver.head()], Array(2).fill(headOf(entries[2])));
  }),
  law("JD2", "a body and a personal part of 16 MiB come back as they went in", async (driver) => {
    const body = JSON.stringify(`${"đ".repeat(maxBodyBytes / 2 - 64)}${"x".repeat(126)}`);
    const entries = [sampleEntry(1, { body }), sampleEntry(2, { personal: body, personalDigest: "ab".repeat(32) })];
    for (const entry of entries) await commitEntries(driver, [entry]);
    const found = [...(await driver.read({ afterSeq: 0, throughSeq: 1, limit: 1 })), ...(await driver.latest([keyOf(entries[1])], 2))];
    expectEqual("whether body and personal part are the same", [found[0]?.body === body, found[1]?.personal === body], [true, true]);
  }),
  law("JD2", "what a caller changes in its own objects afterwards changes nothing", async (driver) => {
    const mine = { ...sampleEntry(1) };
    const list = [mine];
    await commitEntries(driver, list);
    mine.body = '"changed"';
    list.push(sampleEntry(2));
    expectEqual("the entries", await allEntries(driver), [sampleEntry(1)]);
    for (const read of [await allEntries(driver), await driver.latest([keyOf(mine)], 1)]) {
      Reflect.set(read[0] ?? {}, "body", '"changed"');
      expectEqual("the entries", await allEntries(driver), [sampleEntry(1)]);
    }
    await commitEntries(driver, [Object.freeze(sampleEntry(2))]);
    expectEqual("how many entries there are", (await allEntries(driver)).length, 2);
  }),
  law("JD3", "an empty text and an absent one come back different", async (driver) => {
    const entries = [
      sampleEntry(1, { unit: "", period: undefined }),
      sampleEntry(2, { unit: undefined, period: "" }),
      sampleEntry(3, { personalDigest: "ab".repeat(32) }),
    ];
    await commitEntries(driver, entries);
    expectEqual("the entries", await allEntries(driver), entries);
  }),
  law("JD4", "a commit shows the head, the newest versions and the last entries of appends, as asked for", async (driver) => {
    const entries = [
      sampleEntry(1, { key: "a", appendId: "x" }),
      sampleEntry(2, { key: "b", appendId: "x" }),
      sampleEntry(3, { key: "a", version: 2, appendId: "y" }),
      sampleEntry(4, { key: "a", kind: "verdict", appendId: "z" }),
    ];
    await commitEntries(driver, entries);
    let seen: CommitView | undefined;
    const keys = ["b", "none", "a", "b"].map((key) => ({ kind: "submission", key }));
    const answer = await driver.commit({ keys, appendIds: ["y", "none", "x", "y"] }, (view) => {
      seen = view;
      return undefined;
    });
    expectEqual("the answer of a commit that writes nothing", answer, undefined);
    expectEqual("the head", seen?.head, headOf(entries[3]));
    expectEqual("the latest", seen?.latest, [entries[1], undefined, entries[2], entries[1]]);
    expectEqual("the appended", seen?.appended, [entries[2], undefined, entries[1], entries[2]]);
  }),
  law("JD4", "a commit shows what was appended long ago", async (driver) => {
    const entries = Array.from({ length: 400 }, (_, index) => sampleEntry(index + 1));
    await commitEntries(driver, entries.slice(0, 200));
    for (const entry of entries.slice(200)) await commitEntries(driver, [entry]);
    const asked = [1, 2, 200, 201, 399, 400].map((seq) => entries[seq - 1]);
    await driver.commit({ keys: asked.map(keyOf), appendIds: asked.map((entry) => entry?.appendId ?? "") }, (view) => {
      expectEqual("the view", [view.latest, view.appended], [asked, asked]);
      return undefined;
    });
  }),
  law("JD4", "a commit shows thousands of keys and append ids, and so does a reader of the newest versions", async (driver) => {
    const entries = Array.from({ length: 3000 }, (_, index) => sampleEntry(index + 1));
    await commitEntries(driver, entries);
    const asked = [...entries].reverse();
    const wanted = asked.map(({ key }) => key);
    const keysOf = (found: readonly (SealedEntry | undefined)[]): readonly (string | undefined)[] => found.map((entry) => entry?.key);
    await driver.commit({ keys: asked.map(keyOf), appendIds: asked.map(({ appendId }) => appendId) }, (view) => {
      expectEqual("the keys of the newest versions", keysOf(view.latest), wanted);
      expectEqual("the keys of the appended", keysOf(view.appended), wanted);
      return undefined;
    });
    expectEqual("the newest versions as a reader gets them", keysOf(await driver.latest(asked.map(keyOf), 3000)), wanted);
  }),
  law("JD5", "a commit is whole or not at all", async (driver) => {
    await commitEntries(driver, [sampleEntry(1)]);
    const before = [await driver.head(), await allEntries(driver)];
    let thrown: unknown;
    try {
      await driver.commit({ keys: [], appendIds: [] }, () => {
        throw new Error("the plan failed");
      });
    } catch (error) {
      thrown = error;
    }
    expectEqual("whether the plan's failure reached the caller", thrown === undefined, false);
    await driver.commit({ keys: [], appendIds: [] }, () => undefined);
    expectEqual("the store after plans that write nothing", [await driver.head(), await allEntries(driver)], before);
    await expectEnds("a commit after a plan that failed", commitEntries(driver, [sampleEntry(2)]));
    expectEqual("how many entries a later commit finds", (await allEntries(driver)).length, 2);
  }),
  law("JD9", "keys and append ids are compared exactly", async (driver) => {
    const names = ["a", "A", "a ", " a", "a\ufeff", "a\u200b", "á", "á".normalize("NFD"), "d", "đ", "Đ", "a_", "a%", composed, decomposed];
    const entries = names.map((name, index) => sampleEntry(index + 1, { key: name, appendId: name }));
    await commitEntries(driver, entries);
    const keys = names.map((key) => ({ kind: "submission", key }));
    expectEqual("the latest", await driver.latest(keys, 100), entries);
    let seen: CommitView | undefined;
    await driver.commit({ keys, appendIds: names }, (view) => {
      seen = view;
      return undefined;
    });
    expectEqual("the view", [seen?.latest, seen?.appended], [entries, entries]);
  }),
  law("JD9", "keys and append ids that differ in their last character only are told apart", async (driver) => {
    const names = [63, 127, 254, 255, 256, 499].flatMap((length) => ["a", "b"].map((last) => `${"k".repeat(length)}${last}`));
    const entries = names.map((name, index) => sampleEntry(index + 1, { key: name, appendId: name }));
    await commitEntries(driver, entries);
    expectEqual("the latest", await driver.latest(entries.map(keyOf), 100), entries);
    await driver.commit({ keys: entries.map(keyOf), appendIds: names }, (view) => {
      expectEqual("the view", [view.latest, view.appended], [entries, entries]);
      return undefined;
    });
  }),
  law("JD9", "kinds are compared exactly, and no kind runs into its key", async (driver) => {
    const pairs = [["unit", "x1"], ["unitx", "1"], ["unit.a", "b"], ["unit", "a.b"], ["unit", ".a.b"], ["unit-a", "b"], ["unit", "a-b"],
      ["unit_a", "b"], ["unit", "a_b"], ["Unit", "x1"], ["UNIT", "x1"], ["unit", "a/b"], ["unit", "a:b"], ["unit", "a|b"]]; // biome-ignore format: pairs
    const entries = pairs.map(([kind = "", key = ""], index) => sampleEntry(index + 1, { kind, key }));
    await commitEntries(driver, entries);
    expectEqual("the latest", await driver.latest(entries.map(keyOf), 100), entries);
    const others = [["unit", "1"], ["u", "nitx1"], ["unit.", "a.b"], ["unit.a", "B"]].map(([kind = "", key = ""]) => ({ kind, key })); // biome-ignore format: pairs
    expectEqual("keys that were never written", await driver.latest(others, 100), [undefined, undefined, undefined, undefined]);
    const ofUnit = await driver.read({ afterSeq: 0, throughSeq: 100, kinds: ["unit"], limit: 100 });
    expectEqual("the keys of one kind", ofUnit.map(({ key }) => key).sort(), entries.filter(({ kind }) => kind === "unit").map(({ key }) => key).sort()); // biome-ignore format: pairs
    const read = await driver.read({ afterSeq: 0, throughSeq: 100, kinds: ["UNIT"], limit: 100 });
    expectEqual("the entries of the kind UNIT", read.map(({ seq }) => seq), [11]); // biome-ignore format: one
  }),
  law("JD10", "an erasure removes the personal part and nothing else", async (driver) => {
    const withPersonal = (seq: number): SealedEntry =>
      sampleEntry(seq, { key: "a", version: seq, personal: `{"fields":${seq}}`, personalDigest: "ab".repeat(32) });
    const entries = [withPersonal(1), withPersonal(2), withPersonal(3), withPersonal(4)];
    await commitEntries(driver, entries.slice(0, 3));
    await commitEntries(driver, entries.slice(3), [2, 4]);
    const expected = entries.map((entry) => (entry.seq % 2 === 0 ? { ...entry, personal: undefined } : entry));
    const expectErased = async (): Promise<void> => {
      expectEqual("the entries", await allEntries(driver), expected);
      for (const seq of [2, 4]) expectEqual("the latest", await driver.latest([keyOf(entries[0])], seq), [expected[seq - 1]]);
      await driver.commit({ keys: [keyOf(entries[0])], appendIds: ["append-2", "append-4"] }, (view) => {
        expectEqual("the view", [view.latest, view.appended], [[expected[3]], [expected[1], expected[3]]]);
        return undefined;
      });
    };
    await expectErased();
    // What is erased already, and what has no personal part, may be named again.
    await commitEntries(driver, [sampleEntry(5)], [2, 5]);
    expected.push(sampleEntry(5));
    await expectErased();
  }),
  law("JD10", "an erasure takes all that it names, as many as they are, and what its own commit brings", async (driver) => {
    const count = 3000;
    const personal = { personal: '{"fields":{}}', personalDigest: "ab".repeat(32) };
    await commitEntries(
      driver,
      Array.from({ length: count }, (_, index) => sampleEntry(index + 1, personal)),
    );
    const named = Array.from({ length: count + 1 }, (_, index) => index + 1).filter((seq) => seq % 5 !== 0 || seq > count);
    await commitEntries(driver, [sampleEntry(count + 1, personal), sampleEntry(count + 2, personal)], named);
    const read = await driver.read({ afterSeq: 0, throughSeq: count + 2, limit: count + 2 });
    const kept = read
      .filter((entry) => entry.personal !== undefined)
      .map(({ seq }) => seq)
      .sort((a, b) => a - b);
    const expected = Array.from({ length: count / 5 }, (_, index) => (index + 1) * 5);
    expectEqual("whose personal parts are kept", kept, [...expected, count + 2]);
  }),
];

async function bodiesOf(driver: JournalDriver): Promise<readonly string[]> {
  return (await allEntries(driver)).map(({ body }) => body).sort();
}

function keyOf(entry: SealedEntry | undefined): EntryKey {
  return { kind: entry?.kind ?? "", key: entry?.key ?? "" };
}

function law(id: string, title: string, check: (driver: JournalDriver) => Promise<void>): Law<JournalHarness> {
  return { id, title, check: async (harness) => withDriver(harness.open, check) };
}
