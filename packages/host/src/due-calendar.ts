import type { Calendar } from "@pccc/calendar";
import { epochDayOf, type Language, type PlainDate, textIn } from "@pccc/core";
import type { CalendarEvent, DueCalendarView } from "@pccc/plugin";
import { type AnsweredObligation, type UrgingPolicy, urgingStepDays } from "@pccc/rules";
import { printedTitle } from "./printed-words.ts";

/**
 * What a unit's calendar is written from.
 *
 * @public
 */
export interface DueCalendarInput {
  readonly unit: string;
  /** The unit's name, as the calendar's title has it. */
  readonly unitName: string;
  readonly answered: readonly AnsweredObligation[];
  readonly language: Language;
  readonly asOf: PlainDate;
  /** The moment of what is known, such as the journal head's, UTC milliseconds. */
  readonly stampedAt: number;
  /** Where there is one, its reminders to the unit become the calendar's. */
  readonly urging?: { readonly policy: UrgingPolicy; readonly calendar: Calendar };
  /** Stands in the title where the data are invented. */
  readonly sampleNotice?: string;
}

/**
 * Composes a unit's calendar: each of its obligations with a deadline, open or answered; those that ended are left out.
 *
 * @param input - What the calendar is written from.
 * @returns The calendar, to be written by a renderer.
 *
 * @public
 */
export function dueCalendar(input: DueCalendarInput): DueCalendarView {
  const { unit, unitName, answered, language, stampedAt, sampleNotice } = input;
  const heading = language === "vi" ? `Hạn nộp: ${unitName}` : `Due: ${unitName}`;
  return {
    kind: "dueCalendar",
    language,
    title: sampleNotice === undefined ? heading : `${heading} (${sampleNotice})`,
    stampedAt,
    events: answered.flatMap((one) => {
      const { dueOn } = one.obligation;
      return one.obligation.unit !== unit || dueOn === undefined || one.state === "ended" ? [] : [eventOf(one, dueOn, input)];
    }),
  };
}

function eventOf({ obligation, state, sentOn }: AnsweredObligation, dueOn: PlainDate, input: DueCalendarInput): CalendarEvent {
  const { language } = input;
  const { period, originalDueOn, dueTime } = obligation;
  const open = state === "openInTime" || state === "openOverdue";
  const title = `${printedTitle(textIn(obligation.title, language))}, ${textIn(period.label, language)}`;
  const sent = language === "vi" ? "Đã gửi" : "Sent";
  const window = language === "vi" ? "Kỳ số liệu" : "Window of data";
  const citations = obligation.reasons.flatMap(({ citation }) => (citation === undefined ? [] : [citation.document]));
  return {
    id: obligation.id,
    on: dueOn,
    title: open ? `${dueTime === undefined ? "" : `${dueTime} `}${title}` : `${sent}: ${title}`,
    description: [
      `${window}: ${period.fromInclusive} – ${period.toInclusive}`,
      ...(sentOn === undefined ? [] : [`${sent}: ${sentOn}`]),
      ...[...new Set(citations)],
    ].join("\n"),
    // Extensions only move a deadline on, so that the distance from the first one grows with each.
    revision: originalDueOn === undefined ? 0 : epochDayOf(dueOn) - epochDayOf(originalDueOn),
    remindDaysBefore: open ? reminderDays(dueOn, obligation.kind, input) : [],
  };
}

function reminderDays(dueOn: PlainDate, kind: string, { urging, asOf }: DueCalendarInput): readonly number[] {
  if (urging === undefined || urging.policy.kinds?.includes(kind) === false) return [];
  return urgingStepDays(urging.policy, urging.calendar, dueOn, asOf)
    .days.filter(({ step, on }) => on <= dueOn && step.tell.includes("debtor"))
    .map(({ on }) => epochDayOf(dueOn) - epochDayOf(on));
}
