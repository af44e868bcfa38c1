import type { Diagnostic } from "@pccc/core";

/**
 * The codes of receipts.
 *
 * @public
 */
export type ReceiptCode =
  | "PCCC_RECEIPT_BYTES"
  | "PCCC_RECEIPT_KIND"
  | "PCCC_RECEIPT_CHANGED"
  | "PCCC_RECEIPT_DIGESTS"
  | "PCCC_RECEIPT_ROOT"
  | "PCCC_RECEIPT_RESULT"
  | "PCCC_RECEIPT_PARTS"
  | "PCCC_RECEIPT_SEAL"
  | "PCCC_RECEIPT_KEY";

/**
 * What the codes of receipts mean.
 *
 * @public
 */
export const receiptDiagnostics: Readonly<Record<ReceiptCode, Diagnostic>> = {
  PCCC_RECEIPT_BYTES: {
    severity: "error",
    message: {
      vi: "Phiếu điểm không còn đọc được từ byte {offset}: {problemVi}.",
      en: "The receipt cannot be read from byte {offset} on: {problem}.",
    },
    advice: { vi: "Lấy lại tệp nguyên vẹn từ nơi phát hành.", en: "Get the untouched file from whoever issued it." },
  },
  PCCC_RECEIPT_KIND: {
    severity: "error",
    message: { vi: "Đây không phải phiếu điểm đọc được ({found}).", en: "This is no receipt that can be read ({found})." },
    advice: {
      vi: "Chọn tệp do `pccc receipt` ghi ra; phiếu của bản mới hơn cần chương trình mới hơn.",
      en: "Give a file that `pccc receipt` wrote; a newer receipt needs a newer program.",
    },
  },
  PCCC_RECEIPT_CHANGED: {
    severity: "error",
    message: { vi: "Phiếu điểm đã bị sửa ở: {placesVi}.", en: "The receipt was changed at: {places}." },
    advice: {
      vi: "Không dùng phiếu này; lấy lại tệp nguyên vẹn từ nơi phát hành.",
      en: "Do not rely on it; get the untouched file from whoever issued it.",
    },
  },
  PCCC_RECEIPT_DIGESTS: {
    severity: "error",
    message: {
      vi: "Danh sách mã băm của phiếu điểm đã bị sửa ở: {paths}; các phần nội dung vẫn nguyên.",
      en: "The list of digests in the receipt was changed at: {paths}; the parts themselves are whole.",
    },
    advice: { vi: "Lấy lại tệp nguyên vẹn từ nơi phát hành.", en: "Get the untouched file from whoever issued it." },
  },
  PCCC_RECEIPT_ROOT: {
    severity: "error",
    message: {
      vi: "Mã băm chung (root) của phiếu điểm đã bị sửa; nội dung và các mã băm vẫn nguyên.",
      en: "The receipt's root was changed; its parts and their digests are whole.",
    },
    advice: { vi: "Lấy lại tệp nguyên vẹn từ nơi phát hành.", en: "Get the untouched file from whoever issued it." },
  },
  PCCC_RECEIPT_RESULT: {
    severity: "error",
    message: {
      vi: "Điểm ghi trên phiếu không phải là điểm tính ra từ phiếu và số liệu kèm theo; khác ở: {paths}.",
      en: "The score in the receipt is not what its sheet and facts give; it differs at: {paths}.",
    },
    advice: {
      vi: "Hỏi nơi phát hành: phiếu được làm lại sau khi sửa, hoặc do bản chương trình khác tính.",
      en: "Ask whoever issued it: it was rewritten after a change, or computed by another version of the program.",
    },
  },
  PCCC_RECEIPT_PARTS: {
    severity: "error",
    message: {
      vi: "Các phần của phiếu điểm không khớp nhau, không tính lại được: {reason}.",
      en: "The parts of the receipt do not fit each other and nothing can be computed from them: {reason}.",
    },
    advice: { vi: "Phiếu này không do pccc phát hành; hỏi nơi gửi.", en: "pccc never issued it; ask where it comes from." },
  },
  PCCC_RECEIPT_SEAL: {
    severity: "error",
    message: {
      vi: "Dấu toàn vẹn của phiếu điểm thiếu hoặc không khớp: chữ ký, khóa hoặc thuật toán đã bị sửa.",
      en: "The seal of the receipt is missing or does not match: its signature, key or algorithm was changed.",
    },
    advice: { vi: "Lấy lại tệp nguyên vẹn từ nơi phát hành.", en: "Get the untouched file from whoever issued it." },
  },
  PCCC_RECEIPT_KEY: {
    severity: "error",
    message: { vi: "Phiếu điểm được đóng dấu bằng khóa khác: {publicKey}.", en: "The receipt is sealed with another key: {publicKey}." },
    advice: {
      vi: "Hỏi nơi phát hành khóa công khai của họ qua kênh khác.",
      en: "Ask the issuer for their public key by another channel.",
    },
  },
};
