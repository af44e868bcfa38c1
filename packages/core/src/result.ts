/**
 * The outcome of a pure function that may have no answer.
 *
 * @public
 */
export type Result<A, E> = { readonly ok: true; readonly value: A } | { readonly ok: false; readonly error: E };

/**
 * Wraps an answer.
 *
 * @param value - The answer.
 * @returns A successful result.
 *
 * @public
 */
export function ok<A>(value: A): { readonly ok: true; readonly value: A } {
  return { ok: true, value };
}

/**
 * Wraps the reason why there is no answer.
 *
 * @param error - The reason.
 * @returns A failed result.
 *
 * @public
 */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
