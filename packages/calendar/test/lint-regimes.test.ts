import {
  addMonths,
  deadlineChain,
  deadlineFor,
  eventDue,
  lastDayAllowed,
  levelDue,
  oncePeriod,
  periodsOf,
  type Regime,
} from "@pccc/calendar";
import { readRegimes, regimeFileJsonSchema } from "@pccc/calendar/files";
import { describe, expect, it } from "vitest";
import { calendarOf, data, day } from "./sample-calendar.ts";

const calendar = calendarOf(data);
const options = { calendars: { [calendar.id]: calendar }, defaultCalendar: calendar.id };
const regime = (id: string, more: string): string => `  - id: ${id}
    family: f
    title: { vi: Chế độ }
    frequencies: [quarterly]
    window: { startDay: 15, startMonthOffset: -1 }
    appliesTo: { vi: Mọi nơi }
    basis: []
${more}`;
const told = (body: string): readonly string[] => {
  const { findings } = readRegimes(`format: pccc.regimes/1\nregimes:\n${body}`, "tinh.yaml", options);
  return findings.map(({ code, params, span }) => `${params["file"]}:${span?.startLine} ${code} ${params["level"] ?? ""}`.trim());
};

describe("files of regimes", () => {
  it("[RG1] a deadline before its cut-off is told with file and line", () => {
    expect(
      told(
        regime(
          "a",
          "    deadlines:\n      - { level: commune, day: { bound: by, day: 10, monthOffset: 0, overflow: reject }, shift: none }",
        ),
      ),
    ).toEqual(["tinh.yaml:11 PCCC_REGIME_DEADLINE_BEFORE_CUTOFF commune"]);
  });

  it("[RG1] a day that leaves no working day after the cut-off is told, unless a processing time is declared", () => {
    const saturday = "day: { bound: by, day: 15, monthOffset: 0, overflow: reject }, shift: none";
    expect(told(regime("a", `    deadlines:\n      - { level: commune, ${saturday} }`))).toEqual([
      "tinh.yaml:11 PCCC_REGIME_DEADLINE_TOO_EARLY commune",
    ]);
    expect(told(regime("a", `    deadlines:\n      - { level: commune, ${saturday}, processing: { n: 1, unit: day } }`))).toEqual([]);
  });

  it("[RG2] a level without a deadline, and a level due before the one below it, are told", () => {
    expect(
      told(
        regime(
          "a",
          "    levels: [commune, province]\n    deadlines:\n      - { level: province, offset: { n: 3, unit: workingDay }, shift: none }",
        ),
      ),
    ).toEqual(["tinh.yaml:10 PCCC_REGIME_LEVEL_MISSING commune"]);
    expect(
      told(
        regime(
          "a",
          "    deadlines:\n      - { level: province, offset: { n: 1, unit: workingDay }, shift: none }\n      - { level: commune, offset: { n: 2, unit: workingDay }, shift: none }",
        ),
      ),
    ).toEqual(["tinh.yaml:11 PCCC_REGIME_LEVEL_ORDER province"]);
  });

  it("[RG3] an unknown calendar and versions that hold on one day are told", () => {
    expect(told(regime("a", "    deadlines: []\n    calendar: nowhere"))).toEqual(["tinh.yaml:11 PCCC_REGIME_UNKNOWN_CALENDAR"]);
    const early =
      "    calendar: nowhere\n    deadlines: [{ level: commune, day: { bound: by, day: 10, monthOffset: 0, overflow: reject }, shift: none }]";
    expect(told(regime("a", early))).toEqual([
      "tinh.yaml:10 PCCC_REGIME_UNKNOWN_CALENDAR",
      "tinh.yaml:11 PCCC_REGIME_DEADLINE_BEFORE_CUTOFF commune",
    ]);
    const version = (from: string, to: string): string => regime("a", `    deadlines: []\n    validFrom: ${from}\n    validTo: ${to}\n`);
    expect(told(version("2030-01-01", "2030-06-30") + version("2030-06-30", "2031-01-01"))).toEqual([
      "tinh.yaml:21 PCCC_REGIME_VALIDITY_OVERLAP",
    ]);
    expect(told(version("2030-01-01", "2030-06-30") + version("2030-07-01", "2031-01-01"))).toEqual([]);
  });

  it("[RG4] a file of the wrong shape is told field by field, a broken one by its line", () => {
    expect(told(regime("a", "    deadlines:\n      - { level: commune, offset: { n: 1, unit: workingDay } }"))).toEqual([
      "tinh.yaml:11 PCCC_REGIME_FILE_SHAPE commune".replace(" commune", ""),
    ]);
    expect(told("  - id: [")).toEqual([expect.stringMatching(/^tinh\.yaml:\d+ PCCC_REGIME_FILE_SYNTAX$/u)]);
    expect(Object.keys(regimeFileJsonSchema()["properties"] as object)).toEqual(["format", "regimes"]);
  });
});

