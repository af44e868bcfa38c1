/**
 * A file format known by its first bytes, that is no plain text.
 *
 * @public
 */
export type FileFormat =
  | "docx"
  | "xlsx"
  | "pptx"
  | "odt"
  | "zip"
  | "pdf"
  | "doc"
  | "rtf"
  | "html"
  | "xml"
  | "png"
  | "jpeg"
  | "gif"
  | "tiff"
  | "gzip"
  | "7z"
  | "rar";

const magic: readonly (readonly [FileFormat, readonly number[]])[] = [
  ["doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["gzip", [0x1f, 0x8b]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["rar", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
];

/**
 * Recognises a format by the first bytes of a file, whatever its name says.
 *
 * @param bytes - The file.
 * @returns The format; `undefined` for what may be plain text.
 *
 * @public
 */
export function fileFormatOf(bytes: Uint8Array): FileFormat | undefined {
  const known = magic.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return known[0];
  const head = ascii(bytes.subarray(0, 4096));
  if (head.startsWith("PK\u0003\u0004")) return zipped(head);
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  const start = head
    .replace(/^\u00EF\u00BB\u00BF/u, "")
    .trimStart()
    .slice(0, 200)
    .toLowerCase();
  if (start.startsWith("{\\rtf")) return "rtf";
  if (/^(?:<!doctype html|<html|<head|<meta|<body)/u.test(start)) return "html";
  return start.startsWith("<?xml") ? "xml" : undefined;
}

function zipped(head: string): FileFormat {
  if (head.includes("word/")) return "docx";
  if (head.includes("xl/")) return "xlsx";
  if (head.includes("ppt/")) return "pptx";
  if (head.includes("opendocument.text")) return "odt";
  return head.includes("[Content_Types].xml") ? "docx" : "zip";
}

function ascii(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
