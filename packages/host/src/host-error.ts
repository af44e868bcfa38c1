import { type Finding, PcccError } from "@pccc/core";

/**
 * An application that could not be composed, or an operation that it could not carry out.
 *
 * @remarks
 * `findings` holds every reason, where there are several.
 *
 * @public
 */
export class HostError extends PcccError<"HostError"> {
  readonly findings: readonly Finding[];

  constructor(
    code: `PCCC_HOST_${string}`,
    message: string,
    params: Readonly<Record<string, string | number>> = {},
    findings: readonly Finding[] = [],
    options?: ErrorOptions,
  ) {
    super("HostError", code, message, params, options);
    this.findings = findings;
  }
}