describe("regimes that name days or events", () => {
  const other = (rule: string, deadlines: string): string => `  - id: a
    family: f
    title: { vi: Chế độ }
    frequencies: []
    window: ${rule}
    deadlines: [${deadlines}]
    appliesTo: { vi: Mọi nơi }
    basis: []
`;
  const receipt = "{ kind: event, event: request-received, title: { vi: Tiếp nhận } }";
  const after = (level: string, n: number): string =>
    `{ level: ${level}, event: { direction: after, n: ${n}, unit: workingDay, countFirstDay: exclude, monthOverflow: reject }, shift: none }`;

  it("[RG5] a deadline that has nothing to count from is told with file and line", () => {
    expect(told(other(receipt, "{ level: commune, offset: { n: 1, unit: day }, shift: none }"))).toEqual([
      "tinh.yaml:8 PCCC_REGIME_DEADLINE_FORM commune",
    ]);
    expect(told(other("{ kind: once, bound: by, on: 2030-03-01, shift: none }", after("commune", 1)))).toEqual([
      "tinh.yaml:8 PCCC_REGIME_DEADLINE_FORM commune",
    ]);
    expect(told(regime("a", `    deadlines: [${after("commune", 1)}]`))).toEqual(["tinh.yaml:10 PCCC_REGIME_DEADLINE_FORM commune"]);
    expect(told(other(receipt, after("commune", 1)))).toEqual([]);
  });

  it("[RG5] a day that a month does not have is told, and nothing throws", () => {
    const on31 = (overflow: string): string =>
      regime("a", `    deadlines: [{ level: commune, day: { bound: by, day: 31, monthOffset: 0, overflow: ${overflow} }, shift: none }]`);
    expect(told(on31("reject"))).toEqual(["tinh.yaml:10 PCCC_REGIME_DEADLINE_NO_DAY commune"]);
    expect(told(on31("clamp"))).toEqual([]);
    const month = `{ level: commune, event: { direction: after, n: 1, unit: month, countFirstDay: exclude, monthOverflow: reject }, shift: none }`;
    expect(told(other(receipt, month))).toEqual(["tinh.yaml:8 PCCC_REGIME_DEADLINE_NO_DAY commune"]);
  });

  it("[RG6] a level that must answer before the one below it is told for events too", () => {
    expect(told(other(receipt, `${after("commune", 5)}, ${after("province", 4)}`))).toEqual([
      "tinh.yaml:8 PCCC_REGIME_LEVEL_ORDER province",
    ]);
    expect(told(other(receipt, `${after("commune", 4)}, ${after("province", 5)}`))).toEqual([]);
  });

  it("[DL12] a named day is the deadline of every level, after its bound and its shift", () => {
    const shape = { id: "w", family: "w", title: { vi: "" }, deadlines: [], appliesTo: { vi: "" }, basis: [] };
    const days = [
      { id: "H1", title: { vi: "Kỳ 1" }, frequency: "half-yearly" as const, bound: "before" as const, month: 6, day: 15 },
      { id: "H2", title: { vi: "Kỳ 2" }, frequency: "half-yearly" as const, bound: "before" as const, month: 12, day: 15 },
    ];
    const named: Regime = { ...shape, frequencies: ["half-yearly"], window: { kind: "days", days, shift: "previousWorkingDay" } };
    const periods = periodsOf(named, "half-yearly", { fromInclusive: day("2030-01-01"), toInclusive: day("2030-12-31") });
    expect(periods.map(({ id, toInclusive }) => [id, toInclusive])).toEqual([
      ["w:2030-H1", "2030-06-14"],
      ["w:2030-H2", "2030-12-14"],
    ]);
    const dueOn = periods.map((period) => {
      const deadline = deadlineFor(named, "province", period);
      const reached = deadline === undefined ? undefined : levelDue(calendar, period.toInclusive, deadline);
      return reached?.ok === true ? reached.value.on : undefined;
    });
    expect(dueOn).toEqual(["2030-06-14", "2030-12-13"]);
    expect(
      oncePeriod({ ...shape, frequencies: [], window: { kind: "once", bound: "before", on: day("2030-12-20"), shift: "none" } }),
    ).toMatchObject({
      id: "w:once",
      toInclusive: "2030-12-19",
    });
    expect(oncePeriod(named)).toBeUndefined();
  });
});

