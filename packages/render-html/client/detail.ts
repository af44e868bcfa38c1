import type { ClientWord, RowData } from "../src/page/page-data.ts";
import { appendReferences, explanationNode } from "./explanation.ts";
import { obligationCard } from "./obligation-card.ts";
import { data, make, part, textAt } from "./page.ts";
import { fragmentOf, type Results } from "./results.ts";

const dialog = part<HTMLDialogElement>("detail");
let shown: RowData | undefined;

/** Makes links to results open the panel, and the panel close, step and print. */
export function makeDetail(results: Results): { readonly showFromAddress: () => void } {
  const showFromAddress = (): void => {
    const fragment = decoded(location.hash.slice(1));
    if (!results.has(fragment)) {
      if (dialog.open) dialog.close();
      return;
    }
    void results.find(fragment).then((row) => {
      // Another may have been asked for while this one was opened.
      if (row !== undefined && fragment === decoded(location.hash.slice(1))) show(row);
    });
  };
  const go = (fragment: string): void => {
    history.pushState(null, "", `#${fragment}`);
    showFromAddress();
  };
  const step = (by: number): void => {
    const to = neighbour(by);
    if (to !== undefined) go(fragmentOf(to));
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const fragment = link.getAttribute("href")?.slice(1) ?? "";
    if (results.has(decoded(fragment))) {
      event.preventDefault();
      go(fragment);
    } else if (dialog.open) dialog.close();
  });
  part("detail-close").addEventListener("click", () => dialog.close());
  part("detail-print").addEventListener("click", () => print());
  part("detail-before").addEventListener("click", () => step(-1));
  part("detail-after").addEventListener("click", () => step(1));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    if (results.has(decoded(location.hash.slice(1)))) history.pushState(null, "", "#");
  });
  addEventListener("popstate", showFromAddress);
  return { showFromAddress };
}

function neighbour(by: number): RowData | undefined {
  if (shown === undefined) return undefined;
  const [unit, period] = shown;
  const ofUnit = data.rows.filter((row) => row[0] === unit).sort((a, b) => a[1] - b[1]);
  return ofUnit[ofUnit.findIndex((row) => row[1] === period) + by];
}

function show(row: RowData): void {
  const [unit, period, headline, slot, explanation, obligations, notes, change, life] = row;
  shown = row;
  const [, , , because, references, children] = explanation;
  const body = part("detail-body");
  part("detail-title").textContent = `${textAt(data.units[unit]?.[0] ?? -1)} · ${textAt(data.periods[period]?.[0] ?? -1)}`;
  body.replaceChildren(
    make("p", `headline ${slot < 0 ? "s-none" : `t${slot}`}`, textAt(headline)),
    ...notes.map((note) => make("p", "notice", textAt(note))),
    make("p", "because", textAt(because)),
  );
  appendReferences(body, references);
  body.append(make("h3", "", data.words["client.criteria"]), ...children.map(explanationNode));
  body.append(...listOf("client.change", change), ...listOf("client.life", life));
  body.append(make("h3", "", data.words["client.obligations"]), ...obligations.map((index) => obligationCard(index)));
  part<HTMLButtonElement>("detail-before").disabled = neighbour(-1) === undefined;
  part<HTMLButtonElement>("detail-after").disabled = neighbour(1) === undefined;
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  part("detail-title").focus();
}

/** A titled list of lines; nothing where there are none. */
function listOf(title: ClientWord, lines: readonly number[]): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  return [make("h3", "", data.words[title]), make("ul", "story", ...lines.map((line) => make("li", "", textAt(line))))];
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
