import { type Code, double, float, shuffle, vector, whole } from "./wasm-code.ts";

/**
 * How the numbers of eight rows are held: integers of 16 bits in one vector, floats of 32 bits in two, doubles in four.
 *
 * @internal
 */
export type Width = "i16" | "f32" | "f64";

/**
 * A number for each of eight rows.
 *
 * @internal
 */
export interface Lanes {
  readonly width: Width;
  readonly parts: readonly Code[];
}

/**
 * For each of eight rows all bits or none, as wide as the numbers that were compared.
 *
 * @internal
 */
export interface Mask {
  readonly width: Width;
  readonly parts: readonly Code[];
}

/** So many rows are scored at once. @internal */
export const rowsAtOnce = 8;

/** So many vectors hold eight numbers of a width. @internal */
export const partsOf = { i16: 1, f32: 2, f64: 4 } as const;
const shapes = { i16: "i16x8", f32: "f32x4", f64: "f64x2" } as const;
const lowHalves = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
const everySecond = [0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27];
const highHalf = [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15];

/** Whole numbers of this size and their negatives are exact in a width; steps between two of them are too. */
const largest = { i16: 2 ** 15 - 2, f32: 2 ** 22, f64: 2 ** 50 } as const;

/**
 * The narrowest way to hold whole numbers.
 *
 * @param most - The largest size that one can have.
 * @returns The width; `undefined` where even doubles could lose a digit.
 *
 * @internal
 */
export function narrowest(most: number): Width | undefined {
  return (["i16", "f32", "f64"] as const).find((width) => most <= largest[width]);
}

/** A level to hold numbers of a width against: one that none of them can reach is as good as the next after all of them. @internal */
export function bounded(width: Width, level: number): number {
  return Math.max(-largest[width] - 1, Math.min(largest[width] + 1, level));
}

/** The wider of two. @internal */
export function wider(a: Width, b: Width): Width {
  return partsOf[a] > partsOf[b] ? a : b;
}

/** A vector of one number. @internal */
export function spread(width: Width, value: number): Code {
  if (width === "i16") return vector("i16x8.splat", whole(value));
  return width === "f32" ? vector("f32x4.splat", float(value)) : vector("f64x2.splat", double(value));
}

/** Adds, subtracts or multiplies numbers of the same width. @internal */
export function compute(operation: "add" | "sub" | "mul", a: Lanes, b: Lanes): Lanes {
  return both(a, b, (x, y) => vector(`${shapes[a.width]}.${operation}`, x, y));
}

/** The lesser of two. @internal */
export function least(a: Lanes, b: Lanes): Lanes {
  return both(a, b, (x, y) => (a.width === "i16" ? vector("i16x8.min_s", x, y) : vector(`${shapes[a.width]}.pmin`, x, y)));
}

/** The greater of two. @internal */
export function greatest(a: Lanes, b: Lanes): Lanes {
  return both(a, b, (x, y) => (a.width === "i16" ? vector("i16x8.max_s", x, y) : vector(`${shapes[a.width]}.pmax`, x, y)));
}

/** Compares numbers of the same width. @internal */
export function compare(how: "lt" | "gt" | "ge" | "eq", a: Lanes, b: Lanes): Mask {
  return both(a, b, (x, y) =>
    a.width !== "i16"
      ? vector(`${shapes[a.width]}.${how}`, x, y)
      : how === "eq"
        ? vector("i16x8.eq", x, y)
        : vector(`i16x8.${how}_s`, x, y),
  );
}

/** Floats or doubles, which alone have quotients. @internal */
export interface FloatLanes extends Lanes {
  readonly width: "f32" | "f64";
}

/** The quotient, to the nearest number of the width. @internal */
export function divide(a: FloatLanes, b: Lanes): FloatLanes {
  return { width: a.width, parts: both(a, b, (x, y) => vector(`${shapes[a.width]}.div`, x, y)).parts };
}

/** The greatest whole numbers that are not greater. @internal */
export function floor({ width, parts }: FloatLanes): Lanes {
  return { width, parts: parts.map((part) => vector(`${shapes[width]}.floor`, part)) };
}

/** Joins masks of the same width. @internal */
export function join(how: "and" | "or" | "andnot", a: Mask, b: Mask): Mask {
  return both(a, b, (x, y) => vector(`v128.${how}`, x, y));
}

/** Where a mask does not hold. @internal */
export function not(mask: Mask): Mask {
  return { ...mask, parts: mask.parts.map((part) => vector("v128.not", part)) };
}

/** A number where a mask holds, 0 elsewhere. @internal */
export function where(mask: Mask, value: Lanes): Lanes {
  return both(castMask(mask, value.width), value, (x, y) => vector("v128.and", x, y));
}

