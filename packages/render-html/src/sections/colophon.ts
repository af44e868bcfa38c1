import { type Html, html } from "../html.ts";
import type { PageContext } from "../page/page-context.ts";

/**
 * The foot of the page: the full digests by which the board is checked.
 *
 * @param context - The page's context.
 * @returns The markup.
 */
export function colophon(context: PageContext): Html {
  const { board, say } = context;
  return html`<footer id="colophon"><div class="wide"><h2>${say("colophon")}</h2>
<dl><dt>${say("head")}</dt><dd>${say("head.seq", { seq: context.count(board.head.seq) })}, ${context.instant(board.head.recordedAt)}<br><code>${board.head.hash}</code></dd>
<dt>${say("composition")}</dt><dd><code>${board.composition}</code></dd>
<dt>${say("sheet")}</dt><dd><code>${board.sheet.id}</code>, ${say("sheet.edition", { edition: board.sheet.edition })}<br><code>${board.sheet.sha256}</code></dd></dl>
<p class="note">${say("colophon.offline")}</p></div></footer>`;
}
