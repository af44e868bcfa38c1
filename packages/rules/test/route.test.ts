import {
  type CheckedSheet,
  criterionOffers,
  findRoute,
  type FindRouteInput,
  possibleActions,
  type RouteAction,
  type RouteValue,
  type Sheet,
} from "@pccc/rules";
import { plainDate } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreAfter } from "../src/route/route-subject.ts";
import { checked, criterionOf, metricOf, period, sheetOf } from "./score-fixture.ts";

const metrics = Object.fromEntries(
  ["m0", "m1", "m2", "m3"].map((id) => [id, metricOf(id, "rate", {})]).concat([["late", metricOf("late", "count", {})]] as never),
);
const known = (numerator: number, denominator = 10): RouteValue => ({ state: "Known", numerator, denominator });
const by = plainDate("2022-06-30");

const sheet = sheetOf({
  criteria: [
    criterionOf("plan", "40", { kind: "allOrNothing", metric: "m0", atLeast: "100" }),
    criterionOf("reach", "30", { kind: "linear", metric: "m1", rounding: "half-up" }),
    criterionOf("steps", "20", {
      kind: "stepped",
      metric: "m2",
      steps: [
        { atLeast: "50", points: "10" },
        { atLeast: "80", points: "20" },
      ],
    }),
    criterionOf("judged", "10", { kind: "judged", minimum: "0" }),
    criterionOf("late", "0", { kind: "deduction", metric: "late", per: "1", cap: "5", floor: "-5" }),
  ],
});

function subject(change: Partial<FindRouteInput> = {}, of: Sheet = sheet): FindRouteInput {
  const checkedSheet: CheckedSheet = checked(of, Object.values(metrics));
  return {
    sheet: checkedSheet,
    unit: "a",
    period,
    metrics,
    values: { m0: known(0), m1: known(4), m2: known(3), m3: known(10), late: { state: "Known", numerator: 2, denominator: 1 } },
    judgements: [{ unit: "a", period: period.id, criterion: "judged", points: "5", decidedBy: "post:head", decidedAt: 1 }],
    grade: "good",
    by,
    actions: [],
    ...change,
  };
}

