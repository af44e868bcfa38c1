import {
  implicitObligations,
  implicitRow,
  lateByUnit,
  type NationalDuty,
  nationalRows,
  type NationalUnits,
  nationalColumns,
  nationalWindow,
  noDueDay,
} from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const duties: fc.Arbitrary<readonly NationalDuty[]> = fc.array(
  fc.uniqueArray(fc.integer({ min: 100, max: 300 }), { maxLength: 12 }).map((ends): NationalDuty => {
    const windowEnds = Int32Array.from(ends).sort();
    return {
      id: "d",
      periods: Array.from(windowEnds, String),
      windowEnds,
      dueDays: [windowEnds.map((end) => (end % 5 === 0 ? noDueDay : end + 1)), windowEnds.map((end) => end + 3)],
    };
  }),
  { maxLength: 4 },
);
const country: fc.Arbitrary<NationalUnits> = fc
  .tuple(fc.array(fc.tuple(fc.integer({ min: 80, max: 320 }), fc.nat({ max: 250 })), { maxLength: 20 }), fc.nat({ max: 20 }))
  .map(([lives, cut]) => ({
    levels: ["commune", "province"],
    levelStart: Int32Array.of(0, Math.min(cut, lives.length), lives.length),
    firstDay: Int32Array.from(lives, ([first]) => first),
    lastDay: Int32Array.from(lives, ([first, length]) => first + length),
  }));

describe("the obligations of a whole country", () => {
  it("[S21] as implicit windows and as columns are those that each unit owes by the rule, and who is late is counted from them", () => {
    fc.assert(
      fc.property(duties, country, fc.integer({ min: 90, max: 320 }), (given, units, today) => {
        const implicit = implicitObligations(given, units);
        const columns = nationalColumns(given, units);
        const owed: string[] = [];
        const late = new Map<number, number>();
        let window = 0;
        for (const [duty, { windowEnds, dueDays }] of given.entries()) {
          for (const [index, end] of windowEnds.entries()) {
            for (let unit = 0; unit < units.firstDay.length; unit += 1) {
              const place = duty * units.firstDay.length + unit;
              const owes = (units.firstDay[unit] as number) <= end && end <= (units.lastDay[unit] as number);
              expect((implicit.lo[place] as number) <= index && index < (implicit.hi[place] as number)).toBe(owes);
              if (!owes) continue;
              const due = (dueDays[unit < (units.levelStart[1] as number) ? 0 : 1] as Int32Array)[index] as number;
              // Every third row was answered.
              if (due !== noDueDay && due < today && owed.length % 3 !== 0) late.set(unit, (late.get(unit) ?? 0) + 1);
              owed.push(`${unit} ${window} ${due === noDueDay ? "-" : due}`);
            }
            window += 1;
          }
        }
        const spelt = Array.from(
          columns.unit,
          (unit, row) =>
            `${unit} ${columns.window[row]} ${columns.due[row] === 65_535 ? "-" : (columns.due[row] as number) + columns.dueOrigin}`,
        );
        expect(spelt).toEqual(owed);
        expect(implicit.total).toBe(owed.length);
        const answered = new Uint8Array(Math.ceil(owed.length / 8));
        for (let row = 0; row < owed.length; row += 3) answered[row >> 3] = (answered[row >> 3] as number) | (1 << (row & 7));
        const counted = lateByUnit(columns, answered, today);
        for (let unit = 0; unit < units.firstDay.length; unit += 1) expect(counted[unit] ?? 0).toBe(late.get(unit) ?? 0);
      }),
      { numRuns: 100 },
    );
  });

  it("[S25] rows are spelt out one at a time, and picked by what is asked, as by a look at each", () => {
    const filters = fc.record(
      {
        dueFrom: fc.integer({ min: 95, max: 310 }),
        dueTo: fc.integer({ min: 95, max: 310 }),
        window: fc.nat({ max: 20 }),
        units: fc.tuple(fc.nat({ max: 10 }), fc.nat({ max: 22 })),
        answered: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(duties, country, filters, (given, units, filter) => {
        const implicit = implicitObligations(given, units);
        const columns = nationalColumns(given, units);
        const { total } = implicit;
        const answered = Uint8Array.from({ length: Math.ceil(total / 8) }, (_, place) => (place * 91) & 255);
        const starts = given.map((_, duty) => given.slice(0, duty).reduce((sum, { periods }) => sum + periods.length, 0));
        const one = (row: number): string => {
          const { duty, unit, window } = implicitRow(implicit, given.length, row);
          return `${unit} ${(starts[duty] as number) + window}`;
        };
        const spelt = Array.from({ length: total }, (_, row) => `${columns.unit[row]} ${columns.window[row]}`);
        expect(Array.from({ length: total }, (_, row) => one(row)).sort()).toEqual(spelt.sort());
        expect(() => implicitRow(implicit, given.length, total)).toThrow(RangeError);
        const expected: number[] = [];
        for (let row = 0; row < total; row += 1) {
          const due = columns.due[row] === 65_535 ? undefined : (columns.due[row] as number) + columns.dueOrigin;
          const sent = (((answered[row >> 3] as number) >> (row & 7)) & 1) === 1;
          const unit = columns.unit[row] as number;
          if (filter.dueFrom !== undefined && (due === undefined || due < filter.dueFrom)) continue;
          if (filter.dueTo !== undefined && (due === undefined || due > filter.dueTo)) continue;
          if (filter.window !== undefined && columns.window[row] !== filter.window) continue;
          if (filter.units !== undefined && (unit < filter.units[0] || unit >= filter.units[1])) continue;
          if (filter.answered !== undefined && sent !== filter.answered) continue;
          expected.push(row);
        }
        expect([...nationalRows(columns, answered, filter)]).toEqual(expected);
      }),
      { numRuns: 150 },
    );
    const named: readonly NationalDuty[] = ["a", "b"].map((id) => ({
      id,
      periods: ["x:1", "x:2"],
      windowEnds: Int32Array.of(1, 2),
      dueDays: [],
    }));
    expect([nationalWindow(named, "b", "x:2"), nationalWindow(named, "a", "x:1"), nationalWindow(named, "c", "x:1")]).toEqual([
      3,
      0,
      undefined,
    ]);
  });
});
