/**
 * Markup that is safe to put into a page as it stands.
 */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/**
 * What a template takes: text and numbers are escaped, markup is kept, lists are joined, `undefined` and `false` leave nothing.
 */
export type HtmlPart = string | number | Html | undefined | false | readonly HtmlPart[];

/**
 * Builds markup from a template whose parts are escaped, in text and in quoted attributes alike.
 *
 * @param strings - The literal markup.
 * @param parts - What stands between.
 * @returns The markup.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let markup = strings[0] ?? "";
  parts.forEach((part, index) => {
    markup += markupOf(part) + (strings[index + 1] ?? "");
  });
  return new Html(markup);
}

/**
 * Escapes text for HTML text and quoted attributes.
 *
 * @param text - Any text.
 * @returns Text without markup; what no HTML page may hold (control characters, half surrogate pairs) becomes U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(forbidden, "\uFFFD")
    .replaceAll(/[&<>"']/gu, (character) => entities[character] ?? character);
}

// The control characters that an HTML page may not hold.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function markupOf(part: HtmlPart): string {
  if (part === undefined || part === false) return "";
  if (part instanceof Html) return part.markup;
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return part.map(markupOf).join("");
}
