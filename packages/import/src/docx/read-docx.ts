import { err, type Result } from "@pccc/core";
import type { Document, Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { fileFormatOf } from "../decode/file-format.ts";
import { ImportError } from "../import-error.ts";
import type { ReadText } from "../readers/read-text.ts";
import { TextBuilder } from "../readers/text-builder.ts";
import { BodyText } from "./body-text.ts";
import { ListNumbering } from "./list-numbering.ts";
import { RunFonts } from "./run-fonts.ts";
import { attribute, childElements, parseXml } from "./xml-part.ts";

const part = /^word\/(?:document\d?|numbering|styles|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;
// A plan of a thousand pages has 20 MB; what is larger unpacked is no office document.
const largestPart = 24_000_000;

/**
 * Reads the text of a Word document (docx).
 *
 * @remarks
 * Automatic numbers stand as printed. Tracked insertions are read, deletions and hidden text left out. Heads, feet and notes are
 * furniture. The order is that of the file: a text box stands behind the paragraph that it hangs on.
 *
 * @param bytes - The file.
 * @param name - Its name, for messages and for the draft.
 * @returns The text, or why it is not read.
 *
 * @public
 */
export function readDocx(bytes: Uint8Array, name: string): Result<ReadText, ImportError> {
  if (bytes.length === 0) return err(new ImportError("Empty", { file: name }));
  const format = fileFormatOf(bytes);
  if (format === "doc") return err(new ImportError(isEncrypted(bytes) ? "Password" : "OldWord", { file: name }));
  if (format !== "docx" && format !== "zip") return err(new ImportError("Format", { file: name, format: format ?? "text" }));
  try {
    return readParts(bytes, name, format);
  } catch (cause) {
    // The libraries throw on what they cannot take apart; nesting without end overflows the stack.
    if (!(cause instanceof Error)) throw cause;
    return err(new ImportError("Damaged", { file: name, format: "docx", detail: cause.message.slice(0, 120) }));
  }
}

function readParts(bytes: Uint8Array, name: string, format: string): Result<ReadText, ImportError> {
  let tooLarge: string | undefined;
  const entries = unzipSync(bytes, {
    filter: (entry) => {
      if (!part.test(entry.name)) return false;
      if (entry.originalSize > largestPart) tooLarge = entry.name;
      return tooLarge === undefined;
    },
  });
  if (tooLarge !== undefined)
    return err(new ImportError("Damaged", { file: name, format: "docx", detail: `${tooLarge} > ${largestPart / 1_000_000} MB` }));
  const xml = (path: string): Document | undefined => {
    const entry = entries[path];
    return entry === undefined ? undefined : parseXml(strFromU8(entry));
  };
  const main = Object.keys(entries).find((path) => path.startsWith("word/document"));
  if (main === undefined) return err(new ImportError("Format", { file: name, format }));
  const styles = xml("word/styles.xml");
  const numbering = new ListNumbering(xml("word/numbering.xml"), styles);
  const fonts = new RunFonts(styles);
  const builder = new TextBuilder();
  const body = childElements(xml(main)?.documentElement ?? parseXml("<none/>")).find((child) => child.localName === "body");
  if (body !== undefined) new BodyText(numbering, fonts).read(body, (lines, paragraph) => builder.add(lines, { paragraph }));
  for (const text of furnitureOf(entries, xml, numbering, fonts)) builder.addFurniture(text);
  return builder.finish(name);
}

function furnitureOf(
  entries: Readonly<Record<string, Uint8Array>>,
  xml: (path: string) => Document | undefined,
  numbering: ListNumbering,
  fonts: RunFonts,
): readonly string[] {
  const found: string[] = [];
  for (const path of Object.keys(entries).sort()) {
    if (!/header|footer|footnotes|endnotes/u.test(path)) continue;
    const root = xml(path)?.documentElement;
    for (const story of root === null || root === undefined ? [] : storiesOf(root)) {
      const lines: string[] = [];
      new BodyText(numbering, fonts).read(story, (text) => lines.push(text));
      const text = lines.join("\n").trim();
      if (text !== "") found.push(text);
    }
  }
  return found;
}

// Notes stand one beside another, after those that only hold the line above them.
function storiesOf(root: Element): readonly Element[] {
  const notes = childElements(root).filter((child) => child.localName === "footnote" || child.localName === "endnote");
  return notes.length === 0 ? [root] : notes.filter((note) => attribute(note, "type") === undefined);
}

// Office keeps an encrypted document in a stream of this name; names in the container are UTF-16.
function isEncrypted(bytes: Uint8Array): boolean {
  const wanted = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
