import { err, type Result } from "@pccc/core";
import { decodeBytes } from "../decode/decode-document.ts";
import { fileFormatOf } from "../decode/file-format.ts";
import { ImportError } from "../import-error.ts";
import type { ReadText } from "../readers/read-text.ts";
import { TextBuilder } from "../readers/text-builder.ts";
import { TooLarge } from "../readers/too-large.ts";
import { PageText } from "./page-text.ts";
import { pageTree } from "./page-tree.ts";

const largest = 24_000_000;

/**
 * Reads the text of a web page (html).
 *
 * @remarks
 * List items stand with their marks as printed, a table as a line for each row. Menus, links to other pages, what is hidden, and
 * footnotes of pages that Word saved are furniture.
 *
 * @param bytes - The file.
 * @param name - Its name, for messages and for the draft.
 * @returns The text, or why it is not read.
 *
 * @public
 */
export function readHtml(bytes: Uint8Array, name: string): Result<ReadText, ImportError> {
  if (bytes.length === 0) return err(new ImportError("Empty", { file: name }));
  const format = fileFormatOf(bytes);
  if (format !== undefined && format !== "html" && format !== "xml") return err(new ImportError("Format", { file: name, format }));
  if (bytes.length > largest) return err(new ImportError("TooComplex", { file: name, format: "html", measure: "bytes", limit: largest }));
  const decoded = decodeBytes(bytes, name, labelOf(bytes));
  if (!decoded.ok) return decoded;
  const builder = new TextBuilder();
  let paragraph = 0;
  const page = new PageText({
    lines: (lines) => {
      paragraph += 1;
      builder.add(lines, { paragraph });
    },
    furniture: (text) => builder.addFurniture(text),
  });
  try {
    page.read(pageTree(decoded.value.text));
  } catch (cause) {
    if (!(cause instanceof TooLarge)) throw cause;
    return err(new ImportError("TooComplex", { file: name, format: "html", measure: cause.measure, limit: cause.limit }));
  }
  return builder.finish(name);
}

// The encoding that the page itself names stands near its beginning.
function labelOf(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
}
