import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { OfficialDocumentView } from "@pccc/plugin";
import { layouts } from "@pccc/plugin-vn";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docxBytes } from "./docx-parts.ts";
import { frontReport } from "./front-report.ts";

const run = promisify(execFile);
const missing = ["soffice", "pdftotext", "pdfinfo", "pdffonts"].filter((tool) => !onPath(tool));
if (missing.length > 0) console.warn(`SKIPPED: the docx is not opened in LibreOffice, ${missing.join(", ")} not found`);

const { sampleNotice: _notice, ...plain } = frontReport;
const longPlain: OfficialDocumentView = {
  ...plain,
  layout: layouts["vn.state2020"],
  superiorOrgan: ["ỦY BAN NHÂN DÂN TỈNH ÁNH DƯƠNG"],
  organ: ["ỦY BAN NHÂN DÂN PHƯỜNG BÌNH ƯỚC"],
  notation: "BC-UBND",
  number: "12",
  recipients: Array.from({ length: 14 }, (_unused, index) => `Đơn vị nhận thứ ${index + 1}`),
  signature: { lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: "Họ và tên" },
};

describe.skipIf(missing.length > 0)("opened in LibreOffice", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pccc-docx-"));
    await writeFile(join(folder, "front.docx"), await docxBytes(frontReport));
    // One more paragraph at a time moves the signature over the foot of a page in one of these.
    for (let extra = 0; extra < 12; extra += 1) {
      const filler = Array.from({ length: extra * 2 }, () => ({ kind: "paragraph", text: "Nội dung chèn thêm." }) as const);
      await writeFile(join(folder, `moved-${extra}.docx`), await docxBytes({ ...longPlain, body: [...filler, ...longPlain.body] }));
    }
    const names = ["front.docx", ...Array.from({ length: 12 }, (_unused, extra) => `moved-${extra}.docx`)];
    const profile = pathToFileURL(join(folder, "profile")).href;
    await run(
      "soffice",
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        ...names.map((name) => join(folder, name)),
      ],
      {
        timeout: 170_000,
      },
    );
  }, 180_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const pages = async (name: string): Promise<readonly string[]> => {
    const { stdout } = await run("pdftotext", ["-layout", join(folder, `${name}.pdf`), "-"]);
    return stdout.normalize("NFC").split("\f").slice(0, -1);
  };

  it("has the letterhead, the text and the table in order, on three pages", async () => {
    const [first = "", ...rest] = await pages("front");
    expect(rest).toHaveLength(2);
    const order = [
      "BẢN MẪU",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "BAN THƯỜNG TRỰC",
      "/BC-MTTQ-BTT",
      "BÁO CÁO",
      "Kết quả thực hiện kế hoạch",
      "Căn cứ Kế hoạch số 123/KH-MTTQ-BTT",
      "I. TÌNH HÌNH BÁO CÁO CỦA CÁC ĐƠN VỊ",
      "Bảng 1. Báo cáo của các phường, xã",
      "Tình trạng",
      "17/3/2025",
    ];
    const places = order.map((text) => first.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(rest.at(-1)).toContain("hiện thống nhất./.");
    expect(rest.at(-1)).toMatch(/Nơi nhận:\s+TM\. BAN THƯỜNG TRỰC/u);
  });

  it("[OD10] shows no number on the first page and the number on the others", async () => {
    const all = await pages("front");
    expect(
      all.map((page) =>
        page
          .split("\n")
          .find((line) => line.trim() !== "")
          ?.trim(),
      ),
    ).toEqual([expect.stringContaining("BẢN MẪU"), "2", "3"]);
  });

  it("[OD8] repeats the head of a table on the next page", async () => {
    const [, second = ""] = await pages("front");
    expect(second.indexOf("Tình trạng")).toBeGreaterThan(-1);
    expect(second.indexOf("Tình trạng")).toBeLessThan(second.indexOf("chậm 2 ngày"));
  });

  it("[OD12] uses one family of letters, and the Vietnamese ones are in it", async () => {
    const { stdout } = await run("pdffonts", [join(folder, "front.pdf")]);
    const families = stdout
      .split("\n")
      .slice(2)
      .filter((line) => line.trim() !== "")
      .map((line) =>
        line
          .split(/\s/u)[0]
          ?.replace(/^[A-Z]+\+/u, "")
          .replace(/-.*$|(?:PS)?MT$/u, ""),
      );
    expect(families.length).toBeGreaterThan(2);
    expect(new Set(families).size).toBe(1);
  });

  it("[OD2] breaks neither the emblem, nor the place and day, nor runs them into the left column", async () => {
    const { stdout } = await run("pdftotext", ["-f", "1", "-l", "1", "-bbox", join(folder, "moved-0.pdf"), "-"]);
    const words = [...stdout.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</gu)].map((match) => ({
      left: Number(match[1]),
      top: Number(match[2]),
      right: Number(match[3]),
      text: (match[4] ?? "").normalize("NFC"),
    }));
    const lineOf = (from: string, to: string): readonly (typeof words)[number][] => {
      const start = words.findIndex(({ text }) => text === from);
      return words.slice(start, words.findIndex(({ text }, index) => index >= start && text === to) + 1);
    };
    for (const [from, to, count] of [
      ["CỘNG", "NAM", 8],
      ["Độc", "phúc", 8],
      ["Bình", "2025", 6],
    ] as const) {
      const line = lineOf(from, to);
      expect(line.map(({ text }) => text)).toHaveLength(count);
      expect(new Set(line.map(({ top }) => Math.round(top))).size).toBe(1);
      // 15 mm of margin at the right of 210 mm.
      expect(Math.max(...line.map(({ right }) => right))).toBeLessThanOrEqual((195 * 72) / 25.4 + 0.5);
    }
    const leftEdge = Math.min(...lineOf("CỘNG", "NAM").map(({ left }) => left));
    for (const { right } of lineOf("Số:", "12/BC-UBND")) expect(right).toBeLessThan(leftEdge);
  });

  it("[OD9] never parts the recipients from the signature, nor leaves both alone on a page", async () => {
    const counts = new Set<number>();
    for (let extra = 0; extra < 12; extra += 1) {
      const all = await pages(`moved-${extra}`);
      counts.add(all.length);
      const last = all.at(-1) ?? "";
      for (const text of ["Đơn vị nhận thứ 1;", "Đơn vị nhận thứ 14.", "CHỦ TỊCH", "Họ và tên", "thống nhất./."])
        expect(last).toContain(text);
    }
    // The series does cross the foot of a page, or the rule was not tried.
    expect(counts.size).toBeGreaterThan(1);
  });

  it("takes the file as it is: the PDF is of A4 size", async () => {
    const { stdout } = await run("pdfinfo", [join(folder, "front.pdf")]);
    expect(stdout).toMatch(/Page size:\s+59[45](?:\.\d+)? x 84[12](?:\.\d+)? pts \(A4\)/u);
    expect((await readFile(join(folder, "front.pdf"))).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });
});

function onPath(tool: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => folder !== "" && existsSync(join(folder, tool)));
}
