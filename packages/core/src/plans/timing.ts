import type { PlainDate } from "../plain-date.ts";

/**
 * How often something recurs. `periodic` is the word "định kỳ" without a period: it stays unspecified.
 *
 * @public
 */
export type Frequency = "weekly" | "monthly" | "quarterly" | "half-yearly" | "nine-monthly" | "annual";

/**
 * When something is to be done, as far as the words say it.
 *
 * @remarks
 * `dated.bound`: `before` is "trước ngày D", whose last day is D − 1; `by` is "chậm nhất ngày D", whose last day is D.
 * With `time`, `HH:MM`, the bound is about that moment of the day: "trước 16 giờ ngày D" ends on D itself.
 * `recurring.on`: `MM-DD` for annual, `DD` for monthly, `FR 16:00` for weekly; its `bound` is `by` where left out.
 *
 * @public
 */
export type Timing =
  | { readonly kind: "dated"; readonly on: PlainDate; readonly time?: string; readonly bound: "before" | "by"; readonly words?: string }
  | { readonly kind: "window"; readonly fromInclusive: PlainDate; readonly toInclusive?: PlainDate; readonly words?: string }
  | {
      readonly kind: "recurring";
      readonly frequency: Frequency;
      readonly on?: string;
      readonly bound?: "before" | "by";
      readonly words?: string;
    }
  | { readonly kind: "continuous"; readonly words?: string }
  | { readonly kind: "onEvent"; readonly words: string }
  | { readonly kind: "unspecified"; readonly words?: string };
