import { type AppendResult, type JournalDriver, JournalError, makeJournal } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed, draft, sealedOf, tools } from "./journal-tools.ts";

const actor = { actor: "post-1" };

describe("append", () => {
  it("[J5] counts entries without holes, versions by key, and never lets time run backwards", async () => {
    const clock = [500, 900, 400, 950];
    const driver = memoryDriver();
    const journal = makeJournal(driver, tools({ now: () => clock.shift() ?? 0 }));
    const first = await journal.append([draft("a"), draft("b"), draft("a", { body: 2 })], actor);
    expect(first.entries).toEqual([
      { kind: "submission", key: "a", seq: 1, version: 1 },
      { kind: "submission", key: "b", seq: 2, version: 1 },
      { kind: "submission", key: "a", seq: 3, version: 2 },
    ]);
    await journal.append([draft("a", { expected: 2 })], actor);
    await journal.append([draft("b")], actor);
    await journal.append([draft("b")], actor);
    const entries = await sealedOf(driver);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(entries.map(({ recordedAt }) => recordedAt)).toEqual([500, 500, 500, 900, 900, 950]);
    expect(entries.map(({ version }) => version)).toEqual([1, 1, 2, 3, 2, 3]);
    expect(first.head.hash).toBe(entries[2]?.hash);
  });

  it("[J5] takes more entries in one append than a call may have arguments", async () => {
    // Digests are not what is looked at, and take most of the time.
    const journal = makeJournal(memoryDriver(), { ...tools(), sha256: () => new Uint8Array(32) });
    const drafts = Array.from({ length: 130_000 }, (_, at) => draft(`k${at}`));
    expect((await journal.append(drafts, actor)).head.seq).toBe(130_000);
  });

  it("[J6] refuses the stale caller alone and keeps its neighbours of the same commit", async () => {
    const { driver, commits } = counting(memoryDriver());
    const journal = makeJournal(driver, tools());
    const outcomes = await Promise.allSettled([
      journal.append([draft("a", { expected: 0 })], actor),
      journal.append([draft("c"), draft("a", { expected: 0 })], { ...actor, appendId: "stale" }),
      journal.append([draft("a", { expected: 1 }), draft("a", { expected: 2 })], actor),
    ]);
    expect(commits()).toBe(1);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const error = outcomes[1]?.status === "rejected" ? (outcomes[1].reason as JournalError) : undefined;
    expect(error).toBeInstanceOf(JournalError);
    expect(error).toMatchObject({ reason: "Conflict", code: "PCCC_JOURNAL_CONFLICT", isRetryable: false });
    expect(error?.params).toMatchObject({ kind: "submission", key: "a", expected: 0, actual: 1, appendId: "stale" });
    expect((await sealedOf(driver)).map(({ key }) => key)).toEqual(["a", "a", "a"]);
  });

  it("[J7] commits callers that wait together in one commit", async () => {
    const { driver, commits } = counting(memoryDriver());
    const journal = makeJournal(driver, tools());
    const results = await Promise.all(Array.from({ length: 200 }, (_, i) => journal.append([draft(`k${i}`)], actor)));
    expect(commits()).toBe(1);
    expect(results.map(({ head }) => head.seq)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
  });

  it("[J8] answers a retry with the first result, from another journal over the same store, whatever came in between", async () => {
    const driver = memoryDriver();
    const drafts = [draft("a", { personal: { note: "call back" }, expected: 0 }), draft("b", { unit: "", period: "nd09:2026-06" })];
    const first = await makeJournal(driver, tools()).append(drafts, { ...actor, appendId: "once" });
    const other = makeJournal(driver, tools({ now: () => 1_800_000_000_000 }));
    await other.append([draft("a")], actor);
    expect(await other.append(drafts, { ...actor, appendId: "once" })).toEqual(first);
    expect((await sealedOf(driver)).length).toBe(3);
  });

  it("[J8] recognises a retry that waits together with its first attempt", async () => {
    const driver = memoryDriver();
    const journal = makeJournal(driver, tools());
    const [first, second] = await Promise.all([1, 2].map(() => journal.append([draft("a")], { ...actor, appendId: "once" })));
    expect(second).toEqual(first);
    expect((await sealedOf(driver)).length).toBe(1);
  });

  it.each([
    ["another body", [draft("a", { body: 2 }), draft("b")]],
    ["another order", [draft("b"), draft("a")]],
    ["fewer drafts", [draft("a")]],
    ["only the last draft", [draft("b")]],
    ["more drafts", [draft("a"), draft("b"), draft("c")]],
    ["another unit", [draft("a", { unit: "" }), draft("b")]],
    ["a personal part", [draft("a", { personal: 1 }), draft("b")]],
  ])("[J9] refuses an append id that was used for other content: %s", async (_, drafts) => {
    const driver = memoryDriver();
    const journal = makeJournal(driver, tools());
    await journal.append([draft("z")], actor);
    await journal.append([draft("a"), draft("b")], { ...actor, appendId: "once" });
    await expect(journal.append(drafts, { ...actor, appendId: "once" })).rejects.toMatchObject({ reason: "Invalid" });
    expect((await sealedOf(driver)).length).toBe(3);
  });

  it("[J9] compares the personal part and the actor too", async () => {
    const journal = makeJournal(memoryDriver(), tools());
    await journal.append([draft("a", { personal: { note: "x" } })], { ...actor, appendId: "once" });
    const retry = [draft("a", { personal: { note: "y" } })];
    await expect(journal.append(retry, { ...actor, appendId: "once" })).rejects.toMatchObject({ reason: "Invalid" });
    const same = [draft("a", { personal: { note: "x" } })];
    await expect(journal.append(same, { actor: "post-2", appendId: "once" })).rejects.toMatchObject({ reason: "Invalid" });
  });

  it("[J10] says that a lost acknowledgement is in doubt, with the id to retry with, and the retry writes nothing twice", async () => {
    const driver = memoryDriver();
    let lost = true;
    const journal = makeJournal(
      changed(driver, {
        commit: async (need, plan) => {
          const head = await driver.commit(need, plan);
          if (lost) throw new JournalError("commit", "InDoubt", "the connection broke");
          return head;
        },
      }),
      tools(),
    );
    const error = await journal.append([draft("a", { expected: 0 })], actor).then(
      () => undefined,
      (reason: unknown) => reason as JournalError,
    );
    expect(error).toMatchObject({ reason: "InDoubt", isRetryable: true });
    const appendId = String(error?.params["appendId"]);
    lost = false;
    const result = await journal.append([draft("a", { expected: 0 })], { ...actor, appendId });
    expect(result.head.seq).toBe(1);
    expect((await sealedOf(driver)).length).toBe(1);
  });

  it("[J10] takes a driver's failure without a reason as in doubt, and goes on", async () => {
    const driver = memoryDriver();
    let broken = true;
    const journal = makeJournal(
      changed(driver, {
        commit: async (need, plan) => {
          if (broken) throw new TypeError("oops");
          return driver.commit(need, plan);
        },
      }),
      tools(),
    );
    await expect(journal.append([draft("a")], actor)).rejects.toMatchObject({ reason: "InDoubt", cause: new TypeError("oops") });
    broken = false;
    expect((await journal.append([draft("a")], actor)).head.seq).toBe(1);
  });

  it("[J20] fails the caller alone whose append does not fit", async () => {
    const driver = memoryDriver();
    const journal = makeJournal(
      changed(driver, {
        commit: async (need, plan) =>
          driver.commit(need, (view) => {
            const planned = plan(view);
            if (planned?.entries.some(({ body }) => body.length > 1000)) throw new JournalError("commit", "Full", "no room");
            return planned;
          }),
      }),
      tools(),
    );
    const outcomes = await Promise.allSettled([
      journal.append([draft("a")], actor),
      journal.append([draft("big", { body: "x".repeat(2000) })], actor),
      journal.append([draft("b")], actor),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((await sealedOf(driver)).map(({ key }) => key)).toEqual(["a", "b"]);
  });

  it.each([
    ["no drafts", [], {}, "at least one"],
    ["an empty key", [draft("")], {}, "drafts[0].key"],
    ["a line break in a key", [draft("a\nb")], {}, "drafts[0].key"],
    ["a byte order mark before a key", [draft("\ufeffa")], {}, "drafts[0].key"],
    ["a body of more than 16 MiB", [draft("a", { body: "đ".repeat(8 * 1024 * 1024) })], {}, "16777218 bytes"],
    ["half of a surrogate pair", [draft("a"), draft("\ud800")], {}, "drafts[1].key"],
    ["a kind with a space", [draft("a", { kind: "unit membership" })], {}, "drafts[0].kind"],
    ["shape 0", [draft("a", { shape: 0 })], {}, "drafts[0].shape"],
    ["a negative version", [draft("a", { expected: -1 })], {}, "drafts[0].expected"],
    ["a body that is no JSON", [draft("a", { body: { x: undefined } })], {}, "undefined is no JSON, at /x"],
    ["a personal part that is no JSON", [draft("a", { personal: Number.NaN })], {}, "drafts[0].personal"],
    ["an empty actor", [draft("a")], { actor: "" }, "actor"],
    ["a long append id", [draft("a")], { appendId: "x".repeat(501) }, "appendId"],
    ["an erasure without basis", [draft("e", { kind: "erasure", body: { seqs: [1] } })], {}, "erasure"],
    ["an erasure of itself", [draft("e", { kind: "erasure", body: { seqs: [1], basis: "request 4" } })], {}, "entry 1"],
  ])("[J17] refuses a draft that breaks a rule, names it, and writes nothing: %s", async (_, drafts, options, words) => {
    const driver = memoryDriver();
    const rejection = makeJournal(driver, tools()).append(drafts, { ...actor, ...options });
    await expect(rejection).rejects.toMatchObject({ reason: "Invalid", message: expect.stringContaining(words) as unknown });
    expect((await driver.head()).seq).toBe(0);
  });

  it("[J17] refuses a clock that gives no milliseconds", async () => {
    const journal = makeJournal(memoryDriver(), tools({ now: () => Number.NaN }));
    await expect(journal.append([draft("a")], actor)).rejects.toMatchObject({ reason: "Invalid" });
  });

  it("[J19] lets waiting appends finish when it is closed, and answers Closed afterwards", async () => {
    const journal = makeJournal(memoryDriver(), tools());
    const waiting = journal.append([draft("a")], actor);
    await journal.close();
    await journal.close();
    expect((await waiting).head.seq).toBe(1);
    await expect(journal.append([draft("a")], actor)).rejects.toMatchObject({ reason: "Closed" });
    await expect(journal.head()).rejects.toMatchObject({ reason: "Closed" });
  });

  it("[J5] [J6] keeps a sound chain under any mix of callers, and the accepted ones are those in it", async () => {
    const arbitrary = fc.array(
      fc.record({
        keys: fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 }),
        expected: fc.oneof(fc.constant("any" as const), fc.nat(4)),
        wait: fc.boolean(),
      }),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(arbitrary, async (appends) => {
        const driver = memoryDriver();
        const journal = makeJournal(driver, tools());
        const running: Promise<AppendResult | undefined>[] = [];
        for (const { keys, expected, wait } of appends) {
          const drafts = keys.map((key) => draft(key, { expected }));
          running.push(journal.append(drafts, actor).catch(() => undefined));
          if (wait) await running.at(-1);
        }
        const results = (await Promise.all(running)).filter((result) => result !== undefined);
        const written = results.flatMap(({ entries }) => entries).sort((a, b) => a.seq - b.seq);
        expect(written).toEqual((await sealedOf(driver)).map(({ kind, key, seq, version }) => ({ kind, key, seq, version })));
        expect(await journal.verify()).toMatchObject({ ok: true, value: { entries: written.length } });
      }),
      { numRuns: 60 },
    );
  });
});

function counting(driver: JournalDriver): { readonly driver: JournalDriver; readonly commits: () => number } {
  let commits = 0;
  return {
    driver: changed(driver, {
      commit: async (need, plan) => {
        commits += 1;
        return driver.commit(need, plan);
      },
    }),
    commits: () => commits,
  };
}
