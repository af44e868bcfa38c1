import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { boardFixture } from "./board-fixture.ts";
import { type Chromium, chromiumPath, startChromium } from "./chromium.ts";
import { poison } from "./hostile-view.ts";
import { renderPage } from "./render-page.ts";

if (chromiumPath === undefined) console.log("skipped: the board page in Chromium, since no Chromium is installed");

describe.skipIf(chromiumPath === undefined)("a page in Chromium", () => {
  let browser: Chromium;
  let html: string;
  beforeAll(async () => {
    browser = await startChromium(chromiumPath ?? "");
    html = await renderPage(boardFixture());
  });
  afterEach(() => {
    // No script error, no refusal by the page's own policy, nothing asked for.
    expect(browser.complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());

  it("sorts by a column with the keyboard, tells which way, and keeps missing results last", async () => {
    const page = await browser.open(html);
    const head = page.locator("#board-table thead th").nth(1);
    await head.locator("button").focus();
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    const falling = await columnOf(page, 1);
    const numbers = falling.filter((text) => text !== "–").map((text) => Number(text.replace(",", ".")));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(falling.slice(-3)).toEqual(["–", "–", "–"]);
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect((await columnOf(page, 1)).slice(-3)).toEqual(["–", "–", "–"]);
    await page.locator("#board-table thead th").first().locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBeNull();
    // A < … < Đ < G in Vietnamese, where code points would put Đ last.
    const names = await page.locator("#board-table tbody:not(.roll-up) .unit-name").allTextContents();
    expect(names.indexOf("Phường Đông Hà")).toBe(names.indexOf("Phường Gia Thịnh") - 1);
    expect(await page.locator("#board-table > tbody").last().getAttribute("class")).toBe("roll-up");
  });

  it("finds units without diacritics and by their grade in the picked period", async () => {
    const page = await browser.open(html);
    const shown = page.locator("#board-table tbody:not(.roll-up) tr:visible");
    expect(await page.locator("#unit-count").textContent()).toBe("14/14 đơn vị");
    await page.fill("#unit-filter", "dien hung");
    expect(await shown.locator(".unit-name").allTextContents()).toEqual(["Xã Điền Hưng"]);
    await page.fill("#unit-filter", "");
    await page.locator("#board .period-picker").selectOption({ label: "Quý IV/2025" });
    await page.selectOption("#grade-filter", { label: "Chưa đạt" });
    expect(await shown.locator(".unit-name").allTextContents()).toEqual(["Phường Hải Vân"]);
    expect(await page.locator("#unit-count").textContent()).toBe("1/14 đơn vị");
    await page.selectOption("#grade-filter", "");
    await page.selectOption("#state-filter", "attention");
    expect(await page.locator("details.period[open] .obligations tbody tr:visible").count()).toBe(2);
  });

  it("shows the period that is picked in both places, and steps to its neighbours", async () => {
    const page = await browser.open(html);
    const open = page.locator("details.period:visible h3");
    expect(await open.allTextContents()).toEqual(["Quý IV/2025"]);
    await page.locator("#board .period-picker").selectOption({ label: "Quý II/2023" });
    expect(await open.allTextContents()).toEqual(["Quý II/2023"]);
    expect(await page.locator("#periods .period-picker").inputValue()).toBe("6");
    await page.click("#period-before");
    expect(await open.allTextContents()).toEqual(["Quý I/2023"]);
    expect(await page.locator("#board-table thead th.picked").textContent()).toBe("Quý I/2023");
  });

  it("explains a cell down to the obligation, its reasons, the editions and the assumption", async () => {
    const page = await browser.open(html);
    await page.click('#board-table a[href="#front.hai-van.c01/nd09:2025-Q2"]');
    expect(page.url()).toMatch(/#front\.hai-van\.c01\/nd09:2025-Q2$/u);
    const dialog = page.locator("#detail");
    expect(await dialog.locator("h2").textContent()).toBe("MTTQ phường An Khê · Quý II/2025");
    expect(await dialog.locator(".headline").textContent()).toBe("89,5 / 100 · Tốt");
    expect(await dialog.locator(".notice").count()).toBe(0);
    const criterion = dialog.locator(".node", { hasText: "Gửi báo cáo định kỳ đúng hạn" });
    expect(await criterion.getAttribute("open")).toBeNull();
    await criterion.locator("> summary").click();
    await criterion.locator(".owed > summary").click();
    const text = (await criterion.innerText()).replaceAll(/\s+/gu, " ");
    expect(text).toContain("30 / 30");
    expect(text).toContain("Hạn 15/06/2025 Gửi ngày 14/06/2025 Nơi nhận MTTQ thị xã Hải Vân");
    expect(text).toContain("Ngày làm việc đầu tiên sau ngày chốt 14/06/2025 là 15/06/2025. 45/2019/QH14, Điều 112 (nguồn chính thức)");
    expect(text).toContain("Lần 1: gửi 09:00 14/06/2025, vào sổ 10:00 14/06/2025 · đã tiếp nhận");
    await criterion.locator(".behind > summary").click();
    await criterion.locator('.behind a[href="#assumption~quarterly-by-analogy"]').click();
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.locator("[id='assumption~quarterly-by-analogy']:target").count()).toBe(1);
    await page.goBack();
    expect(await dialog.isVisible()).toBe(true);
  });

  it("opens from an address, steps through the unit's periods, and closes on Escape", async () => {
    const page = await browser.open(html, {}, "#front.w1/nd09%3A2025-Q3");
    const dialog = page.locator("#detail");
    expect(await dialog.locator("h2").textContent()).toBe("MTTQ phường Hải Vân · Quý III/2025");
    expect(await dialog.locator(".notice").first().textContent()).toContain(
      "Đơn vị hình thành giữa kỳ (từ 01/07/2025). Sáp nhập theo đề án",
    );
    expect(await page.locator("#detail-before").isDisabled()).toBe(true);
    await page.click("#detail-after");
    expect(await dialog.locator("h2").textContent()).toBe("MTTQ phường Hải Vân · Quý IV/2025");
    expect(await dialog.locator(".node[open]").first().locator(".label").textContent()).toBe("Gửi báo cáo định kỳ đúng hạn");
    await page.keyboard.press("Escape");
    // The address is cleared by the dialog's own event, which comes after the key.
    await page.waitForURL(/#$/u);
    expect(await dialog.isVisible()).toBe(false);
  });

  it("shows hostile text as text, in the page and in an explanation", async () => {
    const page = await browser.open(await renderPage(poison(boardFixture())));
    const alerts: string[] = [];
    page.on("dialog", (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await page.locator("#board-table td.result a").first().click();
    await page.evaluate("document.querySelectorAll('#detail details').forEach((node) => { node.open = true; })");
    expect(await page.locator("#detail h2").textContent()).toContain("<img src=x onerror='alert(2)'>");
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(2);
    expect(alerts).toEqual([]);
  });

  it("fits a phone of 360 px without scrolling the page sideways, with and without an explanation", async () => {
    const page = await browser.open(html, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const width = (): Promise<number> => page.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
    expect(await width()).toBe(360);
    await page.locator("#board-table td.result a").first().tap();
    await page.evaluate("document.querySelectorAll('#detail details').forEach((node) => { node.open = true; })");
    expect(await page.evaluate("document.getElementById('detail').scrollWidth")).toBe(360);
    expect(await width()).toBe(360);
  });

  it("can be read without JavaScript", async () => {
    const page = await browser.open(html, { javaScriptEnabled: false });
    expect(await page.locator("#board-table tbody tr:visible").count()).toBe(15);
    expect(await page.locator("form.controls:visible").count()).toBe(0);
    expect(await page.locator("noscript").isVisible()).toBe(true);
    await page.locator("details.period summary").first().click();
    expect(await page.locator("details.period").first().locator("table.obligations").isVisible()).toBe(true);
  });

  it("prints on A4 landscape, and an open explanation alone", async () => {
    const page = await browser.open(html);
    const pagesOf = (pdf: Buffer): number => (pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu) ?? []).length;
    const whole = await page.pdf({ preferCSSPageSize: true });
    expect(whole.toString("latin1")).toMatch(/\/MediaBox\s*\[0 0 84[12](\.\d+)? 59[4-6](\.\d+)?\]/u);
    expect(pagesOf(whole)).toBeLessThanOrEqual(7);
    await page.click('#board-table a[href="#front.w2/nd09:2025-Q4"]');
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThan(pagesOf(whole));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("main").isVisible()).toBe(false);
    expect(await page.locator("#detail-body").isVisible()).toBe(true);
  });

  it.each([
    ["light", { colorScheme: "light" as const }],
    ["dark", { colorScheme: "dark" as const }],
    ["on a phone", { viewport: { width: 360, height: 740 } }],
  ])("breaks no rule of WCAG 2.2 AA that a program can check (%s)", async (_, options) => {
    const page = await browser.open(html, { ...options, bypassCSP: true });
    await page.evaluate(axe.source);
    const check = (): Promise<readonly string[]> =>
      page.evaluate(`axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) =>
        result.violations.map((rule) => rule.id + ": " + rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + " " + node.failureSummary).join(" | ")))`);
    expect(await check()).toEqual([]);
    await page.click('#board-table a[href="#front.w1/nd09:2025-Q4"]');
    await page.evaluate("document.querySelectorAll('#detail details').forEach((node) => { node.open = true; })");
    expect(await check()).toEqual([]);
  });
});

// What each row of the board shows in a column, without the words that only screen readers hear.
async function columnOf(page: Page, column: number): Promise<readonly string[]> {
  return page.evaluate(
    `[...document.querySelectorAll("#board-table > tbody:not(.roll-up) > tr")].map((row) => (row.cells[${column}].querySelector("b") ?? row.cells[${column}]).firstChild.textContent)`,
  );
}
