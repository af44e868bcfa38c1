import { err, ok, type Result, formatFinding } from "@pccc/core";
import { type DocumentBlock, type OfficialDocumentView, RenderError } from "@pccc/plugin";
import { diagnostics, type RenderDocxCode } from "./diagnostics.ts";
import { letterheadNeedsMm, textWidthOfPageMm } from "./letterhead.ts";

/**
 * Checks that a document has the parts that its form requires and that it can be laid out.
 *
 * @param view - The document.
 * @returns The document, or what is wrong with it.
 *
 * @public
 */
export function checkView(view: OfficialDocumentView): Result<OfficialDocumentView, RenderError> {
  const missing = missingPart(view);
  if (missing !== undefined) return err(renderError("PCCC_RENDER_PART_MISSING", { part: missing }));
  const tables = view.body.filter((block) => block.kind === "table");
  for (const [index, table] of tables.entries()) {
    const problem = tableProblem(table, index + 1);
    if (problem !== undefined) return err(problem);
  }
  const availableMm = textWidthOfPageMm(view.layout);
  const neededMm = letterheadNeedsMm(view);
  if (!(availableMm >= neededMm)) {
    return err(
      renderError("PCCC_RENDER_PAGE_TOO_NARROW", {
        layout: view.layout.id,
        availableMm: Math.floor(availableMm),
        neededMm: Math.ceil(neededMm),
      }),
    );
  }
  return ok(view);
}

/**
 * Makes an error of this package's catalogue, with its English words.
 *
 * @param code - The code.
 * @param params - What the placeholders of its message stand for.
 * @param options - The cause, where there is one.
 * @returns The error.
 *
 * @public
 */
export function renderError(code: RenderDocxCode, params: Readonly<Record<string, string | number>>, options?: ErrorOptions): RenderError {
  return new RenderError(code, formatFinding([diagnostics], { code, params }, "en").message, params, options);
}

function missingPart(view: OfficialDocumentView): string | undefined {
  if (view.organ.every((line) => line.trim() === "")) return "organ";
  if (view.notation.trim() === "") return "notation";
  if (view.place.trim() === "") return "place";
  if (view.typeName.trim() === "" && !(view.addressees ?? []).some((line) => line.trim() !== "")) return "typeName";
  if (view.body.length === 0) return "body";
  if (view.signature.lines.every((line) => line.trim() === "")) return "signature";
  return undefined;
}

function tableProblem({ columns, rows }: Extract<DocumentBlock, { readonly kind: "table" }>, table: number): RenderError | undefined {
  const narrow = columns.findIndex(({ widthPercent }) => !(widthPercent > 0 && Number.isFinite(widthPercent)));
  if (columns.length === 0 || narrow !== -1) return renderError("PCCC_RENDER_TABLE_COLUMN", { table, column: Math.max(narrow, 0) + 1 });
  const uneven = rows.findIndex((row) => row.length !== columns.length);
  if (uneven === -1) return undefined;
  return renderError("PCCC_RENDER_TABLE_ROW", { table, row: uneven + 1, cells: rows[uneven]?.length ?? 0, columns: columns.length });
}
