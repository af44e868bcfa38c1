import { type Finding, PcccError } from "@pccc/core";
import type { ExitStatus } from "./exit-status.ts";

/** What a command could not do, with the status that the process ends with. */
export class CliError extends PcccError<"CliError"> {
  readonly status: ExitStatus;
  readonly findings: readonly Finding[];

  constructor(
    status: ExitStatus,
    code: `PCCC_CLI_${string}`,
    params: Readonly<Record<string, string | number>>,
    findings: readonly Finding[] = [],
    options?: ErrorOptions,
  ) {
    super("CliError", code, `${code} ${JSON.stringify(params)}`, params, options);
    this.status = status;
    this.findings = findings;
  }
}
