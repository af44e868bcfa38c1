import { type Finding, findUnitByCode, makeUnitRegistry, readUnitList, treeAt, type UnitListRow, type UnitRegistry } from "@pccc/core";
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

describe("a list with bodies", () => {
  const table = (text: string): readonly UnitListRow[] => {
    const [head = "", ...lines] = text.trim().split("\n");
    return lines.map((row, index) => ({
      line: index + 2,
      cells: Object.fromEntries(head.split(",").map((column, place) => [column, row.split(",")[place] ?? ""])),
    }));
  };
  const registryOfList = (text: string, known?: UnitRegistry): UnitRegistry => {
    const read = readUnitList(table(text), { ...options, ...(known === undefined ? {} : { known }) });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const made = makeUnitRegistry(
      known === undefined
        ? read.value
        : {
            units: [...known.units, ...read.value.units],
            memberships: [...known.memberships, ...read.value.memberships],
            successions: known.successions,
          },
    );
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  };
  const faults = (text: string, known?: UnitRegistry): readonly (readonly [string, unknown])[] => {
    const read = readUnitList(table(text), { ...options, ...(known === undefined ? {} : { known }) });
    return read.ok ? [] : read.error.map(({ code, params }: Finding) => [code.replace("PCCC_UNITS_LIST_", ""), params["line"]]);
  };
  const areas = "code,level,name,parent_code\n38,province,Tỉnh Thanh Hóa,\n16531,commune,Phường Sầm Sơn,38";

  it("[U27] puts bodies of each line into the hierarchy of the line, seated in areas of the list or of those known", () => {
    const list = `code,level,name,parent_code,line,area_code,codes,agency_code
38,province,Tỉnh Thanh Hóa,,,,,
16531,commune,Phường Sầm Sơn,38,,,vn.qd124-2004=14794@2004-07-08..2025-06-30,
38,province,Mặt trận tỉnh,,front,38,,
16531,commune,Mặt trận phường,38,front,16531,,000.12.01.H56
38,province,UBND tỉnh,,state,38,,H56`;
    const registry = registryOfList(list);
    expect(treeAt(registry, "front", day("2025-07-01")).ids).toEqual(["front.38", "front.38.16531"]);
    expect(treeAt(registry, "state", day("2025-07-01")).ids).toEqual(["state.38"]);
    expect(registry.units.find(({ id }) => id === "front.38.16531")?.area).toBe("area.38.16531");
    const known = registryOfList(areas);
    const later = registryOfList("code,level,name,parent_code,line,area_code\n16531,commune,Đảng ủy phường,,party,16531", known);
    expect(later.units.find(({ line }) => line === "party")?.area).toBe("area.38.16531");
  });

  it("[U28] finds a unit by its codes, on the days on which they hold and in either form of an agency's code", () => {
    const registry = registryOfList(`code,level,name,parent_code,codes,agency_code
1,province,A,,old=9@..2025-06-30,000.01.12.H28
2,province,B,,old=9@2025-07-01..,H28.12.02`);
    const idsOf = (scheme: string | undefined, code: string, on: string): readonly string[] =>
      findUnitByCode(registry, scheme, code, day(on)).map(({ id }) => id);
    expect([idsOf("old", "9", "2025-06-30"), idsOf("old", "9", "2025-07-01")]).toEqual([["area.1"], ["area.2"]]);
    expect([idsOf("agency", "H28.12.01", "2026-01-01"), idsOf(undefined, "000.02.12.H28", "2026-01-01")]).toEqual([["area.1"], ["area.2"]]);
    expect(idsOf("test", "9", "2025-07-01")).toEqual([]);
    const printed = registry.units[0]?.codes.find(({ scheme }) => scheme === "agency");
    expect(printed).toEqual({ scheme: "agency", code: "H28.12.01", printed: "000.01.12.H28" });
  });

  it("[U23] names an unknown line and area, a seat of an area, days past the parent's, codes that cannot be read or stand twice", () => {
    expect(
      faults(`code,level,name,parent_code,line,area_code,from,to,codes,agency_code
1,province,A,,,,2025-07-01,2025-12-31,,
2,commune,B,1,,,2025-07-01,,,
3,commune,C,1,,,2025-07-01,2025-08-01,k=7,
4,commune,D,1,,,2025-07-01,2025-08-01,k=7@2025-08-01..,
5,commune,E,1,,,2025-08-02,2025-08-03,k=7@2025-08-02..,
6,commune,F,,church,,,,,
7,commune,G,,front,99,,,,
8,commune,H,,,1,,,,
9,commune,I,,,,,,k,
10,commune,J,,,,,,,H5`),
    ).toEqual([
      ["AFTER_PARENT", 3],
      ["DUPLICATE_CODE", 5],
      ["DUPLICATE_CODE", 6],
      ["CELL", 7],
      ["AREA_UNKNOWN", 8],
      ["CELL", 9],
      ["CELL", 10],
      ["CELL", 11],
    ]);
  });

  it("[U23] names each circle once, and stands with lines below it", () => {
    expect(faults("code,level,name,parent_code\n1,commune,A,2\n2,commune,B,1\n3,commune,C,1\n4,commune,D,3\n5,commune,E,5")).toEqual([
      ["CYCLE", 2],
      ["CYCLE", 6],
    ]);
  });
});
