import type { Diagnostic } from "./diagnostics-catalogue.ts";
import { type PlanDiagnosticCode, planDiagnostics } from "./plans/plan-diagnostics.ts";
import { type SelectorDiagnosticCode, selectorDiagnostics } from "./units/selector-diagnostics.ts";

/**
 * The codes of core.
 *
 * @public
 */
export type CoreDiagnosticCode =
  | PlanDiagnosticCode
  | SelectorDiagnosticCode
  | "PCCC_UNITS_DUPLICATE_ID"
  | "PCCC_UNITS_UNKNOWN_UNIT"
  | "PCCC_UNITS_INTERVAL_REVERSED"
  | "PCCC_UNITS_WEIGHTS"
  | "PCCC_UNITS_OVERLAP"
  | "PCCC_UNITS_OUTSIDE_PARENT"
  | "PCCC_UNITS_CYCLE"
  | "PCCC_UNITS_SUCCESSION_ALREADY_LIVING"
  | "PCCC_UNITS_SUCCESSION_NOT_LIVING_BEFORE"
  | "PCCC_UNITS_SUCCESSION_STILL_LIVING"
  | "PCCC_UNITS_SUCCESSION_NOT_LIVING_AFTER"
  | "PCCC_UNITS_DAY_ASSUMED"
  | "PCCC_UNITS_END_UNEXPLAINED"
  | "PCCC_DOCUMENTS_DUPLICATE_ID"
  | "PCCC_DOCUMENTS_SAME_IDENTITY"
  | "PCCC_DOCUMENTS_UNKNOWN"
  | "PCCC_DOCUMENTS_CYCLE"
  | "PCCC_DOCUMENTS_DATES_DISAGREE"
  | "PCCC_DOCUMENTS_END_ASSERTED"
  | "PCCC_DOCUMENTS_NOT_REGISTERED"
  | "PCCC_DOCUMENTS_AMBIGUOUS"
  | "PCCC_DOCUMENTS_PLAN_ON_ENDED"
  | "PCCC_DOCUMENTS_PLAN_ON_DOUBTFUL"
  | "PCCC_UNITS_NUMBER_UNASSIGNED"
  | "PCCC_UNITS_LIST_CELL"
  | "PCCC_UNITS_LIST_DUPLICATE_CODE"
  | "PCCC_UNITS_LIST_DUPLICATE_NAME"
  | "PCCC_UNITS_LIST_PARENT_UNKNOWN"
  | "PCCC_UNITS_LIST_CYCLE"
  | "PCCC_UNITS_LIST_BEFORE_PARENT"
  | "PCCC_UNITS_LIST_AFTER_PARENT"
  | "PCCC_UNITS_LIST_AREA_UNKNOWN"
  | "PCCC_SELECTOR_UNKNOWN_UNIT"
  | "PCCC_SELECTOR_NOT_LIVING"
  | "PCCC_SELECTOR_EMPTY"
  | "PCCC_SELECTOR_NO_ASKER"
  | "PCCC_SELECTOR_NO_SUPERIOR"
  | "PCCC_JOURNAL_CONFLICT"
  | "PCCC_JOURNAL_IN_USE"
  | "PCCC_JOURNAL_IN_DOUBT"
  | "PCCC_JOURNAL_UNAVAILABLE"
  | "PCCC_JOURNAL_FULL"
  | "PCCC_JOURNAL_READ_ONLY"
  | "PCCC_JOURNAL_CORRUPT"
  | "PCCC_JOURNAL_NEWER"
  | "PCCC_JOURNAL_UNSUPPORTED"
  | "PCCC_JOURNAL_CLOSED"
  | "PCCC_JOURNAL_INVALID"
  | "PCCC_JOURNAL_KIND_UNKNOWN"
  | "PCCC_JOURNAL_SHAPE_NEWER"
  | "PCCC_JOURNAL_UPCAST_FAILED"
  | "PCCC_JOURNAL_SEQUENCE"
  | "PCCC_JOURNAL_TIME_BACKWARDS"
  | "PCCC_JOURNAL_VERSION"
  | "PCCC_JOURNAL_HASH"
  | "PCCC_JOURNAL_PERSONAL_CHANGED"
  | "PCCC_JOURNAL_PERSONAL_MISSING"
  | "PCCC_JOURNAL_PERSONAL_KEPT"
  | "PCCC_JOURNAL_HEAD"
  | "PCCC_JOURNAL_SHORTER"
  | "PCCC_JOURNAL_OTHER_CHAIN";

