import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { twips } from "./twips.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

/**
 * Sets paragraphs side by side in columns without borders.
 *
 * @param widthsMm - The columns, from the left margin.
 * @param rows - For each row, what stands in each column.
 * @returns The table; none of its rows is broken over two pages.
 *
 * @unit `widthsMm`: millimetres
 *
 * @public
 */
export function borderlessColumns(widthsMm: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  const widths = widthsMm.map(twips);
  const margins = { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA };
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) => new TableCell({ children, width: { size: widths[column] ?? 0, type: WidthType.DXA }, margins }),
          ),
        }),
    ),
  });
}
