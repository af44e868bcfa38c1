import type { CheckedGate, CheckedSheet } from "../../score/checked-sheet.ts";
import { metricGateOf } from "../closure-gate.ts";
import { type SheetLanes } from "./criterion-lanes.ts";
import { feedOf } from "./feed.ts";
import { reachMask } from "./form-lanes.ts";
import { bounded, castMask, compare, greatest, join, type Lanes, type Mask, not, where } from "./lanes.ts";
import type { SumLanes } from "./sum-lanes.ts";

/**
 * The grades of eight rows, integers of 16 bits.
 *
 * @internal
 */
export interface GradeLanes {
  readonly grade: Lanes;
  /** Bits of the first sixteen gates that lowered the grade, and of the next; absent where the sheet has no such gates. */
  readonly firstGates: Lanes | undefined;
  readonly nextGates: Lanes | undefined;
  /** Where a gate that could still lower the grade is open. */
  readonly open: Mask | undefined;
}

/** Of a gate: where it fails, and where it is open. */
interface GateLanes {
  readonly fails: Mask | undefined;
  readonly doubts?: Mask | undefined;
}

/**
 * Writes what the gates leave of the bands.
 *
 * @param sheet - The sheet.
 * @param lanes - What it is written from.
 * @param sums - The sums, which some gates ask.
 * @param band - The bands by points alone.
 * @returns The grades, held.
 *
 * @internal
 */
export function gradeLanes(sheet: CheckedSheet, lanes: SheetLanes, sums: SumLanes, band: Lanes): GradeLanes {
  const { writer } = lanes;
  const bits: (Lanes | undefined)[] = [undefined, undefined];
  let grade = band;
  let open: Lanes | undefined;
  for (const [at, gate] of sheet.gates.entries()) {
    const { fails, doubts } = gateLanes(lanes, sums, gate, at);
    const cap = writer.fill("i16", gate.cap);
    if (doubts !== undefined) open = writer.hold(open === undefined ? where(doubts, cap) : greatest(open, where(doubts, cap)));
    if (fails === undefined) continue;
    grade = writer.hold(greatest(grade, where(fails, cap)));
    if (at >= 32) continue;
    const bit = where(join("and", fails, compare("gt", cap, band)), writer.fill("i16", 1 << (at % 16)));
    const half = Math.floor(at / 16);
    bits[half] = writer.hold(bits[half] === undefined ? bit : join("or", bits[half], bit));
  }
  const isOpen = open === undefined ? undefined : writer.hold(compare("gt", open, grade));
  return { grade, firstGates: bits[0], nextGates: bits[1], open: isOpen };
}

function gateLanes(lanes: SheetLanes, sums: SumLanes, { condition, id }: CheckedGate, at: number): GateLanes {
  const { writer, columns, metricOf, width } = lanes;
  switch (condition.kind) {
    case "criterionAtLeast":
    case "everyCriterionAtLeast":
      return { fails: sums.failing.get(at) };
    case "groupAtLeast": {
      const { points, applies } = sums.groups[condition.group] as SumLanes["groups"][number];
      const isFew = castMask(writer.hold(compare("lt", points, writer.fill(width, bounded(width, condition.points)))), "i16");
      const isNone = castMask(writer.hold(compare("eq", points, writer.fill(width, 0))), "i16");
      return { fails: writer.hold(join("and", isFew, join("or", applies, not(isNone)))) };
    }
    case "veto": {
      const numbers = Object.hasOwn(columns.judged, id) ? columns.judged[id] : undefined;
      if (numbers === undefined) return { fails: undefined };
      const points = writer.read(writer.feed(feedOf(numbers.points)), "f64");
      const established = castMask(writer.hold(not(compare("eq", points, writer.fill("f64", 0)))), "i16");
      if (numbers.state === undefined) return { fails: writer.hold(established) };
      const state = writer.read(writer.feed(feedOf(numbers.state)), "i16");
      const isDecided = compare("eq", state, writer.fill("i16", 1));
      return { fails: writer.hold(join("and", established, isDecided)), doubts: writer.hold(compare("gt", state, writer.fill("i16", 1))) };
    }
    case "totalAtLeast":
    case "countAtLeast":
    case "metricAtMost":
    case "metricAtLeast":
    case "anyOf":
    case "gradeNotAbove":
      throw new RangeError(`no instructions are known for ${condition.kind}`);
    default: {
      const { kind, threshold } = condition;
      const metric = metricOf(condition.metric);
      // No more than a threshold is what does not exceed it.
      const reached = reachMask(writer, kind === "rateAtLeast" ? threshold : { ...threshold, strict: true }, metric);
      if (reached === undefined) return computedGate(lanes, condition);
      const fails = castMask(kind === "rateAtLeast" ? not(reached) : reached, "i16");
      const unknown = metric.unknown();
      const missing = [unknown, metric.outside].filter((mask) => mask !== undefined);
      return { fails: writer.hold(missing.reduce((mask, no) => join("andnot", mask, no), fails)), doubts: unknown };
    }
  }
}

/** A gate with numbers too large for instructions is asked row by row. */
function computedGate({ writer, boundOf }: SheetLanes, condition: Parameters<typeof metricGateOf>[0]): GateLanes {
  const stateOf = metricGateOf(condition, boundOf(condition.metric));
  const feed = writer.feed({
    make: Uint8Array,
    fill: (into, fromRow, toRow) => {
      for (let row = fromRow; row < toRow; row += 1) into[row - fromRow] = stateOf(row);
      return true;
    },
  });
  const state = writer.read(feed, "i16");
  return {
    fails: writer.hold(compare("eq", state, writer.fill("i16", 2))),
    doubts: writer.hold(compare("eq", state, writer.fill("i16", 0))),
  };
}
