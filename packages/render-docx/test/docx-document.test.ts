import { plainDate } from "@pccc/core";
import type { OfficialDocumentView } from "@pccc/plugin";
import { layouts } from "@pccc/plugin-vn";
import { describe, expect, it } from "vitest";
import { attribute, documentXml, docxParts, elements, isOn, paragraphOf, paragraphText, runningHeads, texts } from "./docx-parts.ts";
import { frontReport } from "./front-report.ts";

const { sampleNotice: _notice, ...plain } = frontReport;
const report: OfficialDocumentView = plain;
const stateReport: OfficialDocumentView = { ...report, layout: layouts["vn.state2020"], notation: "BC-UBND" };
const partyReport: OfficialDocumentView = { ...report, layout: layouts["vn.party2026"], notation: "BC/TU" };

describe("page", () => {
  it.each([
    ["vn.front2013", report],
    ["vn.state2020", stateReport],
    ["vn.party2026", partyReport],
  ] as const)("[OD1] %s: A4 with margins 20, 20, 30 and 15 mm", async (_id, view) => {
    const xml = await documentXml(view);
    const size = elements(xml, "pgSz")[0];
    expect([attribute(size, "w"), attribute(size, "h")]).toEqual(["11906", "16838"]);
    const margins = elements(xml, "pgMar")[0];
    // 1 mm is 1440 / 25.4 twentieths of a point, worked by hand.
    expect(["top", "bottom", "left", "right"].map((side) => attribute(margins, side))).toEqual(["1134", "1134", "1701", "850"]);
  });

  it("[OD1] follows the margins of another layout", async () => {
    const layout = { ...report.layout, page: { ...report.layout.page, marginsMm: { top: 25, bottom: 25, left: 35, right: 15 } } };
    const margins = elements(await documentXml({ ...report, layout }), "pgMar")[0];
    expect(["top", "bottom", "left", "right"].map((side) => attribute(margins, side))).toEqual(["1417", "1417", "1984", "850"]);
  });

  it("[OD10] numbers the pages at the top, the first page bare", async () => {
    const parts = await docxParts(report);
    const section = elements(await documentXml(report), "sectPr")[0];
    expect(section === undefined ? 0 : elements(section, "titlePg").length).toBe(1);
    const heads = runningHeads(parts);
    expect(heads.map((head) => elements(head, "instrText").map((field) => field.textContent))).toEqual([[], ["PAGE"]]);
    const centred = heads.flatMap((head) => elements(head, "jc").map((element) => attribute(element, "val")));
    expect(centred).toEqual(["center"]);
  });

  it("[OD12] uses one font and Vietnamese in every part", async () => {
    const parts = await docxParts(report);
    const fonts = [...parts.values()].flatMap((part) =>
      elements(part, "rFonts").flatMap((font) => [...font.attributes].map(({ value }) => value)),
    );
    expect(new Set(fonts)).toEqual(new Set(["Times New Roman"]));
    const languages = [...parts.values()].flatMap((part) => elements(part, "lang").map((language) => attribute(language, "val")));
    expect(new Set(languages)).toEqual(new Set(["vi-VN"]));
  });
});

