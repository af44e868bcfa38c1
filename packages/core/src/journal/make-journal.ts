import type { Result } from "../result.ts";
import { makeAppendQueue } from "./append-queue.ts";
import { type AppendOptions, type AppendResult, type Draft, prepareAppend } from "./draft.ts";
import { type EntryKind, type JournalEntry, makeKindRegistry, openEntry } from "./entry-kind.ts";
import type { Sha256 } from "./hash-entry.ts";
import type { EntryKey, JournalCapabilities, JournalDriver, JournalHead } from "./journal-driver.ts";
import { JournalError } from "./journal-error.ts";
import { formatSegmentName, type SegmentId } from "./segment-id.ts";
import { type ChainFault, type VerifiedChain, type VerifyOptions, verifyChain } from "./verify-chain.ts";

/**
 * What core has not of its own: a clock, randomness, a digest; and the kinds of entry that the program knows.
 *
 * @public
 */
export interface JournalTools {
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly sha256: Sha256;
  /** With them, an unknown kind or a newer shape reads as opaque and is refused as a draft; without them, bodies are taken as they are. */
  readonly kinds?: readonly EntryKind[];
}

/**
 * Which entries to read; all up to the head of the moment where a bound is absent.
 *
 * @public
 */
export interface ReadRange {
  readonly afterSeq?: number;
  readonly throughSeq?: number;
  readonly kinds?: readonly string[];
}

/**
 * An append-only, hash-chained journal over any driver.
 *
 * @public
 */
export interface Journal {
  readonly capabilities: JournalCapabilities;
  /**
   * Puts drafts on record together or not at all. Callers that wait at the same time are committed together.
   *
   * @param drafts - What to append, at least one.
   * @param options - Who, and under which id.
   * @returns Where they stand. Rejects with a `JournalError`: `Conflict` for the caller alone whose `expected` is stale, `InDoubt`
   * when the acknowledgement was lost, with the append id to retry with in its `params`.
   */
  append(drafts: readonly Draft[], options: AppendOptions): Promise<AppendResult>;
  /**
   * Reads entries in order, page by page, as of the head when reading begins.
   *
   * @param range - Which entries.
   * @returns The entries, upcast to the current shapes.
   */
  read(range?: ReadRange): AsyncIterable<JournalEntry>;
  /**
   * Reads the newest version of each key.
   *
   * @param keys - The keys.
   * @param throughSeq - As known at this entry; now where absent.
   * @returns One answer per key, in order; `undefined` where there is none.
   */
  latest(keys: readonly EntryKey[], throughSeq?: number): Promise<readonly (JournalEntry | undefined)[]>;
  /**
   * Reads the head, to be anchored outside the journal.
   *
   * @returns The last entry's number, time and hash.
   */
  head(): Promise<JournalHead>;
  /**
   * Recomputes the chain from its genesis.
   *
   * @param options - How far, and against which anchored head.
   * @returns What was found true, or the first entry that is wrong and why.
   */
  verify(options?: VerifyOptions): Promise<Result<VerifiedChain, ChainFault>>;
  /**
   * Reads derived bytes.
   *
   * @param id - Which segment.
   * @returns The bytes; `undefined` where there are none. Rejects with reason `Unsupported` where the driver keeps no segments.
   */
  getSegment(id: SegmentId): Promise<Uint8Array | undefined>;
  /**
   * Keeps derived bytes, which may be thrown away at any time.
   *
   * @param id - Which segment.
   * @param bytes - What to keep.
   * @returns When they are kept. Rejects with reason `Unsupported` where the driver keeps no segments.
   */
  putSegment(id: SegmentId, bytes: Uint8Array): Promise<void>;
  /**
   * Lets the waiting appends finish and closes the driver. Later calls fail with reason `Closed`.
   *
   * @returns When everything is released.
   */
  close(): Promise<void>;
}

