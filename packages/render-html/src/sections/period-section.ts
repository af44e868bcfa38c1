import { anchorOf, anchorOfRecord } from "../anchor.ts";
import type { BoardRow, Criterion, Period } from "../board-records.ts";
import { type Html, html } from "../html.ts";
import type { PageContext } from "../page/page-context.ts";
import { standingIn } from "../standing.ts";
import { changesIn } from "../unit-changes.ts";
import { lifeIn } from "../unit-life.ts";
import { belowMark, breakable, unitHead } from "./board-table.ts";
import { obligationTable } from "./obligation-table.ts";
import { tableRows } from "./table-rows.ts";

/**
 * Each period on its own: the points of every criterion, and what was owed.
 *
 * @param context - The page's context.
 * @returns The markup.
 */
export function periodSection(context: PageContext): Html {
  const { board, view, say, text, latest } = context;
  const inBoard = new Set(board.periods.map((period) => period.id));
  const others = view.facts.answered.filter(({ obligation }) => !inBoard.has(obligation.period.id));
  return html`<section id="periods"><h2>${say("periods")}</h2>
<form class="controls" hidden>
<button type="button" id="period-before" aria-label="${say("period.before")}">‹</button>
<label>${say("filter.period")} <select class="period-picker">${board.periods.map(
    (period, index) => html`<option value="${index}"${period === latest && html` selected`}>${text(period.label)}</option>`,
  )}</select></label>
<button type="button" id="period-after" aria-label="${say("period.after")}">›</button>
<label>${say("filter.state")} <select id="state-filter"><option value="">${say("filter.all")}</option><option value="attention">${say("filter.attention")}</option></select></label>
</form>
${board.periods.map((period) => onePeriod(context, period))}
${
  others.length > 0 &&
  html`<details class="others"><summary>${say("obligations.others", { n: context.count(others.length) })}</summary>${obligationTable(context, others, say("obligations.others.short"), true)}</details>`
}
</section>`;
}

function onePeriod(context: PageContext, period: Period): Html {
  const { say, text, date, latest } = context;
  const standing = standingIn(context, period.id);
  const obligations = context.obligationsOf(period.id);
  const changes = changesIn(context.changes, period);
  return html`<details class="period" id="${anchorOfRecord("period", period.id)}"${period === latest && html` open`}><summary><h3>${text(period.label)}</h3> <span class="note">${say(
    "period.window",
    { from: date(period.fromInclusive), to: date(period.toInclusive) },
  )} · ${say("tile.mean", { known: standing.known, of: standing.of })}${
    standing.mean !== undefined && `: ${context.points(standing.mean)}`
  }</span></summary>
${
  changes.length > 0 &&
  html`<p class="notice">◐ ${say("period.straddles")} ${changes
    .map((change) => say("change.summary", { day: date(change.on), ended: change.ended.length, began: change.began.length }))
    .join("; ")}. <a href="#unit-changes">${say("changes")}</a></p>`
}
${criteriaTable(context, period)}
<h4>${say("obligations", { n: context.count(obligations.length) })}</h4>
${obligations.length === 0 ? html`<p>${say("none")}</p>` : obligationTable(context, obligations, text(period.label), false)}
</details>
`;
}

function criteriaTable(context: PageContext, period: Period): Html {
  const { board, say, text, points } = context;
  const rows = context.rowsOf(period.id);
  if (rows.length === 0) return html`<p>${say("period.empty")}</p>`;
  const id = `criteria~${period.id}`;
  const { body, after } = tableRows(
    context,
    id,
    rows.map((row) => criteriaRow(context, period, row)),
  );
  return html`<div class="scroller" tabindex="0" role="region" aria-label="${say("criteria")}: ${text(period.label)}">
<table class="criteria sortable" id="${id}"><caption><span>${say("criteria")}: ${text(period.label)}</span></caption><thead><tr>${unitHead(context)}<th scope="col" data-sort="number">${say("total")}<small>/ ${points(
    board.sheet.total,
  )}</small></th><th scope="col">${say("grade")}</th>${board.sheet.criteria.map(
    (criterion) =>
      html`<th scope="col" data-sort="number">${breakable(text(criterion.title))}<small>${possibleOf(context, criterion)}</small></th>`,
  )}</tr></thead>${body}</table></div>${after}`;
}

function criteriaRow(context: PageContext, period: Period, row: BoardRow): Html {
  const { board, points } = context;
  const unit = context.unitOf(row.unit);
  const grade = context.gradeOf(row.grade);
  const name = unit?.name ?? row.unit;
  const life = unit === undefined ? undefined : lifeIn(unit, period);
  const results = new Map(row.criteria.map((result) => [result.criterion, result]));
  const anchor = anchorOf(row.unit, row.period);
  return html`<tr id="${anchor}"${belowMark(context, row.unit)}><th scope="row" data-v="${name}"><a href="#${anchor}">${context.names.short(name)}</a>${
    life !== undefined && (life.begins || life.ends) && html` <span class="mark-change">◐</span>`
  }</th><td class="total" data-v="${row.total ?? ""}">${
    row.total === undefined ? html`?<span class="hidden-text">${context.say("cell.unknown")}</span>` : points(row.total)
  }</td><td><span class="chip ${grade === undefined ? "s-none" : `t${grade.slot}`}">${
    grade === undefined ? context.say("grade.none") : grade.title
  }</span>${row.cappedBy.length > 0 && html`<span title="${context.say("cell.capped")}">▾</span>`}</td>${board.sheet.criteria.map(
    (criterion) => {
      const result = results.get(criterion.id);
      if (result === undefined) return html`<td class="none">–</td>`;
      if (result.state === "NotApplicable") {
        return html`<td class="none" data-v="${result.points ?? ""}">${
          result.points !== undefined && result.points !== 0 && `${points(result.points)} `
        }<abbr title="${context.say("criterion.notApplicable")}">${context.say("criterion.notApplicable.short")}</abbr></td>`;
      }
      if (result.points === undefined)
        return html`<td class="s-none">?<span class="hidden-text">${context.say("cell.unknown")}</span></td>`;
      return html`<td class="${lossOf(result.points, criterion.maximum, criterion.placement)}" data-v="${result.points}">${points(result.points)}</td>`;
    },
  )}</tr>
`;
}

function possibleOf(context: PageContext, criterion: Criterion): string {
  const { say, points } = context;
  if (criterion.maximum === 0) return say("criterion.deduction");
  return `/ ${points(criterion.maximum)}${criterion.placement === "total" ? "" : ` · ${say("criterion.bonus")}`}`;
}

function lossOf(points: number, maximum: number, placement: string): string {
  // A bonus that was not won is no loss.
  if (points >= maximum || placement !== "total") return "full";
  return points * 2 >= maximum ? "some-lost" : "most-lost";
}
