import type { Calendar } from "@pccc/calendar";
import {
  type Finding,
  isLiving,
  makeFinding,
  type PlainDate,
  type SentReminder,
  successorsOf,
  superiorOf,
  type Text,
  type UnitLevel,
  type UnitRegistry,
} from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { AnsweredObligation } from "../schedule/answered-obligation.ts";
import type { UrgedParty, UrgingList, UrgingPolicy, UrgingStep } from "../schedule/urging-policy.ts";
import { type UrgingStepDay, urgingStepDays } from "./urging-step-days.ts";

/**
 * What reminders are worked out from.
 *
 * @public
 */
export interface RemindersOfInput {
  /** As of the same day. */
  readonly answered: readonly AnsweredObligation[];
  readonly policy: UrgingPolicy;
  readonly calendar: Calendar;
  readonly registry: UnitRegistry;
  /** The hierarchy in which the level above is looked for. */
  readonly hierarchy: string;
  /** The day on which the list is asked for. */
  readonly asOf: PlainDate;
  /** Those of later days do not count. */
  readonly sent: readonly SentReminder[];
}

/**
 * A reminder to be sent.
 *
 * @public
 */
export interface Reminder {
  readonly obligation: string;
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  readonly title: Text;
  readonly dueOn: PlainDate;
  readonly step: string;
  /** `true` for a step after the due day. */
  readonly overdue: boolean;
  /** The list that the unit is put on by this step. */
  readonly list?: UrgingList;
  /** The day on which the step fell. */
  readonly stepOn: PlainDate;
  /** The units to tell, without repetition. */
  readonly tell: readonly string[];
  /** Civil days after the deadline; 0 in time. */
  readonly daysLate: number;
  readonly workingDaysLate: number;
  /** Earlier steps whose day went by without a word; this one stands for them. */
  readonly passedOver: readonly string[];
}

/**
 * An obligation on the list of those to be criticised: it was open when the step fell.
 *
 * @public
 */
export interface CriticisedObligation {
  readonly obligation: string;
  readonly unit: string;
  readonly title: Text;
  readonly dueOn: PlainDate;
  readonly step: string;
  /** Since when it stands on the list. */
  readonly since: PlainDate;
  /** The day on which it was sent after all; absent while it is open. */
  readonly sentOn?: PlainDate;
}

/**
 * The list of a day.
 *
 * @public
 */
export interface RemindersOf {
  /** By due day, then unit, then obligation. */
  readonly reminders: readonly Reminder[];
  /** In the same order. */
  readonly criticised: readonly CriticisedObligation[];
  readonly findings: readonly Finding[];
}

/**
 * Works out whom to remind of what on a day: of each open obligation the last step whose day has come, unless it was sent already.
 *
 * @remarks
 * A pure function of what is on record and the day: asked again after its reminders were recorded as sent, it gives none twice. A step
 * whose day went by unsent is not made up for once a later one has come.
 *
 * @param input - The obligations with their answers, the policy, and what was sent so far.
 * @returns The reminders, the list of those to be criticised, and a finding for each day that the calendar leaves open.
 *
 * @public
 */
