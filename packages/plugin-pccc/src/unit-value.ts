import type { Text } from "@pccc/core";
import type { AnsweredObligation, MetricColumn, MetricInput } from "@pccc/rules";

/**
 * The value of a metric for one unit. A count has `of` 1.
 *
 * @internal
 */
export type UnitValue =
  | {
      readonly state: "Known";
      readonly value: number;
      readonly of: number;
      readonly evidence: readonly AnsweredObligation[];
      readonly note?: Text;
    }
  | { readonly state: "Unknown" | "NotApplicable"; readonly evidence: readonly AnsweredObligation[]; readonly note: Text };

const stateNumbers: Readonly<Record<UnitValue["state"], number>> = { Unknown: 0, Known: 1, NotApplicable: 2 };

/**
 * Computes a metric unit by unit into columns.
 *
 * @param input - The units and what they owed and answered.
 * @param valueOf - The value of one unit, from its own obligations.
 * @returns The column.
 *
 * @internal
 */
export function columnOf(input: MetricInput, valueOf: (owed: readonly AnsweredObligation[]) => UnitValue): MetricColumn {
  const size = input.units.length;
  const [numerator, denominator, state] = [new Float64Array(size), new Float64Array(size).fill(1), new Uint8Array(size)];
  const values = input.units.map((_, index) => valueOf(input.answered.slice(input.start[index], input.start[index + 1])));
  for (const [index, value] of values.entries()) {
    state[index] = stateNumbers[value.state];
    if (value.state !== "Known") continue;
    numerator[index] = value.value;
    denominator[index] = value.of;
  }
  return {
    numerator,
    denominator,
    state,
    evidenceOf: (index) => values[index]?.evidence.map(({ obligation }) => obligation.id) ?? [],
    noteOf: (index) => values[index]?.note,
  };
}
