import type { NumberColumn } from "../score-columns.ts";
import { blockRows, type Feed, readFeed } from "./feed.ts";
import { cast, type Lanes, partsOf, rowsAtOnce, spread, type Width } from "./lanes.ts";
import { type Code, get, loop, scalar, set, whole } from "./wasm-code.ts";
import { type ValueType, wasmModule } from "./wasm-module.ts";

/** The parameters of the function: the first row, its place in the block, and the place in the block after the last. */
const [row, place, end] = [0, 1, 2];
const parameters = 3;

/** What the function gives for each row, and how many bytes that are. */
const results = { total: 8, grade: 1, cappedBy: 4 } as const;

/**
 * Writes a function that goes through a block of rows, eight at a time.
 *
 * @internal
 */
export interface LaneWriter {
  readonly emit: (code: Code) => void;
  /** Computes once what is used more than once. */
  readonly hold: (value: Lanes) => Lanes;
  /** Holds whole numbers in another width, in which they must be exact. */
  readonly cast: (value: Lanes, width: Width) => Lanes;
  /** The same number for each row. */
  readonly fill: (width: Width, value: number) => Lanes;
  /** What changes from one statement to the next. */
  readonly variable: (value: Lanes) => { readonly value: Lanes; readonly put: (value: Lanes) => void };
  /** Takes what was written from a place on out again, to be written within a condition. */
  readonly mark: () => number;
  readonly cut: (from: number) => Code;
  readonly feed: (feed: Feed) => number;
  /** Numbers of a feed, in a width in which they are exact. */
  readonly read: (feed: number, width: Width) => Lanes;
  /** Where a result of the eight rows is put. */
  readonly result: (name: keyof typeof results) => { readonly address: Code; readonly offset: number };
  readonly finish: () => LaneProgram;
}

/**
 * A module, and what stands where in its memory.
 *
 * @internal
 */
export interface LaneProgram {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Those that are put into the memory, block by block. */
  readonly feeds: readonly (Feed & { readonly address: number })[];
  readonly results: Readonly<Record<keyof typeof results, number>>;
  /** The first byte after all of it. */
  readonly end: number;
}

/**
 * Begins a function.
 *
 * @param begin - The first address that a block may use.
 * @param inPlace - Tells where a column stands in the memory itself, so that it need not be put there.
 * @returns The writer.
 *
 * @internal
 */
export function makeLaneWriter(begin: number, inPlace: (column: NumberColumn) => number | undefined): LaneWriter {
  const feeds: (Feed & { readonly address: number; readonly isInPlace: boolean })[] = [];
  const locals: ValueType[] = [];
  const head: number[] = [];
  const body: number[] = [];
  const read = new Map<string, Lanes>();
  const constants = new Map<string, Lanes>();
  let free = begin;
  const room = (bytes: number): number => {
    const address = free;
    // Columns that lie a whole page apart would push each other out of the processor's memory.
    free = Math.ceil((address + bytes * blockRows) / 64) * 64 + 64;
    return address;
  };
  const addresses = { total: room(results.total), grade: room(results.grade), cappedBy: room(results.cappedBy) };
  const write = (into: number[], code: Code): void => {
    for (const byte of code) into.push(byte);
  };
  const local = (type: ValueType): number => locals.push(type) + parameters - 1;
  const held = (into: number[], part: Code): Code => {
    const name = local("v128");
    write(into, set(name, part));
    return get(name);
  };
  const hold = (value: Lanes): Lanes => ({ ...value, parts: value.parts.map((part) => (isLocal(part) ? part : held(body, part))) });
  const times = (index: number, bytes: number): Code => (bytes === 1 ? get(index) : scalar("i32.shl", get(index), whole(Math.log2(bytes))));
  const fill = (width: Width, value: number): Lanes => {
    const key = `${width} ${value}`;
    // What stays the same is laid out once, before the first row.
    const found = constants.get(key) ?? { width, parts: new Array<Code>(partsOf[width]).fill(held(head, spread(width, value))) };
    constants.set(key, found);
    return found;
  };
  const castHeld = (value: Lanes, width: Width): Lanes => (value.width === width ? value : cast(hold(value), width, fill));
  return {
    hold,
    fill,
    cast: castHeld,
    emit: (code) => write(body, code),
    variable: (value) => {
      const names = value.parts.map(() => local("v128"));
      const put = ({ parts }: Lanes): void => names.forEach((name, at) => write(body, set(name, parts[at] as Code)));
      put(value);
      return { value: { ...value, parts: names.map(get) }, put };
    },
    mark: () => body.length,
    cut: (from) => body.splice(from),
    feed: (given) => {
      const address = given.column === undefined ? undefined : inPlace(given.column);
      return feeds.push({ ...given, address: address ?? room(given.make.BYTES_PER_ELEMENT), isInPlace: address !== undefined }) - 1;
    },
    read: (at, width) => {
      const feed = feeds[at] as (typeof feeds)[number];
      const index = times(feed.isInPlace ? row : place, feed.make.BYTES_PER_ELEMENT);
      const natural = read.get(`${at}`) ?? hold(readFeed(feed, index, feed.address));
      const value = read.get(`${at} ${width}`) ?? hold(castHeld(natural, width));
      read.set(`${at}`, natural).set(`${at} ${width}`, value);
      return value;
    },
    result: (name) => ({ address: times(place, results[name]), offset: addresses[name] }),
    finish: () => {
      const step = [row, place].flatMap((index) => set(index, scalar("i32.add", get(index), whole(rowsAtOnce))));
      const bytes = wasmModule(parameters, locals, [...head, ...loop([...body, ...step], scalar("i32.lt_u", get(place), get(end)))]);
      return { bytes, feeds: feeds.filter(({ isInPlace }) => !isInPlace), results: addresses, end: free };
    },
  };
}

function isLocal(part: Code): boolean {
  return part[0] === 0x20 && part.length <= 3 && part.slice(1, -1).every((byte) => byte >= 128);
}
