import type { SourceSpan } from "@pccc/core";
import type { TextPlace } from "@pccc/import";
import type { Manner } from "./io.ts";

/** Says where in a file a stretch of its text stands: page and line, paragraph, or line of the text. */
export function placeInFile(span: SourceSpan, places: readonly TextPlace[], { language }: Pick<Manner, "language">): string {
  const say = (vi: string, en: string): string => (language === "vi" ? vi : en);
  const { page, line, paragraph } = placeAt(places, span.startOffset) ?? {};
  if (page !== undefined) {
    if (line === undefined) return say(`trang ${page}`, `page ${page}`);
    return say(`trang ${page}, dòng ${line}`, `page ${page}, line ${line}`);
  }
  if (paragraph !== undefined) return say(`đoạn ${paragraph}`, `paragraph ${paragraph}`);
  return say(`dòng ${span.startLine}`, `line ${span.startLine}`);
}

function placeAt(places: readonly TextPlace[], offset: number): TextPlace | undefined {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.startOffset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return places[low];
}
