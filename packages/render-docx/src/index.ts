export { diagnostics, type RenderDocxCode } from "./diagnostics.ts";
export { docxDocumentRenderer } from "./docx-document-renderer.ts";
