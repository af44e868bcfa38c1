import type { AuthorityLine, PlainDate, Unit } from "@pccc/core";
import type { Composition } from "@pccc/host";
import type { PlanDraft } from "@pccc/import";
import { pick } from "@pccc/host";
import type { UnitRecords } from "@pccc/core";
import type { Scenario } from "../scenario.ts";

/** Whose plan a document is, and the units about it. */
export interface Setting {
  readonly planId: string;
  readonly unit: string;
  readonly line: AuthorityLine;
  /** `true` where the document's issuer is the scenario's: its submissions belong to it. */
  readonly isScenarios: boolean;
  /** `false` where the issuer could not be found among the units. */
  readonly isKnown: boolean;
  readonly records: UnitRecords;
}

/** Finds the units about a document: by the unit named, else by the issuer that the document prints, else by the issuer alone. */
export function settingOf(draft: PlanDraft, scenario: Scenario, composition: Composition, named: string | undefined): Setting {
  const pack = pick("unitPack", composition.unitPacks, scenario.units.pack);
  const issuedOn = draft.issuedOn?.value ?? scenario.plan.adoptedOn;
  const own = pack.records({ line: scenario.units.line, province: scenario.units.province });
  const wanted = named ?? (draft.file === scenario.plan.file ? scenario.plan.unit : undefined);
  if (wanted !== undefined && own.units.some(({ id }) => id === wanted)) {
    return { planId: planIdOf(draft, scenario, wanted), unit: wanted, line: scenario.units.line, ...about(wanted, scenario), records: own };
  }
  const match = pack.matchIssuer(draft.issuer?.value ?? "", issuedOn);
  if (match?.unit !== undefined && match.province !== undefined) {
    const records = pack.records({ line: match.line, province: match.province });
    return { planId: planIdOf(draft, scenario, match.unit), unit: match.unit, line: match.line, ...about(match.unit, scenario), records };
  }
  return issuerAlone(draft, scenario, issuedOn);
}

function about(unit: string, scenario: Scenario): { readonly isScenarios: boolean; readonly isKnown: true } {
  return { isScenarios: unit === scenario.plan.unit, isKnown: true };
}

function planIdOf(draft: PlanDraft, scenario: Scenario, unit: string): string {
  if (unit === scenario.plan.unit) return scenario.plan.id;
  const number = draft.number?.value ?? "";
  const slug = asciiSlug(`${number} ${draft.docType?.value ?? ""} ${unit}`);
  return slug === "" ? "plan" : slug;
}

function issuerAlone(draft: PlanDraft, scenario: Scenario, on: PlainDate): Setting {
  const line = scenario.units.line;
  const name = draft.issuer?.value ?? "(không rõ)";
  const id = `issuer.${asciiSlug(name) || "unknown"}`;
  const unit: Unit = { id, kind: "body", level: "commune", line, names: [{ name }], codes: [] };
  return {
    planId: planIdOf(draft, scenario, id),
    unit: id,
    line,
    isScenarios: false,
    isKnown: false,
    records: {
      units: [unit],
      memberships: [
        {
          unit: id,
          hierarchy: line,
          fromInclusive: on,
          basis: { document: "–", confidence: "unverified", note: "as printed in the document" },
        },
      ],
      successions: [],
    },
  };
}

function asciiSlug(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐð]/gu, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "")
    .slice(0, 80);
}
