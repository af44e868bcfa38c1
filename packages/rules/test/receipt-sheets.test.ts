import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Fact, type Judgement, receiptText, type ScoreInput, type Sheet, score, verifyReceipt } from "@pccc/rules";
import { readSheetText } from "@pccc/rules/sheet-file";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asKnownAt, sha256, tools } from "./receipt-fixture.ts";
import { period } from "./score-fixture.ts";

const folder = fileURLToPath(new URL("../../../examples/sheets", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.ya?ml$/u.test(file));
const sheets = files.flatMap((file): (readonly [string, Sheet])[] => {
  const read = readSheetText(readFileSync(join(folder, file), "utf8"));
  return read.ok ? [[file, read.value.sheet]] : [];
});

const units = ["a", "b", "c", "d"];

/** What the sheet asks for, at random: facts of its own metrics, and points for what a person judges. */
function inputsOf(sheet: Sheet): fc.Arbitrary<ScoreInput> {
  const value = fc.record({
    state: fc.constantFrom("Known", "Known", "Known", "NotApplicable", "Unknown"),
    part: fc.nat(20),
    whole: fc.integer({ min: 1, max: 20 }),
  });
  const facts = fc.tuple(
    ...units.flatMap((unit) =>
      (sheet.metrics ?? []).map(({ id, kind }) =>
        value.map(({ state, part, whole }) => ({
          unit,
          period: period.id,
          metric: id,
          state,
          ...(state === "Known" ? { numerator: part, denominator: kind === "rate" ? whole : 1 } : {}),
        })),
      ),
    ),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<readonly Fact[]>;
  const judgements = fc.tuple(
    ...units.flatMap((unit) =>
      [...sheet.criteria, ...sheet.gates].map(({ id }) =>
        fc.option(
          fc.record({
            unit: fc.constant(unit),
            period: fc.constant(period.id),
            criterion: fc.constant(id),
            points: fc.constantFrom("0", "1", "2", "5"),
            decidedBy: fc.constant("post:x"),
            decidedAt: fc.constant(1_656_000_000_000),
          }),
          { nil: undefined },
        ),
      ),
    ),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<readonly (Judgement | undefined)[]>;
  return fc.record({ facts, judgements }).map((given) => ({
    format: 1,
    sheet,
    metrics: [],
    calendar: { id: "test", periods: [period] },
    units: units.map((id) => ({ id, name: id, classes: ["body", "commune", "ward"] })),
    facts: given.facts,
    judgements: given.judgements.filter((judgement) => judgement !== undefined),
    asKnownAt,
  }));
}

describe("receipts of the example's sheets", () => {
  it("are tried on several sheets", () => expect(sheets.length).toBeGreaterThan(6));

  it.each(sheets)("[RC1] hold for %s, whatever the facts", (_, sheet) => {
    fc.assert(
      fc.property(inputsOf(sheet), (input) => {
        const scored = score(input, sha256);
        if (!scored.ok) throw new Error(JSON.stringify(scored.error));
        for (const unit of units) {
          const receipt = scored.value.receipt(unit, period.id);
          if (receipt === undefined) throw new Error(`no receipt of ${unit}`);
          expect(verifyReceipt(new TextEncoder().encode(receiptText(receipt)), tools)).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 8 },
    );
  });
});
