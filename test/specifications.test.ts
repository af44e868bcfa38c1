import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryFiles } from "../scripts/lib/repository-files.ts";
import { root } from "../scripts/lib/root.ts";
import { titledRulesOf } from "../scripts/lib/test-titles.ts";

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const files = repositoryFiles("packages");
const rules = files
  .filter((file) => file.endsWith("/SPEC.md"))
  .flatMap((file) => [...read(file).matchAll(/^- \*\*([A-Z]+\d+)\*\*/gmu)].map((match) => ({ id: match[1] ?? "", file })));
const titled = files
  .filter((file) => /^packages\/(?:[^/]+\/test|testing\/src)\/.*\.ts$/u.test(file))
  .flatMap((file) => titledRulesOf(file, read(file)));

describe("the rules of the SPEC.md files", () => {
  it("have ids of their own", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.length).toBeGreaterThan(0);
  });

  it("have a test each", () => {
    const tested = new Set(titled.map(({ id }) => id));
    expect(rules.filter(({ id }) => !tested.has(id)).map(({ id, file }) => `${id} of ${file}`)).toEqual([]);
  });

  it("are what test titles name", () => {
    const known = new Set(rules.map(({ id }) => id));
    expect(titled.filter(({ id }) => !known.has(id)).map(({ id, file }) => `${id} in ${file}`)).toEqual([]);
  });
});

describe("the reader of test titles", () => {
  const idsIn = (text: string): readonly string[] => titledRulesOf("x.test.ts", text).map(({ id }) => id);

  it("finds ids at the start of a title only", () => {
    expect(idsIn('it("[U3] holds", () => {}); it("holds [U4]", () => {});')).toEqual(["U3"]);
    expect(idsIn('it("[U3][U4] hold", () => {}); it(`[J1] ${name}`, () => {});')).toEqual(["U3", "U4", "J1"]);
  });

  it("follows it.each, describe and the laws of a conformance suite", () => {
    expect(idsIn('it.each([1])("[CAL1] %s", () => {}); describe("[CAL2] days", () => {}); law("JD1", "empty", check);')).toEqual([
      "CAL1",
      "CAL2",
      "JD1",
    ]);
  });
});
