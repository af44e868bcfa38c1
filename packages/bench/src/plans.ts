// Drafts of the plans below and their coverage over the whole country, beside the plain way of asking unit by unit: `npm run bench -- plans`.
import { makeCalendar } from "@pccc/calendar";
import {
  expandSelector,
  makeUnitRegistry,
  type Membership,
  type Plan,
  plainDate,
  planCoverage,
  type PlanCoverage,
  type Selector,
  superiorOf,
  type Task,
  type UnitRegistry,
} from "@pccc/core";
import { areaRecords, bodyRecords, publicSectorCalendar } from "@pccc/plugin-vn";
import { proposePlans } from "@pccc/rules";

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const on = plainDate("2026-03-02");
const calendar = makeCalendar(publicSectorCalendar);
if (!calendar.ok) throw new Error("the calendar data are faulty");
const registry = country();
const plan = nationalPlan(30);

const [proposed, drafting] = timed(() =>
  proposePlans({ plan, registry, on, calendar: calendar.value, needs: { central: 5, province: 3 } }),
);
const { proposals } = proposed;
// Two units in three have adopted their drafts; one in ten of them has rewritten a task and left another out.
const below = proposals
  .filter((_, place) => place % 3 !== 0)
  .map(({ plan: draft }, place) => ({ plan: place % 10 === 0 ? rewritten(draft) : draft, adoptedOn: on }));
const [coverage, covering] = timed(() => planCoverage({ above: plan, below, registry, on }));
const [plain, asking] = timed(() => askedOneByOne(coverage));

out(
  `${proposals.length} units, ${plan.tasks.length} tasks, ${proposals.reduce((sum, { plan: draft }) => sum + draft.tasks.length, 0)} tasks in drafts`,
);
out(`drafts of all plans below        ${drafting.toFixed(0)} ms`);
out(`coverage by ${below.length} adopted plans  ${covering.toFixed(0)} ms`);
out(`the same addressees, asked unit by unit and task by task  ${asking.toFixed(0)} ms, ${(asking / covering).toFixed(1)}x`);
out(plain === 0 ? "agrees   which task is for which unit" : `DIFFERS  in ${plain} cells`);
const isInTime = drafting + covering <= 1000;
out(isInTime ? "target met: drafts and coverage within a second" : "TARGET MISSED: drafts and coverage within a second");
if (plain > 0 || !isInTime) process.exitCode = 1;

function timed<A>(run: () => A): readonly [A, number] {
  run();
  const start = process.hrtime.bigint();
  const value = run();
  return [value, Number(process.hrtime.bigint() - start) / 1e6];
}

/** The bodies of the Front in all provinces under one central body, which the law plugin's list does not hold. */
function country(): UnitRegistry {
  const [areas, bodies] = [areaRecords(), bodyRecords("front")];
  const centre = "front.centre";
  const basis = { document: "bench", confidence: "assumed" } as const;
  const memberships = bodies.memberships.map(
    (membership): Membership => (membership.parent === undefined ? { ...membership, parent: centre } : membership),
  );
  const made = makeUnitRegistry({
    units: [
      { id: centre, kind: "body", level: "central", line: "front", names: [{ name: "Ủy ban Trung ương MTTQ Việt Nam" }], codes: [] },
      ...areas.units,
      ...bodies.units,
    ],
    memberships: [
      { unit: centre, hierarchy: "front", fromInclusive: plainDate("2020-01-01"), basis },
      ...areas.memberships,
      ...memberships,
    ],
    successions: [...areas.successions, ...bodies.successions],
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error.slice(0, 3)));
  return made.value;
}

function nationalPlan(count: number): Plan {
  const communes: Selector = { take: "descendants", hierarchy: "front", under: "front.centre", level: "commune" };
  const classes: readonly Selector[] = [communes, { ...communes, under: "front.38" }, { ...communes, level: "province" }];
  const words = ["tuyên truyền", "tập huấn", "kiểm tra", "giám sát", "diễn tập", "vận động", "rà soát", "biểu dương"];
  const tasks = Array.from({ length: count }, (_, index): Task => {
    const text = `${words[index % words.length] ?? ""} lần ${index} về phòng cháy, chữa cháy ở khu dân cư, nhóm ${index % 7}, việc số ${index * 37}`;
    const timing =
      index % 3 === 0 ? ({ kind: "dated", on: plainDate("2026-11-30"), bound: "by" } as const) : ({ kind: "unspecified" } as const);
    return { id: `national/t${String(index + 1).padStart(2, "0")}`, text, section: "I", leads: [], coordinates: [], timing };
  });
  return {
    id: "national",
    unit: "front.centre",
    document: { id: "national", type: "KẾ HOẠCH", title: "Kế hoạch thử cả nước", line: "front", relations: [] },
    sections: [{ label: "I", heading: "NHIỆM VỤ", level: 1 }],
    tasks,
    duties: [
      {
        id: "national.adopt",
        kind: "adoptPlan",
        title: { vi: "Ban hành kế hoạch" },
        owedBy: communes,
        timing: { kind: "unspecified" },
        onSuccession: "moves",
        plan: "national",
      },
      ...tasks.map((task, index) => ({
        id: `national.perform-${index}`,
        kind: "perform",
        title: { vi: task.text },
        owedBy: classes[index % 10 === 9 ? 2 : index % 5 === 4 ? 1 : 0] ?? communes,
        timing: task.timing,
        onSuccession: "moves" as const,
        plan: "national",
        task: task.id,
      })),
    ],
    recipients: [],
  };
}

function rewritten(draft: Plan): Plan {
  const tasks = draft.tasks.slice(1).map((task, index): Task => {
    const { restsOn: _, ...words } = task;
    return index === 0 ? { ...words, text: `${task.text} trong tháng 10` } : task;
  });
  const kept = new Set(tasks.map(({ id }) => id));
  return { ...draft, tasks, duties: draft.duties.filter(({ task }) => task === undefined || kept.has(task)) };
}

/** The plain way: for every task ask anew whom it is for, and for every unit look it up in the answer. */
function askedOneByOne({ units, tasks }: PlanCoverage): number {
  let differing = 0;
  tasks.forEach((task, place) => {
    const owed = plan.duties
      .filter((duty) => duty.task === task.id)
      .flatMap(({ owedBy }) => expandSelector(registry, owedBy, plan.unit, on).units);
    const meant = new Set<string>();
    for (const unit of owed)
      for (let up: string | undefined = unit; up !== undefined; up = superiorOf(registry, "front", up, on)) meant.add(up);
    for (const { unit, states } of units) {
      const isMeant = states[place] !== "notAddressed";
      if (isMeant !== meant.has(unit)) differing += 1;
    }
  });
  return differing;
}
