import type { Text } from "@pccc/core";

/**
 * What a node of an explanation rests on.
 *
 * @public
 */
export interface ExplanationReference {
  readonly kind: "obligation" | "submission" | "assumption" | "citation" | "judgement" | "succession" | "metric" | "result";
  readonly ref: string;
  readonly text: Text;
}

/**
 * A node of the tree that says where each point went. The points of the children of a node add up to its own.
 *
 * @public
 */
export interface Explanation {
  readonly id: string;
  readonly label: Text;
  /** Scaled integer; absent where the value is Unknown. */
  readonly points?: number;
  /** What was possible here, scaled integer. */
  readonly possible?: number;
  readonly because: Text;
  readonly references: readonly ExplanationReference[];
  readonly children: readonly Explanation[];
}
