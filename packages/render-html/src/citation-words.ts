import { type Citation, textIn } from "@pccc/core";
import type { PageContext } from "./page/page-context.ts";

/**
 * Writes where a legal fact stands, and how sure that is.
 *
 * @param context - The page's context.
 * @param citation - The citation.
 * @returns One line.
 */
export function citationWords(context: PageContext, citation: Citation): string {
  const { say, date } = context;
  const parts = [
    citation.document,
    ...(citation.provision === undefined ? [] : [citation.provision]),
    ...(citation.date === undefined ? [] : [date(citation.date)]),
  ];
  const note = citation.note === undefined ? "" : ` ${textIn(citation.note, context.language)}`;
  return `${parts.join(", ")} (${say(`confidence.${citation.confidence}`)})${note}`;
}
