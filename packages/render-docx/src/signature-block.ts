import type { OfficialDocumentView } from "@pccc/plugin";
import { AlignmentType, Paragraph, type Table } from "docx";
import { balanceLines } from "./balance-lines.ts";
import { borderlessColumns } from "./borderless-columns.ts";
import { closeLines } from "./close-lines.ts";
import { singleSpacing } from "./single-spacing.ts";
import { textRuns } from "./text-runs.ts";

// Four lines, for the signature and the seal.
const signatureSpacePt = 72;

/**
 * Sets the recipients on the left and the signature on the right, in one block that is not broken over two pages.
 *
 * @param view - The document.
 * @param textMm - How wide the text of the page is.
 * @returns The block.
 *
 * @unit `textMm`: millimetres
 *
 * @public
 */
export function signatureBlock(view: OfficialDocumentView, textMm: number): Table {
  const { styles, authorityPrefixes } = view.layout;
  const half = textMm / 2;
  const recipients = closeLines(view.recipients).map(
    (line) => new Paragraph({ spacing: singleSpacing(), children: textRuns(`- ${line}`, styles.recipients) }),
  );
  const head = new Paragraph({ spacing: singleSpacing(), children: textRuns("Nơi nhận:", styles.recipientsHead) });
  const signature = view.signature.lines.flatMap((line) => {
    const style = authorityPrefixes.some((prefix) => line.startsWith(prefix)) ? styles.signatureAuthority : styles.signature;
    return balanceLines(line, style, half).map(
      (part) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: singleSpacing(), children: textRuns(part, style) }),
    );
  });
  const name = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: singleSpacing(signatureSpacePt),
    children: textRuns(view.signature.name ?? "", styles.signatureName),
  });
  return borderlessColumns(
    [half, half],
    [[view.recipients.length === 0 ? [new Paragraph({})] : [head, ...recipients], [...signature, name]]],
  );
}
