import { type Finding, makeFinding, type PlainDate } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { Evidence, FactEvidence } from "../explain/evidence.ts";
import type { Period } from "../schedule/period.ts";
import type { Fact, MetricDefinition } from "./fact.ts";
import type { Metric, MetricColumn } from "./metric.ts";
import type { MetricValues } from "./metric-value.ts";
import { readMetric } from "./metric-value.ts";

/**
 * Facts by what they are about, the latest known of each.
 *
 * @internal
 */
export interface IndexedFacts {
  readonly find: (unit: string, period: string, metric: string) => Fact | undefined;
  readonly findings: readonly Finding[];
}

/**
 * What facts may be about.
 *
 * @internal
 */
export interface FactScope {
  readonly units: ReadonlySet<string>;
  readonly periods: ReadonlySet<string>;
  readonly metrics: ReadonlySet<string>;
  readonly asKnownAt: PlainDate;
}

/**
 * Indexes facts. What was known later than the day asked about is not seen; of several on one value the one known last counts.
 *
 * @param facts - Facts in the order in which they came.
 * @param scope - What they may be about.
 * @returns The index, with findings on facts about nothing that is scored.
 *
 * @internal
 */
export function indexFacts(facts: readonly Fact[], scope: FactScope): IndexedFacts {
  const latest = new Map<string, Fact>();
  const findings: Finding[] = [];
  for (const fact of facts) {
    const { unit, period, metric } = fact;
    if (!scope.units.has(unit) || !scope.periods.has(period) || !scope.metrics.has(metric)) {
      findings.push(makeFinding(diagnostics, "PCCC_SCORE_FACT_UNUSED", { unit, period, metric }));
      continue;
    }
    if (fact.knownOn !== undefined && fact.knownOn > scope.asKnownAt) continue;
    const key = keyOf(unit, period, metric);
    const other = latest.get(key);
    if (other === undefined || (fact.knownOn ?? "") >= (other.knownOn ?? "")) latest.set(key, fact);
  }
  return { find: (unit, period, metric) => latest.get(keyOf(unit, period, metric)), findings };
}

/**
 * Reads the facts of one period into columns. A value that no fact gives is Unknown.
 *
 * @param facts - The facts.
 * @param metrics - The metrics.
 * @param units - The units that are scored.
 * @param period - The period.
 * @param asKnownAt - What is known on this day counts.
 * @returns The values by metric, and what they rest on.
 *
 * @internal
 */
export function readFacts(
  facts: IndexedFacts,
  metrics: readonly MetricDefinition[],
  units: readonly string[],
  period: Period,
  asKnownAt: PlainDate,
): { readonly columns: ReadonlyMap<string, MetricValues>; readonly evidence: Evidence } {
  const rested = new Map<string, FactEvidence>();
  const input = { units, period, asOf: asKnownAt, answered: [], start: new Int32Array(units.length + 1) };
  const columns = metrics.map((definition) => {
    const found = units.map((unit) => facts.find(unit, period.id, definition.id));
    for (const fact of found) for (const item of fact?.evidence ?? []) rested.set(placeOf(fact, item), item);
    const metric: Metric = { ...definition, compute: () => columnOfFacts(found) };
    return [definition.id, readMetric(metric, input)] as const;
  });
  return {
    columns: new Map(columns),
    evidence: { find: (ids) => ids.map((id) => rested.get(id)).filter((item) => item !== undefined) },
  };
}

/** What facts say of units, one after another. @internal */
export function columnOfFacts(facts: readonly (Fact | undefined)[]): MetricColumn {
  const states = { Unknown: 0, Known: 1, NotApplicable: 2 } as const;
  return {
    numerator: Float64Array.from(facts, (fact) => fact?.numerator ?? 0),
    denominator: Float64Array.from(facts, (fact) => fact?.denominator ?? 1),
    state: Uint8Array.from(facts, (fact) => states[fact?.state ?? "Unknown"]),
    evidenceOf: (index) => (facts[index]?.evidence ?? []).map((item) => placeOf(facts[index], item)),
    noteOf: (index) => facts[index]?.note,
  };
}

/** Two units may call different things by one name. */
function placeOf(fact: Fact | undefined, item: FactEvidence): string {
  return `${fact?.unit ?? ""}\u0000${item.id}`;
}

function keyOf(unit: string, period: string, metric: string): string {
  return `${unit}\u0000${period}\u0000${metric}`;
}
