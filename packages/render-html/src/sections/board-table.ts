import { multiplyDivide } from "@pccc/core";
import { anchorOf } from "../anchor.ts";
import type { BoardRow, BoardUnit, Period } from "../board-records.ts";
import type { Grade } from "../grades.ts";
import { type Html, html } from "../html.ts";
import { tableRows } from "./table-rows.ts";
import type { PageContext } from "../page/page-context.ts";
import { changesIn } from "../unit-changes.ts";
import { lifeIn } from "../unit-life.ts";

/**
 * The board: a row for each unit, a column for each period.
 *
 * @param context - The page's context.
 * @returns The markup.
 */
export function boardTable(context: PageContext): Html {
  const { board, say, text } = context;
  if (board.rows.length === 0) return html`<section id="board"><h2>${say("board")}</h2><p>${say("board.empty")}</p></section>`;
  const { body, after } = tableRows(
    context,
    "board-table",
    unitsInTable(context).map((unit) => unitRow(context, unit)),
  );
  const above = rollUpBody(context);
  return html`<section id="board"><h2>${say("board")}</h2>
<p class="lead">${say("board.lead", { total: context.points(board.sheet.total) })}</p>
${context.isPacked && above !== undefined && aboveTable(context, above)}
${controls(context)}
${key(context)}
<div class="scroller" tabindex="0" role="region" aria-label="${say("board")}">
<table class="matrix" id="board-table"><caption><span>${text(board.title)}${!board.sheet.official && html` <strong>(${say("sheet.sample")})</strong>`}</span></caption>
<thead><tr>${unitHead(context)}${board.periods.map((period) => periodHead(context, period))}<th scope="col" data-sort="number">${say("mean")}</th></tr></thead>
${body}
${!context.isPacked && above}
</table>
</div>
${after}
</section>`;
}

/**
 * Lists the units that have a row: those scored, and those that are nobody's sum.
 *
 * @param context - The page's context.
 * @returns The units, in the board's order.
 */
export function unitsInTable(context: PageContext): readonly BoardUnit[] {
  const scored = new Set(context.board.rows.map((row) => row.unit));
  const summed = new Set(context.board.rollUps.map((row) => row.unit));
  return context.board.units.filter((unit) => scored.has(unit.id) || !summed.has(unit.id));
}

/**
 * What a unit's place in a period says where there is no result.
 *
 * @param context - The page's context.
 * @param unit - The unit.
 * @param period - The period.
 * @returns The words.
 */
export function absenceOf(context: PageContext, unit: BoardUnit, period: Period): string {
  const { absent } = lifeIn(unit, period);
  return context.say(absent === undefined ? "cell.noResult" : absent === "notYet" ? "cell.notYet" : "cell.ended");
}

function controls(context: PageContext): Html {
  const { board, grades, say, text, latest } = context;
  return html`<form class="controls" id="board-controls" hidden>
<label>${say("filter.unit")} <input type="search" id="unit-filter" autocomplete="off" placeholder="${say("filter.unit.hint")}"></label>
${aboveFilter(context)}<label>${say("filter.period")} <select class="period-picker">${board.periods.map(
    (period, index) => html`<option value="${index}"${period === latest && html` selected`}>${text(period.label)}</option>`,
  )}</select></label>
<label>${say("filter.grade")} <select id="grade-filter"><option value="">${say("filter.all")}</option>${grades.map(
    (grade) => html`<option value="${grade.index}">${grade.title}</option>`,
  )}<option value="none">${say("grade.none")}</option></select></label>
<output id="unit-count" role="status"></output>
</form>`;
}

function aboveFilter(context: PageContext): Html | undefined {
  if (context.above.length < 2) return undefined;
  return html`<label>${context.say("filter.above")} <select id="above-filter"><option value="">${context.say("filter.all")}</option>${context.above.map(
    ({ name }, place) => html`<option value="${place}">${name}</option>`,
  )}</select></label>
`;
}

function aboveTable(context: PageContext, rows: Html): Html {
  const { board, say } = context;
  return html`<div class="scroller" tabindex="0" role="region" aria-label="${say("rollUp")}">
<table class="matrix" id="above-table"><caption><span>${say("rollUp")}</span></caption>
<thead><tr>${unitHead(context)}${board.periods.map((period) => periodHead(context, period))}</tr></thead>
${rows}
</table>
</div>`;
}

function periodHead(context: PageContext, period: Period): Html {
  const changed = changesIn(context.changes, period).length > 0;
  return html`<th scope="col" data-sort="number" class="${changed ? "changed" : ""}" title="${context.say("period.window", {
    from: context.date(period.fromInclusive),
    to: context.date(period.toInclusive),
  })}">${inTwoLines(context.text(period.label))}${changed && html` <span class="mark-change" aria-hidden="true">◐</span><span class="hidden-text">${context.say("period.changed")}</span>`}</th>`;
}

function unitRow(context: PageContext, unit: BoardUnit): Html {
  const { board, say, points, date } = context;
  const totals = board.periods.flatMap((period) => context.rowOf(unit.id, period.id)?.total ?? []);
  const mean =
    totals.length === 0
      ? undefined
      : multiplyDivide(
          totals.reduce((sum, total) => sum + total, 0),
          1,
          totals.length,
          "half-up",
        );
  return html`<tr${belowMark(context, unit.id)}><th scope="row" data-v="${unit.name}"><span class="unit-name">${context.names.short(unit.name)}</span>${
    unit.fromInclusive !== undefined && html`<span class="life">${say("life.began", { day: date(unit.fromInclusive) })}</span>`
  }${unit.toInclusive !== undefined && html`<span class="life">${say("life.ended", { day: date(unit.toInclusive) })}</span>`}</th>${board.periods.map(
    (period) => cell(context, unit, period),
  )}${mean === undefined ? html`<td class="none">–</td>` : html`<td class="mean-cell" data-v="${mean}">${points(mean)}</td>`}</tr>
`;
}

