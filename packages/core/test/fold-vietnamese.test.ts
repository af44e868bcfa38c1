import { foldVietnamese, foldVietnameseLetters } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("foldVietnamese", () => {
  it.each([
    ["Uỷ ban", "ỦY  BAN"],
    ["Thanh Hoá", "Thanh Hóa"],
    ["HOÀ", "hòa"],
    ["Ðoàn", "ĐOÀN"],
    ["Tỉnh uỷ".normalize("NFD"), "tỉnh ủy"],
    ["khoẻ\u00A0mạnh", "khỏe mạnh"],
  ])("makes %j and %j equal", (one, other) => {
    expect(foldVietnamese(one)).toBe(foldVietnamese(other));
  });

  it("keeps tones and vowel marks apart", () => {
    expect(foldVietnamese("má")).not.toBe(foldVietnamese("ma"));
    expect(foldVietnamese("đa")).not.toBe(foldVietnamese("da"));
  });

  it("is idempotent", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => foldVietnamese(foldVietnamese(text)) === foldVietnamese(text)));
  });
});

describe("foldVietnameseLetters", () => {
  it("keeps every offset", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => foldVietnameseLetters(text).length === text.length));
    expect(foldVietnameseLetters("İUỶ  BAN")).toHaveLength(8);
  });
});