describe("what a unit can still do", () => {
  it("[RT1] is each level that gives more, and never undoes what happened", () => {
    const ids = possibleActions(subject()).map(({ id }) => id);
    expect(ids).toEqual(["m0=10/10", "m1=10/10", "m2=5/10", "m2=8/10", "judged=10"]);
    expect(ids.join()).not.toContain("late");
  });

  it("[RT1] leaves alone what does not apply, and makes known what is not", () => {
    const values = { ...subject().values, m0: { state: "NotApplicable", numerator: 0, denominator: 1 } as const };
    expect(possibleActions(subject({ values })).map(({ id }) => id)).not.toContain("m0=10/10");
    const { m1: _, ...without } = subject().values;
    expect(possibleActions(subject({ values: without })).map(({ id }) => id)).toContain("m1=100/100");
  });

  it("[RT1] opens a gate that is shut or not known, though it caps nothing yet, and never undoes what a limit counts", () => {
    const gate = {
      id: "fires",
      title: { vi: "Cửa" },
      condition: { kind: "countAtMost", metric: "late", count: "0" },
      capsAt: "completed",
    } as const;
    const { criteria } = sheet;
    const gated = { ...sheet, criteria: criteria.filter(({ id }) => id !== "late"), gates: [gate] };
    const { late: _, ...values } = subject().values;
    expect(possibleActions(subject({ values }, gated)).map(({ id }) => id)).toContain("late=0");
    expect(possibleActions(subject({}, gated)).map(({ id }) => id)).not.toContain("late=0");
  });

  it("[RT1] reaches for so many of a count, and for no less than another metric", () => {
    const gate = (id: string, condition: Sheet["gates"][number]["condition"]) => ({
      id,
      title: { vi: id },
      condition,
      capsAt: "completed",
    });
    const gates = [
      gate("some", { kind: "countAtLeast", metric: "late", count: "7" }),
      gate("more", { kind: "metricAtLeast", metric: "m3", than: "m1" }),
    ];
    const gated = { ...sheet, criteria: sheet.criteria.filter(({ id }) => id !== "late"), gates };
    const values = { ...subject().values, m3: known(1) };
    expect(possibleActions(subject({ values }, gated)).map(({ id }) => id)).toEqual(expect.arrayContaining(["late=7", "m3=4/10"]));
  });

  it("[RT3] goes through a group that opens only from a total on", () => {
    const opening = sheetOf({
      groups: [{ id: "plus", title: { vi: "Thưởng" }, maximum: "20", needs: [{ total: "80" }] }],
      criteria: [
        criterionOf("a", "99", { kind: "linear", metric: "m1", rounding: "half-up" }),
        criterionOf("one", "1", { kind: "judged", minimum: "0" }),
        criterionOf("b", "20", { kind: "linear", metric: "m3", rounding: "half-up" }, { placement: "bonusAbove", group: "plus" }),
      ],
    });
    // 79.2 and nothing more, until one point opens 20.
    const given = subject({ values: { m1: known(8), m3: known(10) }, judgements: [], grade: "excellent" }, opening);
    const one: RouteAction = { id: "one", title: { vi: "Một" }, cost: 1, does: { kind: "judged", criterion: "one", points: "1" } };
    const judgements = [{ unit: "a", period: period.id, criterion: "one", points: "0", decidedBy: "post:head", decidedAt: 1 }];
    expect(findRoute({ ...given, judgements, actions: [one] })).toMatchObject({
      reached: true,
      actions: [{ id: "one" }],
      after: { total: 1002 },
    });
  });

  it("[RT2] offers so many points of each criterion", () => {
    const given = subject();
    expect(criterionOffers(given, possibleActions(given)).map(({ criterion, points, offers }) => [criterion, points, offers])).toEqual([
      ["plan", 0, 400],
      ["reach", 120, 180],
      ["steps", 0, 200],
      ["judged", 50, 50],
      ["late", -20, 0],
    ]);
  });
});

