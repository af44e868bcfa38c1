import {
  arrayFor,
  type BlockColumn,
  type ColumnBlock,
  type ColumnKind,
  type ColumnRow,
  type ColumnValues,
  decodeBlock,
  encodeBlock,
  makeBlock,
} from "./column-block.ts";
import type { JournalEntry } from "./entry-kind.ts";
import type { Sha256 } from "./hash-entry.ts";
import { JournalError } from "./journal-error.ts";
import type { Journal } from "./make-journal.ts";
import type { SegmentId } from "./segment-id.ts";

/**
 * How entries become rows of columns, for those who ask about all of them at once.
 *
 * @public
 */
export interface ColumnProjection {
  /** Names its segments: letters, digits, `.`, `_` and `-`. */
  readonly id: string;
  /** Goes up with every change of `columns`, `kinds` or `toRow`: older segments are not used then. */
  readonly version: number;
  /** The kinds that it reads. */
  readonly kinds: readonly string[];
  /** Besides these every row has the column `seq`. */
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** A pure function; `undefined` for an entry without a row. It never sees a personal part. */
  readonly toRow: (entry: JournalEntry) => ColumnRow | undefined;
}

/**
 * A column over all rows, each as narrow as its numbers allow.
 *
 * @public
 */
export type Column =
  | { readonly kind: "integer"; readonly values: ColumnValues }
  /** `dictionary[codes[row]]` is the text; place 0 is `undefined`, for an absent one. */
  | { readonly kind: "text"; readonly codes: ColumnValues; readonly dictionary: readonly (string | undefined)[] };

/**
 * The rows of a projection, in the order of their entries.
 *
 * @public
 */
