import { formatFinding } from "@pccc/core";
import type { OfficialDocumentView } from "@pccc/plugin";
import { describe, expect, it } from "vitest";
import { diagnostics, docxDocumentRenderer } from "../src/index.ts";
import { frontReport } from "./front-report.ts";

const column = { title: "A", align: "left", widthPercent: 50 } as const;

describe("what is refused", () => {
  it.each<[string, Partial<OfficialDocumentView>, string, Readonly<Record<string, string | number>>]>([
    ["no organ", { organ: [" "] }, "PCCC_RENDER_PART_MISSING", { part: "organ" }],
    ["no symbol", { notation: "" }, "PCCC_RENDER_PART_MISSING", { part: "notation" }],
    ["no place", { place: "" }, "PCCC_RENDER_PART_MISSING", { part: "place" }],
    ["no type", { typeName: "" }, "PCCC_RENDER_PART_MISSING", { part: "typeName" }],
    ["no body", { body: [] }, "PCCC_RENDER_PART_MISSING", { part: "body" }],
    ["no signature", { signature: { lines: [] } }, "PCCC_RENDER_PART_MISSING", { part: "signature" }],
    ["no columns", { body: [{ kind: "table", columns: [], rows: [] }] }, "PCCC_RENDER_TABLE_COLUMN", { table: 1, column: 1 }],
    [
      "a column of no width",
      { body: [{ kind: "table", columns: [column, { ...column, widthPercent: 0 }], rows: [] }] },
      "PCCC_RENDER_TABLE_COLUMN",
      { table: 1, column: 2 },
    ],
    [
      "a short row",
      {
        body: [
          { kind: "table", columns: [column], rows: [["a"]] },
          { kind: "table", columns: [column, column], rows: [["a", "b"], ["a"]] },
        ],
      },
      "PCCC_RENDER_TABLE_ROW",
      { table: 2, row: 2, cells: 1, columns: 2 },
    ],
  ])("[OD15] %s", async (_title, change, code, params) => {
    const rendered = await docxDocumentRenderer.render({ ...frontReport, ...change });
    if (rendered.ok) throw new Error("was rendered");
    expect(rendered.error).toMatchObject({ _tag: "RenderError", code, params });
    const { message, advice } = formatFinding([diagnostics], rendered.error, "vi");
    expect(`${message} ${advice}`).not.toMatch(/[{}]/u);
  });

  it("[OD15] a page too narrow for its letterhead", async () => {
    const layout = { ...frontReport.layout, page: { ...frontReport.layout.page, widthMm: 148 } };
    const rendered = await docxDocumentRenderer.render({ ...frontReport, layout });
    if (rendered.ok) throw new Error("was rendered");
    expect(rendered.error.code).toBe("PCCC_RENDER_PAGE_TOO_NARROW");
    expect(rendered.error.params).toMatchObject({ layout: "vn.front2013", availableMm: 103 });
  });
});
