import { decodeDocument, importDocument } from "@pccc/import";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cp1258Glyphs, doubleUtf8, latin1Bytes, tcvn3Glyphs, vniGlyphs } from "./encode-legacy.ts";

const text =
  "Kế hoạch của xã về an toàn điện. Các thôn rà soát đường dây trước ngày hội, hướng dẫn từng hộ sửa ổ cắm cũ, gỡ bỏ mối nối hở và báo cáo Ủy ban nhân dân xã những nơi chưa khắc phục được.";
/** Syllables with marks, as they stand in our own documents. */
const marked = [
  ...new Set(
    readFileSync(new URL("./documents/state-plan.txt", import.meta.url), "utf8")
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}]{2,}/gu),
  ),
].filter((word) => /[^a-z]/u.test(word));
const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);

function codeOf(bytes: Uint8Array): string {
  const decoded = decodeDocument(bytes, "tep.txt");
  return decoded.ok ? "read" : decoded.error.code;
}

function utf16(value: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(value.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  Array.from({ length: value.length }, (_, index) => view.setUint16(index * 2 + 2, value.charCodeAt(index), littleEndian));
  return bytes;
}

describe("decodeDocument", () => {
  it.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a byte order mark", utf8(`\uFEFF${text}`)],
    ["UTF-16, little end first", utf16(text, true)],
    ["UTF-16, big end first", utf16(text, false)],
    ["UTF-16 without a mark", utf16(text, true).slice(2)],
    ["UTF-16 without a mark, big end first", utf16(text, false).slice(2)],
    ["UTF-8 in NFD", utf8(text.normalize("NFD"))],
  ])("reads %s", (_, bytes) => {
    const decoded = decodeDocument(bytes, "tep.txt");
    expect(decoded.ok && decoded.value.text.normalize("NFC")).toBe(text);
  });

  it.each([
    ["an empty file", new Uint8Array(), "PCCC_IMPORT_EMPTY"],
    ["white space alone", utf8(" \r\n\t\n"), "PCCC_IMPORT_EMPTY"],
    ["a byte order mark alone", utf8("\uFEFF"), "PCCC_IMPORT_EMPTY"],
    ["a NUL byte", utf8("Kế hoạch\u0000"), "PCCC_IMPORT_BINARY"],
    ["control bytes", Uint8Array.of(1, 2, 3, 65, 66), "PCCC_IMPORT_BINARY"],
    ["a zip with a Word document", utf8("PK\u0003\u0004....word/document.xml"), "PCCC_IMPORT_FORMAT"],
    ["a PDF", utf8("%PDF-1.7\n%âãÏÓ"), "PCCC_IMPORT_FORMAT"],
    ["an old Word document", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), "PCCC_IMPORT_FORMAT"],
    ["an RTF file", utf8("{\\rtf1\\ansi Ke hoach}"), "PCCC_IMPORT_FORMAT"],
    ["an HTML page", utf8("<!DOCTYPE html><p>Kế hoạch</p>"), "PCCC_IMPORT_FORMAT"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "PCCC_IMPORT_FORMAT"],
    ["bytes that are no UTF-8", Uint8Array.of(0x4b, 0xff, 0xfe, 0x41, 0x80), "PCCC_IMPORT_ENCODING"],
    ["half a UTF-16 character", utf16(text, true).slice(0, -1), "PCCC_IMPORT_ENCODING"],
  ])("[RF1] refuses %s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it("[RF1] says which format it is, and what to do", () => {
    const decoded = decodeDocument(utf8("%PDF-1.4"), "ke-hoach.pdf");
    expect(decoded.ok ? undefined : decoded.error.params).toEqual({ file: "ke-hoach.pdf", format: "pdf" });
  });

  it("[RF1] says where the first byte is that is no UTF-8", () => {
    const decoded = decodeDocument(Uint8Array.of(0x41, 0x42, 0xff, 0x43), "a.txt");
    expect(decoded.ok ? undefined : decoded.error.params).toEqual({ file: "a.txt", byte: "FF", offset: 2 });
  });

  it.each([
    ["TCVN3 (ABC)", tcvn3Glyphs],
    ["VNI", vniGlyphs],
    ["Windows-1258", cp1258Glyphs],
  ])("[RF2] converts %s from bytes and from glyphs in Unicode text", (encoding, encode) => {
    const glyphs = encode(text);
    for (const bytes of [latin1Bytes(glyphs), utf8(glyphs)]) {
      const decoded = decodeDocument(bytes, "tep.txt");
      expect(decoded.ok && decoded.value).toMatchObject({ text: text.toLowerCase(), convertedFrom: encoding });
    }
    const imported = importDocument(glyphs);
    expect(imported.ok ? undefined : imported.error.code).toBe("PCCC_IMPORT_LEGACY_ENCODING");
  });

  it.each(["TCVN3 (ABC)", "VNI", "Windows-1258", "UTF-8 ×2"] as const)("[RF2] reads any Vietnamese in %s as it was", (encoding) => {
    const encode = { "TCVN3 (ABC)": tcvn3Glyphs, VNI: vniGlyphs, "Windows-1258": cp1258Glyphs, "UTF-8 ×2": doubleUtf8 }[encoding];
    const words = fc.array(fc.constantFrom(...marked), { minLength: 30, maxLength: 80 });
    fc.assert(
      fc.property(words, fc.constantFrom(" ", "\n", ", ", " - ", " 12/3 "), (list, between) => {
        const decoded = decodeDocument(utf8(encode(list.join(between))), "tep.txt");
        expect(decoded.ok && decoded.value).toMatchObject({ text: list.join(between), convertedFrom: encoding });
      }),
      { numRuns: 100 },
    );
  });

  it("[RF2] finds the capitals that TCVN3 does not have by their neighbours", () => {
    const decoded = decodeDocument(utf8("KÕ HO¹CH KIÓM TRA\nC«ng hoµ x· héi chñ nghÜa ViÖt Nam, §iÒu 5"), "tep.txt");
    expect(decoded.ok && decoded.value.text).toBe("KẾ HOẠCH KIỂM TRA\nCông hoà xã hội chủ nghĩa Việt Nam, Điều 5");
  });

  it("[RF2] converts a line of two megabytes in time that does not grow with its square", () => {
    const line = "KÕ ho¹ch x· ".repeat(170_000);
    const decoded = decodeDocument(latin1Bytes(line), "tep.txt");
    expect(decoded.ok && decoded.value.text.slice(0, 24)).toBe("Kế hoạch xã Kế hoạch xã ");
  });

  it("[RF2] refuses a text that is legacy in part and rubbish in part", () => {
    const decoded = decodeDocument(utf8(`${tcvn3Glyphs(text)} ${"ÿÞqßwÿz ".repeat(40)}`), "tep.txt");
    expect(decoded.ok ? undefined : decoded.error.params["encoding"]).toBe("TCVN3 (ABC)");
  });

  it("[RF2] tells the reader of a draft that the text was converted", () => {
    const plan = readFileSync(new URL("./documents/front-plan.txt", import.meta.url), "utf8");
    const decoded = decodeDocument(utf8(doubleUtf8(plan)), "tep.txt");
    const imported = decoded.ok ? importDocument(decoded.value) : decoded;
    expect(imported.ok && imported.value.findings[0]).toMatchObject({ code: "PCCC_IMPORT_CONVERTED", params: { encoding: "UTF-8 ×2" } });
  });

  it.each([
    "Đoàn công tác gặp ông François Müller và bà São José tại Besançon, Köln; ngày hôm sau đoàn làm việc với xã.",
    "Le comité a approuvé le plan d’été à la mairie de Besançon, où les élèves étaient présents.",
    "El señor Núñez presentó el plan de prevención de incendios de la ciudad de Málaga.",
  ])("takes %j for no legacy encoding", (sentence) => {
    expect(codeOf(utf8(sentence))).toBe("read");
  });
});
