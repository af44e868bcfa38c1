import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

/** Parses a part of the package; throws where it is no well-formed XML. */
export function parseXml(text: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new SyntaxError(message);
    },
  });
  return parser.parseFromString(text, "text/xml");
}

/** The child elements of an element. */
export function childElements(node: Element | Document): readonly Element[] {
  const found: Element[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (child.nodeType === 1) found.push(child as Element);
  return found;
}

/** The first child element of a local name. */
export function childNamed(node: Element | undefined, name: string): Element | undefined {
  return node === undefined ? undefined : childElements(node).find((child) => child.localName === name);
}

/** An attribute by its local name, whatever prefix the writer chose. */
export function attribute(node: Element | undefined, name: string): string | undefined {
  if (node === undefined) return undefined;
  for (const found of Array.from(node.attributes)) if (found.localName === name || found.name === name) return found.value;
  return undefined;
}

/** The attribute `val` of a child element. */
export function childValue(node: Element | undefined, name: string): string | undefined {
  return attribute(childNamed(node, name), "val");
}

/** Whether an on/off property is there and not switched off. */
export function isOn(node: Element | undefined, name: string): boolean {
  const found = childNamed(node, name);
  return found !== undefined && !["0", "false", "off", "none"].includes(attribute(found, "val") ?? "1");
}
