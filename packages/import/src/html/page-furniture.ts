import { attributeOf, childrenOf, isElement, type PageElement, type PageNode, textOf } from "./page-tree.ts";

const unseen: ReadonlySet<string> = new Set(["script", "style", "template", "noscript", "svg", "math", "object", "iframe", "canvas"]);
const controls: ReadonlySet<string> = new Set(["nav", "button", "select", "datalist", "dialog", "menu"]);
const margins: ReadonlySet<string> = new Set(["header", "footer", "aside"]);
const roles = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|dialog|toolbar)$/u;
const marks =
  /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|sidebar|share|social|related|comments?|advert|ads|banner|login|search|footer|toolbar|pagination|tags?)(?:$|[\s_-])/iu;
// What shows that an element holds the document itself, whatever the page calls it.
const documentWords = /cộng hòa xã hội|cộng hoà xã hội|đảng cộng sản việt nam|mttq việt nam|nơi nhận\s*:|căn cứ|kế hoạch số/iu;

const longestFurniture = 20_000;
const longestLinks = 4_000;
const mostLinks = 400;

/** Whether an element holds no text for readers at all. */
export function isUnseen(element: PageElement): boolean {
  return unseen.has(element.tagName);
}

/** Whether an element stands beside the document: menus, search boxes, links to other pages, what is hidden. */
export function isFurniture(element: PageElement, insideArticle: boolean): boolean {
  const style = attributeOf(element, "style") ?? "";
  if (attributeOf(element, "hidden") !== undefined || /display\s*:\s*none|mso-element\s*:\s*(?:header|footer|footnote)/iu.test(style))
    return true;
  if (isNote(element)) return true;
  const named =
    controls.has(element.tagName) ||
    (margins.has(element.tagName) && !insideArticle) ||
    roles.test(attributeOf(element, "role") ?? "") ||
    marks.test(`${attributeOf(element, "class") ?? ""} ${attributeOf(element, "id") ?? ""}`);
  if (!named && !isListOfLinks(element)) return false;
  const text = textOf(element, longestFurniture);
  return text.length < longestFurniture && !documentWords.test(text.normalize("NFC"));
}

// A footnote of Word's pages, or the number that refers to one.
function isNote(element: PageElement): boolean {
  const target = element.tagName === "a" ? (attributeOf(element, "href") ?? "") : "";
  return /#_(?:ftn|edn)/u.test(target) || /^(?:ftn|edn)\d+$/u.test(attributeOf(element, "id") ?? "");
}

// A list or a block of at least three links and hardly anything else leads elsewhere.
function isListOfLinks(element: PageElement): boolean {
  if (!isElement(element, "ul", "ol", "div", "td", "section", "dl")) return false;
  const { links, linked, all } = linksIn(element);
  return links >= 3 && linked >= 0.85 * all && all < longestLinks;
}

function linksIn(node: PageNode): { readonly links: number; readonly linked: number; readonly all: number } {
  let links = 0;
  let linked = 0;
  let all = 0;
  const pending: PageNode[] = [node];
  for (let visited = 0; pending.length > 0 && visited < mostLinks && all < longestLinks; visited += 1) {
    const next = pending.pop();
    if (next === undefined) break;
    if (isElement(next, "a") && attributeOf(next, "href") !== undefined) {
      const length = textOf(next, longestLinks).replaceAll(/\s+/gu, "").length;
      links += 1;
      linked += length;
      all += length;
    } else if (next.nodeName === "#text") all += textOf(next, longestLinks).replaceAll(/\s+/gu, "").length;
    else if (childrenOf(next).length > mostLinks) return { links: 0, linked: 0, all: 0 };
    else for (const child of childrenOf(next)) pending.push(child);
  }
  return pending.length > 0 ? { links: 0, linked: 0, all: 0 } : { links, linked, all };
}
