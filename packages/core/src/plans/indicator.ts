import type { PlainDate } from "../plain-date.ts";
import type { Text } from "../text.ts";
import type { Selector } from "../units/selector.ts";

/**
 * What an indicator is to reach in a period, for the units of a class.
 *
 * @remarks
 * A target for one unit (`self`) goes before one for a class that it belongs to.
 *
 * @public
 */
export interface IndicatorTarget {
  readonly for: Selector;
  /** The period's id, such as `year:2026`. */
  readonly period: string;
  readonly fromInclusive: PlainDate;
  readonly toInclusive: PlainDate;
  /** Integer of 10^-`decimals` of the indicator's measure. */
  readonly value: number;
}

/**
 * A number that a plan promises, with its targets. The targets of a period are frozen once it begins.
 *
 * @public
 */
export interface Indicator {
  /** `<planId>/i<n>`. */
  readonly id: string;
  readonly title: Text;
  /** What is counted, such as `%` or `tổ`. */
  readonly measure: Text;
  readonly decimals: number;
  /** The task whose result it measures. */
  readonly task?: string;
  /** The metric by which it is measured, where a plugin contributes one. */
  readonly metric?: string;
  readonly targets: readonly IndicatorTarget[];
}
