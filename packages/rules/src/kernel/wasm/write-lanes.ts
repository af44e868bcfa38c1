import { castMask, choose, join, type Lanes, unless } from "./lanes.ts";
import type { GradeLanes } from "./grade-lanes.ts";
import type { LaneWriter } from "./lane-writer.ts";
import type { TotalLanes } from "./total-lanes.ts";
import { type Code, constant, memory, shuffle, storeLow, vector, when } from "./wasm-code.ts";

/**
 * Writes the scores of eight rows to memory: doubles, bytes and bits as the caller reads them.
 *
 * @internal
 */
export function writeLanes(writer: LaneWriter, { total, unknown }: TotalLanes, { grade, open, firstGates, nextGates }: GradeLanes): void {
  const doubt = unknown === undefined || open === undefined ? (unknown ?? open) : writer.hold(join("or", unknown, open));
  const put = (name: "total" | "cappedBy", parts: readonly Code[]): void => {
    const { address, offset } = writer.result(name);
    for (const [at, part] of parts.entries()) writer.emit(memory("v128.store", address, offset + 16 * at, part));
  };
  const bits = [firstGates, nextGates].map((gates) => (gates === undefined ? undefined : writer.hold(gates)));
  const places = writer.hold(grade);
  const doubles = writer.hold(writer.cast(total, "f64"));
  const write = (value: Lanes, place: Lanes, [first, next]: readonly (Lanes | undefined)[]): void => {
    put("total", value.parts);
    const [small] = place.parts as readonly [Code];
    const { address, offset } = writer.result("grade");
    writer.emit(storeLow(address, offset, vector("i8x16.narrow_i16x8_u", small, small)));
    put("cappedBy", wholeBits(first, next));
  };
  write(doubles, places, bits);
  if (doubt === undefined) return;
  // Most rows are known: the others are written over.
  const nothing = [writer.fill("f64", Number.NaN), writer.fill("i16", 255)] as const;
  const from = writer.mark();
  const wide = writer.hold(castMask(writer.hold(castMask(doubt, "f32")), "f64"));
  write(
    choose(wide, nothing[0], doubles),
    writer.hold(choose(doubt, nothing[1], places)),
    bits.map((gates) => (gates === undefined ? undefined : writer.hold(unless(doubt, gates)))),
  );
  const body = writer.cut(from);
  writer.emit(when(vector("v128.any_true", ...doubt.parts), body));
}

function wholeBits(first: Lanes | undefined, next: Lanes | undefined): readonly Code[] {
  const zero = constant(new Uint8Array(16));
  const [low] = first?.parts ?? [];
  const [high] = next?.parts ?? [];
  if (low === undefined) return [zero, zero];
  if (high === undefined) return [vector("i32x4.extend_low_i16x8_u", low), vector("i32x4.extend_high_i16x8_u", low)];
  const pairs = (from: number): readonly number[] =>
    Array.from({ length: 4 }, (_, at) => from + 2 * at).flatMap((at) => [at, at + 1, 16 + at, 17 + at]);
  return [shuffle(low, high, pairs(0)), shuffle(low, high, pairs(8))];
}
