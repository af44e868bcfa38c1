import { err, ok, type Result } from "@pccc/core";
import { ImportError } from "../import-error.ts";
import type { DecodedText } from "./decoded-text.ts";
import { fileFormatOf } from "./file-format.ts";
import { legacyEncodingOf } from "./legacy-vietnamese.ts";

/**
 * Decodes the bytes of a text or markdown file.
 *
 * @remarks
 * Read are UTF-8, with or without a byte order mark, and UTF-16 with one. Refused, each with advice, are an empty file, other formats
 * known by their first bytes, binary data, and Vietnamese in a legacy encoding (TCVN3, VNI, Windows-1258), as bytes or as their
 * glyphs in Unicode text.
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
  const encoding = byteOrderMarkOf(bytes);
  if (encoding === "utf-8") {
    const binary = bytes.findIndex(isBinaryByte);
    if (binary >= 0) return err(new ImportError("Binary", at(name, bytes, binary)));
  }
  const text = decode(bytes, encoding);
  if (text === undefined) return err(undecodable(bytes, name, encoding));
  if (text.trim() === "") return err(new ImportError("Empty", { file: name }));
  const legacy = legacyEncodingOf(text);
  if (legacy !== undefined) return err(new ImportError("LegacyEncoding", { file: name, encoding: legacy, form: "Unicode" }));
  return ok({ name, text, encoding });
}

function byteOrderMarkOf(bytes: Uint8Array): DecodedText["encoding"] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

function decode(bytes: Uint8Array, encoding: DecodedText["encoding"]): string | undefined {
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

function undecodable(bytes: Uint8Array, name: string, encoding: DecodedText["encoding"]): ImportError {
  if (encoding !== "utf-8") return new ImportError("Encoding", at(name, bytes, bytes.length - 1));
  const legacy = legacyEncodingOf(new TextDecoder("windows-1252").decode(bytes));
  if (legacy !== undefined) return new ImportError("LegacyEncoding", { file: name, encoding: legacy, form: "bytes" });
  return new ImportError("Encoding", at(name, bytes, firstInvalid(bytes)));
}

function firstInvalid(bytes: Uint8Array): number {
  const replaced = new TextDecoder("utf-8").decode(bytes);
  const mark = replaced.indexOf("\uFFFD");
  return Math.min(new TextEncoder().encode(replaced.slice(0, Math.max(mark, 0))).length, bytes.length - 1);
}

function at(name: string, bytes: Uint8Array, offset: number): { readonly file: string; readonly byte: string; readonly offset: number } {
  return { file: name, byte: (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0"), offset };
}
