import { multiplyDivide } from "@pccc/core";
import { WHOLE } from "../score/checked-sheet.ts";

/**
 * The fewest points that are at least so many per cent of a maximum; more than that, where the share is strict.
 *
 * @param maximum - Scaled.
 * @param share - In 10^-6 per cent.
 * @returns Scaled points.
 *
 * @internal
 */
export function leastShare(maximum: number, { percent, strict }: { readonly percent: number; readonly strict?: true }): number {
  return strict === true ? multiplyDivide(maximum, percent, WHOLE, "down") + 1 : multiplyDivide(maximum, percent, WHOLE, "up");
}
