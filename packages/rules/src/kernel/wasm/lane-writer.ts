import { type Feed, readFeed } from "./feed.ts";
import { cast, type Lanes, rowsAtOnce, type Width } from "./lanes.ts";
import { type Code, get, loadWhole, loop, scalar, set, whole } from "./wasm-code.ts";
import { type ValueType, wasmModule } from "./wasm-module.ts";

/** Where the addresses of the results stand in the table at the beginning of the memory; those of feeds follow. @internal */
export const results = { total: 0, grade: 1, cappedBy: 2 } as const;

/** The place of the first feed in that table. @internal */
export const firstFeed = 3;

/** The first of the eight rows, and the row after the last: the parameters of the function. */
const [row, end] = [0, 1];

/**
 * Writes a function that goes through rows, eight at a time.
 *
 * @internal
 */
export interface LaneWriter {
  readonly feeds: readonly Feed[];
  readonly emit: (code: Code) => void;
  /** Computes once what is used more than once. */
  readonly hold: (value: Lanes) => Lanes;
  /** What changes from one statement to the next. */
  readonly variable: (value: Lanes) => { readonly value: Lanes; readonly put: (value: Lanes) => void };
  /** Takes what was written from a place on out again, to be written within a condition. */
  readonly mark: () => number;
  readonly cut: (from: number) => Code;
  readonly feed: (feed: Feed) => number;
  /** Numbers of a feed, in a width in which they are exact. */
  readonly read: (feed: number, width: Width) => Lanes;
  /** The address of the eight rows of a feed or a result. */
  readonly addressOf: (place: number, bytes: number) => Code;
  /** The module; its memory begins with the addresses of feeds and results. */
  readonly finish: () => Uint8Array<ArrayBuffer>;
}

/**
 * Begins a function.
 *
 * @internal
 */
export function makeLaneWriter(): LaneWriter {
  const feeds: Feed[] = [];
  const locals: ValueType[] = [];
  const body: number[] = [];
  const pointers = new Map<number, number>();
  const values = new Map<string, Lanes>();
  const local = (type: ValueType): number => locals.push(type) + 1;
  const emit = (code: Code): void => {
    for (const byte of code) body.push(byte);
  };
  const put = (name: number, part: Code): Code => {
    emit(set(name, part));
    return get(name);
  };
  const hold = (value: Lanes): Lanes => ({
    ...value,
    parts: value.parts.map((part) => (isLocal(part) ? part : put(local("v128"), part))),
  });
  const addressOf = (place: number, bytes: number): Code => {
    const pointer = pointers.get(place) ?? local("i32");
    pointers.set(place, pointer);
    return scalar("i32.add", get(pointer), bytes === 1 ? get(row) : scalar("i32.shl", get(row), whole(Math.log2(bytes))));
  };
  return {
    feeds,
    emit,
    hold,
    addressOf,
    variable: (value) => {
      const names = value.parts.map((part) => {
        const name = local("v128");
        put(name, part);
        return name;
      });
      return {
        value: { ...value, parts: names.map(get) },
        put: ({ parts }) => names.forEach((name, at) => void put(name, parts[at] as Code)),
      };
    },
    mark: () => body.length,
    cut: (from) => body.splice(from),
    feed: (given) => feeds.push(given) - 1,
    read: (place, width) => {
      const feed = feeds[place] as Feed;
      const natural = values.get(`${place}`) ?? hold(readFeed(feed, addressOf(firstFeed + place, feed.make.BYTES_PER_ELEMENT)));
      const value = values.get(`${place} ${width}`) ?? hold(cast(natural, width));
      values.set(`${place}`, natural).set(`${place} ${width}`, value);
      return value;
    },
    finish: () => {
      const begin = [...pointers].flatMap(([place, pointer]) => set(pointer, loadWhole(4 * place)));
      const step = set(row, scalar("i32.add", get(row), whole(rowsAtOnce)));
      return wasmModule(locals, [...begin, ...loop([...body, ...step], scalar("i32.lt_u", get(row), get(end)))]);
    },
  };
}

function isLocal(part: Code): boolean {
  return part[0] === 0x20 && part.length <= 3 && part.slice(1, -1).every((byte) => byte >= 128);
}
