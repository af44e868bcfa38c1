import { type Html, html } from "../html.ts";
import type { PageContext } from "../page/page-context.ts";
import { changesIn } from "../unit-changes.ts";
import { gridLines, makeFrame, periodAxis, round } from "./frame.ts";

/**
 * One part of the columns of a chart.
 */
export interface Stack {
  readonly label: string;
  readonly slot: number;
  /** A count for each period of the board. */
  readonly counts: readonly number[];
}

/**
 * Draws a column for each period, cut into counts.
 *
 * @param context - The page's context.
 * @param id - Told apart from the page's other drawings.
 * @param title - What is counted.
 * @param stacks - The parts, bottom first.
 * @returns The markup of the drawing and its key.
 */
export function stackedChart(context: PageContext, id: string, title: string, stacks: readonly Stack[]): Html {
  const { periods } = context.board;
  const shown = stacks.filter((stack) => stack.counts.some((count) => count > 0));
  const heights = periods.map((_, index) => shown.reduce((sum, stack) => sum + (stack.counts[index] ?? 0), 0));
  const most = Math.max(1, ...heights);
  const gap = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].find((step) => most / step <= 6) ?? most;
  const frame = makeFrame(periods.length, { width: 560, height: 250, right: 8 }, 0, most);
  const lines = Array.from({ length: Math.floor(most / gap) + 1 }, (_, index) => index * gap);
  const width = round(Math.min(frame.step * 0.72, 44));
  const description = periods.map((period, index) => {
    const parts = shown.flatMap((stack) => ((stack.counts[index] ?? 0) > 0 ? `${stack.label} ${stack.counts[index] ?? 0}` : []));
    return `${context.text(period.label)}: ${parts.length === 0 ? context.say("none") : parts.join(", ")}`;
  });
  return html`<svg class="chart" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-labelledby="${id}-title ${id}-text">
<title id="${id}-title">${title}</title><desc id="${id}-text">${description.join("; ")}.</desc>
<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch-line" d="M0 3H6"/></pattern></defs>
${gridLines(frame, lines, context.count)}
${periodAxis(context, frame, (period) => changesIn(context.changes, period).length > 0)}
${periods.map((_, index) => {
  let below = 0;
  return html`<g><title>${description[index] ?? ""}</title>${shown.map((stack) => {
    const count = stack.counts[index] ?? 0;
    if (count === 0) return undefined;
    const [bottom, top] = [frame.y(below), frame.y(below + count)];
    below += count;
    const [x, height] = [round(frame.x(index) - width / 2), round(bottom - top)];
    return html`<rect class="s${stack.slot}" x="${x}" y="${top}" width="${width}" height="${height}"/>${
      stack.slot >= 3 && stack.slot <= 4 && html`<rect fill="url(#${id}-hatch)" x="${x}" y="${top}" width="${width}" height="${height}"/>`
    }${
      height >= 13 &&
      html`<text class="in-s${stack.slot}" x="${frame.x(index)}" y="${round((top + bottom) / 2 + 4)}" text-anchor="middle">${count}</text>`
    }`;
  })}</g>`;
})}
</svg>
<ul class="key">${shown.map(
    (stack) =>
      html`<li><svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect class="s${stack.slot}" width="14" height="14"/>${
        stack.slot >= 3 && stack.slot <= 4 && html`<rect fill="url(#${id}-hatch)" width="14" height="14"/>`
      }</svg>${stack.label}</li>`,
  )}</ul>`;
}
