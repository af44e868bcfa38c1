import type { Period } from "../board-records.ts";
import { type Html, html } from "../html.ts";
import type { PageContext } from "../page/page-context.ts";
import { ticksOf } from "./ticks.ts";

/**
 * The plane that a chart over periods is drawn on.
 *
 * @unit all lengths: SVG user units
 */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The width of one period. */
  readonly step: number;
  /** The middle of a period, by its index. */
  x(index: number): number;
  /** The height of a value. */
  y(value: number): number;
}

const room = { left: 40, top: 18, bottom: 46 };

/**
 * Lays out a chart.
 *
 * @param periods - How many periods it shows.
 * @param size - Of the drawing, with the room at its right edge.
 * @param low - The value at the bottom.
 * @param high - The value at the top.
 * @returns The plane.
 */
export function makeFrame(
  periods: number,
  size: { readonly width: number; readonly height: number; readonly right: number },
  low: number,
  high: number,
): Frame {
  const step = (size.width - room.left - size.right) / Math.max(periods, 1);
  const plot = size.height - room.top - room.bottom;
  return {
    ...size,
    ...room,
    step,
    x: (index) => round(room.left + step * (index + 0.5)),
    y: (value) => round(room.top + plot * (1 - (value - low) / Math.max(high - low, 1))),
  };
}

/**
 * Draws the lines across and the labels at the left.
 *
 * @param frame - The plane.
 * @param values - Where the lines are.
 * @param label - What each is called.
 * @returns The markup.
 */
export function gridLines(frame: Frame, values: readonly number[], label: (value: number) => string): Html {
  return html`${values.map(
    (value) =>
      html`<path class="grid" d="M${frame.left} ${frame.y(value)}H${frame.width - frame.right}"/><text class="axis" x="${frame.left - 6}" y="${frame.y(value) + 4}" text-anchor="end">${label(value)}</text>`,
  )}`;
}

/**
 * Draws the names of the periods, and a mark where units changed.
 *
 * @param context - The page's context.
 * @param frame - The plane.
 * @param changed - Whether units began or ended in a period.
 * @returns The markup.
 */
export function periodAxis(context: PageContext, frame: Frame, changed: (period: Period) => boolean): Html {
  const { periods } = context.board;
  const base = frame.height - frame.bottom;
  const ticks = ticksOf(periods, (period) => context.text(period.label));
  const years = ticks.flatMap((tick, index) => (tick.group === undefined ? [] : [{ year: tick.group, start: index }]));
  return html`${ticks.map(
    (tick, index) => html`<text class="axis" x="${frame.x(index)}" y="${base + 16}" text-anchor="middle">${tick.label}</text>`,
  )}${years.map(({ year, start }, index) => {
    const end = years[index + 1]?.start ?? ticks.length;
    const left = round(frame.left + frame.step * start);
    return html`<path class="grid" d="M${left} ${base}v36"/><text class="axis year" x="${round((left + frame.left + frame.step * end) / 2)}" y="${base + 34}" text-anchor="middle">${year}</text>`;
  })}${periods.map((period, index) => changed(period) && html`<path class="reform" d="M${frame.x(index)} ${frame.top}V${base}"/>`)}<path class="baseline" d="M${frame.left} ${base}H${frame.width - frame.right}"/>`;
}

/**
 * Rounds a length so that the same board gives the same bytes.
 *
 * @param length - The length.
 * @returns The length with at most one decimal.
 */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
