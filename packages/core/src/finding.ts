import type { SourceSpan } from "./source-span.ts";

/**
 * How much a finding weighs. Only `error` changes an exit status.
 *
 * @public
 */
export type Severity = "error" | "warning" | "note";

/**
 * Something that the reader of an answer must know about it: the answer stands, and this is about it.
 *
 * @remarks
 * It carries no prose: the words come from the diagnostics catalogue of the package that made it.
 *
 * @public
 */
export interface Finding {
  /** Stable code, `PCCC_…`, with a page in `docs/diagnostics/`. */
  readonly code: string;
  readonly severity: Severity;
  /** What the message's placeholders stand for. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The place in the source text, where there is one. */
  readonly span?: SourceSpan;
}