describe("letterhead", () => {
  it("[OD2] stands in two columns without borders as wide as the text", async () => {
    const table = elements(await documentXml(report), "tbl")[0];
    if (table === undefined) throw new Error("no letterhead");
    const borders = elements(table, "tblBorders")[0];
    expect(
      ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => attribute(borders && elements(borders, side)[0], "val")),
    ).toEqual(Array.from({ length: 6 }, () => "none"));
    const columns = elements(table, "gridCol").map((column) => Number(attribute(column, "w")));
    expect(columns).toHaveLength(2);
    // 165 mm.
    expect(Math.abs(columns.reduce((sum, width) => sum + width, 0) - 9354)).toBeLessThanOrEqual(1);
    const [left, right] = elements(table, "tc")
      .slice(0, 2)
      .map((cell) => texts(cell));
    expect(left).toEqual(["ỦY BAN MTTQ VIỆT NAM", "TỈNH ÁNH DƯƠNG", "ỦY BAN MTTQ VIỆT NAM", "THÀNH PHỐ BÌNH ƯỚC", "BAN THƯỜNG TRỰC"]);
    expect(right).toEqual(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]);
  });

  it("[OD2] prints the organ bold and the body above it regular", async () => {
    const xml = await documentXml(stateReport);
    expect(isOn(paragraphOf(xml, "BAN THƯỜNG TRỰC"), "b")).toBe(true);
    expect(isOn(paragraphOf(xml, "TỈNH ÁNH DƯƠNG"), "b")).toBe(false);
  });

  it("[OD3] draws a rule as long as the motto and shorter ones under the organ and the subject", async () => {
    const xml = await documentXml(stateReport);
    const rules = elements(xml, "p").filter((paragraph) => paragraphText(paragraph) === "" && elements(paragraph, "pBdr").length > 0);
    const columns = elements(xml, "gridCol")
      .slice(0, 2)
      .map((column) => Number(attribute(column, "w")));
    const lengths = rules.map((rule, index) => {
      const indent = elements(rule, "ind")[0];
      const sides = [Number(attribute(indent, "left")), Number(attribute(indent, "right"))];
      expect(sides[0]).toBe(sides[1]);
      return ((columns[index] ?? 9354) - (sides[0] ?? 0) - (sides[1] ?? 0)) / 56.7;
    });
    expect(lengths).toHaveLength(3);
    const [organ = 0, motto = 0, subject = 0] = lengths;
    // The motto at 14 points bold measures 60.5 mm, BAN THƯỜNG TRỰC at 13 points bold 41.5 mm, by the font's own metrics.
    expect(motto).toBeCloseTo(60.5, 0);
    expect(organ / 41.5).toBeGreaterThan(1 / 3);
    expect(organ / 41.5).toBeLessThan(1 / 2);
    expect(subject).toBeGreaterThan(20);
    expect(subject).toBeLessThan(60);
  });

  it("[OD3] closes the Party's letterhead with its marks", async () => {
    const lines = texts(await documentXml(partyReport));
    expect(lines).toContain("*");
    expect(lines).toContain("-----");
    expect(lines).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(lines).not.toContain("Độc lập - Tự do - Hạnh phúc");
  });

  it.each([
    [stateReport, undefined, "Số:        /BC-UBND"],
    [stateReport, "7", "Số: 07/BC-UBND"],
    [stateReport, "123", "Số: 123/BC-UBND"],
    [partyReport, "7", "Số 07-BC/TU"],
    [partyReport, undefined, "Số        -BC/TU"],
  ])("[OD4] writes the number line (%#)", async (view, number, expected) => {
    const { number: _number, ...rest } = view;
    expect(texts(await documentXml(number === undefined ? rest : { ...rest, number }))).toContain(expected);
  });

  it.each([
    ["2025-03-09", "Bình Ước, ngày 09 tháng 3 năm 2025"],
    ["2025-02-28", "Bình Ước, ngày 28 tháng 02 năm 2025"],
    ["2025-01-01", "Bình Ước, ngày 01 tháng 01 năm 2025"],
    ["2025-10-04", "Bình Ước, ngày 04 tháng 10 năm 2025"],
  ])("[OD5] writes %s as %s", async (date, expected) => {
    expect(texts(await documentXml({ ...report, date: plainDate(date) }))).toContain(expected);
  });

  it("[OD5] leaves the day blank, and the year too where it is not known", async () => {
    expect(texts(await documentXml(report))).toContain("Bình Ước, ngày      tháng      năm 2025");
    const { year: _year, ...noYear } = report;
    expect(texts(await documentXml(noYear)).map((text) => text.trimEnd())).toContain("Bình Ước, ngày      tháng      năm");
  });
});

