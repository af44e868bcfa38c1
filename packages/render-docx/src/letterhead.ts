import type { PlainDate } from "@pccc/core";
import type { Layout, OfficialDocumentView, TextStyle } from "@pccc/plugin";
import { AlignmentType, Paragraph, type Table } from "docx";
import { balanceLines } from "./balance-lines.ts";
import { borderlessColumns } from "./borderless-columns.ts";
import { closingLine } from "./closing-line.ts";
import { singleSpacing } from "./single-spacing.ts";
import { textRuns } from "./text-runs.ts";
import { textWidthMm } from "./text-width.ts";

// Room beside the widest line, so that another cut of the font does not wrap it.
const roomMm = 3;
const blankNumber = " ".repeat(7);
const blankDay = " ".repeat(4);

/**
 * Sets the letterhead: the issuing body and the number on the left, the emblem, place and day on the right.
 *
 * @param view - The document.
 * @param textMm - How wide the text of the page is.
 * @returns The letterhead.
 *
 * @unit `textMm`: millimetres
 *
 * @public
 */
export function letterhead(view: OfficialDocumentView, textMm: number): Table {
  const { layout } = view;
  const { styles, closings } = layout;
  const [left, right] = letterheadColumnsMm(view, textMm);
  const organ = view.organ.flatMap((line) => balanceLines(line, styles.organ, left - roomMm));
  const superior = (view.superiorOrgan ?? []).flatMap((line) => balanceLines(line, styles.superiorOrgan, left - roomMm));
  const emblem = layout.emblem.at(-1);
  return borderlessColumns(
    [left, right],
    [
      [
        [
          ...superior.map((line) => centred(line, styles.superiorOrgan)),
          ...organ.map((line) => centred(line, styles.organ)),
          closingLine(closings.organ, organ.at(-1) ?? "", styles.organ, left),
        ],
        [
          ...layout.emblem.map(({ text, style }) => centred(text, style)),
          ...(emblem === undefined ? [] : [closingLine(closings.emblem, emblem.text, emblem.style, right)]),
        ],
      ],
      [[centred(numberLine(view), styles.number, 6), ...letterSubject(view, left)], [centred(placeDateLine(view), styles.placeDate, 6)]],
    ],
  );
}

/**
 * Divides the letterhead: the right column is as wide as its widest line needs, the left has the rest.
 *
 * @param view - The document.
 * @param textMm - How wide the text of the page is.
 * @returns The two columns; they add up to the text's width.
 *
 * @unit `textMm` and the result: millimetres
 *
 * @public
 */
export function letterheadColumnsMm(view: OfficialDocumentView, textMm: number): readonly [number, number] {
  const needed = neededRightMm(view);
  const { styles } = view.layout;
  const leftWish = Math.max(
    textWidthMm(numberLine(view), styles.number),
    ...view.organ.map((line) => textWidthMm(line, styles.organ)),
    ...(view.superiorOrgan ?? []).map((line) => textWidthMm(line, styles.superiorOrgan)),
  );
  const spare = Math.max(0, textMm - needed - (leftWish + roomMm));
  const right = needed + spare / 2;
  return [textMm - right, right];
}

/**
 * Tells how wide a page's text must be for the letterhead.
 *
 * @param view - The document.
 * @returns The width that its number and its emblem need side by side.
 *
 * @unit the result: millimetres
 *
 * @public
 */
export function letterheadNeedsMm(view: OfficialDocumentView): number {
  return neededRightMm(view) + textWidthMm(numberLine(view), view.layout.styles.number) + roomMm;
}

function neededRightMm(view: OfficialDocumentView): number {
  const lines = view.layout.emblem.map(({ text, style }) => textWidthMm(text, style));
  return Math.max(textWidthMm(placeDateLine(view), view.layout.styles.placeDate), ...lines) + roomMm;
}

/** A letter names no type: its subject stands under the number. */
function letterSubject({ layout, typeName, subject }: OfficialDocumentView, left: number): readonly Paragraph[] {
  if (typeName !== "") return [];
  const { letterSubject: style } = layout.styles;
  return balanceLines(`${layout.letter.subjectPrefix} ${subject}`, style, left - roomMm).map((line, index) =>
    centred(line, style, index === 0 ? 6 : 0),
  );
}

function numberLine({ layout, number, notation }: OfficialDocumentView): string {
  // A number below ten is written with a nought before it.
  const shownNumber = number === undefined ? blankNumber : number.padStart(2, "0");
  return `${layout.numberPrefix} ${shownNumber}${layout.numberSeparator}${notation}`;
}

function placeDateLine({ place, date, year }: OfficialDocumentView): string {
  if (date !== undefined) return `${place}, ngày ${date.slice(8, 10)} tháng ${monthOf(date)} năm ${date.slice(0, 4)}`;
  return `${place}, ngày ${blankDay} tháng ${blankDay} năm ${year === undefined ? blankDay : String(year)}`;
}

// Days below ten and the months January and February are written with a nought, the other months without.
function monthOf(date: PlainDate): string {
  const month = Number(date.slice(5, 7));
  return month <= 2 ? `0${month}` : String(month);
}

function centred(text: string, style: TextStyle, beforePt = 0): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: singleSpacing(beforePt), children: textRuns(text, style) });
}

/**
 * Gives the width that a layout leaves for the text.
 *
 * @param layout - The layout.
 * @returns The page's width without its margins.
 *
 * @unit the result: millimetres
 *
 * @public
 */
export function textWidthOfPageMm({ page }: Layout): number {
  return page.widthMm - page.marginsMm.left - page.marginsMm.right;
}
