import { canonicalJson, type Sha256 } from "@pccc/core";
import type { Sheet } from "./sheet.ts";

/**
 * Computes the identity of a sheet: the SHA-256 of its canonical JSON.
 *
 * @param sheet - The sheet.
 * @param sha256 - The digest function of the platform.
 * @returns 64 lower-case hex digits.
 *
 * @public
 */
export function sheetDigest(sheet: Sheet, sha256: Sha256): string {
  const digest = sha256(new TextEncoder().encode(canonicalJson(sheet)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