describe("text", () => {
  it("sets the type of document, the subject and the headings in this order", async () => {
    const lines = texts(await documentXml(report));
    const order = [
      "BÁO CÁO",
      "Kết quả thực hiện kế hoạch hành động về phòng cháy,",
      "I. TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ",
      "1. Kỳ số liệu và thời hạn",
      "a) Mặt làm được",
      "Nơi nhận:",
    ];
    const places = order.map((line) => lines.indexOf(line));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("gives headings an outline level and body paragraphs a first line indent of 10 mm", async () => {
    const xml = await documentXml(report);
    expect(attribute(elements(paragraphOf(xml, "I. TÌNH HÌNH"), "pStyle")[0], "val")).toBe("Heading1");
    expect(attribute(elements(paragraphOf(xml, "a) Mặt"), "pStyle")[0], "val")).toBe("Heading3");
    const paragraph = paragraphOf(xml, "Kỳ số liệu tính từ");
    expect(attribute(elements(paragraph, "ind")[0], "firstLine")).toBe("567");
    expect(attribute(elements(paragraph, "jc")[0], "val")).toBe("both");
  });

  it("[OD6] ends the lines of the basis and the recipients", async () => {
    const lines = texts(
      await documentXml({ ...report, basis: ["Căn cứ A;", "Căn cứ B", "Căn cứ C,"], recipients: ["- Như trên", "Lưu: VT"] }),
    );
    expect(lines.filter((line) => line.startsWith("Căn cứ"))).toEqual(["Căn cứ A;", "Căn cứ B;", "Căn cứ C."]);
    expect(lines.slice(lines.indexOf("Nơi nhận:") + 1, lines.indexOf("Nơi nhận:") + 3)).toEqual(["- Như trên;", "- Lưu: VT."]);
    expect(texts(await documentXml({ ...partyReport, basis: ["Căn cứ A"] }))).toContain("- Căn cứ A.");
  });

  it.each([
    [{ kind: "paragraph", text: "Trân trọng báo cáo." }, "Trân trọng báo cáo./."],
    [{ kind: "paragraph", text: "Trân trọng báo cáo./." }, "Trân trọng báo cáo./."],
    [{ kind: "paragraph", text: "Trân trọng báo cáo;" }, "Trân trọng báo cáo./."],
    [{ kind: "list", items: ["một;", "hai."] }, "- hai./."],
    [{ kind: "heading", level: 1, text: "Hết" }, "./."],
  ] as const)("[OD7] closes the text (%#)", async (last, expected) => {
    const lines = texts(await documentXml({ ...report, body: [{ kind: "paragraph", text: "Đoạn đầu." }, last], recipients: [] }));
    expect(lines).toContain("Đoạn đầu.");
    expect(lines[lines.indexOf("TM. BAN THƯỜNG TRỰC") - 1]).toBe(expected);
  });

  it("[OD7] closes a document of the Party with a full stop alone", async () => {
    const lines = texts(
      await documentXml({ ...partyReport, body: [{ kind: "paragraph", text: "Trân trọng báo cáo./." }], recipients: [] }),
    );
    expect(lines).toContain("Trân trọng báo cáo.");
  });

  it("[OD8] lays tables out over the whole width, with a repeated head and whole rows", async () => {
    const tables = elements(await documentXml(report), "tbl").slice(1, 3);
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const widths = elements(table, "gridCol").map((column) => Number(attribute(column, "w")));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9354);
      const rows = elements(table, "tr");
      expect(rows).toHaveLength(12);
      expect(rows.map((row) => isOn(row, "tblHeader"))).toEqual([true, ...Array.from({ length: 11 }, () => false)]);
      expect(rows.every((row) => isOn(row, "cantSplit"))).toBe(true);
    }
    const first = tables[0];
    expect(first === undefined ? [] : texts(first).slice(0, 10)).toEqual([
      "TT",
      "Đơn vị",
      "Hạn gửi",
      "Ngày gửi",
      "Tình trạng",
      "1",
      "Ủy ban MTTQ Việt Nam phường Bắc Thượng",
      "17/3/2025",
      "14/3/2025",
      "đúng hạn",
    ]);
  });

  it("[OD9] keeps recipients and signature together, with the last paragraph", async () => {
    const xml = await documentXml({ ...report, signature: { lines: ["TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"], name: "Họ và tên" } });
    const block = elements(xml, "tbl").at(-1);
    if (block === undefined) throw new Error("no signature block");
    expect(elements(block, "tr")).toHaveLength(1);
    expect(isOn(block, "cantSplit")).toBe(true);
    expect(texts(block).slice(-3)).toEqual(["TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH", "Họ và tên"]);
    const last = paragraphOf(xml, "Đề nghị Ban Thường trực");
    expect(isOn(last, "keepNext")).toBe(true);
    expect(isOn(paragraphOf(xml, "Kế hoạch không nêu"), "keepNext")).toBe(false);
  });

  it("[OD9] prints the Party's position regular under a bold authority, the State's both bold", async () => {
    const bold = async (view: OfficialDocumentView, text: string): Promise<boolean> =>
      isOn(paragraphOf(await documentXml(view), text), "b");
    const party = { ...partyReport, signature: { lines: ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"] } };
    const state = { ...stateReport, signature: { lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"] } };
    expect(await bold(party, "T/M BAN")).toBe(true);
    expect(await bold(party, "PHÓ BÍ THƯ")).toBe(false);
    expect(await bold(state, "TM. ỦY BAN")).toBe(true);
    expect(await bold(state, "CHỦ TỊCH")).toBe(true);
  });

  it("[OD11] prints the notice of a sample first and on every later page, and none where there is none", async () => {
    const notice = frontReport.sampleNotice ?? "";
    const parts = await docxParts(frontReport);
    expect(texts(await documentXml(frontReport))[0]).toBe(notice);
    const heads = runningHeads(parts).map((part) => texts(part));
    expect(heads).toEqual([[], [notice]]);
    const without = await docxParts(report);
    expect([...without.values()].flatMap((part) => texts(part))).not.toContain(notice);
  });

  it("[OD14] escapes what XML reserves and gives every character back", async () => {
    const odd = `Tỷ lệ < 5 % & > 3 % "ngoặc" 'nháy' ]]> <w:t>đ</w:t> & Ơ ơ Ư ư Đ đ Ậ ễ ỷ ỹ – … “” 𠮷`;
    const lines = texts(
      await documentXml({
        ...report,
        subject: "",
        body: [
          { kind: "paragraph", text: odd },
          { kind: "table", caption: odd, columns: [{ title: odd, align: "left", widthPercent: 1 }], rows: [[odd]] },
        ],
      }),
    );
    expect(lines.filter((line) => line === odd)).toHaveLength(4);
  });

  it("[OD14] composes Unicode, breaks lines and shows what cannot be written", async () => {
    const body = [
      { kind: "paragraph", text: `${"Tiếng Việt".normalize("NFD")}\u000Bdòng hai\r\ndòng ba\u0000\uD800` },
      { kind: "paragraph", text: "x" },
    ] as const;
    expect(texts(await documentXml({ ...report, body }))).toContain("Tiếng Việt\ndòng hai\ndòng ba\uFFFD\uFFFD");
  });
});

describe("letter", () => {
  const letter: OfficialDocumentView = {
    ...report,
    typeName: "",
    subject: "đôn đốc gửi báo cáo",
    notation: "MTTQ-BTT",
    addressees: ["Ủy ban A"],
  };

  it("[OD16] has its subject under the number and one addressee behind the words", async () => {
    const xml = await documentXml(letter);
    const words = elements(xml, "p").map(paragraphText);
    const number = words.findIndex((text) => text.endsWith("/MTTQ-BTT"));
    expect(words[number + 1]).toBe("V/v đôn đốc gửi báo cáo");
    expect(words).toContain("Kính gửi: Ủy ban A");
    expect(words).not.toContain("BÁO CÁO");
  });

  it("[OD16] has several addressees below the words, and the Party's words for the subject", async () => {
    const layout = layouts["vn.party2026"];
    const words = elements(await documentXml({ ...letter, layout, notation: "CV/TU", addressees: ["A", "B"] }), "p").map(paragraphText);
    const start = words.indexOf("Kính gửi:");
    expect(words.slice(start, start + 3)).toEqual(["Kính gửi:", "- A;", "- B."]);
    expect(words).toContain("về việc đôn đốc gửi báo cáo");
  });

  it("[OD15] is refused without addressees", async () => {
    await expect(documentXml({ ...letter, addressees: [" "] })).rejects.toMatchObject({ code: "PCCC_RENDER_PART_MISSING" });
  });
});
