// Reading plan documents: pages a second, and time against length: `npm run bench -- import`.
import { readFileSync } from "node:fs";
import { importDocument } from "@pccc/import";
import { readDocx } from "@pccc/import/docx";
import { readHtml } from "@pccc/import/html";
import { readPdf } from "@pccc/import/pdf";
import { docxOf, pdfOf } from "./import/plan-files.ts";

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const source = readFileSync(new URL("../../import/test/documents/state-plan.txt", import.meta.url), "utf8");
const page = 2_600;

// A document of many pages: the body of our own plan, its sections numbered on.
// The last section and what follows it close the document.
const [head = "", ...rest] = source.split(/\n(?=[IVX]+\. )/u);
const sections = rest.slice(1, -1);
const closing = rest.at(-1) ?? "";
function documentOf(pages: number, seed: number): string {
  let text = `${head}\n`;
  let number = 1;
  for (; text.length < pages * page; number += 1) {
    const section = sections[number % sections.length] ?? "";
    text += `${section.replace(/^[IVX]+\./u, `${roman(number)}.`).replaceAll("2026", String(2026 + ((number + seed) % 4)))}\n`;
  }
  return `${text}${closing.replace(/^[IVX]+\./u, `${roman(number)}.`)}`;
}

function roman(value: number): string {
  const digits = [
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const;
  let left = value;
  let text = "";
  for (const [worth, digit] of digits) for (; left >= worth; left -= worth) text += digit;
  return text;
}

/** Seconds of one core, whatever else the machine does. */
function seconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The same of what waits. */
async function secondsOf(run: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const documents = 1_000;
let tasks = 0;
for (let n = 0; n < 20; n += 1) importDocument(documentOf(20, n));
const texts = Array.from({ length: documents }, (_, n) => documentOf(20, n));
const whole = seconds(() => {
  for (const text of texts) {
    const imported = importDocument(text);
    if (imported.ok) tasks += imported.value.tasks.length;
  }
});
out(
  `${documents} documents of 20 pages in ${whole.toFixed(1)} s of one core: ${((documents * 20) / whole).toFixed(0)} pages a second, ${tasks} tasks`,
);

const html = new TextEncoder().encode(
  `<html><body>${texts[0]
    ?.split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("")}</body></html>`,
);
const pages = seconds(() => {
  for (let n = 0; n < 100; n += 1) readHtml(html, "x.html");
});
out(`the same as web pages: ${((100 * 20) / pages).toFixed(0)} pages a second are turned into text`);

const docx = docxOf(texts[0] ?? "");
const parts = seconds(() => {
  for (let n = 0; n < 100; n += 1) readDocx(docx, "x.docx");
});
out(`as Word documents: ${((100 * 20) / parts).toFixed(0)} pages a second`);
const pdf = pdfOf(texts[0] ?? "");
const sheets = await secondsOf(async () => {
  for (let n = 0; n < 20; n += 1) await readPdf(pdf, "x.pdf");
});
out(`as PDFs: ${((20 * 20) / sheets).toFixed(0)} pages a second`);

const lengths = [40, 80, 160, 320];
const times = lengths.map((length) => {
  const text = documentOf(length, 1);
  return Math.min(
    seconds(() => void importDocument(text)),
    seconds(() => void importDocument(text)),
  );
});
const exponent = Math.log((times.at(-1) ?? 1) / (times[0] ?? 1)) / Math.log((lengths.at(-1) ?? 1) / (lengths[0] ?? 1));
out(lengths.map((length, index) => `${length} pages ${((times[index] ?? 0) * 1000).toFixed(0)} ms`).join(", "));
const met = whole < 60 && exponent <= 1.15;
out(`${whole < 60 ? "met   " : "MISSED"}  1,000 documents of 20 pages, seconds       ${whole.toFixed(1)}   at most 60`);
out(`${exponent <= 1.15 ? "met   " : "MISSED"}  growth exponent, 40 to 320 pages           ${exponent.toFixed(2)}   at most 1.15`);
process.exitCode = met ? 0 : 1;
