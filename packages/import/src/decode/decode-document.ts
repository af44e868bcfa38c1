import { err, ok, type Result } from "@pccc/core";
import { ImportError } from "../import-error.ts";
import { composed } from "../source/composed.ts";
import type { DecodedText } from "./decoded-text.ts";
import { fileFormatOf } from "./file-format.ts";
import { legacyEncodingOf } from "./legacy-vietnamese.ts";
import { toUnicode } from "./to-unicode.ts";

// The longest text that is imported has 15 MB in UTF-8.
const largest = 20_000_000;

/**
 * Decodes the bytes of a text or markdown file.
 *
 * @remarks
 * Read are UTF-8, with or without a byte order mark, UTF-16 with one, and Vietnamese in a legacy encoding (TCVN3, VNI, Windows-1258),
 * as bytes or as its glyphs in Unicode text, where nearly every word then is Vietnamese. Refused, each with advice, are an empty file,
 * other formats known by their first bytes, binary data, and a legacy encoding that cannot be read for certain.
 *
 * @param bytes - The file.
 * @param name - Its name, for messages and for the draft.
 * @returns The text, or why it is not read.
 *
 * @public
 */
export function decodeDocument(bytes: Uint8Array, name: string): Result<DecodedText, ImportError> {
  if (bytes.length === 0) return err(new ImportError("Empty", { file: name }));
  const format = fileFormatOf(bytes);
  if (format !== undefined) return err(new ImportError("Format", { file: name, format }));
  if (bytes.length > largest) return err(new ImportError("TooComplex", { file: name, format: "text", measure: "bytes", limit: largest }));
  const decoded = decodeBytes(bytes, name);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === "") return err(new ImportError("Empty", { file: name }));
  const unicode = toUnicode(text);
  if (unicode.text === undefined) {
    const form = encoding === "windows-1252" ? "bytes" : "Unicode";
    return err(new ImportError("LegacyEncoding", { file: name, encoding: unicode.uncertain, form }));
  }
  const { text: read, convertedFrom } = unicode;
  return ok({ name, text: read, encoding, ...(convertedFrom === undefined ? {} : { convertedFrom }) });
}

/**
 * Decodes bytes as their byte order mark, their pattern or a label says, else as UTF-8, else byte by byte where they are Vietnamese of a legacy encoding.
 *
 * @param label - What the file itself says of its encoding, such as `windows-1258`.
 */
export function decodeBytes(
  bytes: Uint8Array,
  name: string,
  label?: string,
): Result<{ readonly text: string; readonly encoding: DecodedText["encoding"] }, ImportError> {
  const marked = utf8OrUtf16(bytes);
  if (marked !== undefined) {
    const text = decode(bytes, marked);
    return text === undefined
      ? err(new ImportError("Encoding", at(name, bytes, marked === "utf-8" ? firstInvalid(bytes) : bytes.length - 1)))
      : ok({ text, encoding: marked });
  }
  const binary = bytes.findIndex(isBinaryByte);
  if (binary >= 0) return err(new ImportError("Binary", at(name, bytes, binary)));
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== undefined) return ok({ text: utf8, encoding: "utf-8" });
  const labelled = label === undefined || /^utf-?(?:8|16)/iu.test(label) ? undefined : decode(bytes, label);
  if (labelled !== undefined) return ok({ text: composed(labelled), encoding: "windows-1252" });
  const western = new TextDecoder("windows-1252").decode(bytes);
  if (legacyEncodingOf(western) === undefined) return err(new ImportError("Encoding", at(name, bytes, firstInvalid(bytes))));
  return ok({ text: western, encoding: "windows-1252" });
}

function utf8OrUtf16(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (hasUtf16Pages(bytes, 1)) return "utf-16le";
  return hasUtf16Pages(bytes, 0) ? "utf-16be" : undefined;
}

// UTF-16 without a mark: every second byte names a page of letters, of which Vietnamese uses five, and most are the first.
function hasUtf16Pages(bytes: Uint8Array, odd: 0 | 1): boolean {
  const length = Math.min(bytes.length - (bytes.length % 2), 4096);
  if (length < 16) return false;
  let known = 0;
  let first = 0;
  for (let index = odd; index < length; index += 2) {
    const page = bytes[index] ?? 0;
    if (page === 0) first += 1;
    if (page <= 0x01 || page === 0x03 || page === 0x1e || page === 0x20) known += 1;
    if ((bytes[index ^ 1] ?? 0) === 0 && page === 0) return false;
  }
  return known * 2 >= 0.98 * length && first * 2 >= 0.4 * length;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// Tab, line ends, form feed and the old end-of-file mark occur in text; the other control bytes do not.
function isBinaryByte(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}

function firstInvalid(bytes: Uint8Array): number {
  const replaced = new TextDecoder("utf-8").decode(bytes);
  const mark = replaced.indexOf("\uFFFD");
  return Math.min(new TextEncoder().encode(replaced.slice(0, Math.max(mark, 0))).length, bytes.length - 1);
}

function at(name: string, bytes: Uint8Array, offset: number): { readonly file: string; readonly byte: string; readonly offset: number } {
  return { file: name, byte: (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0"), offset };
}
