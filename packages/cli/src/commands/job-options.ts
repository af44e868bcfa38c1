import { existsSync } from "node:fs";
import { join } from "node:path";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { readScenario } from "../read-scenario.ts";
import type { Scenario } from "../scenario.ts";
import type { QueryDates } from "../job/board-query.ts";
import { type CommandContext, dateOption, userPath } from "./context.ts";

/** Options of every command that works on a journal. */
export interface JobOptions {
  readonly scenario?: string;
  readonly db?: string;
  readonly out?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
}

/** Reads the scenario that was named, or `pccc.yaml` in the current folder. */
export async function scenarioOf(options: JobOptions, context: CommandContext): Promise<Scenario> {
  return readScenario(userPath(context, options.scenario ?? "pccc.yaml"));
}

/** The scenario that is named or lies in the current folder, where there is one. */
export async function scenarioIfAny(options: JobOptions, context: CommandContext): Promise<Scenario | undefined> {
  if (options.scenario === undefined && !existsSync(userPath(context, "pccc.yaml"))) return undefined;
  return scenarioOf(options, context);
}

/** What the scenario that is named or lies in the current folder reads from files; nothing where there is no scenario. */
export async function filesOf(options: JobOptions, context: CommandContext): Promise<Pick<Scenario, "sheets" | "regimes">> {
  const { sheets, regimes } = (await scenarioIfAny(options, context)) ?? { sheets: [], regimes: [] };
  return { sheets, regimes };
}

/** The example's scenario, for the demo in a checkout. */
export async function exampleScenario(options: JobOptions, context: CommandContext): Promise<Scenario> {
  if (options.scenario !== undefined) return scenarioOf(options, context);
  const root = context.io.env["PCCC_ROOT"] ?? context.io.cwd;
  const file = join(root, "examples", "sam-son", "pccc.yaml");
  if (!existsSync(file)) throw new CliError(exitStatus.input, "PCCC_CLI_FILE_NOT_FOUND", { file });
  return readScenario(file);
}

/** The folder for outputs: `out` where absent. */
export function outFolder(options: JobOptions, context: CommandContext): string {
  return userPath(context, options.out ?? "out");
}

/** The journal's file: `pccc.db` in the folder for outputs where absent. */
export function journalFile(options: JobOptions, context: CommandContext): string {
  return options.db === undefined ? join(outFolder(options, context), "pccc.db") : userPath(context, options.db);
}

/** The dates that the options name in place of the scenario's. */
export function queryDates(options: JobOptions): QueryDates {
  const from = dateOption("--from", options.from);
  const to = dateOption("--to", options.to);
  const asOf = dateOption("--as-of", options.asOf);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(asOf === undefined ? {} : { asOf }) };
}
