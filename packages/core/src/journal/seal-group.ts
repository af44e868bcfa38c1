import type { AppendResult, PreparedAppend, PreparedDraft } from "./draft.ts";
import { hashEntry, type Sha256 } from "./hash-entry.ts";
import type { CommitPlan, CommitView, EntryKey, SealedEntry } from "./journal-driver.ts";
import { JournalError } from "./journal-error.ts";

/**
 * What became of one caller of a group.
 *
 * @internal
 */
export type AppendOutcome =
  | { readonly state: "written"; readonly result: AppendResult }
  | { readonly state: "repeated"; readonly last: SealedEntry }
  | { readonly state: "refused"; readonly error: JournalError };

/**
 * Seals the appends of a group one after the other; a stale caller is left out alone.
 *
 * @param view - The head and what the driver was asked for.
 * @param group - The appends, with distinct ids, in the order of `view.appended`.
 * @param keys - The keys that the driver was asked for, in the order of `view.latest`.
 * @param clock - The time of this commit.
 * @param sha256 - The digest function.
 * @returns One outcome per append, and what to write; no plan where nothing is to be written.
 *
 * @internal
 */
export function sealGroup(
  view: CommitView,
  group: readonly PreparedAppend[],
  keys: readonly EntryKey[],
  clock: number,
  sha256: Sha256,
): { readonly outcomes: readonly AppendOutcome[]; readonly plan: CommitPlan | undefined } {
  const versions = new Map(keys.map((key, index) => [nameKey(key), view.latest[index]?.version ?? 0]));
  const recordedAt = Math.max(clock, view.head.recordedAt);
  const entries: SealedEntry[] = [];
  const erased = new Set<number>();
  const outcomes = group.map((append, index): AppendOutcome => {
    const last = view.appended[index];
    if (last !== undefined) return { state: "repeated", last };
    const head = entries.at(-1) ?? view.head;
    const error = findRefusal(append, head.seq, versions);
    if (error !== undefined) return { state: "refused", error };
    let previous = head;
    const sealed = append.drafts.map((draft, position) => {
      const version = (versions.get(nameKey(draft)) ?? 0) + 1;
      versions.set(nameKey(draft), version);
      const entry = sealDraft(draft, append, { seq: head.seq + position + 1, recordedAt, version }, previous.hash, sha256);
      for (const seq of draft.erases) erased.add(seq);
      previous = entry;
      return entry;
    });
    // One by one: an append may have more drafts than a call may have arguments.
    for (const entry of sealed) entries.push(entry);
    return { state: "written", result: resultOf(append.appendId, sealed) };
  });
  return { outcomes, plan: entries.length === 0 ? undefined : { entries, erasePersonalOf: [...erased].sort((a, b) => a - b) } };
}

/**
 * Names a key by one text.
 *
 * @param key - The key.
 * @returns A text that no other key has: neither part holds a line break.
 *
 * @internal
 */
export function nameKey(key: EntryKey): string {
  return `${key.kind}\n${key.key}`;
}

/**
 * Tells a caller what its append became.
 *
 * @param appendId - The append.
 * @param sealed - Its entries, in the order of its drafts.
 * @returns The result.
 *
 * @internal
 */
export function resultOf(appendId: string, sealed: readonly SealedEntry[]): AppendResult {
  const last = sealed.at(-1);
  if (last === undefined) throw new RangeError("an append without entries has no result");
  return {
    appendId,
    entries: sealed.map(({ kind, key, seq, version }) => ({ kind, key, seq, version })),
    head: { seq: last.seq, recordedAt: last.recordedAt, hash: last.hash },
  };
}

function findRefusal(append: PreparedAppend, headSeq: number, committed: ReadonlyMap<string, number>): JournalError | undefined {
  const own = new Map<string, number>();
  for (const [position, draft] of append.drafts.entries()) {
    const name = nameKey(draft);
    const actual = own.get(name) ?? committed.get(name) ?? 0;
    if (draft.expected !== "any" && draft.expected !== actual) return conflict(append, draft, draft.expected, actual);
    own.set(name, actual + 1);
    const seq = headSeq + position + 1;
    const ahead = draft.erases.find((erased) => erased >= seq);
    if (ahead !== undefined) return erasureAhead(append, ahead, seq);
  }
  return undefined;
}

function conflict(append: PreparedAppend, draft: PreparedDraft, expected: number, actual: number): JournalError {
  return new JournalError("append", "Conflict", `${draft.kind} ${draft.key} is at version ${actual}, not ${expected}`, {
    detailVi: `${draft.kind} ${draft.key} đang ở phiên bản ${actual}, không phải ${expected}`,
    kind: draft.kind,
    key: draft.key,
    expected,
    actual,
    appendId: append.appendId,
  });
}

function erasureAhead(append: PreparedAppend, named: number, seq: number): JournalError {
  return new JournalError("append", "Invalid", `the erasure at entry ${seq} names entry ${named}, which does not come before it`, {
    detailVi: `lần xóa ở mục ${seq} nêu mục ${named}, là mục không đứng trước nó`,
    appendId: append.appendId,
  });
}

function sealDraft(
  draft: PreparedDraft,
  append: PreparedAppend,
  place: Pick<SealedEntry, "seq" | "recordedAt" | "version">,
  previousHash: string,
  sha256: Sha256,
): SealedEntry {
  const fields = {
    seq: place.seq,
    recordedAt: place.recordedAt,
    appendId: append.appendId,
    kind: draft.kind,
    key: draft.key,
    shape: draft.shape,
    version: place.version,
    unit: draft.unit,
    period: draft.period,
    actor: append.actor,
    body: draft.body,
    personalDigest: draft.personalDigest,
  };
  return { ...fields, personal: draft.personal, hash: hashEntry(previousHash, fields, sha256) };
}