describe("the way to a grade", () => {
  it("[RT3] is the fewest actions, or the cheapest where they cost differently", () => {
    const actions = possibleActions(subject());
    const route = findRoute(subject({ actions }));
    expect(route).toMatchObject({ reached: true, proved: true, cost: 2, before: { grade: "not-completed" }, after: { grade: "good" } });
    expect(route.actions.map(({ id }) => id)).toContain("m0=10/10");
    const dear = actions.map((action) => (action.id === "m0=10/10" ? { ...action, cost: 100 } : action));
    const cheap = findRoute(subject({ actions: dear, grade: "completed" }));
    expect(cheap.actions.map(({ id }) => id)).not.toContain("m0=10/10");
  });

  it("[RT4] leaves out what cannot be done by the day, and says how far the rest leads", () => {
    const actions = possibleActions(subject()).map((action) => ({ ...action, earliest: plainDate("2022-08-01") }));
    expect(findRoute(subject({ actions }))).toMatchObject({ reached: false, proved: true, actions: [], cost: 0 });
    const some = possibleActions(subject()).filter(({ id }) => id !== "m0=10/10");
    const far = findRoute(subject({ actions: some }));
    expect([far.reached, far.proved, far.after.total]).toEqual([false, true, 580]);
  });

  it("[RT3] is nothing where the grade is reached already, and what a gate asks for", () => {
    const full = { ...subject().values, m0: known(10), m1: known(10), m2: known(10) };
    expect(findRoute(subject({ values: full }))).toMatchObject({ reached: true, actions: [] });
    const gated = sheetOf({
      ...sheet,
      gates: [{ id: "all", title: { vi: "Cửa" }, condition: { kind: "rateAtLeast", metric: "m3", percent: "100" }, capsAt: "completed" }],
    });
    const values = { ...full, m3: known(9) };
    const given = subject({ values }, gated);
    const route = findRoute({ ...given, actions: possibleActions(given) });
    expect(route.actions.map(({ id }) => id)).toEqual(["m3=10/10"]);
  });

  it("[RT3] costs no more than any other set of the actions: compared with all of them on small cases", () => {
    const action = fc.record({
      metric: fc.constantFrom("m0", "m1", "m2", "m3"),
      numerator: fc.integer({ min: 0, max: 10 }),
      cost: fc.integer({ min: 0, max: 6 }),
    });
    const gate = fc.constantFrom(
      [],
      [{ id: "all", title: { vi: "Cửa" }, condition: { kind: "rateAtLeast", metric: "m3", percent: "60" }, capsAt: "completed" }] as const,
      [
        { id: "plan", title: { vi: "Cửa" }, condition: { kind: "criterionAtLeast", criterion: "plan", points: "40" }, capsAt: "completed" },
      ] as const,
    );
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 6 }),
        fc.constantFrom("excellent", "good", "completed"),
        gate,
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }),
        (drawn, grade, gates, now) => {
          const actions = drawn.map(
            ({ metric, numerator, cost }, index): RouteAction => ({
              id: `a${index}`,
              title: { vi: "Việc" },
              cost,
              does: { kind: "metric", metric, numerator, denominator: 10 },
            }),
          );
          const values = Object.fromEntries(now.map((numerator, index) => [`m${index}`, known(numerator)]));
          const given = subject({ actions, grade, values: { ...subject().values, ...values } }, { ...sheet, gates: [...gates] });
          const route = findRoute(given);
          const best = cheapestByTryingAll(given);
          expect(route.proved).toBe(true);
          expect(route.reached ? [route.cost, route.actions.length] : undefined).toEqual(best);
          if (route.reached) expect(gradeAfter(given, route.actions)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("[RT3] finds the way among thirty criteria", () => {
    const ids = Array.from({ length: 30 }, (_, index) => `x${String(index).padStart(2, "0")}`);
    const many = sheetOf({
      total: "300",
      criteria: ids.map((id) => criterionOf(id, "10", { kind: "linear", metric: id, rounding: "half-up" })),
      bands: [
        { id: "top", title: { vi: "Cao" }, atLeast: "200" },
        { id: "low", title: { vi: "Thấp" }, atLeast: "0" },
      ],
    });
    const rates = Object.fromEntries(ids.map((id) => [id, metricOf(id, "rate", {})]));
    const given: FindRouteInput = {
      ...subject(),
      sheet: checked(many, Object.values(rates)),
      metrics: rates,
      values: Object.fromEntries(ids.map((id, index) => [id, known(index % 10)])),
      judgements: [],
      grade: "top",
    };
    const route = findRoute({ ...given, actions: possibleActions(given) });
    // 3 × (0 + … + 9) = 135 points; the nine lowest of 30 give 3 × (10 + 9 + 8) = 81: 65 are reached with seven.
    expect(route).toMatchObject({ reached: true, proved: true, cost: 7 });
  });

  it("[RT5] says so where it stopped before it was certain", () => {
    const actions = possibleActions(subject());
    expect(findRoute(subject({ actions, triesAtMost: 1, grade: "excellent" })).proved).toBe(false);
    expect(() => findRoute(subject({ grade: "none" }))).toThrow(RangeError);
  });
});

function gradeAfter(input: FindRouteInput, set: readonly RouteAction[]): boolean {
  const place = (grade: string | undefined): number => input.sheet.bands.findIndex(({ id }) => id === grade);
  const [row] = scoreAfter(input, [set]);
  return row?.grade !== undefined && place(row.grade) <= place(input.grade);
}

/** Every choice of at most one action for each metric. */
function cheapestByTryingAll(input: FindRouteInput): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  for (let mask = 0; mask < 2 ** input.actions.length; mask += 1) {
    const set = input.actions.filter((_, index) => (mask >> index) % 2 === 1);
    const targets = set.map(({ does }) => (does.kind === "metric" ? does.metric : does.criterion));
    if (new Set(targets).size < set.length || !gradeAfter(input, set)) continue;
    const cost = set.reduce((sum, action) => sum + action.cost, 0);
    if (best === undefined || cost < best[0] || (cost === best[0] && set.length < best[1])) best = [cost, set.length];
  }
  return best;
}
