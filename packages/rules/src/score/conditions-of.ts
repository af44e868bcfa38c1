import type { CheckedGate } from "./checked-sheet.ts";

/**
 * Lists what a gate asks: its condition, or those of which one is enough.
 *
 * @internal
 */
export function conditionsOf({ condition }: CheckedGate): readonly Exclude<CheckedGate["condition"], { readonly kind: "anyOf" }>[] {
  return condition.kind === "anyOf" ? condition.conditions : [condition];
}
