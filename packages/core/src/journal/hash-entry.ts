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

const absentLength = 0xff_ff_ff_ff;

function hashFields(fields: readonly (string | undefined)[], sha256: Sha256): string {
  const encoder = new TextEncoder();
  const encoded = fields.map((field) => (field === undefined ? undefined : encoder.encode(field)));
  const bytes = new Uint8Array(encoded.reduce((size, field) => size + 4 + (field?.length ?? 0), 0));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const field of encoded) {
    view.setUint32(offset, field?.length ?? absentLength);
    offset += 4;
    if (field !== undefined) {
      bytes.set(field, offset);
      offset += field.length;
    }
  }
  return formatHex(sha256(bytes));
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
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}
