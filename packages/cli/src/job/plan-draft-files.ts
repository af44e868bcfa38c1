import { join } from "node:path";
import {
  type CascadedDuty,
  hierarchyOfPlan,
  nameOf,
  nameWithoutKind,
  type Plan,
  type PlainDate,
  superiorOf,
  type UnitRegistry,
} from "@pccc/core";
import { layoutFor, type Pccc, planDraftDocument } from "@pccc/host";
import type { ProposedPlan } from "@pccc/rules";
import { writeUserFile } from "../files.ts";
import { bytesOf } from "./write-outputs.ts";

/** What drafts of plans are written from. */
export interface PlanDrafts {
  readonly above: Plan;
  readonly proposals: readonly ProposedPlan[];
  /** The duties of the plan above, by whom they are owed. */
  readonly duties: readonly CascadedDuty[];
  readonly registry: UnitRegistry;
  readonly on: PlainDate;
  readonly sampleNotice?: string;
}

/** Writes the draft of each unit as an official document into a folder. */
export async function writePlanDrafts(folder: string, app: Pccc, drafts: PlanDrafts): Promise<readonly string[]> {
  const { above, proposals, duties, registry, on } = drafts;
  const hierarchy = hierarchyOfPlan(above);
  const named = (id: string): string => {
    const unit = registry.units[registry.unitIndex.get(id) ?? -1];
    return unit === undefined ? id : nameOf(unit, on);
  };
  const files: string[] = [];
  for (const { unit, plan, adoptBy } of proposals) {
    const superior = superiorOf(registry, hierarchy, unit, on);
    const area = registry.units[registry.unitIndex.get(unit) ?? -1]?.area;
    const view = planDraftDocument({
      draft: plan,
      above,
      layout: layoutFor(app.composition, above.document.line ?? "state", on),
      organ: named(unit),
      ...(superior === undefined ? {} : { superiorOrgan: named(superior) }),
      place: placeOf(named(area ?? unit)),
      on,
      ...(adoptBy === undefined ? {} : { adoptBy }),
      reports: duties
        .filter(({ duty, units }) => duty.kind === "report" && units.includes(unit))
        .map(({ duty }) => ({ title: duty.title.vi, timing: duty.timing })),
      ...(drafts.sampleNotice === undefined ? {} : { sampleNotice: drafts.sampleNotice }),
    });
    const file = join(folder, `${unit}.docx`);
    await writeUserFile(file, await bytesOf(await app.render("docx.document", view)));
    files.push(file);
  }
  return files;
}

/** A place of issue is the area's name without its kind; one that is called by a number keeps the kind. */
export function placeOf(area: string): string {
  const bare = nameWithoutKind(area);
  return /^\d/u.test(bare) ? area : bare;
}
