import { plainDate } from "@pccc/core";
import type { Layout } from "@pccc/plugin";
import { textStyle } from "./text-style.ts";

/**
 * The form of the Party's documents until the guide of 2026.
 *
 * @law 36-HD/VPTW Phụ lục 3 (in force from 2018-04-03)
 *
 * @public
 */
export const party2018: Layout = {
  id: "vn.party2018",
  title: { vi: "Văn bản của Đảng theo Hướng dẫn 36-HD/VPTW", en: "Document of the Party, Guide 36-HD/VPTW" },
  line: "party",
  validFrom: plainDate("2018-04-03"),
  validTo: plainDate("2026-05-26"),
  basis: [
    {
      document: "36-HD/VPTW",
      provision: "Phụ lục 3",
      date: plainDate("2018-04-03"),
      confidence: "secondary",
      source:
        "https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E84-hd-mau-trinh-bay-the-thuc-van-ban-va-ban-sao-van-ban-cua-dang.html",
      note: {
        vi:
          "Trang này thuật lại phụ lục đến phần nội dung. Phần dưới, lề và khoảng cách dòng lấy theo năm 2026. " +
          "Lấy ngày ký làm ngày hiệu lực.",
        en:
          "The page repeats the annex down to the body. What stands below it, the margins and the distance between lines are those of 2026. " +
          "The day of effect is taken to be the day of signing.",
      },
    },
  ],
  page: { widthMm: 210, heightMm: 297, marginsMm: { top: 20, bottom: 20, left: 30, right: 15 }, numberFromTopMm: 10 },
  font: "Times New Roman",
  emblem: [{ text: "ĐẢNG CỘNG SẢN VIỆT NAM", style: textStyle(15, "bold", "upperCase") }],
  numberPrefix: "Số",
  numberSeparator: "-",
  closings: {
    emblem: { kind: "rule", shareOfText: 1 },
    organ: { kind: "mark", text: "*", style: textStyle(14) },
    subject: { kind: "mark", text: "-----", style: textStyle(14) },
  },
  styles: {
    superiorOrgan: textStyle(14, "upperCase"),
    organ: textStyle(14, "bold", "upperCase"),
    number: textStyle(14),
    placeDate: textStyle(14, "italic"),
    typeName: textStyle(16, "bold", "upperCase"),
    subject: textStyle(14, "bold"),
    letterSubject: textStyle(12, "italic"),
    addressees: textStyle(14),
    basis: textStyle(14),
    body: textStyle(14),
    headings: [textStyle(14, "bold", "upperCase"), textStyle(14, "bold"), textStyle(14)],
    tableCaption: textStyle(13, "bold"),
    tableHead: textStyle(12, "bold"),
    tableCell: textStyle(12),
    signatureAuthority: textStyle(14, "bold", "upperCase"),
    signature: textStyle(14, "upperCase"),
    signatureName: textStyle(14, "bold"),
    recipientsHead: textStyle(14, "underline"),
    recipients: textStyle(12),
    pageNumber: textStyle(14),
  },
  body: { firstLineIndentMm: 10, spacingAfterPt: 6, lineSpacing: { kind: "exact", pt: 18 } },
  basisPrefix: "- ",
  authorityPrefixes: ["T/M", "K/T", "T/L", "Q."],
  endMark: ".",
  report: { organSuffix: [], notation: "BC/ĐU", signatureLines: ["T/M BAN THƯỜNG VỤ"] },
  letter: { notation: "CV/ĐU", subjectPrefix: "về việc" },
};
