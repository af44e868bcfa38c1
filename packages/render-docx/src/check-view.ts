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
    const problem = tableProblem(table);
    if (problem !== undefined) return err(renderError("PCCC_RENDER_TABLE_SHAPE", { table: index + 1, problem }));
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
  if (view.typeName.trim() === "") return "typeName";
  if (view.body.length === 0) return "body";
  if (view.signature.lines.every((line) => line.trim() === "")) return "signature";
  return undefined;
}

function tableProblem({ columns, rows }: Extract<DocumentBlock, { readonly kind: "table" }>): string | undefined {
  if (columns.length === 0) return "no columns";
  const narrow = columns.findIndex(({ widthPercent }) => !(widthPercent > 0 && Number.isFinite(widthPercent)));
  if (narrow !== -1) return `column ${narrow + 1} has no width`;
  const uneven = rows.findIndex((row) => row.length !== columns.length);
  if (uneven !== -1) return `row ${uneven + 1} has ${rows[uneven]?.length ?? 0} cells for ${columns.length} columns`;
  return undefined;
}
