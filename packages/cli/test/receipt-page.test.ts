import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleReceiptPage } from "../scripts/bundle-receipt-page.ts";
import { receiptPage } from "../src/receipt-page.ts";
import { root, runCli } from "./run-cli.ts";

const vectors = fileURLToPath(new URL("../../rules/test/vectors/receipts", import.meta.url));
const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((place) => existsSync(place));

it("is bundled from client/ into one file that holds its own script", async () => {
  const bundled = await bundleReceiptPage();
  const [policy] = /script-src 'sha256-[^']+'/u.exec(bundled) ?? [];
  expect(policy).toBeDefined();
  // Were the rules changed and not the page, it would call sound receipts false: `npm run client` in packages/cli bundles it anew.
  expect(bundled === receiptPage, "src/receipt-page.ts is not what client/ and the rules make now: run npm run client").toBe(true);
  expect(bundled).not.toMatch(/<script src|<link|https?:\/\/(?!www\.w3\.org)/u);
});

it("has a script whose sources hold their types", () => {
  const compiler = fileURLToPath(new URL("../../../node_modules/typescript7/bin/tsc", import.meta.url));
  const project = fileURLToPath(new URL("../client/tsconfig.json", import.meta.url));
  expect(execFileSync(process.execPath, [compiler, "-p", project], { encoding: "utf8" })).toBe("");
});

if (browserPath === undefined) process.stdout.write("skipped: the receipt page in a browser, there is none\n");

describe.skipIf(browserPath === undefined)("the receipt page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "receipt-page-"));
  const file = join(folder, "page.html");
  const complaints: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    writeFileSync(file, receiptPage);
    browser = await chromium.launch({ executablePath: browserPath as string, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
    page = await browser.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (request.url() !== pathToFileURL(file).href) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const give = async (name: string, bytes: Uint8Array): Promise<string> => {
    await page.setInputFiles("#file", { name, mimeType: "application/json", buffer: Buffer.from(bytes) });
    const answer = page.locator("#answer");
    await answer.getByText(name).waitFor();
    return answer.innerText();
  };

  it("verifies a sealed receipt, by its key too, and shows where each point went", async () => {
    const bytes = readFileSync(join(vectors, "sealed.json"));
    const text = await give("sealed.json", bytes);
    expect(text).toContain("Đúng");
    expect(text).toContain("57,5 / 100 · Hoàn thành");
    expect(text).toContain("Báo cáo 3 của d");
    const { seal } = JSON.parse(bytes.toString("utf8")) as { readonly seal: { readonly publicKey: string } };
    await page.fill("#key", seal.publicKey);
    expect(await page.locator("#answer").getAttribute("class")).toBe("holds");
    await page.fill("#key", "0".repeat(64));
    expect(await page.locator("#answer").innerText()).toContain("khóa khác");
    await page.fill("#key", "");
  });

  it("verifies a receipt that is made now, so that it is not behind the rules", async () => {
    const work = mkdtempSync(join(tmpdir(), "receipt-now-"));
    const scenario = ["-s", join(root, "examples", "sam-son", "pccc.yaml")];
    await runCli(["demo"], work);
    await runCli(["receipt", ...scenario, "-p", "nd09:2025-Q2", "-u", "front.38.sam-son-city.bac-son"], work);
    const receipt = readFileSync(join(work, "out", "receipts", "nd09_2025-Q2", "front.38.sam-son-city.bac-son.json"));
    expect(await give("now.json", receipt), "run `npm run client` in packages/cli").toContain("93,75 / 100");
    rmSync(work, { recursive: true });
  });

  it("names the part in which a byte was changed, in either language", async () => {
    const bytes = Uint8Array.from(readFileSync(join(vectors, "sealed.json")));
    const at = new TextDecoder("latin1").decode(bytes).indexOf('"numerator":5') + '"numerator":'.length;
    bytes[at] = (bytes[at] as number) ^ 2;
    expect(await give("changed.json", bytes)).toContain("Phiếu điểm đã bị sửa ở: /facts/1 (số liệu “Khu dân cư”).");
    await page.click("[data-language=en]");
    expect(await page.locator("#answer").innerText()).toContain("The receipt was changed at: /facts/1 (a fact, “");
    expect(await page.title()).toBe("Verify a receipt");
    await page.click("[data-language=vi]");
  });

  it("says what it was given where that is no receipt", async () => {
    for (const text of ["", "[]", '{"kind":"pccc.board"}', "not json"]) {
      expect(await give(`x${text.length}.json`, new TextEncoder().encode(text))).toContain("Không đúng");
    }
  });

  it("asks for nothing and complains of nothing", () => expect(complaints).toEqual([]));
});
