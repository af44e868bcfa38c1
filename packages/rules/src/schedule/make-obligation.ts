import {
  addDays,
  type Duty,
  isLiving,
  makeFinding,
  nameOf,
  type PlainDate,
  type Succession,
  type Text,
  type Unit,
  type UnitRegistry,
} from "@pccc/core";
import type { Period } from "@pccc/calendar";
import { diagnostics } from "../diagnostics.ts";
import { addresseeOf } from "./addressee.ts";
import type { FindingSet } from "./finding-set.ts";
import type { Obligation, ObligationStatus, ReasonStep } from "./obligation.ts";
import { formatObligationId } from "./obligation-id.ts";
import type { Occurrence } from "./occurrences.ts";
import type { Departed, Ower } from "./population.ts";
import { successionStep, writeDay } from "./reason-steps.ts";
import type { TimingResolution } from "./resolve-timing.ts";

/** What holds for every unit of one level in one occurrence. */
export interface LevelTerms {
  readonly status: ObligationStatus;
  readonly dueOn?: PlainDate;
  readonly dueTime?: string;
  readonly reasons: readonly ReasonStep[];
}

/**
 * Makes the obligation of a unit that owes an occurrence.
 *
 * @param registry - The units.
 * @param duty - The duty.
 * @param resolution - What resolved its timing.
 * @param occurrence - The occurrence.
 * @param ower - The unit.
 * @param terms - What holds for every unit of its level.
 * @param findings - Where findings go.
 * @returns The obligation.
 */
export function owedObligation(
  registry: UnitRegistry,
  duty: Duty,
  resolution: TimingResolution,
  occurrence: Occurrence,
  ower: Ower,
  terms: LevelTerms,
  findings: FindingSet,
): Obligation {
  const due = terms.dueOn ?? occurrence.populationOn;
  const addressee = addresseeOf(registry, duty, ower.unit, isLiving(registry, ower.unit, due) ? due : occurrence.populationOn);
  findings.addAll(addressee.findings);
  const succession = ower.through.map((through) => successionStep(through, takeOver(registry, ower, through)));
  const reasons =
    succession.length + addressee.reasons.length === 0 ? terms.reasons : [...terms.reasons, ...succession, ...addressee.reasons];
  return {
    ...headOf(duty, ower.unit, occurrence.period),
    ...(addressee.unit === undefined ? {} : { owedTo: addressee.unit }),
    period: occurrence.period,
    status: terms.status,
    ...(terms.dueOn === undefined ? {} : { dueOn: terms.dueOn }),
    ...(terms.dueTime === undefined ? {} : { dueTime: terms.dueTime }),
    ...(resolution.assumption === undefined ? {} : { assumption: resolution.assumption }),
    ...(ower.movedFrom.length === 0 ? {} : { movedFrom: ower.movedFrom }),
    reasons,
  };
}

/**
 * Makes the obligation of a unit that owed an occurrence until a change of units.
 *
 * @param registry - The units.
 * @param duty - The duty.
 * @param resolution - What resolved its timing.
 * @param occurrence - The occurrence.
 * @param left - The unit.
 * @param findings - Where findings go.
 * @returns The obligation; `undefined` where it passed on whole.
 */
export function endedObligation(
  registry: UnitRegistry,
  duty: Duty,
  resolution: TimingResolution,
  occurrence: Occurrence,
  left: Departed,
  findings: FindingSet,
): Obligation | undefined {
  const moved = left.movedTo.length > 0;
  // A window that was still open when the unit ended could not be answered by it; a closed one, and a task without a window, could.
  const isOpen = occurrence.period.frequency !== "once" && left.lastDay < occurrence.period.toInclusive;
  if (moved && isOpen) return undefined;
  const head = headOf(duty, left.unit, occurrence.period);
  const on = addDays(left.lastDay, 1);
  const underReview = duty.onSuccession === "mustReview";
  if (underReview) findings.add(makeFinding(diagnostics, "PCCC_OBLIGATION_UNDER_REVIEW", { obligation: head.id, on }));
  else if (!moved && duty.onSuccession === "moves")
    findings.add(makeFinding(diagnostics, "PCCC_OBLIGATION_NO_SUCCESSOR", { obligation: head.id }));
  const addressee = addresseeOf(registry, duty, left.unit, left.lastDay);
  const text = underReview
    ? { vi: `Đơn vị thay đổi từ ngày ${writeDay(on)}: chờ quyết định`, en: `The unit changed on ${on}: to be decided` }
    : moved
      ? { vi: `Chuyển cho đơn vị kế thừa từ ngày ${writeDay(on)}`, en: `Passed to the successor on ${on}` }
      : { vi: `Chấm dứt vì đơn vị thay đổi từ ngày ${writeDay(on)}`, en: `Lapsed since the unit changed on ${on}` };
  return {
    ...head,
    ...(addressee.unit === undefined ? {} : { owedTo: addressee.unit }),
    period: occurrence.period,
    status: underReview ? "underReview" : "lapsed",
    ...(resolution.assumption === undefined ? {} : { assumption: resolution.assumption }),
    endedOn: left.lastDay,
    ...(moved ? { movedTo: left.movedTo } : {}),
    reasons: [...resolution.reasons, ...left.through.map((through) => successionStep(through, text))],
  };
}

/**
 * Finds a unit that the registry itself named.
 *
 * @param registry - The units.
 * @param id - The unit's id.
 * @returns The unit.
 * @throws `RangeError` when there is none.
 */
export function unitOf(registry: UnitRegistry, id: string): Unit {
  const index = registry.unitIndex.get(id);
  const unit = index === undefined ? undefined : registry.units[index];
  if (unit === undefined) throw new RangeError(`no unit ${id} in the registry`);
  return unit;
}

function headOf(duty: Duty, unit: string, period: Period): Pick<Obligation, "id" | "duty" | "kind" | "title" | "unit"> {
  return {
    id: formatObligationId({ duty: duty.id, unit, period: period.id }),
    duty: duty.id,
    kind: duty.kind,
    title: duty.title,
    unit,
  };
}

function takeOver(registry: UnitRegistry, ower: Ower, { on, before }: Succession): Text {
  const movedFrom = ower.movedFrom.filter((unit) => before.includes(unit));
  if (movedFrom.length === 0)
    return { vi: `Thực hiện tiếp sau khi sắp xếp đơn vị ngày ${writeDay(on)}`, en: `Carried on after the change of units on ${on}` };
  const names = movedFrom.map((unit) => nameOf(unitOf(registry, unit), addDays(on, -1))).join(", ");
  return {
    vi: `Nhận nghĩa vụ của ${names} khi sắp xếp đơn vị ngày ${writeDay(on)}`,
    en: `Took over from ${names} in the change of units on ${on}`,
  };
}
