import type { BoardUnit } from "../board-records.ts";
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
  const names = (units: readonly BoardUnit[]): string =>
    units.length === 0 ? "–" : units.map((unit) => context.names.short(unit.name)).join(", ");
  return html`<section id="unit-changes"><h2>${say("changes")}</h2><p class="lead">${say("changes.lead")}</p>
<div class="scroller" tabindex="0" role="region" aria-label="${say("changes")}"><table class="plain"><thead><tr><th scope="col">${say("change.on")}</th><th scope="col">${say("change.ended")}</th><th scope="col">${say("change.began")}</th><th scope="col">${say("change.why")}</th><th scope="col">${say("change.period")}</th></tr></thead><tbody>
${changes.map((change) => {
  const straddling = board.periods.filter((period) => changesIn([change], period).length > 0);
  return html`<tr><td>${date(change.on)}</td><td>${names(change.ended)}</td><td>${names(change.began)}</td><td>${
    change.reasons.length === 0 ? say("change.unstated") : change.reasons.map((reason) => html`<p>${reason}</p>`)
  }</td><td>${straddling.length === 0 ? "–" : straddling.map((period) => text(period.label)).join(", ")}</td></tr>`;
})}
</tbody></table></div></section>`;
}
