import type { AuthorityLine, PlainDate, Unit } from "@pccc/core";
import { type Composition, pick } from "@pccc/host";
import type { PlanDraft } from "@pccc/import";
import type { UnitRecords } from "@pccc/core";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
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
  /** The day by whose units the plan is cascaded: the document's own, else the scenario's for its plan, else the day asked about. */
  readonly adoptedOn: PlainDate;
}

/** Finds the units about a document: by the unit named, else by the issuer that the document prints, else by the issuer alone. */
export function settingOf(draft: PlanDraft, scenario: Scenario, composition: Composition, named: string | undefined): Setting {
  const pack = pick("unitPack", composition.unitPacks, scenario.units.pack);
  const issuedOn = draft.issuedOn?.value;
  const own = pack.records({ line: scenario.units.line, province: scenario.units.province });
  if (named !== undefined) {
    if (!own.units.some(({ id }) => id === named)) throw new CliError(exitStatus.input, "PCCC_CLI_UNKNOWN_UNIT", { unit: named });
    return knownSetting(draft, scenario, { unit: named, line: scenario.units.line, records: own }, issuedOn);
  }
  const issuer = draft.issuer?.value ?? "";
  // A document without a date is read by the units of today first, then by those of the scenario's plan.
  const days = issuedOn === undefined ? [undefined, scenario.plan.adoptedOn] : [issuedOn];
  for (const day of days) {
    const match = pack.matchIssuer(issuer, day);
    if (match?.unit === undefined || match.province === undefined) continue;
    const records = pack.records({ line: match.line, province: match.province });
    if (!records.units.some(({ id }) => id === match.unit)) continue;
    return knownSetting(draft, scenario, { unit: match.unit, line: match.line, records }, day);
  }
  return issuerAlone(draft, scenario, issuedOn ?? scenario.asOf);
}

function knownSetting(
  draft: PlanDraft,
  scenario: Scenario,
  found: { readonly unit: string; readonly line: AuthorityLine; readonly records: UnitRecords },
  on: PlainDate | undefined,
): Setting {
  const isScenarios = found.unit === scenario.plan.unit;
  return {
    ...found,
    planId: planIdOf(draft, scenario, found.unit),
    isScenarios,
    isKnown: true,
    adoptedOn: isScenarios ? scenario.plan.adoptedOn : (on ?? scenario.asOf),
  };
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
    adoptedOn: on,
    records: {
      units: [unit],
      memberships: [
        {
          unit: id,
          hierarchy: line,
          fromInclusive: on,
          basis: { document: "–", confidence: "unverified", note: { vi: "theo chữ in trên văn bản", en: "as printed in the document" } },
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
