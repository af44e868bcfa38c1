import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a Chromium is installed; `undefined` where there is none. */
export const chromiumPath: string | undefined = places.find((place) => existsSync(place));

/**
 * Opens pages from files and keeps what they complained of and asked for.
 */
export interface Chromium {
  /** What pages wrote to their console or threw, and every address they asked for but their own. */
  readonly complaints: string[];
  open(html: string, options?: BrowserContextOptions, fragment?: string): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts the Chromium that is installed.
 *
 * @param executablePath - Where it is.
 * @returns The browser.
 */
export async function startChromium(executablePath: string): Promise<Chromium> {
  const folder = mkdtempSync(join(tmpdir(), "render-html-"));
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const complaints: string[] = [];
  let opened = 0;
  return {
    complaints,
    open: async (html, options = {}, fragment = "") => {
      opened += 1;
      const file = join(folder, `board-${opened}.html`);
      writeFileSync(file, html);
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const own = pathToFileURL(file).href;
      page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        if (request.url().split("#")[0] !== own) complaints.push(`asked for ${request.url()}`);
      });
      await page.goto(`${own}${fragment}`);
      return page;
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}
