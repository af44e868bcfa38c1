import { ok, err, type Result } from "@pccc/core";
import type { OfficialDocumentView, Rendered, Renderer, RenderError } from "@pccc/plugin";
import { checkView, renderError } from "./check-view.ts";
import { officialDocument } from "./official-document.ts";
import { packDocx } from "./pack-docx.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Writes official documents as docx.
 *
 * @remarks
 * The same view gives the same bytes: neither the clock nor the machine leaves a trace in them.
 *
 * @public
 */
export const docxDocumentRenderer: Renderer<"officialDocument"> = {
  id: "docx.document",
  accepts: "officialDocument",
  mediaType,
  extension: "docx",
  render,
};

async function render(view: OfficialDocumentView): Promise<Result<Rendered, RenderError>> {
  const checked = checkView(view);
  if (!checked.ok) return checked;
  try {
    return ok({ mediaType, bytes: inOnePiece(await packDocx(officialDocument(view))) });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return err(renderError("PCCC_RENDER_DOCX_FAILED", { reason }, { cause }));
  }
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
