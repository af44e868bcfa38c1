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
};

/**
 * Prints an explanation as a tree of text, for a terminal.
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
  write(explanation, "", "", lines, language, decimals);
  return lines.join("\n");
}

function write(node: Explanation, first: string, rest: string, lines: string[], language: Language, decimals: number): void {
  lines.push(`${first}${textIn(node.label, language)}: ${pointsIn(node, language, decimals)}`);
  const bar = node.children.length > 0 ? "│ " : "  ";
  lines.push(`${rest}${bar}${textIn(node.because, language)}`);
  for (const { kind, ref, text } of node.references) {
    const words = textIn(text, language);
    lines.push(`${rest}${bar}· ${kindNames[kind][language]}: ${words}${words === ref ? "" : ` [${ref}]`}`);
  }
  for (const [index, child] of node.children.entries()) {
    const isLast = index === node.children.length - 1;
    write(child, `${rest}${isLast ? "└─ " : "├─ "}`, `${rest}${isLast ? "   " : "│  "}`, lines, language, decimals);
  }
}

function pointsIn(node: Explanation, language: Language, decimals: number): string {
  const unknown = language === "vi" ? "chưa biết" : "unknown";
  const points = node.points === undefined ? unknown : writePoints(node.points, decimals, language);
  return node.possible === undefined || node.possible === 0 ? points : `${points}/${writePoints(node.possible, decimals, language)}`;
}
