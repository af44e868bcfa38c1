import { anchorOf } from "../anchor.ts";
import type { BoardUnit } from "../board-records.ts";
import { type Html, html } from "../html.ts";
import { embeddedJson } from "./embedded-json.ts";
import { makePageData, wordsOf } from "./make-page-data.ts";
import { packed } from "./packed.ts";
import type { PageContext } from "./page-context.ts";
import type { PartsIndex } from "./page-data.ts";

// A part is opened whole when one of its results is looked at: about three megabytes, a tenth of a second.
const mostResultsInPart = 1200;

/**
 * The explanations of a large board in packed parts, with the index that tells where each unit is.
 *
 * @param context - The page's context.
 * @returns The markup.
 */
export function pageParts(context: PageContext): Html {
  const { board, view } = context;
  const rows = Map.groupBy(board.rows, ({ unit }) => unit);
  const owed = Map.groupBy(view.facts.answered, ({ obligation }) => obligation.unit);
  const parts = cutUnits(context, rows);
  const index: PartsIndex = { parts: parts.map((units) => units.map(({ id }) => anchorOf(id, ""))), words: wordsOf(context) };
  return html`<script type="application/json" id="parts">${embeddedJson(index)}</script>
${parts.map((units, place) => {
  const part: PageContext = {
    ...context,
    board: { ...board, units, rows: units.flatMap(({ id }) => rows.get(id) ?? []) },
    view: { ...view, facts: { answered: units.flatMap(({ id }) => owed.get(id) ?? []) } },
  };
  return packed(`part~${place}`, makePageData(part));
})}`;
}

/** The units that have results, those below one unit side by side, in runs of about the same number of results. */
function cutUnits({ board, aboveOf }: PageContext, rows: ReadonlyMap<string, readonly unknown[]>): readonly (readonly BoardUnit[])[] {
  const scored = board.units.filter(({ id }) => rows.has(id)).map((unit) => ({ unit, above: aboveOf(unit.id) ?? -1 }));
  const parts: BoardUnit[][] = [];
  let results = mostResultsInPart;
  for (const { unit } of scored.sort((a, b) => a.above - b.above)) {
    const own = rows.get(unit.id)?.length ?? 0;
    if (results + own > mostResultsInPart) {
      parts.push([]);
      results = 0;
    }
    parts.at(-1)?.push(unit);
    results += own;
  }
  return parts;
}
