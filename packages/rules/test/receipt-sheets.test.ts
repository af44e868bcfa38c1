import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Explanation,
  explainText,
  type Fact,
  type Judgement,
  receiptText,
  type ScoreInput,
  type Sheet,
  score,
  verifyReceipt,
} from "@pccc/rules";
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
      judgedIn(sheet).map(({ id, by, isEvents }) =>
        fc.option(
          fc.record({ points: fc.constantFrom("0", "1", "2", "5"), severity: fc.constantFrom(...(by.severities ?? [undefined])) }).map(
            ({ points, severity }): Judgement => ({
              unit,
              period: period.id,
              criterion: id,
              points: severity?.lowest ?? points,
              decidedBy: by.deciders?.[0] ?? "post:x",
              decidedAt: 1_656_000_000_000,
              reason: "họp xét",
              evidence: ["12/BC"],
              ...(severity === undefined ? {} : { severity: severity.id }),
              ...(isEvents ? { event: "1" } : {}),
            }),
          ),
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

type Judged = Extract<Sheet["criteria"][number]["form"], { readonly kind: "judged" | "judgedEvents" }>;

/** What a person judges, and how: criteria and vetoes. */
function judgedIn({
  criteria,
  gates,
}: Sheet): readonly { readonly id: string; readonly by: Pick<Judged, "severities" | "deciders">; readonly isEvents: boolean }[] {
  return [
    ...criteria.flatMap(({ id, form }) =>
      form.kind === "judged" || form.kind === "judgedEvents" ? [{ id, by: form, isEvents: form.kind === "judgedEvents" }] : [],
    ),
    ...gates.flatMap(({ id, condition }) =>
      condition.kind === "veto" ? [{ id, by: { deciders: condition.deciders ?? [] }, isEvents: false }] : [],
    ),
  ];
}

/** The titles are the authors': one language may write a number in words that the other writes in digits. */
function withoutFiguresInTitles(sheet: Sheet): Sheet {
  const strip = (text: unknown): unknown => (typeof text === "string" ? text.replaceAll(/\d/gu, "") : text);
  return JSON.parse(JSON.stringify(sheet), (_, value: unknown) =>
    typeof value === "object" && value !== null && "vi" in value
      ? Object.fromEntries(Object.entries(value).map(([language, text]) => [language, strip(text)]))
      : value,
  ) as Sheet;
}

function leavesOf(node: Explanation): readonly Explanation[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

function nodesOf(node: Explanation): readonly Explanation[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function sumOf(nodes: readonly Explanation[]): number {
  return nodes.reduce((sum, { points = 0 }) => sum + points, 0);
}

/** The figures of a text, in order of size, as English writes them; the day of a judgement is a day in both. */
function figuresIn(text: string): readonly string[] {
  const days = text.replaceAll(/(\d{1,2})\/0?(\d{1,2})\/(\d{4})|(\d{4})-0?(\d{1,2})-0?(\d{1,2})/gu, "").replaceAll(/(\d),(\d)/gu, "$1.$2");
  return (days.match(/\d+(?:\.\d+)?/gu) ?? []).toSorted();
}

describe("explanations by the example's sheets", () => {
  it.each(sheets)(
    "[EX1] add up to the points of %s at every node, whatever the facts, with the same figures in both languages",
    (_, sheet) => {
      fc.assert(
        fc.property(inputsOf(withoutFiguresInTitles(sheet)), (input) => {
          const scored = score(input, sha256);
          if (!scored.ok) throw new Error(JSON.stringify(scored.error));
          const { rows, sheet: scale } = scored.value.board;
          for (const { total, criteria, explanation } of rows) {
            if (total !== undefined) expect(sumOf(leavesOf(explanation))).toBe(total);
            const nodes = nodesOf(explanation);
            for (const node of nodes)
              if (node.children.length > 0 && node.points !== undefined) expect(sumOf(node.children)).toBe(node.points);
            for (const { criterion, points } of criteria) {
              const own = nodes.filter(({ id }) => id === criterion);
              if (own.length > 0) expect(own.map((node) => node.points)).toEqual([points]);
            }
            for (const { because } of nodes) expect(figuresIn(because.en ?? "")).toEqual(figuresIn(because.vi));
            const [vi, en] = [explainText(explanation, "vi", scale.decimals), explainText(explanation, "en", scale.decimals)];
            if (total !== undefined) expect(pointsIn(vi).length).toBeGreaterThan(0);
            expect(pointsIn(en)).toEqual(pointsIn(vi).map((line) => line.replaceAll(",", ".")));
          }
        }),
        { numRuns: 8 },
      );
    },
  );
});

/** The points at the end of each line that names a node. */
function pointsIn(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => /^(?:[│ ]*[├└]─ ).*: (-?[\d.,]+(?:\/[\d.,]+)?|\?)$/u.exec(line)?.[1] ?? []);
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
