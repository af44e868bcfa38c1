export { importBounded, type ImportBoundedOptions, type ImportedDocument } from "./import-bounded.ts";
