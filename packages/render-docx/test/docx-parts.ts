import type { OfficialDocumentView } from "@pccc/plugin";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { docxDocumentRenderer } from "../src/index.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Renders a view and gives the bytes; fails where it is refused. */
export async function docxBytes(view: OfficialDocumentView): Promise<Uint8Array> {
  const rendered = await docxDocumentRenderer.render(view);
  if (!rendered.ok) throw rendered.error;
  const chunks: Uint8Array[] = [];
  for await (const chunk of rendered.value.bytes) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Renders a view and parses its parts, each as strict XML. */
export async function docxParts(view: OfficialDocumentView): Promise<ReadonlyMap<string, Document>> {
  const entries = unzipSync(await docxBytes(view));
  const parser = new DOMParser({
    // A replacement character is only warned of; it is what the renderer shows for what cannot be written.
    onError: (level, message) => {
      if (level !== "warning") throw new Error(`${level}: ${message}`);
    },
  });
  return new Map(Object.entries(entries).map(([name, data]) => [name, parser.parseFromString(strFromU8(data), "text/xml")]));
}

/** The document part of a view. */
export async function documentXml(view: OfficialDocumentView): Promise<Document> {
  const part = (await docxParts(view)).get("word/document.xml");
  if (part === undefined) throw new Error("no document part");
  return part;
}

/** Elements of the word processing namespace below a node, in document order. */
export function elements(node: Document | Element, name: string): readonly Element[] {
  return [...node.getElementsByTagNameNS(word, name)];
}

/** An attribute of the word processing namespace. */
export function attribute(element: Element | undefined, name: string): string | null {
  return element === undefined ? null : element.getAttributeNS(word, name);
}

/** Whether the first run below a node switches a property on, such as `b` or `keepNext`. */
export function isOn(node: Element, property: string): boolean {
  const element = elements(node, property)[0];
  return element !== undefined && attribute(element, "val") !== "false";
}

/** The running head of the first page and that of the others. */
export function runningHeads(parts: ReadonlyMap<string, Document>): readonly [Document, Document] {
  const section = parts.get("word/document.xml");
  const relations = parts.get("word/_rels/document.xml.rels");
  if (section === undefined || relations === undefined) throw new Error("no document part");
  const head = (type: string): Document => {
    const reference = elements(section, "headerReference").find((element) => attribute(element, "type") === type);
    const id = reference?.getAttribute("r:id");
    const target = [...relations.getElementsByTagName("Relationship")].find((relation) => relation.getAttribute("Id") === id);
    const part = parts.get(`word/${target?.getAttribute("Target")}`);
    if (part === undefined) throw new Error(`no ${type} running head`);
    return part;
  };
  return [head("first"), head("default")];
}

/** The text of a paragraph, a line break as `\n`. */
export function paragraphText(paragraph: Element): string {
  return [...paragraph.getElementsByTagNameNS(word, "*")]
    .map((element) => (element.localName === "t" ? (element.textContent ?? "") : element.localName === "br" ? "\n" : ""))
    .join("");
}

/** The texts of all paragraphs below a node that have any. */
export function texts(node: Document | Element): readonly string[] {
  return elements(node, "p")
    .map(paragraphText)
    .filter((text) => text !== "");
}

/** The paragraph whose text is, or begins with, a text. */
export function paragraphOf(node: Document | Element, text: string): Element {
  const found = elements(node, "p").find((paragraph) => paragraphText(paragraph).startsWith(text));
  if (found === undefined) throw new Error(`no paragraph begins with ${text}`);
  return found;
}
