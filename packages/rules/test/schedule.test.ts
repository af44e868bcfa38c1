import type { Duty } from "@pccc/core";
import { type Obligation, parseObligationId } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { assumption, day, expand, regime, report } from "./schedule-fixtures.ts";

const of = (obligations: readonly Obligation[], period: string): readonly Obligation[] =>
  obligations.filter(({ period: { id } }) => id === period);
const units = (obligations: readonly Obligation[]): readonly string[] => obligations.map(({ unit }) => unit);
const codes = (expanded: { readonly findings: readonly { readonly code: string }[] }): readonly string[] =>
  expanded.findings.map(({ code }) => code);
const both = { range: { fromInclusive: day("2030-01-01"), toInclusive: day("2031-12-31") } };

describe("who owes a window", () => {
  it("[S1] is who stands in the duty's class on its last day, each once", () => {
    const { obligations, periods } = expand(report);
    expect(periods.map(({ id }) => id)).toEqual(["mid:2030-Q1", "mid:2030-Q2", "mid:2030-Q3", "mid:2030-Q4"]);
    expect(units(of(obligations, "mid:2030-Q1"))).toEqual(["a", "b", "c", "e"]);
    // e moved to the neighbour on 1 June, before the window's end on the 14th.
    expect(units(of(obligations, "mid:2030-Q2"))).toEqual(["a", "b", "c"]);
    expect(new Set(obligations.map(({ id }) => id)).size).toBe(obligations.length);
  });

  it("[S2] owes it to the addressee of the due day, and to the unit above once that one has ended", () => {
    const { obligations } = expand(report, both);
    expect(of(obligations, "mid:2030-Q4").map(({ owedTo }) => owedTo)).toEqual(["county", "county"]);
    const [first] = of(obligations, "mid:2031-Q1");
    expect(first?.owedTo).toBe("province");
    expect(first?.reasons.at(-1)).toMatchObject({ kind: "succession", ref: "no-county", citation: { document: "1/QĐ" } });
  });

  it("[S2] is told where no addressee can be found or several are", () => {
    const nobody = expand({ ...report, owedTo: { take: "children", hierarchy: "line", under: "c" } });
    expect(codes(nobody)).toContain("PCCC_OBLIGATION_NO_ADDRESSEE");
    expect(nobody.obligations[0]?.owedTo).toBeUndefined();
    const many = expand({ ...report, owedTo: { take: "children", hierarchy: "line", under: "province" } });
    expect(codes(many)).toContain("PCCC_OBLIGATION_MANY_ADDRESSEES");
    expect(many.obligations[0]?.owedTo).toBe("county");
  });

  it("[S3] changes with a succession inside the window: a duty that moves is owed once by each successor", () => {
    const { obligations } = expand(report, both);
    const third = of(obligations, "mid:2030-Q3");
    expect(third.map(({ unit, movedFrom }) => [unit, movedFrom])).toEqual([
      ["ab", ["a", "b"]],
      ["c", undefined],
    ]);
    expect(third[0]?.reasons.at(-1)?.text.vi).toBe("Nhận nghĩa vụ của A, B khi sắp xếp đơn vị ngày 01/08/2030");
    expect(of(obligations, "mid:2030-Q4").map(({ unit, movedFrom }) => [unit, movedFrom])).toEqual([
      ["ab", undefined],
      ["c", undefined],
    ]);
  });

  it("[S3] goes on among those who stand for the class after it ended, and takes in nobody else", () => {
    const { obligations } = expand(report, both);
    expect(of(obligations, "mid:2031-Q1").map(({ unit, movedFrom }) => [unit, movedFrom])).toEqual([
      ["ab", undefined],
      ["cd", ["c"]],
    ]);
    expect(of(obligations, "mid:2031-Q3").map(({ unit, movedFrom }) => [unit, movedFrom])).toEqual([
      ["ab", undefined],
      ["cd", undefined],
    ]);
    expect(units(obligations)).not.toContain("d");
  });

  it("[S4] ends with the unit under a duty that lapses, and with the class", () => {
    const { obligations } = expand({ ...report, onSuccession: "lapses" }, both);
    expect(of(obligations, "mid:2030-Q3").map(({ unit, status }) => [unit, status])).toEqual([
      ["a", "lapsed"],
      ["ab", "dated"],
      ["b", "lapsed"],
      ["c", "dated"],
    ]);
    expect(of(obligations, "mid:2031-Q1").map(({ unit, status, dueOn }) => [unit, status, dueOn])).toEqual([
      ["ab", "lapsed", undefined],
      ["c", "lapsed", undefined],
    ]);
    expect(of(obligations, "mid:2031-Q2")).toEqual([]);
  });

  it("[S5] waits for a decision under a duty that must be reviewed", () => {
    const expanded = expand({ ...report, onSuccession: "mustReview" });
    expect(of(expanded.obligations, "mid:2030-Q3").map(({ unit, status }) => [unit, status])).toEqual([
      ["a", "underReview"],
      ["ab", "dated"],
      ["b", "underReview"],
      ["c", "dated"],
    ]);
    expect(expanded.findings).toContainEqual({
      code: "PCCC_OBLIGATION_UNDER_REVIEW",
      severity: "warning",
      params: { obligation: "plan/report@a/mid:2030-Q3", on: "2030-08-01" },
    });
  });

  it("[S20] passes it on when it ends after the window and before the due day, and keeps what it could have met", () => {
    const slow = { ...assumption.schedule, workingDaysByLevel: { commune: 20 } } as never;
    const fourth = (onSuccession: Duty["onSuccession"], asOf = "2032-01-01"): readonly unknown[] =>
      of(
        expand({ ...report, onSuccession }, { assumptions: [{ ...assumption, schedule: slow }], asOf: day(asOf) }).obligations,
        "mid:2030-Q4",
      ).map(({ unit, status, dueOn, owedTo, movedFrom, movedTo }) => [unit, status, dueOn, owedTo, movedFrom ?? movedTo]);
    const ab = ["ab", "dated", "2031-01-10", "province", undefined];
    expect(fourth("moves")).toEqual([ab, ["c", "lapsed", undefined, "county", ["cd"]], ["cd", "dated", "2031-01-10", "province", ["c"]]]);
    expect(fourth("lapses")).toEqual([ab, ["c", "lapsed", undefined, "county", undefined]]);
    expect(fourth("mustReview")).toEqual([ab, ["c", "underReview", undefined, "county", undefined]]);
    // While the change has not come yet, the unit owes.
    expect(fourth("moves", "2030-12-31")).toEqual([ab, ["c", "dated", "2031-01-10", "county", undefined]]);
  });

  it("[S20] keeps what was overdue before it ended", () => {
    const { obligations } = expand(report, both);
    expect(of(obligations, "mid:2030-Q4").map(({ unit, status, dueOn }) => [unit, status, dueOn])).toEqual([
      ["ab", "dated", "2030-12-16"],
      ["c", "dated", "2030-12-16"],
    ]);
  });

  it("[S13] is never the one to whom it is owed", () => {
    const own: Duty = {
      ...report,
      owedBy: { take: "self", hierarchy: "line", under: "county" },
      owedTo: { take: "superior", hierarchy: "line" },
    };
    const expanded = expand(own, both);
    expect(of(expanded.obligations, "mid:2030-Q4").map(({ unit, owedTo }) => [unit, owedTo])).toEqual([["county", "province"]]);
    expect(of(expanded.obligations, "mid:2031-Q1").map(({ unit, status }) => [unit, status])).toEqual([["county", "lapsed"]]);
    expect(of(expanded.obligations, "mid:2031-Q2")).toEqual([]);
    expect(codes(expanded)).toContain("PCCC_OBLIGATION_NO_SUCCESSOR");
  });

  it("[S1] is told where nobody owes at all, and where two duties have one id", () => {
    expect(codes(expand({ ...report, owedBy: { take: "self", hierarchy: "line", under: "nowhere" } }))).toEqual(["PCCC_DUTY_NOBODY"]);
    const twice = expand(report, { duties: [report, report] });
    expect(codes(twice)).toEqual(["PCCC_DUTY_DUPLICATE"]);
    expect(twice.obligations).toEqual(expand(report).obligations);
  });
});

