import { type Finding, type Language, textIn } from "@pccc/core";
import type { ReceiptFault } from "./verify-receipt.ts";

const problems = {
  utf8: { vi: "không phải UTF-8", en: "it is no UTF-8 there" },
  json: { vi: "không còn là JSON", en: "it is no JSON there" },
  canonical: { vi: "không phải dạng JSON chính tắc", en: "it is not the canonical JSON there" },
} as const;

/**
 * Tells the code under which the catalogue has the words of a fault.
 *
 * @param fault - Why a receipt does not hold.
 * @returns The code, and what stands in its placeholders.
 *
 * @public
 */
export function receiptFinding(fault: ReceiptFault): Pick<Finding, "code" | "params"> {
  switch (fault.kind) {
    case "bytes": {
      const { vi, en } = problems[fault.problem];
      return { code: "PCCC_RECEIPT_BYTES", params: { offset: fault.offset, problem: en, problemVi: vi } };
    }
    case "kind":
      return { code: "PCCC_RECEIPT_KIND", params: { found: fault.found } };
    case "changed":
      return {
        code: "PCCC_RECEIPT_CHANGED",
        params: { paths: listed(fault.paths), places: placed(fault, "en"), placesVi: placed(fault, "vi") },
      };
    case "digests":
      return { code: "PCCC_RECEIPT_DIGESTS", params: { paths: listed(fault.paths) } };
    case "root":
      return { code: "PCCC_RECEIPT_ROOT", params: {} };
    case "result":
      return { code: "PCCC_RECEIPT_RESULT", params: { paths: listed(fault.paths) } };
    case "parts":
      return { code: "PCCC_RECEIPT_PARTS", params: { reason: fault.reason } };
    case "seal":
      return { code: "PCCC_RECEIPT_SEAL", params: {} };
    case "key":
      return { code: "PCCC_RECEIPT_KEY", params: { publicKey: fault.publicKey } };
  }
}

/** Each pointer with what stands there, such as `/facts/3 (số liệu “Mô hình”)`. */
function placed({ paths, places }: Extract<ReceiptFault, { readonly kind: "changed" }>, language: Language): string {
  return listed(
    paths.map((path, at) => {
      const place = textIn(places[at] ?? { vi: path }, language);
      return place === path ? path : `${path} (${place})`;
    }),
  );
}

function listed(paths: readonly string[]): string {
  return paths.length <= 5 ? paths.join(", ") : `${paths.slice(0, 5).join(", ")} … (+${paths.length - 5})`;
}
