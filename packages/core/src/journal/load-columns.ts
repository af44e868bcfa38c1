import { decodeBlock, encodeBlock } from "./block-bytes.ts";
import {
  type BlockColumn,
  type ColumnBlock,
  type ColumnKind,
  type ColumnRow,
  makeBlock,
  makeTextNumbers,
  type TextNumbers,
} from "./column-block.ts";
import type { JournalEntry } from "./entry-kind.ts";
import type { Sha256 } from "./hash-entry.ts";
import { JournalError } from "./journal-error.ts";
import type { Journal } from "./make-journal.ts";
import { type ColumnValues, joinNumbers } from "./packed-numbers.ts";
import { formatSegmentName, type SegmentId } from "./segment-id.ts";

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
  /** `dictionary[codes[row]]` is the text, in the order in which texts first appear; place 0 is `undefined`, for an absent one. */
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
 * kept in smaller ones, and the last few entries are read from the bodies. A segment that is damaged, or of another chain, form or version, is never used, and made anew.
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
  const columns = columnsOf(projection);
  // The last few entries have no segment: they are asked for first, and come while the segments do.
  const early = ranges.map((range) => (range.isWhole ? undefined : readRows(journal, projection, range)));
  for (const rows of early) rows?.catch(() => undefined);
  const found = await findSegments(journal, projection, ranges, sha256);
  const texts = columns.map(() => makeTextNumbers());
  const blocks: ColumnBlock[] = [];
  for (const [place, range] of ranges.entries()) {
    const { id, block } = found[place] ?? {};
    if (block !== undefined && continues(block, columns, texts)) {
      for (const [at, column] of block.columns.entries()) texts[at]?.add(column.texts?.added ?? []);
      blocks.push(block);
    } else {
      const rows = await (early[place] ?? readRows(journal, projection, range));
      const derived = makeBlock(rows, columns, texts);
      if (id !== undefined) await keepSegment(journal, id, encodeBlock(derived, formatSegmentName(id), sha256));
      blocks.push(derived);
    }
  }
  return joinBlocks(blocks, columns, texts, head.seq);
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
    return { id, block: bytes === undefined ? undefined : decodeBlock(bytes, formatSegmentName(id), sha256) };
  });
}

/** A server sends one answer after the other while those before are decoded here. */
const readsAtOnce = 16;

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

async function readRows(journal: Journal, projection: ColumnProjection, { firstSeq, lastSeq }: BlockRange): Promise<readonly ColumnRow[]> {
  const rows: ColumnRow[] = [];
  for await (const entry of journal.read({ afterSeq: firstSeq - 1, throughSeq: lastSeq, kinds: projection.kinds })) {
    const row = projection.toRow(withoutPersonal(entry));
    if (row !== undefined) rows.push({ ...row, seq: entry.sealed.seq });
  }
  return rows;
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

/** Whether a segment has these columns, and its texts go on from those of the rows before. */
function continues(block: ColumnBlock, columns: readonly (readonly [string, ColumnKind])[], texts: readonly TextNumbers[]): boolean {
  return (
    block.columns.length === columns.length &&
    block.columns.every((column, at) => {
      const [name, kind] = columns[at] ?? [];
      return column.name === name && (kind === "text" ? column.texts?.before === texts[at]?.count : column.texts === undefined);
    })
  );
}

function joinBlocks(
  blocks: readonly ColumnBlock[],
  columns: readonly (readonly [string, ColumnKind])[],
  texts: readonly TextNumbers[],
  throughSeq: number,
): ColumnTable {
  const joined = columns.map(([name, kind], place): readonly [string, Column] => {
    const values = joinNumbers(blocks.map(({ rows, columns: each }) => ({ rows, numbers: (each[place] as BlockColumn).numbers })));
    return [name, kind === "integer" ? { kind, values } : { kind, codes: values, dictionary: (texts[place] as TextNumbers).all() }];
  });
  return { rows: blocks.reduce((sum, { rows }) => sum + rows, 0), throughSeq, columns: Object.fromEntries(joined) };
}
