import { plainDate } from "@pccc/core";
import type { BoardView } from "@pccc/plugin";
import { describe, expect, it } from "vitest";
import { htmlBoardRenderer } from "../src/index.ts";
import { boardFixture } from "./board-fixture.ts";
import { hostile, poison } from "./hostile-view.ts";
import { attribute, parsePage, textOf } from "./page-tree.ts";
import { renderPage } from "./render-page.ts";

describe("a page as a document", () => {
  it.each(["vi", "en"] as const)("is HTML without a parse error, in its language (%s)", async (language) => {
    const page = parsePage(await renderPage(boardFixture(language)));
    expect(page.errors).toEqual([]);
    expect(page.elements.filter(({ tagName }) => tagName === "html").map((element) => attribute(element, "lang"))).toEqual([language]);
    expect(page.elements.filter(({ tagName }) => tagName === "h1")).toHaveLength(1);
  });

  it("gives every id once and links only to places that it has", async () => {
    const { elements } = parsePage(await renderPage(boardFixture()));
    const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const links = elements.flatMap((element) => attribute(element, "href") ?? []);
    expect(links.length).toBeGreaterThan(300);
    expect(links.filter((link) => !link.startsWith("#") || !ids.includes(link.slice(1)))).toEqual([]);
    const labelled = elements.flatMap((element) => attribute(element, "aria-labelledby")?.split(" ") ?? []);
    expect(labelled.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("asks for nothing from outside and runs only what its policy names", async () => {
    const { elements } = parsePage(await renderPage(boardFixture()));
    const asking = ["src", "srcset", "action", "formaction", "data", "poster", "background", "ping", "style"];
    const found = elements.flatMap((element) => element.attrs.filter(({ name }) => asking.includes(name) || name.startsWith("on")));
    expect(found).toEqual([]);
    expect(elements.filter(({ tagName }) => ["link", "iframe", "object", "embed", "base"].includes(tagName))).toEqual([]);
    const policy = elements.find((element) => attribute(element, "http-equiv") === "Content-Security-Policy");
    expect(policy === undefined ? "" : attribute(policy, "content")).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]+=*'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'$/u,
    );
    const style = elements.find(({ tagName }) => tagName === "style");
    expect(style === undefined ? "" : textOf(style)).not.toMatch(/url\(|@import/u);
  });

  it("has the same bytes each time, however the view came about", async () => {
    const view = boardFixture();
    const copy = JSON.parse(JSON.stringify(view)) as BoardView;
    expect(await renderPage(copy)).toBe(await renderPage(view));
  });

  it("stays below 2 MB for 14 units and 17 quarters with every explanation", async () => {
    expect((await renderPage(boardFixture())).length).toBeLessThan(2_000_000);
  });
});

describe("the story of a score", () => {
  interface Story {
    readonly texts: readonly string[];
    readonly rows: readonly (readonly unknown[])[];
  }

  async function storiesOf(view: BoardView): Promise<{ readonly change: readonly string[]; readonly life: readonly string[] }[]> {
    const { elements } = parsePage(await renderPage(view));
    const script = elements.find((element) => attribute(element, "id") === "data");
    const data = JSON.parse(script === undefined ? "" : textOf(script)) as Story;
    const words = (places: unknown): string[] => (places as readonly number[]).map((place) => data.texts[place] ?? "");
    return data.rows.map((row) => ({ change: words(row[7]), life: words(row[8]) }));
  }

  it("tells why a result differs from the period before, by lines that add up", async () => {
    const view = boardFixture("en");
    const stories = await storiesOf(view);
    const hundredths = (text: string): number =>
      Math.round(Number(/([+\u2212]?[\d.]+)/u.exec(text.replace(/^.*: /u, ""))?.[1]?.replace("\u2212", "-")) * 100);
    const changed = stories.filter(({ change }) => change.length > 1);
    expect(changed.length).toBeGreaterThan(50);
    for (const { change } of changed) {
      const [total = "", ...lines] = change;
      expect(total).toMatch(/^Against .+: [+\u2212]?[\d.]+ points \(/u);
      expect(lines.reduce((sum, line) => sum + hundredths(line.replace(/ \(.*$/u, "")), 0)).toBe(
        hundredths(total.replace(/ points .*$/u, "")),
      );
    }
    // The first period of a unit has nothing before it.
    const first = view.board.rows.findIndex(({ period }) => period === view.board.periods[0]?.id);
    expect(stories[first]?.change).toEqual([]);
  });

  it("tells what became of a score on record, with posts and digests", async () => {
    const view = boardFixture("en");
    const [row] = view.board.rows;
    if (row === undefined) throw new Error("no row");
    const steps = [
      { on: plainDate("2025-06-20"), by: "post:ward", words: "self-scored: plan 10", evidence: [] },
      { on: plainDate("2025-06-30"), by: "post:chair", words: "closed, number 1", evidence: ["ab".repeat(32)] },
    ];
    const stories = await storiesOf({ ...view, lives: [{ unit: row.unit, period: row.period, steps }] });
    expect(stories[0]?.life[0]).toBe("20/06/2025 · self-scored: plan 10 · post:ward");
    expect(stories[0]?.life[1]).toMatch(/^30\/06\/2025 · closed, number 1 · post:chair · .*abababababab/u);
    expect(stories.slice(1).every(({ life }) => life.length === 0)).toBe(true);
  });
});

describe("a page as a text", () => {
  it("says in its title, band, head, tables and print that the sheet is a sample", async () => {
    const page = await renderPage(boardFixture());
    const { elements } = parsePage(page);
    const texts = (tag: string): readonly string[] => elements.filter(({ tagName }) => tagName === tag).map(textOf);
    expect(texts("title").slice(0, 1)).toEqual(["[MẪU] Kết quả thực hiện kế hoạch phòng cháy, chữa cháy của Mặt trận thị xã Hải Vân"]);
    const band = elements.find((element) => attribute(element, "class") === "sample-band");
    expect(band === undefined ? "" : textOf(band)).toContain("Đơn vị và số liệu do dự án tự đặt");
    expect(texts("strong").filter((text) => text === "Mẫu, không chính thức").length).toBeGreaterThanOrEqual(2);
    expect(texts("caption").find((text) => text.startsWith("Kết quả"))).toContain("(Mẫu, không chính thức)");
    expect(page).toContain('@bottom-left { content: "Mẫu, không chính thức"');
  });

  it("says nothing of a sample where the sheet is official and the data are real", async () => {
    const { sampleNotice: _, ...view } = boardFixture();
    const page = await renderPage({ ...view, board: { ...view.board, sheet: { ...view.board.sheet, official: true } } });
    expect(page).not.toContain("Mẫu, không chính thức");
    expect(page).not.toContain("SỐ LIỆU MẪU");
    expect(page).toContain("Chính thức");
  });

  it("writes points with a decimal comma and days as dd/mm/yyyy in Vietnamese, with a point in English", async () => {
    const cell = async (language: "vi" | "en"): Promise<string> => {
      const view = boardFixture(language);
      const { elements } = parsePage(await renderPage(view));
      const link = elements.find((element) => attribute(element, "href") === "#front.w1/nd09:2025-Q4");
      return link === undefined ? "" : textOf(link);
    };
    expect(await cell("vi")).toBe("38,5Chưa đạt");
    expect(await cell("en")).toBe("38.5Weak");
    expect(await renderPage(boardFixture())).toContain("<dd>15/01/2026</dd>");
  });

  it("names every finding's code once, the gravest first, with each message", async () => {
    const view = boardFixture();
    const { elements } = parsePage(await renderPage(view));
    const codes = elements.filter(({ tagName }) => tagName === "code").map(textOf);
    const findings = codes.filter((code) => code.startsWith("PCCC_"));
    expect(findings).toEqual(["PCCC_FIXTURE_UNDATED", "PCCC_FIXTURE_STRADDLE"]);
    const items = elements.filter(({ tagName }) => tagName === "li").map(textOf);
    for (const { message } of view.findings) expect(items.filter((item) => item === message)).toHaveLength(1);
  });

  it("heads each assumption once, with its basis, who declared it and what rests on it", async () => {
    const { elements } = parsePage(await renderPage(boardFixture()));
    const cards = elements.filter((element) => attribute(element, "id") === "assumption~quarterly-by-analogy");
    expect(cards).toHaveLength(1);
    const text = cards[0] === undefined ? "" : textOf(cards[0]);
    expect(text).toContain("09/2019/NĐ-CP, Điều 12 (giả định)");
    expect(text).toContain("post:front.hai-van-town/thuong-truc, ngày 04/10/2021");
    expect(text).toContain("168 nghĩa vụ của 14 đơn vị trong 17 kỳ");
    const codes = elements.filter(({ tagName }) => tagName === "code").map(textOf);
    expect(codes.filter((code) => code === "quarterly-by-analogy")).toHaveLength(1);
  });

  it("marks units that began or ended with the reason, and the period that straddles it", async () => {
    const page = await renderPage(boardFixture());
    const { elements } = parsePage(page);
    const section = elements.find((element) => attribute(element, "id") === "unit-changes");
    const rows = section === undefined ? "" : textOf(section);
    expect(rows).toContain("01/07/2025");
    expect(rows).toContain("Phường Hải Vân, Phường Nam Hải Vân");
    expect(rows).toContain("Sáp nhập theo đề án sắp xếp đơn vị hành chính");
    expect(rows).toContain("Quý III/2025");
    const straddling = elements.filter((element) => attribute(element, "class")?.split(" ").includes("partial"));
    expect(straddling.length).toBe(5);
    expect(elements.filter((element) => attribute(element, "class") === "changed").map(textOf)).toEqual([
      "Quý IV/2024 ◐có thay đổi đơn vị",
      "Quý III/2025 ◐có thay đổi đơn vị",
    ]);
  });

  it("falls back to the successions that obligations rest on where the board gives no reason", async () => {
    const view = boardFixture();
    const units = view.board.units.map(({ beganBecause: _, endedBecause: __, ...unit }) => unit);
    const { elements } = parsePage(await renderPage({ ...view, board: { ...view.board, units } }));
    const section = elements.find((element) => attribute(element, "id") === "unit-changes");
    expect(section === undefined ? "" : textOf(section)).toContain("Sáp nhập theo đề án");
    expect(section === undefined ? "" : textOf(section)).toContain("Bảng không ghi lý do.");
  });

  it("shows a result that is not known as unknown, never as 0", async () => {
    const { elements } = parsePage(await renderPage(boardFixture()));
    const link = elements.find((element) => attribute(element, "href") === "#front.hai-van.c07/nd09:2023-Q2");
    expect(link === undefined ? "" : textOf(link)).toBe("?Chưa đủ số liệu, chưa cho điểmchưa xếp");
  });

  it("says of a criterion that it does not apply, and of points taken that they are a deduction", async () => {
    const view = boardFixture();
    const criteria = view.board.sheet.criteria.map((one) => (one.id === "mo-hinh" ? { ...one, maximum: 0 } : one));
    const rows = view.board.rows.map((row) => ({
      ...row,
      criteria: row.criteria.map((one) =>
        one.criterion === "mo-hinh"
          ? { ...one, points: -150 }
          : one.criterion === "dien-tap"
            ? { ...one, state: "NotApplicable" as const, points: 0 }
            : one,
      ),
    }));
    const page = await renderPage({ ...view, board: { ...view.board, rows, sheet: { ...view.board.sheet, criteria } } });
    const { elements } = parsePage(page);
    expect(elements.filter(({ tagName }) => tagName === "th").map(textOf)).toContain("Duy trì tổ liên gia an toànđiểm trừ");
    const row = elements.find((element) => attribute(element, "id") === "front.w1/nd09:2025-Q4");
    expect(row === undefined ? "" : textOf(row)).toContain("không áp dụng");
    expect(row === undefined ? "" : textOf(row)).toContain("\u22121,5");
  });

  it("calls a figure by its title, and by its name where the view has none", async () => {
    const page = await renderPage(boardFixture());
    expect(page).toMatch(/Số hộ được tuyên truyền: \d/u);
    expect(page).not.toMatch(/\bho: \d/u);
    expect(page).toMatch(/toLienGia: \d/u);
  });

  it("keeps names of evidence files and reasons of verdicts out", async () => {
    const view = boardFixture();
    const answered = view.facts.answered.map((one) => ({
      ...one,
      verdicts: one.verdicts.map((verdict) => ({ ...verdict, outcome: "returned" as const, reason: "LÝ DO RIÊNG" })),
    }));
    const page = await renderPage({ ...view, facts: { answered } });
    expect(page).not.toContain("bao-cao.pdf");
    expect(page).not.toContain("LÝ DO RIÊNG");
    expect(page).toContain("bị trả lại");
  });

  it("lists obligations that lie outside the scored periods", async () => {
    const { elements } = parsePage(await renderPage(boardFixture()));
    const others = elements.find((element) => attribute(element, "class") === "others");
    const text = others === undefined ? "" : textOf(others);
    expect(text).toContain("Ban hành kế hoạch của phường");
    expect(text).toContain("Văn bản không nêu hạn");
  });
});

describe("a hostile or odd view", () => {
  it("escapes markup wherever a view brings text", async () => {
    const poisoned = poison(boardFixture());
    const page = await renderPage(poisoned);
    const { elements, errors } = parsePage(page);
    expect(errors).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === "script")).toHaveLength(2);
    expect(elements.filter(({ tagName }) => tagName === "img")).toEqual([]);
    expect(elements.flatMap((element) => element.attrs.filter(({ name }) => name.startsWith("on")))).toEqual([]);
    const data = elements.find((element) => attribute(element, "id") === "data");
    const carried = JSON.parse(data === undefined ? "" : textOf(data)) as { readonly texts: readonly string[] };
    expect(carried.texts.some((text) => text.includes(hostile))).toBe(true);
  });

  it("renders a board without periods, units or rows", async () => {
    const view = boardFixture();
    const board = { ...view.board, periods: [], units: [], rows: [], rollUps: [], assumptions: [] };
    const page = await renderPage({ ...view, board, facts: { answered: [] }, findings: [] });
    expect(parsePage(page).errors).toEqual([]);
    expect(page).toContain("Bảng chưa có kết quả nào.");
  });

  it("renders periods whose ids end in no year and quarter, and grades with long titles", async () => {
    const view = boardFixture();
    const period = {
      ...view.board.periods[0],
      id: "dot-1",
      label: { vi: "Đợt một" },
      frequency: "once" as const,
      fromInclusive: plainDate("2021-09-15"),
      toInclusive: plainDate("2021-12-14"),
    };
    const bands = view.board.sheet.bands.map((band) => ({ ...band, title: { vi: `Hoàn thành nhiệm vụ ở mức ${band.title.vi}` } }));
    const rows = view.board.rows.filter((row) => row.period === "nd09:2021-Q4").map((row) => ({ ...row, period: "dot-1" }));
    const page = await renderPage({
      ...view,
      board: { ...view.board, periods: [period], rows, rollUps: [], sheet: { ...view.board.sheet, bands } },
    });
    const { elements, errors } = parsePage(page);
    expect(errors).toEqual([]);
    const link = elements.find((element) => attribute(element, "href") === "#front.hai-van.c01/dot-1");
    expect(link === undefined ? "" : textOf(link)).toMatch(/^90,5I$/u);
    expect(page).toContain("Hoàn thành nhiệm vụ ở mức Xuất sắc");
  });

  it.each([
    ["unit", { unit: "front.nowhere" }],
    ["period", { period: "nd09:1999-Q1" }],
    ["grade", { grade: "vang" }],
    ["criterion", { criteria: [{ criterion: "khac", state: "Known" as const, points: 0 }] }],
  ])("refuses a row whose %s the board does not hold", async (kind, change) => {
    const view = boardFixture();
    const rows = view.board.rows.map((row, index) => (index === 0 ? { ...row, ...change } : row));
    const result = await htmlBoardRenderer.render({ ...view, language: "en", board: { ...view.board, rows } });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.code).toBe("PCCC_RENDER_BOARD_REFERENCE");
    expect(result.error.params["kind"]).toBe(kind);
    expect(result.error.message).toMatch(/names the .* which the board does not hold/u);
  });

  it("refuses two results of one unit in one period", async () => {
    const view = boardFixture();
    const result = await htmlBoardRenderer.render({
      ...view,
      board: { ...view.board, rows: [...view.board.rows, ...view.board.rows.slice(0, 1)] },
    });
    expect(result.ok ? undefined : result.error.code).toBe("PCCC_RENDER_BOARD_DUPLICATE");
  });
});
