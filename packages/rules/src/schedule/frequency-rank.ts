import type { Period } from "./period.ts";

/**
 * How long a period of each frequency is, compared with the others; one that is there once is longer than all.
 *
 * @internal
 */
export const frequencyRank: Readonly<Record<Period["frequency"], number>> = {
  weekly: 0,
  monthly: 1,
  quarterly: 2,
  "half-yearly": 3,
  "nine-monthly": 4,
  annual: 5,
  once: 6,
};
