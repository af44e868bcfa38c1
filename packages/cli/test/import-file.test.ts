import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { placeInFile } from "../src/place-in-file.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
afterAll(folder.remove);

const lines = ["KẾ HOẠCH", "Giữ an toàn điện", "I. NHIỆM VỤ", "1. Công an xã kiểm tra đường dây trước ngày 30/11/2025."];

describe("pccc import of a web page", () => {
  writeFileSync(
    join(folder.path, "trang.html"),
    `<!DOCTYPE html><html><body><nav>Trang chủ</nav>${lines.map((line) => `<p>${line}</p>`).join("")}</body></html>`,
  );
  const run = (...args: readonly string[]) => runCli(["import", "trang.html", ...args], folder.path);

  it("names the paragraph of a task", async () => {
    expect((await run()).out).toMatch(/Công an xã kiểm tra.* paragraph 4/u);
  });
  it("tells programs what stood beside the text, and where each stretch comes from", async () => {
    const { reading } = JSON.parse((await run("--json")).out);
    expect(reading.furniture).toEqual(["Trang chủ"]);
    expect(reading.places.map(({ paragraph }: { readonly paragraph: number }) => paragraph)).toEqual([1, 2, 3, 4]);
  });
});

describe("a place in a file", () => {
  const span = { startOffset: 12, endOffset: 20, startLine: 2, startColumn: 1, endLine: 2, endColumn: 9 };
  const page = { startOffset: 10, endOffset: 30, page: 3, line: 5 };
  it.each([
    [[], "dòng 2"],
    [[{ startOffset: 0, endOffset: 9, page: 1, line: 1 }, page], "trang 3, dòng 5"],
    [[{ startOffset: 0, endOffset: 30, page: 2 }], "trang 2"],
    [
      [
        { startOffset: 0, endOffset: 9, paragraph: 1 },
        { startOffset: 10, endOffset: 30, paragraph: 7 },
      ],
      "đoạn 7",
    ],
  ])("is told by page, paragraph or line", (places, words) => {
    expect(placeInFile(span, places, { language: "vi" })).toBe(words);
  });
});

describe("pccc import with a plugin's reader", () => {
  const plugin = `export default { id: "back", version: "1.0.0", apiLevel: 1, needs: [], provides: { documentReaders: { "back.text": {
    id: "back.text", extensions: ["back"],
    read: async (bytes) => ({ ok: true, value: { text: [...new TextDecoder().decode(bytes)].reverse().join("") } }),
  } } } };`;
  writeFileSync(join(folder.path, "back.mjs"), plugin);
  writeFileSync(join(folder.path, "ke-hoach.back"), Array.from(lines.join("\n")).reverse().join(""));

  it("reads a format that the command does not know", async () => {
    expect((await runCli(["import", "ke-hoach.back", "--plugin", "back.mjs"], folder.path)).out).toMatch(/Công an xã kiểm tra/u);
    expect((await runCli(["import", "--plugin", "back.mjs", "ke-hoach.back"], folder.path)).out).toMatch(/Công an xã kiểm tra/u);
  });
  it("names a module that is missing", async () => {
    writeFileSync(join(folder.path, "ke-hoach.txt"), lines.join("\n"));
    for (const document of ["ke-hoach.back", "ke-hoach.txt"]) {
      const { status, error } = await runCli(["import", document, "--plugin", "none.mjs"], folder.path);
      expect([status, error]).toEqual([2, expect.stringMatching(/PCCC_CLI_FILE_NOT_FOUND[^]*none\.mjs/u)]);
    }
  });
  it("names a module that cannot be used", async () => {
    writeFileSync(join(folder.path, "broken.mjs"), "export default {");
    const { status, error } = await runCli(["import", "ke-hoach.back", "--plugin", "broken.mjs"], folder.path);
    expect([status, error]).toEqual([2, expect.stringMatching(/PCCC_IMPORT_PLUGIN_UNUSABLE[^]*broken\.mjs/u)]);
  });
});
