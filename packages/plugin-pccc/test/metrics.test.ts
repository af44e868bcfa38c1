import { plainDate } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { adoption, edition, evidence, fireDay, measure, noon, report, spring } from "./owed-fixture.ts";

const monthly = (duty: string, state: Parameters<typeof report>[0]) => report(state, [], { duty });

describe("reports", () => {
  const mixed = [
    monthly("r1", "doneInTime"),
    monthly("r2", "doneLate"),
    monthly("r3", "openOverdue"),
    monthly("r4", "doneInTime"),
    monthly("r5", "ended"),
    monthly("r6", "doneUndated"),
  ];

  it("[PC1] are counted in time, late and missing, those with a deadline only", () => {
    expect([measure("pccc.reports-on-time", mixed), measure("pccc.reports-late", mixed), measure("pccc.reports-missing", mixed)]).toEqual([
      "2/4",
      "1/1",
      "1/1",
    ]);
  });

  it("[PC1] cite the late ones as the events, and all where none is late", () => {
    expect(evidence("pccc.reports-late", mixed)).toEqual(["r2@a/nd09:2021-Q4"]);
    expect(evidence("pccc.reports-missing", mixed)).toEqual(["r3@a/nd09:2021-Q4"]);
    expect(evidence("pccc.reports-late", [monthly("r1", "doneInTime"), monthly("r4", "doneInTime")])).toHaveLength(2);
  });

  it.each(["pccc.reports-on-time", "pccc.reports-late", "pccc.reports-missing"] as const)(
    "[PC1] %s is Unknown while a report may still come in time",
    (id) => {
      expect(measure(id, [...mixed, monthly("r7", "openInTime")])).toBe("Unknown: Còn báo cáo chưa đến hạn");
      const unresolved = report("noDeadline", [], { status: "unresolved", duty: "r8" });
      expect(measure(id, [...mixed, unresolved])).toMatch(/^Unknown: Còn báo cáo chưa xác định được hạn/u);
    },
  );

  it.each(["pccc.reports-on-time", "pccc.reports-late", "pccc.reports-missing"] as const)(
    "[PC1] %s does not apply without a deadline",
    (id) => {
      const undated = report("noDeadline", [], { status: "undated" });
      expect([measure(id, []), measure(id, [undated, fireDay("doneInTime")])].map((value) => value.split(":")[0])).toEqual([
        "NotApplicable",
        "NotApplicable",
      ]);
    },
  );
});

describe("figures of the period's report", () => {
  const figures = {
    areasReached: 11,
    areasTotal: 12,
    modelsActive: 3,
    modelsPlanned: 4,
    drillsHeld: 2,
    drillsPlanned: 3,
    supervisionsDone: 0,
    supervisionsPlanned: 1,
  };

  it("[PC2] give what was done of what was planned, from a late report too", () => {
    for (const state of ["doneInTime", "doneLate", "doneUndated"] as const) {
      const sent = [report(state, [edition(1, "2021-12-15", figures)])];
      expect([
        measure("pccc.areas-reached", sent),
        measure("pccc.models-active", sent),
        measure("pccc.drills-held", sent),
        measure("pccc.supervisions-done", sent),
      ]).toEqual(["11/12", "3/4", "2/3", "0/1"]);
    }
  });

  it("[PC2] come from the last edition that was not returned", () => {
    const editions = [1, 2, 3].map((number) => edition(number, `2021-12-${13 + number}`, { areasReached: number, areasTotal: 12 }));
    expect(measure("pccc.areas-reached", [report("doneInTime", editions)])).toBe("3/12");
    const returned = { obligation: "", edition: 3, outcome: "returned", decidedAt: noon("2021-12-18") } as const;
    expect(measure("pccc.areas-reached", [report("doneInTime", editions, { verdicts: [returned] })])).toBe("2/12");
    const accepted = { ...returned, outcome: "accepted", decidedAt: noon("2021-12-19") } as const;
    expect(measure("pccc.areas-reached", [report("doneInTime", editions, { verdicts: [returned, accepted] })])).toBe("3/12");
  });

  it("[PC2] come from the report registered last that states both", () => {
    const [first, second, third] = [
      report("doneInTime", [edition(1, "2021-12-10", { areasReached: 5, areasTotal: 12 })], { duty: "r1" }),
      report("doneInTime", [edition(1, "2021-12-12", { areasReached: 6, areasTotal: 12 })], { duty: "r2" }),
      report("doneInTime", [edition(1, "2021-12-14", { areasReached: 7 })], { duty: "r3" }),
    ];
    expect(measure("pccc.areas-reached", [first, second, third])).toBe("6/12");
    expect(evidence("pccc.areas-reached", [third, second, first])).toEqual(["r2@a/nd09:2021-Q4"]);
  });

  it("[PC3] are Unknown while a report is awaited", () => {
    const undated = report("noDeadline", [], { status: "undated" });
    expect(
      [measure("pccc.areas-reached", [report("openInTime")]), measure("pccc.areas-reached", [undated])].map((value) => value.split(":")[0]),
    ).toEqual(["Unknown", "Unknown"]);
  });

  it("[PC3] are not recognised once the report is overdue, or came without them", () => {
    expect(measure("pccc.areas-reached", [report("openOverdue")])).toBe(
      "0/1: Báo cáo đã quá hạn mà chưa gửi, nên không ghi nhận kết quả nào",
    );
    expect(measure("pccc.areas-reached", [report("doneInTime", [edition(1, "2021-12-15", { areasReached: 3 })])])).toBe(
      "0/1: Báo cáo đã gửi không nêu số liệu này, nên không ghi nhận kết quả nào",
    );
  });

  it("[PC4] do not apply where nothing was planned or no report is owed", () => {
    const nothing = [report("doneInTime", [edition(1, "2021-12-15", { drillsHeld: 0, drillsPlanned: 0 })])];
    expect(
      [measure("pccc.drills-held", nothing), measure("pccc.drills-held", []), measure("pccc.drills-held", [report("ended")])].map(
        (value) => value.split(":")[0],
      ),
    ).toEqual(["NotApplicable", "NotApplicable", "NotApplicable"]);
  });

  it("[PC7] count deadly fires as stated, and take silence for no statement", () => {
    const stating = (value: number) => [report("doneInTime", [edition(1, "2021-12-15", { deadlyFires: value })])];
    expect([measure("pccc.deadly-fires", stating(0)), measure("pccc.deadly-fires", stating(2))]).toEqual(["0/1", "2/1"]);
    const silent = [[report("openOverdue")], [report("doneInTime", [edition(1, "2021-12-15", figures)])], [report("openInTime")]];
    expect(silent.map((answered) => measure("pccc.deadly-fires", answered).split(":")[0])).toEqual(["Unknown", "Unknown", "Unknown"]);
  });
});

