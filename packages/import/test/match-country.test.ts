import { existsSync, readFileSync } from "node:fs";
import { makeUnitRegister, matchActor, ownUnitNamed } from "@pccc/import";
import { plainDate } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { Country, type PlaceRow } from "./unit-country.ts";

const file = new URL("../../../../shared/facts/units-2025.csv", import.meta.url);
if (!existsSync(file)) console.warn("SKIPPED: the units of the whole country, ../shared/facts/units-2025.csv not found");

describe.skipIf(!existsSync(file))("the units of the whole country", () => {
  const rows = existsSync(file)
    ? readFileSync(file, "utf8")
        .trim()
        .split(/\r?\n/u)
        .slice(1)
        .map((line) => line.split(","))
    : [];
  const communes = Map.groupBy(
    rows.filter(([, level]) => level === "commune"),
    ([, , , , , parent]) => parent,
  );
  const provinces = rows
    .filter(([, level]) => level === "province")
    .map(
      ([code, , name = "", , kind = ""]): PlaceRow => [
        kind.toLowerCase(),
        name,
        (communes.get(code) ?? []).map(([, , below = "", , of = ""]): PlaceRow => [of.toLowerCase(), below]),
      ],
    );
  const register = makeUnitRegister(new Country(provinces).registry(), plainDate("2025-11-01"));
  const spellings = [
    (kind: string, name: string) => `UBND ${kind} ${name}`,
    (kind: string, name: string) => `Uỷ ban nhân dân ${kind} ${name}`.normalize("NFD"),
    (kind: string, name: string) => `CHỦ TỊCH ỦY BAN NHÂN DÂN ${kind} ${name}`.toUpperCase(),
  ];

  it("[AM1] each commune's “UBND <kind> <name>” is that commune's in a plan of its province, or is said to be ambiguous", () => {
    const wrong: string[] = [];
    let ambiguous = 0;
    provinces.forEach(([, , below = []], province) => {
      const own = ownUnitNamed(`state.${province + 1}`, register);
      below.forEach(([kind, name], commune) => {
        for (const spell of spellings) {
          const match = matchActor(spell(kind, name), own, register);
          const [selector] = match.selectors;
          if (match.problem === "ambiguous") ambiguous += 1;
          else if (selector?.take !== "self" || selector.under !== `state.${province + 1}.${commune + 1}`) wrong.push(spell(kind, name));
        }
      });
    });
    expect(provinces.flatMap(([, , below = []]) => below)).toHaveLength(3321);
    expect(wrong).toEqual([]);
    expect(ambiguous).toBe(0);
  });

  it("[AM1] outside any province a name counts only where one unit of the country bears it", () => {
    const byName = Map.groupBy(
      provinces.flatMap(([, , below = []]) => below),
      ([kind, name]) => `${kind} ${name.normalize("NFC").toLowerCase()}`,
    );
    for (const [name, bearers] of byName) {
      const match = matchActor(`UBND ${name}`, undefined, register);
      expect([name, match.selectors.length === 1, match.problem === "ambiguous"]).toEqual([name, bearers.length === 1, bearers.length > 1]);
    }
  });
});
