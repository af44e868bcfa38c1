import type { DocumentBlock, Layout, OfficialDocumentView, TextStyle } from "@pccc/plugin";
import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, type Table } from "docx";
import { balanceLines } from "./balance-lines.ts";
import { closeLines } from "./close-lines.ts";
import { closingLine } from "./closing-line.ts";
import { dataTable } from "./data-table.ts";
import { singleSpacing } from "./single-spacing.ts";
import { textRuns } from "./text-runs.ts";
import { twips } from "./twips.ts";

// A centred subject keeps clear of the margins.
const subjectInsetMm = 25;
const addresseesIndentMm = 30;
const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

/**
 * Sets the type of document, its subject and what closes them; the addressees of a letter, which has no type.
 *
 * @param view - The document.
 * @param textMm - How wide the text of the page is.
 * @returns The paragraphs.
 *
 * @unit `textMm`: millimetres
 *
 * @public
 */
export function documentTitle(view: OfficialDocumentView, textMm: number): readonly Paragraph[] {
  const { styles, closings } = view.layout;
  if (view.typeName === "") return addressees(view.addressees ?? [], styles.addressees);
  const subject = balanceLines(view.subject, styles.subject, textMm - subjectInsetMm);
  const last = subject.at(-1);
  return [
    centredTitle(view.typeName, styles.typeName, 16),
    ...subject.map((line) => centredTitle(line, styles.subject, 0)),
    closingLine(closings.subject, last ?? view.typeName, last === undefined ? styles.typeName : styles.subject, textMm),
    new Paragraph({ spacing: { before: 0, after: 160, line: 40, lineRule: LineRuleType.EXACTLY }, run: { size: 4 } }),
  ];
}

/**
 * Sets the basis and the body, with the mark that ends the text.
 *
 * @param view - The document.
 * @param textMm - How wide the text of the page is.
 * @returns Paragraphs and tables.
 *
 * @unit `textMm`: millimetres
 *
 * @public
 */
export function documentBody(view: OfficialDocumentView, textMm: number): readonly (Paragraph | Table)[] {
  const { layout } = view;
  const basis = closeLines(view.basis).map((line) => bodyParagraph(`${layout.basisPrefix}${line}`, layout.styles.basis, layout));
  return [
    ...basis,
    ...withEndMark(view.body, layout.endMark).flatMap((block, index, all) => setBlock(block, layout, textMm, index === all.length - 1)),
  ];
}

// One addressee stands behind the words, several stand below them.
function addressees(lines: readonly string[], style: TextStyle): readonly Paragraph[] {
  const [only, ...others] = lines;
  if (only !== undefined && others.length === 0) return [centredTitle(`Kính gửi: ${only}`, style, 16, 12)];
  const closed = closeLines(lines);
  return [
    addressee("Kính gửi:", addresseesIndentMm, 16, 0, style),
    ...closed.map((line, index) => addressee(`- ${line}`, addresseesIndentMm + 20, 0, index === closed.length - 1 ? 12 : 0, style)),
  ];
}

function addressee(text: string, leftMm: number, beforePt: number, afterPt: number, style: TextStyle): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: singleSpacing(beforePt, afterPt),
    indent: { left: twips(leftMm) },
    children: textRuns(text, style),
  });
}

function setBlock(block: DocumentBlock, layout: Layout, textMm: number, last: boolean): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: headingLevels[block.level],
          children: textRuns(
            block.label === undefined ? block.text : `${block.label} ${block.text}`,
            layout.styles.headings[headingIndex(block.level)],
          ),
        }),
      ];
    case "paragraph":
      return [bodyParagraph(block.text, layout.styles.body, layout, last)];
    case "list":
      return block.items.map((item, index) =>
        bodyParagraph(`- ${item}`, layout.styles.body, layout, last && index === block.items.length - 1),
      );
    case "table":
      return dataTable(block, layout, textMm);
  }
}

function headingIndex(level: 1 | 2 | 3): 0 | 1 | 2 {
  return level === 1 ? 0 : level === 2 ? 1 : 2;
}

// The last paragraph stays with the signature, which must not stand alone on a page.
function bodyParagraph(text: string, style: TextStyle, { body }: Layout, keepNext = false): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    keepNext,
    indent: { firstLine: twips(body.firstLineIndentMm) },
    children: textRuns(text, style),
  });
}

// The mark closes the last sentence; after a table or a heading it stands alone.
function withEndMark(blocks: readonly DocumentBlock[], endMark: string): readonly DocumentBlock[] {
  const last = blocks.at(-1);
  const close = (text: string): string => `${text.replace(/[\s.;,]*(?:\.\/\.)?\s*$/u, "")}${endMark}`;
  if (last?.kind === "paragraph") return [...blocks.slice(0, -1), { ...last, text: close(last.text) }];
  if (last?.kind === "list" && last.items.length > 0) {
    return [
      ...blocks.slice(0, -1),
      { ...last, items: last.items.map((item, index) => (index === last.items.length - 1 ? close(item) : item)) },
    ];
  }
  return [...blocks, { kind: "paragraph", text: endMark }];
}

function centredTitle(text: string, style: TextStyle, beforePt: number, afterPt = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: singleSpacing(beforePt, afterPt),
    children: textRuns(text, style),
  });
}
