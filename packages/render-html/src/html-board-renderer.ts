import { ok, type Result } from "@pccc/core";
import type { BoardView, Rendered, RenderError, Renderer } from "@pccc/plugin";
import { checkBoard } from "./check-board.ts";
import { boardPage } from "./page/board-page.ts";
import { pageBytes } from "./page/page-bytes.ts";

/**
 * Writes a board as one self-contained HTML page, in the view's language.
 *
 * @remarks
 * The page asks for nothing from outside, runs from a file, prints on A4 landscape and can be read without JavaScript.
 *
 * @public
 */
export const htmlBoardRenderer: Renderer<"board"> = {
  id: "html.board",
  accepts: "board",
  mediaType: "text/html",
  extension: "html",
  render,
};

async function render(view: BoardView): Promise<Result<Rendered, RenderError>> {
  const checked = checkBoard(view);
  if (!checked.ok) return checked;
  const page = await boardPage(checked.value);
  return ok({ mediaType: "text/html", bytes: pageBytes(page) });
}
