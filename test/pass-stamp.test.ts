import { afterEach, describe, expect, it } from "vitest";
import { checkOnce } from "../scripts/lib/pass-stamp.ts";
import { type Tally, tallyOf } from "../scripts/lib/tally.ts";

const task = `trial-${process.pid}`;
let runs = 0;
const run = (tally: Tally) => (): Tally => {
  runs += 1;
  return tally;
};
const runsOf = async (inputs: () => string, tally: Tally, acceptsEarlier = true): Promise<number> => {
  const before = runs;
  await checkOnce(task, inputs, acceptsEarlier, run(tally));
  return runs - before;
};

describe("a check that passed", () => {
  // A run that failed takes the stamp away.
  afterEach(() =>
    checkOnce(
      task,
      () => "end",
      false,
      () => tallyOf(0, 1),
    ),
  );

  it("stands while its inputs are the same, with its count", async () => {
    expect(await runsOf(() => "a", tallyOf(3, 0))).toBe(1);
    expect(await checkOnce(task, () => "a", true, run(tallyOf(9, 9)))).toEqual({ tally: tallyOf(3, 0), isEarlier: true });
    expect(await runsOf(() => "b", tallyOf(3, 0))).toBe(1);
    expect(await runsOf(() => "a", tallyOf(3, 0))).toBe(1);
  });

  it("runs again where the caller asks for it", async () => {
    await runsOf(() => "a", tallyOf(3, 0));
    expect(await runsOf(() => "a", tallyOf(3, 0), false)).toBe(1);
  });

  it("never stands after a failure, nor when something was skipped", async () => {
    await runsOf(() => "a", tallyOf(3, 0));
    await runsOf(() => "a", tallyOf(2, 1), false);
    expect(await runsOf(() => "a", tallyOf(2, 0, 1))).toBe(1);
    expect(await runsOf(() => "a", tallyOf(3, 0))).toBe(1);
  });

  it("is not remembered when its inputs changed while it ran", async () => {
    let count = 0;
    await runsOf(() => `state ${(count += 1)}`, tallyOf(3, 0));
    expect(await runsOf(() => "state 1", tallyOf(3, 0))).toBe(1);
  });
});
