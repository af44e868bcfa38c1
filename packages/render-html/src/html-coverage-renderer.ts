import { ok, type Result } from "@pccc/core";
import type { CoverageView, Rendered, RenderError, Renderer } from "@pccc/plugin";
import { coveragePage } from "./coverage/coverage-page.ts";
import { pageBytes } from "./page/page-bytes.ts";

/**
 * Writes the coverage of a plan as one self-contained HTML page: what is covered by task, and a matrix of units and tasks.
 *
 * @remarks
 * The page holds no script and asks for nothing from outside. The units stand under the one above them; with many units these groups
 * are closed until a reader opens one or looks for a name in it.
 *
 * @public
 */
export const htmlCoverageRenderer: Renderer<"coverage"> = {
  id: "html.coverage",
  accepts: "coverage",
  mediaType: "text/html",
  extension: "html",
  render,
};

async function render(view: CoverageView): Promise<Result<Rendered, RenderError>> {
  return ok({ mediaType: "text/html", bytes: pageBytes(await coveragePage(view)) });
}
