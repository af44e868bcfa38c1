import {
  checkPlan,
  type Duty,
  expandSelector,
  makeUnitRegistry,
  type Plan,
  type PlainDate,
  planCoverage,
  plainDate,
  type Selector,
  type Task,
  type Timing,
  type Unit,
  type UnitLevel,
  type UnitRegistry,
} from "@pccc/core";
import { proposePlans } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendar } from "./schedule-fixtures.ts";

const on: PlainDate = plainDate("2030-01-02");
const basis = { document: "1/QĐ", confidence: "assumed" } as const;

/** A province with districts, communes and residential areas; each level below the one before. */
function countryOf(shape: readonly (readonly number[])[]): UnitRegistry {
  const units: { readonly id: string; readonly level: UnitLevel; readonly parent?: string }[] = [{ id: "p", level: "province" }];
  shape.forEach((communes, d) => {
    units.push({ id: `d${d}`, level: "district", parent: "p" });
    communes.forEach((areas, c) => {
      units.push({ id: `d${d}c${c}`, level: "commune", parent: `d${d}` });
      for (let a = 0; a < areas; a += 1) units.push({ id: `d${d}c${c}a${a}`, level: "residential", parent: `d${d}c${c}` });
    });
  });
  const made = makeUnitRegistry({
    units: units.map(({ id, level }): Unit => ({ id, level, kind: "body", line: "front", names: [{ name: id.toUpperCase() }], codes: [] })),
    memberships: units.map(({ id, parent }) => ({
      unit: id,
      hierarchy: "front",
      ...(parent === undefined ? {} : { parent }),
      fromInclusive: plainDate("2020-01-01"),
      basis,
    })),
    successions: [],
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const below = (level: UnitLevel, except?: string): Selector => ({
  take: "descendants",
  hierarchy: "front",
  under: "p",
  level,
  ...(except === undefined ? {} : { except: [except] }),
});
const classes: readonly Selector[] = [
  below("district"),
  below("commune"),
  below("commune", "d0c0"),
  below("residential"),
  { take: "self", hierarchy: "front", under: "p" },
  { take: "children", hierarchy: "front", under: "d0" },
  { take: "self", hierarchy: "front", under: "d0c0" },
];
const due = (text: string, bound: "before" | "by" = "by"): Timing => ({ kind: "dated", on: plainDate(text), bound });
const timings: readonly Timing[] = [due("2030-06-28"), due("2030-06-18", "before"), { kind: "continuous" }, { kind: "unspecified" }];

interface TaskShape {
  readonly lead: number;
  readonly coordinator: number;
  readonly timing: number;
  readonly kind: "perform" | "report" | "adoptPlan";
  readonly waitsForFirst: boolean;
}

function planOf(shapes: readonly TaskShape[], adopters: UnitLevel): Plan {
  const pick = <A>(list: readonly A[], place: number): A => list[place % list.length] as A;
  const tasks = shapes.map(
    (shape, index): Task => ({
      id: `plan/t${index}`,
      text: `việc ${index}`,
      section: "I",
      leads: [],
      coordinates: [],
      ...(shape.coordinator === 0 ? {} : { coordinatedBy: [pick(classes, shape.coordinator)] }),
      timing: pick(timings, shape.timing),
      ...(shape.waitsForFirst && index > 0 ? { dependsOn: ["plan/t0"] } : {}),
    }),
  );
  const duties = shapes.map((shape, index): Duty => {
    const owedBy = pick(classes, shape.lead);
    const { timing } = tasks[index] as Task;
    const kind = shape.kind;
    return {
      id: `plan.d${index}`,
      kind,
      title: { vi: "x" },
      owedBy: kind === "adoptPlan" ? below(adopters) : owedBy,
      timing,
      onSuccession: "moves",
      plan: "plan",
      task: `plan/t${index}`,
    };
  });
  const adopt: Duty = {
    id: "plan.adopt",
    kind: "adoptPlan",
    title: { vi: "Ban hành kế hoạch" },
    owedBy: below(adopters),
    timing: { kind: "unspecified" },
    onSuccession: "lapses",
    plan: "plan",
  };
  return {
    id: "plan",
    unit: "p",
    document: { id: "plan", type: "KẾ HOẠCH", title: "Kế hoạch", line: "front", relations: [] },
    sections: [{ label: "I", heading: "VIỆC", level: 1 }],
    tasks,
    duties: [...duties, adopt],
    recipients: [],
  };
}

const shapes = fc.array(
  fc.record({
    lead: fc.nat(20),
    coordinator: fc.nat(7),
    timing: fc.nat(3),
    kind: fc.constantFrom("perform" as const, "perform" as const, "perform" as const, "report" as const, "adoptPlan" as const),
    waitsForFirst: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);
const countries = fc.array(fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

describe("proposePlans", () => {
  it("[CP1][CP2][CP5] hands every task to exactly those whom it is about, so that adopted drafts cover the plan", () => {
    fc.assert(
      fc.property(countries, shapes, fc.constantFrom("district" as const, "commune" as const), (shape, tasks, adopters) => {
        const registry = countryOf(shape);
        const plan = planOf(tasks, adopters);
        const { proposals } = proposePlans({ plan, registry, on, calendar });
        const parentOf = new Map(registry.memberships.map(({ unit, parent }) => [unit, parent]));
        const isAtOrAbove = (unit: string, other: string): boolean => {
          for (let up: string | undefined = other; up !== undefined; up = parentOf.get(up)) if (up === unit) return true;
          return false;
        };
        for (const { unit, plan: draft } of proposals) {
          // The naive answer: any member of any class of the task at the unit or below it.
          const meant = plan.tasks.filter(({ id, coordinatedBy = [] }) => {
            const duties = plan.duties.filter((duty) => duty.task === id && duty.kind === "perform");
            const members = [...duties.map(({ owedBy }) => owedBy), ...coordinatedBy].flatMap((of) => {
              const found = expandSelector(registry, of, "p", on).units;
              const isUnknown = found.length === 0 && of.take === "descendants" && of.level === "residential";
              return isUnknown ? registry.units.map(({ id: any }) => any).filter((any) => any !== "p") : found;
            });
            return members.some((member) => isAtOrAbove(unit, member));
          });
          expect([unit, draft.tasks.map(({ restsOn }) => restsOn?.[0])]).toEqual([unit, meant.map(({ id }) => id)]);
          expect(checkPlan(draft).filter(({ severity }) => severity === "error")).toEqual([]);
          // Nobody outside the unit's own part of the tree comes to owe anything by its draft.
          for (const { owedBy } of draft.duties) {
            for (const member of expandSelector(registry, owedBy, unit, on).units) expect(isAtOrAbove(unit, member)).toBe(true);
          }
        }
        const coverage = planCoverage({
          above: plan,
          below: proposals.map((proposal) => ({ plan: proposal.plan, adoptedOn: on })),
          registry,
          on,
        });
        expect(coverage.units.map(({ unit }) => unit)).toEqual(proposals.map(({ unit }) => unit));
        expect(coverage.units.flatMap(({ states }) => states).filter((state) => state !== "covered" && state !== "notAddressed")).toEqual(
          [],
        );
        expect(coverage.unsupported).toEqual([]);
        // Taking one draft away opens exactly its own cells.
        const [first, ...others] = proposals;
        if (first === undefined) return;
        const without = planCoverage({
          above: plan,
          below: others.map((proposal) => ({ plan: proposal.plan, adoptedOn: on })),
          registry,
          on,
        });
        without.units.forEach(({ unit, states }, place) => {
          const before = coverage.units[place]?.states ?? [];
          expect(states).toEqual(unit === first.unit ? before.map((state) => (state === "covered" ? "noPlan" : state)) : before);
        });
      }),
      { numRuns: 60 },
    );
  });

  const one = (timing: number): Plan => planOf([{ lead: 1, coordinator: 0, timing, kind: "perform", waitsForFirst: false }], "commune");
  const registry = countryOf([[0, 0]]);

  it("[CP3] brings deadlines forward over working days for the levels that say they need time", () => {
    const dueOf = (timing: number, needs: Partial<Record<UnitLevel, number>>): unknown => {
      const [proposal] = proposePlans({ plan: one(timing), registry, on, calendar, needs }).proposals;
      return [proposal?.plan.tasks[0]?.timing, proposal?.plan.duties[0]?.timing, proposal?.deadlines];
    };
    const by = (text: string) => due(text);
    // 2030-06-28 is a Friday; three working days before it is Tuesday.
    expect(dueOf(0, { province: 2, district: 1 })).toEqual([
      by("2030-06-25"),
      by("2030-06-25"),
      [{ task: "plan.d0c0/t01", above: "2030-06-28", dueOn: "2030-06-25", workingDays: 3 }],
    ]);
    // "Before 18 June" ends on Monday the 17th, a holiday of this calendar; the working day before is Friday.
    expect(dueOf(1, { province: 1 })).toEqual([by("2030-06-14"), by("2030-06-14"), [expect.objectContaining({ above: "2030-06-17" })]]);
    expect(dueOf(0, { residential: 9 })).toEqual([timings[0], timings[0], []]);
    expect(dueOf(2, { province: 2 })).toEqual([{ kind: "continuous" }, { kind: "continuous" }, []]);
  });

  it("[CP3] says when the levels above leave no time", () => {
    const late = proposePlans({ plan: one(0), registry, on: plainDate("2030-06-20"), calendar, needs: { province: 8 } });
    expect(late.findings.map(({ code }) => code)).toContain("PCCC_CASCADE_TOO_LATE");
  });

  it("[CP1] hands on what is for residential areas where none of them is on record", () => {
    const plan = planOf([{ lead: 3, coordinator: 0, timing: 3, kind: "perform", waitsForFirst: false }], "commune");
    const [proposal] = proposePlans({ plan, registry, on, calendar }).proposals;
    expect(proposal?.plan.duties.map(({ owedBy }) => owedBy)).toEqual([
      { take: "descendants", hierarchy: "front", under: "d0c0", level: "residential" },
    ]);
  });

  it("[CP4] takes the plan's day for adopting before the caller's, and invents none", () => {
    const dated = one(0);
    const [adoptDuty] = dated.duties.slice(-1);
    const withDay: Plan = {
      ...dated,
      duties: [...dated.duties.slice(0, -1), { ...(adoptDuty as Duty), timing: due("2030-03-15", "before") }],
    };
    const asked = plainDate("2030-04-30");
    const adoptBy = (plan: Plan, given?: PlainDate) => {
      const made = proposePlans({ plan, registry, on, calendar, ...(given === undefined ? {} : { adoptBy: given }) });
      return [made.proposals[0]?.adoptBy, made.findings.map(({ code }) => code)];
    };
    expect(adoptBy(withDay, asked)).toEqual(["2030-03-14", []]);
    expect(adoptBy(dated, asked)).toEqual(["2030-04-30", []]);
    expect(adoptBy(dated)).toEqual([undefined, ["PCCC_CASCADE_ADOPT_BY"]]);
  });
});
