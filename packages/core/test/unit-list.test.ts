import { type Finding, makeUnitRegistry, readUnitList, treeAt, type UnitListRow } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { day, invented } from "./unit-records.ts";

const options = { scheme: "test", fromInclusive: day("2025-07-01"), basis: invented };

function rows(...lines: readonly string[]): readonly UnitListRow[] {
  return lines.map((text, index) => {
    const [code = "", level = "", name = "", full = "", parent = "", from = ""] = text.split(",");
    return { line: index + 2, cells: { code, level, name, full_name: full, kind: "", parent_code: parent, from } };
  });
}

function faultsOf(...lines: readonly string[]): readonly (readonly [string, unknown])[] {
  const read = readUnitList(rows(...lines), options);
  return read.ok ? [] : read.error.map(({ code, params }: Finding) => [code.replace("PCCC_UNITS_LIST_", ""), params["line"]]);
}

describe("a list of units", () => {
  it("[U23] becomes areas that a registry takes", () => {
    const read = readUnitList(rows("38,province,Thanh Hóa,Tỉnh Thanh Hóa", "16531,commune,Sầm Sơn,Phường Sầm Sơn,38"), options);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const registry = makeUnitRegistry(read.value);
    expect(registry.ok && treeAt(registry.value, "territory", day("2025-07-01")).ids).toEqual(["area.38", "area.38.16531"]);
  });

  it("[U23] names an unknown parent, a circle, a code twice and a day before the parent's, each with its line", () => {
    expect(
      faultsOf(
        "38,province,Thanh Hóa,",
        "1,commune,A,,99",
        "2,commune,B,,3",
        "3,commune,C,,2",
        "38,province,Nghệ An,",
        "4,commune,D,,38,2024-12-01",
      ),
    ).toEqual([
      ["PARENT_UNKNOWN", 3],
      ["CYCLE", 4],
      ["DUPLICATE_CODE", 6],
      ["BEFORE_PARENT", 7],
    ]);
  });

  it("[U23] names cells that cannot be used, and one name in two spellings below one parent", () => {
    expect(faultsOf("38,ward,X,", ",commune,Y,", "5,commune,,", "6,commune,Z,,,2025-02-30")).toEqual([
      ["CELL", 2],
      ["CELL", 3],
      ["CELL", 4],
      ["CELL", 5],
    ]);
    expect(faultsOf("48,province,P,", "1,commune,,Xã Hoà An,48", "2,commune,,Xã Hòa An,48", "3,commune,,Phường Hòa An,48")).toEqual([
      ["DUPLICATE_NAME", 4],
    ]);
  });
});
