import { type AuthorityLine, makeUnitRegistry, type PlainDate, plainDate, type UnitRegistry } from "@pccc/core";
import { existsSync } from "node:fs";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { headAt } from "../job/head-at.ts";
import { withApplication } from "../job/open-application.ts";
import { plugins } from "../plugins.ts";
import type { Scenario } from "../scenario.ts";
import { type CommandContext, userPath } from "./context.ts";
import { exampleScenario, type JobOptions, journalFile, scenarioOf } from "./job-options.ts";

/** Options of `pccc units`. */
export interface UnitsOptions extends JobOptions {
  readonly line?: string;
  readonly province?: string;
  readonly knownAt?: string;
  readonly scheme?: string;
  readonly numbers?: string;
}

/** The units that a question is asked of, and where they come from. */
export interface UnitsSource {
  readonly registry: UnitRegistry;
  readonly hierarchy: string;
  readonly asOf: PlainDate;
  /** `journal`: those on record; `pack`: those that the law plugin knows. */
  readonly from: "journal" | "pack";
}

/** Takes the units on record where the journal has the hierarchy, else those of the scenario's pack. */
export async function unitsSource(options: UnitsOptions, context: CommandContext): Promise<UnitsSource> {
  const scenario = await scenarioAtHand(options, context);
  const units = { pack: "vn.units", line: "front" as const, ...scenario?.units };
  const hierarchy = options.line ?? units.line;
  const asOfIn = (registry: UnitRegistry): PlainDate => scenario?.asOf ?? lastDayOf(registry);
  const file = journalFile(options, context);
  const province = options.province ?? scenario?.units.province;
  if (options.province === undefined && (options.db !== undefined || options.knownAt !== undefined || existsSync(file))) {
    const registry = await registryOnRecord(file, options);
    if (options.db !== undefined || options.knownAt !== undefined || province === undefined || registry.hierarchies.has(hierarchy)) {
      return { registry, hierarchy, asOf: asOfIn(registry), from: "journal" };
    }
  }
  const line = hierarchy === "territory" ? units.line : lineNamed(hierarchy);
  if (province === undefined) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "units: --province <code> | --db <file>" });
  const pack = plugins.flatMap(({ provides }) => Object.values(provides.unitPacks ?? {})).find(({ id }) => id === units.pack);
  const records = pack?.records({ line, province });
  const made = records === undefined ? undefined : makeUnitRegistry(records);
  if (made === undefined || !made.ok) {
    throw new CliError(exitStatus.environment, "PCCC_CLI_UNEXPECTED", { reason: units.pack }, made === undefined ? [] : made.error);
  }
  return { registry: made.value, hierarchy, asOf: asOfIn(made.value), from: "pack" };
}

/** The scenario that is named or lies here, else the example's in a checkout; a journal and a pack answer without any. */
async function scenarioAtHand(options: UnitsOptions, context: CommandContext): Promise<Scenario | undefined> {
  if (options.scenario !== undefined || existsSync(userPath(context, "pccc.yaml"))) return scenarioOf(options, context);
  return context.io.env["PCCC_ROOT"] === undefined ? undefined : exampleScenario(options, context);
}

/** The units that a journal has on record. */
export async function registryOnRecord(file: string, options: Pick<UnitsOptions, "knownAt">): Promise<UnitRegistry> {
  return withApplication(
    file,
    { mustExist: true, readOnly: true },
    async (app) => (await app.state(await headAt(app, options.knownAt))).registry,
  );
}

/** The newest day on which something changed: an answer as of it depends on nothing but the data. */
export function lastDayOf({ memberships, successions }: UnitRegistry): PlainDate {
  return [...memberships.map(({ fromInclusive }) => fromInclusive), ...successions.map(({ on }) => on)].reduce(
    (last, day) => (day > last ? day : last),
    plainDate("0001-01-01"),
  );
}

/** A line of authority by its name. */
export function lineNamed(hierarchy: string): AuthorityLine {
  const lines: readonly AuthorityLine[] = ["party", "state", "front", "organisation"];
  const line = lines.find((candidate) => candidate === hierarchy);
  if (line === undefined) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `--line ${hierarchy}: territory | ${lines.join(" | ")}` });
  }
  return line;
}
