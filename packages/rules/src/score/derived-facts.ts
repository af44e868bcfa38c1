import type { PlainDate } from "@pccc/core";
import { makeEvidence } from "../explain/evidence.ts";
import type { Period } from "../schedule/period.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import { compareCohort } from "./cohort-metric.ts";
import type { Fact } from "./fact.ts";
import { subjectsOf } from "./declared-metrics.ts";
import type { MetricColumn, MetricInput } from "./metric.ts";
import { columnOfFacts, type IndexedFacts } from "./read-facts.ts";
import { measureResults } from "./result-metric.ts";

const states = ["Unknown", "Known", "NotApplicable"] as const;

/**
 * Adds what follows from other results, and what a sheet compares units by, to the facts of whoever keeps his own data, where he does not
 * give it himself.
 *
 * @param facts - The facts.
 * @param sheet - The sheet; metrics that read other results or compare a cohort are computed.
 * @param population - The period with the units that are scored in it.
 * @param known - The classes of units, the units above them, the other results, and the day by whose knowledge is scored.
 * @returns The facts with those that follow from them.
 *
 * @internal
 */
export function withDerivedFacts(
  facts: IndexedFacts,
  { sheet }: CheckedSheet,
  { period, units }: { readonly period: Period; readonly units: readonly string[] },
  known: Pick<MetricInput, "classes" | "parents" | "results"> & { readonly asOf: PlainDate },
): IndexedFacts {
  const added = new Map<string, Fact>();
  const keyOf = (unit: string, metric: string): string => JSON.stringify([unit, metric]);
  const find = (unit: string, metric: string): Fact | undefined => facts.find(unit, period.id, metric) ?? added.get(keyOf(unit, metric));
  const add = (metric: string, column: MetricColumn, evidenceOf: (at: number) => Fact["evidence"]): void => {
    for (const [at, unit] of units.entries()) {
      const state = states[column.state[at] as number] ?? "Unknown";
      const { numerator, denominator } = { numerator: column.numerator[at] as number, denominator: column.denominator[at] as number };
      const [note, evidence] = [column.noteOf?.(at), evidenceOf(at)];
      added.set(keyOf(unit, metric), {
        unit,
        period: period.id,
        metric,
        state,
        ...(state === "Known" ? { numerator, denominator } : {}),
        ...(note === undefined ? {} : { note }),
        ...(evidence === undefined || evidence.length === 0 ? {} : { evidence }),
      });
    }
  };
  const declared = (sheet.metrics ?? []).filter(({ id }) => units.every((unit) => facts.find(unit, period.id, id) === undefined));
  const evidence = makeEvidence([], known.results);
  for (const { id, source } of declared) {
    if (source.kind !== "result") continue;
    const input = { ...known, units, period, answered: [], start: new Int32Array(units.length + 1) };
    const column = measureResults(source, sheet.id, input);
    add(id, column, (at) => evidence.find(column.evidenceOf(at)));
  }
  // Units may be compared by what another sheet gave them.
  for (const { id, source } of declared) {
    if (source.kind !== "cohort") continue;
    const given = units.map((unit) => find(unit, source.of));
    add(id, compareCohort(source, columnOfFacts(given), subjectsOf({ units, ...known }, sheet.classes)), (at) => given[at]?.evidence);
  }
  if (added.size === 0) return facts;
  return { ...facts, find: (unit, id, metric) => (id === period.id ? find(unit, metric) : facts.find(unit, id, metric)) };
}
