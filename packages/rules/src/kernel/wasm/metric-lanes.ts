import type { BoundMetric } from "../bind-columns.ts";
import { feedOf } from "./feed.ts";
import type { LaneWriter } from "./lane-writer.ts";
import { castMask, compare, fill, join, type Lanes, type Mask, narrowest, not, type Width } from "./lanes.ts";

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
  /** Where it is Unknown, and where it does not apply; absent where it never does either. */
  readonly unknown: Mask | undefined;
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
  const bottom = (width: Width): Lanes => (d === undefined ? fill(width, 1) : writer.read(d, width));
  const isEmpty = (): Mask => {
    const width = narrowest(limits.denominator) ?? "f64";
    return writer.hold(castMask(writer.hold(compare("eq", bottom(width), fill(width, 0))), "i16"));
  };
  const told = state === undefined ? undefined : writer.read(writer.feed(feedOf(state)), "i16");
  const outside = told === undefined ? undefined : writer.hold(compare("eq", told, fill("i16", 2)));
  let unknown = d === undefined ? undefined : isEmpty();
  if (told !== undefined && outside !== undefined) {
    const isKnown = compare("eq", told, fill("i16", 1));
    unknown = writer.hold(not(join("or", unknown === undefined ? isKnown : join("andnot", isKnown, unknown), outside)));
  }
  return { bound, numerator: (width) => writer.read(n, width), denominator: bottom, unknown, outside };
}
