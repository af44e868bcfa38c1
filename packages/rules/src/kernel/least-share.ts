import { multiplyDivide } from "@pccc/core";
import { WHOLE } from "../score/checked-sheet.ts";

/**
 * The fewest points that are at least so many per cent of a maximum.
 *
 * @param maximum - Scaled.
 * @param percent - In 10^-6 per cent.
 * @returns Scaled points.
 *
 * @internal
 */
export function leastShare(maximum: number, percent: number): number {
  return multiplyDivide(maximum, percent, WHOLE, "up");
}
