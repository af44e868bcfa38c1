import type { PageData } from "../src/page/page-data.ts";

/** What the page carries for its script. */
export const data: PageData = JSON.parse(document.getElementById("data")?.textContent ?? "") as PageData;

/** The text at a place of the table; empty where there is none. */
export function textAt(index: number): string {
  return data.texts[index] ?? "";
}

/** An element that the page is known to have. */
export function part<E extends HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

/** Makes an element; text goes in as text, never as markup. */
export function make(name: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
}
