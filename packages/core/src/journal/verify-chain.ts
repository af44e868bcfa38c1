import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import { err, ok, type Result } from "../result.ts";
import { parseErasedSeqs } from "./erasure.ts";
import { genesisHead, hashEntry, hashPersonal, type Sha256 } from "./hash-entry.ts";
import type { JournalDriver, JournalHead, SealedEntry } from "./journal-driver.ts";
import { nameKey } from "./seal-group.ts";

/**
 * How far to verify, and against what.
 *
 * @public
 */
export interface VerifyOptions {
  /** The last entry to verify; the head where absent. */
  readonly through?: number;
  /** A head that was kept outside the journal: the chain must still hold it. */
  readonly anchor?: JournalHead;
}

/**
 * What was found true.
 *
 * @public
 */
export interface VerifiedChain {
  /** The last entry that was verified. */
  readonly head: JournalHead;
  readonly entries: number;
  /** How many personal parts are gone because an erasure names them. */
  readonly erased: number;
}

/**
 * Why a chain is not what it must be.
 *
 * @remarks
 * `sequence`: a number is missing or out of order. `recordedAt`: time runs backwards. `version`: not the next of its key.
 * `hash`: the entry or one before it was changed. `personalDigest`: the personal part was changed. `personalMissing`: it is gone and
 * no erasure names it. `personalKept`: an erasure names it and it is still there. `head`: the driver's head is not the last entry.
 * `shorter`: the chain ends before the anchor or before `through`. `anchor`: the chain holds another entry where the anchor was.
 *
 * @public
 */
export type ChainFaultReason =
  | "sequence"
  | "recordedAt"
  | "version"
  | "hash"
  | "personalDigest"
  | "personalMissing"
  | "personalKept"
  | "head"
  | "shorter"
  | "anchor";

/**
 * The first thing that is wrong in a chain.
 *
 * @public
 */
export interface ChainFault {
  /** The entry at which it shows. */
  readonly seq: number;
  readonly reason: ChainFaultReason;
  /** The same in words, through the diagnostics of core. */
  readonly finding: Finding;
}

/**
 * Walks a chain from its genesis and recomputes all of it.
 *
 * @param driver - The store.
 * @param sha256 - The digest function.
 * @param options - How far, and against which anchor.
 * @returns What was verified, or the first fault.
 *
 * @internal
 */
export async function verifyChain(
  driver: JournalDriver,
  sha256: Sha256,
  options: VerifyOptions,
): Promise<Result<VerifiedChain, ChainFault>> {
  const head = await driver.head();
  const wanted = Math.max(options.through ?? head.seq, options.anchor?.seq ?? 0);
  const through = Math.min(wanted, head.seq);
  const walk = makeWalk(sha256, through);
  if (options.anchor?.seq === 0 && options.anchor.hash !== genesisHead.hash) return err(anchorFault(genesisHead, options.anchor));

  let limit = through;
  let coming: Promise<readonly SealedEntry[]> | undefined;
  const pageAfter = async (seq: number): Promise<readonly SealedEntry[]> =>
    driver.read({ afterSeq: seq, throughSeq: limit, limit: pageSize });
  for (let last = genesisHead; last.seq < limit; ) {
    const page = await (coming ?? pageAfter(last.seq));
    // A store reads the next page while this one is hashed. Where this one is wrong, nobody waits for the next.
    const readThrough = page.at(-1)?.seq ?? limit;
    coming = readThrough < limit ? pageAfter(readThrough) : undefined;
    coming?.catch(() => undefined);
    if (page.length === 0) return err(fault("sequence", last.seq + 1, { found: "–" }));
    for (const entry of page) {
      const wrong = walk.step(last, entry);
      if (wrong !== undefined) return err(wrong);
      if (entry.seq === options.anchor?.seq && entry.hash !== options.anchor.hash) return err(anchorFault(entry, options.anchor));
      last = entry;
    }
    // The erasure of a part that is gone may stand behind the last entry asked for.
    if (last.seq === limit && walk.missing.size > 0) limit = (await driver.head()).seq;
  }
  const [missing] = walk.missing;
  if (missing !== undefined) return err(fault("personalMissing", missing, {}));
  const last = walk.last();
  if (last.seq === head.seq && last.hash !== head.hash) return err(fault("head", head.seq, { expected: last.hash, found: head.hash }));
  if (wanted > head.seq) return err(fault("shorter", head.seq + 1, { last: head.seq, wanted }));
  return ok({ head: last, entries: last.seq, erased: walk.erased() });
}

