import { canonicalJson, type Sha256 } from "@pccc/core";
import type { Receipt, ReceiptContent } from "./receipt.ts";

const encoder = new TextEncoder();
const hexDigits: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/**
 * Computes the SHA-256 of a text's UTF-8 bytes.
 *
 * @param text - The text.
 * @param sha256 - The digest function of the platform.
 * @returns 64 lower-case hex digits.
 *
 * @internal
 */
export function sha256Hex(text: string, sha256: Sha256): string {
  return hexOf(sha256(encoder.encode(text)));
}

/**
 * Writes bytes as lower-case hex.
 *
 * @param bytes - The bytes.
 * @returns Two digits for each.
 *
 * @internal
 */
export function hexOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += hexDigits[byte] as string;
  return text;
}

/**
 * Completes a receipt with the digest of each of its parts.
 *
 * @param content - What it holds.
 * @param sha256 - The digest function of the platform.
 * @returns The receipt, without a seal.
 *
 * @internal
 */
export function digestReceipt(content: ReceiptContent, sha256: Sha256): Receipt {
  const digests = digestsOf(content, sha256);
  return { ...content, digests, root: rootOf(digests, sha256) };
}

/**
 * Computes the digest of each part: of each member of an object and each item of an array at the second level, and of whatever else
 * stands at the first.
 *
 * @param content - Plain JSON data without `digests`, `root` and `seal`.
 * @param sha256 - The digest function of the platform.
 * @returns Digests by JSON pointer.
 *
 * @internal
 */
export function digestsOf(content: object, sha256: Sha256): Readonly<Record<string, string>> {
  return Object.assign({}, ...Object.entries(content).map(([name, value]) => digestsOfPart(name, value, sha256))) as Record<string, string>;
}

/** The digests of sheets that were digested: one sheet stands in the receipts of thousands of units. */
const ofSheets = new WeakMap<object, Readonly<Record<string, string>>>();

function digestsOfPart(name: string, value: unknown, sha256: Sha256): Readonly<Record<string, string>> {
  const isSheet = name === "sheet" && typeof value === "object" && value !== null;
  const known = isSheet ? ofSheets.get(value) : undefined;
  if (known !== undefined) return known;
  const digest = (part: unknown): string => sha256Hex(canonicalJson(part), sha256);
  const members = typeof value === "object" && value !== null ? Object.entries(value as object) : [];
  const digests =
    members.length === 0
      ? { [`/${escape(name)}`]: digest(value) }
      : Object.fromEntries(members.map(([member, part]) => [`/${escape(name)}/${escape(member)}`, digest(part)]));
  if (isSheet) ofSheets.set(value, digests);
  return digests;
}

/**
 * Computes the digest that stands for all parts.
 *
 * @param digests - Digests by JSON pointer.
 * @param sha256 - The digest function of the platform.
 * @returns 64 lower-case hex digits.
 *
 * @internal
 */
export function rootOf(digests: Readonly<Record<string, string>>, sha256: Sha256): string {
  return sha256Hex(canonicalJson(digests), sha256);
}

/**
 * Writes a receipt as a file: canonical JSON and a line end.
 *
 * @param receipt - The receipt.
 * @returns The text.
 *
 * @public
 */
export function receiptText(receipt: Receipt): string {
  return `${canonicalJson(receipt)}\n`;
}

/** As JSON pointers (RFC 6901) write a name. */
function escape(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
