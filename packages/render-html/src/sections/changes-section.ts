import { type Html, html } from "../html.ts";
import type { PageContext } from "../page/page-context.ts";
import { changesIn } from "../unit-changes.ts";

/**
 * What became of units in the board's range, why, and which period it falls into.
 *
 * @param context - The page's context.
 * @returns The markup; nothing where no unit changed.
 */
export function changesSection(context: PageContext): Html | undefined {
  const { changes, board, say, text, date } = context;
  if (changes.length === 0) return undefined;
  return html`<section id="unit-changes"><h2>${say("changes")}</h2><p class="lead">${say("changes.lead")}</p>
<div class="scroller" tabindex="0" role="region" aria-label="${say("changes")}"><table class="plain"><thead><tr><th scope="col">${say("change.day")}</th><th scope="col">${say("change.what")}</th><th scope="col">${say("change.units")}</th><th scope="col">${say("change.why")}</th><th scope="col">${say("change.period")}</th></tr></thead><tbody>
${changes.map((change) => {
  const straddling = board.periods.filter((period) => changesIn([change], period).length > 0);
  return html`<tr><td>${date(change.day)}</td><td>${say(change.kind === "began" ? "change.kind.began" : "change.kind.ended")}</td><td>${change.units
    .map((unit) => unit.name)
    .join(", ")}</td><td>${
    change.reasons.length === 0 ? say("change.unstated") : change.reasons.map((reason) => html`<p>${reason}</p>`)
  }</td><td>${straddling.length === 0 ? "–" : straddling.map((period) => text(period.label)).join(", ")}</td></tr>`;
})}
</tbody></table></div></section>`;
}