const pageSize = 1000;

interface Walk {
  /** Entries whose personal part is gone and whose erasure was not met yet. */
  readonly missing: ReadonlySet<number>;
  step(before: JournalHead, entry: SealedEntry): ChainFault | undefined;
  last(): JournalHead;
  erased(): number;
}

function makeWalk(sha256: Sha256, through: number): Walk {
  const versions = new Map<string, number>();
  const missing = new Set<number>();
  const kept = new Set<number>();
  let last = genesisHead;
  let erased = 0;

  function settleErasure(entry: SealedEntry): ChainFault | undefined {
    for (const seq of erasedBy(entry)) {
      if (missing.delete(seq)) erased += 1;
      // An erasure committed while this walk runs may have come too late for a page already read.
      if (entry.seq <= through && kept.has(seq)) return fault("personalKept", seq, { erasure: entry.seq });
    }
    return undefined;
  }

  return {
    missing,
    last: () => last,
    erased: () => erased,
    step: (before, entry) => {
      const name = nameKey(entry);
      const wrong = checkEntry(before, entry, (versions.get(name) ?? 0) + 1, sha256);
      if (wrong !== undefined) return wrong;
      versions.set(name, entry.version);
      if (entry.seq <= through) {
        last = { seq: entry.seq, recordedAt: entry.recordedAt, hash: entry.hash };
        if (entry.personal !== undefined) kept.add(entry.seq);
        else if (entry.personalDigest !== undefined) missing.add(entry.seq);
      }
      return entry.kind === "erasure" ? settleErasure(entry) : undefined;
    },
  };
}

function checkEntry(before: JournalHead, entry: SealedEntry, version: number, sha256: Sha256): ChainFault | undefined {
  const { seq } = entry;
  if (seq !== before.seq + 1) return fault("sequence", before.seq + 1, { found: seq });
  const expected = hashEntry(before.hash, entry, sha256);
  if (entry.hash !== expected) return fault("hash", seq, { expected, found: entry.hash });
  if (entry.recordedAt < before.recordedAt) return fault("recordedAt", seq, { before: before.recordedAt, found: entry.recordedAt });
  if (entry.version !== version)
    return fault("version", seq, { kind: entry.kind, key: entry.key, expected: version, found: entry.version });
  if (entry.personal !== undefined && hashPersonal(entry.personal, sha256) !== entry.personalDigest)
    return fault("personalDigest", seq, {});
  return undefined;
}

function erasedBy(entry: SealedEntry): readonly number[] {
  try {
    return parseErasedSeqs(JSON.parse(entry.body)) ?? [];
  } catch {
    // A body that is no JSON was sealed so by another program: it names nothing, and the reader of the entry is told.
    return [];
  }
}

function anchorFault(entry: JournalHead, anchor: JournalHead): ChainFault {
  return fault("anchor", entry.seq, { expected: anchor.hash, found: entry.hash });
}

const codes: Readonly<Record<ChainFaultReason, keyof typeof diagnostics>> = {
  sequence: "PCCC_JOURNAL_SEQUENCE",
  recordedAt: "PCCC_JOURNAL_TIME_BACKWARDS",
  version: "PCCC_JOURNAL_VERSION",
  hash: "PCCC_JOURNAL_HASH",
  personalDigest: "PCCC_JOURNAL_PERSONAL_CHANGED",
  personalMissing: "PCCC_JOURNAL_PERSONAL_MISSING",
  personalKept: "PCCC_JOURNAL_PERSONAL_KEPT",
  head: "PCCC_JOURNAL_HEAD",
  shorter: "PCCC_JOURNAL_SHORTER",
  anchor: "PCCC_JOURNAL_OTHER_CHAIN",
};

function fault(reason: ChainFaultReason, seq: number, params: Readonly<Record<string, string | number>>): ChainFault {
  return { seq, reason, finding: makeFinding(diagnostics, codes[reason], { seq, ...params }) };
}
