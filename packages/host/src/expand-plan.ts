import type { PlainDate, Plan, PlanHistory, PlanText } from "@pccc/core";
import type { ExpandedObligations, Obligation } from "@pccc/rules";

/**
 * Expands a plan over its texts: what each text ordered while it was in force, and what stands of what does not recur.
 *
 * @remarks
 * A window is owed by the text in force on its last day, as it is owed by the units of that day. What is owed once is owed by the newest
 * text that has it; of what later texts no longer have, or a plan that has ended ordered, only that stays which fell due before or
 * was answered. Texts that begin after the day asked about do not count.
 *
 * @param history - The plan.
 * @param asOf - The day on which the question is asked.
 * @param expand - Expands the duties of one text over the whole range.
 * @param isAnswered - Whether something was submitted for an obligation.
 * @returns The obligations, those of earlier texts first.
 *
 * @internal
 */
export function expandPlan(
  history: PlanHistory,
  asOf: PlainDate,
  expand: (plan: Plan) => ExpandedObligations,
  isAnswered: (obligation: string) => boolean,
): ExpandedObligations {
  const texts = history.texts.filter((text, place) => place === 0 || text.fromInclusive <= asOf);
  const [only] = texts;
  const endOf = (text: PlanText, place: number): PlainDate | undefined =>
    place < texts.length - 1 || (history.end !== undefined && history.end.on <= asOf) ? text.toExclusive : undefined;
  if (only !== undefined && texts.length === 1 && endOf(only, 0) === undefined) return expand(only.plan);
  const expanded = texts.map((text, place) => ({ ...expand(text.plan), from: text.fromInclusive, to: endOf(text, place), place }));
  const lastWith = new Map<string, number>();
  texts.forEach(({ plan }, place) => {
    for (const { id } of plan.duties) lastWith.set(id, place);
  });
  const stands = (obligation: Obligation, { from, to, place }: (typeof expanded)[number]): boolean => {
    const { period, duty, dueOn, id } = obligation;
    if (period.frequency !== "once") {
      // Before the first text there was nothing to take its place.
      return (place === 0 || from <= period.toInclusive) && (to === undefined || period.toInclusive < to);
    }
    if (place < (lastWith.get(duty) ?? place)) return false;
    return to === undefined || (dueOn !== undefined && dueOn < to) || isAnswered(id);
  };
  const obligations = expanded.flatMap((text) => text.obligations.filter((obligation) => stands(obligation, text)));
  const used = new Set(obligations.map(({ period }) => period.id));
  const periods = new Map(
    expanded.flatMap((text) => text.periods.filter(({ id }) => used.has(id)).map((period) => [period.id, period] as const)),
  );
  const findings = new Map(expanded.flatMap((text) => text.findings.map((finding) => [JSON.stringify(finding), finding] as const)));
  return {
    obligations,
    periods: [...periods.values()].sort((a, b) =>
      a.toInclusive < b.toInclusive ? -1 : a.toInclusive > b.toInclusive ? 1 : a.id < b.id ? -1 : 1,
    ),
    findings: [...findings.values()],
  };
}
