import type { Regime } from "@pccc/calendar";
import { type AdministrativeDocument, type Duty, makeUnitRegistry, type Plan, type RecordedEvent } from "@pccc/core";
import { bindingRegimes, expandObligations, type ParentRule, parentRules, type ExpandObligationsInput } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assumption, calendar, day, expand, regime, registry, report } from "./schedule-fixtures.ts";

const basis = { document: "1/QĐ", confidence: "assumed" } as const;
const document = (number: string, change: Partial<AdministrativeDocument> = {}): AdministrativeDocument => ({
  id: number,
  type: "KẾ HOẠCH",
  number,
  title: number,
  relations: [],
  ...change,
});
const plan = (id: string, doc: AdministrativeDocument, duties: readonly Duty[]): Plan => ({
  id,
  unit: "county",
  document: doc,
  sections: [],
  tasks: [],
  duties,
  recipients: [],
});
const monthly: Duty = { ...report, id: "above/report", timing: { kind: "recurring", frequency: "monthly" } };
const withDeadline: Regime = { ...regime, deadlines: [{ level: "commune", offset: { n: 2, unit: "workingDay" }, shift: "none" }] };

describe("where a time comes from that the text does not name", () => {
  const implementing = document("20/KH-UBND", {
    relations: [{ relation: "implements", number: "280/KH-MTTQ-BTT", date: day("2029-09-13") }],
  });
  const above = plan("above", document("280/KH-MTTQ-BTT", { issuedOn: day("2029-09-13") }), [{ ...monthly, regime: regime.id }]);
  const own = plan("own", implementing, [report]);
  const regimes = { [regime.id]: withDeadline };

  it("[S6] the plan above speaks before an assumption does, and is the reason", () => {
    const parents = parentRules(own, [own, above]);
    expect(parents).toMatchObject([{ duty: report.id, plan: "above", citation: { document: "280/KH-MTTQ-BTT" } }]);
    const expanded = expand(report, { parents, regimes });
    expect(expanded.periods[0]?.id).toBe("mid:2030-01");
    const [first] = expanded.obligations;
    expect(first).toMatchObject({ status: "dated" });
    expect(first).not.toHaveProperty("assumption");
    expect(first?.reasons.map(({ kind }) => kind).slice(0, 3)).toEqual(["duty", "plan", "regime"]);
  });

  it("[S6] a plan of another year, one that is not implemented, and one that is silent say nothing", () => {
    const elsewhere = plan("b", document("280/KH-MTTQ-BTT", { issuedOn: day("2028-01-01") }), [monthly]);
    const stranger = plan("c", document("1/KH-UBND"), [monthly]);
    const silent = plan("d", document("280/KH-MTTQ-BTT"), [report]);
    expect(parentRules(own, [elsewhere, stranger, silent])).toEqual([]);
    expect(parentRules(plan("own", implementing, [monthly]), [above])).toEqual([]);
  });

  it("[S6] plans above that disagree resolve nothing, and the assumption stands", () => {
    const rule = (timing: Duty["timing"], from: string): ParentRule => ({
      duty: report.id,
      plan: from,
      rule: { ...monthly, timing },
      citation: basis,
    });
    const parents = [rule({ kind: "recurring", frequency: "monthly" }, "p1"), rule({ kind: "recurring", frequency: "annual" }, "p2")];
    const expanded = expand(report, { parents });
    expect(expanded.findings[0]).toMatchObject({ code: "PCCC_SCHEDULE_PLANS_DISAGREE", params: { plans: "p1, p2" } });
    expect(expanded.obligations[0]).toMatchObject({ assumption: assumption.id });
  });

  it("[S6] a regime that binds all who owe comes before an assumption; one that binds some of them does not", () => {
    const made = makeUnitRegistry({
      units: [
        { id: "p", kind: "body", level: "province", line: "state", names: [{ name: "P" }], codes: [] },
        { id: "x", kind: "body", level: "commune", line: "state", names: [{ name: "X" }], codes: [] },
        { id: "y", kind: "body", level: "commune", line: "state", names: [{ name: "Y" }], codes: [] },
      ],
      memberships: [
        { unit: "p", hierarchy: "state", fromInclusive: day("2025-01-01"), basis },
        { unit: "x", hierarchy: "state", parent: "p", fromInclusive: day("2025-01-01"), basis },
        { unit: "y", hierarchy: "state", parent: "p", fromInclusive: day("2025-01-01"), basis },
      ],
      successions: [],
    });
    if (!made.ok) throw new Error("units");
    const duty: Duty = {
      ...report,
      owedBy: { take: "children", hierarchy: "state", under: "p" },
      owedTo: { take: "self", hierarchy: "state", under: "p" },
      timing: { kind: "recurring", frequency: "quarterly" },
    };
    const bound: Regime = { ...withDeadline, id: "bound", family: "b", binds: { kinds: ["report"], lines: ["state"] } };
    const other: Regime = { ...bound, id: "other", family: "o" };
    const run = (list: readonly Regime[]): ReturnType<typeof expand> =>
      expand(duty, {
        registry: made.value,
        regimes: Object.fromEntries([...list, regime].map((one) => [one.id, one])),
        assumptions: [{ ...assumption, duties: [duty.id] }],
      });
    expect(run([bound]).obligations[0]).toMatchObject({ period: { id: "b:2030-Q1" }, status: "dated" });
    expect(run([bound]).obligations[0]).not.toHaveProperty("assumption");
    const competing = run([bound, other]);
    expect([competing.findings[0]?.code, competing.obligations[0]?.period.id]).toEqual(["PCCC_SCHEDULE_REGIMES_COMPETE", "mid:2030-Q1"]);
    const on = day("2030-06-01");
    expect(bindingRegimes(made.value, duty, [bound], on).map(({ id }) => id)).toEqual(["bound"]);
    expect(bindingRegimes(made.value, duty, [{ ...bound, binds: { kinds: ["report"], lines: ["front"] } }], on)).toEqual([]);
    expect(
      bindingRegimes(made.value, duty, [{ ...bound, binds: { kinds: ["report"], lines: ["state"], levels: ["province"] } }], on),
    ).toEqual([]);
    expect(bindingRegimes(made.value, duty, [{ ...bound, validTo: day("2030-05-31") }], on)).toEqual([]);
    expect(bindingRegimes(registry, report, [bound], on)).toEqual([]);
  });
});

