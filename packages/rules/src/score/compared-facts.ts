import type { Period } from "../schedule/period.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import { compareCohort } from "./cohort-metric.ts";
import type { Fact } from "./fact.ts";
import { subjectsOf } from "./declared-metrics.ts";
import type { MetricInput } from "./metric.ts";
import { columnOfFacts, type IndexedFacts } from "./read-facts.ts";

const states = ["Unknown", "Known", "NotApplicable"] as const;

/**
 * Adds what a sheet compares units by to the facts of whoever keeps his own data, where he does not give it himself.
 *
 * @param facts - The facts.
 * @param sheet - The sheet; metrics that compare a cohort are computed.
 * @param periods - The periods with the units that are scored in each.
 * @param known - The classes of units, and the units above them.
 * @returns The facts with those that follow from them.
 *
 * @internal
 */
export function withComparedFacts(
  facts: IndexedFacts,
  { sheet }: CheckedSheet,
  periods: readonly { readonly period: Period; readonly units: readonly string[] }[],
  known: Pick<MetricInput, "classes" | "parents">,
): IndexedFacts {
  const added = new Map<string, Fact>();
  const keyOf = (unit: string, period: string, metric: string): string => JSON.stringify([unit, period, metric]);
  for (const { id, source } of sheet.metrics ?? []) {
    if (source.kind !== "cohort") continue;
    for (const { period, units } of periods) {
      if (units.some((unit) => facts.find(unit, period.id, id) !== undefined)) continue;
      const given = units.map((unit) => facts.find(unit, period.id, source.of));
      const column = compareCohort(source, columnOfFacts(given), subjectsOf({ units, ...known }, sheet.classes));
      for (const [at, unit] of units.entries()) {
        const state = states[column.state[at] as number] ?? "Unknown";
        const { numerator, denominator } = { numerator: column.numerator[at] as number, denominator: column.denominator[at] as number };
        const [note, evidence] = [column.noteOf?.(at), given[at]?.evidence];
        added.set(keyOf(unit, period.id, id), {
          unit,
          period: period.id,
          metric: id,
          state,
          ...(state === "Known" ? { numerator, denominator } : {}),
          ...(note === undefined ? {} : { note }),
          ...(evidence === undefined ? {} : { evidence }),
        });
      }
    }
  }
  if (added.size === 0) return facts;
  return { ...facts, find: (unit, period, metric) => facts.find(unit, period, metric) ?? added.get(keyOf(unit, period, metric)) };
}
