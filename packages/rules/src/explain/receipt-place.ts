import type { Text } from "@pccc/core";
import type { ReceiptContent } from "./receipt.ts";

/** What each member of a receipt is, for people. */
const members: Readonly<Record<string, Required<Text>>> = {
  asKnownAt: { vi: "ngày xét", en: "the day by whose knowledge it was scored" },
  cohort: { vi: "điểm các đơn vị khác", en: "the other units' totals" },
  explanation: { vi: "lời giải thích", en: "the explanation" },
  facts: { vi: "số liệu", en: "a fact" },
  judgements: { vi: "điểm do người chấm", en: "a judgement" },
  metrics: { vi: "chỉ số", en: "a metric" },
  origin: { vi: "gốc dữ liệu", en: "where it was computed from" },
  period: { vi: "kỳ", en: "the period" },
  readings: { vi: "hai cách đọc", en: "the two readings" },
  result: { vi: "kết quả", en: "the result" },
  sheet: { vi: "phiếu chấm điểm", en: "the sheet" },
  unit: { vi: "đơn vị", en: "the unit" },
};

/**
 * Says what stands at a place of a receipt, as far as the receipt itself still tells.
 *
 * @param pointer - A JSON pointer, such as `/facts/3`.
 * @param content - The receipt, which may have been changed.
 * @returns For example "số liệu Mô hình an toàn đang hoạt động"; `undefined` for a member that receipts do not have.
 *
 * @internal
 */
export function receiptPlace(pointer: string, content: Partial<ReceiptContent>): Text | undefined {
  const [, member = "", at = ""] = pointer.split("/");
  const words = members[member];
  if (words === undefined) return undefined;
  const title = titleAt(member, Number(at), content);
  return title === undefined ? words : { vi: `${words.vi} “${title.vi}”`, en: `${words.en}, “${title.en ?? title.vi}”` };
}

function titleAt(member: string, at: number, { facts, judgements, metrics, sheet }: Partial<ReceiptContent>): Text | undefined {
  try {
    if (member === "facts") return metrics?.find(({ id }) => id === facts?.[at]?.metric)?.title;
    if (member === "judgements") return sheet?.criteria.find(({ id }) => id === judgements?.[at]?.criterion)?.title;
    return member === "metrics" ? metrics?.[at]?.title : undefined;
  } catch {
    // Whatever was changed need not have its shape any more.
    return undefined;
  }
}
