import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { documentRecordSchema, parseRecord, type RecordName, recordJsonSchema, recordSchemas, unitSchema } from "../src/schema.ts";

const folder = fileURLToPath(new URL("../schemas/", import.meta.url));
const names = Object.keys(recordSchemas) as RecordName[];
const unit = { id: "front.38", kind: "body", level: "province", line: "front", names: [{ name: "Mặt trận" }], codes: [] };
const faultsOf = (value: unknown): readonly (readonly [string, string, string, string])[] => {
  const read = parseRecord(unitSchema, value);
  return read.ok ? [] : read.error.map(({ path, expected, got }) => [path, expected.en, expected.vi, got]);
};

describe("shapes of records", () => {
  it("[RS1] are published as JSON Schema files, one for each record and in step with the shapes", () => {
    expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.json`).sort());
    const stale = names.filter((name) => {
      const published: unknown = JSON.parse(readFileSync(`${folder}${name}.json`, "utf8"));
      return JSON.stringify(published) !== JSON.stringify(recordJsonSchema(name));
    });
    expect(stale).toEqual([]);
    const manifest = JSON.parse(readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8")) as {
      readonly exports: Readonly<Record<string, unknown>>;
    };
    const exported = Object.keys(manifest.exports).filter((subpath) => subpath.startsWith("./schemas/"));
    expect(exported.sort()).toEqual(names.map((name) => `./schemas/${name}.json`).sort());
  });

  it("[RS2] name the field and say what was expected, in both languages", () => {
    expect(faultsOf(unit)).toEqual([]);
    expect(faultsOf({ ...unit, level: "xã" })).toEqual([
      [
        "level",
        'expected one of "central", "province", "district", "commune", "residential"',
        'cần một trong các giá trị "central", "province", "district", "commune", "residential"',
        '"xã"',
      ],
    ]);
    expect(faultsOf({ ...unit, names: [{ name: "", fromInclusive: "2021-02-30" }] })).toEqual([
      ["names.0.name", "must not be empty", "không được để trống", '""'],
      ["names.0.fromInclusive", "expected a civil date YYYY-MM-DD", "cần một ngày có thật, dạng NNNN-TT-NN", '"2021-02-30"'],
    ]);
  });

  it("[RS2] tell a field that is missing from one that nobody knows", () => {
    const { codes: _, ...withoutCodes } = unit;
    expect(faultsOf({ ...withoutCodes, code: [] })).toEqual([
      ["codes", "expected a list", "cần danh sách", "–"],
      [
        "code",
        expect.stringMatching(/^no field of this name \(there are: .*codes.*\)$/u),
        expect.stringMatching(/^không có trường này \(có: .*codes.*\)$/u),
        "[]",
      ],
    ]);
  });

  it("[RS2] point into a group of fields where a word could stand in its place", () => {
    const ties = z.strictObject({
      ties: z.union([z.enum(["keep", "lose"]), z.strictObject({ by: z.string(), equal: z.enum(["keep", "lose"]) })]),
    });
    const told = (value: unknown): readonly unknown[] => {
      const read = parseRecord(ties, { ties: value });
      return read.ok ? [] : read.error.map(({ path }) => path);
    };
    expect(told({ by: "II" })).toEqual(["ties.equal"]);
    expect(told({ by: "II", equal: "loose" })).toEqual(["ties.equal"]);
    expect(told("loose")).toEqual(["ties"]);
  });

  it.each([undefined, null, 5, "", [], "đơn vị", Number.NaN])("[RS2] refuse %s as a whole", (value) => {
    expect(faultsOf(value).map(([path, en]) => [path, en])).toEqual([["–", "expected a group of fields (an object)"]]);
  });

  it("[RS2] point into the variant that a record meant", () => {
    const read = parseRecord(recordSchemas.duty, {
      id: "d",
      kind: "report",
      title: { vi: "Báo cáo" },
      owedBy: { take: "children", hierarchy: "front", under: "mặt trận" },
      timing: { kind: "dated", on: "31/12/2021", bound: "by" },
      onSuccession: "moves",
    });
    expect(read.ok ? [] : read.error.map(({ path, got }) => [path, got])).toEqual([
      ["owedBy.under", '"mặt trận"'],
      ["timing.on", '"31/12/2021"'],
    ]);
  });

  const shape = z.strictObject({
    day: z.union([z.int(), z.literal("last")]),
    weekday: z.union([z.literal(1), z.literal(2)]),
    window: z.union([z.strictObject({ kind: z.literal("weeks"), start: z.int() }), z.strictObject({ kind: z.literal("continuous") })]),
  });
  it.each([
    ["all that may stand there", { day: "first" }, "day", 'expected a number, or "last"', 'cần số, hoặc "last"'],
    ["all values of a list", { weekday: 9 }, "weekday", "expected one of 1, 2", "cần một trong các giá trị 1, 2"],
    ["what the kind that was written lacks", { window: { kind: "weeks" } }, "window.start", "expected a number", "cần số"],
    [
      "the kinds",
      { window: { kind: "days" } },
      "window.kind",
      'expected one of "weeks", "continuous"',
      'cần một trong các giá trị "weeks", "continuous"',
    ],
  ])("[RS2] name %s", (_title, wrong, path, en, vi) => {
    const read = parseRecord(shape, { day: 1, weekday: 1, window: { kind: "continuous" }, ...wrong });
    expect(read.ok ? [] : read.error.map(({ expected, path: at }) => [at, expected.en, expected.vi])).toEqual([[path, en, vi]]);
  });

  it("[RS2] read a document with everything that is known of it", () => {
    const basis = { document: "02-KL/TW", confidence: "official" };
    const document = { id: "kl-02", type: "Kết luận", title: { vi: "Kết luận" }, line: "party", issuer: "Ban Bí thư", basis };
    expect(parseRecord(documentRecordSchema, document).ok).toBe(true);
    expect(parseRecord(documentRecordSchema, { ...document, line: "đảng" }).ok).toBe(false);
  });
});
