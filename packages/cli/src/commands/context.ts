import { parsePlainDate, type PlainDate } from "@pccc/core";
import { resolve } from "node:path";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import type { Manner } from "../io.ts";
import type { Progress } from "../progress.ts";

/** What every command is given. */
export interface CommandContext extends Manner {
  readonly progress: Progress;
}

/** Says something in the language of the session. */
export function say({ language }: Pick<Manner, "language">, vi: string, en: string): string {
  return language === "vi" ? vi : en;
}

/** Writes a line for people. */
export function line({ io }: Manner, text: string): void {
  io.out(`${text}\n`);
}

/** Reads a date option. */
export function dateOption(name: string, value: string | undefined): PlainDate | undefined {
  if (value === undefined) return undefined;
  const date = parsePlainDate(value);
  if (date === undefined) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `${name} ${value}: YYYY-MM-DD` });
  return date;
}

/** A path as the user meant it. */
export function userPath({ io }: Manner, path: string): string {
  return resolve(io.cwd, path);
}
