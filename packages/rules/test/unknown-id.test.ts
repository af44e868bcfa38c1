import { checkSheet, diagnostics } from "@pccc/rules";
import { formatFinding } from "@pccc/core";
import { describe, expect, it } from "vitest";
import { metricOf, sheetOf } from "./score-fixture.ts";

const group = (id: string) => ({ id, title: { vi: id }, maximum: "1" });
const told = (parts: Parameters<typeof sheetOf>[0], rates: readonly string[] = ["test.rate"], language: "vi" | "en" = "en"): string => {
  const checked = checkSheet(sheetOf(parts), Object.fromEntries(rates.map((id) => [id, metricOf(id, "rate", {})])));
  const findings = checked.ok ? checked.value.findings : checked.error;
  return findings
    .filter(({ code }) => code.startsWith("PCCC_SHEET_UNKNOWN"))
    .map((finding) => formatFinding([diagnostics], finding, language).message)
    .join("\n");
};
const gate = (condition: object, capsAt = "good") =>
  ({ gates: [{ id: "g", title: { vi: "g" }, capsAt, condition }] }) as Parameters<typeof sheetOf>[0];

describe("an id that a sheet does not have", () => {
  it("of a group is told with the groups there are, the nearest first", () => {
    const groups = ["results", "quality", "bonus"].map(group);
    const parts = { groups, ...gate({ kind: "groupAtLeast", group: "bonuses", points: "1" }) };
    expect(told(parts)).toContain("there is no group bonuses. Available: bonus, results, quality.");
    expect(told(parts, undefined, "vi")).toContain("không có nhóm tiêu chí bonuses. Hiện có: bonus, results, quality.");
  });

  it("says where there is none at all", () => {
    expect(told(gate({ kind: "groupAtLeast", group: "bonus", points: "1" }))).toContain("there is no group bonus. Available: –.");
  });

  it("of a band, in other letters, is told with the band first", () => {
    expect(told(gate({ kind: "totalAtLeast", points: "1" }, "GOOD"))).toContain("there is no band GOOD. Available: good, ");
  });

  it("of a metric or a criterion is told likewise", () => {
    const rates = ["test.a", "test.rate", "test.rates-of-all"];
    expect(told(gate({ kind: "metricAtLeast", metric: "test.ratez", than: "test.rate" }), rates)).toContain(
      "Available: test.rate, test.a, test.rates-of-all",
    );
    expect(told(gate({ kind: "criterionAtLeast", criterion: "zzz", points: "1" }))).toMatch(/no criterion zzz\. Available: \w+/u);
  });
});
