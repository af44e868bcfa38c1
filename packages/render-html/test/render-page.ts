import type { BoardView } from "@pccc/plugin";
import { htmlBoardRenderer } from "../src/index.ts";

/**
 * Renders a view to the text of its page.
 *
 * @param view - The view.
 * @returns The page.
 */
export async function renderPage(view: BoardView): Promise<string> {
  const result = await htmlBoardRenderer.render(view);
  if (!result.ok) throw result.error;
  const chunks: Uint8Array[] = [];
  for await (const chunk of result.value.bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
