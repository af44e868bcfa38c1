import { type Code, constant, shuffle, vector } from "./wasm-code.ts";

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

const partsOf = { i16: 1, f32: 2, f64: 4 } as const;
const shapes = { i16: "i16x8", f32: "f32x4", f64: "f64x2" } as const;
const lowHalves = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
const everySecond = [0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27];
const highHalf = [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15];

/** Whole numbers of this size and their negatives are exact in a width; steps between two of them are too. */
const largest = { i16: 2 ** 15 - 2, f32: 2 ** 23, f64: 2 ** 52 } as const;

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

/** The same number for each row. @internal */
export function fill(width: Width, value: number): Lanes {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < 16; at += 16 / (8 / partsOf[width])) {
    if (width === "i16") view.setInt16(at, value, true);
    else if (width === "f32") view.setFloat32(at, value, true);
    else view.setFloat64(at, value, true);
  }
  return { width, parts: Array.from({ length: partsOf[width] }, () => constant(bytes)) };
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
    a.width !== "i16" ? vector(`${shapes[a.width]}.${how}`, x, y) : how === "eq" ? vector("i16x8.eq", x, y) : vector(`i16x8.${how}_s`, x, y),
  );
}

/** The quotient of floats or doubles, rounded down. @internal */
export function floorQuotient(a: Lanes & { readonly width: "f32" | "f64" }, b: Lanes): Lanes {
  return both(a, b, (x, y) => vector(`${shapes[a.width]}.floor`, vector(`${shapes[a.width]}.div`, x, y)));
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
 * @remarks
 * What is made narrower is written more than once: it must be held in locals.
 *
 * @internal
 */
export function cast(value: Lanes, width: Width): Lanes {
  if (value.width === width) return value;
  const [a, b, c, d] = value.parts as readonly [Code, Code, Code, Code];
  if (value.width === "i16") {
    const whole = [vector("i32x4.extend_low_i16x8_s", a), vector("i32x4.extend_high_i16x8_s", a)] as const;
    const floats = { width: "f32", parts: whole.map((part) => vector("f32x4.convert_i32x4_s", part)) } as const;
    if (width === "f32") return floats;
    return { width, parts: whole.flatMap((part) => [part, upper(part)].map((half) => vector("f64x2.convert_low_i32x4_s", half))) };
  }
  if (value.width === "f32") {
    if (width === "f64") return { width, parts: [a, upper(a), b, upper(b)].map((half) => vector("f64x2.promote_low_f32x4", half)) };
    return { width, parts: [vector("i16x8.narrow_i32x4_s", smallWhole(a), smallWhole(b))] };
  }
  const pair = (how: "f32x4.demote_f64x2_zero" | "i32x4.trunc_sat_f64x2_s_zero", x: Code, y: Code): Code =>
    shuffle(vector(how, x), vector(how, y), lowHalves);
  if (width === "f32") return { width, parts: [pair("f32x4.demote_f64x2_zero", a, b), pair("f32x4.demote_f64x2_zero", c, d)] };
  const how = "i32x4.trunc_sat_f64x2_s_zero";
  return { width, parts: [vector("i16x8.narrow_i32x4_s", pair(how, a, b), pair(how, c, d))] };
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

/** A whole float that is small becomes an integer when it is added to a number so large that the digits stand at its end. */
function smallWhole(part: Code): Code {
  const large = 1.5 * 2 ** 23;
  const bytes = new Uint8Array(16);
  for (let at = 0; at < 16; at += 4) new DataView(bytes.buffer).setFloat32(at, large, true);
  return vector("i32x4.sub", vector("f32x4.add", part, constant(bytes)), constant(bytes));
}
