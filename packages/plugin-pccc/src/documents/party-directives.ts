import { type Citation, type DocumentRecord, type DocumentRecords, type DocumentValidity, plainDate } from "@pccc/core";

// The texts that were seen name no day of effect; an instruction to an organisation holds from its signing until something ends it.
function fromSigning(document: string, date: string): DocumentValidity {
  return {
    fromInclusive: plainDate(date),
    basis: {
      document,
      date: plainDate(date),
      confidence: "assumed",
      note: {
        vi: "Không thấy nêu ngày có hiệu lực; giả định từ ngày ký.",
        en: "No first day was seen; assumed from the day of signing.",
      },
    },
  };
}

function cited(document: string, date: string, confidence: Citation["confidence"], source: string): Citation {
  return { document, date: plainDate(date), confidence, source };
}

type Row = Omit<DocumentRecord, "id" | "issuedOn" | "basis" | "validity"> & { readonly number: string };

function signed(id: string, date: string, row: Row, confidence: Citation["confidence"], source: string): DocumentRecord {
  return {
    id,
    ...row,
    issuedOn: plainDate(date),
    validity: fromSigning(row.number, date),
    basis: cited(row.number, date, confidence, source),
  };
}

/** The directives of the Secretariat and the plans made for them, up to the founding document of the example. */
export const partyDirectives: DocumentRecords = {
  documents: [
    {
      ...signed(
        "ct-47",
        "2015-06-25",
        {
          number: "47-CT/TW",
          type: "Chỉ thị",
          title: {
            vi: "Lãnh đạo của Đảng đối với công tác phòng cháy, chữa cháy",
            en: "The Party's leadership of fire prevention and fighting",
          },
          line: "party",
          issuer: "Ban Bí thư",
          term: "XI",
        },
        "text",
        "1492/QĐ-TTg",
      ),
      datesPrinted: [
        { date: plainDate("2015-05-25"), source: "a copy of 02-KL/TW on a legal site" },
        { date: plainDate("2015-06-15"), source: "615/QĐ-UBND of Thừa Thiên Huế" },
      ],
    },
    signed(
      "qd-1635",
      "2015-09-22",
      {
        number: "1635/QĐ-TTg",
        type: "Quyết định",
        title: { vi: "Chương trình của Nhà nước thực hiện Chỉ thị 47-CT/TW", en: "State programme for 47-CT/TW" },
        line: "state",
        issuer: "Thủ tướng Chính phủ",
      },
      "secondary",
      "preamble of 615/QĐ-UBND of Thừa Thiên Huế",
    ),
    signed(
      "kl-02",
      "2021-05-18",
      {
        number: "02-KL/TW",
        type: "Kết luận",
        title: { vi: "Tiếp tục thực hiện Chỉ thị 47-CT/TW", en: "Carrying on with 47-CT/TW" },
        line: "party",
        issuer: "Ban Bí thư",
        term: "XIII",
      },
      "official",
      "legal site",
    ),
    signed(
      "kh-29-tu-thanh-hoa",
      "2021-08-16",
      {
        number: "29-KH/TU",
        type: "Kế hoạch",
        title: { vi: "Kế hoạch của Tỉnh ủy Thanh Hóa về phòng cháy, chữa cháy", en: "Plan of the Party Committee of Thanh Hóa" },
        line: "party",
        issuer: "Ban Thường vụ Tỉnh ủy Thanh Hóa",
      },
      "secondary",
      "founding document",
    ),
    signed(
      "qd-1492",
      "2021-09-10",
      {
        number: "1492/QĐ-TTg",
        type: "Quyết định",
        title: { vi: "Kế hoạch của Nhà nước thực hiện Kết luận 02-KL/TW", en: "State plan for 02-KL/TW" },
        line: "state",
        issuer: "Thủ tướng Chính phủ",
      },
      "secondary",
      "legal site and press",
    ),
    signed(
      "kh-280-mttq-thanh-hoa",
      "2021-09-13",
      {
        number: "280/KH-MTTQ-BTT",
        type: "Kế hoạch",
        title: {
          vi: "Kế hoạch của Mặt trận tỉnh Thanh Hóa thực hiện Kết luận 02-KL/TW",
          en: "Plan of the Front of Thanh Hóa for 02-KL/TW",
        },
        line: "front",
        issuer: "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Thanh Hóa",
      },
      "secondary",
      "founding document",
    ),
    {
      id: "kh-mttq-sam-son",
      type: "Kế hoạch hành động",
      title: {
        vi: "Kế hoạch của Mặt trận thành phố Sầm Sơn thực hiện Kết luận 02-KL/TW (không số, không ngày)",
        en: "Plan of the Front of Sầm Sơn for 02-KL/TW (without number and date)",
      },
      line: "front",
      issuer: "Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Sầm Sơn",
      basis: { document: "Kế hoạch hành động của Mặt trận thành phố Sầm Sơn", confidence: "text", source: "founding document" },
    },
    signed(
      "ct-02",
      "2026-01-31",
      {
        number: "02-CT/TW",
        type: "Chỉ thị",
        title: {
          vi: "Lãnh đạo của Đảng đối với phòng cháy, chữa cháy và cứu nạn, cứu hộ trong tình hình mới",
          en: "The Party's leadership of fire prevention, fighting and rescue in the new situation",
        },
        line: "party",
        issuer: "Ban Bí thư",
        term: "XIV",
      },
      "official",
      "press",
    ),
  ],
  relations: [
    {
      from: "qd-1635",
      relation: "implements",
      to: "ct-47",
      standing: "established",
      basis: cited("1635/QĐ-TTg", "2015-09-22", "secondary", "preamble of 615/QĐ-UBND of Thừa Thiên Huế"),
    },
    {
      from: "kl-02",
      relation: "continues",
      to: "ct-47",
      standing: "established",
      basis: cited("02-KL/TW", "2021-05-18", "text", "legal site; founding document"),
    },
    {
      from: "qd-1492",
      relation: "implements",
      to: "kl-02",
      standing: "established",
      basis: cited("1492/QĐ-TTg", "2021-09-10", "secondary", "legal site and press"),
    },
    {
      from: "kh-280-mttq-thanh-hoa",
      relation: "implements",
      to: "kl-02",
      standing: "established",
      basis: cited("280/KH-MTTQ-BTT", "2021-09-13", "secondary", "its title as the founding document cites it"),
    },
    ...(
      [
        ["implements", "kl-02"],
        ["implements", "kh-280-mttq-thanh-hoa"],
      ] as const
    ).map(([relation, to]) => ({
      from: "kh-mttq-sam-son",
      relation,
      to,
      standing: "established" as const,
      basis: {
        document: "Kế hoạch hành động của Mặt trận thành phố Sầm Sơn",
        confidence: "text" as const,
        source: "founding document",
      },
    })),
    {
      from: "kh-mttq-sam-son",
      relation: "cites",
      to: "kh-29-tu-thanh-hoa",
      standing: "established",
      basis: { document: "Kế hoạch hành động của Mặt trận thành phố Sầm Sơn", confidence: "text", source: "founding document" },
    },
    ...["ct-47", "kl-02"].map((to) => ({
      from: "ct-02",
      relation: "supersedes" as const,
      to,
      standing: "asserted" as const,
      basis: {
        ...cited("02-CT/TW", "2026-01-31", "unverified", "press"),
        note: {
          vi: "Chỉ thị mới cùng chủ đề; chưa thấy văn bản nào nói nó chấm dứt hiệu lực của văn bản trước, cũng chưa thấy nói ngược lại.",
          en: "A newer directive on the same matter; no text was seen that says it ends the earlier one, nor the contrary.",
        },
      },
    })),
  ],
};
