import { type Stack, stackedChart } from "../charts/stacked-chart.ts";
import { totalChart } from "../charts/total-chart.ts";
import { type Html, html } from "../html.ts";
import { stateLooks } from "../obligation-states.ts";
import type { PageContext } from "../page/page-context.ts";
import { standingIn } from "../standing.ts";

/**
 * The drawings: totals, classes and what was done in time, period by period.
 *
 * @param context - The page's context.
 * @returns The markup; nothing where no period has a result.
 */
export function chartsSection(context: PageContext): Html | undefined {
  const { board, say } = context;
  if (board.periods.length === 0 || board.rows.length === 0) return undefined;
  return html`<section class="charts" id="charts"><h2>${say("charts")}</h2>
<div class="chart-grid">
${figure(say("chart.total"), totalChart(context), context.changes.length > 0 ? `${say("chart.total.note")} ${say("chart.changes")}` : say("chart.total.note"))}
${figure(say("chart.grades"), stackedChart(context, "grade-chart", say("chart.grades"), gradeStacks(context)))}
${figure(say("chart.obligations"), stackedChart(context, "obligation-chart", say("chart.obligations"), obligationStacks(context)))}
</div></section>`;
}

function figure(title: string, drawing: Html, note?: string): Html {
  return html`<figure><figcaption><h3>${title}</h3>${note !== undefined && html`<p class="note">${note}</p>`}</figcaption><div class="chart-box" tabindex="0" role="group" aria-label="${title}">${drawing}</div></figure>`;
}

function gradeStacks(context: PageContext): readonly Stack[] {
  const standings = context.board.periods.map((period) => standingIn(context, period.id));
  return [
    ...context.grades.map((grade) => ({
      label: grade.title,
      slot: grade.slot,
      counts: standings.map((standing) => standing.perGrade[grade.index] ?? 0),
    })),
    { label: context.say("grade.none"), slot: 5, counts: standings.map((standing) => standing.ungraded) },
  ];
}

function obligationStacks(context: PageContext): readonly Stack[] {
  return stateLooks.map((look) => ({
    label: context.say(look.word),
    slot: look.slot,
    counts: context.board.periods.map((period) => context.obligationsOf(period.id).filter(({ state }) => state === look.state).length),
  }));
}
