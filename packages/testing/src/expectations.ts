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
  const [path, inActual, inExpected] = firstDifference(actual, expected, "");
  const first = path === "" ? "" : `at ${path} expected ${show(inExpected)}, found ${show(inActual)}; in all, `;
  throw new Error(`${what}: ${first}expected ${show(expected)}, found ${show(actual)}`);
}

/** Where two values that are not the same begin to differ, and what each has there. */
function firstDifference(actual: unknown, expected: unknown, path: string): readonly [path: string, actual: unknown, expected: unknown] {
  if (isPlain(actual) && isPlain(expected) && Array.isArray(actual) === Array.isArray(expected)) {
    for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      if (Object.hasOwn(actual, name) && Object.hasOwn(expected, name) && isDeepStrictEqual(actual[name], expected[name])) continue;
      const place = Array.isArray(expected) ? `${path}[${name}]` : `${path}.${name}`;
      return firstDifference(
        Object.hasOwn(actual, name) ? actual[name] : absent,
        Object.hasOwn(expected, name) ? expected[name] : absent,
        place,
      );
    }
  }
  return [path, actual, expected];
}

const absent = { [inspect.custom]: (): string => "nothing" };

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || value === absent) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
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
