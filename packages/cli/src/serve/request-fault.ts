import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";

/** Says what is wrong with a request, and where. */
export function requestFault(path: string, expected: string): CliError {
  return new CliError(exitStatus.input, "PCCC_CLI_REQUEST", { path, expected });
}