/** A number where a mask does not hold, 0 there. @internal */
export function unless(mask: Mask, value: Lanes): Lanes {
  return both(value, castMask(mask, value.width), (x, y) => vector("v128.andnot", x, y));
}

/** One number where a mask holds, another elsewhere. @internal */
export function choose(mask: Mask, yes: Lanes, no: Lanes): Lanes {
  const cast = castMask(mask, yes.width);
  return {
    width: yes.width,
    parts: yes.parts.map((part, at) => vector("v128.bitselect", part, no.parts[at] as Code, cast.parts[at] as Code)),
  };
}

/**
 * Holds whole numbers in another width, in which they must be exact.
 *
 * @param value - The numbers, held in locals.
 * @param width - The width.
 * @param fill - Lays a constant out.
 * @returns The numbers.
 *
 * @internal
 */
export function cast(value: Lanes, width: Width, fill: (width: Width, value: number) => Lanes): Lanes {
  if (value.width === width) return value;
  const [a, b, c, d] = value.parts as readonly [Code, Code, Code, Code];
  if (value.width === "i16") {
    const whole = [vector("i32x4.extend_low_i16x8_s", a), vector("i32x4.extend_high_i16x8_s", a)] as const;
    if (width === "f32") return { width, parts: whole.map((part) => vector("f32x4.convert_i32x4_s", part)) };
    return { width, parts: whole.flatMap((part) => [part, upper(part)].map((half) => vector("f64x2.convert_low_i32x4_s", half))) };
  }
  if (value.width === "f32" && width === "f64") {
    return { width, parts: [a, upper(a), b, upper(b)].map((half) => vector("f64x2.promote_low_f32x4", half)) };
  }
  if (width === "i16") return wholeParts(compute("add", value, fill(value.width, roundingOf[value.width])), fill);
  const pair = (x: Code, y: Code): Code => shuffle(vector("f32x4.demote_f64x2_zero", x), vector("f32x4.demote_f64x2_zero", y), lowHalves);
  return { width, parts: [pair(a, b), pair(c, d)] };
}

/**
 * A number so large that a smaller one is rounded to the nearest whole number when it is added, whose digits then stand at the end.
 *
 * @internal
 */
export const roundingOf: Readonly<Record<Width, number>> = { i16: 0, f32: 1.5 * 2 ** 23, f64: 1.5 * 2 ** 52 };

/** Takes small whole numbers out of the ends of floats or doubles to which {@link roundingOf} was added. @internal */
export function wholeParts(value: Lanes, fill: (width: Width, value: number) => Lanes): Lanes {
  const [a, b, c, d] = value.parts as readonly [Code, Code, Code, Code];
  const [low] = fill("f32", roundingOf.f32).parts as readonly [Code];
  const wholes =
    value.width === "f64" ? [shuffle(a, b, everySecond), shuffle(c, d, everySecond)] : [a, b].map((part) => vector("i32x4.sub", part, low));
  return { width: "i16", parts: [vector("i16x8.narrow_i32x4_s", ...wholes)] };
}

/** Makes floats of integers of 16 bits without a sign. @internal */
export function unsignedFloats(value: Lanes): Lanes {
  const [part] = value.parts as readonly [Code];
  const wholes = [vector("i32x4.extend_low_i16x8_u", part), vector("i32x4.extend_high_i16x8_u", part)];
  return { width: "f32", parts: wholes.map((item) => vector("f32x4.convert_i32x4_s", item)) };
}

/** Holds a mask in another width. @internal */
export function castMask(mask: Mask, width: Width): Mask {
  if (mask.width === width) return mask;
  const [a, b, c, d] = mask.parts as readonly [Code, Code, Code, Code];
  if (mask.width === "i16") {
    const floats = [vector("i32x4.extend_low_i16x8_s", a), vector("i32x4.extend_high_i16x8_s", a)];
    return width === "f32" ? { width, parts: floats } : castMask({ width: "f32", parts: floats }, width);
  }
  if (mask.width === "f32") {
    if (width === "i16") return { width, parts: [vector("i16x8.narrow_i32x4_s", a, b)] };
    const halves = [a, b].flatMap((part) => [vector("i64x2.extend_low_i32x4_s", part), vector("i64x2.extend_high_i32x4_s", part)]);
    return { width, parts: halves };
  }
  const floats: Mask = { width: "f32", parts: [shuffle(a, b, everySecond), shuffle(c, d, everySecond)] };
  return width === "f32" ? floats : castMask(floats, width);
}

function both(a: Lanes, b: Lanes, write: (x: Code, y: Code) => Code): Lanes {
  if (a.width !== b.width) throw new RangeError(`numbers of ${a.width} and ${b.width} do not go together`);
  return { width: a.width, parts: a.parts.map((part, at) => write(part, b.parts[at] as Code)) };
}

function upper(part: Code): Code {
  return shuffle(part, part, highHalf);
}
