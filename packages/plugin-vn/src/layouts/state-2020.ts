import { plainDate } from "@pccc/core";
import type { Layout } from "@pccc/plugin";
import { textStyle } from "./text-style.ts";

/**
 * The form of the State's administrative documents.
 *
 * @remarks
 * The decree gives ranges; within them the size that leaves the widest text and the body at 14 points are chosen.
 * It does not say how large the text of a table is, nor how far from the edge the page number stands: both are our choice.
 *
 * @law 30/2020/NĐ-CP Phụ lục I (in force from 2020-03-05)
 *
 * @public
 */
export const state2020: Layout = {
  id: "vn.state2020",
  title: { vi: "Văn bản hành chính theo Nghị định 30/2020/NĐ-CP", en: "Administrative document, Decree 30/2020/NĐ-CP" },
  line: "state",
  validFrom: plainDate("2020-03-05"),
  basis: [
    {
      document: "30/2020/NĐ-CP",
      provision: "Phụ lục I",
      date: plainDate("2020-03-05"),
      confidence: "secondary",
      source: "https://luatvietnam.vn/tin-van-ban-moi/huong-dan-moi-ve-cach-trinh-bay-van-ban-hanh-chinh-186-24146-article.html",
      note: {
        vi: "Có hiệu lực từ ngày ký. Các khoảng số khớp nhau ở nhiều bản thuật lại; chưa đọc chính phụ lục.",
        en: "In force on the day of signing. The ranges agree in several restatements; the annex itself was not read.",
      },
    },
  ],
  page: { widthMm: 210, heightMm: 297, marginsMm: { top: 20, bottom: 20, left: 30, right: 15 }, numberFromTopMm: 10 },
  font: "Times New Roman",
  emblem: [
    { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style: textStyle(13, "bold", "upperCase") },
    { text: "Độc lập - Tự do - Hạnh phúc", style: textStyle(14, "bold") },
  ],
  numberPrefix: "Số:",
  numberSeparator: "/",
  closings: {
    emblem: { kind: "rule", shareOfText: 1 },
    organ: { kind: "rule", shareOfText: 0.4 },
    subject: { kind: "rule", shareOfText: 0.4 },
  },
  styles: {
    superiorOrgan: textStyle(13, "upperCase"),
    organ: textStyle(13, "bold", "upperCase"),
    number: textStyle(13),
    placeDate: textStyle(14, "italic"),
    typeName: textStyle(14, "bold", "upperCase"),
    subject: textStyle(14, "bold"),
    letterSubject: textStyle(12),
    addressees: textStyle(14),
    basis: textStyle(14, "italic"),
    body: textStyle(14),
    headings: [textStyle(14, "bold", "upperCase"), textStyle(14, "bold"), textStyle(14)],
    tableCaption: textStyle(13, "bold"),
    tableHead: textStyle(12, "bold"),
    tableCell: textStyle(12),
    signatureAuthority: textStyle(14, "bold", "upperCase"),
    signature: textStyle(14, "bold", "upperCase"),
    signatureName: textStyle(14, "bold"),
    recipientsHead: textStyle(12, "bold", "italic"),
    recipients: textStyle(11),
    pageNumber: textStyle(14),
  },
  body: { firstLineIndentMm: 10, spacingAfterPt: 6, lineSpacing: { kind: "multiple", lines: 1.15 } },
  basisPrefix: "",
  authorityPrefixes: ["TM.", "KT.", "TL.", "TUQ.", "Q."],
  endMark: "./.",
  report: { organSuffix: [], notation: "BC-UBND", signatureLines: ["TM. ỦY BAN NHÂN DÂN"] },
  letter: { notation: "UBND", subjectPrefix: "V/v" },
};
