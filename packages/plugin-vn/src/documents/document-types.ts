import { type Citation, plainDate, type PlainDate, type Text } from "@pccc/core";

/**
 * A type of document and the abbreviation by which its number names it.
 *
 * @public
 */
export interface DocumentType {
  readonly id: string;
  readonly line: "state" | "party";
  /** A copy of another document is numbered like a type of its own. */
  readonly copy: boolean;
  readonly name: Text;
  /** Absent where the number carries none, as in an official letter of the State. */
  readonly symbol?: string;
  /** The first day of the table from which it is taken. */
  readonly validFrom: PlainDate;
  readonly basis: Citation;
}

const decree30: Citation = {
  document: "30/2020/NĐ-CP",
  provision: "Điều 7, Phụ lục III",
  date: plainDate("2020-03-05"),
  confidence: "secondary",
  source: "https://luatvietnam.vn/tin-van-ban-moi/huong-dan-moi-ve-cach-trinh-bay-van-ban-hanh-chinh-186-24146-article.html",
};
const regulation399: Citation = {
  document: "399-QĐ/TW",
  date: plainDate("2026-01-09"),
  confidence: "secondary",
  note: {
    vi: "Các loại văn bản của cấp ủy theo công cụ của bên thứ ba; đã có trong quy định năm 2017 mà văn bản này thay thế.",
    en: "The types of a party committee as third-party tools list them; they stood already in the regulation of 2017 which it replaces.",
  },
};

/**
 * The types of documents: of the State by annex III of Decree 30/2020/NĐ-CP with its three copies, of the Party's committees by 399-QĐ/TW.
 *
 * @law 30/2020/NĐ-CP Phụ lục III (in force from 2020-03-05)
 *
 * @public
 */
export const documentTypes: readonly DocumentType[] = [
  state("nghi-quyet", "Nghị quyết", "Resolution", "NQ"),
  state("quyet-dinh", "Quyết định", "Decision", "QĐ"),
  state("chi-thi", "Chỉ thị", "Directive", "CT"),
  state("quy-che", "Quy chế", "Statute", "QC"),
  state("quy-dinh", "Quy định", "Regulation", "QyĐ"),
  state("thong-cao", "Thông cáo", "Communiqué", "TC"),
  state("thong-bao", "Thông báo", "Notice", "TB"),
  state("huong-dan", "Hướng dẫn", "Guide", "HD"),
  state("chuong-trinh", "Chương trình", "Programme", "CTr"),
  state("ke-hoach", "Kế hoạch", "Plan", "KH"),
  state("phuong-an", "Phương án", "Option paper", "PA"),
  state("de-an", "Đề án", "Scheme", "ĐA"),
  state("du-an", "Dự án", "Project", "DA"),
  state("bao-cao", "Báo cáo", "Report", "BC"),
  state("bien-ban", "Biên bản", "Minutes", "BB"),
  state("to-trinh", "Tờ trình", "Submission", "TTr"),
  state("hop-dong", "Hợp đồng", "Contract", "HĐ"),
  state("cong-van", "Công văn", "Official letter", undefined),
  state("cong-dien", "Công điện", "Official telegram", "CĐ"),
  state("ban-ghi-nho", "Bản ghi nhớ", "Memorandum", "BGN"),
  state("ban-thoa-thuan", "Bản thỏa thuận", "Agreement", "BTT"),
  state("giay-uy-quyen", "Giấy ủy quyền", "Letter of authorisation", "GUQ"),
  state("giay-moi", "Giấy mời", "Invitation", "GM"),
  state("giay-gioi-thieu", "Giấy giới thiệu", "Letter of introduction", "GGT"),
  state("giay-nghi-phep", "Giấy nghỉ phép", "Leave permit", "GNP"),
  state("phieu-gui", "Phiếu gửi", "Dispatch slip", "PG"),
  state("phieu-chuyen", "Phiếu chuyển", "Transfer slip", "PC"),
  state("phieu-bao", "Phiếu báo", "Notification slip", "PB"),
  state("thu-cong", "Thư công", "Official note", undefined),
  stateCopy("sao-y", "Bản sao y", "True copy", "SY"),
  stateCopy("trich-sao", "Bản trích sao", "Extract copy", "TrS"),
  stateCopy("sao-luc", "Bản sao lục", "Copy of a copy", "SL"),
  party("nghi-quyet", "Nghị quyết", "Resolution", "NQ"),
  party("chi-thi", "Chỉ thị", "Directive", "CT"),
  party("ket-luan", "Kết luận", "Conclusion", "KL"),
  party("quy-che", "Quy chế", "Statute", "QC"),
  party("quyet-dinh", "Quyết định", "Decision", "QĐ"),
  // A decision and a regulation of the Party share one abbreviation.
  party("quy-dinh", "Quy định", "Regulation", "QĐ"),
  party("thong-tri", "Thông tri", "Circular note", "TT"),
  party("huong-dan", "Hướng dẫn", "Guide", "HD"),
  party("thong-bao", "Thông báo", "Notice", "TB"),
  party("bao-cao", "Báo cáo", "Report", "BC"),
  party("ke-hoach", "Kế hoạch", "Plan", "KH"),
  party("chuong-trinh", "Chương trình", "Programme", "CTr"),
  party("de-an", "Đề án", "Scheme", "ĐA"),
  party("phuong-an", "Phương án", "Option paper", "PA"),
  party("to-trinh", "Tờ trình", "Submission", "TTr"),
  party("cong-van", "Công văn", "Official letter", "CV"),
  party("bien-ban", "Biên bản", "Minutes", "BB"),
];

function state(id: string, vi: string, en: string, symbol: string | undefined): DocumentType {
  return row(
    { id: `vn.state.${id}`, line: "state", copy: false, name: { vi, en }, validFrom: plainDate("2020-03-05"), basis: decree30 },
    symbol,
  );
}

function stateCopy(id: string, vi: string, en: string, symbol: string): DocumentType {
  return { ...state(id, vi, en, symbol), copy: true };
}

function party(id: string, vi: string, en: string, symbol: string): DocumentType {
  return row(
    { id: `vn.party.${id}`, line: "party", copy: false, name: { vi, en }, validFrom: plainDate("2026-01-09"), basis: regulation399 },
    symbol,
  );
}

function row(type: Omit<DocumentType, "symbol">, symbol: string | undefined): DocumentType {
  return symbol === undefined ? type : { ...type, symbol };
}
