import { plainDate } from "@pccc/core";
import type { Layout } from "@pccc/plugin";
import { textStyle } from "./text-style.ts";

/**
 * The form of the documents of the Fatherland Front's committees, which bear the State's emblem.
 *
 * @remarks
 * The names of its bodies are long: the letterhead takes the smaller of the sizes allowed.
 *
 * @law 91/HD-MTTW-BTT (in force from 2013-04-08)
 *
 * @public
 */
export const front2013: Layout = {
  id: "vn.front2013",
  title: {
    vi: "Văn bản của Mặt trận Tổ quốc Việt Nam theo Hướng dẫn 91/HD-MTTW-BTT",
    en: "Document of the Fatherland Front, Guide 91/HD-MTTW-BTT",
  },
  line: "front",
  validFrom: plainDate("2013-04-08"),
  basis: [
    {
      document: "91/HD-MTTW-BTT",
      date: plainDate("2013-04-08"),
      confidence: "secondary",
      source:
        "https://hethongphapluat.vn/huong-dan-91-hd-mttw-btt-nam-2013-ve-the-thuc-va-ky-thuat-trinh-bay-van-ban-do-ban-thuong-truc-uy-ban-trung-uong-mat-tran-to-quoc-viet-nam-ban-hanh.html",
      note: {
        vi: "Không tìm thấy hướng dẫn mới hơn của Mặt trận. Đã xem phần mở đầu và phạm vi, chưa xem các phụ lục.",
        en: "No newer guide of the Front was found. Its preamble and scope were seen, its annexes were not.",
      },
    },
    {
      document: "01/2011/TT-BNV",
      date: plainDate("2011-01-19"),
      confidence: "secondary",
      source: "https://www.slideshare.net/slideshow/quy-tac-van-ban/16909203",
      note: {
        vi: "Thông tư làm cơ sở của hướng dẫn: cỡ chữ và lề lấy theo thông tư này.",
        en: "The circular on which the guide is built: sizes and margins are taken from it.",
      },
    },
  ],
  page: { widthMm: 210, heightMm: 297, marginsMm: { top: 20, bottom: 20, left: 30, right: 15 }, numberFromTopMm: 10 },
  font: "Times New Roman",
  emblem: [
    { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style: textStyle(12, "bold", "upperCase") },
    { text: "Độc lập - Tự do - Hạnh phúc", style: textStyle(13, "bold") },
  ],
  numberPrefix: "Số:",
  numberSeparator: "/",
  closings: {
    emblem: { kind: "rule", shareOfText: 1 },
    organ: { kind: "rule", shareOfText: 0.4 },
    subject: { kind: "rule", shareOfText: 0.4 },
  },
  styles: {
    superiorOrgan: textStyle(12, "upperCase"),
    organ: textStyle(12, "bold", "upperCase"),
    number: textStyle(13),
    placeDate: textStyle(13, "italic"),
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
  report: { organSuffix: ["BAN THƯỜNG TRỰC"], notation: "BC-MTTQ-BTT", signatureLines: ["TM. BAN THƯỜNG TRỰC"] },
  letter: { notation: "MTTQ-BTT", subjectPrefix: "V/v" },
};
