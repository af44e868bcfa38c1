import { inspect, isDeepStrictEqual } from "node:util";

/** Compares a value with what the comment behind it claims. */
export function check(actual: unknown, claimed: unknown): void {
  if (isDeepStrictEqual(actual, claimed)) return;
  const show = (value: unknown): string => inspect(value, { depth: 10, breakLength: Number.POSITIVE_INFINITY, compact: true });
  throw new Error(`the text claims ${show(claimed)}, the code gives ${show(actual)}`);
}
