import type { Diagnostic } from "../diagnostics-catalogue.ts";

/**
 * The codes of the language of selectors.
 *
 * @public
 */
export type SelectorDiagnosticCode =
  | "PCCC_SELECTOR_SYNTAX"
  | "PCCC_SELECTOR_NAME_UNKNOWN"
  | "PCCC_SELECTOR_NAME_AMBIGUOUS"
  | "PCCC_SELECTOR_NAME_OF_OTHER";

/** What the codes of the language of selectors mean. */
export const selectorDiagnostics: Readonly<Record<SelectorDiagnosticCode, Diagnostic>> = {
  PCCC_SELECTOR_SYNTAX: {
    severity: "error",
    message: {
      vi: "“{text}”, cột {column}: gặp “{found}”, cần {expectedVi}.",
      en: "“{text}”, column {column}: found “{found}”, expected {expected}.",
    },
    advice: {
      vi: "Viết theo mẫu: các xã, phường của Thanh Hóa, khối Mặt trận.",
      en: "Write it like: communes of Thanh Hóa, Front line.",
    },
  },
  PCCC_SELECTOR_NAME_UNKNOWN: {
    severity: "error",
    message: {
      vi: "Cột {column}: không có đơn vị “{name}” trong {hierarchy} vào ngày {date}. Gần giống: {near}.",
      en: "Column {column}: no unit “{name}” in {hierarchy} on {date}. Close to it: {near}.",
    },
    advice: {
      vi: "Kiểm tra dấu và ngày, hoặc ghi mã trong ngoặc vuông.",
      en: "Check the spelling and the day, or give the id in brackets.",
    },
  },
  PCCC_SELECTOR_NAME_AMBIGUOUS: {
    severity: "error",
    message: {
      vi: "Cột {column}: “{name}” là tên của {count} đơn vị trong {hierarchy} vào ngày {date}: {candidates}.",
      en: "Column {column}: “{name}” is the name of {count} units in {hierarchy} on {date}: {candidates}.",
    },
    advice: {
      vi: "Ghi cả loại đơn vị (xã, phường…) hoặc mã trong ngoặc vuông.",
      en: "Add the kind of unit, or the id in brackets.",
    },
  },
  PCCC_SELECTOR_NAME_OF_OTHER: {
    severity: "error",
    message: {
      vi: "Cột {column}: mã {id} là của “{called}”, không phải “{name}”.",
      en: "Column {column}: the id {id} belongs to “{called}”, not to “{name}”.",
    },
    advice: {
      vi: "Sửa lại tên hoặc mã.",
      en: "Correct the name or the id.",
    },
  },
};
