import { implicitObligations, lateByUnit, type NationalDuty, type NationalUnits, nationalColumns, noDueDay } from "@pccc/rules";
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
});
