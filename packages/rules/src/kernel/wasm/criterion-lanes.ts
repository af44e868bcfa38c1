import { type CheckedCriterion, type CheckedForm } from "../../score/checked-sheet.ts";
import { metricsOf } from "../../score/metrics-of-form.ts";
import { isAtDiscretion, scopeOf } from "../../score/score-criterion.ts";
import type { BoundMetric } from "../bind-columns.ts";
import { giveOf } from "../closure-form.ts";
import type { ScoreColumns } from "../score-columns.ts";
import { feedOf, judgedFeedOf } from "./feed.ts";
import { formLanes } from "./form-lanes.ts";
import type { LaneWriter } from "./lane-writer.ts";
import { castMask, compare, compute, greatest, join, type Lanes, least, type Mask, where, type Width } from "./lanes.ts";
import type { MetricLanes } from "./metric-lanes.ts";
import { constant, vector } from "./wasm-code.ts";

/**
 * What the criteria of a sheet are written from.
 *
 * @internal
 */
export interface SheetLanes {
  readonly writer: LaneWriter;
  readonly columns: ScoreColumns;
  /** The width of points. */
  readonly width: Width;
  readonly metricOf: (id: string) => MetricLanes;
  readonly boundOf: (id: string) => BoundMetric;
}

/**
 * What a criterion gives in eight rows.
 *
 * @internal
 */
export interface GivenLanes {
  /** Anything where it is Unknown or does not apply. */
  readonly points: Lanes;
  readonly unknown?: Mask | undefined;
  readonly outside?: Mask | undefined;
}

/** A mask that holds everywhere. @internal */
export const everywhere: Mask = { width: "i16", parts: [constant(new Uint8Array(16).fill(255))] };

const mostSets = 16;

/**
 * Writes what a criterion gives in eight rows.
 *
 * @remarks
 * A form without instructions here, or with numbers that could be too large for them, is computed by the closure kernel, row by row, and
 * fed in.
 *
 * @param sheet - What it is written from.
 * @param criterion - The criterion.
 * @returns What it gives, held.
 *
 * @internal
 */
export function criterionLanes(sheet: SheetLanes, criterion: CheckedCriterion): GivenLanes {
  const { columns, writer, width } = sheet;
  const { appliesTo, variants, form } = criterion;
  const isScoped = appliesTo !== undefined || variants.length > 0;
  if (!isScoped) return formGiven(sheet, criterion, form) ?? computedGiven(sheet, criterion);
  if (columns.classes === undefined) return { points: writer.fill(width, 0), unknown: everywhere };
  const { of, sets } = columns.classes;
  const scopes = sets.map((classes) => scopeOf(criterion, classes));
  const forms = [...new Set(scopes.filter(({ applies }) => applies === true).map((scope) => scope.form))];
  const givens = forms.map((item) => formGiven(sheet, criterion, item));
  if (sets.length > mostSets || givens.includes(undefined)) return computedGiven(sheet, criterion);
  // By set of classes: 0 Unknown, 1 outside, then the forms.
  const codes = new Uint8Array(16);
  for (const [at, scope] of scopes.entries()) codes[at] = scope.applies === true ? 2 + forms.indexOf(scope.form) : 1;
  const places = vector("i8x16.narrow_i16x8_u", ...writer.read(writer.feed(feedOf(of)), "i16").parts, constant(new Uint8Array(16)));
  const code = writer.hold({
    width: "i16",
    parts: [vector("i16x8.extend_low_i8x16_u", vector("i8x16.swizzle", constant(codes), places))],
  });
  const isCode = (value: number): Mask => writer.hold(compare("eq", code, writer.fill("i16", value)));
  let [points, unknown, outside] = [writer.fill(width, 0), isCode(0), isCode(1)];
  for (const [at, given] of (givens as readonly GivenLanes[]).entries()) {
    const mask = isCode(2 + at);
    points = writer.hold(compute("add", points, where(mask, given.points)));
    if (given.unknown !== undefined) unknown = writer.hold(join("or", unknown, join("and", mask, given.unknown)));
    if (given.outside !== undefined) outside = writer.hold(join("or", outside, join("and", mask, given.outside)));
  }
  return { points, unknown, outside };
}

