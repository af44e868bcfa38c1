import { type Duty, expandSelector, type Finding, isLiving, makeFinding, type PlainDate, superiorOf, type UnitRegistry } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { ReasonStep } from "./obligation.ts";
import { successionStep } from "./reason-steps.ts";

/** To whom something is owed, and why to them. */
export interface Addressee {
  readonly unit?: string;
  readonly reasons: readonly ReasonStep[];
  readonly findings: readonly Finding[];
}

/**
 * Finds to whom a unit owes a duty on a day; where the addressee has ended, that is the unit above the debtor.
 *
 * @param registry - The units.
 * @param duty - The duty.
 * @param unit - The debtor.
 * @param on - The day.
 * @returns The addressee; none where the duty names none or none can be told.
 */
export function addresseeOf(registry: UnitRegistry, duty: Duty, unit: string, on: PlainDate): Addressee {
  const selector = duty.owedTo;
  if (selector === undefined) return { reasons: [], findings: [] };
  const { units } = expandSelector(registry, selector, unit, on);
  const [first] = units;
  if (first !== undefined) {
    if (units.length === 1) return { unit: first, reasons: [], findings: [] };
    const params = { duty: duty.id, unit, count: units.length, addressee: first };
    return { unit: first, reasons: [], findings: [makeFinding(diagnostics, "PCCC_OBLIGATION_MANY_ADDRESSEES", params)] };
  }
  const superior = superiorOf(registry, selector.hierarchy, unit, on);
  if (superior === undefined || selector.take === "superior" || isLiving(registry, selector.under, on)) {
    return { reasons: [], findings: [makeFinding(diagnostics, "PCCC_OBLIGATION_NO_ADDRESSEE", { duty: duty.id, unit, on })] };
  }
  const ended = (registry.successionsFrom.get(selector.under) ?? []).filter((succession) => succession.on <= on);
  const text = {
    vi: "Nơi nhận ghi trong văn bản đã kết thúc, nên gửi cơ quan cấp trên trực tiếp của đơn vị",
    en: "The addressee that the text names has ended, so it goes to the unit directly above",
  };
  return { unit: superior, reasons: ended.slice(-1).map((succession) => successionStep(succession, text)), findings: [] };
}
