import { checkSheetText, readSheetText, sheetJsonSchema } from "@pccc/rules/sheet-file";
import { describe, expect, it } from "vitest";
import { metricOf } from "./score-fixture.ts";

const metrics = { "test.rate": metricOf("test.rate", "rate", {}) };

const yaml = `# A comment stays a comment.
format: 1
id: test.sheet
edition: 2026
title: { vi: "Phiếu thử" }
official: false
decimals: 2
total: 100.10
criteria:
  - id: a
    title: { vi: Một }
    maximum: 0.1
    form: { kind: judged, minimum: 0 }
    placement: total
    notApplicable: full
  - id: b
    title: { vi: Hai }
    maximum: 100
    form: { kind: linear, metric: test.rate, rounding: half-up }
    placement: total
    notApplicable: full
gates: []
bands:
  - { id: yes, title: { vi: Đạt }, atLeast: 50 }
  - { id: no, title: { vi: Không đạt }, atLeast: 0 }
bandRounding: { decimals: 2, rounding: half-up }
rollUp: { kind: mean, rounding: half-up }
basis: []
`;

describe("sheet files", () => {
  it("[SC18] takes decimals from the text as typed, and yes, no and numbers in names as text", () => {
    const read = readSheetText(yaml);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.sheet.total).toBe("100.10");
    expect(read.value.sheet.edition).toBe("2026");
    expect(read.value.sheet.bands.map(({ id }) => id)).toEqual(["yes", "no"]);
    const checked = checkSheetText(yaml, metrics);
    expect([checked.sheet?.total, checked.sheet?.criteria[0]?.maximum]).toEqual([10_010, 10]);
  });

  it("[SC18] keeps every digit that a float would lose", () => {
    const text = yaml.replace("maximum: 0.1", "maximum: 0.10000000000000000000001");
    expect(checkSheetText(text, metrics).findings.map(({ code, span }) => `${code} ${span?.startLine}`)).toEqual(["PCCC_SHEET_DECIMAL 12"]);
    const huge = yaml.replace("maximum: 100\n", "maximum: 9007199254740993\n");
    expect(checkSheetText(huge, metrics).findings[0]?.code).toBe("PCCC_SHEET_DECIMAL");
  });

  it("[SC18] reads JSON the same", () => {
    const read = readSheetText(yaml);
    if (!read.ok) throw new Error();
    const json = JSON.stringify(read.value.sheet, undefined, 2);
    const again = readSheetText(json);
    expect(again.ok && again.value.sheet).toEqual(read.value.sheet);
    expect(again.ok && again.value.placeOf("bands[1].atLeast").startLine).toBe(
      json.split("\n").findLastIndex((line) => line.includes("atLeast")) + 1,
    );
  });

  it.each<[string, (text: string) => string, string]>([
    ["a misspelt metric", (text) => text.replace("test.rate", "test.rat"), "PCCC_SHEET_UNKNOWN_METRIC 19"],
    ["maxima that do not add up", (text) => text.replace("total: 100.10", "total: 100"), "PCCC_SHEET_TOTAL 8"],
    ["a part nobody knows", (text) => text.replace("gates: []", "gates: []\nbonus: 5"), "PCCC_SHEET_FIELD 23"],
    ["a form nobody knows", (text) => text.replace("kind: linear", "kind: lineer"), "PCCC_SHEET_FIELD 19"],
    ["a float of the format", (text) => text.replace("format: 1", "format: 2"), "PCCC_SHEET_FIELD 2"],
    ["a key given twice", (text) => `${text}total: 5\n`, "PCCC_SHEET_SYNTAX 29"],
    ["a broken line", (text) => text.replace("title: { vi: Hai }", "title: { vi: Hai"), "PCCC_SHEET_SYNTAX"],
    ["an empty file", () => "", "PCCC_SHEET_FIELD 1"],
    ["a band with a hole below", (text) => text.replace("atLeast: 0 }", "atLeast: 10 }"), "PCCC_SHEET_BANDS_HOLE 25"],
  ])("[SC18] names the line of %s", (_, change, expected) => {
    const { sheet, findings } = checkSheetText(change(yaml), metrics);
    expect(sheet).toBeUndefined();
    expect(findings.map(({ code, span }) => `${code} ${span?.startLine}`).join()).toContain(expected);
  });

  it.each<[string, (text: string) => string, RegExp[]]>([
    [
      "a tab, and a key given twice before it",
      (text) => text.replace("total: 100.10", "total: 100.10\ntotal: 5").replace("    title: { vi: Hai }", "\ttitle: { vi: Hai }"),
      [/hai lần/u, /Tab/u],
    ],
    ["a line that begins further left", (text) => text.replace("    title: { vi: Hai }", "   title: { vi: Hai }"), [/thụt dòng lệch/u]],
    ["a bracket that is not closed", (text) => text.replace("{ vi: Hai }", "{ vi: Hai"), [/thiếu dấu đóng/u]],
  ])("[SC18] says of %s what is wrong, and not that of each line behind it", (_, change, expected) => {
    const { findings } = checkSheetText(change(yaml), metrics);
    expect(findings.map(({ params }) => params["reasonVi"])).toEqual(expected.map((words) => expect.stringMatching(words)));
  });

  it("[SC18] refuses a file that repeats itself without end", () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`;
    expect(checkSheetText(bomb, metrics).findings[0]?.code).toBe("PCCC_SHEET_SYNTAX");
  });

  it("[SC18] publishes a JSON Schema that lets numbers stand with or without quotes", () => {
    const schema = JSON.stringify(sheetJsonSchema());
    expect(schema).toContain('"type":["string","number"]');
    expect(schema).toContain('"productDeduction"');
    expect(sheetJsonSchema()["required"]).toContain("bands");
  });

  it("[SC18] says in that schema what the keys mean, and each kind of form, condition and source", () => {
    interface Shape {
      readonly description?: string;
      readonly properties: Readonly<Record<string, Shape>>;
      readonly items: Shape;
      readonly oneOf: readonly Shape[];
    }
    const { properties } = sheetJsonSchema() as unknown as Shape;
    const silent = Object.keys(properties).filter((key) => properties[key]?.description === undefined);
    expect(silent).toEqual([]);
    const criterion = properties["criteria"]?.items.properties;
    expect(criterion?.["placement"]?.description).toContain("bonusAbove: thưởng");
    const kinds = [
      criterion?.["form"],
      properties["gates"]?.items.properties["condition"],
      properties["metrics"]?.items.properties["source"],
    ];
    for (const shape of kinds) {
      expect(shape?.oneOf.length).toBeGreaterThan(2);
      expect(shape?.oneOf.filter(({ description }) => description === undefined)).toEqual([]);
    }
  });
});
