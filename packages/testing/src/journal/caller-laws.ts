import { type AppendResult, type Draft, type JournalDriver, JournalError, makeJournal, type SealedEntry } from "@pccc/core";
import { expectEqual, expectReason } from "../expectations.ts";
import type { Law } from "../law.ts";
import { journalTestTools } from "./conformance-tools.ts";
import type { JournalHarness } from "./journal-harness.ts";
import { losingAcknowledgements } from "./losing-driver.ts";
import { withDriver } from "./sample-entries.ts";

const actor = { actor: "post-1" };

/** What callers of `makeJournal` see over the driver. */
export const callerLaws: readonly Law<JournalHarness>[] = [
  law("JD11", "callers at the same time make one sound chain", async (driver) => {
    const journals = ["one", "two"].map((seed) => makeJournal(driver, journalTestTools(seed)));
    const results = await Promise.all(
      Array.from({ length: 8 }, async (_, caller) => {
        const heads: number[] = [];
        for (let turn = 0; turn < 6; turn += 1) {
          const result = await journals[caller % 2]?.append([draft("shared"), draft(`own-${caller}`, { expected: turn })], actor);
          heads.push(result?.head.seq ?? 0);
        }
        return heads;
      }),
    );
    expectEqual("how many heads there were", new Set(results.flat()).size, 48);
    await expectSound(driver, 96);
  }),
  law("JD11", "a stale caller alone is refused", async (driver) => {
    const journal = makeJournal(driver, journalTestTools("stale"));
    await journal.append([draft("a")], actor);
    const outcomes = await Promise.allSettled([
      journal.append([draft("b"), draft("a", { expected: 1 })], actor),
      journal.append([draft("c"), draft("a", { expected: 1 })], actor),
      journal.append([draft("d"), draft("a", { expected: 2 })], actor),
    ]);
    const reasons = outcomes.map((outcome) => (outcome.status === "fulfilled" ? "kept" : reasonOf(outcome.reason)));
    expectEqual("what became of the three", reasons, ["kept", "Conflict", "kept"]);
    expectEqual("the stale caller's other draft", await driver.latest([{ kind: "submission", key: "c" }], 100), [undefined]);
    await expectSound(driver, 5);
  }),
  law("JD12", "an append whose acknowledgement was lost is written once", async (driver) => {
    const drafts = [draft("a", { expected: 0, personal: { note: "gọi lại" } }), draft("b", { unit: "", period: "nd09:2026-q1" })];
    const losing = makeJournal(
      losingAcknowledgements(driver, () => true),
      journalTestTools("losing"),
    );
    await expectReason("the lost append", async () => losing.append(drafts, { ...actor, appendId: "once" }), "InDoubt");
    const journal = makeJournal(driver, journalTestTools("retrying"));
    await journal.append([draft("a")], actor);
    const retries: AppendResult[] = [];
    for (let retry = 0; retry < 2; retry += 1) retries.push(await journal.append(drafts, { ...actor, appendId: "once" }));
    expectEqual("the retry's entries", retries[0]?.entries.map(({ seq, version }) => [seq, version]), [[1, 1], [2, 1]]); // biome-ignore format: pairs
    expectEqual("the second retry", retries[1], retries[0]);
    const other = [draft("a", { body: "another" }), draft("b")];
    await expectReason("the same id with other content", async () => journal.append(other, { ...actor, appendId: "once" }), "Invalid");
    await expectSound(driver, 3);
  }),
  law("JD10", "what was erased stays erased, and the chain still verifies", async (driver) => {
    const journal = makeJournal(driver, journalTestTools("erasing"));
    const drafts = [draft("a", { personal: { name: "Nguyễn Thị Mẫu" } })];
    await journal.append(drafts, { ...actor, appendId: "once" });
    await journal.append([draft("b", { personal: { name: "Trần Văn Mẫu" } })], actor);
    const anchor = await journal.head();
    await journal.append([{ ...draft("request-12"), kind: "erasure", body: { seqs: [1], basis: "request 12" } }], actor);
    await journal.append(drafts, { ...actor, appendId: "once" });
    const entries = await driver.read({ afterSeq: 0, throughSeq: 10, limit: 10 });
    const kept = entries.map(({ personal }) => personal !== undefined);
    expectEqual("which personal parts are kept", kept, [false, true, false]);
    const verified = await journal.verify({ anchor });
    expectEqual("the verification", verified.ok ? verified.value.erased : verified.error, 1);
  }),
  law("JD13", "tampering is found, and a chain cut short is found out by an anchor", async (driver) => {
    const journal = makeJournal(driver, journalTestTools("tampered"));
    for (const key of ["a", "b", "a"]) await journal.append([draft(key, { personal: { note: key } })], actor);
    const anchor = await journal.head();
    await expectSound(driver, 3);
    const edits: readonly (readonly [string, Partial<SealedEntry>])[] = [
      ["hash", { body: '{"key":"B"}' }],
      ["hash", { unit: "" }],
      ["hash", { actor: "post-2" }],
      ["personalDigest", { personal: '{"fields":{"note":"x"},"salt":""}' }],
      ["personalMissing", { personal: undefined }],
    ];
    for (const [reason, fields] of edits) {
      const edited = rewritten(driver, (entry) => (entry.seq === 2 ? { ...entry, ...fields } : entry));
      const result = await makeJournal(edited, journalTestTools("reader")).verify({ anchor });
      expectEqual(`the fault of an edit of ${Object.keys(fields).join()}`, result.ok ? "none" : [result.error.reason, result.error.seq], [
        reason,
        2,
      ]);
    }
    const cut = makeJournal(
      rewritten(driver, (entry) => (entry.seq === 3 ? undefined : entry)),
      journalTestTools("reader"),
    );
    expectEqual("a shorter chain by itself", (await cut.verify()).ok, true);
    const found = await cut.verify({ anchor });
    expectEqual("a shorter chain against the anchor", found.ok ? "none" : found.error.reason, "shorter");
  }),
  law("JD14", "a batch of 100,000 entries is one commit and reads back page by page", async (driver) => {
    let commits = 0;
    const counting: JournalDriver = {
      ...driver,
      commit: async (need, plan) => {
        commits += 1;
        return driver.commit(need, plan);
      },
    };
    const journal = makeJournal(counting, journalTestTools("batch"));
    const size = 100_000;
    const drafts = Array.from({ length: size }, (_, index) => draft(`k${index % 40_000}`, { body: index }));
    let isDone = false;
    const appending = journal.append(drafts, { ...actor, appendId: "batch" }).finally(() => {
      isDone = true;
    });
    const seen = new Set<number>();
    while (!isDone) {
      seen.add((await driver.head()).seq);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const { entries, head } = await appending;
    expectEqual(
      "the heads that a reader saw meanwhile",
      [...seen].filter((seq) => seq !== 0 && seq !== size),
      [],
    );
    expectEqual("how many commits it took", commits, 1);
    expectEqual("the last entry", entries.at(-1), { kind: "submission", key: "k19999", seq: size, version: 3 });
    let next = 0;
    for await (const entry of journal.read()) {
      if (entry.opaque || entry.body !== next) throw new Error(`entry ${next + 1} was read as ${JSON.stringify(entry)}`);
      next += 1;
    }
    expectEqual("how many were read", next, size);
    const more = await journal.append(drafts.slice(0, 20_000), actor);
    expectEqual("the versions of 20,000 keys after one more", new Set(more.entries.map(({ version }) => version)), new Set([4]));
    const verified = await journal.verify({ anchor: head });
    expectEqual("the verification of the chain", verified.ok ? verified.value.entries : verified.error, size + 20_000);
    const [again] = await journal.latest([{ kind: "submission", key: "k19999" }], size - 1);
    expectEqual("the version before the last", again?.sealed.seq, 60_000);
    const rare = await journal.append([draft("rare", { kind: "verdict" })], actor);
    const ofKind = await driver.read({ afterSeq: 0, throughSeq: rare.head.seq, kinds: ["verdict"], limit: 9 });
    expectEqual("the only entry of a kind, behind 120,000 others", ofKind.map(({ seq }) => seq), [rare.head.seq]); // biome-ignore format: one
    for (const after of [255, 256, 999, 1000, 1024, 4096, 9999, 10_000, 32_767, 32_768, 65_535, 65_536, 99_999, 100_000]) {
      const page = await driver.read({ afterSeq: after, throughSeq: size + 20_000, limit: 2 });
      expectEqual(`two entries after ${after}`, page.map(({ seq }) => seq), [after + 1, after + 2]); // biome-ignore format: one
    }
  }),
];

function law(id: string, title: string, check: (driver: JournalDriver) => Promise<void>): Law<JournalHarness> {
  return { id, title, check: async (harness) => withDriver(harness.open, check) };
}

function draft(key: string, fields: Partial<Draft> = {}): Draft {
  return { kind: "submission", key, shape: 1, body: { key }, expected: "any", ...fields };
}

function reasonOf(error: unknown): string {
  return error instanceof JournalError ? error.reason : String(error);
}

async function expectSound(driver: JournalDriver, count: number): Promise<void> {
  const result = await makeJournal(driver, journalTestTools("verifier")).verify();
  expectEqual("the verification of the chain", result.ok ? result.value.entries : result.error, count);
}

/** What the driver gives, as it would be if someone had edited the store. */
function rewritten(driver: JournalDriver, rewrite: (entry: SealedEntry) => SealedEntry | undefined): JournalDriver {
  const read: JournalDriver["read"] = async (range) => (await driver.read(range)).map(rewrite).filter((entry) => entry !== undefined);
  return {
    ...driver,
    read,
    head: async () => {
      const last = (await read({ afterSeq: 0, throughSeq: 100, limit: 100 })).at(-1);
      return last === undefined ? driver.head() : { seq: last.seq, recordedAt: last.recordedAt, hash: last.hash };
    },
  };
}
