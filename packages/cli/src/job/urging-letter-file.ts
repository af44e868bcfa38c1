import { nameOf, superiorOf, textIn } from "@pccc/core";
import { layoutFor, urgingLetter } from "@pccc/host";
import type { Reminder, UrgingPolicy } from "@pccc/rules";
import { writeUserFile } from "../files.ts";
import type { Scenario } from "../scenario.ts";
import type { ScoredPlan } from "./adopted.ts";
import type { Pccc } from "@pccc/host";
import { bytesOf } from "./write-outputs.ts";

/** Writes the letter of the unit to which things are owed; `false` where nothing of today's list urges. */
export async function writeUrgingLetter(
  file: string,
  app: Pccc,
  scenario: Scenario,
  { state, adopted, query, facts }: ScoredPlan,
  { reminders, policy }: { readonly reminders: readonly Reminder[]; readonly policy: UrgingPolicy },
): Promise<boolean> {
  const named = (id: string): string => {
    const unit = state.registry.units.find((candidate) => candidate.id === id);
    return unit === undefined ? id : nameOf(unit, query.asOf);
  };
  const labels = new Map(facts.answered.map(({ obligation }) => [obligation.period.id, obligation.period.label.vi]));
  const late = reminders.filter(({ overdue }) => overdue);
  // The plan's own unit may be gone: those above the units that owe write then.
  const writer = late.map(({ unit }) => superiorOf(state.registry, query.hierarchy, unit, query.asOf)).find((unit) => unit !== undefined);
  const organ = writer ?? adopted.plan.unit;
  const above = superiorOf(state.registry, query.hierarchy, organ, query.asOf);
  const view = urgingLetter({
    reminders: late.filter(({ unit }) => unit !== organ),
    policy,
    layout: layoutFor(app.composition, adopted.plan.document.line ?? scenario.units.line, query.asOf),
    planTitle: adopted.plan.document.title,
    organ: named(organ),
    ...(above === undefined ? {} : { superiorOrgan: named(above) }),
    nameOf: named,
    periodLabel: (period) => labels.get(period) ?? period,
    place: scenario.report.place,
    asOf: query.asOf,
    ...(scenario.sampleNotice === undefined ? {} : { sampleNotice: textIn(scenario.sampleNotice, "vi") }),
  });
  if (view === undefined) return false;
  await writeUserFile(file, await bytesOf(await app.render("docx.document", view)));
  return true;
}
