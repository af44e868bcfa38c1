import { err, formatFinding, ok, type Result } from "@pccc/core";
import { type BoardView, RenderError } from "@pccc/plugin";
import { diagnostics, type RenderHtmlCode } from "./diagnostics.ts";

/**
 * Checks that everything a board's rows name is in the board, once: a page would leave out the rest without a word.
 *
 * @param view - The view.
 * @returns The same view, or the first place where it contradicts itself.
 */
export function checkBoard(view: BoardView): Result<BoardView, RenderError> {
  const { board } = view;
  const fail = (code: RenderHtmlCode, params: Readonly<Record<string, string>>): Result<BoardView, RenderError> => {
    const { message, advice } = formatFinding([diagnostics], { code, params }, view.language);
    return err(new RenderError(code as `PCCC_RENDER_${string}`, `${message} ${advice}`, params));
  };

  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    unit: new Set(board.units.map((unit) => unit.id)),
    period: new Set(board.periods.map((period) => period.id)),
    criterion: new Set(board.sheet.criteria.map((criterion) => criterion.id)),
    grade: new Set(board.sheet.bands.map((band) => band.id)),
  };
  const named: [place: string, kind: string, id: string][] = [];
  const unique: [kind: string, ids: readonly string[]][] = [
    ["unit", board.units.map((unit) => unit.id)],
    ["period", board.periods.map((period) => period.id)],
    ["row", board.rows.map((row) => `${row.unit}/${row.period}`)],
    ["roll-up", board.rollUps.map((row) => `${row.unit}/${row.period}`)],
    ["obligation", view.facts.answered.map(({ obligation }) => obligation.id)],
  ];
  for (const row of [...board.rows, ...board.rollUps]) {
    const place = `${row.unit}/${row.period}`;
    named.push([place, "unit", row.unit], [place, "period", row.period]);
    if (row.grade !== undefined) named.push([place, "grade", row.grade]);
  }
  for (const row of board.rows) {
    for (const result of row.criteria) named.push([`${row.unit}/${row.period}`, "criterion", result.criterion]);
  }

  for (const [place, kind, id] of named) {
    if (known[kind]?.has(id) !== true) return fail("PCCC_RENDER_BOARD_REFERENCE", { place, kind, id });
  }
  for (const [kind, ids] of unique) {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) return fail("PCCC_RENDER_BOARD_DUPLICATE", { kind, id });
      seen.add(id);
    }
  }
  return ok(view);
}
