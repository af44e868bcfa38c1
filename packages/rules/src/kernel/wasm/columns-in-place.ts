import type { JudgedNumbers, MetricNumbers, NumberColumn, ScoreColumns } from "../score-columns.ts";
import { type WasmMemory, wasmPlatform } from "./wasm-platform.ts";

/** A memory that columns stand in, and where in it there is room for what a kernel needs besides. */
export interface PlacedMemory {
  readonly memory: WasmMemory;
  readonly free: number;
}

const page = 65_536;

/** What a kernel may use besides the columns: pages that nobody touches take no memory. */
const spare = 256 * page;

const placed = new WeakMap<ArrayBufferLike, PlacedMemory>();

/**
 * Copies columns into one linear memory, where the `simd` kernel reads them without copying them again.
 *
 * @remarks
 * For columns that stay and are scored more than once; write what changes into those that are returned. Where there is no WebAssembly, or
 * the columns have more bytes than a memory can have, they are returned as they were given.
 *
 * @param columns - The facts.
 * @returns The same facts in other columns.
 *
 * @public
 */
export function columnsInPlace(columns: ScoreColumns): ScoreColumns {
  const platform = wasmPlatform();
  const all = [
    ...Object.values(columns.metrics).flatMap(({ numerator, denominator, state }) => [numerator, denominator, state]),
    ...Object.values(columns.judged).flatMap(({ points, state }) => [points, state]),
    columns.classes?.of,
  ].filter((column) => column !== undefined);
  const addresses = new Map<NumberColumn, number>();
  let free = 0;
  for (const column of new Set(all)) {
    addresses.set(column, free);
    free = Math.ceil((free + column.byteLength) / 64) * 64 + 64;
  }
  const pages = Math.ceil((free + spare) / page);
  if (platform === undefined || pages > 65_536) return columns;
  const memory = new platform.Memory({ initial: pages });
  placed.set(memory.buffer, { memory, free });
  const move = <Column extends NumberColumn>(column: Column): Column => {
    const Made = column.constructor as new (buffer: ArrayBuffer, byteOffset: number, length: number) => Column;
    const moved = new Made(memory.buffer, addresses.get(column) as number, column.length);
    moved.set(column);
    return moved;
  };
  const metrics = Object.entries(columns.metrics).map(([id, { numerator, denominator, state }]): readonly [string, MetricNumbers] => [
    id,
    {
      numerator: move(numerator),
      ...(denominator === undefined ? {} : { denominator: move(denominator) }),
      ...(state === undefined ? {} : { state: move(state) }),
    },
  ]);
  const judged = Object.entries(columns.judged).map(([id, { points, state }]): readonly [string, JudgedNumbers] => [
    id,
    { points: move(points), ...(state === undefined ? {} : { state: move(state) }) },
  ]);
  return {
    rows: columns.rows,
    metrics: Object.fromEntries(metrics),
    judged: Object.fromEntries(judged),
    ...(columns.classes === undefined ? {} : { classes: { ...columns.classes, of: move(columns.classes.of) } }),
  };
}

/**
 * Finds the memory that columns were copied into.
 *
 * @param columns - The facts.
 * @returns It; `undefined` where none of the first columns stands in one.
 *
 * @internal
 */
export function memoryOf(columns: ScoreColumns): PlacedMemory | undefined {
  return Object.values(columns.metrics)
    .map(({ numerator }) => placed.get(numerator.buffer))
    .find((found) => found !== undefined);
}