describe("what events, single days and weeks make owed", () => {
  const receipt: Regime = {
    ...regime,
    id: "receipt",
    family: "tn",
    frequencies: [],
    window: { kind: "event", event: "request-received", title: { vi: "Tiếp nhận" } },
    deadlines: [
      {
        level: "commune",
        event: { direction: "after", n: 10, unit: "day", countFirstDay: "exclude", monthOverflow: "reject" },
        shift: "nextWorkingDay",
        time: "16:30",
      },
    ],
  };
  const duty: Duty = { ...report, regime: "receipt", timing: { kind: "onEvent", words: "trong 10 ngày kể từ ngày nhận" } };
  const event = (id: string, on: string, unit?: string): RecordedEvent => ({
    id,
    event: "request-received",
    on: day(on),
    basis,
    ...(unit === undefined ? {} : { unit }),
  });

  it("[S22] each event on record is owed once, by whom it concerns, with its day as the reason", () => {
    const events = [
      event("e2", "2030-03-01", "a"),
      event("e1", "2030-02-01"),
      event("out", "2031-02-01"),
      { ...event("x", "2030-02-01"), event: "other" },
    ];
    const expanded = expand(duty, { regimes: { receipt }, events });
    expect(expanded.obligations.map(({ unit, period, dueOn }) => [unit, period.id, dueOn])).toEqual([
      ["a", "tn:e1", "2030-02-11"],
      ["b", "tn:e1", "2030-02-11"],
      ["c", "tn:e1", "2030-02-11"],
      ["e", "tn:e1", "2030-02-11"],
      ["a", "tn:e2", "2030-03-11"],
    ]);
    expect(expanded.obligations[0]).toMatchObject({
      dueTime: "16:30",
      reasons: [{ kind: "duty" }, { kind: "regime" }, { kind: "event", ref: "e1" }, { kind: "calendar" }],
    });
    expect(expand(duty, { regimes: { receipt } }).obligations).toEqual([]);
  });

  it("[S9] what a regime names for one day is owed on it, and what is continuous has no deadline", () => {
    const once: Regime = {
      ...receipt,
      window: { kind: "once", bound: "before", on: day("2030-06-18"), shift: "previousWorkingDay" },
      deadlines: [],
    };
    const unspecified: Duty = { ...duty, timing: { kind: "unspecified" } };
    // The 17th is a day off of the sample calendar, and the days before it a weekend.
    expect(expand(unspecified, { regimes: { receipt: once } }).obligations[0]).toMatchObject({
      period: { id: "tn:once" },
      dueOn: "2030-06-14",
    });
    const standing: Regime = { ...receipt, window: { kind: "continuous" }, deadlines: [] };
    expect(expand(unspecified, { regimes: { receipt: standing }, asOf: day("2030-03-01") }).obligations[0]).toMatchObject({
      status: "undated",
      period: { id: "once" },
    });
  });

  it("[S10] a weekday and hour that a text names is owed each week", () => {
    const weekly: Duty = { ...report, timing: { kind: "recurring", frequency: "weekly", on: "FR 16:00" } };
    const range = { fromInclusive: day("2030-06-01"), toInclusive: day("2030-06-16") };
    const owed = expand(weekly, { range }).obligations.filter(({ unit }) => unit === "a");
    expect(owed.map(({ period, dueOn, dueTime }) => [period.id, dueOn, dueTime])).toEqual([
      ["weekly:2030-W23", "2030-06-07", "16:00"],
      ["weekly:2030-W24", "2030-06-14", "16:00"],
    ]);
  });
});

