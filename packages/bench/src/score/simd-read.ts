import type { ScoreColumns } from "@pccc/rules";

// (func (export "read") (param $from i32) (param $to i32) (result i32)): four 128-bit loads in a turn, joined so that none is left out.
const load = (accumulator: number, offset: number): readonly number[] => [
  0x20,
  accumulator,
  0x20,
  0,
  0xfd,
  0x00,
  0x04,
  offset,
  0xfd,
  0x51,
  0x21,
  accumulator,
];
const body = [
  ...[0x01, 0x04, 0x7b],
  ...[0x03, 0x40],
  ...load(2, 0),
  ...load(3, 16),
  ...load(4, 32),
  ...load(5, 48),
  ...[0x20, 0, 0x41, 0xc0, 0x00, 0x6a, 0x22, 0, 0x20, 1, 0x49, 0x0d, 0x00],
  0x0b,
  ...[0x20, 2, 0x20, 3, 0xfd, 0x51, 0x20, 4, 0xfd, 0x51, 0x20, 5, 0xfd, 0x51, 0xfd, 0x1b, 0x00],
  0x0b,
];
const text = (value: string): readonly number[] => [value.length, ...Buffer.from(value)];
const section = (id: number, content: readonly number[]): readonly number[] => [id, content.length, ...content];
const module = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, [0x01, 0x60, 0x02, 0x7f, 0x7f, 0x01, 0x7f]),
  ...section(2, [0x01, ...text("m"), ...text("m"), 0x02, 0x00, 0x01]),
  ...section(3, [0x01, 0x00]),
  ...section(7, [0x01, ...text("read"), 0x00, 0x00]),
  ...section(10, [0x01, body.length, ...body]),
]);

/** The part of the platform's WebAssembly that is used here. */
interface Platform {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

/** Reads the same bytes with 128-bit loads, and nothing else: milliseconds at best, and how many bytes those are. */
export function simdRead(columns: ScoreColumns): { readonly ms: number; readonly bytes: number } {
  const arrays = Object.values(columns.metrics).flatMap(({ numerator, denominator, state }) =>
    [numerator, denominator, state].filter((item) => item !== undefined),
  );
  const bytes = arrays.reduce((sum, array) => sum + array.byteLength, 0);
  const size = Math.ceil(bytes / 64) * 64;
  const { Memory, Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Platform }).WebAssembly;
  const memory = new Memory({ initial: Math.ceil(size / 65_536) + 1 });
  let at = 0;
  for (const array of arrays) {
    new Uint8Array(memory.buffer, at, array.byteLength).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    at += array.byteLength;
  }
  const { exports } = new Instance(new Module(module), { m: { m: memory } });
  const read = exports["read"] as (from: number, to: number) => number;
  let ms = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 7; turn += 1) {
    const start = performance.now();
    read(0, size);
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, bytes };
}
