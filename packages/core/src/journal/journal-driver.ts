/**
 * The last entry of a journal, as far as a reader needs it. Genesis has `seq` 0.
 *
 * @public
 */
export interface JournalHead {
  readonly seq: number;
  readonly recordedAt: number;
  readonly hash: string;
}

/**
 * What versions count by.
 *
 * @public
 */
export interface EntryKey {
  readonly kind: string;
  readonly key: string;
}

/**
 * One sealed entry. Field order and meaning are part of the contract: the hash is taken over them.
 *
 * @public
 */
export interface SealedEntry extends EntryKey {
  /** 1, 2, 3 … without holes, in commit order. */
  readonly seq: number;
  /** UTC milliseconds, never decreasing. */
  readonly recordedAt: number;
  /** The caller's id of the whole append. */
  readonly appendId: string;
  /** Schema version of the body. */
  readonly shape: number;
  /** 1, 2, 3 … per (kind, key). */
  readonly version: number;
  readonly unit: string | undefined;
  readonly period: string | undefined;
  /** An opaque id, never a name. */
  readonly actor: string;
  /** Canonical JSON text (RFC 8785). */
  readonly body: string;
  /** Personal fields, canonical JSON with a salt; physically removed by an erasure. */
  readonly personal: string | undefined;
  readonly personalDigest: string | undefined;
  /** SHA-256, lower-case hex, over the length-prefixed fields and the hash before. */
  readonly hash: string;
}

/**
 * What a commit sees: the head, the latest version of each key asked for, and the last entry under each append id.
 *
 * @public
 */
export interface CommitView {
  readonly head: JournalHead;
  /** In the order of the keys asked for. */
  readonly latest: readonly (SealedEntry | undefined)[];
  /** In the order of the append ids asked for. */
  readonly appended: readonly (SealedEntry | undefined)[];
}

/**
 * What a commit writes, whole or not at all.
 *
 * @public
 */
export interface CommitPlan {
  readonly entries: readonly SealedEntry[];
  /** Sequence numbers whose `personal` is physically removed in the same commit. */
  readonly erasePersonalOf: readonly number[];
}

/**
 * What a driver can do. A denied capability fails with reason `Unsupported`.
 *
 * @public
 */
export interface JournalCapabilities {
  /** An acknowledged commit survives a crash of the process and of the machine. */
  readonly durable: boolean;
  /** Several processes may write at the same time. */
  readonly concurrentWriters: boolean;
  /** `getSegment` and `putSegment` exist. */
  readonly segments: boolean;
}

/**
 * The whole contract of a storage driver: it stores, and nothing else.
 *
 * @remarks
 * Versions, hashes, grouping, retries and validation are `makeJournal`'s.
 *
 * @public
 */
export interface JournalDriver {
  readonly capabilities: JournalCapabilities;
  /** The last committed entry. */
  head(): Promise<JournalHead>;
  /**
   * Takes the head exclusively, shows it with what is needed, writes what the pure function returns.
   * The function may be called again. `undefined` from it writes nothing and returns `undefined`.
   */
  commit(
    need: { readonly keys: readonly EntryKey[]; readonly appendIds: readonly string[] },
    plan: (view: CommitView) => CommitPlan | undefined,
  ): Promise<JournalHead | undefined>;
  /** Entries with `afterSeq < seq <= throughSeq` in order, at most `limit`, of these kinds only where given. */
  read(range: {
    readonly afterSeq: number;
    readonly throughSeq: number;
    readonly kinds?: readonly string[];
    readonly limit: number;
  }): Promise<readonly SealedEntry[]>;
  /** The newest version of each key at or before `throughSeq`. */
  latest(keys: readonly EntryKey[], throughSeq: number): Promise<readonly (SealedEntry | undefined)[]>;
  /** Opaque derived bytes, disposable. */
  getSegment?(name: string): Promise<Uint8Array | undefined>;
  putSegment?(name: string, bytes: Uint8Array): Promise<void>;
  /** Releases everything. Later calls fail with reason `Closed`. */
  close(): Promise<void>;
}

/**
 * What an adapter's factory returns: a driver to be opened.
 *
 * @public
 */
export interface JournalSource {
  open(): Promise<JournalDriver>;
}