export interface ColumnTable {
  readonly rows: number;
  /** Through which entry. */
  readonly throughSeq: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/**
 * What `loadColumns` works with.
 *
 * @public
 */
export interface LoadColumnsOptions {
  readonly sha256: Sha256;
  /** Entries of one large segment; 65,536 where absent. Smaller ones of a sixteenth and a 256th come behind the last. */
  readonly blockEntries?: number;
}

/**
 * Brings all entries of a projection's kinds into typed columns: from segments where there are some, from the bodies otherwise.
 *
 * @remarks
 * Whole blocks that had no segment get one, where the driver keeps segments and may be written. What lies behind the last whole block is
 * kept in smaller ones, and the last few entries are read from the bodies. A segment that is damaged, or of another chain or version, is never used.
 *
 * @param journal - The journal.
 * @param projection - How entries become rows.
 * @param options - The digest function, and the size of blocks.
 * @returns The columns, through the head at the beginning.
 *
 * @public
 */
export async function loadColumns(journal: Journal, projection: ColumnProjection, options: LoadColumnsOptions): Promise<ColumnTable> {
  const { sha256, blockEntries = 65_536 } = options;
  const head = await journal.head();
  // Behind the last whole block come smaller ones, so that few entries are read from their bodies however many there are.
  const sizes = [blockEntries, blockEntries / 16, blockEntries / 256].filter((size) => Number.isInteger(size));
  const ranges: BlockRange[] = [];
  for (let seq = 0; seq < head.seq; ) {
    const size = sizes.find((each) => seq % each === 0 && seq + each <= head.seq);
    const lastSeq = size === undefined ? head.seq : seq + size;
    ranges.push({ firstSeq: seq + 1, lastSeq, isWhole: size !== undefined });
    seq = lastSeq;
  }
  const kept = await findSegments(journal, projection, ranges, sha256);
  const blocks: ColumnBlock[] = [];
  for (const [place, { firstSeq, lastSeq }] of ranges.entries()) {
    const { id, block } = kept[place] ?? {};
    const derived = block ?? (await deriveBlock(journal, projection, firstSeq, lastSeq));
    if (block === undefined && id !== undefined) await keepSegment(journal, id, encodeBlock(derived, sha256));
    blocks.push(derived);
  }
  return joinBlocks(blocks, columnsOf(projection), head.seq);
}

interface BlockRange {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly isWhole: boolean;
}

/** A whole block's segment, and what it holds where it is there and sound. */
interface FoundSegment {
  readonly id?: SegmentId;
  readonly block?: ColumnBlock | undefined;
}

async function findSegments(
  journal: Journal,
  projection: ColumnProjection,
  ranges: readonly BlockRange[],
  sha256: Sha256,
): Promise<readonly FoundSegment[]> {
  if (!journal.capabilities.segments) return [];
  const { id: name, version } = projection;
  // First all hashes, then all segments: a driver may read large values best one after the other.
  const ids = await someAtOnce(
    ranges,
    async ({ firstSeq, lastSeq, isWhole }): Promise<SegmentId | undefined> =>
      isWhole ? { projection: name, version, firstSeq, lastSeq, hashOfLast: await hashAt(journal, lastSeq) } : undefined,
  );
  return someAtOnce(ids, async (id): Promise<FoundSegment> => {
    if (id === undefined) return {};
    const bytes = await journal.getSegment(id);
    return { id, block: bytes === undefined ? undefined : decodeBlock(bytes, sha256) };
  });
}

/** Two: a server prepares one answer while the one before is decoded here. */
const readsAtOnce = 2;

async function someAtOnce<A, B>(items: readonly A[], read: (item: A) => Promise<B>): Promise<readonly B[]> {
  const answers: B[] = [];
  const left = items.entries();
  await Promise.all(
    Array.from({ length: readsAtOnce }, async () => {
      for (const [place, item] of left) answers[place] = await read(item);
    }),
  );
  return answers;
}

/** A segment saves work and nothing else: where it cannot be kept, the work is done again next time. */
async function keepSegment(journal: Journal, id: SegmentId, bytes: Uint8Array): Promise<void> {
  try {
    await journal.putSegment(id, bytes);
  } catch (error) {
    const isPassable = error instanceof JournalError && ["ReadOnly", "Full", "InUse", "Unavailable"].includes(error.reason);
    if (!isPassable) throw error;
  }
}

async function deriveBlock(journal: Journal, projection: ColumnProjection, firstSeq: number, lastSeq: number): Promise<ColumnBlock> {
  const rows: ColumnRow[] = [];
  for await (const entry of journal.read({ afterSeq: firstSeq - 1, throughSeq: lastSeq, kinds: projection.kinds })) {
    const row = projection.toRow(withoutPersonal(entry));
    if (row !== undefined) rows.push({ ...row, seq: entry.sealed.seq });
  }
  return makeBlock(rows, columnsOf(projection));
}

function withoutPersonal(entry: JournalEntry): JournalEntry {
  const sealed = { ...entry.sealed, personal: undefined };
  return entry.opaque ? { ...entry, sealed } : { ...entry, sealed, personal: undefined };
}

async function hashAt(journal: Journal, seq: number): Promise<string> {
  for await (const { sealed } of journal.read({ afterSeq: seq - 1, throughSeq: seq })) return sealed.hash;
  throw new JournalError("read", "Corrupt", `entry ${seq} is not there`, { detailVi: `không có mục ${seq}` });
}

function columnsOf(projection: ColumnProjection): readonly (readonly [string, ColumnKind])[] {
  return [["seq", "integer"], ...Object.entries(projection.columns)];
}

function joinBlocks(blocks: readonly ColumnBlock[], columns: readonly (readonly [string, ColumnKind])[], throughSeq: number): ColumnTable {
  const rows = blocks.reduce((sum, block) => sum + block.rows, 0);
  const joined = columns.map(([name, kind], place): readonly [string, Column] => {
    const parts = blocks.map((block) => block.columns[place]).filter((part) => part !== undefined);
    return [name, kind === "integer" ? joinIntegers(parts, rows) : joinTexts(parts, rows)];
  });
  return { rows, throughSeq, columns: Object.fromEntries(joined) };
}

// Loops over arrays of one type alone: over several, each access would ask for the type anew.
function joinIntegers(parts: readonly BlockColumn[], rows: number): Column {
  const least = parts.reduce((found, { base }) => Math.min(found, base), 0);
  const most = parts.reduce((found, { values, base }) => Math.max(found, base + largestIn(values)), 0);
  const joined = least < 0 ? new Float64Array(rows) : arrayFor(rows, most);
  let row = 0;
  for (const { values, base } of parts) {
    joined.set(values, row);
    if (base !== 0) addTo(joined.subarray(row, row + values.length), base);
    row += values.length;
  }
  return { kind: "integer", values: joined };
}

function addTo(values: ColumnValues, base: number): void {
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] as number) + base;
}

function joinTexts(parts: readonly BlockColumn[], rows: number): Column {
  const places = new Map<string, number>();
  const moves = parts.map(({ dictionary = [] }) => {
    const moved = new Uint32Array(dictionary.length + 1);
    for (const [at, text] of dictionary.entries()) {
      const place = places.get(text) ?? places.size + 1;
      places.set(text, place);
      moved[at + 1] = place;
    }
    return moved;
  });
  const codes = arrayFor(rows, places.size);
  let row = 0;
  for (const [part, { values }] of parts.entries()) {
    codes.set(values, row);
    const moved = moves[part] as Uint32Array;
    // Dictionaries stand in order: blocks that speak of the same texts have the same places.
    if (moved.some((place, at) => place !== at)) moveTo(codes.subarray(row, row + values.length), moved);
    row += values.length;
  }
  return { kind: "text", codes, dictionary: [undefined, ...places.keys()] };
}

function moveTo(codes: ColumnValues, moved: Uint32Array): void {
  for (let at = 0; at < codes.length; at += 1) codes[at] = moved[codes[at] as number] as number;
}

function largestIn(values: ColumnValues): number {
  return values instanceof Float64Array ? Number.MAX_SAFE_INTEGER : 2 ** (8 * values.BYTES_PER_ELEMENT) - 1;
}
