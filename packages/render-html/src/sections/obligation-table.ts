import { anchorOf, anchorOfRecord } from "../anchor.ts";
import type { AnsweredObligation } from "../board-records.ts";
import { type Html, html } from "../html.ts";
import { latenessOf, lookOf } from "../obligation-states.ts";
import type { PageContext } from "../page/page-context.ts";
import { tableRows } from "./table-rows.ts";
import { belowMark, unitHead } from "./board-table.ts";

/**
 * What is owed, by when, and how it was answered.
 *
 * @param context - The page's context.
 * @param obligations - What is listed, in this order.
 * @param label - What sets this list apart from the page's others.
 * @param withPeriod - Whether each line says its period.
 * @returns The markup.
 */
export function obligationTable(
  context: PageContext,
  obligations: readonly AnsweredObligation[],
  label: string,
  withPeriod: boolean,
): Html {
  const { say } = context;
  const { body, after } = tableRows(
    context,
    `obligations~${encodeURIComponent(label)}`,
    obligations.map((answered) => obligationRow(context, answered, withPeriod)),
  );
  return html`<div class="scroller" tabindex="0" role="region" aria-label="${say("obligations.list")}: ${label}">
<table class="obligations sortable"><thead><tr>${unitHead(context)}${
    withPeriod && html`<th scope="col">${say("filter.period")}</th>`
  }<th scope="col" data-sort="text">${say("obligation")}</th><th scope="col" data-sort="text">${say("due")}</th><th scope="col" data-sort="text">${say("state")}</th><th scope="col" data-sort="text">${say("sent")}</th><th scope="col" data-sort="number">${say("late")}</th></tr></thead>${body}</table></div>${after}`;
}

function obligationRow(context: PageContext, answered: AnsweredObligation, period: boolean): Html {
  const { obligation, state } = answered;
  const look = lookOf(state);
  const name = context.unitOf(obligation.unit)?.name ?? obligation.unit;
  const linked = context.rowOf(obligation.unit, obligation.period.id) !== undefined;
  return html`<tr${belowMark(context, obligation.unit)} data-state="${look.slot >= 3 && look.slot <= 4 ? "attention" : ""}"><th scope="row" data-v="${name}">${
    linked
      ? html`<a href="#${anchorOf(obligation.unit, obligation.period.id)}">${context.names.short(name)}</a>`
      : context.names.short(name)
  }</th>${period && html`<td>${context.text(obligation.period.label)}</td>`}<td>${context.text(obligation.title)}${
    obligation.movedFrom !== undefined &&
    obligation.movedFrom.length > 0 &&
    html`<br><small>◐ ${context.say("movedFrom", { units: obligation.movedFrom.map((id) => context.unitOf(id)?.name ?? id).join(", ") })}</small>`
  }</td><td data-v="${obligation.dueOn ?? ""}">${dueOf(context, answered)}</td><td><span class="chip state s${look.slot}">${context.say(look.word)}</span></td><td data-v="${answered.sentOn ?? ""}">${
    answered.sentOn === undefined ? "–" : context.date(answered.sentOn)
  }${answered.submissions.length > 1 && html` <small>${context.say("editions", { n: answered.submissions.length })}</small>`}</td><td data-v="${answered.daysLate}">${
    latenessOf(answered, context.say) ?? "–"
  }</td></tr>
`;
}

function dueOf(context: PageContext, answered: AnsweredObligation): Html {
  const { obligation } = answered;
  const assumed =
    obligation.assumption === undefined || !context.board.assumptions.some(({ id }) => id === obligation.assumption)
      ? undefined
      : html` <a class="assumed" href="#${anchorOfRecord("assumption", obligation.assumption)}" title="${context.say("assumed.title")}">${context.say("assumed")}</a>`;
  if (obligation.status !== "dated" || obligation.dueOn === undefined) return html`${context.say(`status.${obligation.status}`)}${assumed}`;
  return html`${obligation.dueTime !== undefined && `${obligation.dueTime} `}${context.date(obligation.dueOn)}${
    obligation.originalDueOn !== undefined &&
    html` <small>${context.say("due.original", { day: context.date(obligation.originalDueOn) })}</small>`
  }${assumed}`;
}
