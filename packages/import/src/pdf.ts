export { readPdf } from "./pdf/read-pdf.ts";
export type { ReadText, TextPlace } from "./readers/read-text.ts";
