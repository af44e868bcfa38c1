import { type JournalHead, type PlainDate, type PlanHistory, type PlanText, planTextOn } from "@pccc/core";
import { HostError, type JournalState, type Pccc } from "@pccc/host";
import { existsSync } from "node:fs";
import { headAt } from "../job/head-at.ts";
import type { OpenOptions } from "../job/open-application.ts";
import type { Scenario } from "../scenario.ts";
import { type CommandContext, dateOption, userPath } from "./context.ts";
import { type JobOptions, scenarioOf } from "./job-options.ts";

/** Options of `pccc plan`. */
export interface PlanOptions extends JobOptions {
  readonly knownAt?: string;
  readonly needs?: string;
  readonly adoptBy?: string;
  readonly drafts?: string;
  readonly docx?: string;
  readonly html?: string;
  readonly on?: string;
  readonly same?: string;
  readonly reason?: string;
  readonly dryRun?: boolean;
}

/** A plan as the journal holds it, and the day that a question about it means. */
export interface PlanOnRecord {
  readonly state: JournalState;
  readonly through: JournalHead;
  readonly history: PlanHistory;
  readonly on: PlainDate;
  /** The text in force on the day; `undefined` where none is. */
  readonly text: PlanText | undefined;
}

/** The scenario that is named or lies in the current folder; none where there is no such file. */
export async function scenarioIfAny(options: JobOptions, context: CommandContext): Promise<Scenario | undefined> {
  if (options.scenario === undefined && !existsSync(userPath(context, "pccc.yaml"))) return undefined;
  return scenarioOf(options, context);
}

/** How the journal is opened: with the scenario's sheets and regimes, so that a write records no other law than before. */
export function openingWith(scenario: Scenario | undefined, readOnly: boolean): OpenOptions {
  return { mustExist: true, readOnly, ...(scenario === undefined ? {} : { sheets: scenario.sheets, regimes: scenario.regimes }) };
}

/** Finds the plan that is named, else the scenario's, else the only one on record. */
export async function planOnRecord(
  app: Pccc,
  subject: string | undefined,
  options: PlanOptions,
  scenario: Scenario | undefined,
): Promise<PlanOnRecord> {
  const through = await headAt(app, options.knownAt);
  const state = await app.state(through);
  const { histories } = state.planRegister;
  const [only, ...others] = histories.keys();
  const id = subject ?? scenario?.plan.id ?? (others.length === 0 ? only : undefined);
  const history = id === undefined ? undefined : histories.get(id);
  if (history === undefined) {
    const known = [...histories.keys()].slice(0, 8).join(", ");
    throw new HostError("PCCC_HOST_UNKNOWN_PLAN", `no plan ${id ?? ""}`, { plan: id ?? (known === "" ? "–" : `? (${known})`) });
  }
  const on = dateOption("--as-of", options.asOf) ?? latestDayOf(history, scenario);
  return { state, through, history, on, text: planTextOn(state.planRegister, history.id, on) };
}

/** The day asked about in the scenario where the plan is in force on it, else the plan's own first day. */
function latestDayOf({ adoptedOn, end }: PlanHistory, scenario: Scenario | undefined): PlainDate {
  const asOf = scenario?.asOf;
  return asOf === undefined || asOf < adoptedOn || (end !== undefined && asOf >= end.on) ? adoptedOn : asOf;
}