describe("obligations", () => {
  it("[S7] carry ids that read back", () => {
    const [first] = expand(report).obligations;
    expect(first?.id).toBe("plan/report@a/mid:2030-Q1");
    expect(parseObligationId("plan/report@a/mid:2030-Q1")).toEqual({ duty: "plan/report", unit: "a", period: "mid:2030-Q1" });
    for (const text of ["", "plan/report", "plan@a", "@a/once", "plan@/once", "plan@a/"]) expect(parseObligationId(text)).toBeUndefined();
  });

  it("[S8] fall due at the unit's level, with the days passed over", () => {
    const [first] = of(expand(report).obligations, "mid:2030-Q2");
    expect(first?.dueOn).toBe("2030-06-18");
    expect(first?.reasons.slice(-3).map(({ ref, text }) => [ref, text.vi])).toEqual([
      ["test.office", "1 ngày làm việc sau ngày chốt số liệu 14/06/2030 là ngày 18/06/2030"],
      ["test.office", "15/06/2030–16/06/2030 không tính: Nghỉ hằng tuần"],
      ["law", "17/06/2030 không tính: Ngày thử"],
    ]);
    const county: Duty = { ...report, owedBy: { take: "self", hierarchy: "line", under: "county" } };
    expect(of(expand(county).obligations, "mid:2030-Q2")[0]?.dueOn).toBe("2030-06-20");
  });

  it("[S8] have no deadline at a level that has none", () => {
    const expanded = expand({ ...report, owedBy: { take: "self", hierarchy: "line", under: "province" } });
    expect(new Set(expanded.obligations.map(({ status }) => status))).toEqual(new Set(["undated"]));
    expect(expanded.findings).toEqual([
      { code: "PCCC_SCHEDULE_NO_DEADLINE", severity: "warning", params: { duty: report.id, level: "province" } },
    ]);
  });

  it("[S8] are unresolved where the calendar has no decision, and the others stand", () => {
    const expanded = expand(report, both);
    const status = (period: string): readonly string[] => [
      ...new Set(of(expanded.obligations, period).map((obligation) => obligation.status)),
    ];
    expect(status("mid:2031-Q2")).toEqual(["unresolved"]);
    expect(status("mid:2031-Q3")).toEqual(["dated"]);
    expect(codes(expanded)).toEqual(["PCCC_CALENDAR_DAY_UNDECIDED"]);
  });

  it("[S9] of a task without a time are owed once, by those who stand in the class now", () => {
    const task: Duty = { ...report, kind: "perform", timing: { kind: "continuous", words: "thường xuyên" }, onSuccession: "lapses" };
    const now = (asOf: string): readonly (readonly string[])[] =>
      expand(task, { ...both, asOf: day(asOf), assumptions: [] }).obligations.map(({ unit, status, period }) => [unit, status, period.id]);
    expect(now("2030-02-01")).toEqual(["a", "b", "c", "e"].map((unit) => [unit, "undated", "once"]));
    expect(now("2029-02-01")).toEqual(now("2030-02-01"));
    expect(now("2030-09-01")).toEqual([
      ["a", "lapsed", "once"],
      ["ab", "undated", "once"],
      ["b", "lapsed", "once"],
      ["c", "undated", "once"],
    ]);
  });

  it("[S12] of a task that moved stay with the old unit too, for what it did before", () => {
    const task: Duty = { ...report, kind: "perform", timing: { kind: "unspecified" } };
    const { obligations } = expand(task, { asOf: day("2030-09-01"), assumptions: [] });
    expect(obligations.map(({ unit, status, movedFrom, movedTo }) => [unit, status, movedFrom, movedTo])).toEqual([
      ["a", "lapsed", undefined, ["ab"]],
      ["ab", "undated", ["a", "b"], undefined],
      ["b", "lapsed", undefined, ["ab"]],
      ["c", "undated", undefined, undefined],
    ]);
  });

  it("[S10] of an annual day fall due on it, once a year and unshifted", () => {
    const yearly: Duty = { ...report, kind: "perform", timing: { kind: "recurring", frequency: "annual", on: "10-05" } };
    const { obligations, periods } = expand(yearly, both);
    expect(periods.map(({ id, fromInclusive, toInclusive }) => [id, fromInclusive, toInclusive])).toEqual([
      ["annual:2030", "2030-10-05", "2030-10-05"],
      ["annual:2031", "2031-10-05", "2031-10-05"],
    ]);
    // 5 October 2030 is a Saturday.
    expect(of(obligations, "annual:2030").map(({ unit, dueOn }) => [unit, dueOn])).toEqual([
      ["ab", "2030-10-05"],
      ["c", "2030-10-05"],
    ]);
    expect(units(of(obligations, "annual:2031"))).toEqual(["ab", "cd"]);
  });

  it("[S10] skip a day that does not exist, and say so", () => {
    const monthly: Duty = { ...report, timing: { kind: "recurring", frequency: "monthly", on: "31" } };
    const range = { fromInclusive: day("2030-01-15"), toInclusive: day("2030-04-30") };
    const expanded = expand(monthly, { range });
    expect(expanded.periods.map(({ id }) => id)).toEqual(["monthly:2030-01", "monthly:2030-03"]);
    expect(expanded.findings.map(({ params }) => params["period"])).toEqual(["2030-02", "2030-04"]);
  });

  it("[S11] of a named day end before it or with it, inside the range only", () => {
    const dated = (bound: "before" | "by", on = "2030-03-15"): Duty => ({ ...report, timing: { kind: "dated", on: day(on), bound } });
    expect(expand(dated("before")).obligations[0]).toMatchObject({ status: "dated", dueOn: "2030-03-14" });
    expect(expand(dated("by")).obligations[0]).toMatchObject({ dueOn: "2030-03-15", period: { id: "once" } });
    expect(expand(dated("by", "2031-03-15")).obligations).toEqual([]);
    const window: Duty = { ...report, timing: { kind: "window", fromInclusive: day("2030-02-01"), toInclusive: day("2030-02-28") } };
    expect(expand(window).obligations[0]?.dueOn).toBe("2030-02-28");
  });
});

