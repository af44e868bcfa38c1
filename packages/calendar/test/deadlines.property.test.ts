import { joinVersions, type LevelDeadline, lastMomentAllowed, levelDue, periodsOf, type Regime, versionOn } from "@pccc/calendar";
import { addDays, type Frequency, type PlainDate, plainDate, type Weekday } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf, data, day } from "./sample-calendar.ts";

const calendar = calendarOf({ ...data, undecided: [] });
// So far from both ends of the calendar that no deadline leaves it.
const anchors = fc.nat({ max: 400 }).map((n) => addDays(day("2030-04-15"), n));
const shift = fc.constantFrom("none" as const, "nextWorkingDay" as const, "previousWorkingDay" as const);
const bound = fc.constantFrom("before" as const, "by" as const);
const deadlines: fc.Arbitrary<LevelDeadline> = fc.oneof(
  fc.record({
    level: fc.constant("commune" as const),
    shift,
    offset: fc.record({ n: fc.nat({ max: 30 }), unit: fc.constantFrom("day" as const, "workingDay" as const) }),
  }),
  fc.record({
    level: fc.constant("commune" as const),
    shift,
    day: fc.record({
      bound,
      day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant("last" as const)),
      monthOffset: fc.integer({ min: 0, max: 2 }),
      overflow: fc.constantFrom("clamp" as const, "reject" as const),
    }),
  }),
  fc.record({
    level: fc.constant("commune" as const),
    shift,
    weekday: fc.record({ weekday: fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday), weekOffset: fc.nat({ max: 3 }) }),
  }),
  fc.record({
    level: fc.constant("commune" as const),
    shift,
    event: fc.record({
      direction: fc.constantFrom("after" as const, "before" as const),
      n: fc.nat({ max: 40 }),
      unit: fc.constantFrom("day" as const, "workingDay" as const),
      countFirstDay: fc.constantFrom("include" as const, "exclude" as const),
      monthOverflow: fc.constant("reject" as const),
    }),
  }),
);

const asDate = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`);
const asDay = (date: Date): PlainDate => plainDate(date.toISOString().slice(0, 10));
/** A day is worked by the rows of the sample and the week, looked at one by one. */
function works(date: PlainDate): boolean {
  const row = data.days.find((candidate) => candidate.date === date && candidate.announcedOn <= date);
  if (row !== undefined) return row.kind === "makeUp";
  return ![0, 6].includes(asDate(date).getUTCDay());
}
function step(date: PlainDate, by: 1 | -1): PlainDate {
  const next = asDate(date);
  next.setUTCDate(next.getUTCDate() + by);
  return asDay(next);
}
function shifted(date: PlainDate, how: LevelDeadline["shift"]): PlainDate {
  let reached = date;
  while (how !== "none" && !works(reached)) reached = step(reached, how === "nextWorkingDay" ? 1 : -1);
  return reached;
}

/** The specification read aloud, a day at a time; `undefined` where the month has no such day. */
function naive(anchor: PlainDate, { offset, day: named, weekday, event, shift: how }: LevelDeadline): PlainDate | undefined {
  const count = (from: PlainDate, n: number, by: 1 | -1, working: boolean): PlainDate => {
    let at = from;
    for (let left = n; left > 0; ) {
      at = step(at, by);
      if (!working || works(at)) left -= 1;
    }
    return at;
  };
  if (offset !== undefined) {
    const reached = count(anchor, offset.n, 1, offset.unit === "workingDay");
    return offset.unit === "day" || offset.n === 0 ? shifted(reached, how) : reached;
  }
  if (weekday !== undefined) {
    let at = anchor;
    while ((asDate(at).getUTCDay() || 7) !== weekday.weekday) at = step(at, 1);
    return shifted(count(at, 7 * weekday.weekOffset, 1, false), how);
  }
  if (named !== undefined) {
    const first = new Date(Date.UTC(asDate(anchor).getUTCFullYear(), asDate(anchor).getUTCMonth() + named.monthOffset, 1));
    const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
    if (named.day !== "last" && named.day > length && named.overflow === "reject") return undefined;
    const on = count(asDay(first), (named.day === "last" ? length : Math.min(named.day, length)) - 1, 1, false);
    return shifted(named.bound === "before" ? step(on, -1) : on, how);
  }
  if (event === undefined) throw new Error("no form");
  const by = event.direction === "after" ? 1 : -1;
  const start = event.countFirstDay === "include" ? step(anchor, by === 1 ? -1 : 1) : anchor;
  const reached = count(start, event.n, by, event.unit === "workingDay");
  return event.unit === "day" || event.n === 0 ? shifted(reached, how) : reached;
}

describe("deadlines of every form", () => {
  it("[DL15] equal a walk day by day", () => {
    fc.assert(
      fc.property(anchors, deadlines, (anchor, deadline) => {
        const due = levelDue(calendar, anchor, deadline);
        expect(due.ok ? due.value.on : due.error.code).toBe(naive(anchor, deadline) ?? "PCCC_REGIME_DEADLINE_NO_DAY");
      }),
      { numRuns: 400 },
    );
  });

  it("[DL14] an hour is left out by before and taken in by by", () => {
    expect(lastMomentAllowed("before", day("2030-06-15"), "16:00")).toEqual({ on: "2030-06-15", time: "15:59" });
    expect(lastMomentAllowed("by", day("2030-06-15"), "16:00")).toEqual({ on: "2030-06-15", time: "16:00" });
    expect(lastMomentAllowed("before", day("2030-06-15"), "00:00")).toEqual({ on: "2030-06-14" });
    expect(lastMomentAllowed("before", day("2030-06-15"), undefined)).toEqual({ on: "2030-06-14" });
  });
});

describe("versions of a regime", () => {
  const version = (from: string | undefined, to: string | undefined, n: number, startDay: number): Regime => ({
    id: "v",
    family: "v",
    title: { vi: "V" },
    frequencies: ["monthly"],
    window: { startDay, startMonthOffset: startDay === 1 ? 0 : -1 },
    deadlines: [{ level: "commune", offset: { n, unit: "day" }, shift: "none" }],
    appliesTo: { vi: "V" },
    basis: [],
    ...(from === undefined ? {} : { validFrom: day(from) }),
    ...(to === undefined ? {} : { validTo: day(to) }),
  });
  const range = { fromInclusive: day("2030-01-01"), toInclusive: day("2030-12-31") };
  const monthly: Frequency = "monthly";

  it("[DL13] each window and its deadline come from the version of its last day, in whatever order they are given", () => {
    const old = version(undefined, "2030-06-30", 2, 15);
    const fresh = version("2030-07-01", undefined, 5, 1);
    for (const order of [
      [old, fresh],
      [fresh, old],
    ] as const) {
      const [joined, ...others] = joinVersions(order);
      if (joined === undefined) throw new Error("nothing joined");
      expect(others).toEqual([]);
      const periods = periodsOf(joined, monthly, range);
      expect(periods).toHaveLength(12);
      expect(periods.map(({ toInclusive }) => toInclusive.slice(8))).toEqual([..."14 14 14 14 14 14 31 31 30 31 30 31".split(" ")]);
      expect(periods.map(({ toInclusive }) => versionOn(joined, toInclusive).deadlines[0]?.offset?.n)).toEqual([
        2, 2, 2, 2, 2, 2, 5, 5, 5, 5, 5, 5,
      ]);
    }
    expect(joinVersions([old])).toEqual([old]);
    expect(versionOn(old, "2031-01-01")).toBe(old);
  });
});
