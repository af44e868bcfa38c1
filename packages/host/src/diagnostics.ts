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
  | "PCCC_HOST_EXTENSION_REFUSED"
  | "PCCC_HOST_PLAN_NOT_IN_FORCE"
  | "PCCC_HOST_DOCUMENTS_INCONSISTENT"
  | "PCCC_HOST_UNITS_INCONSISTENT"
  | "PCCC_HOST_SHEET_INVALID"
  | "PCCC_HOST_CALENDAR_INVALID"
  | "PCCC_HOST_COMPOSITION_DIFFERS"
  | "PCCC_HOST_BOARD_DIFFERS"
  | "PCCC_HOST_NO_PERIOD"
  | "PCCC_HOST_NO_ROW"
  | "PCCC_HOST_KEY_INVALID"
  | "PCCC_HOST_CLOSE_EMPTY"
  | "PCCC_HOST_CLOSE_UNKNOWN"
  | "PCCC_HOST_CLOSE_OWN"
  | "PCCC_HOST_CLOSED_ALREADY"
  | "PCCC_HOST_NOT_CLOSED"
  | "PCCC_HOST_APPEAL_OPEN"
  | "PCCC_HOST_NO_APPEAL"
  | "PCCC_HOST_APPEAL_OWN"
  | "PCCC_HOST_LAW_MISSING";

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
    message: {
      vi: "Bản ghi {kind} {key} sai ở {path}: {expectedVi}; đang ghi {got}.",
      en: "Record {kind} {key} is wrong at {path}: {expected}; found {got}.",
    },
    advice: { vi: "Sửa trường đã nêu rồi gửi lại; chưa có gì được ghi.", en: "Correct the field and send again; nothing was written." },
  },
  PCCC_HOST_UNKNOWN_PLAN: {
    severity: "error",
    message: { vi: "Sổ nhật ký không có kế hoạch {plan}.", en: "The journal holds no plan {plan}." },
    advice: { vi: "Ban hành (adopt) kế hoạch trước.", en: "Adopt the plan first." },
  },
  PCCC_HOST_PLAN_NOT_IN_FORCE: {
    severity: "error",
    message: {
      vi: "Kế hoạch {plan} không có hiệu lực ngày {on} (từ {from} đến hết ngày trước {to}).",
      en: "Plan {plan} is not in force on {on} (it is from {from} to the eve of {to}).",
    },
    advice: { vi: "Hỏi về một ngày kế hoạch còn hiệu lực.", en: "Ask about a day on which it is." },
  },
  PCCC_HOST_EXTENSION_REFUSED: {
    severity: "error",
    message: { vi: "Không ghi gia hạn: có {count} lỗi.", en: "No extension is recorded: {count} errors." },
    advice: { vi: "Xem từng phát hiện đi kèm; chưa có gì được ghi.", en: "See each finding; nothing was written." },
  },
  PCCC_HOST_PLAN_REFUSED: {
    severity: "error",
    message: {
      vi: "Không ghi kế hoạch {plan}: có {count} lỗi.",
      en: "Plan {plan} is not recorded: {count} errors.",
    },
    advice: { vi: "Xem từng phát hiện đi kèm; chưa có gì được ghi.", en: "See each finding; nothing was written." },
  },
  PCCC_HOST_DOCUMENTS_INCONSISTENT: {
    severity: "error",
    message: { vi: "Danh mục văn bản mâu thuẫn ở {count} chỗ.", en: "The documents contradict each other in {count} places." },
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
  PCCC_HOST_NO_PERIOD: {
    severity: "error",
    message: {
      vi: "Bảng điểm không có kỳ {period}. Các kỳ có: {available}.",
      en: "The board has no period {period}. It has: {available}.",
    },
    advice: { vi: "Chọn một kỳ đã nêu, hoặc nới --from và --to.", en: "Take one of those, or widen --from and --to." },
  },
  PCCC_HOST_NO_ROW: {
    severity: "error",
    message: { vi: "Bảng điểm không có dòng của {unit} trong kỳ {period}.", en: "The board has no row of {unit} in {period}." },
    advice: {
      vi: "Xem các đơn vị và kỳ đã chấm bằng `pccc score`; nới --from và --to nếu kỳ nằm ngoài.",
      en: "See what was scored with `pccc score`; widen --from and --to if the period lies outside.",
    },
  },
  PCCC_HOST_KEY_INVALID: {
    severity: "error",
    message: {
      vi: "Tệp khóa không phải khóa riêng Ed25519 dạng PEM ({found}).",
      en: "The key file is no Ed25519 private key in PEM ({found}).",
    },
    advice: {
      vi: "Tạo khóa bằng `openssl genpkey -algorithm ed25519 -out khoa.pem` và giữ kín.",
      en: "Make one with `openssl genpkey -algorithm ed25519 -out key.pem`, and keep it secret.",
    },
  },
  PCCC_HOST_CLOSE_EMPTY: {
    severity: "error",
    message: {
      vi: "Không có đơn vị nào được chấm trong kỳ {period}, nên không có gì để chốt.",
      en: "Nothing is scored in {period}, so there is nothing to close.",
    },
    advice: { vi: "Kiểm tra kỳ và khoảng thời gian.", en: "Check the period and the range." },
  },
  PCCC_HOST_CLOSE_UNKNOWN: {
    severity: "error",
    message: {
      vi: "Chưa chốt được kỳ {period}: {count}/{of} đơn vị chưa có điểm ({units}).",
      en: "{period} cannot be closed: {count} of {of} units have no score yet ({units}).",
    },
    advice: {
      vi: "Bổ sung báo cáo, đánh giá còn thiếu; `pccc explain` nói thiếu gì.",
      en: "Bring in the reports and judgements that are missing; `pccc explain` says which.",
    },
  },
  PCCC_HOST_CLOSE_OWN: {
    severity: "error",
    message: {
      vi: "{closedBy} không được chốt kỳ {period} vì đã tự chấm điểm cho {unit}.",
      en: "{closedBy} may not close {period}, having scored {unit} itself.",
    },
    advice: { vi: "Người khác phải chốt.", en: "Somebody else must close it." },
  },
  PCCC_HOST_CLOSED_ALREADY: {
    severity: "error",
    message: {
      vi: "Kỳ {period} đã được {closedBy} chốt (theo sổ đến mục {seq}); không sửa được nữa.",
      en: "{period} was closed by {closedBy} (by the journal up to entry {seq}) and is not altered any more.",
    },
    advice: {
      vi: "Đơn vị có thể đề nghị xem xét lại (`pccc appeal`); khi được chấp nhận thì chốt lại thành lần sau.",
      en: "A unit can appeal (`pccc appeal`); once that changes something the period is closed anew, beside the first.",
    },
  },
  PCCC_HOST_NOT_CLOSED: {
    severity: "error",
    message: {
      vi: "{unit} không có điểm đã chốt trong kỳ {period}, nên chưa có gì để đề nghị xem xét lại.",
      en: "{unit} has no closed score in {period}, so there is nothing to appeal against yet.",
    },
    advice: { vi: "Chốt kỳ trước bằng `pccc close`.", en: "Close the period first with `pccc close`." },
  },
  PCCC_HOST_APPEAL_OPEN: {
    severity: "error",
    message: {
      vi: "Đề nghị trước của {unit} trong kỳ {period} chưa được giải quyết.",
      en: "The last appeal of {unit} in {period} is not decided yet.",
    },
    advice: { vi: "Giải quyết đề nghị đó trước.", en: "Decide that one first." },
  },
  PCCC_HOST_NO_APPEAL: {
    severity: "error",
    message: {
      vi: "Không có đề nghị nào của {unit} trong kỳ {period} đang chờ giải quyết.",
      en: "No appeal of {unit} in {period} waits for a decision.",
    },
    advice: { vi: "Kiểm tra đơn vị và kỳ.", en: "Check the unit and the period." },
  },
  PCCC_HOST_APPEAL_OWN: {
    severity: "error",
    message: {
      vi: "{decidedBy} không được giải quyết ({outcome}) đề nghị do {filedBy} gửi: người gửi chỉ được rút, người khác không rút thay.",
      en: "{decidedBy} may not decide ({outcome}) the appeal filed by {filedBy}: who filed it may only withdraw it, and nobody else may.",
    },
    advice: { vi: "Người khác phải giải quyết.", en: "Somebody else must decide." },
  },
  PCCC_HOST_LAW_MISSING: {
    severity: "error",
    message: {
      vi: "Sổ nhật ký không còn dữ liệu pháp luật {composition} mà kỳ đã chốt theo.",
      en: "The journal does not hold the law {composition} by which the period was closed.",
    },
    advice: {
      vi: "Xem theo luật biết đến nay (`--restated`); kiểm tra sổ bằng `pccc verify`.",
      en: "See it by the law as known today (`--restated`), and check the journal with `pccc verify`.",
    },
  },
};
