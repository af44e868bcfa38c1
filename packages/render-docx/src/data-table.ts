import type { DocumentBlock, Layout } from "@pccc/plugin";
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import { singleSpacing } from "./single-spacing.ts";
import { textRuns } from "./text-runs.ts";
import { twips } from "./twips.ts";

type TableBlock = Extract<DocumentBlock, { readonly kind: "table" }>;

const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/**
 * Sets a table whose head is repeated on each page and whose rows stay whole.
 *
 * @param block - The table.
 * @param layout - The layout.
 * @param textMm - How wide the text of the page is: the table is as wide.
 * @returns The caption, where there is one, the table, and the gap after it.
 *
 * @unit `textMm`: millimetres
 *
 * @public
 */
export function dataTable(block: TableBlock, layout: Layout, textMm: number): readonly (Paragraph | Table)[] {
  const { tableCaption, tableHead, tableCell } = layout.styles;
  const widths = columnTwips(block, twips(textMm));
  const cell = (text: string, column: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          alignment: head ? AlignmentType.CENTER : alignment[block.columns[column]?.align ?? "left"],
          spacing: singleSpacing(),
          keepNext: head,
          children: textRuns(text, head ? tableHead : tableCell),
        }),
      ],
    });
  const caption =
    block.caption === undefined
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: singleSpacing(6, 4),
            children: textRuns(block.caption, tableCaption),
          }),
        ];
  return [
    ...caption,
    new Table({
      width: { size: twips(textMm), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { left: twips(1.5), right: twips(1.5), top: twips(0.7), bottom: twips(0.7), marginUnitType: WidthType.DXA },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: block.columns.map(({ title }, column) => cell(title, column, true)) }),
        ...block.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, false)) })),
      ],
    }),
    new Paragraph({ spacing: { before: 0, after: layout.body.spacingAfterPt * 20, line: 40, lineRule: "exact" }, run: { size: 4 } }),
  ];
}

// The last column takes what rounding leaves, so that the columns add up to the table.
function columnTwips(block: TableBlock, total: number): readonly number[] {
  const shares = block.columns.map(({ widthPercent }) => widthPercent);
  const sum = shares.reduce((all, share) => all + share, 0);
  const widths = shares.map((share) => Math.floor((total * share) / sum));
  const left = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, column) => (column === widths.length - 1 ? width + left : width));
}
