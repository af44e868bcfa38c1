import { JournalError, type JournalErrorReason } from "@pccc/core";

/** What the system's codes mean for a journal. */
const reasons: Readonly<Record<string, JournalErrorReason>> = {
  ENOSPC: "Full",
  EDQUOT: "Full",
  EFBIG: "Full",
  EROFS: "ReadOnly",
  EACCES: "ReadOnly",
  EPERM: "ReadOnly",
};

/** Turns what the file system throws into the journal's own error. */
export function toJournalError(operation: string, folder: string, error: unknown): JournalError {
  if (error instanceof JournalError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const words = error instanceof Error ? error.message : String(error);
  return new JournalError(operation, reasons[code] ?? "Unavailable", `${folder}: ${words}`, {}, { cause: error });
}
