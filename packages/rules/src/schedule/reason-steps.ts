import type { Calendar, CalendarReason } from "@pccc/calendar";
import type { Citation, PlainDate, Succession, Text } from "@pccc/core";
import type { ReasonStep } from "./obligation.ts";

/**
 * Writes a day as Vietnamese documents do.
 *
 * @param date - The day.
 * @returns `dd/mm/yyyy`.
 */
export function writeDay(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/**
 * Says why a due day is no other: the days passed over, each with its decision.
 *
 * @param calendar - The calendar.
 * @param rule - The sentence that names the distance and the day reached.
 * @param reasons - The days passed over.
 * @returns The steps, the rule first.
 */
export function calendarSteps(calendar: Calendar, rule: Text, reasons: readonly CalendarReason[]): readonly ReasonStep[] {
  const steps: ReasonStep[] = [{ kind: "calendar", ref: calendar.id, text: rule }];
  for (const { fromInclusive, toInclusive, effect, name, decisions } of reasons) {
    const days = fromInclusive === toInclusive ? writeDay(fromInclusive) : `${writeDay(fromInclusive)}–${writeDay(toInclusive)}`;
    const isoDays = fromInclusive === toInclusive ? fromInclusive : `${fromInclusive} to ${toInclusive}`;
    const text =
      effect === "counted"
        ? { vi: `${days} tính là ngày làm việc: ${name.vi}`, en: `${isoDays} counts as a working day: ${name.en ?? name.vi}` }
        : { vi: `${days} không tính: ${name.vi}`, en: `${isoDays} does not count: ${name.en ?? name.vi}` };
    const decision = calendar.decisions.get(decisions[0] ?? "");
    if (decision === undefined) steps.push({ kind: "calendar", ref: calendar.id, text });
    else {
      const { number, date, confidence, source } = decision;
      const citation: Citation = { document: number, ...(date === undefined ? {} : { date }), confidence, source };
      steps.push({ kind: "calendar", ref: decision.id, text, citation });
    }
  }
  return steps;
}

/**
 * Says what a change of units did to an obligation.
 *
 * @param succession - The change.
 * @param text - What it did.
 * @returns The step.
 */
export function successionStep(succession: Succession, text: Text): ReasonStep {
  const assumed: Text = succession.dayEstablished ? { vi: "", en: "" } : { vi: " (ngày giả định)", en: " (day assumed)" };
  return {
    kind: "succession",
    ref: succession.id,
    text: { vi: `${text.vi}${assumed.vi}`, en: `${text.en ?? text.vi}${assumed.en ?? ""}` },
    citation: succession.basis,
  };
}
