// Schedules and the legal calendar against peers, with equal results checked: `npm run bench -- schedule`.
import { addOnTable, countOnTable, type DayTable, dayTable, makeCalendar, type Regime } from "@pccc/calendar";
import { epochDayOf, type Frequency, plainDate } from "@pccc/core";
import { nd09, publicSectorCalendar } from "@pccc/plugin-vn";
import {
  implicitObligations,
  implicitRow,
  lateByUnit,
  type NationalColumns,
  type NationalDuty,
  type NationalUnits,
  nationalColumns,
  nationalDuty,
  type NationalFilter,
  nationalRows,
  nationalWindow,
} from "@pccc/rules";
import { LocalDate } from "@js-joda/core";
import { addDays as addDaysFns, addMonths as addMonthsFns } from "date-fns";
import rruleModule from "rrule";
import { DateTime, DtStart, Frequency as RustFrequency, RRule as RustRule, RRuleSet as RustSet } from "rrule-rust";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";

const { RRule } = rruleModule;
const dayMs = 86_400_000;
const out = (text: string): void => void process.stdout.write(`${text}\n`);
const targets: {
  readonly name: string;
  readonly measured: number;
  readonly atLeast: number;
  readonly aim: number | undefined;
  readonly upper: boolean;
}[] = [];
let disagree = 0;

function check(name: string, same: boolean): void {
  out(`${same ? "agrees" : "DIFFERS"}  ${name}`);
  if (!same) disagree += 1;
}

/** The shortest of some runs, in nanoseconds for one of `count` things. */
function time(count: number, runs: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < runs; n += 1) {
    const start = process.hrtime.bigint();
    run();
    const took = Number(process.hrtime.bigint() - start);
    if (took < best) best = took;
  }
  return best / count;
}

const made = makeCalendar(publicSectorCalendar);
if (!made.ok) throw new Error("the calendar data are faulty");
const calendar = made.value;
const table: DayTable = dayTable(calendar);
const range = { fromInclusive: plainDate("2021-01-01"), toInclusive: plainDate("2026-12-31") };
const regime: Regime = { ...nd09, deadlines: [{ level: "commune", offset: { n: 1, unit: "workingDay" }, shift: "none" }] };
const firstDay = epochDayOf(range.fromInclusive);
const lastDay = epochDayOf(range.toInclusive);
/** The same judgement of days for every peer. */
const isWorking = (day: number): boolean => countOnTable(table, day, day) === 1;

out("# per-unit expansion: monthly cut-off on the 14th, due on the next working day, 2021-2026");
const monthly = nationalDuty("monthly", regime, "monthly", range, ["commune"], calendar);
const unitCount = 20_000;
const lives = Int32Array.from({ length: unitCount }, (_, unit) => firstDay + (unit % 7) * 60);
const ownUnits: NationalUnits = {
  levels: ["commune"],
  levelStart: Int32Array.of(0, unitCount),
  firstDay: lives,
  lastDay: new Int32Array(unitCount).fill(lastDay),
};
const dueColumn = new Int32Array(unitCount * monthly.windowEnds.length);
const expandOwn = (): number => {
  const { lo, hi } = implicitObligations([monthly], ownUnits);
  const dueDays = monthly.dueDays[0] as Int32Array;
  let at = 0;
  for (let unit = 0; unit < unitCount; unit += 1) {
    const to = hi[unit] as number;
    for (let window = lo[unit] as number; window < to; window += 1, at += 1) dueColumn[at] = dueDays[window] as number;
  }
  return at;
};
const own = time(unitCount, 5, expandOwn);

