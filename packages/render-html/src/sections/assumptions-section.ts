import { anchorOfRecord } from "../anchor.ts";
import type { Board } from "../board-records.ts";
import { citationWords } from "../citation-words.ts";
import { type Html, html } from "../html.ts";
import type { PageContext } from "../page/page-context.ts";

/**
 * Every assumption, with its basis, who declared it and what rests on it.
 *
 * @param context - The page's context.
 * @returns The markup.
 */
export function assumptionsSection(context: PageContext): Html {
  const { board, say, count } = context;
  return html`<section id="assumptions"><h2>${say("assumptions", { n: count(board.assumptions.length) })}</h2>
${
  board.assumptions.length === 0
    ? html`<p>${say("assumptions.none")}</p>`
    : html`<p class="lead">${say("assumptions.lead")}</p><div class="cards">${board.assumptions.map((assumption) => card(context, assumption))}</div>`
}</section>`;
}

function card(context: PageContext, assumption: Board["assumptions"][number]): Html {
  const { view, say, text, date, count } = context;
  const resting = view.facts.answered.filter(
    ({ obligation }) => obligation.assumption === assumption.id || obligation.reasons.some((reason) => reason.ref === assumption.id),
  );
  const titles = [...new Set(resting.map(({ obligation }) => text(obligation.title)))];
  const units = new Set(resting.map(({ obligation }) => obligation.unit)).size;
  const periods = new Set(resting.map(({ obligation }) => obligation.period.id)).size;
  return html`<article class="card" id="${anchorOfRecord("assumption", assumption.id)}"><h3><code>${assumption.id}</code></h3>
<p class="statement">${text(assumption.statement)}</p>
<dl><dt>${say("assumption.basis")}</dt><dd>${citationWords(context, assumption.basis)}</dd>
<dt>${say("assumption.declared")}</dt><dd>${say("assumption.by", { by: assumption.declaredBy, day: date(assumption.declaredOn) })}</dd>
<dt>${say("assumption.used")}</dt><dd>${
    resting.length === 0
      ? say("assumption.unused")
      : html`${say("assumption.count", { n: count(resting.length), units: count(units), periods: count(periods) })}<ul>${titles.map((title) => html`<li>${title}</li>`)}</ul>`
  }</dd></dl></article>`;
}
