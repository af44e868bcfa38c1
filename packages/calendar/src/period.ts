import type { Frequency, PlainDate, Text } from "@pccc/core";

/**
 * One window of data of one family of periods.
 *
 * @remarks
 * The id carries its family: `nd09:2025-Q3` (15 June to 14 September) is not `stat:2025-Q3` (1 July to 30 September).
 *
 * @public
 */
export interface Period {
  readonly id: string;
  readonly label: Text;
  readonly frequency: Frequency | "once";
  readonly fromInclusive: PlainDate;
  readonly toInclusive: PlainDate;
}
