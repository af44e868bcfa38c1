import type { Citation, PlainDate, Text } from "@pccc/core";

/**
 * A number of a sheet whose value changes with time: written `$id` where a form, a gate or a quota wants a number.
 *
 * @public
 */
export interface SheetParameter {
  readonly id: string;
  readonly title: Text;
  /** Each value holds from its day until the next one's. */
  readonly values: readonly { readonly from: PlainDate; readonly value: string; readonly basis?: readonly Citation[] }[];
  /** The day on which somebody last saw that the newest value still holds. */
  readonly lastConfirmed: PlainDate;
}