describe("windows and bounds of other kinds", () => {
  const base = { id: "w", family: "w", title: { vi: "" }, deadlines: [], appliesTo: { vi: "" }, basis: [] };
  it("[DL9] weeks run from their weekday and follow each other without gap", () => {
    const weeks = periodsOf({ ...base, frequencies: ["weekly"], window: { kind: "weeks", startWeekday: 4 } }, "weekly", {
      fromInclusive: day("2030-01-01"),
      toInclusive: day("2031-12-31"),
    });
    expect(weeks[0]).toMatchObject({ id: "w:2030-W01", fromInclusive: "2029-12-27", toInclusive: "2030-01-02" });
    expect(new Set(weeks.map(({ id }) => id)).size).toBe(weeks.length);
    for (const [n, week] of weeks.entries()) {
      const next = weeks[n + 1];
      if (next !== undefined) expect(next.fromInclusive > week.toInclusive && next.fromInclusive).toBe(addDay(week.toInclusive));
    }
  });

  it("[DL9] named windows end in the year by which they are named", () => {
    const window = {
      kind: "named" as const,
      windows: [
        {
          id: "HK1",
          title: { vi: "Học kỳ I" },
          frequency: "half-yearly" as const,
          from: { month: 9, day: 5, yearOffset: -1 },
          to: { month: 1, day: 15 },
        },
        {
          id: "HK2",
          title: { vi: "Học kỳ II" },
          frequency: "half-yearly" as const,
          from: { month: 1, day: 16 },
          to: { month: 5, day: "last" as const },
        },
      ],
    };
    const periods = periodsOf({ ...base, frequencies: ["half-yearly"], window }, "half-yearly", {
      fromInclusive: day("2030-01-01"),
      toInclusive: day("2030-12-31"),
    });
    expect(periods.map(({ id, fromInclusive, toInclusive }) => [id, fromInclusive, toInclusive])).toEqual([
      ["w:2030-HK1", "2029-09-05", "2030-01-15"],
      ["w:2030-HK2", "2030-01-16", "2030-05-31"],
    ]);
  });

  it("[DL3] a task to be done within a quarter has until its last day", () => {
    expect(lastDayAllowed({ kind: "within", unit: "quarter", year: 2030, place: 2 })).toBe("2030-06-30");
    expect(lastDayAllowed({ kind: "within", unit: "month", year: 2032, place: 2 })).toBe("2032-02-29");
    expect(() => lastDayAllowed({ kind: "within", unit: "quarter", year: 2030, place: 5 })).toThrow(RangeError);
  });

  it("[DL10] a deadline from an event counts its first day only where it says so", () => {
    const due = (
      event: string,
      direction: "after" | "before",
      n: number,
      countFirstDay: "include" | "exclude",
      shift: "none" | "nextWorkingDay" = "none",
    ): unknown => {
      const reached = eventDue(calendar, day(event), { direction, n, unit: "day", countFirstDay, monthOverflow: "reject", shift });
      return reached.ok ? reached.value.on : reached.error.code;
    };
    expect(due("2030-03-01", "after", 10, "exclude")).toBe("2030-03-11");
    expect(due("2030-03-01", "after", 10, "include")).toBe("2030-03-10");
    expect(due("2030-03-01", "after", 8, "exclude", "nextWorkingDay")).toBe("2030-03-11");
    expect(due("2030-05-20", "before", 95, "exclude")).toBe("2030-02-14");
    expect([addMonths(day("2030-01-31"), 1, "clamp"), addMonths(day("2030-01-31"), 1, "spill")]).toEqual(["2030-02-28", "2030-03-03"]);
    expect(() => addMonths(day("2030-01-31"), 1, "reject")).toThrow(RangeError);
  });

  it("[DL11] a chain runs backwards from the top and says which level has no time", () => {
    const levels = [
      { level: "province" as const, needs: { n: 2, unit: "workingDay" as const } },
      { level: "commune" as const, needs: { n: 1, unit: "workingDay" as const } },
    ];
    const chain = deadlineChain({ topDue: day("2030-06-20"), levels, cutOff: day("2030-06-14"), calendar });
    expect(chain.ok && chain.value).toEqual([
      { level: "province", dueOn: "2030-06-20" },
      { level: "commune", dueOn: "2030-06-18" },
    ]);
    const short = deadlineChain({ topDue: day("2030-06-17"), levels, cutOff: day("2030-06-14"), calendar });
    expect(!short.ok && short.error).toMatchObject({
      code: "PCCC_REGIME_CHAIN_TOO_LONG",
      params: { level: "province", begin: "2030-06-13" },
    });
  });
});

function addDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
