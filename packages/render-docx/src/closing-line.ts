import type { ClosingLine, TextStyle } from "@pccc/plugin";
import { AlignmentType, BorderStyle, LineRuleType, Paragraph } from "docx";
import { singleSpacing } from "./single-spacing.ts";
import { textRuns } from "./text-runs.ts";
import { textWidthMm } from "./text-width.ts";
import { twips } from "./twips.ts";

/**
 * Draws what closes a part of the letterhead: a centred rule of the length asked for, or its mark.
 *
 * @param closing - The rule or the mark.
 * @param above - The line above it, as broken.
 * @param style - That line's style.
 * @param columnMm - How wide the column is in which both are centred.
 * @returns The paragraph.
 *
 * @unit `columnMm`: millimetres
 *
 * @public
 */
export function closingLine(closing: ClosingLine, above: string, style: TextStyle, columnMm: number): Paragraph {
  if (closing.kind === "mark") {
    return new Paragraph({ alignment: AlignmentType.CENTER, spacing: singleSpacing(), children: textRuns(closing.text, closing.style) });
  }
  const length = Math.min(textWidthMm(above, style) * closing.shareOfText, columnMm);
  const indent = twips((columnMm - length) / 2);
  // A docx has no rule of a given length: the border under an empty line, drawn in from both sides, is one.
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { line: 40, lineRule: LineRuleType.EXACTLY, before: 0, after: 0 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    run: { size: 4 },
  });
}
