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

const size = { width: 720, height: 250, left: 40, right: 12, top: 14, bottom: 46 };

/**
 * Lays out a chart.
 *
 * @param periods - How many periods it shows.
 * @param low - The value at the bottom.
 * @param high - The value at the top.
 * @param right - Room at the right edge.
 * @returns The plane.
 */
export function makeFrame(periods: number, low: number, high: number, right: number = size.right): Frame {
  const step = (size.width - size.left - right) / Math.max(periods, 1);
  const plot = size.height - size.top - size.bottom;
  return {
    ...size,
    right,
    step,
    x: (index) => round(size.left + step * (index + 0.5)),
    y: (value) => round(size.top + plot * (1 - (value - low) / Math.max(high - low, 1))),
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
  return html`${ticksOf(periods, (period) => context.text(period.label)).map(
    (tick, index) =>
      html`<text class="axis" x="${frame.x(index)}" y="${base + 16}" text-anchor="middle">${tick.label}</text>${
        tick.group !== undefined &&
        html`<path class="grid" d="M${round(frame.x(index) - frame.step / 2)} ${base}v34"/><text class="axis year" x="${round(frame.x(index) - frame.step / 2 + 5)}" y="${base + 33}">${tick.group}</text>`
      }`,
  )}${periods.map(
    (period, index) => changed(period) && html`<path class="reform" d="M${frame.x(index)} ${frame.top}V${base}"/>`,
  )}<path class="baseline" d="M${frame.left} ${base}H${frame.width - frame.right}"/>`;
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
