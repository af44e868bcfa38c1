import { type Calendar, makeCalendar } from "@pccc/calendar";
import type { Finding, Plan, PlainDate, PlanHistory, PlanText } from "@pccc/core";
import {
  type AnsweredObligation,
  type AnswerObligationsInput,
  answerObligations,
  type ExpandedObligations,
  expandObligations,
  parentRules,
  type Period,
} from "@pccc/rules";
import { type Composition, pick } from "./composition.ts";
import { expandPlan } from "./expand-plan.ts";
import { HostError } from "./host-error.ts";
import type { AdoptedPlan, JournalState } from "./journal-state.ts";

/**
 * The question what is owed under a plan.
 *
 * @public
 */
export interface ObligationQuery {
  readonly plan: string;
  readonly calendar: string;
  /** Windows that end between these days, days and events that lie between them. */
  readonly fromInclusive: PlainDate;
  readonly toInclusive: PlainDate;
  /** What is known on this day counts. */
  readonly asOf: PlainDate;
  /** The minute of that day, `HH:MM`, after which nothing is seen; left out, the whole day is seen and counts as not over. */
  readonly asOfTime?: string;
}

/**
 * What is owed under a plan, with what answers it.
 *
 * @public
 */
export interface PlanObligations {
  readonly answered: readonly AnsweredObligation[];
  /** The windows that occur, by their last day. */
  readonly periods: readonly Period[];
  readonly findings: readonly Finding[];
  /** What the answers were derived from, to be judged under other policies of punctuality. */
  readonly population: Omit<AnswerObligationsInput, "policy">;
}

/**
 * Finds a plan that the journal holds.
 *
 * @internal
 */
export function adoptedPlan(state: JournalState, plan: string): AdoptedPlan {
  const { adoptedOn, texts } = planHistory(state, plan);
  const newest = texts.at(-1) as PlanText;
  return { plan: newest.plan, adoptedOn };
}

function planHistory(state: JournalState, plan: string): PlanHistory {
  const history = state.planRegister.histories.get(plan);
  if (history === undefined) throw new HostError("PCCC_HOST_UNKNOWN_PLAN", `the journal holds no plan ${plan}`, { plan });
  return history;
}

/**
 * Makes a calendar of the composition.
 *
 * @internal
 */
export function calendarNamed(composition: Composition, id: string): Calendar {
  const made = makeCalendar(pick("calendar", composition.calendars, id));
  if (made.ok) return made.value;
  const count = made.error.length;
  throw new HostError("PCCC_HOST_CALENDAR_INVALID", `calendar ${id} has ${count} errors`, { calendar: id, count }, made.error);
}

/**
 * Expands the duties of a plan and answers them from a state: a pure function of the state, the composition and the question.
 *
 * @internal
 */
export function computeObligations(state: JournalState, composition: Composition, query: ObligationQuery): PlanObligations {
  const history = planHistory(state, query.plan);
  const calendar = calendarNamed(composition, query.calendar);
  const { asOf } = query;
  const plans = [...state.plans.values()].map((adopted) => adopted.plan);
  const expand = (plan: Plan): ExpandedObligations =>
    expandObligations({
      duties: plan.duties,
      registry: state.registry,
      calendar,
      regimes: composition.regimes,
      parents: parentRules(plan, plans),
      events: state.events,
      assumptions: state.assumptions,
      extensions: state.extensions,
      range: { fromInclusive: query.fromInclusive, toInclusive: query.toInclusive },
      asOf,
    });
  let answeredIds: ReadonlySet<string> | undefined;
  const expanded = expandPlan(history, asOf, expand, (obligation) => {
    answeredIds ??= new Set(state.submissions.map((submission) => submission.obligation));
    return answeredIds.has(obligation);
  });
  const duties = new Set(history.texts.flatMap(({ plan }) => plan.duties.map(({ id }) => id)));
  // Other plans' submissions are none of its business.
  const isOfPlan = ({ obligation }: { readonly obligation: string }): boolean => duties.has(obligation.slice(0, obligation.indexOf("@")));
  const population = {
    obligations: expanded.obligations,
    submissions: state.submissions.filter(isOfPlan),
    verdicts: state.verdicts.filter(isOfPlan),
    extensions: state.extensions,
    locks: state.locks,
    calendar,
    asOf,
    ...(query.asOfTime === undefined ? {} : { asOfTime: query.asOfTime }),
  };
  const { answered, findings } = answerObligations(population);
  return { answered, periods: expanded.periods, findings: [...expanded.findings, ...findings], population };
}
