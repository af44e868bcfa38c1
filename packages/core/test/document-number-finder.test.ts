import { findDocumentNumbers, formatDocumentNumber } from "@pccc/core";
import { describe, expect, it } from "vitest";

function found(text: string): readonly (readonly [string, string | undefined])[] {
  return findDocumentNumbers(text).map((hit) => [formatDocumentNumber(hit.number), hit.date] as const);
}

describe("findDocumentNumbers", () => {
  it("finds numbers with the dates beside them", () => {
    expect(found("theo Kế hoạch số 280/KH-MTTQ-BTT, ngày 13/9/2021 và Quyết định 766/QĐ-UBND ngày 09 tháng 3 năm 2021")).toEqual([
      ["280/KH-MTTQ-BTT", "2021-09-13"],
      ["766/QĐ-UBND", "2021-03-09"],
    ]);
  });

  it.each([
    ["Kết luậnsố 02- KL/TW ngày 18/5/2021của Ban", "02-KL/TW", "2021-05-18"],
    ["Nghị định số 217/2025/NĐ-\nCP ngày 05/8/2025", "217/2025/NĐ-CP", "2025-08-05"],
    ["số\u00A047\u2013CT/TW", "47-CT/TW", undefined],
    ["12/KH-UBNDngày", "12/KH-UBND", undefined],
    ["số 15/QÐ-UBND.", "15/QĐ-UBND", undefined],
    ["15/QĐ-UBND".normalize("NFD"), "15/QĐ-UBND", undefined],
    ["Kết luận 02-KL/TW - Ban Bí thư", "02-KL/TW", undefined],
    ["Công văn số 310/PV11(CS) ngày 02/3/2020", "310/PV11(CS)", "2020-03-02"],
    ["Kế hoạch số 45 KH/ĐTN ngày 14/7/2025", "45-KH/ĐTN", "2025-07-14"],
    ["Công văn số 310 / BCA - C07 ngày 03/4/2022", "310/BCA-C07", "2022-04-03"],
    ["Công văn số 31 /SVH – TV ngày 03/4/2030", "31/SVH-TV", "2030-04-03"],
    ["Kế hoạch số 45/KH – SVH ngày 03/4/2030", "45/KH-SVH", "2030-04-03"],
    ["Công văn số 45/SVH-C &D ngày 03/4/2030", "45/SVH-C&D", "2030-04-03"],
    ["Công văn số 146/SGDĐT-GDTrH ngày 03/4/2030", "146/SGDĐT-GDTrH", "2030-04-03"],
    ["Công văn số 146/SGDĐT-GDTrH&GDTXngày 03/4/2030", "146/SGDĐT-GDTrH&GDTX", "2030-04-03"],
    ["Thông tư số 32/2029/2029/TT-BVH ngày 03/4/2029", "32/2029/TT-BVH", "2029-04-03"],
    ["Công văn số 45/SVH - Sở Văn hóa", "45/SVH", undefined],
  ])("reads %j", (text, number, date) => {
    expect(found(text)).toEqual([[number, date]]);
  });

  it.each([
    "từ ngày 16/8/2021 đến 01/7/2025",
    "giai đoạn 2021-2025, 275-2025",
    "đạt 5/9 đội, 24/7, 40/20",
    "theo Mẫu số 05/HNCT",
    "tiêu chuẩn TCVN 14423:2025",
    "sáng 8/3 Hà Nội",
  ])("finds nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("gives offsets into the text as given", () => {
    const text = "Căn cứ Luật số 55/2024/QH15;";
    const [hit] = findDocumentNumbers(text);
    expect(text.slice(hit?.startOffset, hit?.endOffset)).toBe("55/2024/QH15");
  });

  it("does not take an impossible day for a date", () => {
    expect(found("số 1/KH-UBND ngày 31/2/2025")).toEqual([["1/KH-UBND", undefined]]);
  });

  it("ends quickly on a long hostile text", () => {
    const hostile = "1/A-B".repeat(20_000) + "9".repeat(50_000) + `1/${"A-".repeat(50_000)}`;
    const start = performance.now();
    findDocumentNumbers(hostile);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("dates beside numbers", () => {
  it.each([
    "CHỈ THỊ SỐ 47-CT/TW NGÀY 25 THÁNG 6 NĂM 2015",
    "Chỉ thị số 47-CT/TW ngày 25 tháng 6 năm 2015".normalize("NFD"),
    "47-CT/TW (25.6.2015)",
    "số 47-CT/TWngày 25/6/2015của Ban Bí thư",
  ])("are read in capitals, in decomposed letters and glued to words: %s", (text) => {
    expect(findDocumentNumbers(text).map(({ raw, date }) => [raw, date])).toEqual([["47-CT/TW", "2015-06-25"]]);
  });
});
