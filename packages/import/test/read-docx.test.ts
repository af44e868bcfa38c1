import { readDocx } from "@pccc/import/docx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { expectSameContent, hasOfficeAndTexts } from "./office.ts";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${[
  ["upperRoman", "%1."],
  ["decimal", "%2."],
  ["lowerLetter", "%3)"],
]
  .map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join("")}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const item = (level: number, text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { "word/document.xml": `<w:document ${w}><w:body>${body}</w:body></w:document>`, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

function textOf(bytes: Uint8Array): string {
  const read = readDocx(bytes, "x.docx");
  if (!read.ok) throw read.error;
  return read.value.text;
}

function codeOf(bytes: Uint8Array): string {
  const read = readDocx(bytes, "x.docx");
  return read.ok ? "read" : read.error.code;
}

const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];

describe("a Word document", () => {
  it("[WD1] has its automatic numbers as printed", () => {
    const body = item(0, "Một") + item(1, "Hai") + item(1, "Ba") + item(2, "Bốn") + item(0, "Năm") + item(1, "Sáu");
    expect(textOf(docx(body, { "word/numbering.xml": numbering }))).toBe("I. Một\n1. Hai\n2. Ba\na) Bốn\nII. Năm\n1. Sáu\n");
  });
  it("[WD2] is read without what was deleted, with heads and notes apart", () => {
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const read = readDocx(
      docx(`<w:p>${run("Trước ")}<w:del><w:r><w:delText>ngày 1 </w:delText></w:r></w:del><w:ins>${run("ngày 2")}</w:ins></w:p>`, {
        "word/header1.xml": `<w:hdr ${w}><w:p>${run("DỰ THẢO")}</w:p></w:hdr>`,
      }),
      "x.docx",
    );
    if (!read.ok) throw read.error;
    expect(read.value.text).toBe("Trước ngày 2\n");
    expect(read.value.furniture).toEqual(["DỰ THẢO"]);
    expect(read.value.places).toEqual([{ startOffset: 0, endOffset: 12, paragraph: 1 }]);
  });
  it("keeps the empty cells of a table in their columns", () => {
    const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
    const table = `<w:tbl>${row("TT", "Nhiệm vụ", "Chủ trì")}${row("1", "", "Công an")}</w:tbl>`;
    expect(textOf(docx(table))).toBe("| TT | Nhiệm vụ | Chủ trì |\n| 1 |  | Công an |\n");
  });
  it("[WD5] is converted where its font is one from before Unicode", () => {
    const run = (font: string, text: string): string => `<w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const styles = `<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style></w:styles>`;
    const body = `<w:p>${run(".VnTimeH", "kÕ ho¹ch")}</w:p><w:p>${run("VNI-Times", "vie")}${run("VNI-Times", "ät nam")}${run("Arial", " Müller")}</w:p><w:p><w:r><w:t>§iÒu</w:t></w:r></w:p>`;
    expect(textOf(docx(body, { "word/styles.xml": styles }))).toBe("KẾ HOẠCH\nviệt nam Müller\nĐiều\n");
  });
  it("[WD3] is refused when it is old, locked or damaged", () => {
    const locked = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();
    const whole = docx(item(0, "Một"));
    expect(codeOf(Uint8Array.from(old))).toBe("PCCC_IMPORT_OLD_WORD");
    expect(codeOf(Uint8Array.from([...old, ...locked]))).toBe("PCCC_IMPORT_PASSWORD");
    expect(codeOf(whole.subarray(0, whole.length - 40))).toBe("PCCC_IMPORT_DAMAGED");
    expect(codeOf(docx("<w:p>"))).toBe("PCCC_IMPORT_DAMAGED");
  });
});

const names = ["00-samson-mttq-kh-pccc", "06-laichau-kh7360-luat-tcqckt", "13-laocai-kh-ct11-khoang-san"];
const missing = !hasOfficeAndTexts(names);
if (missing) console.warn("SKIPPED: texts saved as docx are not read back, LibreOffice or ../shared/corpus not found");

it.skipIf(missing)(
  "[WD4] saved by LibreOffice gives the same content as its text",
  () => expectSameContent("docx", names, readDocx),
  70_000,
);
