import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonPieces } from "../src/json-pieces.ts";

describe("a value in pieces", () => {
  it("has the bytes of JSON.stringify", () => {
    const value = fc.jsonValue({ maxDepth: 6 }).filter((made): made is object => typeof made === "object" && made !== null);
    fc.assert(
      fc.property(value, (made) => {
        expect([...jsonPieces(made)].join("")).toBe(JSON.stringify(made, undefined, 2));
      }),
    );
    const gaps = { a: undefined, b: [undefined, { c: undefined, d: "x\ny" }], e: {}, f: [] };
    expect([...jsonPieces(gaps)].join("")).toBe(JSON.stringify(gaps, undefined, 2));
  });

  it("is in many pieces where it is large", () => {
    const large = { rows: Array.from({ length: 20_000 }, (_, index) => ({ index, text: "Công an xã" })) };
    const pieces = [...jsonPieces(large)];
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.join("")).toBe(JSON.stringify(large, undefined, 2));
  });
});
