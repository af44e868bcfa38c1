export { importBounded, type ImportBoundedOptions } from "./import-bounded.ts";
export type { ImportedDocument } from "./imported-document.ts";