describe("regimes beside each other", () => {
  it("[S24] no duty changes what another one owes", () => {
    const stat: Regime = {
      ...regime,
      id: "stat",
      family: "stat",
      window: { startDay: 1, startMonthOffset: 0 },
      deadlines: withDeadline.deadlines,
    };
    const duties: readonly Duty[] = [
      { ...report, id: "d1", regime: regime.id, timing: { kind: "recurring", frequency: "quarterly" } },
      { ...report, id: "d2", regime: "stat", timing: { kind: "recurring", frequency: "quarterly" } },
      { ...report, id: "d3", regime: "stat", timing: { kind: "recurring", frequency: "monthly" }, onSuccession: "lapses" },
      { ...report, id: "d4", kind: "perform", timing: { kind: "recurring", frequency: "annual", on: "10-04" } },
    ];
    const input = (some: readonly Duty[], regimes: readonly Regime[]): ExpandObligationsInput => ({
      duties: some,
      registry,
      calendar,
      regimes: Object.fromEntries(regimes.map((one) => [one.id, one])),
      assumptions: [],
      extensions: [],
      range: { fromInclusive: day("2030-01-01"), toInclusive: day("2030-12-31") },
      asOf: day("2031-12-01"),
    });
    const alone = new Map(duties.map((duty) => [duty.id, expandObligations(input([duty], [withDeadline, stat])).obligations]));
    fc.assert(
      fc.property(fc.subarray([...duties], { minLength: 1 }), fc.boolean(), (some, reversed) => {
        const list = reversed ? [...some].reverse() : some;
        const { obligations } = expandObligations(input(list, reversed ? [stat, withDeadline] : [withDeadline, stat]));
        expect(obligations).toEqual(list.flatMap(({ id }) => alone.get(id) ?? []));
        expect(new Set(obligations.map(({ id }) => id)).size).toBe(obligations.length);
      }),
    );
  });
});
