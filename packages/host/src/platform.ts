import { createHash, randomBytes as nodeRandomBytes } from "node:crypto";

/**
 * SHA-256 of bytes.
 *
 * @param bytes - The bytes.
 * @returns 32 bytes.
 *
 * @internal
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash("sha256").update(bytes).digest();
}

/**
 * SHA-256 of a text's UTF-8 bytes, lower-case hex.
 *
 * @param text - The text.
 * @returns 64 hex digits.
 *
 * @internal
 */
export function sha256Hex(text: string): string {
  return sha256HexOf([text]);
}

/**
 * SHA-256 of the UTF-8 bytes of texts that follow each other, lower-case hex.
 *
 * @param texts - The texts; each is well-formed by itself.
 * @returns 64 hex digits.
 *
 * @internal
 */
export function sha256HexOf(texts: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text, "utf8");
  return hash.digest("hex");
}

/**
 * Random bytes from the operating system.
 *
 * @param count - How many.
 * @returns The bytes.
 *
 * @internal
 */
export function randomBytes(count: number): Uint8Array {
  return nodeRandomBytes(count);
}
