import { multiplyDivide } from "@pccc/core";
import { type Html, html } from "../html.ts";
import type { PageContext } from "../page/page-context.ts";
import { standingIn } from "../standing.ts";
import { changesIn } from "../unit-changes.ts";
import { gridLines, makeFrame, periodAxis } from "./frame.ts";

/**
 * Draws the mean total of each period, with the range from the lowest to the highest unit.
 *
 * @param context - The page's context.
 * @returns The markup of the drawing.
 */
export function totalChart(context: PageContext): Html {
  const { board, say, text, points } = context;
  const standings = board.periods.map((period) => ({ period, ...standingIn(context, period.id) }));
  const lowest = Math.min(board.sheet.total, ...standings.flatMap((standing) => standing.lowest ?? []));
  const highest = Math.max(board.sheet.total, ...standings.flatMap((standing) => standing.highest ?? []));
  const gap = gapFor(highest - Math.min(lowest, highest - 1), board.sheet.total);
  const low = Math.floor(lowest / gap) * gap;
  const high = Math.ceil(highest / gap) * gap;
  const frame = makeFrame(board.periods.length, { width: 1120, height: 270, right: 104 }, low, high);
  const lines = Array.from({ length: Math.floor((high - low) / gap) + 1 }, (_, index) => low + index * gap);
  const drawn = standings.flatMap((standing, index) =>
    standing.mean === undefined || standing.lowest === undefined || standing.highest === undefined
      ? []
      : [
          {
            index,
            period: standing.period,
            known: standing.known,
            mean: standing.mean,
            lowest: standing.lowest,
            highest: standing.highest,
          },
        ],
  );
  return html`<svg class="chart" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-labelledby="total-chart-title total-chart-text">
<title id="total-chart-title">${say("chart.total")}</title><desc id="total-chart-text">${drawn
    .map(({ period, mean, lowest: from, highest: to }) => `${text(period.label)}: ${points(mean)} (${points(from)}–${points(to)})`)
    .join("; ")}.</desc>
${gridLines(frame, lines, points)}
${context.grades.map(
  (grade) =>
    grade.atLeast > low &&
    grade.atLeast < high &&
    html`<path class="threshold" d="M${frame.left} ${frame.y(grade.atLeast)}H${frame.width - frame.right}"/><text class="axis" x="${frame.width - frame.right + 6}" y="${frame.y(grade.atLeast) + 4}">${grade.mark} ≥ ${points(grade.atLeast)}</text>`,
)}
${periodAxis(context, frame, (period) => changesIn(context.changes, period).length > 0)}
${drawn.map(
  ({ index, lowest: from, highest: to }) =>
    html`<path class="range" d="M${frame.x(index)} ${frame.y(to)}V${frame.y(from)}"/><path class="range-end" d="M${frame.x(index) - 4} ${frame.y(to)}h8M${frame.x(index) - 4} ${frame.y(from)}h8"/>`,
)}
<polyline class="mean" points="${drawn.map(({ index, mean }) => `${frame.x(index)},${frame.y(mean)}`).join(" ")}"/>
${drawn.map(
  ({ index, period, mean, lowest: from, highest: to, known }) =>
    html`<g><title>${text(period.label)}: ${points(mean)} (${points(from)}–${points(to)}, ${say("chart.units", { n: known })})</title><circle class="dot" cx="${frame.x(index)}" cy="${frame.y(mean)}" r="4"/><text class="value" x="${frame.x(index)}" y="${frame.y(mean) - 10}" text-anchor="middle">${points(oneDecimal(mean, board.sheet.decimals))}</text></g>`,
)}
</svg>`;
}

function gapFor(range: number, total: number): number {
  const unit = Math.max(1, Math.round(total / 20));
  return [1, 2, 4, 5, 10].map((times) => unit * times).find((gap) => range / gap <= 6) ?? unit * 20;
}

function oneDecimal(points: number, decimals: number): number {
  const unit = 10 ** Math.max(0, decimals - 1);
  return multiplyDivide(points, 1, unit, "half-up") * unit;
}
