export { type DocumentType, documentTypes } from "./documents/document-types.ts";
export { layouts } from "./layouts/layouts.ts";
