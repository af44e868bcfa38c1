import { type FieldFault, fieldParams } from "@pccc/core/schema";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";

/** Says what is wrong with a request, and where. */
export function requestFault(fault: Pick<FieldFault, "path" | "expected" | "got">): CliError {
  return new CliError(exitStatus.input, "PCCC_CLI_REQUEST", fieldParams(fault));
}
