import { formatFinding } from "@pccc/core";
import { receiptDiagnostics, receiptFinding, type ReceiptFault } from "@pccc/rules";

export type Language = "vi" | "en";

/** The words of the page. */
export const words = {
  title: { vi: "Kiểm tra phiếu điểm", en: "Verify a receipt" },
  lead: {
    vi: "Chọn tệp phiếu điểm. Trang này tự tính lại điểm ngay trên máy; không gửi gì đi đâu và không cần mạng.",
    en: "Choose a receipt. This page computes the score anew on this machine; it sends nothing anywhere and needs no network.",
  },
  choose: { vi: "Tệp phiếu điểm (.json), chọn hoặc kéo vào đây", en: "Receipt (.json): choose it or drop it here" },
  key: { vi: "Khóa công khai nơi phát hành đã công bố (không bắt buộc)", en: "Public key that the issuer published (optional)" },
  holds: { vi: "Đúng", en: "It holds" },
  fails: { vi: "Không đúng", en: "It does not hold" },
  unit: { vi: "Đơn vị", en: "Unit" },
  period: { vi: "Kỳ", en: "Period" },
  score: { vi: "Điểm tính lại", en: "Score, computed anew" },
  sheet: { vi: "Phiếu chấm điểm", en: "Sheet" },
  sample: { vi: "phiếu mẫu, không do cơ quan nào ban hành", en: "sample, issued by nobody" },
  asKnownAt: { vi: "Theo những gì đã biết ngày", en: "By what was known on" },
  parts: { vi: "Số phần khớp mã băm", en: "Parts that match their digests" },
  seal: { vi: "Dấu toàn vẹn của khóa", en: "Sealed with the key" },
  unsealed: { vi: "không đóng dấu", en: "not sealed" },
  file: { vi: "Tệp", en: "File" },
  unknown: { vi: "chưa biết", en: "unknown" },
  why: { vi: "Từng điểm từ đâu ra", en: "Where each point went" },
  otherEdition: {
    vi: "Lời giải thích do phiên bản khác viết: cộng lại đúng bằng điểm, còn lời văn thì không đối chiếu được.",
    en: "This explanation was written by another version: it adds up to the score, but its words could not be checked.",
  },
  restsOn: { vi: "Dựa vào", en: "Rests on" },
  sealMeans: {
    vi: "Dấu toàn vẹn cho biết phiếu không bị sửa sau khi đóng dấu bằng khóa này. Đây không phải chữ ký số của Nhà nước. Hãy so khóa với khóa nơi phát hành đã công bố.",
    en: "The seal says that nothing was changed since it was put on with this key. It is not the State's digital signature. Compare the key with the one that the issuer published.",
  },
  unsealedMeans: {
    vi: "Phiếu khớp với chính nó, nhưng không biết ai phát hành: người làm lại toàn bộ phiếu thì chưa phát hiện được.",
    en: "The receipt agrees with itself, but who issued it is unknown: one made anew as a whole would not be found out.",
  },
} as const;

/** Says in words why a receipt does not hold. */
export function faultWords(fault: ReceiptFault, language: Language): string {
  const { message, advice } = formatFinding([receiptDiagnostics], receiptFinding(fault), language);
  return `${message} ${advice}`;
}
