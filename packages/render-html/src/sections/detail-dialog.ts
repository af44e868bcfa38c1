import { type Html, html } from "../html.ts";
import type { PageContext } from "../page/page-context.ts";

/**
 * The empty frame into which the page's script puts one explanation.
 *
 * @param context - The page's context.
 * @returns The markup.
 */
export function detailDialog(context: PageContext): Html {
  const { say, board, view } = context;
  const sample = view.sampleNotice !== undefined || !board.sheet.official;
  return html`<dialog id="detail" aria-labelledby="detail-title"><div class="detail-head"><div><h2 id="detail-title" tabindex="-1"></h2>${
    sample && html`<p><strong class="badge sample">${say("sheet.sample")}</strong></p>`
  }</div><div class="detail-tools"><button type="button" id="detail-before" aria-label="${say("period.before")}">‹</button><button type="button" id="detail-after" aria-label="${say("period.after")}">›</button><button type="button" id="detail-print">${say("print")}</button><button type="button" id="detail-close">${say("close")}</button></div></div>
<div id="detail-body"></div></dialog>`;
}
