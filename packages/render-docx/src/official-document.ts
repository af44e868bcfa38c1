import type { Layout, OfficialDocumentView } from "@pccc/plugin";
import { AlignmentType, Document, Header, LineRuleType, PageNumber, Paragraph, TextRun } from "docx";
import { documentBody, documentTitle } from "./document-body.ts";
import { letterhead, textWidthOfPageMm } from "./letterhead.ts";
import { sampleNoticeBox, sampleNoticeLine } from "./sample-notice.ts";
import { signatureBlock } from "./signature-block.ts";
import { singleSpacing } from "./single-spacing.ts";
import { runProperties, shown } from "./text-runs.ts";
import { twips } from "./twips.ts";

/**
 * Builds a docx of an official document in its layout.
 *
 * @param view - The document.
 * @returns The docx, not yet packed.
 *
 * @public
 */
export function officialDocument(view: OfficialDocumentView): Document {
  const { layout } = view;
  const textMm = textWidthOfPageMm(layout);
  const { top, bottom, left, right } = layout.page.marginsMm;
  return new Document({
    title: shown([view.typeName, view.subject].filter((part) => part !== "").join(": "), layout.styles.body),
    creator: shown(view.organ.join(" "), layout.styles.body),
    lastModifiedBy: shown(view.organ.join(" "), layout.styles.body),
    compatabilityModeVersion: 15,
    styles: { default: documentStyles(layout) },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(layout.page.widthMm), height: twips(layout.page.heightMm) },
            margin: {
              top: twips(top),
              bottom: twips(bottom),
              left: twips(left),
              right: twips(right),
              header: twips(layout.page.numberFromTopMm),
              footer: twips(layout.page.numberFromTopMm),
            },
            pageNumbers: { start: 1 },
          },
        },
        headers: { first: new Header({ children: [new Paragraph({})] }), default: runningHead(view) },
        children: [
          ...(view.sampleNotice === undefined ? [] : [sampleNoticeBox(view.sampleNotice)]),
          letterhead(view, textMm),
          ...documentTitle(view, textMm),
          ...documentBody(view, textMm),
          signatureBlock(view, textMm),
        ],
      },
    ],
  });
}

function runningHead({ layout, sampleNotice }: OfficialDocumentView): Header {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: singleSpacing(),
    children: [new TextRun({ ...runProperties(layout.styles.pageNumber), children: [PageNumber.CURRENT] })],
  });
  return new Header({ children: sampleNotice === undefined ? [number] : [number, sampleNoticeLine(sampleNotice)] });
}

type DefaultStyles = NonNullable<NonNullable<ConstructorParameters<typeof Document>[0]["styles"]>["default"]>;

function documentStyles(layout: Layout): DefaultStyles {
  const { body, styles, font } = layout;
  const base = { font, color: "000000", language: { value: "vi-VN", eastAsia: "vi-VN", bidirectional: "vi-VN" } };
  const line =
    body.lineSpacing.kind === "multiple"
      ? { line: Math.round(body.lineSpacing.lines * 240), lineRule: LineRuleType.AUTO }
      : { line: Math.round(body.lineSpacing.pt * 20), lineRule: LineRuleType.EXACTLY };
  const spacing = { before: 0, after: body.spacingAfterPt * 20, ...line };
  const heading = (index: 0 | 1 | 2): NonNullable<DefaultStyles["heading1"]> => ({
    run: { ...base, ...runProperties(styles.headings[index]) },
    paragraph: { keepNext: true, alignment: AlignmentType.JUSTIFIED, spacing, indent: { firstLine: twips(body.firstLineIndentMm) } },
  });
  return {
    document: { run: { ...base, ...runProperties(styles.body) }, paragraph: { spacing } },
    heading1: heading(0),
    heading2: heading(1),
    heading3: heading(2),
  };
}
