import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import type { SealedEntry } from "./journal-driver.ts";
import { JournalError } from "./journal-error.ts";

/**
 * A kind of entry: the schema version that is written today, and how to read the older ones.
 *
 * @public
 */
export interface EntryKind {
  readonly kind: string;
  /** 1, 2, 3 …: the schema version of the bodies that this program writes. */
  readonly shape: number;
  /** `upcasters[i]` turns a body of shape `i + 1` into one of shape `i + 2`; there are `shape - 1` of them. */
  readonly upcasters: readonly ((body: unknown) => unknown)[];
}

/**
 * An entry that this program understands, its body brought to the current shape.
 *
 * @public
 */
export interface KnownEntry {
  readonly opaque: false;
  readonly sealed: SealedEntry;
  readonly body: unknown;
  /** The personal part as it was given; `undefined` where there is none or it was erased. */
  readonly personal: unknown;
}

/**
 * An entry that this program does not understand. It chains, copies and exports all the same.
 *
 * @public
 */
export interface OpaqueEntry {
  readonly opaque: true;
  readonly sealed: SealedEntry;
  /** Why it could not be read. */
  readonly finding: Finding;
}

/**
 * An entry as the journal reads it.
 *
 * @public
 */
export type JournalEntry = KnownEntry | OpaqueEntry;

/**
 * The kinds that a journal knows, by name.
 *
 * @internal
 */
export type KindRegistry = ReadonlyMap<string, EntryKind>;

/**
 * Checks the kinds handed to a journal and puts them by name; the journal's own kind is added.
 *
 * @param kinds - The kinds.
 * @returns The registry.
 *
 * @internal
 */
export function makeKindRegistry(kinds: readonly EntryKind[]): KindRegistry {
  const registry = new Map<string, EntryKind>([["erasure", { kind: "erasure", shape: 1, upcasters: [] }]]);
  for (const kind of kinds) {
    if (registry.has(kind.kind)) throw new RangeError(`the entry kind ${kind.kind} is registered twice or belongs to the journal`);
    if (!Number.isSafeInteger(kind.shape) || kind.shape < 1 || kind.upcasters.length !== kind.shape - 1) {
      throw new RangeError(`the entry kind ${kind.kind} has shape ${kind.shape} and ${kind.upcasters.length} upcasters`);
    }
    registry.set(kind.kind, kind);
  }
  return registry;
}

/**
 * Reads the texts of a sealed entry.
 *
 * @param sealed - The entry.
 * @param registry - The kinds that are known; without it every body is taken as it is.
 * @returns The entry, opaque where its kind or shape is not known.
 *
 * @internal
 */
export function openEntry(sealed: SealedEntry, registry: KindRegistry | undefined): JournalEntry {
  const place = { seq: sealed.seq, kind: sealed.kind, key: sealed.key, shape: sealed.shape };
  let body = parseStored(sealed, sealed.body);
  if (registry !== undefined) {
    const kind = registry.get(sealed.kind);
    if (kind === undefined) return { opaque: true, sealed, finding: makeFinding(diagnostics, "PCCC_JOURNAL_KIND_UNKNOWN", place) };
    if (sealed.shape > kind.shape) {
      return {
        opaque: true,
        sealed,
        finding: makeFinding(diagnostics, "PCCC_JOURNAL_SHAPE_NEWER", { ...place, known: kind.shape }),
      };
    }
    try {
      for (const upcaster of kind.upcasters.slice(sealed.shape - 1)) body = upcaster(body);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return { opaque: true, sealed, finding: makeFinding(diagnostics, "PCCC_JOURNAL_UPCAST_FAILED", { ...place, reason }) };
    }
  }
  return { opaque: false, sealed, body, personal: sealed.personal === undefined ? undefined : openPersonal(sealed, sealed.personal) };
}

function openPersonal(sealed: SealedEntry, text: string): unknown {
  const personal = parseStored(sealed, text);
  return typeof personal === "object" && personal !== null && "fields" in personal ? personal.fields : undefined;
}

function parseStored(sealed: SealedEntry, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new JournalError(
      "read",
      "Corrupt",
      `the text of entry ${sealed.seq} is no JSON`,
      { seq: sealed.seq, detailVi: `nội dung của mục ${sealed.seq} không phải là JSON` },
      { cause },
    );
  }
}