const fingerprint = (days: readonly number[]): string => `${days.length} ${days.reduce((hash, day) => (Math.imul(hash, 31) + day) | 0, 7)}`;
const ownFingerprint = (unit: number): string => {
  const from = lives[unit] as number;
  const dueDays = monthly.dueDays[0] as Int32Array;
  return fingerprint([...monthly.windowEnds].flatMap((end, window) => (end >= from ? [dueDays[window] as number] : [])));
};
const nextWorking = (day: number): number => {
  let next = day + 1;
  while (!isWorking(next)) next += 1;
  return next;
};
const utc = (day: number): Date => new Date(day * dayMs);
const peers: Readonly<Record<string, (from: number) => readonly number[]>> = {
  "rrule-rust": (from) => {
    const start = utc(from);
    const set = new RustSet({
      dtstart: new DtStart(DateTime.utc(start.getUTCFullYear(), start.getUTCMonth() + 1, start.getUTCDate(), 0, 0, 0)),
      rrules: [new RustRule({ frequency: RustFrequency.Monthly, byMonthday: [14], until: DateTime.utc(2026, 12, 31, 0, 0, 0) })],
    });
    return set.all().map(({ year, month, day }) => nextWorking(Date.UTC(year, month - 1, day) / dayMs));
  },
  rrule: (from) =>
    new RRule({ freq: RRule.MONTHLY, bymonthday: 14, dtstart: utc(from), until: utc(lastDay) })
      .all()
      .map((date) => nextWorking(date.getTime() / dayMs)),
  "rrule-temporal": (from) => {
    const iso = utc(from).toISOString().slice(0, 10).replaceAll("-", "");
    const rule = new RRuleTemporal({
      rruleString: `DTSTART;TZID=UTC:${iso}T000000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=14;UNTIL=20261231T000000Z`,
    });
    return rule.all().map((at) => nextWorking(Number(at.epochMilliseconds) / dayMs));
  },
  "js-joda": (from) => {
    const days: number[] = [];
    const last = LocalDate.ofEpochDay(lastDay);
    for (let cut = LocalDate.ofEpochDay(from).withDayOfMonth(14); !cut.isAfter(last); cut = cut.plusMonths(1)) {
      if (cut.toEpochDay() < from) continue;
      let due = cut.plusDays(1);
      while (!isWorking(due.toEpochDay())) due = due.plusDays(1);
      days.push(due.toEpochDay());
    }
    return days;
  },
  "date-fns": (from) => {
    const days: number[] = [];
    const start = utc(from);
    // Civil days as local dates at noon, as the library reckons, whatever the machine's zone.
    const dayOf = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayMs;
    const first = new Date(start.getUTCFullYear(), start.getUTCMonth(), 14, 12);
    for (let n = 0, cut = first; dayOf(cut) <= lastDay; n += 1, cut = addMonthsFns(first, n)) {
      if (dayOf(cut) < from) continue;
      let due = addDaysFns(cut, 1);
      while (!isWorking(dayOf(due))) due = addDaysFns(due, 1);
      days.push(dayOf(due));
    }
    return days;
  },
  "temporal-polyfill": (from) => {
    const days: number[] = [];
    const dayOf = (date: Temporal.PlainDate): number => Date.UTC(date.year, date.month - 1, date.day) / dayMs;
    const first = Temporal.PlainDate.from(utc(from).toISOString().slice(0, 10)).with({ day: 14 });
    for (let n = 0, cut = first; dayOf(cut) <= lastDay; n += 1, cut = first.add({ months: n })) {
      if (dayOf(cut) < from) continue;
      let due = cut.add({ days: 1 });
      while (!isWorking(dayOf(due))) due = due.add({ days: 1 });
      days.push(dayOf(due));
    }
    return days;
  },
};
out(`own engine          ${own.toFixed(0).padStart(10)} ns a unit`);
for (const [name, expand] of Object.entries(peers)) {
  let same = true;
  for (let unit = 0; unit < 7; unit += 1) same &&= fingerprint(expand(lives[unit] as number)) === ownFingerprint(unit);
  const sample = 140;
  const took = time(sample, 3, () => {
    for (let unit = 0; unit < sample; unit += 1) expand(lives[unit] as number);
  });
  out(`${name.padEnd(18)}  ${took.toFixed(0).padStart(10)} ns a unit   ${(took / own).toFixed(0)}x`);
  check(`${name}: the same due days for units of seven different ages`, same);
  if (name === "rrule-rust")
    targets.push({ name: "per-unit expansion / rrule-rust", measured: took / own, atLeast: 150, aim: 350, upper: false });
  if (name === "rrule") targets.push({ name: "per-unit expansion / rrule", measured: took / own, atLeast: 1000, aim: 2000, upper: false });
}