describe("pccc.plan-adopted", () => {
  const id = "pccc.plan-adopted";

  it("[PC5] counts a plan from the period in which it was adopted", () => {
    expect([
      measure(id, [adoption("2021-12-14")]),
      measure(id, [adoption("2021-12-15")]),
      measure(id, [adoption("2021-12-15")], spring, "2022-07-01"),
    ]).toEqual(["1/1", "0/1", "1/1"]);
  });

  it("[PC5] is Unknown until the period ends, and 0 after it", () => {
    expect(measure(id, [adoption(undefined)], undefined, "2021-12-14")).toMatch(/^Unknown/u);
    expect(measure(id, [adoption(undefined)], undefined, "2021-12-15")).toBe("0/1");
    const overdue = adoption(undefined, { status: "dated", dueOn: plainDate("2021-11-30") }, "openOverdue");
    expect(measure(id, [overdue], undefined, "2021-12-01")).toBe("0/1");
  });

  it("[PC5] does not ask in a period for what falls due after it", () => {
    const later = adoption(undefined, { status: "dated", dueOn: plainDate("2022-03-31") }, "openOverdue");
    expect(measure(id, [later], undefined, "2022-07-01")).toMatch(/^NotApplicable/u);
    expect(measure(id, [later], spring, "2022-07-01")).toBe("0/1");
  });

  it("[PC5] asks for a plan that lapsed later, and no more once it had lapsed", () => {
    const lapsed = adoption(undefined, { status: "lapsed", endedOn: plainDate("2022-05-31") }, "ended");
    expect([measure(id, [lapsed]), measure(id, [lapsed], spring, "2022-07-01").split(":")[0]]).toEqual(["0/1", "NotApplicable"]);
    const reviewed = adoption(undefined, { status: "underReview", endedOn: plainDate("2022-05-31") }, "ended");
    expect(measure(id, [reviewed], spring, "2022-07-01")).toMatch(/^Unknown/u);
  });

  it("[PC5] does not apply where no plan is owed", () => {
    expect(measure(id, [report("doneInTime")])).toMatch(/^NotApplicable/u);
  });
});

describe("pccc.national-day-held", () => {
  const id = "pccc.national-day-held";

  it("[PC6] takes the activity of 4 October as held, told in time or after", () => {
    expect((["doneInTime", "doneLate", "openOverdue"] as const).map((state) => measure(id, [fireDay(state)]))).toEqual([
      "1/1",
      "1/1",
      "0/1",
    ]);
  });

  it("[PC6] is Unknown before the day and does not apply to other quarters or other duties", () => {
    expect(measure(id, [fireDay("openInTime")])).toMatch(/^Unknown/u);
    const other = { ...fireDay("doneInTime"), obligation: { ...fireDay("doneInTime").obligation, dueOn: plainDate("2021-10-05") } };
    expect(
      [measure(id, [fireDay("doneInTime")], spring), measure(id, [other]), measure(id, [fireDay("ended")])].map(
        (value) => value.split(":")[0],
      ),
    ).toEqual(["NotApplicable", "NotApplicable", "NotApplicable"]);
  });
});