function formGiven(sheet: SheetLanes, criterion: CheckedCriterion, form: CheckedForm): GivenLanes | undefined {
  const { writer, width, metricOf } = sheet;
  if (form.kind === "judged" || form.kind === "judgedEvents") return judgedGiven(sheet, criterion, form);
  if (form.kind === "composite") return undefined;
  const points = formLanes(writer, form, criterion.maximum, metricOf, width);
  if (points === undefined) return undefined;
  const metrics = metricsOf(form).map(metricOf);
  const any = (masks: readonly (Mask | undefined)[]): Mask | undefined => {
    const some = masks.filter((mask) => mask !== undefined);
    return some.length === 0 ? undefined : writer.hold(some.reduce((a, b) => join("or", a, b)));
  };
  return {
    points: writer.hold(writer.cast(points, width)),
    unknown: any(metrics.map(({ unknown }) => unknown())),
    outside: any(metrics.map(({ outside }) => outside)),
  };
}

type Judged = Extract<CheckedForm, { readonly kind: "judged" | "judgedEvents" }>;

function judgedGiven({ columns, writer, width }: SheetLanes, criterion: CheckedCriterion, form: Judged): GivenLanes {
  const { maximum, id } = criterion;
  const numbers = Object.hasOwn(columns.judged, id) ? columns.judged[id] : undefined;
  const nothing = writer.fill(width, form.kind === "judgedEvents" ? Math.max(form.floor, maximum) : 0);
  const mustBeDecided = form.kind === "judged" && !isAtDiscretion(criterion);
  if (numbers === undefined) return mustBeDecided ? { points: nothing, unknown: everywhere } : { points: nothing };
  const [lowest, highest] = form.kind === "judged" ? [form.minimum, maximum] : [0, 2 ** 31];
  const feed = writer.feed(judgedFeedOf(numbers, lowest, highest));
  const state = numbers.state === undefined ? undefined : writer.read(writer.feed(feedOf(numbers.state)), "i16");
  const decided = state === undefined ? undefined : writer.hold(compare("eq", state, writer.fill("i16", 1)));
  const unknown =
    state === undefined || decided === undefined
      ? undefined
      : mustBeDecided
        ? writer.hold(join("andnot", everywhere, decided))
        : writer.hold(compare("gt", state, writer.fill("i16", 1)));
  const only = (value: Lanes): Lanes => (decided === undefined ? value : where(decided, value));
  if (form.kind === "judged") return { points: writer.hold(only(writer.read(feed, width))), unknown };
  const taken = only(least(writer.read(feed, "f64"), writer.fill("f64", form.cap)));
  const left = greatest(compute("sub", writer.fill("f64", maximum), taken), writer.fill("f64", form.floor));
  return { points: writer.hold(writer.cast(left, width)), unknown };
}

function computedGiven({ columns, writer, width, boundOf }: SheetLanes, criterion: CheckedCriterion): GivenLanes {
  const give = giveOf(criterion, columns, boundOf);
  const feed = writer.feed({
    make: Float64Array,
    fill: (into, fromRow, toRow) => {
      for (let row = fromRow; row < toRow; row += 1) into[row - fromRow] = give(row);
      return true;
    },
  });
  const read = writer.read(feed, "f64");
  const isNumber = (value: number): Mask => writer.hold(castMask(writer.hold(compare("eq", read, writer.fill("f64", value))), "i16"));
  return {
    points: writer.read(feed, width),
    unknown: isNumber(Number.POSITIVE_INFINITY),
    outside: isNumber(Number.NEGATIVE_INFINITY),
  };
}
