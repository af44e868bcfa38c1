import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinNumbers, packNumbers } from "../src/journal/packed-numbers.ts";

const anyNumbers = fc.oneof(
  fc.array(fc.maxSafeInteger(), { maxLength: 12 }),
  fc.array(fc.integer({ min: -3, max: 70_000 }), { maxLength: 12 }),
  fc.array(fc.nat({ max: 5 }), { maxLength: 12 }),
  // In steps, also to the ends of what a number holds exactly.
  fc
    .record({ base: fc.maxSafeInteger(), step: fc.maxSafeInteger(), length: fc.nat({ max: 5 }) })
    .map(({ base, step, length }) => Array.from({ length }, (_, at) => base + step * at).filter(Number.isSafeInteger)),
);

describe("packed numbers", () => {
  it("[J21] come out as they went in, whatever stands beside them, as narrow as the largest allows", () => {
    fc.assert(
      fc.property(fc.array(anyNumbers, { maxLength: 5 }), (parts) => {
        const joined = joinNumbers(parts.map((numbers) => ({ numbers: packNumbers(numbers), rows: numbers.length })));
        expect([...joined]).toEqual(parts.flat());
        if (parts.flat().some((value) => value < 0 || value >= 2 ** 32)) expect(joined).toBeInstanceOf(Float64Array);
      }),
    );
  });

  it.each([
    [[7, 7, 7], 0],
    [[4, 6, 8], 0],
    [[1, 200, 3], 1],
    [[1_000_001, 1_000_200, 1_000_003], 1],
    [[1, 65_000, 3], 2],
    [[1, 70_000, 3], 4],
    [[1_767_225_600_000, 1_767_225_700_000, 1_767_225_600_001], 4],
    [[-(2 ** 40), 2 ** 40, 3], 8],
  ])("[J21] %j take %i bytes each", (numbers, width) => {
    expect(packNumbers(numbers).above?.BYTES_PER_ELEMENT ?? 0).toBe(width);
  });
});
