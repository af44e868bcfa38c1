/**
 * Divides an integer by integer shares so that the parts sum to it exactly.
 *
 * @remarks
 * Each part is rounded toward zero; the units left over go to the largest remainders, the first of equal ones.
 *
 * @param value - The integer.
 * @param shares - Integers, not negative.
 * @returns One part per share; `undefined` when the shares sum to nothing.
 * @throws `RangeError` when the value or a share is no safe integer.
 */
export function splitByShares(value: number, shares: readonly number[]): readonly number[] | undefined {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  const exact = shares.map(BigInt);
  const total = exact.reduce((sum, share) => sum + share, 0n);
  if (total <= 0n) return undefined;
  const size = BigInt(Math.abs(value));
  const parts = exact.map((share) => (size * share) / total);
  const left = Number(size - parts.reduce((sum, part) => sum + part, 0n));
  const order = exact.map((share, index) => ({ index, remainder: (size * share) % total }));
  order.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] as bigint) + 1n;
  return parts.map((part) => (value < 0 ? -Number(part) : Number(part)));
}
