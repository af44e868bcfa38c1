import type { PlainDate, Text } from "@pccc/core";

/**
 * A value of a metric for one unit: exact integers of one population, where Known; a count has denominator 1.
 *
 * @public
 */
export interface RouteValue {
  readonly state: "Known" | "Unknown" | "NotApplicable";
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Something that a unit can do, and what it makes of a metric or of a judged criterion. Of several actions on one of them a route takes
 * one.
 *
 * @public
 */
export interface RouteAction {
  readonly id: string;
  readonly title: Text;
  /** What it costs, in whatever the user counts: a whole number of 0 or more. */
  readonly cost: number;
  /** The first day on which it can be done; any day where absent. */
  readonly earliest?: PlainDate;
  readonly does:
    | { readonly kind: "metric"; readonly metric: string; readonly numerator: number; readonly denominator: number }
    | {
        readonly kind: "judged";
        readonly criterion: string;
        /** Decimal text. */
        readonly points: string;
      };
}

/**
 * What an action changes, so that actions that exclude each other are told.
 *
 * @param action - The action.
 * @returns The metric or the criterion.
 *
 * @internal
 */
export function targetOf({ does }: RouteAction): string {
  return does.kind === "metric" ? `metric ${does.metric}` : `criterion ${does.criterion}`;
}
