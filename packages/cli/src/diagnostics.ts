import type { Diagnostic } from "@pccc/core";

export type CliCode =
  | "PCCC_CLI_FILE_NOT_FOUND"
  | "PCCC_CLI_FILE_UNREADABLE"
  | "PCCC_CLI_FILE_UNWRITABLE"
  | "PCCC_CLI_USAGE"
  | "PCCC_CLI_RECORD_FIELD"
  | "PCCC_CLI_RECORD_FILE"
  | "PCCC_CLI_RECORD_SYNTAX"
  | "PCCC_CLI_TABLE_SYNTAX"
  | "PCCC_CLI_TABLE_COLUMN"
  | "PCCC_CLI_TABLE_EMPTY"
  | "PCCC_CLI_TABLE_VALUE"
  | "PCCC_CLI_ISSUER_UNKNOWN"
  | "PCCC_CLI_UNKNOWN_UNIT"
  | "PCCC_CLI_DOCUMENT_UNKNOWN"
  | "PCCC_CLI_UNIT_AMBIGUOUS"
  | "PCCC_CLI_UNIT_LIST"
  | "PCCC_CLI_PLAN_KNOWN"
  | "PCCC_CLI_SELECTOR"
  | "PCCC_CLI_NOTHING_TO_SCORE"
  | "PCCC_CLI_VERIFY_KIND"
  | "PCCC_CLI_BOARD_SYNTAX"
  | "PCCC_CLI_BOARD_FORMAT"
  | "PCCC_CLI_SHEET"
  | "PCCC_CLI_REQUEST"
  | "PCCC_CLI_REQUEST_TOO_LONG"
  | "PCCC_CLI_SCORE_INPUT"
  | "PCCC_CLI_RESULTS"
  | "PCCC_CLI_POLICY_FILE"
  | "PCCC_CLI_REGIME_FILE"
  | "PCCC_CLI_SHEET_TESTS"
  | "PCCC_CLI_OTHER_FILE"
  | "PCCC_CLI_FILE_EXISTS"
  | "PCCC_CLI_ADDRESS_UNSET"
  | "PCCC_CLI_JOURNAL_DIFFERS"
  | "PCCC_CLI_JOURNAL_LINE"
  | "PCCC_CLI_CLOSE_DIFFERS"
  | "PCCC_CLI_UNEXPECTED";

