import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { err, ok } from "@pccc/core";
import { compose } from "@pccc/host";
import { definePlugin, type DocumentReader } from "@pccc/plugin";
import { afterAll, describe, expect, it } from "vitest";
import { importBounded } from "../src/import-bounded.ts";
import { importBytes } from "../src/job/import-bytes.ts";
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

describe("a file that takes too much", () => {
  const text = new TextEncoder().encode(lines.join("\n"));
  it("is read within the bounds", async () => {
    expect((await importBounded(text, "a.txt")).draft.tasks).toHaveLength(1);
  });
  it("is stopped by time, with its code", async () => {
    await expect(importBounded(text, "a.txt", { seconds: 0.001, megabytes: 100_000 })).rejects.toMatchObject({
      code: "PCCC_IMPORT_TOO_COMPLEX",
      params: { measure: "seconds" },
    });
  });
  it("is stopped by memory, with its code", async () => {
    await expect(importBounded(text, "a.txt", { seconds: 60, megabytes: 20 })).rejects.toMatchObject({
      code: "PCCC_IMPORT_TOO_COMPLEX",
      params: { measure: "megabytes" },
    });
  });
});

describe("a plugin that reads a format of its own", () => {
  // Letters one place further on in the alphabet of code points.
  const reader: DocumentReader = {
    id: "letters.shifted",
    extensions: ["shifted"],
    read: async (bytes) => {
      const text = new TextDecoder().decode(bytes);
      if (text.startsWith("!")) throw new RangeError("no letters");
      return text.startsWith("?")
        ? err({ code: "LETTERS_UNKNOWN", params: {} })
        : ok({
            text: Array.from(text, (letter) => (letter === "\n" ? letter : String.fromCodePoint((letter.codePointAt(0) ?? 0) - 1))).join(
              "",
            ),
          });
    },
  };
  const plugin = definePlugin({
    id: "letters",
    version: "1.0.0",
    apiLevel: 1,
    needs: [],
    provides: { documentReaders: { [reader.id]: reader } },
  });
  const readers = async (): Promise<readonly DocumentReader[]> => Object.values(compose([plugin], []).documentReaders);
  const shifted = Array.from(lines.join("\n"), (letter) =>
    letter === "\n" ? letter : String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1),
  ).join("");
  const read = (text: string, name: string) => importBytes(new TextEncoder().encode(text), name, readers);

  it("gives the tasks of its file", async () => {
    const imported = await read(shifted, "ke-hoach.shifted");
    if (!imported.ok) throw new Error(JSON.stringify(imported.error));
    expect(imported.value.draft.tasks.map(({ dueOn }) => dueOn)).toEqual(["2025-11-30"]);
  });
  it.each([
    ["?", "LETTERS_UNKNOWN"],
    ["!", "no letters"],
  ])("is named where it refuses a file or fails", async (text, code) => {
    expect(await read(text, "ke-hoach.shifted")).toEqual({
      ok: false,
      error: { by: "reader", params: { file: "ke-hoach.shifted", reader: "letters.shifted", code } },
    });
  });
  it("is not asked about files that the importer knows", async () => {
    expect((await read(`?${lines.join("\n")}`, "ke-hoach.txt")).ok).toBe(true);
  });
});
