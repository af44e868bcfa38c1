import { SaxesParser } from "saxes";
import { TooLarge } from "../readers/too-large.ts";

/** An element of a part of the package. Only text elements keep their text. */
export interface XmlElement {
  /** Without its prefix: writers choose it freely. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

// A plan of a thousand pages has about 800,000 elements, and Word nests tables and controls some dozens deep.
const mostElements = 2_000_000;
const deepest = 200;

/** Parses a part of the package into its root; throws where it is no well-formed XML, or {@link TooLarge} where it grows without end. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  let count = 0;
  parser.on("error", (cause) => {
    throw cause;
  });
  parser.on("opentag", (tag) => {
    count += 1;
    if (count > mostElements) throw new TooLarge("elements", mostElements);
    if (open.length > deepest) throw new TooLarge("depth", deepest);
    const element: XmlElement = { name: localName(tag.name), attributes: tag.attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element?.name === "t") element.text += text;
  });
  parser.on("cdata", (text) => {
    const element = open.at(-1);
    if (element?.name === "t") element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return top.children[0] ?? top;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The first child element of a name. */
export function childNamed(node: XmlElement | undefined, name: string): XmlElement | undefined {
  return node?.children.find((child) => child.name === name);
}

/** An attribute by its name, whatever prefix the writer chose. */
export function attribute(node: XmlElement | undefined, name: string): string | undefined {
  for (const key in node?.attributes) if (localName(key) === name) return node.attributes[key];
  return undefined;
}

/** The attribute `val` of a child element. */
export function childValue(node: XmlElement | undefined, name: string): string | undefined {
  return attribute(childNamed(node, name), "val");
}

/** Whether an on/off property is there and not switched off. */
export function isOn(node: XmlElement | undefined, name: string): boolean {
  const found = childNamed(node, name);
  return found !== undefined && !["0", "false", "off", "none"].includes(attribute(found, "val") ?? "1");
}

/** The form to read of what stands in a new and in an old form. */
export function alternativeOf(element: XmlElement): XmlElement {
  return childNamed(element, "Choice") ?? childNamed(element, "Fallback") ?? element;
}
