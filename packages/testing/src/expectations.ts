import { setTimeout } from "node:timers/promises";
import { inspect, isDeepStrictEqual } from "node:util";

/**
 * Requires two values to be the same, deeply and strictly.
 *
 * @param what - What is compared, for the message.
 * @param actual - What was found.
 * @param expected - What the law wants.
 * @throws `Error` naming both.
 *
 * @internal
 */
export function expectEqual(what: string, actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  const show = (value: unknown): string => inspect(value, { depth: 6, breakLength: 120, maxStringLength: 200, maxArrayLength: 20 });
  throw new Error(`${what}: expected ${show(expected)}, found ${show(actual)}`);
}

/**
 * Requires an operation to reject with a journal error of one reason.
 *
 * @param what - What is tried, for the message.
 * @param operation - The operation.
 * @param reason - The reason that the law wants.
 * @returns When it rejected so. Rejects where it did not.
 *
 * @internal
 */
export async function expectReason(what: string, operation: () => Promise<unknown>, reason: string): Promise<void> {
  let found: unknown = "no error";
  try {
    await operation();
  } catch (error) {
    found = typeof error === "object" && error !== null && "reason" in error ? error.reason : error;
  }
  expectEqual(what, found, reason);
}

/** How long one operation may take before it counts as hanging. */
export const patienceMs = 10_000;

/**
 * Requires an operation to end in time.
 *
 * @param what - What is awaited, for the message.
 * @param operation - The operation.
 * @param withinMs - How long it may take.
 * @returns What it gave. Rejects where it rejects, or does not end.
 *
 * @internal
 */
export async function expectEnds<A>(what: string, operation: Promise<A>, withinMs: number | undefined = patienceMs): Promise<A> {
  const late = Symbol("late");
  const result = await Promise.race([operation, setTimeout(withinMs, late, { ref: false })]);
  if (result === late) throw new Error(`${what}: it has not ended after ${withinMs / 1000} s`);
  return result as A;
}