export function remindersOf(input: RemindersOfInput): RemindersOf {
  const { policy, asOf } = input;
  const findings: Finding[] = [];
  const days = stepDays(input, findings);
  const sent = sentSteps(input);
  const levels = new Map(input.registry.units.map(({ id, level }) => [id, level]));
  const reminders: Reminder[] = [];
  const criticised: CriticisedObligation[] = [];
  for (const { obligation, state, sentOn, daysLate, workingDaysLate } of input.answered) {
    const { dueOn } = obligation;
    if (dueOn === undefined || state === "ended" || !concerns(policy, obligation.kind, levels.get(obligation.unit))) continue;
    const reached = days(dueOn).filter(({ on }) => on <= asOf);
    const about = { obligation: obligation.id, unit: obligation.unit, title: obligation.title, dueOn };
    const listed = reached.find(({ step, on }) => step.list === "criticised" && (sentOn === undefined || sentOn >= on));
    if (listed !== undefined)
      criticised.push({ ...about, step: listed.step.id, since: listed.on, ...(sentOn === undefined ? {} : { sentOn }) });
    if (state !== "openInTime" && state !== "openOverdue") continue;
    const current = reached.at(-1);
    if (current === undefined) continue;
    const told = sent.get(`${obligation.id}@${dueOn}`);
    const lastTold = told === undefined ? -1 : reached.findLastIndex(({ step }) => told.has(step.id));
    if (lastTold === reached.length - 1) continue;
    const tell = addresseesOf(current.step, obligation, input);
    if (tell.length === 0) {
      findings.push(makeFinding(diagnostics, "PCCC_URGING_NOBODY", { obligation: obligation.id, step: current.step.id }));
      continue;
    }
    const { step } = current;
    reminders.push({
      ...about,
      duty: obligation.duty,
      period: obligation.period.id,
      step: step.id,
      overdue: step.direction === "after" && step.n > 0,
      ...(step.list === undefined ? {} : { list: step.list }),
      stepOn: current.on,
      tell,
      daysLate,
      workingDaysLate,
      passedOver: reached.slice(lastTold + 1, -1).map((passed) => passed.step.id),
    });
  }
  return { reminders: reminders.sort(byDueDay), criticised: criticised.sort(byDueDay), findings };
}

function concerns({ kinds, levels }: UrgingPolicy, kind: string, level: UnitLevel | undefined): boolean {
  return kinds?.includes(kind) !== false && (levels === undefined || (level !== undefined && levels.includes(level)));
}

/** The days of the steps from a due day, worked out once for each. */
function stepDays({ policy, calendar, asOf }: RemindersOfInput, findings: Finding[]): (dueOn: PlainDate) => readonly UrgingStepDay[] {
  const known = new Map<PlainDate, readonly UrgingStepDay[]>();
  return (dueOn) => {
    const before = known.get(dueOn);
    if (before !== undefined) return before;
    const { days, findings: open } = urgingStepDays(policy, calendar, dueOn, asOf);
    findings.push(...open);
    known.set(dueOn, days);
    return days;
  };
}

/** The steps sent by the day, for each obligation and the deadline that was meant. */
function sentSteps({ sent, policy, asOf }: RemindersOfInput): ReadonlyMap<string, ReadonlySet<string>> {
  const steps = new Map<string, Set<string>>();
  for (const reminder of sent) {
    if (reminder.policy !== policy.id || reminder.sentOn > asOf) continue;
    const key = `${reminder.obligation}@${reminder.dueOn}`;
    const known = steps.get(key);
    if (known === undefined) steps.set(key, new Set([reminder.step]));
    else known.add(reminder.step);
  }
  return steps;
}

/** Who can be told on the day: those who stand for a unit that ended, and the unit above where a creditor ended. */
function addresseesOf(
  { tell }: UrgingStep,
  { unit, owedTo }: AnsweredObligation["obligation"],
  { registry, hierarchy, asOf }: RemindersOfInput,
): readonly string[] {
  const above = (units: readonly string[]): readonly string[] => units.flatMap((one) => superiorOf(registry, hierarchy, one, asOf) ?? []);
  const owers = isLiving(registry, unit, asOf) ? [unit] : successorsOf(registry, unit, asOf).units;
  const creditors = owedTo !== undefined && isLiving(registry, owedTo, asOf) ? [owedTo] : above(owers);
  const found: Readonly<Record<UrgedParty, readonly string[]>> = { debtor: owers, creditor: creditors, superior: above(owers) };
  return [...new Set(tell.flatMap((party) => found[party]))];
}

function byDueDay(
  a: { readonly dueOn: string; readonly unit: string; readonly obligation: string },
  b: { readonly dueOn: string; readonly unit: string; readonly obligation: string },
): number {
  return compare(a.dueOn, b.dueOn) || compare(a.unit, b.unit) || compare(a.obligation, b.obligation);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