/**
 * Makes a journal of a driver: canonical JSON, hashes, versions, grouping of callers, retries, reading of old shapes, verification.
 *
 * @param driver - The storage.
 * @param tools - A clock, randomness, SHA-256, and the kinds that the program knows.
 * @returns The journal.
 * @throws `RangeError` when the kinds contradict each other.
 *
 * @example
 * ```ts
 * import { createHash, randomBytes } from "node:crypto";
 * import { makeJournal } from "@pccc/core";
 * import { memoryDriver } from "@pccc/core/memory";
 *
 * const journal = makeJournal(memoryDriver(), {
 *   now: () => 1_767_225_600_000,
 *   randomBytes: (size) => randomBytes(size),
 *   sha256: (bytes) => createHash("sha256").update(bytes).digest(),
 * });
 * const draft = { kind: "assumption", key: "quarterly", shape: 1, body: { frequency: "quarterly" }, expected: 0 };
 * const result = await journal.append([draft], { actor: "post-17" });
 * result.head.seq; // => 1
 * (await journal.verify({ anchor: result.head })).ok; // => true
 * ```
 *
 * @public
 */
export function makeJournal(driver: JournalDriver, tools: JournalTools): Journal {
  const registry = tools.kinds === undefined ? undefined : makeKindRegistry(tools.kinds);
  const queue = makeAppendQueue(driver, tools);
  let closing: Promise<void> | undefined;

  return {
    capabilities: driver.capabilities,
    append: async (drafts, options) => {
      if (closing !== undefined) throw closed("append");
      return queue.push(prepareAppend(drafts, options, { randomBytes: tools.randomBytes, sha256: tools.sha256, registry }));
    },
    read: async function* (range = {}) {
      const throughSeq = range.throughSeq ?? (await driver.head()).seq;
      let afterSeq = range.afterSeq ?? 0;
      while (afterSeq < throughSeq) {
        const page = await driver.read({
          afterSeq,
          throughSeq,
          limit: pageSize,
          ...(range.kinds === undefined ? {} : { kinds: range.kinds }),
        });
        for (const sealed of page) {
          if (sealed.seq <= afterSeq) throw outOfOrder(afterSeq, sealed.seq);
          afterSeq = sealed.seq;
          yield openEntry(sealed, registry);
        }
        if (page.length === 0) return;
      }
    },
    latest: async (keys, throughSeq) => {
      const found = await driver.latest(keys, throughSeq ?? Number.MAX_SAFE_INTEGER);
      return found.map((sealed) => (sealed === undefined ? undefined : openEntry(sealed, registry)));
    },
    head: async () => {
      // What is anchored outside must hold nothing else, whatever the driver returns.
      const { seq, recordedAt, hash } = await driver.head();
      return { seq, recordedAt, hash };
    },
    verify: async (options = {}) => verifyChain(driver, tools.sha256, options),
    getSegment: async (id) => {
      if (!driver.capabilities.segments || driver.getSegment === undefined) throw segmentsUnsupported("getSegment");
      return driver.getSegment(formatSegmentName(id));
    },
    putSegment: async (id, bytes) => {
      if (!driver.capabilities.segments || driver.putSegment === undefined) throw segmentsUnsupported("putSegment");
      return driver.putSegment(formatSegmentName(id), bytes);
    },
    close: async () => {
      closing ??= queue.drained().then(async () => driver.close());
      return closing;
    },
  };
}

const pageSize = 1000;

function closed(operation: string): JournalError {
  return new JournalError(operation, "Closed", "the journal was closed", { detailVi: "sổ ghi đã được đóng" });
}

function segmentsUnsupported(operation: string): JournalError {
  return new JournalError(operation, "Unsupported", "this driver keeps no segments", {
    detailVi: "trình điều khiển này không lưu khối dẫn xuất",
  });
}

function outOfOrder(afterSeq: number, seq: number): JournalError {
  return new JournalError("read", "Corrupt", `the driver gave entry ${seq} when asked for those after ${afterSeq}`, {
    detailVi: `trình điều khiển trả về mục ${seq} khi được hỏi các mục sau mục ${afterSeq}`,
  });
}
