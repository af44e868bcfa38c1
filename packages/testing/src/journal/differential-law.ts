import { type Draft, type Journal, type JournalEntry, JournalError, makeJournal, type ReadRange } from "@pccc/core";
import { memoryDriver } from "@pccc/core/memory";
import fc from "fast-check";
import { expectEqual } from "../expectations.ts";
import type { Law } from "../law.ts";
import { journalTestTools } from "./conformance-tools.ts";
import type { JournalHarness } from "./journal-harness.ts";
import { withDriver } from "./sample-entries.ts";

/** One step of a generated history. */
type Step =
  | { readonly do: "append"; readonly id: number; readonly drafts: readonly DraftStep[] }
  | { readonly do: "erase"; readonly seq: number }
  | { readonly do: "latest"; readonly key: number; readonly throughSeq: number }
  | { readonly do: "read"; readonly afterSeq: number; readonly throughSeq: number; readonly ofKind: boolean };

interface DraftStep {
  readonly key: number;
  readonly expected: number | "any";
  readonly body: unknown;
  readonly personal: string | undefined;
  readonly unit: string | undefined;
}

const keys = ["a", "A", "á", "a\u0301", "a "];

/** Any history that a caller can write must come out as in memory. */
export const differentialLaw: Law<JournalHarness> = {
  id: "JD19",
  title: "generated histories give what the reference in memory gives",
  check: async (harness) => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepArbitrary(), { minLength: 1, maxLength: 14 }), async (steps) =>
        withDriver(harness.open, async (driver) => {
          const tested = makeJournal(driver, journalTestTools("differential"));
          const reference = makeJournal(memoryDriver(), journalTestTools("differential"));
          for (const [place, step] of steps.entries()) {
            expectEqual(`step ${place + 1}, ${step.do}`, await outcomeOf(tested, step), await outcomeOf(reference, step));
          }
          const all: Step = { do: "read", afterSeq: 0, throughSeq: Number.MAX_SAFE_INTEGER, ofKind: false };
          expectEqual("all entries", await outcomeOf(tested, all), await outcomeOf(reference, all));
          expectEqual("the head", await tested.head(), await reference.head());
          expectEqual("the verification", await tested.verify(), await reference.verify());
        }),
      ),
      { numRuns: 25, seed: 6 },
    );
  },
};

function stepArbitrary(): fc.Arbitrary<Step> {
  const seq = fc.integer({ min: 0, max: 16 });
  const draft = fc.record({
    key: fc.integer({ min: 0, max: keys.length - 1 }),
    expected: fc.oneof(fc.constant("any" as const), fc.integer({ min: 0, max: 3 })),
    body: fc.jsonValue({ maxDepth: 2 }),
    personal: fc.option(fc.string({ unit: "grapheme", maxLength: 8 }), { nil: undefined }),
    unit: fc.constantFrom(undefined, "", "front.quang-tho"),
  });
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ do: fc.constant("append" as const), id: seq, drafts: fc.array(draft, { minLength: 1, maxLength: 3 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("erase" as const), seq: fc.integer({ min: 1, max: 12 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("latest" as const), key: fc.integer({ min: 0, max: 4 }), throughSeq: seq }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("read" as const), afterSeq: seq, throughSeq: seq, ofKind: fc.boolean() }) },
  );
}

async function outcomeOf(journal: Journal, step: Step): Promise<unknown> {
  try {
    switch (step.do) {
      case "append":
        return await journal.append(step.drafts.map(draftOf), { actor: "post-1", appendId: `append-${step.id}` });
      case "erase":
        return await journal.append(
          [{ kind: "erasure", key: `request-${step.seq}`, shape: 1, body: { seqs: [step.seq], basis: "generated" }, expected: "any" }],
          { actor: "post-2" },
        );
      case "latest":
        return await journal.latest([{ kind: "submission", key: keys[step.key] ?? "" }], step.throughSeq);
      case "read":
        return await readAll(journal, {
          afterSeq: step.afterSeq,
          throughSeq: step.throughSeq,
          ...(step.ofKind ? { kinds: ["submission"] } : {}),
        });
    }
  } catch (error) {
    if (error instanceof JournalError) return { reason: error.reason };
    throw error;
  }
}

async function readAll(journal: Journal, range: ReadRange): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const entry of journal.read(range)) entries.push(entry);
  return entries;
}

function draftOf({ key, expected, body, personal, unit }: DraftStep): Draft {
  return {
    kind: "submission",
    key: keys[key] ?? "",
    shape: 1,
    body,
    expected,
    ...(personal === undefined ? {} : { personal }),
    ...(unit === undefined ? {} : { unit }),
  };
}
