import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";
import { TooLarge } from "../readers/too-large.ts";

/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element;
/** Anything that stands in a page. */
export type PageNode = DefaultTreeAdapterTypes.ChildNode;

// A plan of 200 pages saved by Word has about 100,000 elements, and browsers cut what is nested deeper than 512.
const mostElements = 500_000;
const deepest = 500;

/** Parses a page as browsers do; throws {@link TooLarge} where it grows without end. */
export function pageTree(html: string): DefaultTreeAdapterTypes.Document {
  let elements = 0;
  let depth = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > mostElements) throw new TooLarge("elements", mostElements);
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > deepest) throw new TooLarge("depth", deepest);
    },
    onItemPop() {
      depth -= 1;
    },
  };
  return parse(html, { treeAdapter, scriptingEnabled: false });
}

/** The child nodes of an element; none of a text or a comment. */
export function childrenOf(node: PageNode | DefaultTreeAdapterTypes.Document): readonly PageNode[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** Whether a node is an element, of one of some names where they are given. */
export function isElement(node: PageNode, ...names: readonly string[]): node is PageElement {
  return "tagName" in node && (names.length === 0 || names.includes(node.tagName));
}

/** An attribute; `undefined` where the element has none of that name. */
export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The characters that stand in a node, in their order; no more than about `limit` where it is given. */
export function textOf(node: PageNode, limit: number = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  const pending: PageNode[] = [node];
  while (pending.length > 0 && length < limit) {
    const next = pending.pop();
    if (next === undefined) break;
    if (next.nodeName === "#text" && "value" in next) {
      parts.push(next.value);
      length += next.value.length;
    } else {
      const children = childrenOf(next);
      for (let index = children.length - 1; index >= 0; index -= 1) {
        const child = children[index];
        if (child !== undefined) pending.push(child);
      }
    }
  }
  return parts.join("");
}