out("\n# working-day arithmetic: add 1 to 40 working days");
const questions = 100_000;
let sum = 0;
const byTable = time(questions, 5, () => {
  sum = 0;
  for (let n = 0; n < questions; n += 1) sum += addOnTable(table, firstDay + ((n * 7) % 2000), (n % 40) + 1) as number;
});
let walkedSum = 0;
const byWalk = time(questions, 2, () => {
  walkedSum = 0;
  for (let n = 0; n < questions; n += 1) {
    let day = firstDay + ((n * 7) % 2000);
    for (let left = (n % 40) + 1; left > 0; ) {
      day += 1;
      if (isWorking(day)) left -= 1;
    }
    walkedSum += day;
  }
});
out(`tables ${byTable.toFixed(1)} ns, walk ${byWalk.toFixed(0)} ns: ${(byWalk / byTable).toFixed(0)}x`);
check("the walk day by day", sum === walkedSum);

out("\n# national expansion: 93,356 units x 20 duties, 2021-2026");
const frequencies: readonly (readonly [Frequency, number])[] = [
  ["monthly", 4],
  ["quarterly", 8],
  ["half-yearly", 4],
  ["annual", 4],
];
const levels = ["residential", "commune", "province"] as const;
const national: Regime = {
  ...nd09,
  deadlines: levels.map((level, n) => ({ level, offset: { n: n + 1, unit: "workingDay" }, shift: "none" })),
};
const duties: readonly NationalDuty[] = frequencies.flatMap(([frequency, times]) =>
  Array.from({ length: times }, (_, n) => nationalDuty(`${frequency}-${n}`, national, frequency, range, levels, calendar)),
);
const reform = epochDayOf(plainDate("2025-07-01"));
function country(size: number): NationalUnits {
  const provinces = Math.round((34 * size) / 93_356);
  const communes = Math.round((3321 * size) / 93_356);
  const first = new Int32Array(size).fill(firstDay - 365);
  const last = new Int32Array(size).fill(lastDay + 365);
  // A unit in fifteen ended with the reform of 1 July 2025, one in fifty began with it, and one in forty in the years before.
  for (let unit = 0; unit < size; unit += 1) {
    if (unit % 15 === 7) last[unit] = reform - 1;
    else if (unit % 50 === 3) first[unit] = reform;
    else if (unit % 40 === 11) first[unit] = firstDay + 600;
  }
  const residential = size - provinces - communes;
  return { levels, levelStart: Int32Array.of(0, residential, residential + communes, size), firstDay: first, lastDay: last };
}
const units = country(93_356);
let implicit = implicitObligations(duties, units);
const implicitMs = time(1e6, 3, () => {
  implicit = implicitObligations(duties, units);
});
const { total } = implicit;
const implicitBytes = (implicit.lo.byteLength + implicit.hi.byteLength + implicit.base.byteLength + total / 8) / total;
out(`${total.toLocaleString("en")} obligations; implicit windows in ${implicitMs.toFixed(0)} ms`);
let columns: NationalColumns | undefined;
const expandMs = time(1e6, 4, () => {
  columns = undefined;
  columns = nationalColumns(duties, units);
});
let filledBytes = 0;
const fillMs = time(1e6, 4, () => {
  const filled = [new Uint32Array(total).fill(7), new Uint16Array(total).fill(7), new Uint16Array(total).fill(7)];
  filledBytes = filled.reduce((bytes, { byteLength }) => bytes + byteLength, 0);
});
if (columns === undefined) throw new Error("no columns");
out(`columns in ${expandMs.toFixed(0)} ms; allocate and fill the same ${(filledBytes / 1e6).toFixed(0)} MB in ${fillMs.toFixed(0)} ms`);
check("implicit windows and columns count the same", total === columns.unit.length);
check("each unit owes as many by its windows as by its columns", sameByUnit(columns));
targets.push({ name: "national expansion / allocate and fill", measured: expandMs / fillMs, atLeast: 3, aim: 1.5, upper: true });
targets.push({ name: "bytes per obligation, implicit", measured: implicitBytes, atLeast: 4, aim: 3.1, upper: true });
targets.push({ name: "bytes per obligation, columns", measured: 8 + 1 / 8, atLeast: 12, aim: 8.125, upper: true });

