export { type CheckedSheetText, checkSheetText, type CheckSheetTextOptions } from "./score/check-sheet-text.ts";
export { editSheetText, type SheetEdit } from "./score/edit-sheet-text.ts";
export { type ReadSheet, readSheetText } from "./score/read-sheet-text.ts";
export { sheetJsonSchema } from "./score/sheet-json.schema.ts";
export { type ReadSheetTests, readSheetTests } from "./sheet-test/read-sheet-tests.ts";
export { runSheetTests, type SheetTestFailure, type SheetTestResult } from "./sheet-test/run-sheet-tests.ts";
export { sheetTestsJsonSchema } from "./sheet-test/sheet-tests-json.schema.ts";
export type { CoverageItem } from "./sheet-test/sheet-coverage.ts";
export type {
  SheetTestCase,
  SheetTests,
  TestedExpectation,
  TestedJudgement,
  TestedObligation,
  TestedUnit,
} from "./sheet-test/sheet-test.ts";
