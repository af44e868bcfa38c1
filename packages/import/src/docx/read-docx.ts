import { err, type Result } from "@pccc/core";
import { strFromU8, unzipSync } from "fflate";
import { fileFormatOf } from "../decode/file-format.ts";
import { ImportError } from "../import-error.ts";
import type { ReadText } from "../readers/read-text.ts";
import { TextBuilder } from "../readers/text-builder.ts";
import { TooLarge } from "../readers/too-large.ts";
import { BodyText } from "./body-text.ts";
import { ListNumbering } from "./list-numbering.ts";
import { RunFonts } from "./run-fonts.ts";
import { attribute, childNamed, parseXml, type XmlElement } from "./xml-part.ts";

const part = /^word\/(?:document\d?|numbering|styles|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;
// A plan of a thousand pages has 20 MB; what is larger unpacked is no office document.
const largest = 24_000_000;

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
    if (cause instanceof TooLarge)
      return err(new ImportError("TooComplex", { file: name, format: "docx", measure: cause.measure, limit: cause.limit }));
    // The libraries throw on what they cannot take apart.
    if (!(cause instanceof Error)) throw cause;
    return err(new ImportError("Damaged", { file: name, format: "docx", detail: cause.message.slice(0, 120) }));
  }
}

function readParts(bytes: Uint8Array, name: string, format: string): Result<ReadText, ImportError> {
  let unpacked = 0;
  const entries = unzipSync(bytes, {
    filter: (entry) => {
      if (!part.test(entry.name)) return false;
      unpacked += entry.originalSize;
      if (unpacked > largest) throw new TooLarge("bytes", largest);
      // What claims to be smaller than it is packed would go on without end when it is unpacked.
      if (entry.size > entry.originalSize + 1_000) throw new RangeError(`${entry.name}: size`);
      return true;
    },
  });
  const xml = (path: string): XmlElement | undefined => {
    const entry = entries[path];
    return entry === undefined ? undefined : parseXml(strFromU8(entry));
  };
  const main = Object.keys(entries).find((path) => path.startsWith("word/document"));
  if (main === undefined) return err(new ImportError("Format", { file: name, format }));
  const styles = xml("word/styles.xml");
  const numbering = new ListNumbering(xml("word/numbering.xml"), styles);
  const fonts = new RunFonts(styles);
  const builder = new TextBuilder();
  const body = childNamed(xml(main), "body");
  if (body !== undefined) new BodyText(numbering, fonts).read(body, (lines, paragraph) => builder.add(lines, { paragraph }));
  for (const text of furnitureOf(entries, xml, numbering, fonts)) builder.addFurniture(text);
  return builder.finish(name);
}

function furnitureOf(
  entries: Readonly<Record<string, Uint8Array>>,
  xml: (path: string) => XmlElement | undefined,
  numbering: ListNumbering,
  fonts: RunFonts,
): readonly string[] {
  const found: string[] = [];
  for (const path of Object.keys(entries).sort()) {
    if (!/header|footer|footnotes|endnotes/u.test(path)) continue;
    const root = xml(path);
    for (const story of root === undefined ? [] : storiesOf(root)) {
      const lines: string[] = [];
      new BodyText(numbering, fonts).read(story, (text) => lines.push(text));
      const text = lines.join("\n").trim();
      if (text !== "") found.push(text);
    }
  }
  return found;
}

// Notes stand one beside another, after those that only hold the line above them.
function storiesOf(root: XmlElement): readonly XmlElement[] {
  const notes = root.children.filter((child) => child.name === "footnote" || child.name === "endnote");
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