/**
 * What the codes of core mean.
 *
 * @public
 */
export const diagnostics: Readonly<Record<CoreDiagnosticCode, Diagnostic>> = {
  ...planDiagnostics,
  ...selectorDiagnostics,
  PCCC_UNITS_DUPLICATE_ID: {
    severity: "error",
    message: {
      vi: "Mã {id} được dùng cho nhiều hơn một bản ghi.",
      en: "The id {id} is used for more than one record.",
    },
    advice: {
      vi: "Đặt cho mỗi đơn vị và mỗi lần sắp xếp một mã riêng.",
      en: "Give each unit and each succession an id of its own.",
    },
  },
  PCCC_UNITS_UNKNOWN_UNIT: {
    severity: "error",
    message: {
      vi: "{where} nêu đơn vị {unit}, không có trong danh mục.",
      en: "{where} names the unit {unit}, which is not in the records.",
    },
    advice: {
      vi: "Bổ sung đơn vị đó vào danh mục hoặc sửa lại mã.",
      en: "Add the unit to the records or correct the id.",
    },
  },
  PCCC_UNITS_INTERVAL_REVERSED: {
    severity: "error",
    message: {
      vi: "Vị trí của {unit} trong {hierarchy} kết thúc ngày {to}, trước khi bắt đầu ngày {from}.",
      en: "The place of {unit} in {hierarchy} ends on {to}, before it begins on {from}.",
    },
    advice: {
      vi: "Sửa lại một trong hai ngày.",
      en: "Correct one of the two days.",
    },
  },
  PCCC_UNITS_WEIGHTS: {
    severity: "error",
    message: {
      vi: "Tỷ lệ chia của {unit} trong lần sắp xếp {succession} không hợp lệ.",
      en: "The shares of {unit} in the succession {succession} are not sound.",
    },
    advice: {
      vi: "Dùng số nguyên không âm, chia từ đơn vị trước sang các đơn vị sau, có ít nhất một số dương.",
      en: "Use non-negative integers from a unit before to units after, at least one of them positive.",
    },
  },
  PCCC_UNITS_OVERLAP: {
    severity: "error",
    message: {
      vi: "Đơn vị {unit} ở hai vị trí trong {hierarchy} vào ngày {on}.",
      en: "The unit {unit} sits in two places of {hierarchy} on {on}.",
    },
    advice: {
      vi: "Kết thúc vị trí trước vào ngày liền trước vị trí sau.",
      en: "End the first place on the day before the second begins.",
    },
  },
  PCCC_UNITS_OUTSIDE_PARENT: {
    severity: "error",
    message: {
      vi: "{unit} trực thuộc {parent} trong {hierarchy} từ {from} đến {to}, nhưng {parent} không tồn tại suốt thời gian đó.",
      en: "{unit} sits below {parent} in {hierarchy} from {from} to {to}, and {parent} does not live all that time.",
    },
    advice: {
      vi: "Sửa thời hạn của một trong hai, hoặc nêu đơn vị cấp trên kế tiếp.",
      en: "Correct the days of one of them, or name the superior that follows.",
    },
  },
  PCCC_UNITS_CYCLE: {
    severity: "error",
    message: {
      vi: "Các đơn vị trực thuộc vòng tròn trong {hierarchy} vào ngày {on}: {cycle}.",
      en: "Units sit below each other in a circle in {hierarchy} on {on}: {cycle}.",
    },
    advice: {
      vi: "Sửa đơn vị cấp trên của một trong các đơn vị đó.",
      en: "Correct the superior of one of them.",
    },
  },
  PCCC_UNITS_SUCCESSION_ALREADY_LIVING: {
    severity: "error",
    message: {
      vi: "Lần sắp xếp {succession} ngày {on} lập ra {unit}, nhưng đơn vị này đã tồn tại từ hôm trước.",
      en: "The succession {succession} on {on} brings forth {unit}, which already lived the day before.",
    },
    advice: {
      vi: "Nêu đơn vị đó cả ở bên trước, hoặc sửa ngày.",
      en: "Name the unit among those before as well, or correct the day.",
    },
  },
  PCCC_UNITS_SUCCESSION_NOT_LIVING_BEFORE: {
    severity: "error",
    message: {
      vi: "Lần sắp xếp {succession} ngày {on} lấy từ {unit}, nhưng hôm trước đơn vị này không tồn tại.",
      en: "The succession {succession} on {on} takes in {unit}, which did not live the day before.",
    },
    advice: {
      vi: "Sửa thời hạn của đơn vị hoặc ngày sắp xếp.",
      en: "Correct the days of the unit or of the succession.",
    },
  },
  PCCC_UNITS_SUCCESSION_STILL_LIVING: {
    severity: "error",
    message: {
      vi: "Lần sắp xếp {succession} ngày {on} chấm dứt {unit}, nhưng đơn vị này vẫn tồn tại vào ngày đó.",
      en: "The succession {succession} on {on} ends {unit}, which still lives on that day.",
    },
    advice: {
      vi: "Kết thúc đơn vị vào hôm trước, hoặc nêu nó cả ở bên sau.",
      en: "End the unit on the day before, or name it among those after as well.",
    },
  },
  PCCC_UNITS_SUCCESSION_NOT_LIVING_AFTER: {
    severity: "error",
    message: {
      vi: "Lần sắp xếp {succession} ngày {on} để lại {unit}, nhưng vào ngày đó đơn vị này không tồn tại.",
      en: "The succession {succession} on {on} leaves {unit}, which does not live on that day.",
    },
    advice: {
      vi: "Sửa thời hạn của đơn vị hoặc ngày sắp xếp.",
      en: "Correct the days of the unit or of the succession.",
    },
  },
  PCCC_UNITS_DAY_ASSUMED: {
    severity: "note",
    message: {
      vi: "Ngày {on} của lần sắp xếp {succession} là giả định: nguồn không nêu rõ ngày.",
      en: "The day {on} of the succession {succession} is assumed: the sources do not establish it.",
    },
    advice: {
      vi: "Tra cứu văn bản quyết định ngày có hiệu lực.",
      en: "Look up the document that sets the day.",
    },
  },
  PCCC_UNITS_END_UNEXPLAINED: {
    severity: "warning",
    message: {
      vi: "Đơn vị {unit} kết thúc ngày {lastDay} mà không có lần sắp xếp nào giải thích.",
      en: "The unit {unit} ends on {lastDay} and no succession says what became of it.",
    },
    advice: {
      vi: "Ghi lần sắp xếp vào ngày hôm sau, kèm căn cứ.",
      en: "Record the succession on the day after, with its basis.",
    },
  },
  PCCC_DOCUMENTS_DUPLICATE_ID: {
    severity: "error",
    message: { vi: "Mã văn bản {id} được dùng hai lần.", en: "The document id {id} is used twice." },
    advice: { vi: "Đặt cho mỗi văn bản một mã riêng.", en: "Give each document an id of its own." },
  },
  PCCC_DOCUMENTS_SAME_IDENTITY: {
    severity: "error",
    message: {
      vi: "Văn bản {id} và {other} là một: cùng số, cơ quan ban hành và năm hoặc nhiệm kỳ ({identity}).",
      en: "The documents {id} and {other} are one: same number, issuer and year or term ({identity}).",
    },
    advice: {
      vi: "Giữ một bản ghi; ngày khác ghi ở bản sao nào thì nêu trong datesPrinted.",
      en: "Keep one record; a different date that some copy prints goes into datesPrinted.",
    },
  },
  PCCC_DOCUMENTS_UNKNOWN: {
    severity: "error",
    message: {
      vi: "Quan hệ {from} → {to} nêu văn bản {id} không có trong danh mục.",
      en: "The relation {from} → {to} names the document {id}, which is not registered.",
    },
    advice: { vi: "Ghi nhận văn bản đó trước, hoặc sửa mã.", en: "Register the document, or correct the id." },
  },
  PCCC_DOCUMENTS_CYCLE: {
    severity: "error",
    message: { vi: "Các văn bản căn cứ vòng tròn: {cycle}.", en: "The documents rest on each other in a circle: {cycle}." },
    advice: {
      vi: "Bỏ hoặc sửa một quan hệ trong vòng; văn bản sau căn cứ văn bản trước.",
      en: "Drop or correct one relation of the circle; the later document rests on the earlier.",
    },
  },
  PCCC_DOCUMENTS_DATES_DISAGREE: {
    severity: "warning",
    message: {
      vi: "Văn bản {number} ({id}) đề ngày {date}, nơi khác ghi {other} (nguồn: {source}).",
      en: "The document {number} ({id}) is dated {date}; another place says {other} (source: {source}).",
    },
    advice: {
      vi: "Đối chiếu bản chính; việc nhận diện văn bản không phụ thuộc vào ngày.",
      en: "Compare with the original; the document is identified without its date.",
    },
  },
  PCCC_DOCUMENTS_END_ASSERTED: {
    severity: "note",
    message: {
      vi: "Chưa có nguồn xác nhận {by} thay thế {id}; đây mới là nhận định.",
      en: "No source establishes that {by} replaces {id}; it is asserted only.",
    },
    advice: {
      vi: "Tra văn bản gốc; khi có căn cứ, đổi quan hệ thành established.",
      en: "Look the text up; when it says so, make the relation established.",
    },
  },
  PCCC_DOCUMENTS_NOT_REGISTERED: {
    severity: "note",
    message: { vi: "Văn bản số {number} chưa có trong danh mục.", en: "The document {number} is not registered." },
    advice: { vi: "Ghi nhận văn bản đó để tra được chuỗi căn cứ.", en: "Register it, so that the chain can be followed." },
  },
  PCCC_DOCUMENTS_AMBIGUOUS: {
    severity: "warning",
    message: {
      vi: "Số {number} (ngày {date}) ứng với nhiều văn bản: {candidates}.",
      en: "The number {number} (dated {date}) fits several documents: {candidates}.",
    },
    advice: { vi: "Nêu thêm ngày, cơ quan ban hành hoặc nhiệm kỳ.", en: "Add the date, the issuer or the term." },
  },
  PCCC_DOCUMENTS_PLAN_ON_ENDED: {
    severity: "warning",
    message: {
      vi: "Kế hoạch {plan} còn căn cứ {ground}, văn bản đã hết hiệu lực vào ngày {on} (bị thay bởi: {by}).",
      en: "The plan {plan} still rests on {ground}, which is no longer in force on {on} (replaced by: {by}).",
    },
    advice: { vi: "Xem kế hoạch còn phù hợp không; sửa đổi hoặc thay thế.", en: "See whether the plan still holds; amend or replace it." },
  },
  PCCC_DOCUMENTS_PLAN_ON_DOUBTFUL: {
    severity: "note",
    message: {
      vi: "Kế hoạch {plan} căn cứ {ground}; vào ngày {on} chưa rõ văn bản này còn hiệu lực không (có thể bị thay bởi: {by}).",
      en: "The plan {plan} rests on {ground}, of which it is not known whether it is in force on {on} (perhaps replaced by: {by}).",
    },
    advice: { vi: "Tra văn bản sau; dữ liệu không suy đoán.", en: "Look up the later document; nothing is guessed." },
  },
  PCCC_UNITS_NUMBER_UNASSIGNED: {
    severity: "warning",
    message: {
      vi: "Số liệu {value} của {unit} không chuyển được qua lần sắp xếp ngày {on}: không có tỷ lệ phân chia.",
      en: "The number {value} of {unit} could not be passed through the change of {on}: no record says how to divide it.",
    },
    advice: {
      vi: "Ghi tỷ lệ (weights) vào lần sắp xếp, hoặc cho số liệu đối chiếu.",
      en: "Give the succession weights, or a reference to divide by.",
    },
  },
  PCCC_UNITS_LIST_CELL: {
    severity: "error",
    message: {
      vi: "Dòng {line}: cột {column} có giá trị “{value}” không dùng được.",
      en: "Line {line}: the column {column} holds “{value}”, which cannot be used.",
    },
    advice: { vi: "Sửa ô đó; chưa có gì được ghi.", en: "Correct the cell; nothing was written." },
  },
  PCCC_UNITS_LIST_DUPLICATE_CODE: {
    severity: "error",
    message: { vi: "Dòng {line}: mã {code} đã có ở dòng {other}.", en: "Line {line}: the code {code} stands already in line {other}." },
    advice: { vi: "Bỏ dòng thừa hoặc sửa mã; chưa có gì được ghi.", en: "Remove one line or correct the code; nothing was written." },
  },
  PCCC_UNITS_LIST_DUPLICATE_NAME: {
    severity: "error",
    message: {
      vi: "Dòng {line}: {name} đã có ở dòng {other}, cùng một đơn vị cấp trên.",
      en: "Line {line}: {name} stands already in line {other}, below the same parent.",
    },
    advice: {
      vi: "Kiểm tra có phải một đơn vị ghi hai lần; chưa có gì được ghi.",
      en: "See whether one unit was written twice; nothing was written.",
    },
  },
  PCCC_UNITS_LIST_PARENT_UNKNOWN: {
    severity: "error",
    message: {
      vi: "Dòng {line}: không có đơn vị cấp trên mã {parent} trong danh sách.",
      en: "Line {line}: no line of the list has the parent's code {parent}.",
    },
    advice: {
      vi: "Thêm đơn vị cấp trên hoặc sửa mã; chưa có gì được ghi.",
      en: "Add the parent or correct the code; nothing was written.",
    },
  },
  PCCC_UNITS_LIST_CYCLE: {
    severity: "error",
    message: {
      vi: "Dòng {line}: các đơn vị trực thuộc vòng tròn: {cycle}.",
      en: "Line {line}: the units sit below each other in a circle: {cycle}.",
    },
    advice: {
      vi: "Sửa mã cấp trên của một dòng trong vòng; chưa có gì được ghi.",
      en: "Correct one parent of the circle; nothing was written.",
    },
  },
  PCCC_UNITS_LIST_BEFORE_PARENT: {
    severity: "error",
    message: {
      vi: "Dòng {line}: bắt đầu ngày {from}, trước đơn vị cấp trên {parent} (ngày {parentFrom}).",
      en: "Line {line}: begins on {from}, before its parent {parent} ({parentFrom}).",
    },
    advice: { vi: "Sửa một trong hai ngày; chưa có gì được ghi.", en: "Correct one of the two days; nothing was written." },
  },
  PCCC_UNITS_LIST_AFTER_PARENT: {
    severity: "error",
    message: {
      vi: "Dòng {line}: kéo dài đến {to}, sau ngày cuối của đơn vị cấp trên {parent} ({parentTo}).",
      en: "Line {line}: lasts until {to}, past the last day of its parent {parent} ({parentTo}).",
    },
    advice: { vi: "Sửa một trong hai ngày; chưa có gì được ghi.", en: "Correct one of the two days; nothing was written." },
  },
  PCCC_UNITS_LIST_AREA_UNKNOWN: {
    severity: "error",
    message: {
      vi: "Dòng {line}: không có địa bàn nào mang mã {area}.",
      en: "Line {line}: no area has the code {area}.",
    },
    advice: {
      vi: "Thêm dòng của địa bàn, hoặc nạp danh sách địa bàn trước; chưa có gì được ghi.",
      en: "Add the area's line, or load the list of areas first; nothing was written.",
    },
  },
  PCCC_SELECTOR_UNKNOWN_UNIT: {
    severity: "error",
    message: {
      vi: "Không có đơn vị {unit} trong danh mục.",
      en: "There is no unit {unit} in the records.",
    },
    advice: {
      vi: "Bổ sung đơn vị hoặc sửa lại mã.",
      en: "Add the unit or correct the id.",
    },
  },
  PCCC_SELECTOR_NOT_LIVING: {
    severity: "warning",
    message: {
      vi: "Đơn vị {unit} không có trong {hierarchy} vào ngày {date}.",
      en: "The unit {unit} does not sit in {hierarchy} on {date}.",
    },
    advice: {
      vi: "Kiểm tra ngày, hoặc xem đơn vị nào kế tiếp nó.",
      en: "Check the day, or see which unit came after it.",
    },
  },
  PCCC_SELECTOR_EMPTY: {
    severity: "warning",
    message: {
      vi: "Không có đơn vị cấp {level} nào dưới {unit} trong {hierarchy} vào ngày {date}.",
      en: "No unit of level {level} sits below {unit} in {hierarchy} on {date}.",
    },
    advice: {
      vi: "Kiểm tra cấp và ngày.",
      en: "Check the level and the day.",
    },
  },
  PCCC_SELECTOR_NO_ASKER: {
    severity: "error",
    message: {
      vi: "Cấp trên trong {hierarchy} chỉ xác định được khi biết hỏi cho đơn vị nào.",
      en: "The superior in {hierarchy} can only be told for a unit, and none was given.",
    },
    advice: {
      vi: "Nêu đơn vị cần tìm cấp trên.",
      en: "Name the unit whose superior is meant.",
    },
  },
  PCCC_SELECTOR_NO_SUPERIOR: {
    severity: "warning",
    message: {
      vi: "Đơn vị {unit} đứng đầu {hierarchy} vào ngày {date}, không có cấp trên.",
      en: "The unit {unit} is at the top of {hierarchy} on {date} and has no superior.",
    },
    advice: {
      vi: "Kiểm tra hệ thống tổ chức được chọn.",
      en: "Check which hierarchy is meant.",
    },
  },
  PCCC_JOURNAL_CONFLICT: {
    severity: "error",
    message: {
      vi: "Dữ liệu đã được người khác cập nhật trước: {detailVi}.",
      en: "Someone else was first: {detail}.",
    },
    advice: {
      vi: "Đọc lại phiên bản mới nhất, xem còn đúng ý định không, rồi ghi lại.",
      en: "Read the newest version, see whether the change still holds, and append again.",
    },
  },
  PCCC_JOURNAL_IN_USE: {
    severity: "error",
    message: { vi: "Sổ ghi đang được tiến trình khác sử dụng: {detailVi}.", en: "Another process is using the journal: {detail}." },
    advice: {
      vi: "Chờ tiến trình kia xong rồi thử lại, hoặc tăng thời gian chờ.",
      en: "Wait until the other process is done and try again, or allow a longer wait.",
    },
  },
  PCCC_JOURNAL_IN_DOUBT: {
    severity: "error",
    message: { vi: "Không rõ lần ghi đã được lưu hay chưa: {detailVi}.", en: "It is not known whether the append was kept: {detail}." },
    advice: {
      vi: "Ghi lại với đúng mã lần ghi (appendId) đó: nếu đã được lưu, kết quả của lần đầu sẽ được trả về, không ghi trùng.",
      en: "Append again with the same append id: if it was kept, the first result comes back and nothing is written twice.",
    },
  },
  PCCC_JOURNAL_UNAVAILABLE: {
    severity: "error",
    message: { vi: "Không truy cập được nơi lưu sổ ghi: {detailVi}.", en: "The journal's store does not answer: {detail}." },
    advice: {
      vi: "Kiểm tra đường dẫn, quyền truy cập và kết nối rồi thử lại.",
      en: "Check the path, the permissions and the connection, then try again.",
    },
  },
  PCCC_JOURNAL_FULL: {
    severity: "error",
    message: { vi: "Nơi lưu sổ ghi đã hết chỗ: {detailVi}.", en: "The journal's store is full: {detail}." },
    advice: {
      vi: "Giải phóng dung lượng rồi ghi lại. Lần ghi này chưa được lưu; những gì đã lưu vẫn nguyên vẹn.",
      en: "Free some space and append again. Nothing of this append was kept; what was kept before is whole.",
    },
  },
  PCCC_JOURNAL_READ_ONLY: {
    severity: "error",
    message: { vi: "Sổ ghi chỉ cho phép đọc: {detailVi}.", en: "The journal can only be read: {detail}." },
    advice: {
      vi: "Mở sổ ghi ở chế độ ghi và kiểm tra quyền ghi đối với tệp và thư mục chứa tệp.",
      en: "Open it for writing, and check that the file and its folder may be written.",
    },
  },
  PCCC_JOURNAL_CORRUPT: {
    severity: "error",
    message: { vi: "Nội dung sổ ghi không thể đúng: {detailVi}.", en: "What the journal holds cannot be true: {detail}." },
    advice: {
      vi: "Kiểm tra đã chọn đúng tệp chưa. Nếu đúng, ngừng ghi, giữ nguyên tệp hỏng và khôi phục bản sao gần nhất đã đối chiếu đúng với đầu chuỗi được neo.",
      en: "Check that this is the right file. If it is, stop writing, keep the damaged file, and restore the newest copy that verifies against an anchored head.",
    },
  },
  PCCC_JOURNAL_NEWER: {
    severity: "error",
    message: {
      vi: "Sổ ghi do phiên bản mới hơn của chương trình tạo ra: {detailVi}.",
      en: "A newer version wrote this journal: {detail}.",
    },
    advice: { vi: "Cập nhật chương trình. Tệp không bị thay đổi.", en: "Update the program. The file was not changed." },
  },
  PCCC_JOURNAL_UNSUPPORTED: {
    severity: "error",
    message: { vi: "Nơi lưu sổ ghi không có chức năng này: {detailVi}.", en: "The journal's store cannot do this: {detail}." },
    advice: {
      vi: "Xem bảng chức năng (capabilities) của trình điều khiển và chọn trình điều khiển phù hợp.",
      en: "See the driver's capabilities, and choose a driver that has this one.",
    },
  },
  PCCC_JOURNAL_CLOSED: {
    severity: "error",
    message: { vi: "Sổ ghi đã đóng: {detailVi}.", en: "The journal is closed: {detail}." },
    advice: { vi: "Mở lại sổ ghi trước khi dùng tiếp.", en: "Open the journal again before using it." },
  },
  PCCC_JOURNAL_INVALID: {
    severity: "error",
    message: { vi: "Yêu cầu ghi trái quy tắc của sổ ghi: {detailVi}.", en: "The append breaks a rule of the journal: {detail}." },
    advice: { vi: "Sửa nội dung được nêu rồi ghi lại.", en: "Correct what is named and append again." },
  },
  PCCC_JOURNAL_KIND_UNKNOWN: {
    severity: "warning",
    message: {
      vi: "Mục {seq} thuộc loại {kind}, chương trình này không biết loại đó.",
      en: "Entry {seq} is of kind {kind}, which this program does not know.",
    },
    advice: {
      vi: "Cài thêm phần mở rộng khai báo loại này. Mục vẫn được giữ và vẫn nằm trong chuỗi.",
      en: "Add the plugin that declares this kind. The entry is kept and chained all the same.",
    },
  },
  PCCC_JOURNAL_SHAPE_NEWER: {
    severity: "warning",
    message: {
      vi: "Mục {seq} ({kind}) có cấu trúc phiên bản {shape}, chương trình này chỉ đọc được đến phiên bản {known}.",
      en: "Entry {seq} ({kind}) has shape {shape}; this program reads up to {known}.",
    },
    advice: {
      vi: "Cập nhật chương trình hoặc phần mở rộng. Mục vẫn được giữ và vẫn nằm trong chuỗi.",
      en: "Update the program or the plugin. The entry is kept and chained all the same.",
    },
  },
  PCCC_JOURNAL_UPCAST_FAILED: {
    severity: "error",
    message: {
      vi: "Không chuyển được mục {seq} ({kind}, cấu trúc {shape}) sang cấu trúc hiện hành: {reason}.",
      en: "Entry {seq} ({kind}, shape {shape}) could not be brought to the current shape: {reason}.",
    },
    advice: {
      vi: "Báo cho người phát triển loại mục này; nội dung gốc vẫn còn nguyên.",
      en: "Tell the author of this kind; the original text is untouched.",
    },
  },
  PCCC_JOURNAL_SEQUENCE: {
    severity: "error",
    message: {
      vi: "Lẽ ra phải có mục {seq} nhưng lại gặp {found}: có mục bị mất, bị chèn hoặc bị đảo thứ tự.",
      en: "Entry {seq} was due and {found} came: an entry is missing, was put in, or is out of order.",
    },
    advice: {
      vi: "Ngừng ghi và khôi phục bản sao gần nhất đã đối chiếu đúng với đầu chuỗi được neo.",
      en: "Stop writing and restore the newest copy that verifies against an anchored head.",
    },
  },
  PCCC_JOURNAL_TIME_BACKWARDS: {
    severity: "error",
    message: {
      vi: "Mục {seq} được ghi lúc {found}, trước mục liền trước ({before}).",
      en: "Entry {seq} says it was recorded at {found}, before the entry before it ({before}).",
    },
    advice: {
      vi: "Một chương trình khác đã ghi vào sổ không đúng quy tắc; đối chiếu với bản sao.",
      en: "Some other program wrote to the journal against its rules; compare with a copy.",
    },
  },
  PCCC_JOURNAL_VERSION: {
    severity: "error",
    message: {
      vi: "Mục {seq} ({kind} {key}) ghi phiên bản {found}, lẽ ra là {expected}.",
      en: "Entry {seq} ({kind} {key}) says version {found}; it should be {expected}.",
    },
    advice: {
      vi: "Một chương trình khác đã ghi vào sổ không đúng quy tắc; đối chiếu với bản sao.",
      en: "Some other program wrote to the journal against its rules; compare with a copy.",
    },
  },
  PCCC_JOURNAL_HASH: {
    severity: "error",
    message: {
      vi: "Mã băm của mục {seq} không khớp nội dung: mục này đã bị sửa hoặc tệp bị hỏng (tính được {expected}, đang ghi {found}).",
      en: "The hash of entry {seq} does not fit its content: it was changed, or the file is damaged (computed {expected}, found {found}).",
    },
    advice: {
      vi: "Không dùng các kết quả dựa trên sổ này từ mục đó trở đi; khôi phục bản sao đã đối chiếu đúng với đầu chuỗi được neo.",
      en: "Do not rely on results from this entry on; restore a copy that verifies against an anchored head.",
    },
  },
  PCCC_JOURNAL_PERSONAL_CHANGED: {
    severity: "error",
    message: {
      vi: "Phần dữ liệu cá nhân của mục {seq} không khớp với mã băm trong chuỗi.",
      en: "The personal part of entry {seq} does not fit its digest in the chain.",
    },
    advice: {
      vi: "Phần này đã bị sửa hoặc tệp bị hỏng; khôi phục từ bản sao. Việc xóa hợp lệ phải qua một mục xóa (erasure).",
      en: "It was changed or the file is damaged; restore it from a copy. A lawful removal goes through an erasure entry.",
    },
  },
  PCCC_JOURNAL_PERSONAL_MISSING: {
    severity: "error",
    message: {
      vi: "Phần dữ liệu cá nhân của mục {seq} đã mất mà không có mục xóa nào nêu nó.",
      en: "The personal part of entry {seq} is gone and no erasure names it.",
    },
    advice: {
      vi: "Khôi phục từ bản sao; nếu phải xóa theo yêu cầu hợp pháp, ghi một mục xóa (erasure) nêu căn cứ.",
      en: "Restore it from a copy; where it has to go by law, append an erasure that states the basis.",
    },
  },
  PCCC_JOURNAL_PERSONAL_KEPT: {
    severity: "error",
    message: {
      vi: "Mục {erasure} đã xóa dữ liệu cá nhân của mục {seq} nhưng dữ liệu đó vẫn còn.",
      en: "Entry {erasure} erased the personal part of entry {seq}, and it is still there.",
    },
    advice: {
      vi: "Tệp có thể là bản khôi phục cũ ghép với chuỗi mới, hoặc trình điều khiển không xóa; ghi lại một mục xóa (erasure).",
      en: "An old copy may have been put back, or the driver does not erase; append another erasure.",
    },
  },
  PCCC_JOURNAL_HEAD: {
    severity: "error",
    message: {
      vi: "Đầu chuỗi mà nơi lưu báo ({found}) không phải mã băm của mục cuối {seq} ({expected}).",
      en: "The head that the store reports ({found}) is not the hash of the last entry {seq} ({expected}).",
    },
    advice: {
      vi: "Lỗi của trình điều khiển hoặc tệp bị hỏng; đối chiếu với bản sao.",
      en: "The driver is faulty or the file is damaged; compare with a copy.",
    },
  },
  PCCC_JOURNAL_SHORTER: {
    severity: "error",
    message: {
      vi: "Chuỗi hợp lệ nhưng dừng ở mục {last}, trong khi phải có đến mục {wanted}: các mục cuối đã bị cắt bỏ, hoặc đây là bản sao cũ hơn.",
      en: "The chain is valid but ends at entry {last}, and it must reach entry {wanted}: its end was cut off, or this is an older copy.",
    },
    advice: {
      vi: "Tìm bản mới hơn của sổ; không chấp nhận kết quả tính từ bản này.",
      en: "Find the newer copy of the journal; do not accept results computed from this one.",
    },
  },
  PCCC_JOURNAL_OTHER_CHAIN: {
    severity: "error",
    message: {
      vi: "Mục {seq} có mã băm {found}, khác với đầu chuỗi đã neo ({expected}): đây là sổ khác, hoặc sổ đã bị viết lại.",
      en: "Entry {seq} has the hash {found}, not the anchored {expected}: this is another journal, or it was written anew.",
    },
    advice: {
      vi: "Kiểm tra có lấy đúng tệp và đúng bản neo không; nếu đúng cả hai thì sổ đã bị thay thế.",
      en: "Check that the file and the anchor belong together; if they do, the journal was replaced.",
    },
  },
};
