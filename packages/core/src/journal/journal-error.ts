import { PcccError } from "../pccc-error.ts";

/**
 * Why the journal could not answer.
 *
 * @remarks
 * `Conflict`: another version than expected. `InUse`: another process holds the file. `InDoubt`: the acknowledgement was lost;
 * retry with the same append id. `Unavailable`: the store does not answer. `Full`, `ReadOnly`: it cannot write.
 * `Corrupt`: what it holds cannot be true. `Newer`: written by a newer layout. `Unsupported`: a capability that the driver denies.
 * `Closed`: after `close`. `Invalid`: the caller's draft breaks a law of the journal.
 *
 * @public
 */
export type JournalErrorReason =
  | "Conflict"
  | "InUse"
  | "InDoubt"
  | "Unavailable"
  | "Full"
  | "ReadOnly"
  | "Corrupt"
  | "Newer"
  | "Unsupported"
  | "Closed"
  | "Invalid";

/**
 * An operation of the journal that failed.
 *
 * @remarks
 * The message is the English detail. It stands in `params` as `detail`, and as `detailVi` where the thrower gives no Vietnamese one,
 * since the diagnostics of the journal show it in both languages.
 *
 * @public
 */
export class JournalError extends PcccError<"JournalError"> {
  readonly operation: string;
  readonly reason: JournalErrorReason;
  readonly isRetryable: boolean;

  constructor(
    operation: string,
    reason: JournalErrorReason,
    message: string,
    params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(
      "JournalError",
      `PCCC_JOURNAL_${reason.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, "_").toUpperCase()}`,
      message,
      { detail: message, detailVi: message, ...params },
      options,
    );
    this.operation = operation;
    this.reason = reason;
    this.isRetryable = reason === "InUse" || reason === "InDoubt" || reason === "Unavailable";
  }
}
