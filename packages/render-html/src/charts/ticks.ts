import type { Period } from "../board-records.ts";

/**
 * What stands under one period of a chart.
 */
export interface Tick {
  readonly label: string;
  /** The year, where it stands for the first time. */
  readonly group: string | undefined;
}

const yearAndPart = /(\d{4})-([A-Za-z]?\d{1,2})$/u;

/**
 * Finds short labels for the periods of a chart.
 *
 * @param periods - The periods, oldest first.
 * @param full - The full label of each.
 * @returns A part and its year where every id ends in them, else the full labels.
 */
export function ticksOf(periods: readonly Period[], full: (period: Period) => string): readonly Tick[] {
  const parts = periods.map((period) => yearAndPart.exec(period.id));
  if (parts.some((match) => match === null)) return periods.map((period) => ({ label: full(period), group: undefined }));
  return parts.map((match, index) => ({
    label: match?.[2] ?? "",
    group: match?.[1] === parts[index - 1]?.[1] ? undefined : match?.[1],
  }));
}
