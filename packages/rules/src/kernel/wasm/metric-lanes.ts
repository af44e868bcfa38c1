import type { BoundMetric } from "../bind-columns.ts";
import { feedOf } from "./feed.ts";
import type { LaneWriter } from "./lane-writer.ts";
import { castMask, compare, join, type Lanes, type Mask, narrowest, not, type Width } from "./lanes.ts";

/**
 * A metric in eight rows.
 *
 * @internal
 */
export interface MetricLanes {
  readonly bound: BoundMetric;
  /** Its parts in a width in which they are exact. */
  readonly numerator: (width: Width) => Lanes;
  readonly denominator: (width: Width) => Lanes;
  /** Where it is Unknown; absent where it never is. */
  readonly unknown: () => Mask | undefined;
  /** Integers of 16 bits that are 0 where it is Unknown, where nothing else can make it so. */
  readonly positive: (() => Lanes) | undefined;
  /** Where it does not apply; absent where it always does. */
  readonly outside: Mask | undefined;
}

/**
 * Reads the metrics of a sheet, each once however many criteria ask for it.
 *
 * @param writer - The function that is written.
 * @param metricOf - The metric's columns.
 * @returns The metric by its id.
 *
 * @internal
 */
export function metricReader(writer: LaneWriter, metricOf: (id: string) => BoundMetric): (id: string) => MetricLanes {
  const found = new Map<string, MetricLanes>();
  return (id) => {
    const metric = found.get(id) ?? metricLanes(writer, metricOf(id));
    found.set(id, metric);
    return metric;
  };
}

function metricLanes(writer: LaneWriter, bound: BoundMetric): MetricLanes {
  const { numerator, denominator, state, limits } = bound;
  const n = writer.feed(feedOf(numerator));
  const d = denominator === undefined ? undefined : writer.feed(feedOf(denominator));
  const bottom = (width: Width): Lanes => (d === undefined ? writer.fill(width, 1) : writer.read(d, width));
  const bottomWidth = narrowest(limits.denominator) ?? "f64";
  const isEmpty = (): Mask => writer.hold(castMask(writer.hold(compare("eq", bottom(bottomWidth), writer.fill(bottomWidth, 0))), "i16"));
  const told = state === undefined ? undefined : writer.read(writer.feed(feedOf(state)), "i16");
  const outside = told === undefined ? undefined : writer.hold(compare("eq", told, writer.fill("i16", 2)));
  let found: Mask | undefined;
  const unknown = (): Mask | undefined => {
    if (found !== undefined) return found;
    if (told === undefined || outside === undefined) found = d === undefined ? undefined : isEmpty();
    else {
      const isKnown = compare("eq", told, writer.fill("i16", 1));
      found = writer.hold(not(join("or", d === undefined ? isKnown : join("andnot", isKnown, isEmpty()), outside)));
    }
    return found;
  };
  const isPlain = state === undefined && d !== undefined && bottomWidth === "i16";
  return {
    bound,
    numerator: (width) => writer.read(n, width),
    denominator: bottom,
    unknown,
    positive: isPlain ? () => bottom("i16") : undefined,
    outside,
  };
}
