import { canonicalJson, canonicalJsonPieces } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("canonical JSON", () => {
  it("[J1] sorts keys by UTF-16 code units and writes numbers as ECMAScript does", () => {
    expect(canonicalJson({ "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 })).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    );
    expect(canonicalJson([333_333_333.333_333_3, 1e30, 4.5, 2e-3, 1e-27, -0, 1e21, 123_456_789_012_345_680_000])).toBe(
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,123456789012345680000]",
    );
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\"/\u007f')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\"/\u007f"');
    expect(canonicalJson({ b: [true, null, {}], a: "", "": [] })).toBe('{"":[],"a":"","b":[true,null,{}]}');
  });

  it("[J1] gives one text whatever the order of keys, and reads back the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });

  it("[J1] keeps composed and decomposed Vietnamese apart", () => {
    expect(canonicalJson("ế")).not.toBe(canonicalJson("e\u0302\u0301"));
  });

  it.each([
    [undefined, "undefined is no JSON, at the top"],
    [{ tasks: [{ leads: undefined }] }, "undefined is no JSON, at /tasks/0/leads"],
    // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
    [[1, , 2], "undefined is no JSON, at /1"],
    [{ "a/b~c": Number.NaN }, "the number NaN is no JSON, at /a~1b~0c"],
    [[Number.POSITIVE_INFINITY], "the number Infinity is no JSON, at /0"],
    [{ x: "\ud83d" }, "a text with half of a surrogate pair is no JSON, at /x"],
    [{ "\udc00": 1 }, "a text with half of a surrogate pair is no JSON, at the top"],
    [[1n], "a bigint is no JSON, at /0"],
    [[() => 1], "a function is no JSON, at /0"],
    [[Symbol("s")], "a symbol is no JSON, at /0"],
    [{ on: new Date(0) }, "an object that is not plain is no JSON, at /on"],
    [new Map([[1, 2]]), "an object that is not plain is no JSON, at the top"],
  ])("[J2] refuses what JSON cannot hold and names the place: %#", (value, message) => {
    expect(() => canonicalJson(value)).toThrow(new RangeError(message));
  });

  it("[J2] refuses a cycle, and takes the same object twice", () => {
    const loop: { self?: unknown } = {};
    loop.self = [loop];
    expect(() => canonicalJson(loop)).toThrow("a cycle is no JSON, at /self/0");
    const shared = { a: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
  });

  it("[J1] gives the same text in pieces, and names what is no JSON by its place", () => {
    const items = Array.from({ length: 40_000 }, (_, at) => ({ id: `đơn vị ${at}`, points: at / 4, rests: [at, null, "…"] }));
    const value = { kind: "board", board: { rows: items, texts: items.map(({ id }) => id), empty: [], none: {} }, after: [1] };
    const pieces = [...canonicalJsonPieces(value)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join("")).toBe(canonicalJson(value));
    expect([...canonicalJsonPieces(items)].join("")).toBe(canonicalJson(items));
    for (const small of [[], {}, "a", null, { a: [] }]) expect([...canonicalJsonPieces(small)].join("")).toBe(canonicalJson(small));
    const faulty = { board: { rows: items.map((item, at) => (at === 39_999 ? { ...item, points: Number.NaN } : item)) } };
    expect(() => [...canonicalJsonPieces(faulty)]).toThrow(new RangeError("the number NaN is no JSON, at /board/rows/39999/points"));
    const loop: { rows: unknown[] } = { rows: Array.from({ length: 2000 }, () => 0) };
    loop.rows[1999] = loop;
    expect(() => [...canonicalJsonPieces(loop)]).toThrow("a cycle is no JSON, at /rows/1999");
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
