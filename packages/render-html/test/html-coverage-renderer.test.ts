import { type CoverageState, plainDate } from "@pccc/core";
import type { CoverageView } from "@pccc/plugin";
import { describe, expect, it } from "vitest";
import { htmlCoverageRenderer } from "../src/index.ts";
import { attribute, parsePage, textOf } from "./page-tree.ts";

const cell: Readonly<Record<string, CoverageState>> = { C: "covered", L: "alike", M: "missing", N: "noPlan", _: "notAddressed" };
const unit = (id: string, superior: string, states: string): CoverageView["coverage"]["units"][number] => ({
  unit: id,
  superior,
  plans: states.includes("N") ? [] : [`plan.${id}`],
  ...(states.includes("N") ? {} : { adoptedOn: plainDate("2026-03-05") }),
  adoptBy: plainDate("2026-03-14"),
  states: [...states].map((letter) => cell[letter] ?? "notAddressed"),
});

function viewOf(over: Partial<CoverageView["coverage"]> = {}, language: "vi" | "en" = "en"): CoverageView {
  return {
    kind: "coverage",
    language,
    plan: { title: "Kế hoạch <thử> & mẫu", number: "12/KH-MTTQ", issuer: "Mặt trận tỉnh" },
    coverage: {
      plan: "p",
      on: plainDate("2026-04-01"),
      tasks: ["t01", "t02", "t03"].map((id) => ({ id: `p/${id}`, text: `Việc "${id}"`, section: "I" })),
      units: [unit("a", "x", "CL_"), unit("b", "x", "NN_"), unit("c", "y", "CM_")],
      unsupported: [{ unit: "c", plan: "plan.c", task: "plan.c/t09", text: "Mua <xe>", why: "none" }],
      findings: [],
      ...over,
    },
    unitNames: { a: "Xã An Bình", b: "Xã An <Hòa>", c: "Xã Đông", x: "Huyện X", y: "Huyện Y" },
    findings: [{ code: "PCCC_SELECTOR_EMPTY", severity: "warning", message: "Nobody & nothing" }],
  };
}

async function pageOf(view: CoverageView): Promise<string> {
  const result = await htmlCoverageRenderer.render(view);
  if (!result.ok) throw result.error;
  const chunks: Uint8Array[] = [];
  for await (const chunk of result.value.bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

describe("the page of a coverage", () => {
  it("is HTML without a parse error, runs no script, and writes names and texts as they are", async () => {
    const { errors, elements } = parsePage(await pageOf(viewOf()));
    expect(errors).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === "script")).toEqual([]);
    const policy = elements.find((element) => attribute(element, "http-equiv") === "Content-Security-Policy");
    expect(policy === undefined ? "" : attribute(policy, "content")).not.toContain("script-src");
    const texts = elements.filter(({ tagName }) => ["p", "th", "td"].includes(tagName)).map(textOf);
    for (const text of ["Kế hoạch <thử> & mẫu · No. 12/KH-MTTQ", "Xã An <Hòa>", 'Việc "t01"', "Mua <xe>plan.c/t09"])
      expect(texts).toContain(text);
  });

  it("shows each cell by a sign, and what is not for a unit by none", async () => {
    const { elements } = parsePage(await pageOf(viewOf()));
    const rows = elements.filter((element) => element.tagName === "tr" && textOf(element).startsWith("Xã"));
    expect(rows.slice(0, 3).map(textOf)).toEqual([
      "Xã An Bình05/03/2026 by 14/03/2026●◐",
      "Xã An <Hòa>none yet by 14/03/2026××",
      "Xã Đông05/03/2026 by 14/03/2026●○",
    ]);
  });

  it("counts by task and by the unit above", async () => {
    const { elements } = parsePage(await pageOf(viewOf()));
    const rows = elements.filter((element) => attribute(element, "id")?.startsWith("task-") === true);
    expect(rows.map(textOf)).toEqual(['t01Việc "t01"2001', 't02Việc "t02"0111', 't03Việc "t03"not for the units below']);
    expect(elements.filter(({ tagName }) => tagName === "summary").map(textOf)).toEqual([
      "Huyện X1 of 2 units have adopted",
      "Huyện Y1 of 1 units have adopted",
    ]);
    expect(elements.filter((element) => attribute(element, "class") === "figure").map(textOf)).toEqual(["2 / 3", "2 / 6", "0 / 2"]);
  });

  it("opens the groups of a province, keeps those of a country closed, and says when it leaves lines out", async () => {
    const open = async (count: number): Promise<readonly (string | undefined)[]> => {
      const units = Array.from({ length: count }, (_, index) => unit(`u${index}`, "x", "C__"));
      const { elements } = parsePage(await pageOf(viewOf({ units })));
      return elements.filter(({ tagName }) => tagName === "details").map((element) => attribute(element, "open"));
    };
    expect(await open(166)).toEqual([""]);
    expect(await open(201)).toEqual([undefined]);
    const unsupported = Array.from({ length: 503 }, (_, n) => ({
      unit: "c",
      plan: "q",
      task: `q/t${n}`,
      text: "x",
      why: "removed" as const,
    }));
    expect(await pageOf(viewOf({ unsupported }))).toContain("… and 3 more");
  });

  it("has the same bytes each time, in Vietnamese as in English", async () => {
    for (const language of ["vi", "en"] as const) {
      const view = viewOf({}, language);
      expect(await pageOf(JSON.parse(JSON.stringify(view)) as CoverageView)).toBe(await pageOf(view));
    }
    expect(await pageOf(viewOf({}, "vi"))).toContain("Chưa có kế hoạch");
  });
});
