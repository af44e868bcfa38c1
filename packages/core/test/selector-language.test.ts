import { formatFinding, diagnostics, formatSelector, parseSelector, type Selector } from "@pccc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { body, day, registryOf, sits } from "./unit-records.ts";

const area = (id: string, name: string, level: "province" | "commune") => body(id, { kind: "area", level, names: [{ name }] });
const seat = (id: string, name: string, place: string, level: "province" | "commune") =>
  body(id, { level, area: place, names: [{ name }] });
const registry = registryOf({
  units: [
    area("area.1", "Tỉnh Hòa Bình", "province"),
    area("area.1.1", "Xã Tân An", "commune"),
    area("area.1.2", "Phường Tân An", "commune"),
    area("area.1.3", "Xã Hòa Bình", "commune"),
    area("area.1.4", "Xã Thủy Đông", "commune"),
    seat("front.1", "Ủy ban MTTQ Việt Nam tỉnh Hòa Bình", "area.1", "province"),
    seat("front.1.1", "Ủy ban MTTQ Việt Nam xã Tân An", "area.1.1", "commune"),
    seat("front.1.2", "Ủy ban MTTQ Việt Nam phường Tân An", "area.1.2", "commune"),
    seat("front.1.3", "Ủy ban MTTQ Việt Nam xã Hòa Bình", "area.1.3", "commune"),
    seat("front.1.4", "Ủy ban MTTQ Việt Nam xã Thủy Đông", "area.1.4", "commune"),
    body("board", { names: [{ name: "Ban Dân chủ, Pháp luật và Giám sát" }] }),
    body("twin.1", { names: [{ name: "Ban Tuyên giáo" }] }),
    body("twin.2", { names: [{ name: "Ban Tuyên giáo" }] }),
  ],
  memberships: [
    sits("front.1", undefined, "2020-01-01"),
    ...["front.1.1", "front.1.2", "front.1.3", "front.1.4", "board", "twin.1", "twin.2"].map((unit) => sits(unit, "front.1", "2020-01-01")),
  ],
});
const on = { registry, date: day("2024-01-01") };
const read = (text: string, hierarchy?: string): unknown => {
  const parsed = parseSelector(text, hierarchy === undefined ? on : { ...on, hierarchy });
  return parsed.ok ? parsed.value : parsed.error.code;
};
const communes = { take: "descendants", hierarchy: "front", under: "front.1", level: "commune" } as const;

