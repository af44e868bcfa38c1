import type { BoardView } from "@pccc/plugin";
import { clientScript } from "../client-script.ts";
import { Html, html } from "../html.ts";
import { assumptionsSection } from "../sections/assumptions-section.ts";
import { boardTable } from "../sections/board-table.ts";
import { changesSection } from "../sections/changes-section.ts";
import { chartsSection } from "../sections/charts-section.ts";
import { colophon } from "../sections/colophon.ts";
import { detailDialog } from "../sections/detail-dialog.ts";
import { findingsSection } from "../sections/findings-section.ts";
import { masthead } from "../sections/masthead.ts";
import { periodSection } from "../sections/period-section.ts";
import { summaryTiles } from "../sections/summary-tiles.ts";
import { stylesheet } from "../style/stylesheet.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { embeddedJson } from "./embedded-json.ts";
import { makePageContext, type PageContext } from "./page-context.ts";
import { makePageData } from "./make-page-data.ts";
import { pageParts } from "./page-parts.ts";

/**
 * Writes the whole page.
 *
 * @param view - A view that contradicts itself nowhere.
 * @returns The HTML document.
 */
export async function boardPage(view: BoardView): Promise<string> {
  const context = makePageContext(view);
  const { say, board, text } = context;
  const sample = view.sampleNotice !== undefined || !board.sheet.official;
  const style = stylesheet(sample ? say("sheet.sample") : "");
  return html`<!DOCTYPE html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await contentSecurityPolicy(clientScript, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${sample && `[${say("sample.mark")}] `}${text(board.title)}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#board">${say("skip")}</a>
${masthead(context)}
${contents(context)}
<main class="wide">
<noscript><p class="notice">${say(context.isPacked ? "packed.noscript" : "noscript")}</p></noscript>
${summaryTiles(context)}
${chartsSection(context)}
${boardTable(context)}
${periodSection(context)}
${changesSection(context)}
${assumptionsSection(context)}
${findingsSection(context)}
</main>
${colophon(context)}
${detailDialog(context)}
${context.isPacked ? pageParts(context) : html`<script type="application/json" id="data">${embeddedJson(makePageData(context))}</script>`}
<script>${new Html(clientScript)}</script>
</body>
</html>
`.markup;
}

function contents(context: PageContext): Html {
  const { say, board, view, changes } = context;
  return html`<nav class="contents" aria-label="${say("contents")}"><ul class="wide"><li><a href="#board">${say("board")}</a></li><li><a href="#periods">${say("periods")}</a></li>${
    changes.length > 0 && html`<li><a href="#unit-changes">${say("changes")}</a></li>`
  }<li><a href="#assumptions">${say("assumptions", { n: board.assumptions.length })}</a></li><li><a href="#findings">${say("findings", { n: view.findings.length })}</a></li></ul></nav>`;
}
