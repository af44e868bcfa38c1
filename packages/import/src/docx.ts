export { readDocx } from "./docx/read-docx.ts";
export type { ReadText, TextPlace } from "./readers/read-text.ts";
