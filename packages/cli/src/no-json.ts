import type { FieldFault } from "@pccc/core/schema";

/** What is wrong with bytes that are no JSON: the words of the machine's own reader stand for what was got. */
export function noJson(cause: unknown): FieldFault {
  const got = cause instanceof Error ? cause.message : String(cause);
  return { path: "–", keys: [], expected: { vi: "cần JSON bằng UTF-8", en: "expected JSON in UTF-8" }, got };
}
