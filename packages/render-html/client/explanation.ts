import type { NodeData, ReferenceData } from "../src/page/page-data.ts";
import { obligationCard } from "./obligation-card.ts";
import { data, make, textAt } from "./page.ts";

/** Builds a node of an explanation; one that lost points is open. */
export function explanationNode(node: NodeData): HTMLElement {
  const [label, points, possible, because, references, children, share] = node;
  const score = make("span", "points", points < 0 ? "?" : textAt(points));
  if (possible >= 0) score.append(make("small", "", ` / ${textAt(possible)}`));
  const summary = make("summary", "", make("span", "label", textAt(label)), score);
  if (share >= 0 && possible >= 0) summary.append(bar(share));
  const details = make("details", "node", summary, make("p", "because", textAt(because))) as HTMLDetailsElement;
  details.open = points < 0 || (share >= 0 && share < 100);
  appendReferences(details, references);
  details.append(...children.map(explanationNode));
  return details;
}

/** Appends what a node rests on; what stands behind an obligation is folded away. */
export function appendReferences(to: HTMLElement, places: readonly number[]): void {
  const references = places.flatMap((place) => {
    const reference = data.references[place];
    return reference === undefined ? [] : [reference];
  });
  const [open, behind] = [references.filter((reference) => reference[5] === 0), references.filter((reference) => reference[5] === 1)];
  if (open.length > 0) to.append(referenceList(open));
  if (behind.length > 0) {
    const summary = make("summary", "note", `${data.words["client.behind"]} (${behind.length})`);
    to.append(make("details", "behind", summary, referenceList(behind)));
  }
}

function referenceList(references: readonly ReferenceData[]): HTMLElement {
  const list = make("ul", "rests");
  list.setAttribute("aria-label", data.words["client.restsOn"]);
  for (const [kind, words, obligation, anchor, edition] of references) {
    const said = anchor >= 0 ? link(words, anchor) : make("span", "", textAt(words));
    if (edition >= 0) said.append(make("span", "cited", textAt(edition)));
    list.append(make("li", "", make("span", "kind", textAt(kind)), obligation >= 0 ? obligationCard(obligation, textAt(words)) : said));
  }
  return list;
}

function link(words: number, anchor: number): HTMLElement {
  const element = make("a", "", textAt(words));
  element.setAttribute("href", `#${textAt(anchor)}`);
  return element;
}

function bar(share: number): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const rect = document.createElementNS(space, "rect");
  const attributes = { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  rect.setAttribute("class", share === 100 ? "s0" : share >= 50 ? "s3" : "s4");
  rect.setAttribute("width", String(share));
  rect.setAttribute("height", "10");
  svg.append(rect);
  return svg;
}
