import { type CommitView, genesisHead, type JournalDriver, type SealedEntry } from "@pccc/core";
import { expectEqual } from "../expectations.ts";
import type { Law } from "../law.ts";
import type { JournalHarness } from "./journal-harness.ts";
import { allEntries, commitEntries, sampleEntry, withDriver } from "./sample-entries.ts";

const composed = "Quảng Thọ đã nộp".normalize("NFC");
const decomposed = composed.normalize("NFD");

/** What a store keeps and shows. */
export const storageLaws: readonly Law<JournalHarness>[] = [
  law("JD1", "an empty store has the genesis head", async (driver) => {
    expectEqual("the head", await driver.head(), genesisHead);
    expectEqual("the entries", await allEntries(driver), []);
    expectEqual("the latest", await driver.latest([{ kind: "submission", key: "a" }], 10), [undefined]);
  }),
  law("JD2", "every text comes back as it went in", async (driver) => {
    const texts = [composed, decomposed, "😀🇻🇳", `'"\\\`;--`, " leading and trailing ", "a\u2028b", "x".repeat(400), "ﬁ Å Å"];
    const entries = texts.map((text, index) =>
      sampleEntry(index + 1, {
        appendId: text,
        key: text,
        unit: text,
        period: text,
        actor: text,
        // Two spaces, reversed keys and a doubled key: a database's own JSON type would not give them back.
        body: `{"z":  ${JSON.stringify(text)},"a":1.0,"a":1e2}`,
        personal: JSON.stringify({ fields: text.repeat(50) }),
        personalDigest: "ab".repeat(32),
      }),
    );
    await commitEntries(driver, entries);
    expectEqual("the entries", await allEntries(driver), entries);
    const found = await driver.latest(
      entries.map(({ kind, key }) => ({ kind, key })),
      100,
    );
    expectEqual("the latest", found, entries);
  }),
  law("JD2", "large numbers and large bodies come back as they went in", async (driver) => {
    const entry = sampleEntry(1, { recordedAt: 253_402_300_799_999, shape: 2_147_483_648, body: JSON.stringify("đ".repeat(300_000)) });
    const head = await commitEntries(driver, [entry]);
    expectEqual("the entries", await allEntries(driver), [entry]);
    expectEqual("the head", [head, await driver.head()], Array(2).fill({ seq: 1, recordedAt: entry.recordedAt, hash: entry.hash }));
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
    const keys = ["b", "none", "a"].map((key) => ({ kind: "submission", key }));
    const answer = await driver.commit({ keys, appendIds: ["y", "none", "x"] }, (view) => {
      seen = view;
      return undefined;
    });
    expectEqual("the answer of a commit that writes nothing", answer, undefined);
    expectEqual("the head", seen?.head, { seq: 4, recordedAt: entries[3]?.recordedAt, hash: entries[3]?.hash });
    expectEqual("the latest", seen?.latest, [entries[1], undefined, entries[2]]);
    expectEqual("the appended", seen?.appended, [entries[2], undefined, entries[1]]);
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
    await commitEntries(driver, [sampleEntry(2)]);
    expectEqual("how many entries a later commit finds", (await allEntries(driver)).length, 2);
  }),
  law("JD6", "commits at the same time come one after the other", async (driver) => {
    const count = 40;
    await Promise.all(
      Array.from({ length: count }, async () =>
        driver.commit({ keys: [{ kind: "submission", key: "shared" }], appendIds: [] }, ({ head, latest }) => ({
          entries: [
            sampleEntry(head.seq + 1, { key: "shared", version: (latest[0]?.version ?? 0) + 1, body: String(head.seq), appendId: "same" }),
          ],
          erasePersonalOf: [],
        })),
      ),
    );
    const entries = await allEntries(driver);
    const expected = Array.from({ length: count }, (_, index) => [index + 1, index + 1, String(index)]);
    const found = entries.map(({ seq, version, body }) => [seq, version, body]);
    expectEqual("number, version and the head seen, of each entry", found, expected);
  }),
  law("JD7", "read gives the entries after and through the bounds, in order, at most the limit, of the kinds asked for", async (driver) => {
    const kinds = ["submission", "verdict", "it's"];
    await commitEntries(
      driver,
      Array.from({ length: 9 }, (_, index) => sampleEntry(index + 1, { kind: kinds[index % 3] ?? "" })),
    );
    const seqs = async (range: Parameters<JournalDriver["read"]>[0]): Promise<readonly number[]> =>
      (await driver.read(range)).map(({ seq }) => seq);
    expectEqual("after 2 through 5", await seqs({ afterSeq: 2, throughSeq: 5, limit: 100 }), [3, 4, 5]);
    expectEqual("the first four after 2", await seqs({ afterSeq: 2, throughSeq: 9, limit: 4 }), [3, 4, 5, 6]);
    expectEqual("behind the end", await seqs({ afterSeq: 9, throughSeq: 99, limit: 4 }), []);
    expectEqual("one kind", await seqs({ afterSeq: 1, throughSeq: 9, kinds: ["it's"], limit: 2 }), [3, 6]);
    expectEqual("two kinds", await seqs({ afterSeq: 0, throughSeq: 5, kinds: ["verdict", "submission"], limit: 100 }), [1, 2, 4, 5]);
    expectEqual("no kind", await seqs({ afterSeq: 0, throughSeq: 9, kinds: [], limit: 100 }), []);
  }),
  law("JD8", "latest gives the newest version at or before an entry", async (driver) => {
    const entries = [
      sampleEntry(1, { key: "a" }),
      sampleEntry(2, { key: "b" }),
      sampleEntry(3, { key: "a", version: 2 }),
      sampleEntry(4, { key: "a", version: 3 }),
    ];
    await commitEntries(driver, entries);
    const keys = ["a", "b", "c", "a"].map((key) => ({ kind: "submission", key }));
    const seqsAt = async (throughSeq: number): Promise<unknown> => (await driver.latest(keys, throughSeq)).map((entry) => entry?.seq);
    expectEqual("now", await seqsAt(Number.MAX_SAFE_INTEGER), [4, 2, undefined, 4]);
    expectEqual("as known at 3", await seqsAt(3), [3, 2, undefined, 3]);
    expectEqual("as known at 1", await seqsAt(1), [1, undefined, undefined, 1]);
    expectEqual("as known at 0", await seqsAt(0), [undefined, undefined, undefined, undefined]);
  }),
  law("JD9", "keys and append ids are compared exactly", async (driver) => {
    const names = ["a", "A", "a ", " a", "á", "á".normalize("NFD"), "d", "đ", "Đ", "a_", "a%", composed, decomposed];
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
  law("JD10", "an erasure removes the personal part and nothing else", async (driver) => {
    const withPersonal = (seq: number): SealedEntry =>
      sampleEntry(seq, { key: "a", version: seq, personal: `{"fields":${seq}}`, personalDigest: "ab".repeat(32) });
    const entries = [withPersonal(1), withPersonal(2), withPersonal(3), withPersonal(4)];
    await commitEntries(driver, entries.slice(0, 3));
    await commitEntries(driver, entries.slice(3), [2, 4]);
    const expected = entries.map((entry) => (entry.seq % 2 === 0 ? { ...entry, personal: undefined } : entry));
    expectEqual("the entries", await allEntries(driver), expected);
    expectEqual("the latest", await driver.latest([{ kind: "submission", key: "a" }], 2), [expected[1]]);
  }),
];

function law(id: string, title: string, check: (driver: JournalDriver) => Promise<void>): Law<JournalHarness> {
  return { id, title, check: async (harness) => withDriver(harness.open, check) };
}
