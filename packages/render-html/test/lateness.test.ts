import { expect, it } from "vitest";
import type { AnsweredObligation } from "../src/board-records.ts";
import { latenessOf } from "../src/obligation-states.ts";
import { sayIn } from "../src/words.ts";

it("a missed hour is late by minutes, a missed day by days", () => {
  const late = (change: Partial<AnsweredObligation>): string | undefined =>
    latenessOf({ daysLate: 0, workingDaysLate: 0, ...change } as AnsweredObligation, sayIn("vi"));
  expect([late({ minutesLate: 31 }), late({ daysLate: 3, workingDaysLate: 1 }), late({})]).toEqual([
    "31 phút",
    "3 ngày (1 ngày làm việc)",
    undefined,
  ]);
});
