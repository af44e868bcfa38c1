import { fill, cast, castMask, choose, join, type Lanes, type Mask, unless } from "./lanes.ts";
import type { GradeLanes } from "./grade-lanes.ts";
import { type LaneWriter, results } from "./lane-writer.ts";
import type { TotalLanes } from "./total-lanes.ts";
import { type Code, constant, memory, shuffle, storeLow, vector } from "./wasm-code.ts";

/**
 * Writes the scores of eight rows to memory: doubles, bytes and bits as the caller reads them.
 *
 * @internal
 */
export function writeLanes(writer: LaneWriter, { total, unknown }: TotalLanes, { grade, open, firstGates, nextGates }: GradeLanes): void {
  const doubt = unknown === undefined || open === undefined ? (unknown ?? open) : writer.hold(join("or", unknown, open));
  const put = (result: keyof typeof results, bytes: number, parts: readonly Code[]): void => {
    for (const [at, part] of parts.entries()) {
      writer.emit(memory("v128.store", writer.addressOf(results[result], bytes), 16 * at, part));
    }
  };
  const doubles = cast(total, "f64");
  put("total", 8, (doubt === undefined ? doubles : choose(held(writer, doubt), fill("f64", Number.NaN), doubles)).parts);
  const places = doubt === undefined ? grade : choose(doubt, fill("i16", 255), grade);
  const [small] = places.parts as readonly [Code];
  writer.emit(storeLow(writer.addressOf(results.grade, 1), vector("i8x16.narrow_i16x8_u", small, small)));
  put("cappedBy", 4, wholeBits(writer, firstGates, nextGates, doubt));
}

function wholeBits(writer: LaneWriter, first: Lanes | undefined, next: Lanes | undefined, doubt: Mask | undefined): readonly Code[] {
  const zero = constant(new Uint8Array(16));
  if (first === undefined) return [zero, zero];
  const known = (bits: Lanes): Code => writer.hold(doubt === undefined ? bits : unless(doubt, bits)).parts[0] as Code;
  const low = known(first);
  if (next === undefined) return [vector("i32x4.extend_low_i16x8_u", low), vector("i32x4.extend_high_i16x8_u", low)];
  const high = known(next);
  const pairs = (from: number): readonly number[] =>
    Array.from({ length: 4 }, (_, at) => from + 2 * at).flatMap((at) => [at, at + 1, 16 + at, 17 + at]);
  return [shuffle(low, high, pairs(0)), shuffle(low, high, pairs(8))];
}

function held(writer: LaneWriter, mask: Mask): Mask {
  return writer.hold(castMask(writer.hold(castMask(mask, "f32")), "f64"));
}
