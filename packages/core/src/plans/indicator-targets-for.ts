import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import type { PlainDate } from "../plain-date.ts";
import { expandSelector } from "../units/expand-selector.ts";
import type { UnitRegistry } from "../units/unit-registry.ts";
import type { Indicator, IndicatorTarget } from "./indicator.ts";

/**
 * Finds what an indicator is to reach in a period for each unit.
 *
 * @remarks
 * A target for a unit alone goes before one for a class. Of two classes that both hold a unit the smaller counts; when they are equally
 * large and say different numbers, none is answered and a finding says so.
 *
 * @param indicator - The indicator.
 * @param period - The period's id.
 * @param registry - The units.
 * @param on - The day as of which the classes are read.
 * @returns The targets by unit.
 *
 * @public
 */
export function indicatorTargetsFor(
  indicator: Indicator,
  period: string,
  registry: UnitRegistry,
  on: PlainDate,
): { readonly targets: ReadonlyMap<string, IndicatorTarget>; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const chosen = new Map<string, { readonly target: IndicatorTarget; readonly size: number }>();
  const unclear = new Set<string>();
  for (const target of indicator.targets) {
    if (target.period !== period) continue;
    const { units, findings: why } = expandSelector(registry, target.for, undefined, on);
    findings.push(...why);
    const size = target.for.take === "self" ? 0 : units.length;
    for (const unit of units) {
      const other = chosen.get(unit);
      if (other === undefined || size < other.size) {
        chosen.set(unit, { target, size });
        unclear.delete(unit);
      } else if (size === other.size && target.value !== other.target.value) unclear.add(unit);
    }
  }
  for (const unit of unclear) {
    chosen.delete(unit);
    findings.push(makeFinding(diagnostics, "PCCC_PLAN_TARGETS_DIFFER", { indicator: indicator.id, period, unit }));
  }
  return { targets: new Map([...chosen].map(([unit, { target }]) => [unit, target])), findings };
}
