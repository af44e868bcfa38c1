import { AlignmentType, BorderStyle, Paragraph } from "docx";
import type { TextStyle } from "@pccc/plugin";
import { singleSpacing } from "./single-spacing.ts";
import { textRuns } from "./text-runs.ts";

const border = { style: BorderStyle.SINGLE, size: 12, space: 4, color: "C00000" };
const boxed: TextStyle = { sizePt: 12, bold: true, italic: false, upperCase: false };
const running: TextStyle = { sizePt: 10, bold: true, italic: false, upperCase: false };

/**
 * Sets the notice that the content is a sample: in a box above the letterhead.
 *
 * @param notice - The notice.
 * @returns The box.
 *
 * @public
 */
export function sampleNoticeBox(notice: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: 120, right: 120 },
    spacing: singleSpacing(0, 10),
    border: { top: border, bottom: border, left: border, right: border },
    children: textRuns(notice, boxed),
  });
}

/**
 * Sets the same notice as a running line, for the pages after the first.
 *
 * @param notice - The notice.
 * @returns The line.
 *
 * @public
 */
export function sampleNoticeLine(notice: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: singleSpacing(0, 6), children: textRuns(notice, running) });
}
