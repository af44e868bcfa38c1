import type { JudgedNumbers, NumberColumn } from "../score-columns.ts";
import type { Lanes } from "./lanes.ts";
import { type Code, memory, vector, type VectorName } from "./wasm-code.ts";

/** So many rows are put into the memory at a time: they stay in a processor's second nearest memory. @internal */
export const blockRows: number = 4096;

/**
 * Numbers that the function reads, row by row: a part of them is put into its memory before it runs.
 *
 * @internal
 */
export interface Feed {
  readonly make: NumberColumnConstructor;
  /** What is fed as it is: it may stand in the memory already. */
  readonly column?: NumberColumn;
  /** Puts in the rows from one place up to another; tells whether the function may be trusted with them. */
  readonly fill: (into: NumberColumn, fromRow: number, toRow: number) => boolean;
}

/** The kinds of columns. @internal */
export interface NumberColumnConstructor {
  readonly name: string;
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): NumberColumn;
}

/** Feeds a column as it is. @internal */
export function feedOf(column: NumberColumn): Feed {
  return {
    make: column.constructor as unknown as NumberColumnConstructor,
    column,
    fill: (into, fromRow, toRow) => {
      into.set(column.subarray(fromRow, toRow));
      return true;
    },
  };
}

/** Feeds what was decided, where whole numbers must lie between two limits. @internal */
export function judgedFeedOf({ points: column, state }: JudgedNumbers, lowest: number, highest: number): Feed {
  const plain = feedOf(column);
  return {
    make: plain.make,
    fill: (into, fromRow, toRow) => {
      for (let row = fromRow; row < toRow; row += 1) {
        const value = column[row] as number;
        if (state !== undefined && state[row] !== 1) continue;
        if (!(value >= lowest && value <= highest && Number.isInteger(value))) return false;
      }
      return plain.fill(into, fromRow, toRow);
    },
  };
}

/** Reads eight numbers as they are laid down. @internal */
export function readFeed({ make }: Feed, index: Code, address: number): Lanes {
  const at = (name: VectorName, offset: number): Code => memory(name, index, address + offset);
  const doubles = (name: "f64x2.convert_low_i32x4_s" | "f64x2.convert_low_i32x4_u"): Lanes => ({
    width: "f64",
    parts: [0, 8, 16, 24].map((offset) => vector(name, at("v128.load64_zero", offset))),
  });
  switch (make.name) {
    case "Uint8Array":
      return { width: "i16", parts: [at("v128.load8x8_u", 0)] };
    case "Int8Array":
      return { width: "i16", parts: [at("v128.load8x8_s", 0)] };
    case "Int16Array":
      return { width: "i16", parts: [at("v128.load", 0)] };
    case "Uint16Array":
      return { width: "f32", parts: [0, 8].map((offset) => vector("f32x4.convert_i32x4_s", at("v128.load16x4_u", offset))) };
    case "Int32Array":
      return doubles("f64x2.convert_low_i32x4_s");
    case "Uint32Array":
      return doubles("f64x2.convert_low_i32x4_u");
    default:
      return { width: "f64", parts: [0, 16, 32, 48].map((offset) => at("v128.load", offset)) };
  }
}