/** What each code of the command line means. */
export const diagnostics: Readonly<Record<CliCode, Diagnostic>> = {
  PCCC_CLI_FILE_NOT_FOUND: {
    severity: "error",
    message: { vi: "Không tìm thấy tệp {file}.", en: "There is no file {file}." },
    advice: {
      vi: "Kiểm tra đường dẫn; đường dẫn tương đối tính từ thư mục hiện tại.",
      en: "Check the path; relative paths start from the current folder.",
    },
  },
  PCCC_CLI_FILE_UNREADABLE: {
    severity: "error",
    message: { vi: "Không đọc được {file}: {reason}.", en: "{file} cannot be read: {reason}." },
    advice: { vi: "Kiểm tra quyền đọc và xem đó có phải là tệp không.", en: "Check the permissions, and that it is a file." },
  },
  PCCC_CLI_FILE_UNWRITABLE: {
    severity: "error",
    message: { vi: "Không ghi được {file}: {reason}.", en: "{file} cannot be written: {reason}." },
    advice: {
      vi: "Kiểm tra quyền ghi và dung lượng đĩa, hoặc chọn thư mục khác bằng --out.",
      en: "Check permissions and disk space, or choose another folder with --out.",
    },
  },
  PCCC_CLI_USAGE: {
    severity: "error",
    message: { vi: "Lệnh không đúng: {problem}.", en: "The command is wrong: {problem}." },
    advice: { vi: "Xem `pccc --help` hoặc `pccc LỆNH --help`.", en: "See `pccc --help` or `pccc COMMAND --help`." },
  },
  PCCC_CLI_RECORD_FILE: {
    severity: "error",
    message: { vi: "{file} có {count} chỗ sai; chưa có gì được ghi.", en: "{file} cannot be used, faults: {count}; nothing was written." },
    advice: {
      vi: "Sửa từng chỗ nêu dưới đây rồi chạy lại; mẫu: {shape}.",
      en: "Correct each place below and run again; the shape: {shape}.",
    },
  },
  PCCC_CLI_RECORD_FIELD: {
    severity: "error",
    message: {
      vi: "Dòng {line}: mục {path} không đúng: {expectedVi}; đang ghi {got}.",
      en: "Line {line}: {path} is wrong: {expected}; found {got}.",
    },
    advice: { vi: "Sửa mục này theo mẫu.", en: "Correct it by the shape." },
  },
  PCCC_CLI_RECORD_SYNTAX: {
    severity: "error",
    message: { vi: "Dòng {line}: không đọc được YAML: {reasonVi}.", en: "Line {line}: no YAML can be read: {reason}." },
    advice: { vi: "Sửa cú pháp ở dòng đã nêu.", en: "Correct the syntax at that line." },
  },
  PCCC_CLI_TABLE_SYNTAX: {
    severity: "error",
    message: {
      vi: "{file}, dòng {line}: không đọc được bảng CSV: {reasonVi}.",
      en: "{file}, line {line}: the CSV table cannot be read: {reason}.",
    },
    advice: {
      vi: "Lưu lại tệp dạng CSV UTF-8; dấu phẩy, chấm phẩy hay tab ngăn cột.",
      en: "Save the file as CSV in UTF-8, with commas, semicolons or tabs.",
    },
  },
  PCCC_CLI_TABLE_COLUMN: {
    severity: "error",
    message: { vi: "{file}: thiếu cột {column}. Các cột có: {found}.", en: "{file}: column {column} is missing. Columns found: {found}." },
    advice: { vi: "Thêm cột đó vào dòng tiêu đề.", en: "Add the column to the header line." },
  },
  PCCC_CLI_TABLE_EMPTY: {
    severity: "error",
    message: { vi: "{file} không có dòng số liệu nào.", en: "{file} has no rows." },
    advice: { vi: "Thêm ít nhất một dòng dưới dòng tiêu đề.", en: "Add at least one line under the header." },
  },
  PCCC_CLI_TABLE_VALUE: {
    severity: "error",
    message: {
      vi: "{file}, dòng {line}, cột {column}: “{value}” không phải {expectedVi}.",
      en: "{file}, line {line}, column {column}: “{value}” is not {expected}.",
    },
    advice: { vi: "Sửa ô đã nêu rồi nạp lại; chưa có gì được ghi.", en: "Correct the cell and load again; nothing was written." },
  },
  PCCC_CLI_ISSUER_UNKNOWN: {
    severity: "warning",
    message: {
      vi: "Không xác định được đơn vị ban hành “{issuer}” trong danh mục đơn vị.",
      en: "The issuer “{issuer}” could not be found among the units.",
    },
    advice: {
      vi: "Nêu đơn vị bằng --unit MÃ (xem `pccc units`); nếu không, kế hoạch chỉ có đơn vị của chính nó.",
      en: "Name it with --unit ID (see `pccc units`); without it the plan has no unit but its own.",
    },
  },
  PCCC_CLI_UNKNOWN_UNIT: {
    severity: "error",
    message: { vi: "Không có đơn vị {unit}.", en: "There is no unit {unit}." },
    advice: { vi: "Xem mã đơn vị bằng `pccc units`.", en: "See the ids with `pccc units`." },
  },
  PCCC_CLI_DOCUMENT_UNKNOWN: {
    severity: "error",
    message: {
      vi: "Không xác định được văn bản {number} trong danh mục.",
      en: "The document {number} could not be told in the register.",
    },
    advice: {
      vi: "Xem danh mục bằng `pccc documents`; số dùng lại nhiều năm thì thêm ngày: SỐ@NĂM-THÁNG-NGÀY.",
      en: "See `pccc documents`; where a number was used more than once add the date: NUMBER@YYYY-MM-DD.",
    },
  },
  PCCC_CLI_PLAN_KNOWN: {
    severity: "error",
    message: {
      vi: "Sổ nhật ký đã có kế hoạch {plan}, ban hành ngày {adoptedOn}.",
      en: "The journal already holds plan {plan}, adopted on {adoptedOn}.",
    },
    advice: {
      vi: "Ghi văn bản mới bằng plan amend, hoặc dùng tệp sổ khác (--db); chưa có gì được ghi.",
      en: "Record a new text with plan amend, or take another journal file (--db); nothing was recorded.",
    },
  },
  PCCC_CLI_SELECTOR: {
    severity: "error",
    message: { vi: "Không hiểu “{text}” chỉ những đơn vị nào.", en: "“{text}” does not tell which units are meant." },
    advice: {
      vi: "Viết như: các xã, phường của Thanh Hóa, khối Mặt trận.",
      en: "Write it like: communes of Thanh Hóa, Front line.",
    },
  },
  PCCC_CLI_UNIT_AMBIGUOUS: {
    severity: "error",
    message: { vi: "“{unit}” có thể là {count} đơn vị: {candidates}.", en: "“{unit}” may be {count} units: {candidates}." },
    advice: { vi: "Hỏi lại bằng mã của đơn vị cần hỏi.", en: "Ask again with the id of the one you mean." },
  },
  PCCC_CLI_UNIT_LIST: {
    severity: "error",
    message: {
      vi: "{file}: danh sách đơn vị có {count} lỗi, chưa ghi gì.",
      en: "{file}: the list of units cannot be used, faults: {count}; nothing was written.",
    },
    advice: { vi: "Sửa các dòng nêu dưới đây rồi nạp lại.", en: "Correct the lines named below and load again." },
  },
  PCCC_CLI_NOTHING_TO_SCORE: {
    severity: "warning",
    message: {
      vi: "Không có đơn vị cấp dưới nào phải thực hiện kế hoạch này trong thời gian đã chọn: bảng không có dòng nào.",
      en: "No unit below owes anything under this plan in the range: the board has no rows.",
    },
    advice: {
      vi: "Kiểm tra đơn vị ban hành và các nơi được giao trong văn bản.",
      en: "Check the issuer and the addressees of the document.",
    },
  },
  PCCC_CLI_VERIFY_KIND: {
    severity: "error",
    message: {
      vi: "{file} không phải sổ nhật ký, bảng điểm (board.json) hay phiếu điểm của đơn vị (receipt).",
      en: "{file} is neither a journal, nor a board (board.json), nor a receipt.",
    },
    advice: {
      vi: "Chọn tệp .db, board.json hoặc phiếu điểm do pccc ghi ra.",
      en: "Give the .db file, the board.json or the receipt that pccc wrote.",
    },
  },
  PCCC_CLI_BOARD_SYNTAX: {
    severity: "error",
    message: {
      vi: "{file} không phải bảng điểm đọc được: {path}: {expectedVi}; đang ghi {got}.",
      en: "{file} is not a readable board: {path}: {expected}; found {got}.",
    },
    advice: { vi: "Dùng board.json nguyên vẹn do pccc ghi ra.", en: "Use the untouched board.json that pccc wrote." },
  },
  PCCC_CLI_BOARD_FORMAT: {
    severity: "error",
    message: {
      vi: "{file} là bảng điểm ở định dạng {format}; phần mềm này đọc định dạng {known}.",
      en: "{file} is a board of format {format}; this software reads format {known}.",
    },
    advice: {
      vi: "Bảng cũ: chạy `pccc score` với cùng sổ nhật ký để ghi lại bảng, hoặc kiểm tra bằng phần mềm đã ghi nó. Bảng mới hơn: cập nhật phần mềm.",
      en: "An older board: run `pccc score` on the same journal to write it anew, or verify it by the software that wrote it. A newer one: update.",
    },
  },
  PCCC_CLI_SHEET: {
    severity: "error",
    message: { vi: "{file} không phải phiếu chấm điểm đọc được: {count} lỗi.", en: "{file} is not a readable sheet; faults: {count}." },
    advice: { vi: "Sửa các dòng nêu dưới đây; thử lại bằng `pccc check-sheet`.", en: "Correct the lines below; try `pccc check-sheet`." },
  },
  PCCC_CLI_REGIME_FILE: {
    severity: "error",
    message: {
      vi: "{file} không phải tệp chế độ báo cáo dùng được: {count} lỗi.",
      en: "{file} is not a usable file of regimes; faults: {count}.",
    },
    advice: { vi: "Sửa các dòng nêu dưới đây; thử lại bằng `pccc lint-regimes`.", en: "Correct the lines below; try `pccc lint-regimes`." },
  },
  PCCC_CLI_POLICY_FILE: {
    severity: "error",
    message: {
      vi: "{file} không phải tệp chính sách dùng được: {count} lỗi.",
      en: "{file} is not a usable file of policies; faults: {count}.",
    },
    advice: {
      vi: "Sửa các dòng nêu dưới đây; mẫu: `pccc schema policies`.",
      en: "Correct the lines below; the shape: `pccc schema policies`.",
    },
  },
  PCCC_CLI_SHEET_TESTS: {
    severity: "error",
    message: {
      vi: "{file} không phải tệp kiểm thử phiếu đọc được: {count} lỗi.",
      en: "{file} is no readable file of rule tests; faults: {count}.",
    },
    advice: {
      vi: "Sửa các dòng nêu dưới đây; xem docs/guide/write-a-sheet.md.",
      en: "Correct the lines below; see docs/guide/write-a-sheet.md.",
    },
  },
  PCCC_CLI_OTHER_FILE: {
    severity: "error",
    message: { vi: "{file} là {isVi}; ở đây cần {wantedVi}.", en: "{file} is {is}; {wanted} is wanted here." },
    advice: { vi: "Dùng `pccc {command} {file}` cho tệp này.", en: "Use `pccc {command} {file}` for this file." },
  },
  PCCC_CLI_REQUEST: {
    severity: "error",
    message: {
      vi: "Yêu cầu không dùng được tại {path}: {expectedVi}; đang ghi {got}.",
      en: "The request cannot be used at {path}: {expected}; found {got}.",
    },
    advice: {
      vi: 'Gửi mỗi yêu cầu một dòng: {"id": 1, "op": "hello"}; các dòng khác vẫn được trả lời.',
      en: 'Send one request per line: {"id": 1, "op": "hello"}; other lines are answered all the same.',
    },
  },
  PCCC_CLI_REQUEST_TOO_LONG: {
    severity: "error",
    message: {
      vi: "Yêu cầu dài {bytes} byte, quá {megabytes} MB cho một dòng, nên bị bỏ qua.",
      en: "The request has {bytes} bytes, more than the {megabytes} MB of a line, and was passed over.",
    },
    advice: { vi: "Chia nhỏ yêu cầu, hoặc nâng --max-line.", en: "Split the request, or raise --max-line." },
  },
  PCCC_CLI_SCORE_INPUT: {
    severity: "error",
    message: { vi: "Dữ liệu chấm điểm không dùng được: {count} lỗi.", en: "The score input cannot be used; faults: {count}." },
    advice: {
      vi: "Sửa các chỗ nêu dưới đây; mẫu: `pccc schema score`.",
      en: "Correct what is named below; the shape: `pccc schema score`.",
    },
  },
  PCCC_CLI_RESULTS: {
    severity: "error",
    message: {
      vi: "{file} không phải tệp kết quả đọc được: {count} lỗi.",
      en: "{file} holds no results that can be read; faults: {count}.",
    },
    advice: {
      vi: "Dùng board.json do `pccc score` ghi, hoặc nội dung mà `pccc score … --json` in ra.",
      en: "Give a board.json that `pccc score` wrote, or what `pccc score … --json` printed.",
    },
  },
  PCCC_CLI_FILE_EXISTS: {
    severity: "error",
    message: { vi: "{file} đã có sẵn.", en: "{file} is there already." },
    advice: { vi: "Chọn tên khác, hoặc tự xóa tệp cũ trước.", en: "Choose another name, or remove the old file yourself first." },
  },
  PCCC_CLI_ADDRESS_UNSET: {
    severity: "error",
    message: {
      vi: "Địa chỉ env:{name}: biến môi trường {name} chưa được đặt.",
      en: "The address env:{name}: the environment variable {name} is not set.",
    },
    advice: {
      vi: "Đặt {name}=postgres://người-dùng:mật-khẩu@máy-chủ/cơ-sở-dữ-liệu?schema=tên, rồi chạy lại.",
      en: "Set {name}=postgres://user:password@host/database?schema=name, and run the command again.",
    },
  },
  PCCC_CLI_JOURNAL_DIFFERS: {
    severity: "error",
    message: {
      vi: "{source} không nối tiếp được {target}: khác nhau hoặc hỏng tại mục {seq}.",
      en: "{source} does not continue {target}: they differ, or the chain is broken, at entry {seq}.",
    },
    advice: {
      vi: "Kiểm tra nguồn bằng `pccc verify`; chép sang một nơi trống nếu đích là sổ khác.",
      en: "Check the source with `pccc verify`; copy to an empty place if the target is another journal.",
    },
  },
  PCCC_CLI_JOURNAL_LINE: {
    severity: "error",
    message: {
      vi: "{file}, dòng (hàng) {line}: không phải một mục của sổ nhật ký: {path}: {expectedVi}; đang ghi {got}.",
      en: "{file}, line (row) {line}: not an entry of a journal: {path}: {expected}; found {got}.",
    },
    advice: { vi: "Dùng tệp do `pccc journal export` ghi ra, không sửa.", en: "Use a file that `pccc journal export` wrote, unchanged." },
  },
  PCCC_CLI_CLOSE_DIFFERS: {
    severity: "error",
    message: {
      vi: "Kỳ {period} chốt lần {number}: tính lại từ sổ không ra đúng điểm hoặc lời giải thích đã chốt.",
      en: "{period}, closed, number {number}: computed again from the journal it is not what was closed.",
    },
    advice: {
      vi: "Xem chỗ khác bằng `pccc replay --period {period}`; điểm không đổi thì chỉ lời giải thích của chương trình đã khác.",
      en: "See what differs with `pccc replay --period {period}`; where the scores are the same, only the program's words are others.",
    },
  },
  PCCC_CLI_UNEXPECTED: {
    severity: "error",
    message: { vi: "Lỗi ngoài dự kiến: {reason}.", en: "Unexpected failure: {reason}." },
    advice: {
      vi: "Đây là lỗi của chương trình: xin báo lại, kèm lệnh đã gõ. Đặt PCCC_DEBUG=1 để xem chi tiết.",
      en: "This is a fault of the program: please report it with the command. Set PCCC_DEBUG=1 for details.",
    },
  },
};
