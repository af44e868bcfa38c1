import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/**
 * A page as a browser's parser sees it.
 */
export interface PageTree {
  /** What the parser had to say against the page. */
  readonly errors: readonly string[];
  readonly elements: readonly Element[];
}

/**
 * Parses a page by the rules that browsers follow.
 *
 * @param page - The page.
 * @returns Its elements in document order, and the parse errors.
 */
export function parsePage(page: string): PageTree {
  const errors: string[] = [];
  const document = parse(page, { onParseError: ({ code, startLine, startCol }) => errors.push(`${code} at ${startLine}:${startCol}`) });
  const elements: Element[] = [];
  const walk = (node: Node): void => {
    if ("tagName" in node) elements.push(node);
    if ("childNodes" in node) node.childNodes.forEach(walk);
  };
  walk(document);
  return { errors, elements };
}

/**
 * Reads an attribute.
 *
 * @param element - The element.
 * @param name - The attribute.
 * @returns Its value; `undefined` where it has none.
 */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/**
 * Reads the text of an element and all within it.
 *
 * @param element - The element.
 * @returns The text, with single spaces.
 */
export function textOf(element: Element): string {
  const read = (node: Node): string => ("value" in node ? node.value : "childNodes" in node ? node.childNodes.map(read).join("") : "");
  return read(element).replaceAll(/\s+/gu, " ").trim();
}
