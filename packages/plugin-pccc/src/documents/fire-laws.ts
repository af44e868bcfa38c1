import { type Citation, type DocumentRecord, type DocumentRecords, type DocumentRelation, plainDate } from "@pccc/core";

interface LawRow {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly vi: string;
  readonly en: string;
  readonly issuer: string;
  readonly signed?: string;
  readonly from?: string;
  readonly confidence: Citation["confidence"];
  readonly source: string;
}

const lawRows: readonly LawRow[] = [
  {
    id: "law-27-2001",
    number: "27/2001/QH10",
    type: "Luật",
    vi: "Luật Phòng cháy và chữa cháy",
    en: "Law on fire prevention and fighting",
    issuer: "Quốc hội",
    signed: "2001-06-29",
    from: "2001-10-04",
    confidence: "secondary",
    source: "legal site",
  },
  {
    id: "law-40-2013",
    number: "40/2013/QH13",
    type: "Luật",
    vi: "Luật sửa đổi Luật Phòng cháy và chữa cháy",
    en: "Law amending the law on fire prevention and fighting",
    issuer: "Quốc hội",
    confidence: "secondary",
    source: "55/2024/QH15",
  },
  {
    id: "law-55-2024",
    number: "55/2024/QH15",
    type: "Luật",
    vi: "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    en: "Law on fire prevention, fighting and rescue",
    issuer: "Quốc hội",
    signed: "2024-11-29",
    from: "2025-07-01",
    confidence: "official",
    source: "administrative page",
  },
  {
    id: "nd-136-2020",
    number: "136/2020/NĐ-CP",
    type: "Nghị định",
    vi: "Quy định chi tiết Luật Phòng cháy và chữa cháy",
    en: "Details of the law on fire prevention and fighting",
    issuer: "Chính phủ",
    signed: "2020-11-24",
    confidence: "secondary",
    source: "press",
  },
  {
    id: "nd-50-2024",
    number: "50/2024/NĐ-CP",
    type: "Nghị định",
    vi: "Sửa đổi Nghị định 136/2020/NĐ-CP",
    en: "Amends 136/2020/NĐ-CP",
    issuer: "Chính phủ",
    confidence: "secondary",
    source: "105/2025/NĐ-CP",
  },
  {
    id: "nd-105-2025",
    number: "105/2025/NĐ-CP",
    type: "Nghị định",
    vi: "Quy định chi tiết Luật 55/2024/QH15",
    en: "Details of 55/2024/QH15",
    issuer: "Chính phủ",
    signed: "2025-05-15",
    from: "2025-07-01",
    confidence: "text",
    source: "unofficial copy",
  },
  {
    id: "nd-106-2025",
    number: "106/2025/NĐ-CP",
    type: "Nghị định",
    vi: "Xử phạt vi phạm hành chính về phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    en: "Administrative penalties on fire safety",
    issuer: "Chính phủ",
    signed: "2025-05-15",
    from: "2025-07-01",
    confidence: "secondary",
    source: "third parties",
  },
  {
    id: "nd-69-2026",
    number: "69/2026/NĐ-CP",
    type: "Nghị định",
    vi: "Sửa đổi Nghị định 106/2025/NĐ-CP",
    en: "Amends 106/2025/NĐ-CP",
    issuer: "Chính phủ",
    confidence: "secondary",
    source: "third parties",
  },
  {
    id: "nd-347-2026",
    number: "347/2026/NĐ-CP",
    type: "Nghị định",
    vi: "Sửa đổi các nghị định về phòng cháy, chữa cháy, trong đó có 105/2025 và 106/2025",
    en: "Amends decrees on fire safety, 105/2025 and 106/2025 among them",
    issuer: "Chính phủ",
    signed: "2026-09-08",
    from: "2026-09-15",
    confidence: "secondary",
    source: "third parties",
  },
];

const relationRows: readonly (readonly [from: string, relation: DocumentRelation["relation"], to: string])[] = [
  ["law-40-2013", "amends", "law-27-2001"],
  ["law-55-2024", "supersedes", "law-27-2001"],
  ["law-55-2024", "supersedes", "law-40-2013"],
  ["nd-136-2020", "pursuantTo", "law-27-2001"],
  ["nd-50-2024", "amends", "nd-136-2020"],
  ["nd-105-2025", "pursuantTo", "law-55-2024"],
  ["nd-105-2025", "supersedes", "nd-136-2020"],
  ["nd-105-2025", "supersedes", "nd-50-2024"],
  ["nd-69-2026", "amends", "nd-106-2025"],
  ["nd-347-2026", "amends", "nd-105-2025"],
  ["nd-347-2026", "amends", "nd-106-2025"],
];

/** The laws and decrees on fire safety before and after 2025-07-01. A document without days has none that we established. */
export const fireLaws: DocumentRecords = {
  documents: lawRows.map(documentOf),
  relations: relationRows.map(([from, relation, to]) => ({ from, relation, to, standing: "established", basis: basisOf(from) })),
};

function documentOf(row: LawRow): DocumentRecord {
  const { id, number, type, vi, en, issuer, signed, from } = row;
  const basis = citation(row);
  return {
    id,
    number,
    type,
    title: { vi, en },
    line: "state",
    issuer,
    ...(signed === undefined ? {} : { issuedOn: plainDate(signed) }),
    ...(from === undefined ? {} : { validity: { fromInclusive: plainDate(from), basis } }),
    basis,
  };
}

function basisOf(id: string): Citation {
  const row = lawRows.find((candidate) => candidate.id === id);
  return row === undefined ? { document: id, confidence: "unverified" } : citation(row);
}

function citation({ number, signed, confidence, source }: LawRow): Citation {
  return { document: number, ...(signed === undefined ? {} : { date: plainDate(signed) }), confidence, source };
}
