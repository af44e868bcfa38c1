import { canonicalJson } from "../canonical-json.ts";
import type { KindRegistry } from "./entry-kind.ts";
import { parseErasedSeqs } from "./erasure.ts";
import { formatHex, hashPersonal, type Sha256 } from "./hash-entry.ts";
import type { EntryKey, JournalHead } from "./journal-driver.ts";
import { JournalError } from "./journal-error.ts";

/**
 * The most bytes that a body has as UTF-8, and likewise a personal part: 16 MiB. Every driver keeps this much.
 *
 * @public
 */
export const maxBodyBytes: number = 16 * 1024 * 1024;

/**
 * What a caller wants to put on record: one entry before it is sealed.
 *
 * @remarks
 * `kind` is up to 100 ASCII letters, digits, `.`, `_` and `-`; the other names are up to 500 characters without control
 * characters, and none begins with a byte order mark.
 * `body` and `personal` are plain JSON data of at most `maxBodyBytes` each. The personal part is kept apart with a salt of its own, and only its digest is chained.
 *
 * @public
 */
export interface Draft extends EntryKey {
  /** Schema version of the body. */
  readonly shape: number;
  readonly unit?: string;
  readonly period?: string;
  readonly body: unknown;
  readonly personal?: unknown;
  /** The version of this key that the caller has seen, 0 for none; `any` where it does not matter. */
  readonly expected: number | "any";
}

/**
 * Who appends, and the id by which a retry is recognised.
 *
 * @public
 */
export interface AppendOptions {
  /** An opaque id, never a name. */
  readonly actor: string;
  /** The same id with the same content is written once. Drawn at random where absent. */
  readonly appendId?: string;
}

/**
 * Where one draft came to stand.
 *
 * @public
 */
export interface AppendedEntry extends EntryKey {
  readonly seq: number;
  readonly version: number;
}

/**
 * What one append became. A retry of it returns the same.
 *
 * @public
 */
export interface AppendResult {
  readonly appendId: string;
  /** In the order of the drafts. */
  readonly entries: readonly AppendedEntry[];
  /** The head as of the last of them. */
  readonly head: JournalHead;
}

/**
 * A draft that was checked, with its texts written.
 *
 * @internal
 */
export interface PreparedDraft extends EntryKey {
  readonly shape: number;
  readonly unit: string | undefined;
  readonly period: string | undefined;
  readonly body: string;
  /** The personal part without its salt, to compare a retry by. */
  readonly personalFields: string | undefined;
  readonly personal: string | undefined;
  readonly personalDigest: string | undefined;
  readonly expected: number | "any";
  readonly erases: readonly number[];
}

/**
 * One caller's append, ready to be committed.
 *
 * @internal
 */
export interface PreparedAppend {
  readonly appendId: string;
  readonly actor: string;
  readonly drafts: readonly PreparedDraft[];
}

/**
 * Checks an append and writes its texts.
 *
 * @param drafts - What to append; at least one.
 * @param options - Who, and under which id.
 * @param tools - Randomness, the digest, and the kinds that are known.
 * @returns The append, with its salts drawn.
 * @throws `JournalError` with reason `Invalid`, naming the draft and the field.
 *
 * @internal
 */
export function prepareAppend(
  drafts: readonly Draft[],
  options: AppendOptions,
  tools: { readonly randomBytes: (size: number) => Uint8Array; readonly sha256: Sha256; readonly registry: KindRegistry | undefined },
): PreparedAppend {
  if (drafts.length === 0) throw invalid("an append holds at least one draft", "một lần ghi phải có ít nhất một mục");
  const appendId = options.appendId ?? formatHex(tools.randomBytes(16));
  checkName("appendId", appendId, 1);
  checkName("actor", options.actor, 1);
  return {
    appendId,
    actor: options.actor,
    drafts: drafts.map((draft, index) => prepareDraft(draft, `drafts[${index}]`, tools)),
  };
}

