import { plainDate } from "@pccc/core";
import { readIssuer, vnUnits } from "@pccc/plugin-vn";
import { describe, expect, it } from "vitest";

const body = (line: string, level: string, key: string): object => ({
  line,
  level,
  province: key.slice(0, 2),
  area: `area.${key}`,
  unit: `${line}.${key}`,
});
const read = (text: string, on?: string): unknown => readIssuer(text, on === undefined ? undefined : plainDate(on)).match;

describe("readIssuer", () => {
  it.each([
    ["ỦY BAN NHÂN DÂN TỈNH LÀO CAI", body("state", "province", "15")],
    ["ỦY BAN NHÂN DÂN                         TỈNH LÀO CAI", body("state", "province", "15")],
    ["CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA", body("state", "province", "14")],
    ["Ban Thường trực Uỷ ban MTTQ Việt Nam tỉnh Thanh Hoá", body("front", "province", "38")],
    ["Ban Thường trực Uỷ ban MTTQ Việt Nam thành phố Sầm Sơn", body("front", "district", "38.sam-son-city")],
    ["UBND Thành phố Hồ Chí Minh", body("state", "province", "79")],
    ["UBND TP.HCM", body("state", "province", "79")],
    ["TỈNH ỦY THANH HÓA", body("party", "province", "38")],
    ["Thành ủy Hải Phòng", body("party", "province", "31")],
    ["ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH", body("front", "commune", "22.06985")],
    ["ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH - BAN THƯỜNG TRỰC", body("front", "commune", "22.06985")],
    ["MTTQ PHƯỜNG NAM SẦM SƠN\nBAN THƯỜNG TRỰC", body("front", "commune", "38.16516")],
    ["Đảng ủy phường Nam Sầm Sơn", body("party", "commune", "38.16516")],
    ["Ủy ban nhân dân phường Xuân Hương - Đà Lạt", body("state", "commune", "68.24781")],
    ["UBND đặc khu Cô Tô", body("state", "commune", "22.07192")],
    ["Uỷ ban MTTQ Việt Nam phường Bắc Sơn, thành phố Sầm Sơn", body("front", "commune", "38.sam-son-city.bac-son")],
  ])("[VU7] finds the body in %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(read(text.normalize("NFD"))).toEqual(expected);
  });

  it.each([
    ["Giám đốc Sở Công Thương tỉnh Lào Cai", { line: "state", level: "province", province: "15", area: "area.15" }],
    ["Sở Công Thương Lào Cai", { line: "state", level: "province", province: "15", area: "area.15" }],
    ["UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG", { line: "state", level: "province", province: "15", area: "area.15" }],
    ["Sở Lao động - Thương binh và Xã hội tỉnh Nghệ An", { line: "state", level: "province", province: "40", area: "area.40" }],
    ["Công an tỉnh Thanh Hoá", { line: "state", level: "province", province: "38", area: "area.38" }],
    ["Bộ Chỉ huy Quân sự tỉnh Thanh Hóa", { line: "state", level: "province", province: "38", area: "area.38" }],
    ["Liên đoàn Lao động TP. Hải Phòng", { line: "organisation", level: "province", province: "31", area: "area.31" }],
    ["SỞ CÔNG THƯƠNG - ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 1050/QĐ-SCT", { line: "state", level: "province" }],
    ["THỦ TƯỚNG CHÍNH PHỦ", { line: "state", level: "central" }],
    ["Bộ trưởng Bộ Công an", { line: "state", level: "central" }],
    ["Ban Bí thư (khóa XI)", { line: "party", level: "central" }],
    ["BAN TUYÊN GIÁO VÀ DÂN VẬN TRUNG ƯƠNG", { line: "party", level: "central" }],
    ["Ủy ban Trung ương MTTQ Việt Nam", { line: "front", level: "central" }],
    ["Ban Thường vụ Tỉnh ủy", { line: "party", level: "province" }],
    ["Chủ tịch UBND tỉnh", { line: "state", level: "province" }],
    ["UBND tỉnh Hà Giang", { line: "state", level: "province" }],
    ["UBND thành phố Lào Cai", { line: "state", level: "district" }],
    ["UBND xã Lương Minh, huyện Ba Chẽ, tỉnh Quảng Ninh", { line: "state", level: "commune", province: "22" }],
  ])("[VU7] says of %j what is certain and names no unit", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("[VU7] leaves a shared name open until the province is named", () => {
    const { match, candidates } = readIssuer("ỦY BAN NHÂN DÂN XÃ TÂN TIẾN", undefined);
    expect(match).toBeUndefined();
    expect(candidates.length).toBeGreaterThan(1);
    const one = candidates[0];
    expect(new Set(candidates.map(({ province }) => province)).size).toBe(candidates.length);
    expect(one?.unit).toMatch(/^state\.\d\d\.\d{5}$/u);
    expect(readIssuer("UBND xã Lương Minh, tỉnh Quảng Ninh", undefined).match?.unit).toBe("state.22.06985");
    expect(readIssuer("UBND xã Lương Minh, tỉnh Lào Cai", undefined).match).toEqual({ line: "state", level: "commune", province: "15" });
  });

  it.each(["UBND Thành phố", "Thường trực Thành ủy", "ỦY BAN MTTQ VIỆT NAM", "Công ty cổ phần", ""])(
    "[VU7] does not guess at %j",
    (text) => {
      expect(readIssuer(text, undefined)).toEqual({ candidates: [] });
    },
  );

  it("[VU7] names the units of the document's day", () => {
    const city = "UBND thành phố Sầm Sơn";
    expect(read(city, "2025-06-30")).toEqual(body("state", "district", "38.sam-son-city"));
    expect(read(city, "2025-07-01")).toEqual({ line: "state", level: "district" });
    expect(read("UBND tỉnh Thanh Hóa", "2021-09-01")).toEqual(body("state", "province", "38"));
    expect(read("UBND tỉnh Lào Cai", "2021-09-01")).toEqual({ line: "state", level: "province" });
    expect(read("UBND thành phố Hà Nội", "2010-01-01")).toEqual({ line: "state", level: "province" });
    expect(read("UBND thành phố Huế", "2023-01-01")).toBeUndefined();
    expect(read("UBND xã Tân An Nhì", "2023-01-01")).toEqual({ line: "state", level: "commune" });
    expect(read("UBND phường Bắc Sơn", "2023-01-01")).toEqual({ line: "state", level: "commune" });
  });

  it("[VU7] answers through the unit pack", () => {
    expect(vnUnits.matchIssuer("TỈNH ỦY THANH HÓA", undefined)).toMatchObject({ unit: "party.38" });
    expect(vnUnits.records({ line: "party", province: "38" }).units.map(({ id }) => id)).toContain("party.38");
  });
});
