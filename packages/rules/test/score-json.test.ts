import { receiptText, score, writeBoard } from "@pccc/rules";
import { boardJsonSchema, readScoreInput, receiptJsonSchema, scoreInputJsonSchema } from "@pccc/rules/score-json";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { input, sha256 } from "./receipt-fixture.ts";
import { period } from "./score-fixture.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const validate = (schema: Readonly<Record<string, unknown>>, value: unknown): unknown => {
  const check = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  return check(plain(value)) ? [] : check.errors;
};

describe("the JSON Schemas of scores", () => {
  it("[SF6] hold what goes in, and what comes out", () => {
    const scored = score(input, sha256);
    if (!scored.ok) throw new Error("the fixture does not score");
    expect(validate(scoreInputJsonSchema(), input)).toEqual([]);
    expect(validate(boardJsonSchema(), writeBoard(scored.value.board))).toEqual([]);
    const receipt = JSON.parse(receiptText(scored.value.receipt("b", period.id) as NonNullable<ReturnType<typeof scored.value.receipt>>));
    expect(validate(receiptJsonSchema(), receipt)).toEqual([]);
  });

  it("[SF6] refuse what is misspelt", () => {
    expect(validate(scoreInputJsonSchema(), { ...input, fact: [] })).not.toEqual([]);
    expect(validate(scoreInputJsonSchema(), { ...input, units: [{ id: "a" }] })).not.toEqual([]);
  });
});

describe("readScoreInput", () => {
  it("[SF6] reads what was written, the sheet as an object or as the text of a file", () => {
    expect(readScoreInput(plain(input))).toEqual({ ok: true, value: input });
    expect(readScoreInput(plain({ ...input, sheet: JSON.stringify(input.sheet) }))).toEqual({ ok: true, value: input });
  });

  it.each([
    ["nothing", undefined, "–"],
    ["a list", [], "–"],
    ["a unit without a name", { ...input, units: [{ id: "a" }] }, "units[0].name"],
    ["a day that does not exist", { ...input, asKnownAt: "2026-02-30" }, "asKnownAt"],
    ["a decimal that passed through a float", { ...input, sheet: { ...input.sheet, total: 99.5 } }, "sheet.total"],
    ["a sheet without bands", { ...input, sheet: { ...input.sheet, bands: undefined } }, "bands"],
    ["points as a number", { ...input, judgements: [{ ...input.judgements[0], points: 20 }] }, "judgements[0].points"],
  ])("[SF6] names the place of %s", (_, value, path) => {
    const read = readScoreInput(value === undefined ? undefined : plain(value));
    expect(read.ok ? [] : read.error.map(({ params }) => params["path"])).toContain(path);
  });
});
