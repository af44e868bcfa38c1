import type { FormValue } from "../score/points-of-form.ts";
import type { BoundMetric } from "./bind-columns.ts";

/** Stands for Unknown among points. @internal */
export const UNKNOWN: number = Number.POSITIVE_INFINITY;

/** Stands for NotApplicable among points. @internal */
export const OUTSIDE: number = Number.NEGATIVE_INFINITY;

/**
 * A value that is read anew for each row.
 *
 * @internal
 */
export interface Cell {
  readonly value: { state: FormValue["state"]; numerator: number; denominator: number };
  /** 0 where it is Known. */
  readonly read: (row: number) => number;
}

/** Reads a metric row by row. @internal */
export function cellOf({ numerator, denominator, state }: BoundMetric): Cell {
  const value: Cell["value"] = { state: "Known", numerator: 0, denominator: 1 };
  return {
    value,
    read: (row) => {
      const known = state === undefined ? 1 : (state[row] as number);
      value.numerator = numerator[row] as number;
      value.denominator = denominator === undefined ? 1 : (denominator[row] as number);
      value.state = known === 2 ? "NotApplicable" : known === 1 && value.denominator > 0 ? "Known" : "Unknown";
      return value.state === "Known" ? 0 : value.state === "Unknown" ? UNKNOWN : OUTSIDE;
    },
  };
}
