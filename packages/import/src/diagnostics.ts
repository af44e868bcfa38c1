import type { Diagnostic } from "@pccc/core";

/**
 * The codes that this package gives.
 *
 * @public
 */
export type ImportCode =
  | "PCCC_IMPORT_EMPTY"
  | "PCCC_IMPORT_BINARY"
  | "PCCC_IMPORT_FORMAT"
  | "PCCC_IMPORT_OLD_WORD"
  | "PCCC_IMPORT_PASSWORD"
  | "PCCC_IMPORT_DAMAGED"
  | "PCCC_IMPORT_ENCODING"
  | "PCCC_IMPORT_LEGACY_ENCODING"
  | "PCCC_IMPORT_NOT_A_DOCUMENT"
  | "PCCC_IMPORT_SECRET"
  | "PCCC_IMPORT_TOO_LONG"
  | "PCCC_IMPORT_TOO_COMPLEX"
  | "PCCC_IMPORT_NO_TEXT_LAYER"
  | "PCCC_IMPORT_READER_REFUSED"
  | "PCCC_IMPORT_PLUGIN_UNUSABLE"
  | "PCCC_IMPORT_CONVERTED"
  | "PCCC_IMPORT_LINES_LOST"
  | "PCCC_IMPORT_NO_TYPE"
  | "PCCC_IMPORT_NO_TASK"
  | "PCCC_IMPORT_NUMBER_BLANK"
  | "PCCC_IMPORT_NUMBER_JOINED"
  | "PCCC_IMPORT_DATE_BLANK"
  | "PCCC_IMPORT_YEAR_OF_TITLE"
  | "PCCC_IMPORT_YEAR_OF_ISSUE"
  | "PCCC_IMPORT_PERIOD_UNSPECIFIED"
  | "PCCC_IMPORT_REPEATED_LABEL"
  | "PCCC_IMPORT_UNPLACED"
  | "PCCC_IMPORT_ACTOR_UNKNOWN"
  | "PCCC_IMPORT_ACTOR_AMBIGUOUS"
  | "PCCC_IMPORT_ACTOR_FORMER"
  | "PCCC_IMPORT_LEAD_UNNAMED";

/**
 * What the codes of this package mean.
 *
 * @public
 */