describe("parseSelector", () => {
  it("[SL1] reads Vietnamese and English, as people write them", () => {
    for (const text of [
      "các xã, phường của Hòa Bình, khối Mặt trận",
      "CÁC XÃ, PHƯỜNG CỦA HOÀ BÌNH, KHỐI MẶT TRẬN",
      "  cấp xã   thuộc tỉnh Hòa Bình,khối MTTQ ",
      "communes of Hòa Bình, Front line",
      "communes in Hoà Bình".normalize("NFD") + ", front line",
      "communes of [front.1], Front line",
    ]) {
      expect([text, read(text)]).toEqual([text, communes]);
    }
    expect(read("các xã của Hòa Bình trừ xã Tân An và Thuỷ Đông, khối Mặt trận")).toEqual({
      ...communes,
      except: ["front.1.1", "front.1.4"],
    });
    expect(read("communes of Hòa Bình, except Xã Tân An and Thủy Đông, Front line")).toEqual({
      ...communes,
      except: ["front.1.1", "front.1.4"],
    });
    expect(read("các đơn vị trực thuộc tỉnh Hòa Bình, khối Mặt trận")).toEqual({ take: "children", hierarchy: "front", under: "front.1" });
    expect(read("cấp trên trực tiếp, khối Nhà nước")).toEqual({ take: "superior", hierarchy: "state" });
    expect(read("the superior, [red.cross] line")).toEqual({ take: "superior", hierarchy: "red.cross" });
    expect(read("riêng xã Hòa Bình", "front")).toEqual({ take: "self", hierarchy: "front", under: "front.1.3" });
  });

  it("[SL3] takes a body's name, its area's and the id in brackets", () => {
    const self = (under: string): Selector => ({ take: "self", hierarchy: "front", under });
    expect(read("only Ủy ban MTTQ Việt Nam xã Tân An, Front line")).toEqual(self("front.1.1"));
    expect(read("only phường Tân An, Front line")).toEqual(self("front.1.2"));
    expect(read("only Tân An [front.1.2], Front line")).toEqual(self("front.1.2"));
    expect(read("only “Ban Dân chủ, Pháp luật và Giám sát”, Front line")).toEqual(self("board"));
  });

  it("[SL4] refuses names that mean nobody, several, or another", () => {
    const words = (text: string): string => {
      const parsed = parseSelector(text, on);
      return parsed.ok ? "" : formatFinding([diagnostics], parsed.error, "en").message;
    };
    expect(words("only Tân An, Front line")).toBe(
      "Column 6: “Tân An” is the name of 2 units in front on 2024-01-01: Xã Tân An [front.1.1], Phường Tân An [front.1.2].",
    );
    expect(words("only Thuy Dong, Front line")).toContain("Close to it: Thủy Đông [front.1.4]");
    expect(read("only Tân An [front.1.4], Front line")).toBe("PCCC_SELECTOR_NAME_OF_OTHER");
    expect(read("only [front.9], Front line")).toBe("PCCC_SELECTOR_UNKNOWN_UNIT");
    // Both the province and a commune are called Hòa Bình; only one of them has communes.
    expect(read("only Hòa Bình, Front line")).toBe("PCCC_SELECTOR_NAME_AMBIGUOUS");
    expect(read("communes of Hòa Bình, Front line")).toEqual(communes);
  });

  it("[SL5] names the column, what stands there and what could", () => {
    const fault = (text: string): readonly unknown[] => {
      const parsed = parseSelector(text, on);
      return parsed.ok ? [] : [parsed.error.code, parsed.error.params["column"], parsed.error.params["found"]];
    };
    expect(fault("communes near Hòa Bình, Front line")).toEqual(["PCCC_SELECTOR_SYNTAX", 10, "near Hòa Bình, Front line".slice(0, 24)]);
    expect(fault("villages of Hòa Bình, Front line")).toEqual(["PCCC_SELECTOR_SYNTAX", 1, "villages of Hòa Bình, Fr"]);
    expect(fault("communes of , Front line")).toEqual(["PCCC_SELECTOR_SYNTAX", 13, ", Front line"]);
    expect(fault("communes of Hòa Bình")).toEqual(["PCCC_SELECTOR_SYNTAX", 21, "∅"]);
    expect(fault("the superior of all, Front line")).toEqual(["PCCC_SELECTOR_SYNTAX", 14, "of all, Front line"]);
    expect(fault("")).toEqual(["PCCC_SELECTOR_SYNTAX", 1, "∅"]);
  });
});

const ids = ["front.1", "front.1.1", "front.1.2", "front.1.3", "front.1.4", "board", "twin.1", "twin.2"];
const level = fc.constantFrom("central", "province", "district", "commune", "residential" as const);
const selectors: fc.Arbitrary<Selector> = fc.oneof(
  fc.record({
    take: fc.constant("superior" as const),
    hierarchy: fc.constantFrom("front", "state", "party", "organisation", "territory", "red.cross"),
  }),
  fc.record({ take: fc.constant("self" as const), hierarchy: fc.constant("front"), under: fc.constantFrom(...ids) }),
  fc.record(
    {
      take: fc.constantFrom("children" as const, "descendants" as const),
      hierarchy: fc.constant("front"),
      under: fc.constantFrom(...ids),
      level,
      except: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ["take", "hierarchy", "under"] },
  ),
);

describe("formatSelector", () => {
  it("[SL2] writes what reads back as the same", () => {
    fc.assert(
      fc.property(selectors, fc.constantFrom("vi" as const, "en" as const), (selector, language) => {
        const text = formatSelector(selector, { ...on, language });
        expect([text, parseSelector(text, on)]).toEqual([text, { ok: true, value: selector }]);
      }),
      { numRuns: 300 },
    );
  });

  it("[SL2] calls units by the shortest name that means them", () => {
    const write = (selector: Selector, language: "vi" | "en" = "en"): string => formatSelector(selector, { ...on, language });
    expect(write(communes, "vi")).toBe("các xã, phường của Hòa Bình, khối Mặt trận");
    expect(write(communes)).toBe("communes of Hòa Bình, Front line");
    expect(write({ take: "self", hierarchy: "front", under: "front.1.2" })).toBe("only Phường Tân An, Front line");
    expect(write({ take: "self", hierarchy: "front", under: "twin.2" })).toBe("only Ban Tuyên giáo [twin.2], Front line");
    expect(write({ take: "self", hierarchy: "front", under: "gone" })).toBe("only [gone], Front line");
  });
});
