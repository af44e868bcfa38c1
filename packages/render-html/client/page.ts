import type { PageData } from "../src/page/page-data.ts";

/** What the page's script shows from: all that the page carries, or the part of a packed page that was opened last. */
export let data: PageData;

/** Shows from other data from now on. */
export function useData(next: PageData): void {
  data = next;
}

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

/** A word of the page's with its numbers put in. */
export function filled(words: string, numbers: Readonly<Record<string, number>>): string {
  const separator = document.documentElement.lang === "vi" ? "." : ",";
  return words.replace(/\{(\w+)\}/gu, (_, name: string) => String(numbers[name] ?? "").replace(/(?<=\d)(?=(?:\d{3})+$)/gu, separator));
}