function prepareDraft(draft: Draft, place: string, tools: Parameters<typeof prepareAppend>[2]): PreparedDraft {
  if (!/^[A-Za-z][\w.-]{0,99}$/u.test(draft.kind)) throw invalidField(`${place}.kind`, draft.kind);
  checkName(`${place}.key`, draft.key, 1);
  checkInteger(`${place}.shape`, draft.shape, 1);
  if (draft.expected !== "any") checkInteger(`${place}.expected`, draft.expected, 0);
  if (draft.unit !== undefined) checkName(`${place}.unit`, draft.unit, 0);
  if (draft.period !== undefined) checkName(`${place}.period`, draft.period, 0);
  checkKind(draft, place, tools.registry);
  const personalFields = draft.personal === undefined ? undefined : writeJson(`${place}.personal`, draft.personal);
  const personal =
    personalFields === undefined ? undefined : canonicalJson({ fields: draft.personal, salt: formatHex(tools.randomBytes(16)) });
  return {
    kind: draft.kind,
    key: draft.key,
    shape: draft.shape,
    unit: draft.unit,
    period: draft.period,
    body: writeJson(`${place}.body`, draft.body),
    personalFields,
    personal,
    personalDigest: personal === undefined ? undefined : hashPersonal(personal, tools.sha256),
    expected: draft.expected,
    erases: draft.kind === "erasure" ? erasedSeqs(draft, place) : [],
  };
}

function checkKind(draft: Draft, place: string, registry: KindRegistry | undefined): void {
  const known = registry?.get(draft.kind);
  if (registry !== undefined && known === undefined) throw invalidField(`${place}.kind`, draft.kind);
  if (known !== undefined && known.shape !== draft.shape) throw invalidField(`${place}.shape`, draft.shape);
}

function erasedSeqs(draft: Draft, place: string): readonly number[] {
  const seqs = parseErasedSeqs(draft.body);
  if (seqs !== undefined) return seqs;
  throw invalid(
    `${place}.body of an erasure is {"seqs": [1, 2, …], "basis": "…"}`,
    `${place}.body của một lần xóa phải có dạng {"seqs": [1, 2, …], "basis": "…"}`,
  );
}

function checkName(place: string, text: string, minimum: number): void {
  if (typeof text !== "string" || text.length < minimum || text.length > 500 || /^\ufeff|\p{Cc}/u.test(text) || !text.isWellFormed()) {
    throw invalidField(place, text);
  }
}

function checkInteger(place: string, value: number, minimum: number): void {
  if (!Number.isSafeInteger(value) || value < minimum) throw invalidField(place, value);
}

function writeJson(place: string, value: unknown): string {
  try {
    return withinSize(place, canonicalJson(value));
  } catch (cause) {
    if (cause instanceof JournalError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw invalid(`${place}: ${reason}`, `${place} không phải là dữ liệu JSON: ${reason}`, cause);
  }
}

function withinSize(place: string, text: string): string {
  // No UTF-16 code unit takes more than three bytes: most texts need not be encoded to be let through.
  const size = text.length * 3 > maxBodyBytes ? new TextEncoder().encode(text).length : 0;
  if (size <= maxBodyBytes) return text;
  throw invalid(
    `${place} is ${size} bytes of JSON; at most ${maxBodyBytes} are kept. Keep large evidence in a file and put its digest on record`,
    `${place} dài ${size} byte JSON; chỉ lưu tối đa ${maxBodyBytes}. Hãy giữ tài liệu lớn trong tệp và chỉ ghi giá trị băm`,
  );
}

function invalidField(place: string, value: unknown): JournalError {
  const shown = JSON.stringify(value) ?? String(value);
  return invalid(`${place} cannot be ${shown}`, `${place} không thể là ${shown}`);
}

function invalid(detail: string, detailVi: string, cause?: unknown): JournalError {
  return new JournalError("append", "Invalid", detail, { detailVi }, cause === undefined ? undefined : { cause });
}
