import axe from "axe-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Chromium, chromiumPath, startChromium } from "./chromium.ts";
import { poison } from "./hostile-view.ts";
import { manyUnits } from "./many-units.ts";
import { renderPage } from "./render-page.ts";

const view = manyUnits(15);
const html = await renderPage(view);

it("packs a large board into a fraction of what it is in the open, and the same one into the same bytes", async () => {
  expect(view.board.rows.length).toBeGreaterThan(2000);
  expect(html.length).toBeLessThan(JSON.stringify(view.board.rows).length / 4);
  expect(await renderPage(view)).toBe(html);
});

if (chromiumPath === undefined) console.log("skipped: a packed board in Chromium, since no Chromium is installed");

describe.skipIf(chromiumPath === undefined)("a packed board in Chromium", () => {
  let browser: Chromium;
  beforeAll(async () => {
    browser = await startChromium(chromiumPath ?? "");
  });
  afterEach(() => {
    expect(browser.complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());
  const rows = "#board-table > tbody > tr";

  it("shows a hundred units at a time, and steps to the others", async () => {
    const page = await browser.open(html);
    await page.waitForSelector(rows);
    expect(await page.locator(rows).count()).toBe(100);
    const pager = page.locator("#board .pager");
    expect(await pager.locator("output").textContent()).toBe("Dòng 1–100 trên 210");
    const first = await page.locator(`${rows} .unit-name`).first().textContent();
    await pager.locator("button").last().click();
    await pager.locator("button").last().click();
    expect(await pager.locator("output").textContent()).toBe("Dòng 201–210 trên 210");
    expect(await pager.locator("button").last().isDisabled()).toBe(true);
    expect(await page.locator(`${rows} .unit-name`).first().textContent()).not.toBe(first);
    expect(await page.locator(`${rows} td.picked`).count()).toBe(10);
  });

  it("finds a unit by its name and by the unit above, and sorts all of them, not only those in sight", async () => {
    const page = await browser.open(html);
    await page.waitForSelector(rows);
    await page.fill("#unit-filter", "an khe so 13");
    expect(await page.locator("#unit-count").textContent()).toBe("1/210 đơn vị");
    await page.fill("#unit-filter", "");
    await page.click('#above-table a[data-pick="13"]');
    expect(await page.locator("#unit-count").textContent()).toBe("14/210 đơn vị");
    expect(await page.locator("#board .pager").isVisible()).toBe(false);
    expect(await page.locator("details.period[open] table.criteria tbody tr:visible").count()).toBeLessThanOrEqual(14);
    await page.selectOption("#above-filter", "");
    await page.locator("#board-table thead th").nth(17).locator("button").click();
    const best = Math.max(...view.board.rows.filter(({ period }) => period === "nd09:2025-Q4").map(({ total }) => total ?? 0));
    expect(Number(await page.locator(`${rows} td:nth-child(18)`).first().getAttribute("data-v"))).toBe(best);
  });

  it("opens the explanation of any unit, by a click or by its address", async () => {
    const page = await browser.open(html, {}, "#front.w2.12/nd09:2025-Q4");
    const title = page.locator("#detail h2");
    await page.waitForSelector("#detail[open]");
    expect(await title.textContent()).toContain("số 12 · Quý IV/2025");
    await page.locator("#detail .owed > summary").first().click();
    expect(await page.locator("#detail .owed code").first().textContent()).toBe("bao-cao-dinh-ky@front.w2/nd09:2025-Q4.12");
    await page.click("#detail-before");
    await page.waitForFunction("document.querySelector('#detail h2').textContent.endsWith('Quý III/2025')");
    await page.keyboard.press("Escape");
    await page.waitForURL(/#$/u);
    await page.fill("#unit-filter", "số 3");
    await page.locator(`${rows} td.result a`).first().click();
    await page.waitForSelector("#detail[open]");
    expect(await title.textContent()).toContain("số 3");
  });

  it("opens what was owed in a period when the period is looked at", async () => {
    const page = await browser.open(html);
    await page.waitForSelector("details.period[open] table.obligations tbody tr");
    await page.selectOption("#board-controls .period-picker", "5");
    await page.waitForSelector("details.period[open] table.obligations tbody tr");
    expect(await page.locator("details.period:visible").count()).toBe(1);
    const inSight = page.locator("details.period[open] table.obligations tbody tr");
    expect(await inSight.count()).toBe(100);
    await page.selectOption("#state-filter", "attention");
    expect(await inSight.count()).toBeGreaterThan(0);
    expect(await page.locator("details.period[open] table.obligations tr[data-state='']").count()).toBe(0);
  });

  it("shows hostile text as text", async () => {
    const page = await browser.open(await renderPage(poison(view)));
    await page.waitForSelector(rows);
    expect(await page.locator(`${rows} .unit-name`).first().textContent()).toContain("<img src=x onerror='alert(2)'>");
    await page.locator(`${rows} td.result a`).first().click();
    await page.waitForSelector("#detail[open]");
    expect(await page.locator("img").count()).toBe(0);
  });

  it("shows the sums without JavaScript, and says what needs it", async () => {
    const page = await browser.open(html, { javaScriptEnabled: false });
    expect(await page.locator("#above-table tbody tr:visible").count()).toBe(15);
    expect(await page.locator("main > noscript").innerText()).toContain("bật JavaScript");
    expect(await page.locator("#board > noscript").innerText()).toContain("210 dòng");
  });

  it("breaks no rule of WCAG 2.2 AA that a program can check, and fits a phone", async () => {
    const page = await browser.open(html, { viewport: { width: 360, height: 740 }, bypassCSP: true });
    await page.waitForSelector(rows);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await page.evaluate(axe.source);
    // The links of results have no place in the page: the script opens what they name.
    const violations =
      await page.evaluate(`axe.run({ rules: { "skip-link": { enabled: false } }, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((result) =>
      result.violations.map((rule) => rule.id + ": " + rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")))`);
    expect(violations).toEqual([]);
  });
});
