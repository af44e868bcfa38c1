/**
 * The body of an entry of kind `erasure`, shape 1: whose personal part is physically removed, and on what basis.
 *
 * @remarks
 * Each of `seqs` comes before the erasure itself. `basis` cites the request or the rule; it never repeats what is erased.
 *
 * @public
 */
export interface ErasureBody {
  readonly seqs: readonly number[];
  readonly basis: string;
}

/**
 * Reads which entries an erasure names.
 *
 * @param body - The body of an entry of kind `erasure`.
 * @returns Their sequence numbers; `undefined` when the body has another form.
 *
 * @internal
 */
export function parseErasedSeqs(body: unknown): readonly number[] | undefined {
  if (typeof body !== "object" || body === null || !("seqs" in body) || !("basis" in body)) return undefined;
  const { seqs, basis } = body;
  if (!Array.isArray(seqs) || seqs.length === 0 || typeof basis !== "string" || basis.trim() === "") return undefined;
  const numbers = seqs as readonly unknown[];
  return numbers.every((seq): seq is number => Number.isSafeInteger(seq) && Number(seq) >= 1) ? numbers : undefined;
}
