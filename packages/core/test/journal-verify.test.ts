import { formatFinding, diagnostics, hashEntry, type JournalDriver, makeJournal, type SealedEntry } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import { describe, expect, it } from "vitest";
import { changed, draft, filled, sealedOf, sha256, tampered, tools } from "./journal-tools.ts";

const edit =
  (seq: number, fields: Partial<SealedEntry>) =>
  (entries: readonly SealedEntry[]): readonly SealedEntry[] =>
    entries.map((entry) => (entry.seq === seq ? { ...entry, ...fields } : entry));

/** Seals entries anew after an edit, as someone who knows the format would. */
const resealed =
  (alter: (entries: readonly SealedEntry[]) => readonly SealedEntry[]) =>
  (entries: readonly SealedEntry[]): readonly SealedEntry[] => {
    let hash = "0".repeat(64);
    return alter(entries).map((entry) => {
      hash = hashEntry(hash, entry, sha256);
      return { ...entry, hash };
    });
  };

describe("verify", () => {
  it("[J13] finds a sound chain sound, also the empty one and a part of one", async () => {
    const journal = await filled(memoryDriver(), ["a", "b", "a"]);
    expect(await journal.verify()).toEqual({ ok: true, value: { head: await journal.head(), entries: 3, erased: 0 } });
    expect(await journal.verify({ through: 2 })).toMatchObject({ ok: true, value: { entries: 2, head: { seq: 2 } } });
    expect(await makeJournal(memoryDriver(), tools()).verify()).toMatchObject({ ok: true, value: { entries: 0 } });
  });

  it.each([
    ["a changed body", edit(2, { body: '{"key":"c"}' }), "hash", 2],
    ["a changed unit", edit(2, { unit: "" }), "hash", 2],
    ["a changed time", edit(3, { recordedAt: 1 }), "hash", 3],
    ["an entry taken out", (all: readonly SealedEntry[]) => all.filter(({ seq }) => seq !== 2), "sequence", 2],
    [
      "an entry doubled",
      (all: readonly SealedEntry[]) => all.flatMap((entry) => (entry.seq === 2 ? [entry, entry] : [entry])),
      "sequence",
      3,
    ],
    ["a time that runs backwards, sealed anew", resealed(edit(3, { recordedAt: 1 })), "recordedAt", 3],
    ["a version that skips, sealed anew", resealed(edit(3, { version: 3 })), "version", 3],
    ["a changed personal part", edit(2, { personal: '{"fields":"y","salt":"00"}' }), "personalDigest", 2],
    ["a personal part put in, sealed anew", resealed(edit(2, { personalDigest: undefined })), "personalDigest", 2],
    ["a personal part gone without an erasure", edit(3, { personal: undefined }), "personalMissing", 3],
  ])("[J13] names the first entry that is wrong and why: %s", async (_, alter, reason, seq) => {
    const driver = memoryDriver();
    await filled(driver, ["a", "b", "a", "c"], "x");
    const result = await makeJournal(tampered(driver, alter), tools()).verify();
    expect(result).toMatchObject({ ok: false, error: { reason, seq, finding: { severity: "error" } } });
    const finding = result.ok ? undefined : result.error.finding;
    for (const language of ["vi", "en"] as const) {
      expect(formatFinding([diagnostics], finding ?? { code: "", params: {} }, language).message).not.toContain("{");
    }
  });

  it("[J13] finds a head that is not the last entry", async () => {
    const driver = memoryDriver();
    await filled(driver, ["a"]);
    const lying = changed(driver, { head: async () => ({ ...(await driver.head()), hash: "f".repeat(64) }) });
    expect(await makeJournal(lying, tools()).verify()).toMatchObject({ ok: false, error: { reason: "head", seq: 1 } });
    const ahead = changed(driver, { head: async () => ({ ...(await driver.head()), seq: 2 }) });
    expect(await makeJournal(ahead, tools()).verify()).toMatchObject({ ok: false, error: { reason: "sequence", seq: 2 } });
  });

  it("[J14] finds out a shorter chain that is valid by itself", async () => {
    const driver = memoryDriver();
    const journal = await filled(driver, ["a", "b", "c"]);
    const anchor = await journal.head();
    const cut = makeJournal(
      tampered(driver, (all) => all.slice(0, 2)),
      tools(),
    );
    expect((await cut.verify()).ok).toBe(true);
    expect(await cut.verify({ anchor })).toMatchObject({
      ok: false,
      error: { reason: "shorter", finding: { params: { last: 2, wanted: 3 } } },
    });
    expect(await cut.verify({ through: 3 })).toMatchObject({ ok: false, error: { reason: "shorter" } });
  });

  it("[J14] finds out another chain, shorter, longer or of the same length", async () => {
    const anchor = await (await filled(memoryDriver(), ["a", "b"])).head();
    for (const keys of [
      ["a", "x"],
      ["x", "a", "b"],
    ]) {
      const other = await filled(memoryDriver(), keys);
      expect(await other.verify({ anchor })).toMatchObject({ ok: false, error: { reason: "anchor", seq: 2 } });
      expect(await other.verify({ anchor, through: 1 })).toMatchObject({ ok: false, error: { reason: "anchor", seq: 2 } });
    }
    const grown = await filled(memoryDriver(), ["a", "b", "c"]);
    expect(await grown.verify({ anchor })).toMatchObject({ ok: true, value: { entries: 3 } });
  });

  it("[J11] keeps the personal part apart, each with a salt of its own, and chains its digest only", async () => {
    const driver = memoryDriver();
    const journal = makeJournal(driver, tools());
    await journal.append([draft("a", { personal: { name: "N" } }), draft("b", { personal: { name: "N" } })], { actor: "post-1" });
    const [a, b] = await sealedOf(driver);
    expect(JSON.parse(a?.personal ?? "")).toMatchObject({ fields: { name: "N" } });
    expect(a?.body).not.toContain("name");
    expect(a?.personalDigest).toMatch(/^[\da-f]{64}$/u);
    expect(a?.personalDigest).not.toBe(b?.personalDigest);
  });

  it("[J12] erases physically, still verifies, and a retry brings nothing back", async () => {
    const driver = memoryDriver();
    const journal = await filled(driver, ["a", "b"], { name: "Nguyễn" });
    const first = await journal.append([draft("c", { personal: { name: "Trần" } })], { actor: "post-1", appendId: "once" });
    const before = await journal.head();
    const body = { seqs: [1, 3], basis: "request 12" };
    await journal.append([draft("e1", { kind: "erasure", body })], { actor: "post-2" });
    expect((await sealedOf(driver)).map(({ personal }) => personal === undefined)).toEqual([true, false, true, true]);
    expect(await journal.verify({ anchor: before })).toMatchObject({ ok: true, value: { entries: 4, erased: 2 } });
    expect(await journal.verify({ through: 3 })).toMatchObject({ ok: true, value: { entries: 3, erased: 2 } });
    expect(await journal.append([draft("c", { personal: { name: "Trần" } })], { actor: "post-1", appendId: "once" })).toEqual(first);
    expect((await sealedOf(driver))[2]?.personal).toBeUndefined();
  });

  it("[J12] finds a personal part that is still there after its erasure", async () => {
    const driver = memoryDriver();
    const keeping: JournalDriver = changed(driver, {
      commit: async (need, plan) =>
        driver.commit(need, (view) => {
          const planned = plan(view);
          return planned === undefined ? undefined : { ...planned, erasePersonalOf: [] };
        }),
    });
    const journal = await filled(keeping, ["a"], "x");
    await journal.append([draft("e1", { kind: "erasure", body: { seqs: [1], basis: "request 12" } })], { actor: "post-2" });
    expect(await journal.verify()).toMatchObject({ ok: false, error: { reason: "personalKept", seq: 1 } });
  });
});
