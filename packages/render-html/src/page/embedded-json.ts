import { Html } from "../html.ts";

/**
 * Writes data as JSON that can stand inside a `script` element.
 *
 * @param value - Plain JSON data.
 * @returns The JSON; no `<` is left in it, so that nothing in it can end the element or open a comment.
 */
export function embeddedJson(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029"));
}
