import { type Document, Packer } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const timestamp = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu;

/**
 * Packs a docx so that the same document gives the same bytes: no time, no chance, one order of entries.
 *
 * @param document - The docx.
 * @returns Its bytes.
 *
 * @public
 */
export async function packDocx(document: Document): Promise<Uint8Array> {
  const entries = unzipSync(await Packer.pack(document, "uint8array"));
  const core = entries["docProps/core.xml"];
  if (core !== undefined) entries["docProps/core.xml"] = strToU8(strFromU8(core).replace(timestamp, ""));
  // The list of content types comes first, as readers that only sniff a file expect.
  const names = Object.keys(entries).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  // The earliest moment that a zip can hold; it is written in local time, so that local parts give the same in any zone.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(names.map((name) => [name, entries[name] ?? new Uint8Array()])), { mtime, level: 6 });
}

function rank(name: string): number {
  return name === "[Content_Types].xml" ? 0 : 1;
}
