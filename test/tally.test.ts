import { describe, expect, it } from "vitest";
import { addTallies, formatTally, parseTally, tallyOf } from "../scripts/lib/tally.ts";

describe("the closing line of a task", () => {
  it("is read back as it was written", () => {
    expect(parseTally(`some output\n${formatTally(tallyOf(12, 1, 3))}\n`)).toEqual({ passed: 12, failed: 1, skipped: 3 });
  });

  it("is missing where a task died before it, or where it is not the last line", () => {
    expect(parseTally("Error: no such file\n")).toBeUndefined();
    expect(parseTally("1 passed, 0 failed, 0 skipped\nSegmentation fault\n")).toBeUndefined();
    expect(parseTally("")).toBeUndefined();
  });

  it("adds up", () => {
    expect(formatTally(addTallies([tallyOf(1, 0, 2), tallyOf(3, 4)]))).toBe("4 passed, 4 failed, 2 skipped");
  });
});
