export { type CheckedSheetText, checkSheetText } from "./score/check-sheet-text.ts";
export { type ReadSheet, readSheetText } from "./score/read-sheet-text.ts";
export { sheetJsonSchema } from "./score/sheet-json.schema.ts";
