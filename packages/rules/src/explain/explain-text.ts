import { type Language, textIn } from "@pccc/core";
import { writePoints } from "./bilingual.ts";
import type { Explanation, ExplanationReference } from "./explanation.ts";

const kindNames: Readonly<Record<ExplanationReference["kind"], { readonly vi: string; readonly en: string }>> = {
  obligation: { vi: "nghĩa vụ", en: "obligation" },
  submission: { vi: "báo cáo gửi", en: "submission" },
  assumption: { vi: "giả định", en: "assumption" },
  citation: { vi: "căn cứ", en: "basis" },
  judgement: { vi: "người chấm", en: "judgement" },
  succession: { vi: "sắp xếp đơn vị", en: "succession" },
  metric: { vi: "chỉ số", en: "metric" },
  result: { vi: "kết quả khác", en: "other result" },
};

/**
 * Prints an explanation as a tree of text, for a terminal, with what it rests on as numbered notes below it.
 *
 * @param explanation - The tree.
 * @param language - The language of the words.
 * @param decimals - Decimal places of points.
 * @returns Lines joined by line feeds, without one at the end.
 *
 * @public
 */
export function explainText(explanation: Explanation, language: Language, decimals: number): string {
  const lines: string[] = [];
  const notes = new Map<string, string>();
  write(explanation, "", "", { lines, notes, language, decimals });
  if (notes.size === 0) return lines.join("\n");
  const width = String(notes.size).length;
  const numbered = [...notes.values()].map((note, index) => `[${String(index + 1).padStart(width)}] ${note}`);
  return [...lines, "", ...numbered].join("\n");
}

interface Page {
  readonly lines: string[];
  /** By kind and ref, in the order in which they are first cited. */
  readonly notes: Map<string, string>;
  readonly language: Language;
  readonly decimals: number;
}

function write(node: Explanation, first: string, rest: string, page: Page): void {
  const { lines, language } = page;
  lines.push(`${first}${textIn(node.label, language)}: ${pointsIn(node, page)}`);
  const bar = node.children.length > 0 ? "│ " : "  ";
  lines.push(
    `${rest}${bar}${textIn(node.because, language)}${node.references.map((reference) => ` [${noteNumber(reference, page)}]`).join("")}`,
  );
  for (const [index, child] of node.children.entries()) {
    const isLast = index === node.children.length - 1;
    write(child, `${rest}${isLast ? "└─ " : "├─ "}`, `${rest}${isLast ? "   " : "│  "}`, page);
  }
}

function noteNumber({ kind, ref, text }: ExplanationReference, { notes, language }: Page): number {
  const key = `${kind} ${ref}`;
  if (!notes.has(key)) {
    const words = textIn(text, language);
    notes.set(key, `${kindNames[kind][language]}: ${words}${words.startsWith(ref) ? "" : ` <${ref}>`}`);
  }
  return [...notes.keys()].indexOf(key) + 1;
}

function pointsIn(node: Explanation, { language, decimals }: Page): string {
  const unknown = language === "vi" ? "chưa biết" : "unknown";
  const points = node.points === undefined ? unknown : writePoints(node.points, decimals, language);
  return node.possible === undefined || node.possible === 0 ? points : `${points}/${writePoints(node.possible, decimals, language)}`;
}
