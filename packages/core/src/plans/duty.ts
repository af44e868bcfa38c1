import type { Selector } from "../units/selector.ts";
import type { Text } from "../text.ts";
import type { Timing } from "./timing.ts";

/**
 * What a succession of units does to a duty's open obligations. There is no default.
 *
 * @public
 */
export type SuccessionRule = "moves" | "lapses" | "mustReview";

/**
 * A rule "who owes what, how often", derived from a plan or a regime.
 *
 * @remarks
 * `kind` is `report`, `perform` or `adoptPlan`, or a kind that a plugin contributes.
 *
 * @public
 */
export interface Duty {
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  readonly owedBy: Selector;
  readonly owedTo?: Selector;
  readonly timing: Timing;
  readonly onSuccession: SuccessionRule;
  /** The plan that the duty comes from, and the task in it. */
  readonly plan?: string;
  readonly task?: string;
  /** How many extensions one of its obligations may have; without it no rule limits them. */
  readonly maxExtensions?: number;
  /** The regime that the duty comes from, or that its text names. */
  readonly regime?: string;
}
