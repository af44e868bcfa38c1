import type { Sha256 } from "./hash-entry.ts";

/**
 * What a column of a projection holds: whole numbers, or texts that may be absent.
 *
 * @public
 */
export type ColumnKind = "integer" | "text";

/**
 * Whole numbers side by side, as narrow as they are: in doubles where one is negative or needs more than 32 bits.
 *
 * @public
 */
export type ColumnValues = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/**
 * One row of a projection, by column.
 *
 * @public
 */
export type ColumnRow = Readonly<Record<string, number | string | undefined>>;

/**
 * The rows of some entries as columns, the form in which a segment keeps them.
 *
 * @internal
 */
export interface ColumnBlock {
  readonly rows: number;
  readonly columns: readonly BlockColumn[];
}

/**
 * One column: numbers above a base, or the places of texts in a dictionary, counted from 1; 0 is absent.
 *
 * @internal
 */
export interface BlockColumn {
  readonly values: ColumnValues;
  /** What is added to each value. */
  readonly base: number;
  readonly dictionary: readonly string[] | undefined;
}

/**
 * Lays rows out as columns, each as narrow as its values allow.
 *
 * @param rows - The rows.
 * @param columns - The columns, in order.
 * @returns The block.
 * @throws `RangeError` when a row has another kind of value than its column.
 *
 * @internal
 */
export function makeBlock(rows: readonly ColumnRow[], columns: readonly (readonly [string, ColumnKind])[]): ColumnBlock {
  return {
    rows: rows.length,
    columns: columns.map(([name, kind]) => {
      const values = rows.map((row) => row[name]);
      return kind === "integer" ? integerColumn(name, values) : textColumn(name, values);
    }),
  };
}

/**
 * Writes a block as bytes, with a digest of them in front.
 *
 * @param block - The block.
 * @param sha256 - The digest function.
 * @returns The bytes.
 *
 * @internal
 */
export function encodeBlock(block: ColumnBlock, sha256: Sha256): Uint8Array {
  const columns = block.columns.map(({ values, base, dictionary }) => ({ array: arrayName(values), base, dictionary }));
  const header = new TextEncoder().encode(JSON.stringify({ rows: block.rows, columns }));
  const start = aligned(prefixSize + header.length);
  const size = block.columns.reduce((end, { values }) => aligned(end + values.byteLength), start);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(digestSize, header.length, true);
  bytes.set(header, prefixSize);
  let offset = start;
  for (const { values } of block.columns) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), offset);
    offset = aligned(offset + values.byteLength);
  }
  bytes.set(sha256(bytes.subarray(digestSize)));
  return bytes;
}

/**
 * Reads a block from its bytes.
 *
 * @param found - The bytes.
 * @param sha256 - The digest function.
 * @returns The block; `undefined` where the bytes are not those that were written.
 *
 * @internal
 */
export function decodeBlock(found: Uint8Array, sha256: Sha256): ColumnBlock | undefined {
  if (found.length < prefixSize) return undefined;
  const digest = sha256(found.subarray(digestSize));
  if (digest.some((byte, at) => byte !== found[at])) return undefined;
  // Columns are read in place, which wants them at a multiple of their width.
  const bytes = found.byteOffset % 8 === 0 ? found : found.slice();
  const headerSize = new DataView(bytes.buffer, bytes.byteOffset).getUint32(digestSize, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(prefixSize, prefixSize + headerSize))) as {
    readonly rows: number;
    readonly columns: readonly { readonly array: ArrayName; readonly base: number; readonly dictionary?: readonly string[] }[];
  };
  let offset = aligned(prefixSize + headerSize);
  const columns = header.columns.map(({ array, base, dictionary }): BlockColumn => {
    const values = new arrays[array](bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, header.rows);
    offset = aligned(offset + values.byteLength);
    return { values, base, dictionary };
  });
  return { rows: header.rows, columns };
}

const digestSize = 32;
const prefixSize = digestSize + 4;
// Little-endian, as every machine that runs JavaScript engines is.
const arrays = { u1: Uint8Array, u2: Uint16Array, u4: Uint32Array, f8: Float64Array } as const;
type ArrayName = keyof typeof arrays;

function arrayName(values: ColumnValues): ArrayName {
  if (values instanceof Uint8Array) return "u1";
  if (values instanceof Uint16Array) return "u2";
  return values instanceof Uint32Array ? "u4" : "f8";
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

function integerColumn(name: string, values: readonly (number | string | undefined)[]): BlockColumn {
  const numbers = values.map((value) => {
    if (typeof value === "number" && Number.isSafeInteger(value)) return value;
    throw new RangeError(`the column ${name} holds whole numbers, not ${String(value)}`);
  });
  let [least, most] = [numbers[0] ?? 0, numbers[0] ?? 0];
  for (const value of numbers) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most - least >= 2 ** 32) return { values: Float64Array.from(numbers), base: 0, dictionary: undefined };
  const above = numbers.map((value) => value - least);
  return { values: narrow(above, most - least), base: least, dictionary: undefined };
}

function textColumn(name: string, values: readonly (number | string | undefined)[]): BlockColumn {
  const texts = new Set<string>();
  for (const value of values) {
    if (typeof value === "string") texts.add(value);
    else if (value !== undefined) throw new RangeError(`the column ${name} holds texts, not ${value}`);
  }
  const dictionary = [...texts].sort();
  const places = new Map(dictionary.map((text, at) => [text, at + 1]));
  const codes = values.map((value) => (value === undefined ? 0 : (places.get(value as string) as number)));
  return { values: narrow(codes, dictionary.length), base: 0, dictionary };
}

function narrow(values: readonly number[], most: number): ColumnValues {
  const narrowed = arrayFor(values.length, most);
  narrowed.set(values);
  return narrowed;
}

/**
 * Makes room for whole numbers that are not negative.
 *
 * @param length - How many.
 * @param most - The largest.
 * @returns The narrowest array, of zeros.
 *
 * @internal
 */
export function arrayFor(length: number, most: number): ColumnValues {
  if (most < 2 ** 8) return new Uint8Array(length);
  if (most < 2 ** 16) return new Uint16Array(length);
  return most < 2 ** 32 ? new Uint32Array(length) : new Float64Array(length);
}
