import type { TextStyle } from "@pccc/plugin";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceLines } from "../src/balance-lines.ts";
import { closeLines } from "../src/close-lines.ts";
import { textWidthMm } from "../src/text-width.ts";

const bold13: TextStyle = { sizePt: 13, bold: true, italic: false, upperCase: false };
const regular14: TextStyle = { sizePt: 14, bold: false, italic: false, upperCase: false };

describe("widths", () => {
  it.each([
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold13, 95.7],
    ["Độc lập - Tự do - Hạnh phúc", { ...bold13, sizePt: 14 }, 60.5],
    ["ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM", { ...bold13, bold: false }, 87.3],
    ["Bình Ước, ngày 00 tháng 00 năm 2025", regular14, 76.95],
    // By the font's own table of advance widths, which a script read apart from this code.
  ] as const)("%s measures as in the font", (text, style, expected) => {
    expect(textWidthMm(text, style)).toBeCloseTo(expected, 1);
  });

  it("measures capitals where the style prints capitals, and either Unicode form alike", () => {
    expect(textWidthMm("Thường trực", { ...bold13, upperCase: true })).toBe(textWidthMm("THƯỜNG TRỰC", bold13));
    expect(textWidthMm("Thường trực".normalize("NFD"), bold13)).toBe(textWidthMm("Thường trực", bold13));
  });

  it("knows that Ơ and Ư are wider than O and U whatever tone stands on them", () => {
    expect(textWidthMm("ợ", regular14)).toBe(textWidthMm("ơ", regular14));
    expect(textWidthMm("ỮỨ", regular14)).toBeGreaterThan(textWidthMm("ŨÚ", regular14));
  });
});

describe("lines", () => {
  it.each([
    ["ỦY BAN MTTQ VIỆT NAM THÀNH PHỐ BÌNH ƯỚC", 70, ["ỦY BAN MTTQ VIỆT NAM", "THÀNH PHỐ BÌNH ƯỚC"]],
    ["ỦY BAN NHÂN DÂN TỈNH ÁNH DƯƠNG", 70, ["ỦY BAN NHÂN DÂN", "TỈNH ÁNH DƯƠNG"]],
    ["BAN THƯỜNG TRỰC", 70, ["BAN THƯỜNG TRỰC"]],
    ["   ", 70, []],
  ])("breaks %s where a phrase begins", (text, available, expected) => {
    expect(balanceLines(text, bold13, available)).toEqual(expected);
  });

  it("loses no word, adds no line that filling would not need, and overflows only for a word too wide", () => {
    const word = fc.constantFrom("về", "phòng", "cháy,", "chữa", "THÀNH", "PHỐ", "2025", "nghiêng", "a", "rấtdàirấtdàirấtdàirấtdài");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 24 }), fc.integer({ min: 15, max: 120 }), (words, available) => {
        const lines = balanceLines(words.join(" "), regular14, available);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(line.includes(" ") && textWidthMm(line, regular14) > available).toBe(false);
        expect(lines.length).toBe(greedyLines(words, available));
      }),
    );
  });
});

describe("enumerations", () => {
  it("[OD6] ends the lines, drops marks of their own and keeps a colon", () => {
    expect(closeLines(["- Như trên;", " Ủy ban các phường, xã .", "Các đơn vị:", "Lưu: VT"])).toEqual([
      "Như trên;",
      "Ủy ban các phường, xã;",
      "Các đơn vị:",
      "Lưu: VT.",
    ]);
    expect(closeLines([])).toEqual([]);
  });
});

function greedyLines(words: readonly string[], available: number): number {
  let lines = 0;
  let line = "";
  for (const word of words) {
    if (line !== "" && textWidthMm(`${line} ${word}`, regular14) <= available) line = `${line} ${word}`;
    else {
      lines += 1;
      line = word;
    }
  }
  return lines;
}
