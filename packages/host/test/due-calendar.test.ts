import { plainDate } from "@pccc/core";
import { dueCalendar } from "@pccc/host";
import type { AnsweredObligation } from "@pccc/rules";
import { expect, it } from "vitest";

it("a calendar names the hour by which something is due", () => {
  const answered: AnsweredObligation = {
    obligation: {
      id: "d@u/tuan:2026-W25",
      duty: "d",
      kind: "report",
      title: { vi: "Báo cáo tuần." },
      unit: "u",
      period: {
        id: "tuan:2026-W25",
        label: { vi: "Tuần 25/2026" },
        frequency: "weekly",
        fromInclusive: plainDate("2026-06-11"),
        toInclusive: plainDate("2026-06-17"),
      },
      status: "dated",
      dueOn: plainDate("2026-06-19"),
      dueTime: "16:00",
      reasons: [],
    },
    state: "openInTime",
    submissions: [],
    verdicts: [],
    daysLate: 0,
    workingDaysLate: 0,
  };
  const { events } = dueCalendar({
    unit: "u",
    unitName: "U",
    answered: [answered],
    language: "vi",
    asOf: plainDate("2026-06-18"),
    stampedAt: 0,
  });
  expect(events[0]).toMatchObject({ on: "2026-06-19", title: "16:00 Báo cáo tuần, Tuần 25/2026" });
});
