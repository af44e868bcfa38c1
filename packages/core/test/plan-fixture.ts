import { type Duty, type Plan, plainDate, type Task } from "@pccc/core";

/** A task of an invented plan. */
export function task(id: string, text: string, over: Partial<Task> = {}): Task {
  return { id: `p/${id}`, text, section: "I", leads: [], coordinates: [], timing: { kind: "unspecified" }, ...over };
}

/** The duty of the communes below `top` to do a task. */
export function perform(id: string, of: string, over: Partial<Duty> = {}): Duty {
  return {
    id: `p.${id}`,
    kind: "perform",
    title: { vi: of },
    owedBy: { take: "children", hierarchy: "front", under: "top" },
    timing: { kind: "unspecified" },
    onSuccession: "moves",
    plan: "p",
    task: `p/${of}`,
    ...over,
  };
}

/** An invented plan of the unit `top`. */
export function planOf(tasks: readonly Task[], over: Partial<Plan> = {}): Plan {
  return {
    id: "p",
    unit: "top",
    document: { id: "p", type: "KẾ HOẠCH", title: "Kế hoạch thử", line: "front", relations: [] },
    sections: [{ label: "I", heading: "NHIỆM VỤ", level: 1 }],
    tasks,
    duties: tasks.map(({ id }) => perform(`perform-${id.slice(2)}`, id.slice(2))),
    recipients: [],
    ...over,
  };
}

export const on = plainDate;