export const diagnostics: Readonly<Record<ImportCode, Diagnostic>> = {
  PCCC_IMPORT_EMPTY: {
    severity: "error",
    message: { vi: "Tệp {file} không có chữ nào.", en: "The file {file} holds no text." },
    advice: {
      vi: "Kiểm tra lại tệp đã chọn hoặc xuất lại văn bản.",
      en: "Check that this is the right file, or export the document again.",
    },
  },
  PCCC_IMPORT_BINARY: {
    severity: "error",
    message: {
      vi: "Tệp {file} là dữ liệu nhị phân (byte 0x{byte} tại vị trí {offset}), không phải văn bản.",
      en: "The file {file} is binary (byte 0x{byte} at offset {offset}) and not text.",
    },
    advice: {
      vi: "Nhập tệp .docx, .pdf, .html, .md hoặc .txt; tệp dạng khác thì mở bằng chương trình của nó và lưu lại thành một dạng này.",
      en: "Import a .docx, .pdf, .html, .md or .txt file; open another one in its program and save it in one of these forms.",
    },
  },
  PCCC_IMPORT_FORMAT: {
    severity: "error",
    message: {
      vi: "Tệp {file} có định dạng {format}, không đọc được theo cách này.",
      en: "The file {file} is {format}, which is not read in this way.",
    },
    advice: {
      vi: "Lưu thành .docx, PDF có chữ hoặc văn bản thuần (.txt, UTF-8), rồi nhập lại.",
      en: "Save it as .docx, a PDF with text, or plain text (.txt, UTF-8), and import that.",
    },
  },
  PCCC_IMPORT_OLD_WORD: {
    severity: "error",
    message: {
      vi: "Tệp {file} là Word đời cũ (.doc nhị phân) hoặc tệp Office đời cũ khác.",
      en: "The file {file} is in the old binary form of Word (.doc) or of another Office program.",
    },
    advice: {
      vi: "Mở bằng Word hoặc LibreOffice, chọn lưu thành .docx, rồi nhập tệp đó.",
      en: "Open it in Word or LibreOffice, save it as .docx, and import that.",
    },
  },
  PCCC_IMPORT_PASSWORD: {
    severity: "error",
    message: { vi: "Tệp {file} được đặt mật khẩu.", en: "The file {file} is protected by a password." },
    advice: {
      vi: "Mở tệp bằng mật khẩu, lưu một bản không đặt mật khẩu, rồi nhập bản đó.",
      en: "Open it with the password, save a copy without one, and import the copy.",
    },
  },
  PCCC_IMPORT_DAMAGED: {
    severity: "error",
    message: {
      vi: "Tệp {file} ({format}) bị hỏng hoặc bị cắt cụt: {detail}",
      en: "The file {file} ({format}) is damaged or cut short: {detail}",
    },
    advice: {
      vi: "Tải hoặc chép lại tệp; nếu phần mềm gốc còn mở được thì lưu lại một bản mới.",
      en: "Fetch or copy it again; if its own program still opens it, save a new copy.",
    },
  },
  PCCC_IMPORT_ENCODING: {
    severity: "error",
    message: {
      vi: "Tệp {file} không phải UTF-8: byte 0x{byte} tại vị trí {offset} không hợp lệ, và không nhận ra bảng mã khác.",
      en: "The file {file} is not UTF-8: byte 0x{byte} at offset {offset} is invalid, and no other encoding was recognised.",
    },
    advice: {
      vi: "Mở tệp bằng phần mềm đã tạo ra nó và lưu lại với mã UTF-8.",
      en: "Open it in the program that made it and save it as UTF-8.",
    },
  },
  PCCC_IMPORT_LEGACY_ENCODING: {
    severity: "error",
    message: {
      vi: "Tệp {file} dùng bảng mã cũ {encoding}; đọc như Unicode sẽ ra chữ sai.",
      en: "The file {file} is in the legacy encoding {encoding}; read as Unicode it would be rubbish.",
    },
    advice: {
      vi: "Chữ không chuyển được chắc chắn. Chuyển sang Unicode bằng công cụ chuyển mã tiếng Việt (ví dụ bộ gõ có chức năng chuyển mã), lưu UTF-8, rồi nhập lại.",
      en: "It cannot be converted for certain. Convert it to Unicode with a Vietnamese code converter, save it as UTF-8, and import that.",
    },
  },
  PCCC_IMPORT_NOT_A_DOCUMENT: {
    severity: "error",
    message: {
      vi: "{file} không phải văn bản hành chính: không thấy tên loại văn bản và không thấy nhiệm vụ nào được giao.",
      en: "{file} is no administrative document: it has neither a type of document nor a task.",
    },
    advice: {
      vi: "Nhập chính văn bản (kế hoạch, chỉ thị, quyết định, công văn giao nhiệm vụ), không phải bài viết về văn bản.",
      en: "Import the document itself (a plan, directive, decision or letter that gives tasks), not an article about it.",
    },
  },
  PCCC_IMPORT_SECRET: {
    severity: "error",
    message: { vi: "{file} có dấu mật ({mark}) nên không được đọc.", en: "{file} is marked secret ({mark}) and was not read." },
    advice: {
      vi: "Chỉ nhập văn bản mật trên hệ thống được phép, với tuỳ chọn cho phép rõ ràng.",
      en: "Import secret documents only where that is allowed, with the option that says so.",
    },
  },
  PCCC_IMPORT_TOO_LONG: {
    severity: "error",
    message: { vi: "{file} dài {length} ký tự, quá giới hạn {limit}.", en: "{file} is {length} characters long; the limit is {limit}." },
    advice: { vi: "Tách riêng văn bản cần nhập.", en: "Take out the document that is to be imported." },
  },
  PCCC_IMPORT_TOO_COMPLEX: {
    severity: "error",
    message: {
      vi: "Tệp {file} ({format}) lớn hoặc lồng nhau quá mức của một văn bản: hơn {limit} ({measure}).",
      en: "The file {file} ({format}) is larger or nested deeper than any document: more than {limit} ({measure}).",
    },
    advice: {
      vi: "Mở tệp bằng phần mềm của nó, chép riêng văn bản cần nhập sang tệp mới, rồi nhập tệp đó.",
      en: "Open it in its own program, copy the document alone into a new file, and import that.",
    },
  },
  PCCC_IMPORT_NO_TEXT_LAYER: {
    severity: "error",
    message: {
      vi: "Tệp {file} có {pages} trang nhưng không có chữ: đây là bản quét (ảnh).",
      en: "The file {file} has {pages} pages and no text: it is a scan.",
    },
    advice: {
      vi: "Xin bản gốc (.docx) hoặc bản PDF ký số có chữ; nếu chỉ có bản quét, nhận dạng chữ (OCR) rồi soát lại trước khi nhập.",
      en: "Ask for the original (.docx) or a signed PDF with text; where there is only the scan, run OCR and proofread it before importing.",
    },
  },
  PCCC_IMPORT_READER_REFUSED: {
    severity: "error",
    message: { vi: "Trình đọc {reader} không đọc được {file}: {code}.", en: "The reader {reader} does not read {file}: {code}." },
    advice: {
      vi: "Xem tài liệu của phần mở rộng có trình đọc này, hoặc lưu văn bản thành .docx.",
      en: "See the documentation of the plugin that brings this reader, or save the document as .docx.",
    },
  },
  PCCC_IMPORT_PLUGIN_UNUSABLE: {
    severity: "error",
    message: {
      vi: "Không dùng được phần mở rộng {plugin} để đọc {file}: {problem}.",
      en: "The plugin {plugin} cannot be used to read {file}: {problem}.",
    },
    advice: {
      vi: "Tệp phải là mô-đun có `export default` một phần mở rộng với ít nhất một trình đọc văn bản.",
      en: "The file must be a module whose default export is a plugin with at least one document reader.",
    },
  },
  PCCC_IMPORT_CONVERTED: {
    severity: "note",
    message: {
      vi: "Văn bản dùng bảng mã cũ {encoding} và đã được chuyển sang Unicode.",
      en: "The text was in the legacy encoding {encoding} and was converted to Unicode.",
    },
    advice: {
      vi: "Đối chiếu chữ hoa và dấu với bản gốc khi duyệt bản nháp.",
      en: "Compare capitals and marks with the original when the draft is reviewed.",
    },
  },
  PCCC_IMPORT_LINES_LOST: {
    severity: "warning",
    message: {
      vi: "Văn bản nằm trên một dòng; đã chia thành {lines} dòng tại các dấu hiệu chắc chắn của thể thức.",
      en: "The document stands on one line; it was cut into {lines} lines at certain marks of its form.",
    },
    advice: {
      vi: "Xem lại toàn bộ bản nháp, hoặc nhập lại từ tệp còn đủ dấu xuống dòng.",
      en: "Look through the whole draft, or import a file that has its line ends.",
    },
  },
  PCCC_IMPORT_NO_TYPE: {
    severity: "warning",
    message: { vi: "Không thấy tên loại văn bản.", en: "No type of document was found." },
    advice: { vi: "Xem lại phần đầu văn bản.", en: "Look at the head of the document." },
  },
  PCCC_IMPORT_NO_TASK: {
    severity: "warning",
    message: { vi: "Không thấy nhiệm vụ nào trong văn bản.", en: "No task was found in the document." },
    advice: { vi: "Xem lại phần nhiệm vụ và tổ chức thực hiện.", en: "Look at the sections on tasks and organisation." },
  },
  PCCC_IMPORT_NUMBER_BLANK: {
    severity: "note",
    message: { vi: "Số văn bản để trống: {raw}.", en: "The document number is left blank: {raw}." },
    advice: {
      vi: "Bổ sung số khi văn bản được ban hành; không tự đặt số.",
      en: "Add it when the document is issued; it is never guessed.",
    },
  },
  PCCC_IMPORT_NUMBER_JOINED: {
    severity: "warning",
    message: {
      vi: "Số {number} có vẻ thiếu dấu gạch nối, có thể là {likely}; giữ nguyên như bản in.",
      en: "The number {number} seems to lack a hyphen and may be {likely}; it is kept as printed.",
    },
    advice: {
      vi: "Đối chiếu với văn bản gốc rồi sửa số khi duyệt bản nháp.",
      en: "Compare it with the original and put it right when the draft is reviewed.",
    },
  },
  PCCC_IMPORT_DATE_BLANK: {
    severity: "note",
    message: { vi: "Ngày ban hành để trống: {raw}.", en: "The date of issue is left blank: {raw}." },
    advice: { vi: "Bổ sung ngày khi văn bản được ban hành.", en: "Add it when the document is issued; it is never guessed." },
  },
  PCCC_IMPORT_YEAR_OF_TITLE: {
    severity: "note",
    message: {
      vi: "{count} thời hạn không ghi năm được hiểu là của năm {year}, là năm ghi ở tên văn bản: {words}.",
      en: "{count} deadlines without a year are read as of {year}, the year that the title names: {words}.",
    },
    advice: {
      vi: "Đối chiếu các thời hạn này với văn bản; việc của năm khác thì sửa khi rà soát.",
      en: "Compare them with the document, and correct in the review what belongs to another year.",
    },
  },
  PCCC_IMPORT_YEAR_OF_ISSUE: {
    severity: "note",
    message: {
      vi: "{count} thời hạn không ghi năm được hiểu là của năm {year}, là năm ban hành văn bản: {words}.",
      en: "{count} deadlines without a year are read as of {year}, the year of the issue: {words}.",
    },
    advice: {
      vi: "Đối chiếu các thời hạn này với văn bản; việc của năm khác thì sửa khi rà soát.",
      en: "Compare them with the document, and correct in the review what belongs to another year.",
    },
  },
  PCCC_IMPORT_PERIOD_UNSPECIFIED: {
    severity: "note",
    message: {
      vi: "“{words}” không nêu kỳ báo cáo của {from}.",
      en: "“{words}” names no period for the reports of {from}.",
    },
    advice: {
      vi: "Áp dụng quy định của kế hoạch cấp trên, chế độ báo cáo, hoặc khai báo một giả định có căn cứ.",
      en: "Resolve it by the plan above, by a regime, or by a declared assumption.",
    },
  },
  PCCC_IMPORT_REPEATED_LABEL: {
    severity: "note",
    message: { vi: "Đề mục {label} lặp lại trong văn bản.", en: "The label {label} is used again." },
    advice: { vi: "Kiểm tra cách đánh số của văn bản gốc.", en: "Check the numbering of the original." },
  },
  PCCC_IMPORT_UNPLACED: {
    severity: "note",
    message: { vi: "Không xếp được đoạn: {text}", en: "This text could not be placed: {text}" },
    advice: { vi: "Xem đoạn này trong văn bản gốc.", en: "Look at it in the original." },
  },
  PCCC_IMPORT_ACTOR_UNKNOWN: {
    severity: "note",
    message: {
      vi: "Chưa xác định được đơn vị nào là “{actor}”; giữ nguyên chữ trong nhiệm vụ {task}.",
      en: "Which units “{actor}” means is not known; the words are kept in task {task}.",
    },
    advice: { vi: "Chỉ định đơn vị khi duyệt bản nháp.", en: "Name the units when the draft is reviewed." },
  },
  PCCC_IMPORT_ACTOR_AMBIGUOUS: {
    severity: "warning",
    message: {
      vi: "“{actor}” (nhiệm vụ {task}) có thể là {count} đơn vị: {candidates}.",
      en: "“{actor}” (task {task}) may be any of {count} units: {candidates}.",
    },
    advice: {
      vi: "Ghi rõ tỉnh hoặc mã đơn vị khi duyệt bản nháp; chưa có nghĩa vụ nào được giao theo chữ này.",
      en: "Name the province or the unit's id when the draft is reviewed; no duty was made of these words.",
    },
  },
  PCCC_IMPORT_ACTOR_FORMER: {
    severity: "warning",
    message: {
      vi: "“{actor}” (nhiệm vụ {task}) là tên cũ của {former}; ngày {on} đơn vị thay thế là {now}.",
      en: "“{actor}” (task {task}) is what {former} was called; on {on} its successor is {now}.",
    },
    advice: {
      vi: "Kiểm tra xem văn bản có đúng là giao cho đơn vị sau sắp xếp không.",
      en: "Check that the document means the unit after the reform.",
    },
  },
  PCCC_IMPORT_LEAD_UNNAMED: {
    severity: "note",
    message: {
      vi: "Nhiệm vụ {task} không nêu ai thực hiện; nghĩa vụ được ghi cho chính đơn vị ban hành kế hoạch.",
      en: "Task {task} names nobody; the duty is put down to the unit whose plan it is.",
    },
    advice: { vi: "Chỉ định đơn vị thực hiện khi duyệt bản nháp.", en: "Name who does it when the draft is reviewed." },
  },
};
