import type { Result } from "@pccc/core";

/**
 * Turns the bytes of one file format into text.
 *
 * @public
 */
export interface DocumentReader {
  readonly id: string;
  /** Without dots, lower case. */
  readonly extensions: readonly string[];
  read(
    bytes: Uint8Array,
    name: string,
  ): Promise<Result<{ readonly text: string }, { readonly code: string; readonly params: Readonly<Record<string, string | number>> }>>;
}
