import {
  type DocumentRegister,
  documentStatusOn,
  findDocument,
  findDocumentNumbers,
  formatDocumentNumber,
  groundsOf,
  parseDocumentNumber,
} from "@pccc/core";
import type { AskOfNumbers } from "./legal-scenario.schema.ts";

/** Answers a question about document numbers: the grammar and the canonical form, the numbers in a text, or the grounds of a document. */
export function answerOfNumbers(ask: AskOfNumbers, register: DocumentRegister): readonly string[] {
  if ("number" in ask) {
    const read = parseDocumentNumber(ask.number, { mode: ask.lenient === true ? "lenient" : "strict" });
    return read.ok ? [read.value.class, formatDocumentNumber(read.value)] : [];
  }
  if ("numbersIn" in ask) {
    return findDocumentNumbers(ask.numbersIn).map(({ number, date }) => {
      return `${formatDocumentNumber(number)}${date === undefined ? "" : ` (${date})`}`;
    });
  }
  const found = findDocument(register, { number: ask.groundsOf });
  if (found.document === undefined) return [];
  const { documents } = groundsOf(register, found.document.id);
  return documents.slice(1).map((id) => {
    const status = documentStatusOn(register, id, ask.on);
    return `${status?.document.number ?? id} ${status?.state ?? "unknown"}`;
  });
}
