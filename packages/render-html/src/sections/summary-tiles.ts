import type { ObligationState } from "../board-records.ts";
import { type Html, html } from "../html.ts";
import type { PageContext } from "../page/page-context.ts";
import { type Standing, standingIn } from "../standing.ts";
import { lifeIn } from "../unit-life.ts";

/**
 * The figures that a reader wants first.
 *
 * @param context - The page's context.
 * @returns The markup.
 */
export function summaryTiles(context: PageContext): Html {
  const { say, latest } = context;
  const standing = latest === undefined ? undefined : standingIn(context, latest.id);
  return html`<section class="tiles" aria-label="${say("summary")}">
${unitsTile(context)}
${latest !== undefined && standing !== undefined && [latestTile(context, standing), gradesTile(context, standing)]}
${reportsTile(context)}
</section>`;
}

function unitsTile(context: PageContext): Html {
  const { board, say, count } = context;
  const scored = new Set(board.rows.map((row) => row.unit));
  const units = board.units.filter((unit) => scored.has(unit.id));
  const last = board.periods.at(-1);
  const ended = units.filter((unit) => last !== undefined && (lifeIn(unit, last).absent === "ended" || lifeIn(unit, last).ends)).length;
  return tile(
    say("tile.units"),
    count(units.length),
    html`${say("tile.units.active", { n: count(units.length - ended) })}${ended > 0 && html`<br>${say("tile.units.ended", { n: count(ended) })}`}
<br>${say("tile.periods", { n: count(board.periods.length) })}`,
  );
}

function latestTile(context: PageContext, standing: Standing): Html {
  const { board, latest, say, text, points, date } = context;
  const at = board.periods.findIndex((period) => period.id === latest?.id);
  const before = board.periods.slice(0, Math.max(at, 0)).findLast((period) => standingIn(context, period.id).known > 0);
  const beforeMean = before === undefined ? undefined : standingIn(context, before.id).mean;
  const change = standing.mean === undefined || beforeMean === undefined ? undefined : standing.mean - beforeMean;
  return tile(
    latest === undefined ? say("tile.latest") : `${say("tile.latest")}: ${text(latest.label)}`,
    html`${standing.mean === undefined ? say("none") : points(standing.mean)} <small>/ ${points(board.sheet.total)}</small>`,
    html`${say("tile.mean", { known: standing.known, of: standing.of })}${
      change !== undefined &&
      before !== undefined &&
      html`<br><span class="${change < 0 ? "down" : "up"}">${change > 0 ? "▲" : change < 0 ? "▼" : "="} ${points(Math.abs(change))}</span> ${say("tile.since", { period: text(before.label) })}`
    }${latest !== undefined && html`<br>${say("period.window", { from: date(latest.fromInclusive), to: date(latest.toInclusive) })}`}`,
  );
}

function gradesTile(context: PageContext, standing: Standing): Html {
  const { grades, say, latest, text, count } = context;
  const rows = grades.map((grade) => ({ label: grade.title, slot: grade.slot, n: standing.perGrade[grade.index] ?? 0 }));
  if (standing.ungraded > 0) rows.push({ label: say("grade.none"), slot: 5, n: standing.ungraded });
  const most = Math.max(1, ...rows.map((row) => row.n));
  return html`<div class="tile"><h2>${say("tile.grades", { period: latest === undefined ? "" : text(latest.label) })}</h2>
<ul class="tally">${rows.map(
    (row) => html`<li><span>${row.label}</span>${bar(row.n, most, row.slot)}<b>${count(row.n)}</b></li>`,
  )}</ul></div>`;
}

function reportsTile(context: PageContext): Html {
  const { view, say, count } = context;
  const reports = view.facts.answered.filter(({ obligation }) => obligation.kind === "report");
  const how = (...states: readonly ObligationState[]): number => reports.filter(({ state }) => states.includes(state)).length;
  const rows = [
    { label: say("tile.reports.inTime"), slot: 0, n: how("doneInTime") },
    { label: say("tile.reports.late"), slot: 3, n: how("doneLate") },
    { label: say("tile.reports.missing"), slot: 4, n: how("openOverdue") },
    { label: say("tile.reports.other"), slot: 5, n: how("openInTime", "noDeadline", "doneUndated", "ended") },
  ].filter((row, index) => index < 3 || row.n > 0);
  const most = Math.max(1, ...rows.map((row) => row.n));
  return html`<div class="tile"><h2>${say("tile.reports", { n: count(reports.length) })}</h2>
<ul class="tally">${rows.map(
    (row) => html`<li><span>${row.label}</span>${bar(row.n, most, row.slot)}<b>${count(row.n)}</b></li>`,
  )}</ul></div>`;
}

function tile(title: string, value: string | Html, note: Html): Html {
  return html`<div class="tile"><h2>${title}</h2><p class="figure">${value}</p><p class="note">${note}</p></div>`;
}

function bar(value: number, most: number, slot: number): Html {
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="s${slot}" width="${Math.round((value * 100) / most)}" height="10"/></svg>`;
}