function sameByUnit({ unit, window, due, dueOrigin }: NationalColumns): boolean {
  const counts = new Uint32Array(units.firstDay.length);
  for (const id of unit) counts[id] = (counts[id] as number) + 1;
  for (let id = 0; id < counts.length; id += 1) {
    let owed = 0;
    for (let duty = 0; duty < duties.length; duty += 1) {
      const place = duty * counts.length + id;
      owed += (implicit.hi[place] as number) - (implicit.lo[place] as number);
    }
    if (owed !== counts[id]) return false;
  }
  // Of each hundredth row the due day again, from the duty itself.
  const owner: { readonly duty: NationalDuty; readonly index: number }[] = [];
  for (const duty of duties) for (let index = 0; index < duty.windowEnds.length; index += 1) owner.push({ duty, index });
  for (let row = 0; row < unit.length; row += 97) {
    const { duty, index } = owner[window[row] as number] as { readonly duty: NationalDuty; readonly index: number };
    const id = unit[row] as number;
    const level = id >= (units.levelStart[2] as number) ? 2 : id >= (units.levelStart[1] as number) ? 1 : 0;
    if ((duty.dueDays[level] as Int32Array)[index] !== (due[row] as number) + dueOrigin) return false;
  }
  return true;
}

out("\n# who is late today in the whole country");
const today = epochDayOf(plainDate("2026-11-23"));
const answered = new Uint8Array(Math.ceil(total / 8)).fill(0xff);
for (let row = 0; row < total; row += 13) answered[row >> 3] = (answered[row >> 3] as number) & ~(1 << (row & 7));
const spelt = columns;
let late: Uint32Array = new Uint32Array(0);
const lateMs = time(1e6, 3, () => {
  late = lateByUnit(spelt, answered, today);
});
const lateTotal = late.reduce((all, count) => all + count, 0);
let expected = 0;
for (let row = 0; row < total; row += 13) if ((spelt.due[row] as number) + spelt.dueOrigin < today) expected += 1;
out(`${lateTotal.toLocaleString("en")} late in ${lateMs.toFixed(0)} ms; expand and answer ${(expandMs + lateMs).toFixed(0)} ms`);
check("a count row by row", lateTotal === expected);

out("\n# questions to the whole country");
const asked = (name: string, filter: NationalFilter): Uint32Array => {
  let rows: Uint32Array = new Uint32Array(0);
  const took = time(1e6, 3, () => {
    rows = nationalRows(spelt, answered, filter);
  });
  out(`${name}: ${rows.length.toLocaleString("en")} in ${took.toFixed(0)} ms`);
  return rows;
};
const monday = epochDayOf(plainDate("2026-06-15"));
const week = asked("due in a week, not submitted", { dueFrom: monday, dueTo: monday + 6, answered: false });
const period = nationalWindow(duties, "quarterly-0", "nd09:2026-Q3");
if (period === undefined) throw new Error("no such window");
const missing = asked("not submitted for a quarter", { window: period, answered: false });
let naiveWeek = 0;
let naiveMissing = 0;
for (let row = 0; row < total; row += 13) {
  const day = (spelt.due[row] as number) + spelt.dueOrigin;
  if (day >= monday && day <= monday + 6) naiveWeek += 1;
  if (spelt.window[row] === period) naiveMissing += 1;
}
check("a count row by row of both", week.length === naiveWeek && missing.length === naiveMissing);
const oneRow = time(100_000, 3, () => {
  for (let n = 0; n < 100_000; n += 1) implicitRow(implicit, duties.length, (n * 491) % total);
});
out(`one row on demand from the implicit windows: ${oneRow.toFixed(0)} ns`);

out("\n# growth: half the units");
columns = undefined;
const half = country(46_678);
const halfMs = time(1e6, 4, () => {
  columns = undefined;
  columns = nationalColumns(duties, half);
});
const exponent = Math.log2(expandMs / halfMs);
out(`${halfMs.toFixed(0)} ms for half, ${expandMs.toFixed(0)} ms for all`);
targets.push({ name: "growth exponent, units x2", measured: exponent, atLeast: 1.1, aim: 1.05, upper: true });

out("\n# targets of DESIGN section 9");
let met = 0;
for (const { name, measured, atLeast, aim, upper } of targets) {
  const holds = upper ? measured <= atLeast : measured >= atLeast;
  const aimed = aim !== undefined && (upper ? measured <= aim : measured >= aim);
  if (holds) met += 1;
  out(
    `${holds ? "met   " : "MISSED"}  ${name.padEnd(42)} ${measured.toFixed(2).padStart(10)}   ${upper ? "at most" : "at least"} ${atLeast}, aim ${aim ?? "-"}${aimed ? " (reached)" : ""}`,
  );
}
out(`${met} of ${targets.length} targets met, ${disagree} disagreements`);
process.exitCode = met === targets.length && disagree === 0 ? 0 : 1;
