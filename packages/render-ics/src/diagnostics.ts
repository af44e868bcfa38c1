import type { Diagnostic } from "@pccc/core";

/**
 * The codes of this package.
 *
 * @public
 */
export type RenderIcsCode = "PCCC_RENDER_EVENT_TWICE" | "PCCC_RENDER_EVENT_NUMBER";

/**
 * What each code of this package means.
 *
 * @public
 */
export const diagnostics: Readonly<Record<RenderIcsCode, Diagnostic>> = {
  PCCC_RENDER_EVENT_TWICE: {
    severity: "error",
    message: {
      vi: "Hai sự kiện của lịch cùng mã {id}: phần mềm lịch chỉ giữ một.",
      en: "Two events of the calendar have the id {id}: a calendar program would keep one of them.",
    },
    advice: { vi: "Cho mỗi sự kiện một mã riêng.", en: "Give each event an id of its own." },
  },
  PCCC_RENDER_EVENT_NUMBER: {
    severity: "error",
    message: {
      vi: "Sự kiện {id}: {field} là {value}, nhưng phải là số nguyên từ 0 trở lên.",
      en: "Event {id}: {field} is {value}; it must be a whole number of 0 or more.",
    },
    advice: { vi: "Sửa số này rồi xuất lại.", en: "Mend the number and write the calendar again." },
  },
};
