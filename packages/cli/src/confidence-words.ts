import { type Citation, type Confidence, type Text, textIn } from "@pccc/core";
import type { Manner } from "./io.ts";

const words: Readonly<Record<Confidence, Required<Text>>> = {
  text: { vi: "đã xác lập: nguyên văn", en: "established: the wording was read" },
  official: { vi: "đã xác lập: nguồn chính thức", en: "established: official source" },
  computed: { vi: "suy ra theo quy tắc", en: "derived by rule" },
  assumed: { vi: "giả định", en: "assumed" },
  secondary: { vi: "được nêu ở nguồn thứ cấp", en: "asserted by secondary sources" },
  unverified: { vi: "được nêu, chưa kiểm chứng", en: "asserted, not verified" },
};

/** How sure a fact is, in words: established, derived, assumed or only asserted. */
export function confidenceWords(confidence: Confidence, { language }: Pick<Manner, "language">): string {
  return textIn(words[confidence], language);
}

/** What a fact rests on, and how sure it is. */
export function basisWords({ document, confidence }: Pick<Citation, "document" | "confidence">, manner: Pick<Manner, "language">): string {
  return `[${document === "–" ? "" : `${document}; `}${confidenceWords(confidence, manner)}]`;
}
