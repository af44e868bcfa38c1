import type { ColumnBlock } from "./column-block.ts";
import type { Sha256 } from "./hash-entry.ts";
import type { ColumnValues, PackedNumbers } from "./packed-numbers.ts";

/**
 * Writes a block as bytes, with a digest of them in front.
 *
 * @remarks
 * SHA-256 of the rest; the length of the head in four bytes, the lowest first; the head as JSON; then, each from a multiple of eight
 * bytes on, the columns' numbers where they are not in steps. Blocks of another form are derived anew: nothing is lost with them.
 *
 * @param block - The block.
 * @param name - Of which segment.
 * @param sha256 - The digest function.
 * @returns The bytes.
 *
 * @internal
 */
export function encodeBlock(block: ColumnBlock, name: string, sha256: Sha256): Uint8Array {
  const head: BlockHead = {
    form: currentForm,
    name,
    rows: block.rows,
    columns: block.columns.map(({ name: column, numbers: { base, ...how }, texts }) => ({
      name: column,
      base,
      ...(how.above === undefined ? { step: how.step } : { array: arrayName(how.above) }),
      ...(texts === undefined ? {} : { texts }),
    })),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const arraysOf = block.columns.flatMap(({ numbers: { above } }) => (above === undefined ? [] : [above]));
  const start = aligned(prefixSize + headBytes.length);
  const bytes = new Uint8Array(arraysOf.reduce((end, { byteLength }) => aligned(end + byteLength), start));
  new DataView(bytes.buffer).setUint32(digestSize, headBytes.length, true);
  bytes.set(headBytes, prefixSize);
  let offset = start;
  for (const values of arraysOf) {
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
 * @param name - Of which segment.
 * @param sha256 - The digest function.
 * @returns The block, which may share the bytes; `undefined` where they are not those that were written under this name, or of another form.
 *
 * @internal
 */
export function decodeBlock(found: Uint8Array, name: string, sha256: Sha256): ColumnBlock | undefined {
  if (found.length < prefixSize) return undefined;
  const digest = sha256(found.subarray(digestSize));
  if (digest.some((byte, at) => byte !== found[at])) return undefined;
  // Columns are read in place, which wants them at a multiple of their width.
  const bytes = found.byteOffset % 8 === 0 ? found : found.slice();
  const headSize = new DataView(bytes.buffer, bytes.byteOffset).getUint32(digestSize, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(prefixSize, prefixSize + headSize))) as BlockHead;
  if (head.form !== currentForm || head.name !== name) return undefined;
  let offset = aligned(prefixSize + headSize);
  const numbersOf = ({ base, array, step = 0 }: BlockHead["columns"][number]): PackedNumbers => {
    if (array === undefined) return { base, step };
    const above = new arrays[array](bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, head.rows);
    offset = aligned(offset + above.byteLength);
    return { base, above };
  };
  const columns = head.columns.map((column) => ({
    name: column.name,
    numbers: numbersOf(column),
    ...(column.texts === undefined ? {} : { texts: column.texts }),
  }));
  return { rows: head.rows, columns };
}

/** Goes up with every change of the bytes. */
const currentForm = 2;

interface BlockHead {
  readonly form: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly base: number;
    readonly step?: number;
    readonly array?: ArrayName;
    readonly texts?: { readonly before: number; readonly added: readonly string[] };
  }[];
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
