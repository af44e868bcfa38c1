import { genesisHead, type Text } from "@pccc/core";
import { type Board, type Explanation, makeBoard, readBoard, scoreUnits, metricInputFor, writeBoard } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportOf } from "./answered-fixture.ts";
import { asOf, checked, metricOf, period, sheetOf } from "./score-fixture.ts";

const rates = metricOf("test.rate", "rate", { a: [9, 10], b: [8, 10] });
const cited = {
  ...rates,
  compute: (input: Parameters<typeof rates.compute>[0]) => ({
    ...rates.compute(input),
    evidenceOf: () => input.answered.map(({ obligation }) => obligation.id),
  }),
};
const sheet = checked(sheetOf({}), [cited]);
const boardOf = (units: readonly string[]): Board =>
  makeBoard({
    title: { vi: "Bảng" },
    sheet,
    sheetSha256: "0".repeat(64),
    asOf,
    head: genesisHead,
    composition: "0".repeat(64),
    scored: [
      scoreUnits({
        sheet,
        metrics: { "test.rate": cited },
        input: metricInputFor({
          units,
          period,
          answered: units.map((unit) => reportOf("2022-06-15", "2022-06-10", 0, {}, { unit })),
          asOf,
        }),
        judgements: [],
        labels: {},
      }),
    ],
    units: units.map((id) => ({ id, name: id })),
    rollUps: [],
    assumptions: [],
    findings: [],
  });

describe("a board in a file", () => {
  it("[EX5] holds every text and every reference once, and reads back the same", () => {
    const board = boardOf(["a", "b"]);
    const written = writeBoard(board);
    const words = written.texts.map((text) => JSON.stringify(text));
    expect(new Set(words).size).toBe(words.length);
    const references = written.references.map((reference) => JSON.stringify(reference));
    expect(new Set(references).size).toBe(references.length);
    expect(references.length).toBeGreaterThan(0);
    expect(readBoard(JSON.parse(JSON.stringify(written)) as typeof written)).toEqual(board);
  });

  it("[EX5] is no board when a row names a text or a reference that is not there", () => {
    const written = writeBoard(boardOf(["a"]));
    expect(readBoard({ ...written, texts: written.texts.slice(0, -1) })).toBeUndefined();
    expect(readBoard({ ...written, references: [] })).toBeUndefined();
  });

  it("[EX5] reads back whatever trees it holds", () => {
    const text: fc.Arbitrary<Text> = fc.oneof(
      fc.record({ vi: fc.constantFrom("a", "b", "c") }),
      fc.record({ vi: fc.constantFrom("a", "b"), en: fc.constantFrom("a", "b") }),
    );
    const reference = fc.record({ kind: fc.constantFrom("citation", "metric"), ref: fc.constantFrom("x", "y"), text });
    const tree = fc.letrec<{ node: Explanation }>((tie) => ({
      node: fc.record({
        id: fc.constantFrom("n", "m"),
        label: text,
        because: text,
        references: fc.array(reference, { maxLength: 3 }),
        children: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("node"), { maxLength: 3 })),
      }) as fc.Arbitrary<Explanation>,
    })).node;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
        const board = boardOf(["a"]);
        const [row] = board.rows;
        const changed = { ...board, rows: trees.map((explanation) => ({ ...(row as (typeof board.rows)[number]), explanation })) };
        expect(readBoard(writeBoard(changed))).toEqual(changed);
      }),
    );
  });
});
