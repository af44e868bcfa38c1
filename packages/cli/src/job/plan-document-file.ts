import {
  expandSelector,
  formatSelector,
  hierarchyOfPlan,
  type Plan,
  type PlainDate,
  superiorOf,
  textIn,
  type UnitRegistry,
} from "@pccc/core";
import { layoutFor, type Pccc, planDocument } from "@pccc/host";
import { documentTypes } from "@pccc/plugin-vn";
import { writeUserFile } from "../files.ts";
import type { Scenario } from "../scenario.ts";
import { unitNaming } from "../unit-naming.ts";
import { placeOf } from "./plan-draft-files.ts";
import { bytesOf } from "./write-outputs.ts";

/** Writes a plan as the official document of its unit; what is not known yet stays blank for the clerk to fill in. */
export async function writePlanDocument(
  file: string,
  app: Pccc,
  plan: Plan,
  { registry, on, scenario }: { readonly registry: UnitRegistry; readonly on: PlainDate; readonly scenario: Scenario | undefined },
): Promise<void> {
  const { document, signatoryRole } = plan;
  const line = hierarchyOfPlan(plan);
  const day = document.issuedOn ?? on;
  const layout = layoutFor(app.composition, document.line ?? "state", day);
  const named = unitNaming(registry, day);
  const above = superiorOf(registry, line, plan.unit, day);
  const head =
    document.issuer === undefined
      ? {
          organ: [named(plan.unit).toUpperCase(), ...layout.report.organSuffix],
          ...(above === undefined ? {} : { superiorOrgan: [named(above).toUpperCase()] }),
        }
      : { organ: document.issuer.toUpperCase().split(" - ") };
  const view = planDocument({
    plan,
    layout,
    ...head,
    place: placeOf(named(registry.units[registry.unitIndex.get(plan.unit) ?? -1]?.area ?? plan.unit)),
    year: Number(day.slice(0, 4)),
    typeNameOf: (symbol) => documentTypes.find((type) => type.symbol === symbol)?.name.vi,
    nameOf: (owedBy) => {
      const [only, ...others] =
        owedBy.take === "self" || owedBy.take === "superior" ? expandSelector(registry, owedBy, plan.unit, day).units : [];
      return only === undefined || others.length > 0 ? formatSelector(owedBy, { language: "vi", registry, date: day }) : named(only);
    },
    signatureLines: [...layout.report.signatureLines, ...(signatoryRole === undefined ? [] : [signatoryRole.toUpperCase()])],
    ...(scenario?.sampleNotice === undefined ? {} : { sampleNotice: textIn(scenario.sampleNotice, "vi") }),
  });
  await writeUserFile(file, await bytesOf(await app.render("docx.document", view)));
}
