import { decodeDocument, importDocument } from "@pccc/import";
import { readDocx } from "@pccc/import/docx";
import { readHtml } from "@pccc/import/html";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    "word/document.xml": strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([path, xml]) => [path, strToU8(xml)])),
  });
const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const html = (body: string): Uint8Array => strToU8(`<!DOCTYPE html><body>${body}`);
const wide = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="9999"/></w:tcPr>${p("a")}</w:tc></w:tr>`;

describe("[LM1] a file that holds more than a document", () => {
  it.each([
    ["text of 20 MB", () => decodeDocument(new Uint8Array(20_000_001).fill(65), "x"), "bytes"],
    ["text of many pages", () => importDocument(`KẾ HOẠCH\n${"a\f".repeat(200_000)}`), "lines"],
    ["text of many line ends of the old kind", () => importDocument(`KẾ HOẠCH\n${"a\r".repeat(200_000)}`), "lines"],
    ["text of many headings", () => importDocument(`KẾ HOẠCH\n${"I. A\n".repeat(50_001)}`), "items"],
    ["a page of 24 MB", () => readHtml(strToU8(`<html>${"a".repeat(24_000_000)}`), "x"), "bytes"],
    [
      "a page with a table of cells over all columns",
      () => readHtml(html(`<table>${"<tr><td colspan=9999>a".repeat(8_000)}`), "x"),
      "cells",
    ],
    [
      "a page with a row as high as a book",
      () => readHtml(html(`<table><tr>${"<td rowspan=9999>a".repeat(800)}${"<tr><td>b".repeat(999)}`), "x"),
      "cells",
    ],
    ["a docx nested without end", () => readDocx(docx("<w:sdt>".repeat(300)), "x"), "depth"],
    ["a docx with a table of cells over all columns", () => readDocx(docx(`<w:tbl>${wide.repeat(8_000)}</w:tbl>`), "x"), "cells"],
    [
      "a docx whose parts are large together",
      () => readDocx(docx(p("a"), { "word/header1.xml": " ".repeat(15e6), "word/header2.xml": " ".repeat(15e6) }), "x"),
      "bytes",
    ],
  ])("is refused with what it has too much of: %s", (_, read, measure) => {
    const result = read();
    expect(result.ok ? "read" : [result.error.code, result.error.params?.["measure"]]).toEqual(["PCCC_IMPORT_TOO_COMPLEX", measure]);
  });

  it("is refused where a part claims to be smaller than it is packed", () => {
    const bytes = docx(Array.from({ length: 3_000 }, (_, n) => p(`${(n * 7919) % 10_007}`)).join(""));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    const read = readDocx(bytes, "x");
    expect(read.ok ? "read" : read.error.code).toBe("PCCC_IMPORT_DAMAGED");
  });

  it("is read where only a number in it is beyond all measure", () => {
    const far = `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr><w:tc>${p("a")}</w:tc><w:tc>${p("b")}</w:tc></w:tr></w:tbl>`;
    expect(readDocx(docx(far), "x").ok).toBe(true);
  });
});

describe("[TB1] a cell that is as high as several rows", () => {
  const expected = "| TT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát | Công an |\n| 2 | Kiểm tra | Công an |\n";
  const tc = (text: string, merge = ""): string => `<w:tc><w:tcPr>${merge}</w:tcPr>${p(text)}</w:tc>`;

  it("is read in each row where it tells who leads", () => {
    const rows = [
      tc("TT") + tc("Nhiệm vụ") + tc("Chủ trì"),
      tc("1") + tc("Rà soát") + tc("Công an", '<w:vMerge w:val="restart"/>'),
      tc("2") + tc("Kiểm tra") + tc("", "<w:vMerge/>"),
    ];
    const read = readDocx(docx(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`), "x");
    expect(read.ok ? read.value.text : read.error.code).toBe(expected);
  });

  it("stands once where it tells what is to be done", () => {
    const rows = [
      tc("TT") + tc("Nhiệm vụ") + tc("Chủ trì"),
      tc("1") + tc("Rà soát", '<w:vMerge w:val="restart"/>') + tc("Công an"),
      tc("2") + tc("", "<w:vMerge/>") + tc("Quân sự"),
    ];
    const read = readDocx(docx(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`), "x");
    expect(read.ok ? read.value.text : read.error.code).toBe(
      "| TT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát | Công an |\n| 2 |  | Quân sự |\n",
    );
  });
});
