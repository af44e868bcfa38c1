import { type Plan, plainDate } from "@pccc/core";
import { type AnsweredObligation, type ObligationState, taskStatesOf } from "@pccc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answeredOf, reportOf } from "./answered-fixture.ts";
import { period } from "./score-fixture.ts";

const asOf = period.toInclusive;
const task = (id: string, dependsOn?: readonly string[]): Plan["tasks"][number] => ({
  id,
  text: id,
  section: "",
  leads: [],
  coordinates: [],
  timing: { kind: "unspecified" },
  ...(dependsOn === undefined ? {} : { dependsOn }),
});
const duty = (id: string, of: string): Plan["duties"][number] => ({
  id,
  kind: "perform",
  title: { vi: id },
  owedBy: { take: "self", hierarchy: "front", under: "a" },
  timing: { kind: "unspecified" },
  onSuccession: "moves",
  task: of,
});
const plan: Plan = {
  id: "p",
  unit: "a",
  document: { id: "p", type: "", title: "", relations: [] },
  sections: [],
  tasks: [task("p/t1"), task("p/t2", ["p/t1"]), task("p/t3")],
  duties: [duty("d1", "p/t1"), duty("d1b", "p/t1"), duty("d2", "p/t2")],
  recipients: [],
};
const statesOf = (...answered: readonly AnsweredObligation[]): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(taskStatesOf(plan, answered, asOf).map(({ task: id, states }) => [id, states.get("a")]));
const answer = (of: string, state: ObligationState): AnsweredObligation => answeredOf(of, {}, { state });

describe("taskStatesOf", () => {
  it("[TS1] takes the worst of a task's obligations, and leaves lapsed ones aside", () => {
    const order: readonly ObligationState[] = ["openOverdue", "openInTime", "noDeadline", "doneLate", "doneInTime", "doneUndated"];
    fc.assert(
      fc.property(fc.constantFrom(...order), fc.constantFrom(...order), (one, other) => {
        const worst = order[Math.min(order.indexOf(one), order.indexOf(other))];
        expect(statesOf(answer("d1", one), answer("d1b", other), answer("d1b", "ended"))["p/t1"]).toBe(worst);
      }),
    );
    expect(statesOf(answer("d1", "ended"))).toEqual({});
  });

  it("[TS2] is not begun before its window begins, and while a task that it waits for is not done at the unit", () => {
    const later = { ...period, fromInclusive: plainDate("2999-01-01"), toInclusive: plainDate("2999-12-31") };
    expect(statesOf(answeredOf("d1", { period: later }))["p/t1"]).toBe("notBegun");
    expect(statesOf(answeredOf("d1", { period: later }), answer("d1b", "openInTime"))["p/t1"]).toBe("openInTime");
    const second = answer("d2", "openInTime");
    expect(statesOf(answer("d1", "openInTime"), second)["p/t2"]).toBe("notBegun");
    expect(statesOf(answer("d1", "doneLate"), second)["p/t2"]).toBe("openInTime");
    expect(statesOf(second)["p/t2"]).toBe("openInTime");
    // Whoever is late is late, whatever he waits for; and whoever has sent something has begun.
    expect(statesOf(answer("d1", "openInTime"), answer("d2", "openOverdue"))["p/t2"]).toBe("openOverdue");
    const { submissions } = reportOf("2030-01-02", "2030-01-01");
    expect(statesOf(answer("d1", "openInTime"), { ...second, submissions })["p/t2"]).toBe("openInTime");
  });
});
