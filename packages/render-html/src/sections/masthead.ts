import { type Html, html } from "../html.ts";
import type { PageContext } from "../page/page-context.ts";

/**
 * The head of the page: whose plan, by which sheet, as of when, from which journal.
 *
 * @param context - The page's context.
 * @returns The markup.
 */
export function masthead(context: PageContext): Html {
  const { view, board, say, text } = context;
  const { plan } = view;
  return html`<header class="masthead">
<div class="wide">
<p class="issuer">${plan.issuer}</p>
<h1>${text(board.title)}</h1>
${planLine(context)}
<dl class="facts">
<div class="sheet-fact"><dt>${say("sheet")}</dt><dd>${text(board.sheet.title)} <span class="edition">(${say("sheet.edition", { edition: board.sheet.edition })})</span>
${sheetBadge(context)}</dd></div>
<div><dt>${say("asOf")}</dt><dd>${context.date(board.asOf)}</dd></div>
<div><dt>${say("head")}</dt><dd>${say("head.seq", { seq: context.count(board.head.seq) })} <code>${shortDigest(board.head.hash)}</code></dd></div>
<div><dt>${say("composition")}</dt><dd><code>${shortDigest(board.composition)}</code></dd></div>
</dl>
</div>
${sampleBand(context)}
</header>`;
}

/**
 * The mark that says whether the sheet is official.
 *
 * @param context - The page's context.
 * @returns The markup.
 */
export function sheetBadge(context: PageContext): Html {
  return context.board.sheet.official
    ? html`<strong class="badge official">${context.say("sheet.official")}</strong>`
    : html`<strong class="badge sample">${context.say("sheet.sample")}</strong>`;
}

function planLine({ view, board, text, say }: PageContext): Html | undefined {
  const { title, number } = view.plan;
  const said = [...(title === text(board.title) ? [] : [title]), ...(number === undefined ? [] : [say("plan.number", { number })])];
  return said.length === 0 ? undefined : html`<p class="plan">${said.join(" · ")}</p>`;
}

function sampleBand(context: PageContext): Html | undefined {
  const { view, board, say } = context;
  if (view.sampleNotice === undefined && board.sheet.official) return undefined;
  return html`<div class="sample-band"><p class="wide"><strong>${say("sample.head")}</strong> ${
    view.sampleNotice !== undefined && html`<span>${view.sampleNotice}</span> `
  }${!board.sheet.official && html`<span>${say("sample.sheet")}</span>`}</p></div>`;
}

function shortDigest(digest: string): string {
  return digest.slice(0, 12);
}
