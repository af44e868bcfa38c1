import { readFileSync } from "node:fs";
import { addDays, plainDate } from "@pccc/core";
import type { Layout, TextStyle } from "@pccc/plugin";
import { describe, expect, it } from "vitest";
import { layouts } from "../src/layouts/layouts.ts";

interface Row {
  readonly layout: string;
  readonly part: string;
  readonly min: number;
  readonly max: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

const rows: readonly Row[] = readFileSync(new URL("./vectors/layout-forms.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [layout = "", part = "", min, max, bold, italic] = line.split(",");
    return { layout, part, min: Number(min), max: Number(max), bold: bold === "yes", italic: italic === "yes" };
  });
const all: readonly Layout[] = Object.values(layouts);

describe("forms", () => {
  it.each(rows)("[LA1] $layout $part is set as its form says", ({ layout, part, min, max, bold, italic }) => {
    const style = styleOf(layout, part);
    expect(style.sizePt).toBeGreaterThanOrEqual(min);
    expect(style.sizePt).toBeLessThanOrEqual(max);
    expect({ bold: style.bold, italic: style.italic }).toEqual({ bold, italic });
  });

  it.each(all)("[LA2] $id is A4 within the margins of its form", ({ line, page }) => {
    expect([page.widthMm, page.heightMm]).toEqual([210, 297]);
    const { top, bottom, left, right } = page.marginsMm;
    const slack = line === "party" ? 0 : 5;
    for (const [value, from] of [
      [top, 20],
      [bottom, 20],
      [left, 30],
      [right, 15],
    ] as const) {
      expect(value).toBeGreaterThanOrEqual(from);
      expect(value).toBeLessThanOrEqual(from + slack);
    }
  });

  it.each(all)("[LA3] $id indents the first line and parts paragraphs as its form says", ({ line, body }) => {
    expect(line === "party" ? [10] : [10, 12.7]).toContain(body.firstLineIndentMm);
    expect(body.spacingAfterPt).toBeGreaterThanOrEqual(6);
    if (line === "party") {
      expect(body.lineSpacing).toMatchObject({ kind: "exact" });
      const pt = body.lineSpacing.kind === "exact" ? body.lineSpacing.pt : 0;
      expect(pt >= 18 && pt <= 22).toBe(true);
    } else {
      const lines = body.lineSpacing.kind === "multiple" ? body.lineSpacing.lines : 0;
      expect(lines >= 1 && lines <= 1.5).toBe(true);
    }
  });

  it("[LA4] tells the Party's number, end and signature from those of the State and the Front", () => {
    const marks = (id: keyof typeof layouts): readonly string[] => {
      const { numberPrefix, numberSeparator, report, endMark, authorityPrefixes } = layouts[id];
      return [`${numberPrefix} 05${numberSeparator}${report.notation}`, endMark, authorityPrefixes[0] ?? ""];
    };
    expect(marks("vn.state2020")).toEqual(["Số: 05/BC-UBND", "./.", "TM."]);
    expect(marks("vn.front2013")).toEqual(["Số: 05/BC-MTTQ-BTT", "./.", "TM."]);
    expect(marks("vn.party2018")).toEqual(["Số 05-BC/ĐU", ".", "T/M"]);
    expect(marks("vn.party2026")).toEqual(["Số 05-BC/ĐU", ".", "T/M"]);
  });

  it("[LA4] gives the Front the State's emblem, and the Party its own", () => {
    const emblem = (layout: Layout): readonly string[] => layout.emblem.map(({ text }) => text);
    expect(emblem(layouts["vn.front2013"])).toEqual(emblem(layouts["vn.state2020"]));
    expect(emblem(layouts["vn.party2026"])).toEqual(["ĐẢNG CỘNG SẢN VIỆT NAM"]);
  });

  it.each(all)("[LA5] $id draws the rules of its form", ({ line, closings }) => {
    expect(closings.emblem).toEqual({ kind: "rule", shareOfText: 1 });
    for (const closing of [closings.organ, closings.subject]) {
      if (line === "party") expect(closing.kind).toBe("mark");
      else expect(closing.kind === "rule" && closing.shareOfText >= 1 / 3 && closing.shareOfText <= 1 / 2).toBe(true);
    }
  });

  it("[LA6] leaves no day since a form came in without one of its line, nor with two", () => {
    for (const line of ["state", "party", "front"] as const) {
      const ofLine = all.filter((layout) => layout.line === line).toSorted((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
      for (const [index, layout] of ofLine.entries()) {
        const next = ofLine[index + 1];
        expect(layout.validTo).toBe(next?.validFrom === undefined ? undefined : addDays(next.validFrom, -1));
      }
    }
    // The guide of 2026 is dated 27 May: what was issued on the eve follows the one before.
    expect(
      all
        .filter(({ line, validFrom, validTo }) => line === "party" && within(plainDate("2026-05-26"), validFrom, validTo))
        .map(({ id }) => id),
    ).toEqual(["vn.party2018"]);
  });

  it.each(all)("[LA7] $id cites where it stands and claims no more than was read", ({ id, basis }) => {
    expect(id.startsWith("vn.")).toBe(true);
    expect(basis.length).toBeGreaterThan(0);
    for (const citation of basis) expect(citation.confidence).toBe("secondary");
  });
});

function styleOf(id: string, part: string): TextStyle {
  const layout = all.find((candidate) => candidate.id === id);
  const style = part.startsWith("emblem.") ? layout?.emblem[Number(part.slice(7))]?.style : layout?.styles[part as "body"];
  if (style === undefined) throw new Error(`no ${part} in ${id}`);
  return style;
}

function within(day: string, from: string | undefined, to: string | undefined): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}
