import { makeUnitRegistry, type PlainDate, plainDate, type UnitRegistry } from "@pccc/core";
import {
  type DraftActors,
  makeUnitRegister,
  matchDraftActors,
  type OwnUnit,
  ownUnitNamed,
  ownUnitOf,
  type PlanDraft,
  type UnitRegister,
} from "@pccc/import";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { readUnitsFile } from "./units-file.ts";

/** The actors of a document among the units of a store. */
export interface DocumentUnits extends DraftActors {
  readonly register: UnitRegister;
  /** Whose document it is; absent where the store does not have its issuer. */
  readonly own: OwnUnit | undefined;
  /** The day of the units; absent where neither the document nor the list of units has one. */
  readonly asOf: PlainDate | undefined;
}

// Lines of a list that give no first day hold on any day.
const always = plainDate("1945-09-02");

/** Matches a draft's actors against units as of a day, from the unit that is named or the issuer that it prints. */
export function documentUnits(draft: PlanDraft, registry: UnitRegistry, asOf: PlainDate, unit: string | undefined): DocumentUnits {
  const register = makeUnitRegister(registry, asOf);
  const own = unit === undefined ? ownUnitOf(draft, register) : ownUnitNamed(unit, register, draft.line?.value, draft.issuer?.value);
  if (unit !== undefined && own === undefined) throw new CliError(exitStatus.input, "PCCC_CLI_UNKNOWN_UNIT", { unit });
  return { register, own, asOf: asOf === always ? undefined : asOf, ...matchDraftActors(draft, own, register) };
}

/** Reads a file of units. */
export async function registryOfFile(file: string): Promise<UnitRegistry> {
  const made = makeUnitRegistry(await readUnitsFile(file, { fromInclusive: always }));
  if (made.ok) return made.value;
  throw new CliError(exitStatus.input, "PCCC_CLI_UNIT_LIST", { file, count: made.error.length }, made.error);
}
