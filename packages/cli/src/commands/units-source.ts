import { type AuthorityLine, makeUnitRegistry, type PlainDate, type UnitRegistry } from "@pccc/core";
import { existsSync } from "node:fs";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { headAt } from "../job/head-at.ts";
import { withApplication } from "../job/open-application.ts";
import { plugins } from "../plugins.ts";
import { type CommandContext, userPath } from "./context.ts";
import { exampleScenario, type JobOptions, journalFile, scenarioOf } from "./job-options.ts";

/** Options of `pccc units`. */
export interface UnitsOptions extends JobOptions {
  readonly line?: string;
  readonly province?: string;
  readonly knownAt?: string;
  readonly scheme?: string;
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
  const isNamed = options.scenario !== undefined || existsSync(userPath(context, "pccc.yaml"));
  const scenario = isNamed ? await scenarioOf(options, context) : await exampleScenario(options, context);
  const { asOf, units } = scenario;
  const hierarchy = options.line ?? units.line;
  const file = journalFile(options, context);
  if (options.province === undefined && (options.db !== undefined || options.knownAt !== undefined || existsSync(file))) {
    const registry = await withApplication(file, { mustExist: true, readOnly: true }, async (app) => {
      return (await app.state(await headAt(app, options.knownAt))).registry;
    });
    if (options.db !== undefined || options.knownAt !== undefined || registry.hierarchies.has(hierarchy)) {
      return { registry, hierarchy, asOf, from: "journal" };
    }
  }
  const pack = plugins.flatMap(({ provides }) => Object.values(provides.unitPacks ?? {})).find(({ id }) => id === units.pack);
  const line = hierarchy === "territory" ? units.line : lineNamed(hierarchy);
  const records = pack?.records({ line, province: options.province ?? units.province });
  const made = records === undefined ? undefined : makeUnitRegistry(records);
  if (made === undefined || !made.ok) {
    throw new CliError(exitStatus.environment, "PCCC_CLI_UNEXPECTED", { reason: units.pack }, made === undefined ? [] : made.error);
  }
  return { registry: made.value, hierarchy, asOf, from: "pack" };
}

function lineNamed(hierarchy: string): AuthorityLine {
  const lines: readonly AuthorityLine[] = ["party", "state", "front", "organisation"];
  const line = lines.find((candidate) => candidate === hierarchy);
  if (line === undefined) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `--line ${hierarchy}: territory | ${lines.join(" | ")}` });
  }
  return line;
}
