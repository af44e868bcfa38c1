import type { Diagnostic } from "@pccc/core";

/**
 * The codes of this package.
 *
 * @public
 */
export type HostCode =
  | "PCCC_HOST_DUPLICATE_PLUGIN"
  | "PCCC_HOST_DUPLICATE_CONTRIBUTION"
  | "PCCC_HOST_MISSING_PLUGIN"
  | "PCCC_HOST_PLUGIN_CYCLE"
  | "PCCC_HOST_API_LEVEL"
  | "PCCC_HOST_UNKNOWN_CONTRIBUTION"
  | "PCCC_HOST_DENIED"
  | "PCCC_HOST_INVALID_RECORD"
  | "PCCC_HOST_UNKNOWN_PLAN"
  | "PCCC_HOST_PLAN_REFUSED"
  | "PCCC_HOST_UNITS_INCONSISTENT"
  | "PCCC_HOST_SHEET_INVALID"
  | "PCCC_HOST_CALENDAR_INVALID"
  | "PCCC_HOST_COMPOSITION_DIFFERS"
  | "PCCC_HOST_BOARD_DIFFERS";

/**
 * What each code of this package means.
 *
 * @public
 */
export const diagnostics: Readonly<Record<HostCode, Diagnostic>> = {
  PCCC_HOST_DUPLICATE_PLUGIN: {
    severity: "error",
    message: {
      vi: "Plugin {id} xuất hiện hai lần (vị trí {first} và {second}).",
      en: "Plugin {id} is given twice (positions {first} and {second}).",
    },
    advice: { vi: "Bỏ một trong hai.", en: "Leave one of them out." },
  },
  PCCC_HOST_DUPLICATE_CONTRIBUTION: {
    severity: "error",
    message: {
      vi: "{kind} {id} do cả hai plugin {first} và {second} đóng góp.",
      en: "{kind} {id} comes from both plugins {first} and {second}.",
    },
    advice: { vi: "Mỗi mã chỉ được có một nguồn: đổi mã ở một plugin.", en: "An id has one source: rename it in one plugin." },
  },
  PCCC_HOST_MISSING_PLUGIN: {
    severity: "error",
    message: {
      vi: "Plugin {id} cần plugin {needed}, nhưng plugin đó không có mặt.",
      en: "Plugin {id} needs plugin {needed}, which is not there.",
    },
    advice: { vi: "Thêm plugin {needed} vào danh sách plugin.", en: "Add {needed} to the list of plugins." },
  },
  PCCC_HOST_PLUGIN_CYCLE: {
    severity: "error",
    message: { vi: "Các plugin cần lẫn nhau thành vòng: {cycle}.", en: "Plugins need each other in a cycle: {cycle}." },
    advice: { vi: "Bỏ một quan hệ needs trong vòng.", en: "Remove one needs of the cycle." },
  },
  PCCC_HOST_API_LEVEL: {
    severity: "error",
    message: {
      vi: "Plugin {id} viết cho mức API {level}; ứng dụng hỗ trợ từ {lowest} đến {highest}.",
      en: "Plugin {id} is written for API level {level}; this host supports {lowest} to {highest}.",
    },
    advice: { vi: "Cập nhật plugin hoặc ứng dụng cho khớp.", en: "Update the plugin or the host." },
  },
  PCCC_HOST_UNKNOWN_CONTRIBUTION: {
    severity: "error",
    message: {
      vi: "Không có {kind} nào mang mã {id}. Hiện có: {available}.",
      en: "There is no {kind} with the id {id}. Available: {available}.",
    },
    advice: {
      vi: "Thêm plugin đóng góp mã đó, hoặc sửa mã trong cấu hình.",
      en: "Add the plugin that contributes it, or correct the id in the configuration.",
    },
  },
  PCCC_HOST_DENIED: {
    severity: "error",
    message: { vi: "{actor} không có quyền {operation} đối với {unit}.", en: "{actor} may not {operation} for {unit}." },
    advice: { vi: "Dùng tài khoản của đơn vị phụ trách.", en: "Act as the unit in charge." },
  },
  PCCC_HOST_INVALID_RECORD: {
    severity: "error",
    message: { vi: "Bản ghi {kind} {key} sai ở {path}: {expected}.", en: "Record {kind} {key} is wrong at {path}: {expected}." },
    advice: { vi: "Sửa trường đã nêu rồi gửi lại; chưa có gì được ghi.", en: "Correct the field and send again; nothing was written." },
  },
  PCCC_HOST_UNKNOWN_PLAN: {
    severity: "error",
    message: { vi: "Sổ nhật ký không có kế hoạch {plan}.", en: "The journal holds no plan {plan}." },
    advice: { vi: "Ban hành (adopt) kế hoạch trước.", en: "Adopt the plan first." },
  },
  PCCC_HOST_PLAN_REFUSED: {
    severity: "error",
    message: {
      vi: "Không ghi kế hoạch {plan}: có {count} lỗi.",
      en: "Plan {plan} is not recorded: {count} errors.",
    },
    advice: { vi: "Xem từng phát hiện đi kèm; chưa có gì được ghi.", en: "See each finding; nothing was written." },
  },
  PCCC_HOST_UNITS_INCONSISTENT: {
    severity: "error",
    message: { vi: "Danh mục đơn vị mâu thuẫn ở {count} chỗ.", en: "The units contradict each other in {count} places." },
    advice: { vi: "Xem từng phát hiện đi kèm; chưa có gì được ghi.", en: "See each finding; nothing was written." },
  },
  PCCC_HOST_SHEET_INVALID: {
    severity: "error",
    message: { vi: "Phiếu chấm {sheet} có {count} lỗi.", en: "Sheet {sheet} has {count} errors." },
    advice: { vi: "Xem từng phát hiện đi kèm.", en: "See each finding." },
  },
  PCCC_HOST_CALENDAR_INVALID: {
    severity: "error",
    message: { vi: "Lịch {calendar} có {count} lỗi.", en: "Calendar {calendar} has {count} errors." },
    advice: { vi: "Xem từng phát hiện đi kèm.", en: "See each finding." },
  },
  PCCC_HOST_COMPOSITION_DIFFERS: {
    severity: "error",
    message: {
      vi: "Bảng được tính với bộ plugin {expected}, hiện đang có {actual}.",
      en: "The board was computed with composition {expected}; this one is {actual}.",
    },
    advice: {
      vi: "Dùng đúng phiên bản phần mềm và dữ liệu luật đã tính bảng.",
      en: "Use the software and law data that computed the board.",
    },
  },
  PCCC_HOST_BOARD_DIFFERS: {
    severity: "error",
    message: {
      vi: "Tính lại từ sổ nhật ký không ra cùng bảng: khác từ byte {offset}, gần “{near}”.",
      en: "Recomputing from the journal gives another board: it differs from byte {offset}, near “{near}”.",
    },
    advice: { vi: "Bảng đã bị sửa sau khi tính: đừng dùng bảng này.", en: "The board was changed after it was computed: do not use it." },
  },
};
