import type { CheckedSheet } from "../../score/checked-sheet.ts";
import { bandFloors } from "../band-floors.ts";
import { type SheetLanes } from "./criterion-lanes.ts";
import { roundedQuotient } from "./form-lanes.ts";
import { bounded, castMask, choose, compare, compute, greatest, join, type Lanes, least, type Mask } from "./lanes.ts";
import type { SumLanes } from "./sum-lanes.ts";
import type { SumWidths } from "./sum-widths.ts";
import { type Code, vector, when } from "./wasm-code.ts";

/**
 * The totals of eight rows.
 *
 * @internal
 */
export interface TotalLanes {
  readonly total: Lanes;
  /** The place of the band by points alone, integers of 16 bits. */
  readonly band: Lanes;
  readonly unknown: Mask | undefined;
}

/**
 * Writes the totals from the sums, and their bands.
 *
 * @param sheet - The sheet.
 * @param lanes - What it is written from.
 * @param sums - The sums.
 * @param widths - How wide they are.
 * @returns The totals, held.
 *
 * @internal
 */
export function totalLanes(
  sheet: CheckedSheet,
  { writer }: SheetLanes,
  { sums, excluded, spread, unknown }: SumLanes,
  widths: SumWidths,
): TotalLanes {
  const { total: width } = widths;
  const zero = writer.fill(width, 0);
  const sumOf = (name: string): Lanes | undefined => {
    const sum = sums.get(name);
    return sum === undefined ? undefined : writer.hold(writer.cast(sum, width));
  };
  const add = (a: Lanes, b: Lanes | undefined): Lanes => (b === undefined ? a : writer.hold(compute("add", a, b)));
  const lessen = (whole: Lanes, b: Lanes | undefined): Lanes => (b === undefined ? whole : writer.hold(compute("sub", whole, b)));
  let doubt = unknown;
  const given = writer.fill(widths.points, sheet.total);
  const possible = lessen(given, excluded);
  const base = lessen(possible, spread);
  if (excluded !== undefined || spread !== undefined) {
    // Where nothing applies there is nothing to raise.
    const isNone = castMask(writer.hold(compare("gt", writer.fill(base.width, 1), base)), "i16");
    doubt = writer.hold(doubt === undefined ? isNone : join("or", doubt, isNone));
  }
  const scaled = sumOf("scaled") ?? zero;
  const raised =
    spread === undefined
      ? scaled
      : raise(sheet, writer, widths, {
          scaled,
          possible: excluded === undefined ? writer.fill(widths.raising, sheet.total) : possible,
          base,
          spread,
        });
  const inside = sumOf("inside");
  const before = add(add(raised, sumOf("deducted")), inside);
  const most = writer.hold(writer.cast(possible, width));
  const capped =
    inside === undefined ? before : writer.hold(choose(writer.hold(compare("gt", inside, zero)), writer.hold(least(before, most)), before));
  const total = add(capped, sumOf("above"));
  const band = bandFloors(sheet).reduce(
    (places, floor) =>
      compute("sub", places, castMask(writer.hold(compare("lt", total, writer.fill(width, bounded(width, floor)))), "i16")),
    writer.fill("i16", 0),
  );
  return { total, band: writer.hold(band), unknown: doubt };
}

/** Raises the points of what applies to the whole, where something does not; most rows need nothing. */
function raise(
  sheet: CheckedSheet,
  writer: SheetLanes["writer"],
  { total: width, raising, isSigned }: SumWidths,
  { scaled, possible, base, spread }: Readonly<Record<"scaled" | "possible" | "base" | "spread", Lanes>>,
): Lanes {
  const variable = writer.variable(scaled);
  const from = writer.mark();
  const points = writer.hold(writer.cast(scaled, raising));
  const zero = writer.fill(raising, 0);
  const size = isSigned ? writer.hold(greatest(points, compute("sub", zero, points))) : points;
  const dividend = writer.hold(compute("mul", size, writer.cast(possible, raising)));
  const quotient = writer.hold(
    roundedQuotient(writer, dividend, writer.hold(writer.cast(base, raising)), sheet.sheet.rescaleRounding ?? "half-up"),
  );
  const signed = isSigned ? choose(compare("lt", points, zero), compute("sub", zero, quotient), quotient) : quotient;
  variable.put(writer.cast(signed, width));
  const body = writer.cut(from);
  const isAny = spread.parts.reduce((a: Code, b) => vector("v128.or", a, b));
  writer.emit(when(vector("v128.any_true", isAny), body));
  return variable.value;
}
