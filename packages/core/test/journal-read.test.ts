import { diagnostics, type EntryKind, formatSegmentName, type JournalEntry, makeJournal } from "@pccc/core";
import { memory, memoryDriver } from "@pccc/core/memory";
import { describe, expect, it } from "vitest";
import { changed, draft, filled, tools } from "./journal-tools.ts";

async function all(entries: AsyncIterable<JournalEntry>): Promise<readonly JournalEntry[]> {
  const found: JournalEntry[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
}

const hash = "0123456789abcdef".repeat(4);

describe("read", () => {
  it("[J15] gives every entry once, in order, over many pages, as of the head when reading begins", async () => {
    const driver = memoryDriver();
    const journal = makeJournal(driver, tools());
    await journal.append(
      Array.from({ length: 2500 }, (_, i) => draft(`k${i}`, { body: i, kind: i % 500 === 0 ? "verdict" : "submission" })),
      { actor: "post-1" },
    );
    const seqs: number[] = [];
    for await (const entry of journal.read()) {
      if (seqs.length === 0) await journal.append([draft("late")], { actor: "post-1" });
      seqs.push(entry.sealed.seq);
    }
    expect(seqs).toEqual(Array.from({ length: 2500 }, (_, i) => i + 1));
    const verdicts = await all(journal.read({ kinds: ["verdict"], afterSeq: 1, throughSeq: 2001 }));
    expect(verdicts.map((entry) => (entry.opaque ? undefined : entry.body))).toEqual([500, 1000, 1500, 2000]);
  });

  it("[J15] goes on when a driver gives smaller pages than asked for, and stops one that goes round in circles", async () => {
    const driver = memoryDriver();
    await filled(driver, ["a", "b", "c"]);
    const small = makeJournal(changed(driver, { read: async (range) => driver.read({ ...range, limit: 1 }) }), tools());
    expect((await all(small.read())).length).toBe(3);
    const round = makeJournal(changed(driver, { read: async (range) => driver.read({ ...range, afterSeq: 0, limit: 1 }) }), tools());
    await expect(all(round.read())).rejects.toMatchObject({ reason: "Corrupt" });
  });

  it("[J15] tells the newest version of each key, now and as known at an entry", async () => {
    const journal = await filled(memoryDriver(), ["a", "b", "a"]);
    const keys = ["a", "none", "b"].map((key) => ({ kind: "submission", key }));
    expect((await journal.latest(keys)).map((entry) => entry?.sealed.seq)).toEqual([3, undefined, 2]);
    expect((await journal.latest(keys, 1)).map((entry) => entry?.sealed.seq)).toEqual([1, undefined, undefined]);
  });

  it("[J16] brings old shapes to the current one, and reads what it does not know as opaque", async () => {
    const source = memory();
    const writer = makeJournal(await source.open(), tools());
    await writer.append(
      [
        draft("old", { body: { sent: "2026-01-02" }, personal: { note: "x" } }),
        draft("now", { shape: 3, body: { sentOn: "2026-01-03", by: [] } }),
        draft("newer", { shape: 4, body: {} }),
        draft("foreign", { kind: "flood.alarm" }),
        draft("bad", { body: null }),
        draft("e", { kind: "erasure", body: { seqs: [2], basis: "request 1" } }),
      ],
      { actor: "post-1" },
    );
    const submission: EntryKind = {
      kind: "submission",
      shape: 3,
      upcasters: [(body) => ({ sentOn: (body as { sent: string }).sent }), (body) => ({ ...(body as object), by: [] })],
    };
    const reader = makeJournal(await source.open(), tools({ kinds: [submission] }));
    const entries = await all(reader.read());
    expect(entries.map((entry) => (entry.opaque ? entry.finding.code : entry.body))).toEqual([
      { sentOn: "2026-01-02", by: [] },
      { sentOn: "2026-01-03", by: [] },
      "PCCC_JOURNAL_SHAPE_NEWER",
      "PCCC_JOURNAL_KIND_UNKNOWN",
      "PCCC_JOURNAL_UPCAST_FAILED",
      { seqs: [2], basis: "request 1" },
    ]);
    expect(entries[0]).toMatchObject({ personal: { note: "x" } });
    expect(entries[3]).toMatchObject({ opaque: true, sealed: { body: '{"key":"foreign"}' } });
    expect((await reader.verify()).ok).toBe(true);
    await expect(reader.append([draft("a", { kind: "flood.alarm" })], { actor: "post-1" })).rejects.toMatchObject({ reason: "Invalid" });
    await expect(reader.append([draft("a", { shape: 2 })], { actor: "post-1" })).rejects.toMatchObject({ reason: "Invalid" });
  });

  it("[J16] refuses kinds that contradict each other", () => {
    const kind: EntryKind = { kind: "submission", shape: 1, upcasters: [] };
    expect(() => makeJournal(memoryDriver(), tools({ kinds: [kind, kind] }))).toThrow(RangeError);
    expect(() => makeJournal(memoryDriver(), tools({ kinds: [{ ...kind, kind: "erasure" }] }))).toThrow(RangeError);
    expect(() => makeJournal(memoryDriver(), tools({ kinds: [{ ...kind, shape: 2 }] }))).toThrow(RangeError);
  });

  it("[J18] names segments by projection, version, entries and chain, and keeps their bytes", async () => {
    const id = { projection: "facts", version: 2, firstSeq: 1, lastSeq: 1000, hashOfLast: hash };
    expect(formatSegmentName(id)).toBe(`facts@2/1-1000/${hash}`);
    for (const wrong of [{ projection: "a/b" }, { version: 0 }, { firstSeq: 1001 }, { hashOfLast: "00" }]) {
      expect(() => formatSegmentName({ ...id, ...wrong })).toThrow(RangeError);
    }
    const journal = makeJournal(memoryDriver(), tools());
    expect(await journal.getSegment(id)).toBeUndefined();
    const bytes = Uint8Array.of(0, 1, 255);
    await journal.putSegment(id, bytes);
    bytes[0] = 9;
    expect(await journal.getSegment(id)).toEqual(Uint8Array.of(0, 1, 255));
  });

  it("[J18] answers Unsupported where the driver denies segments", async () => {
    const driver = memoryDriver();
    const without = makeJournal(changed(driver, { capabilities: { ...driver.capabilities, segments: false } }), tools());
    const id = { projection: "facts", version: 1, firstSeq: 1, lastSeq: 1, hashOfLast: hash };
    await expect(without.getSegment(id)).rejects.toMatchObject({ reason: "Unsupported", code: "PCCC_JOURNAL_UNSUPPORTED" });
    await expect(without.putSegment(id, new Uint8Array())).rejects.toMatchObject({ reason: "Unsupported" });
  });

  it("[J16] has words in both languages, without a placeholder left, for an error that an outsider throws", async () => {
    const { formatFinding, JournalError } = await import("@pccc/core");
    const error = new JournalError("commit", "InUse", "the file is locked");
    expect(formatFinding([diagnostics], error, "vi").message).toContain("the file is locked");
    expect(formatFinding([diagnostics], error, "en").message).toBe("Another process is using the journal: the file is locked.");
  });
});
