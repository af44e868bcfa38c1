import type { JournalHead, SealedEntry } from "./journal-driver.ts";

/**
 * SHA-256, handed in: core has no cryptography of its own.
 *
 * @public
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/**
 * The fields of an entry that its hash covers, besides the hash before it.
 *
 * @public
 */
export type HashedFields = Omit<SealedEntry, "hash" | "personal">;

/**
 * The head of an empty journal: no entry, and 64 zeros where the first entry's hash looks back.
 *
 * @public
 */
export const genesisHead: JournalHead = Object.freeze({ seq: 0, recordedAt: 0, hash: "0".repeat(64) });

/**
 * Computes the hash of an entry over the hash before it and its fields.
 *
 * @remarks
 * Each field is its length in bytes, as four bytes with the highest first, and its UTF-8 bytes; an absent field is the length
 * `0xFFFFFFFF` alone, so that empty and absent differ. Integers are decimal text. The order is: the text `pccc-entry/1`, the hash
 * before, `seq`, `recordedAt`, `appendId`, `kind`, `key`, `shape`, `version`, `unit`, `period`, `actor`, `body`, `personalDigest`.
 *
 * @param previousHash - The hash of the entry before; the genesis hash for the first.
 * @param entry - The fields. `personal` is covered through its digest, so that it can be erased.
 * @param sha256 - The digest function.
 * @returns 64 lower-case hexadecimal digits.
 *
 * @public
 */
export function hashEntry(previousHash: string, entry: HashedFields, sha256: Sha256): string {
  return hashFields(
    [
      "pccc-entry/1",
      previousHash,
      String(entry.seq),
      String(entry.recordedAt),
      entry.appendId,
      entry.kind,
      entry.key,
      String(entry.shape),
      String(entry.version),
      entry.unit,
      entry.period,
      entry.actor,
      entry.body,
      entry.personalDigest,
    ],
    sha256,
  );
}

/**
 * Computes the digest that stands in the chain for the personal part of an entry.
 *
 * @remarks
 * The same length-prefixed fields as the entry hash: the text `pccc-personal/1`, then the personal text, which holds its own salt.
 *
 * @param personal - The canonical JSON text of the personal part.
 * @param sha256 - The digest function.
 * @returns 64 lower-case hexadecimal digits.
 *
 * @public
 */
export function hashPersonal(personal: string, sha256: Sha256): string {
  return hashFields(["pccc-personal/1", personal], sha256);
}

const encoder = new TextEncoder();
/** Most entries fit into it: their bytes are written one after the other in the same place. */
const roomForMost = new Uint8Array(2 ** 16);

function hashFields(fields: readonly (string | undefined)[], sha256: Sha256): string {
  // A UTF-16 code unit is three bytes at most.
  const mostBytes = fields.reduce((size, field) => size + 4 + 3 * (field?.length ?? 0), 0);
  const bytes = mostBytes <= roomForMost.length ? roomForMost : new Uint8Array(mostBytes);
  let offset = 0;
  for (const field of fields) {
    const length = field === undefined ? absentLength : writeText(bytes, offset + 4, field);
    bytes[offset] = length >>> 24;
    bytes[offset + 1] = length >>> 16;
    bytes[offset + 2] = length >>> 8;
    bytes[offset + 3] = length;
    offset += field === undefined ? 4 : 4 + length;
  }
  return formatHex(sha256(bytes.subarray(0, offset)));
}

const absentLength = 0xff_ff_ff_ff;

/** Writes the UTF-8 of a text; how many bytes it has. Letter by letter while it is short and ASCII, where the encoder's call costs more. */
function writeText(bytes: Uint8Array, offset: number, text: string): number {
  if (text.length > 100) return encoder.encodeInto(text, bytes.subarray(offset)).written;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) return encoder.encodeInto(text, bytes.subarray(offset)).written;
    bytes[offset + at] = unit;
  }
  return text.length;
}

/**
 * Writes bytes as lower-case hexadecimal digits.
 *
 * @param bytes - The bytes.
 * @returns Two digits per byte.
 *
 * @internal
 */
export function formatHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += hexOfByte[byte] as string;
  return text;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
