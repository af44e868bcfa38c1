import type { PlainDate } from "@pccc/core";

/** A day as documents print it: `14/06/2026`. */
export function printedDay(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** A body's name as letterheads print it. */
export function printedOrgan(name: string): string {
  return name.normalize("NFC").toUpperCase();
}

/** A title inside a sentence or a cell: without the stop that ends it in its document. */
export function printedTitle(title: string): string {
  return title.replace(/[\s.;]+$/u, "");
}

/** A plan by its title, in a running text. */
export function printedPlan(title: string): string {
  return `Kế hoạch “${title.replaceAll(/\s+/gu, " ").trim()}”`;
}

const romans = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/** A Roman number, as headings of the highest level bear it. */
export function romanOf(count: number): string {
  return `${"X".repeat(Math.floor(count / 10))}${romans[count % 10] ?? ""}`;
}
