/**
 * Instructions of WebAssembly as bytes.
 *
 * @internal
 */
export type Code = readonly number[];

/** The instructions on 128 bits that kernels are made of, with their numbers after the prefix `fd`. */
const vectorCodes = {
  "v128.load": 0x00,
  "v128.load8x8_s": 0x01,
  "v128.load8x8_u": 0x02,
  "v128.load16x4_u": 0x04,
  "v128.load64_zero": 0x5d,
  "v128.store": 0x0b,
  "v128.not": 0x4d,
  "v128.and": 0x4e,
  "v128.andnot": 0x4f,
  "v128.or": 0x50,
  "v128.bitselect": 0x52,
  "v128.any_true": 0x53,
  "i16x8.splat": 0x10,
  "f32x4.splat": 0x13,
  "f64x2.splat": 0x14,
  "i8x16.swizzle": 0x0e,
  "i8x16.narrow_i16x8_u": 0x66,
  "i16x8.eq": 0x2d,
  "i16x8.lt_s": 0x2f,
  "i16x8.gt_s": 0x31,
  "i16x8.ge_s": 0x35,
  "i16x8.narrow_i32x4_s": 0x85,
  "i16x8.extend_low_i8x16_u": 0x89,
  "i16x8.add": 0x8e,
  "i16x8.sub": 0x91,
  "i16x8.mul": 0x95,
  "i16x8.min_s": 0x96,
  "i16x8.max_s": 0x98,
  "i32x4.extend_low_i16x8_s": 0xa7,
  "i32x4.extend_high_i16x8_s": 0xa8,
  "i32x4.extend_low_i16x8_u": 0xa9,
  "i32x4.extend_high_i16x8_u": 0xaa,
  "i32x4.sub": 0xb1,
  "i64x2.extend_low_i32x4_s": 0xc7,
  "i64x2.extend_high_i32x4_s": 0xc8,
  "f32x4.eq": 0x41,
  "f32x4.lt": 0x43,
  "f32x4.gt": 0x44,
  "f32x4.ge": 0x46,
  "f32x4.demote_f64x2_zero": 0x5e,
  "f32x4.floor": 0x68,
  "f32x4.add": 0xe4,
  "f32x4.sub": 0xe5,
  "f32x4.mul": 0xe6,
  "f32x4.div": 0xe7,
  "f32x4.pmin": 0xea,
  "f32x4.pmax": 0xeb,
  "f32x4.convert_i32x4_s": 0xfa,
  "f64x2.eq": 0x47,
  "f64x2.lt": 0x49,
  "f64x2.gt": 0x4a,
  "f64x2.ge": 0x4c,
  "f64x2.promote_low_f32x4": 0x5f,
  "f64x2.floor": 0x75,
  "f64x2.add": 0xf0,
  "f64x2.sub": 0xf1,
  "f64x2.mul": 0xf2,
  "f64x2.div": 0xf3,
  "f64x2.pmin": 0xf6,
  "f64x2.pmax": 0xf7,
  "f64x2.convert_low_i32x4_s": 0xfe,
  "f64x2.convert_low_i32x4_u": 0xff,
} as const;

/** The name of an instruction on 128 bits. @internal */
export type VectorName = keyof typeof vectorCodes;

const scalarCodes = { "i32.lt_u": 0x49, "i32.add": 0x6a, "i32.sub": 0x6b, "i32.shl": 0x74 } as const;

/** A number of any size that is not negative, seven bits to a byte. @internal */
export function unsignedLeb(value: number): Code {
  return value < 128 ? [value] : [(value % 128) + 128, ...unsignedLeb(Math.floor(value / 128))];
}

function signedLeb(value: number): Code {
  const low = value & 127;
  const rest = value >> 7;
  return (rest === 0 && low < 64) || (rest === -1 && low >= 64) ? [low] : [low + 128, ...signedLeb(rest)];
}

/** An instruction on 128 bits after its operands. @internal */
export function vector(name: VectorName, ...operands: readonly Code[]): Code {
  return [...operands.flat(), 0xfd, ...unsignedLeb(vectorCodes[name])];
}

/** An instruction on 32 bits after its operands. @internal */
export function scalar(name: keyof typeof scalarCodes, ...operands: readonly Code[]): Code {
  return [...operands.flat(), scalarCodes[name]];
}

/** An instruction that reads or writes memory at an address, a number of bytes further on. @internal */
export function memory(name: VectorName, address: Code, offset: number, value: Code = []): Code {
  return [...address, ...value, 0xfd, ...unsignedLeb(vectorCodes[name]), 0, ...unsignedLeb(offset)];
}

/** Writes the lowest 64 bits. @internal */
export function storeLow(address: Code, offset: number, value: Code): Code {
  return [...address, ...value, 0xfd, 0x5b, 0, ...unsignedLeb(offset), 0];
}

/** Bytes picked out of two vectors, those of the second counted from 16. @internal */
export function shuffle(a: Code, b: Code, bytes: readonly number[]): Code {
  return [...a, ...b, 0xfd, 0x0d, ...bytes];
}

/** Sixteen bytes. @internal */
export function constant(bytes: Uint8Array): Code {
  return [0xfd, 0x0c, ...bytes];
}

/** A whole number of 32 bits. @internal */
export function whole(value: number): Code {
  return [0x41, ...signedLeb(value)];
}

/** A float of 32 bits. @internal */
export function float(value: number): Code {
  return [0x43, ...new Uint8Array(Float32Array.of(value).buffer)];
}

/** A double. @internal */
export function double(value: number): Code {
  return [0x44, ...new Uint8Array(Float64Array.of(value).buffer)];
}

/** The value of a local. @internal */
export function get(local: number): Code {
  return [0x20, ...unsignedLeb(local)];
}

/** Gives a local a value. @internal */
export function set(local: number, value: Code): Code {
  return [...value, 0x21, ...unsignedLeb(local)];
}

/** Repeats while a condition, asked at the end, holds. @internal */
export function loop(body: Code, again: Code): Code {
  return [0x03, 0x40, ...body, ...again, 0x0d, 0, 0x0b];
}

/** What is done where a condition holds. @internal */
export function when(condition: Code, body: Code): Code {
  return [...condition, 0x04, 0x40, ...body, 0x0b];
}
