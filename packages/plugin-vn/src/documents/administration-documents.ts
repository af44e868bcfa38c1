import { type Citation, type DocumentRecord, type DocumentRecords, type DocumentRelation, plainDate } from "@pccc/core";

interface Row {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly vi: string;
  readonly en: string;
  readonly line: DocumentRecord["line"];
  readonly issuer: string;
  readonly signed?: string;
  readonly from?: string;
  readonly confidence: Citation["confidence"];
  readonly source: string;
}

const rows: readonly Row[] = [
  {
    id: "nd-09-2019",
    number: "09/2019/NĐ-CP",
    type: "Nghị định",
    vi: "Chế độ báo cáo của cơ quan hành chính nhà nước",
    en: "Reports of State administrative agencies",
    line: "state",
    issuer: "Chính phủ",
    signed: "2019-01-24",
    from: "2019-03-12",
    confidence: "official",
    source: "legal site",
  },
  {
    id: "nd-30-2020",
    number: "30/2020/NĐ-CP",
    type: "Nghị định",
    vi: "Công tác văn thư",
    en: "Clerical work: the form of documents",
    line: "state",
    issuer: "Chính phủ",
    signed: "2020-03-05",
    from: "2020-03-05",
    confidence: "secondary",
    source: "legal site",
  },
  {
    id: "hd-91-mttw",
    number: "91/HD-MTTW-BTT",
    type: "Hướng dẫn",
    vi: "Thể thức văn bản của Mặt trận",
    en: "The form of the Front's documents",
    line: "front",
    issuer: "Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam",
    signed: "2013-04-08",
    confidence: "secondary",
    source: "legal site",
  },
  {
    id: "qd-66-tw",
    number: "66-QĐ/TW",
    type: "Quy định",
    vi: "Thể loại, thể thức văn bản của Đảng (2017)",
    en: "Types and form of Party documents (2017)",
    line: "party",
    issuer: "Ban Bí thư",
    confidence: "secondary",
    source: "third-party tools",
  },
  {
    id: "hd-36-vptw",
    number: "36-HD/VPTW",
    type: "Hướng dẫn",
    vi: "Kỹ thuật trình bày văn bản của Đảng (2018)",
    en: "Layout of Party documents (2018)",
    line: "party",
    issuer: "Văn phòng Trung ương Đảng",
    signed: "2018-04-03",
    from: "2018-04-03",
    confidence: "secondary",
    source: "legal site, part of the annex",
  },
  {
    id: "qd-399-tw",
    number: "399-QĐ/TW",
    type: "Quy định",
    vi: "Thể loại, thể thức văn bản của Đảng (2026)",
    en: "Types and form of Party documents (2026)",
    line: "party",
    issuer: "Bộ Chính trị",
    signed: "2026-01-09",
    confidence: "secondary",
    source: "third-party tools",
  },
  {
    id: "hd-05-vptw",
    number: "05-HD/VPTW",
    type: "Hướng dẫn",
    vi: "Kỹ thuật trình bày văn bản của Đảng (2026)",
    en: "Layout of Party documents (2026)",
    line: "party",
    issuer: "Văn phòng Trung ương Đảng",
    signed: "2026-05-27",
    confidence: "secondary",
    source: "third-party tools",
  },
  {
    id: "nq-202-2025",
    number: "202/2025/QH15",
    type: "Nghị quyết",
    vi: "Sắp xếp đơn vị hành chính cấp tỉnh: 34 tỉnh, thành phố",
    en: "34 provinces and cities",
    line: "state",
    issuer: "Quốc hội",
    from: "2025-07-01",
    confidence: "secondary",
    source: "third parties",
  },
  {
    id: "nq-1686-2025",
    number: "1686/NQ-UBTVQH15",
    type: "Nghị quyết",
    vi: "Sắp xếp các đơn vị hành chính cấp xã của tỉnh Thanh Hóa",
    en: "Communes and wards of Thanh Hóa",
    line: "state",
    issuer: "Ủy ban Thường vụ Quốc hội",
    signed: "2025-06-16",
    from: "2025-07-01",
    confidence: "secondary",
    source: "a public data set of units",
  },
  {
    id: "qd-124-2004",
    number: "124/2004/QĐ-TTg",
    type: "Quyết định",
    vi: "Danh mục mã đơn vị hành chính (2004)",
    en: "Codes of administrative units (2004)",
    line: "state",
    issuer: "Thủ tướng Chính phủ",
    confidence: "secondary",
    source: "third parties",
  },
  {
    id: "qd-19-2025",
    number: "19/2025/QĐ-TTg",
    type: "Quyết định",
    vi: "Danh mục mã đơn vị hành chính (2025)",
    en: "Codes of provinces and communes (2025)",
    line: "state",
    issuer: "Thủ tướng Chính phủ",
    signed: "2025-06-30",
    confidence: "secondary",
    source: "a public data set of units",
  },
];

const relationRows: readonly (readonly [from: string, relation: DocumentRelation["relation"], to: string])[] = [
  ["qd-399-tw", "supersedes", "qd-66-tw"],
  ["hd-05-vptw", "supersedes", "hd-36-vptw"],
  ["qd-19-2025", "supersedes", "qd-124-2004"],
];

/** The acts that this plugin's own data rest on: reports, the form of documents, units and their codes. What no source dates has no day. */
export const administrationDocuments: DocumentRecords = {
  documents: rows.map((row) => {
    const { id, number, type, vi, en, line, issuer, signed, from } = row;
    const basis = citation(row);
    return {
      id,
      number,
      type,
      title: { vi, en },
      line,
      issuer,
      ...(signed === undefined ? {} : { issuedOn: plainDate(signed) }),
      ...(from === undefined ? {} : { validity: { fromInclusive: plainDate(from), basis } }),
      basis,
    };
  }),
  relations: relationRows.map(([from, relation, to]) => {
    const row = rows.find(({ id }) => id === from);
    const basis: Citation = row === undefined ? { document: from, confidence: "unverified" } : citation(row);
    return { from, relation, to, standing: "established", basis };
  }),
};

function citation({ number, signed, confidence, source }: Row): Citation {
  return { document: number, ...(signed === undefined ? {} : { date: plainDate(signed) }), confidence, source };
}