function cell(context: PageContext, unit: BoardUnit, period: Period): Html {
  const row = context.rowOf(unit.id, period.id);
  if (row === undefined) {
    const why = absenceOf(context, unit, period);
    return html`<td class="none" title="${why}">–<span class="hidden-text">${why}</span></td>`;
  }
  const grade = context.gradeOf(row.grade);
  const life = lifeIn(unit, period);
  const partial = life.begins || life.ends;
  return html`<td class="result ${grade === undefined ? "s-none" : `t${grade.slot}`}${partial && " partial"}" data-v="${row.total ?? ""}" data-g="${grade === undefined ? "none" : grade.index}"><a href="#${anchorOf(unit.id, period.id)}">${totalOf(context, row)}<small>${
    grade === undefined ? context.say("grade.none.short") : markOf(grade)
  }${row.cappedBy.length > 0 && html`<span title="${context.say("cell.capped")}">▾</span><span class="hidden-text">${context.say("cell.capped")}</span>`}${partial && html` <span class="mark-change" title="${context.say(life.begins ? "cell.begins" : "cell.ends")}">◐</span>`}</small></a></td>`;
}

function totalOf(context: PageContext, row: BoardRow): Html {
  return row.total === undefined
    ? html`<b title="${context.say("cell.unknown")}">?<span class="hidden-text">${context.say("cell.unknown")}</span></b>`
    : html`<b>${context.points(row.total)}</b>`;
}

function markOf(grade: Grade): Html {
  return grade.mark === grade.title ? html`${grade.mark}` : html`<abbr title="${grade.title}">${grade.mark}</abbr>`;
}

function rollUpBody(context: PageContext): Html | undefined {
  const { board, say, points } = context;
  const summed = new Set(board.rollUps.map((row) => row.unit));
  // Those that are below none of the others come first.
  const above = [true, false].flatMap((isTop) =>
    board.units.filter(({ id, parent }) => summed.has(id) && isTop !== (parent !== undefined && summed.has(parent))),
  );
  if (above.length === 0) return undefined;
  return html`<tbody class="roll-up">${above.map(
    (unit) =>
      html`<tr><th scope="row"><span class="unit-name">${linkBelow(context, unit)}</span>${
        !context.isPacked && html`<span class="life">${say("rollUp")}</span>`
      }</th>${board.periods.map((period) => {
        const row = context.rollUpOf(unit.id, period.id);
        if (row === undefined) return html`<td class="none">–</td>`;
        const grade = context.gradeOf(row.grade);
        return html`<td class="${grade === undefined ? "" : `t${grade.slot}`}"><b>${row.total === undefined ? "?" : points(row.total)}</b><small>${grade !== undefined && markOf(grade)}<span class="of" title="${say("rollUp.of", { known: row.known, of: row.of })}">${row.known}/${row.of}</span></small></td>`;
      })}${!context.isPacked && html`<td class="none"></td>`}</tr>`,
  )}</tbody>`;
}

/** The name of a unit above; in a packed page it picks the units below it. */
function linkBelow(context: PageContext, unit: BoardUnit): Html {
  const name = context.names.short(unit.name);
  const place = context.above.indexOf(unit);
  return context.isPacked && place >= 0 && context.above.length > 1
    ? html`<a href="#board-controls" data-pick="${place}">${name}</a>`
    : html`${name}`;
}

/**
 * Marks a row with the unit above its own, for the filter.
 *
 * @param context - The page's context.
 * @param unit - The unit's id.
 * @returns The attribute; nothing where there is none to choose from.
 */
export function belowMark(context: PageContext, unit: string): Html | undefined {
  const place = context.above.length < 2 ? undefined : context.aboveOf(unit);
  return place === undefined ? undefined : html` data-a="${place}"`;
}

function key(context: PageContext): Html {
  const { grades, say, points, board } = context;
  const partial = board.periods.some((period) => changesIn(context.changes, period).length > 0);
  return html`<ul class="key">${grades.map(
    (grade) =>
      html`<li><span class="chip t${grade.slot}">${grade.mark}</span>${grade.mark !== grade.title && `${grade.title} `}(≥ ${points(grade.atLeast)})</li>`,
  )}<li><span class="chip s-none">?</span>${say("cell.unknown")}</li><li><span class="chip">–</span>${say("key.none")}</li>${
    board.rows.some((row) => row.cappedBy.length > 0) && html`<li><span class="chip">▾</span>${say("cell.capped")}</li>`
  }${partial && html`<li><span class="chip">◐</span>${say("key.partial")} <a href="#unit-changes">${say("changes")}</a></li>`}</ul>`;
}

/**
 * The head of the column of units: with the words that all their names share.
 *
 * @param context - The page's context.
 * @returns The markup.
 */
export function unitHead(context: PageContext): Html {
  const { shared } = context.names;
  return html`<th scope="col" data-sort="text">${context.say("unit")}${shared !== "" && html`<small>${shared} …</small>`}</th>`;
}

/**
 * Lets a label break after a slash.
 *
 * @param label - The label.
 * @returns The markup.
 */
export function breakable(label: string): Html {
  return html`${label.split("/").flatMap((part, index) => (index === 0 ? [part] : [html`/<wbr>`, part]))}`;
}

function inTwoLines(label: string): Html {
  const at = label.indexOf("/");
  return at < 0 ? html`${label}` : html`${label.slice(0, at + 1)}<br>${label.slice(at + 1)}`;
}