describe("what resolves a duty's timing", () => {
  it("[S6] is nothing where nothing says it: no deadline is invented", () => {
    const expanded = expand(report, { assumptions: [] });
    expect(new Set(expanded.obligations.map(({ status, dueOn, period }) => `${status} ${dueOn} ${period.id}`))).toEqual(
      new Set(["undated undefined once", "lapsed undefined once"]),
    );
    expect(codes(expanded)).toEqual(["PCCC_SCHEDULE_UNRESOLVED"]);
    const task: Duty = { ...report, kind: "perform" };
    expect(codes(expand(task, { assumptions: [] }))).toEqual([]);
  });

  it("[S6] is an assumption from the day on which it was declared", () => {
    const [first] = expand(report).obligations;
    expect(first?.assumption).toBe("quarterly");
    expect(first?.reasons.slice(0, 3).map(({ kind }) => kind)).toEqual(["duty", "assumption", "regime"]);
    const late = { ...assumption, declaredOn: day("2030-05-02") };
    expect(expand(report, { assumptions: [late], asOf: day("2030-05-01") }).obligations[0]?.status).toBe("undated");
  });

  it("[S6] is the regime that the duty comes from before an assumption", () => {
    const lawful = {
      ...regime,
      frequencies: ["monthly" as const],
      deadlines: [{ level: "commune" as const, offset: { n: 2, unit: "workingDay" as const }, shift: "none" as const }],
    };
    const { obligations } = expand({ ...report, regime: regime.id }, { regimes: { [regime.id]: lawful } });
    expect(obligations[0]).toMatchObject({ period: { id: "mid:2030-01" }, dueOn: "2030-01-16" });
    expect(obligations[0]?.assumption).toBeUndefined();
  });

  it("[S6] is the text before both, and an assumption that contradicts it is named", () => {
    const monthly: Duty = { ...report, timing: { kind: "recurring", frequency: "monthly", words: "hằng tháng" } };
    const expanded = expand(monthly);
    expect(expanded.periods[0]?.id).toBe("mid:2030-01");
    expect(expanded.findings[0]).toMatchObject({
      code: "PCCC_SCHEDULE_CONTRADICTS_TEXT",
      params: { stated: "monthly", assumed: "quarterly" },
    });
  });

  it("[S6] is told where it cannot be used", () => {
    const resolve = (change: object): readonly string[] =>
      codes(expand(report, { assumptions: [{ ...assumption, schedule: { ...assumption.schedule, ...change } as never }] }));
    expect(resolve({ regime: "test.other" })).toEqual(["PCCC_SCHEDULE_UNKNOWN_REGIME"]);
    expect(resolve({ regime: "toString" })).toEqual(["PCCC_SCHEDULE_UNKNOWN_REGIME"]);
    expect(resolve({ frequency: "annual" })).toEqual(["PCCC_SCHEDULE_NO_WINDOW"]);
    const ofQuarter: Duty = { ...report, timing: { kind: "recurring", frequency: "quarterly", on: "15" } };
    expect(codes(expand(ofQuarter))).toEqual(["PCCC_SCHEDULE_UNSUPPORTED"]);
    const newer = { ...assumption, id: "newer", declaredOn: day("2029-06-01") };
    const two = expand(report, { assumptions: [newer, assumption] });
    expect([codes(two), two.obligations[0]?.assumption]).toEqual([["PCCC_SCHEDULE_AMBIGUOUS"], "newer"]);
  });
});
