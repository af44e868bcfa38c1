import { type Html, html } from "../html.ts";
import { packed } from "../page/packed.ts";
import type { PageContext } from "../page/page-context.ts";

// What is looked at without being asked for stays in the open.
const mostRowsInTheOpen = 100;

/**
 * The rows of a table about units: in the open, or, where the page packs its long tables, in an element beside the table.
 *
 * @param context - The page's context.
 * @param id - The table's id.
 * @param rows - The rows.
 * @returns The table's body, and what stands after the table's frame.
 */
export function tableRows(
  context: PageContext,
  id: string,
  rows: readonly Html[],
): { readonly body: Html; readonly after: Html | undefined } {
  if (!context.isPacked || rows.length <= mostRowsInTheOpen)
    return {
      body: html`<tbody>
${rows}
</tbody>`,
      after: undefined,
    };
  const store = `rows~${id}`;
  return {
    body: html`<tbody data-rows="${store}"></tbody>`,
    after: html`<noscript><p class="notice">${context.say("packed.rows", { n: context.count(rows.length) })}</p></noscript>
${packed(
  store,
  rows.map(({ markup }) => markup),
)}`,
  };
}
