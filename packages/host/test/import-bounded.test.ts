import { describe, expect, it } from "vitest";
import { importBounded, type ImportBoundedOptions } from "../src/import.ts";
import { importBytes } from "../src/import-bytes.ts";

const lines = ["KẾ HOẠCH", "Giữ an toàn điện", "I. NHIỆM VỤ", "1. Công an xã kiểm tra đường dây trước ngày 30/11/2025."];

async function outcome(text: string, name: string, options: ImportBoundedOptions = {}): Promise<unknown> {
  const read = await importBounded(new TextEncoder().encode(text), name, options);
  return read.ok ? read.value.draft.tasks.map(({ dueOn }) => dueOn) : [read.error.code, read.error.params];
}

describe("a file that is read in bounds", () => {
  const text = lines.join("\n");
  it("gives its draft", async () => {
    expect(await outcome(text, "a.txt")).toEqual(["2025-11-30"]);
  });
  it("gives what stands beside the text of a web page, and where each stretch comes from", async () => {
    const page = `<!DOCTYPE html><html><body><nav>Trang chủ</nav>${lines.map((line) => `<p>${line}</p>`).join("")}</body></html>`;
    const read = await importBounded(new TextEncoder().encode(page), "trang.html");
    if (!read.ok) throw read.error;
    expect(read.value.furniture).toEqual(["Trang chủ"]);
    expect(read.value.places.map(({ paragraph }) => paragraph)).toEqual([1, 2, 3, 4]);
  });
  it("is refused with the importer's reason", async () => {
    expect(await outcome("", "a.txt")).toEqual(["PCCC_IMPORT_EMPTY", { file: "a.txt" }]);
  });
  it("is read by a plugin's reader where its format is not known", async () => {
    const provides =
      '{ documentReaders: { "x.y": { id: "x.y", extensions: ["y"], read: async () => ({ ok: false, error: { code: "X_Y", params: {} } }) } } }';
    const plugin = `data:text/javascript,export default { id: "x", version: "1.0.0", apiLevel: 1, needs: [], provides: ${provides} };`;
    expect(await outcome("y", "a.y", { plugins: [plugin] })).toEqual([
      "PCCC_IMPORT_READER_REFUSED",
      { file: "a.y", reader: "x.y", code: "X_Y" },
    ]);
  });
  it("is stopped by time, with its code", async () => {
    expect(await outcome(text, "a.txt", { seconds: 0.001, megabytes: 100_000 })).toEqual([
      "PCCC_IMPORT_TOO_COMPLEX",
      { file: "a.txt", format: "text", measure: "seconds", limit: 0.001 },
    ]);
  });
  it("is stopped by memory, with its code", async () => {
    expect(await outcome(text, "a.txt", { seconds: 60, megabytes: 20 })).toEqual([
      "PCCC_IMPORT_TOO_COMPLEX",
      { file: "a.txt", format: "text", measure: "megabytes", limit: expect.any(Number) },
    ]);
  });
});

describe("a plugin that reads a format of its own", () => {
  const read = async (text: string, name: string, plugin: string): Promise<unknown> => {
    const imported = await importBytes(new TextEncoder().encode(text), name, [plugin]);
    return imported.ok ? imported.value.draft.tasks.map(({ dueOn }) => dueOn) : [imported.error.reason, imported.error.params];
  };
  const moduleOf = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
  const pluginOf = (provides: string): string =>
    moduleOf(`export default { id: "letters", version: "1.0.0", apiLevel: 1, needs: [], provides: ${provides} };`);
  // Letters in the order from last to first.
  const plugin = pluginOf(`{ documentReaders: { "letters.back": {
    id: "letters.back",
    extensions: ["back"],
    async read(bytes) {
      const text = new TextDecoder().decode(bytes);
      if (text.startsWith("!")) throw new RangeError("no letters");
      if (text.startsWith("?")) return { ok: false, error: { code: "LETTERS_UNKNOWN", params: {} } };
      return { ok: true, value: { text: [...text].reverse().join("") } };
    },
  } } }`);
  const turned = Array.from(lines.join("\n")).reverse().join("");

  it("gives the tasks of its file", async () => {
    expect(await read(turned, "ke-hoach.back", plugin)).toEqual(["2025-11-30"]);
  });
  it.each([
    ["?", "LETTERS_UNKNOWN"],
    ["!", "no letters"],
  ])("is named where it refuses a file or fails", async (text, code) => {
    expect(await read(text, "ke-hoach.back", plugin)).toEqual(["Reader", { file: "ke-hoach.back", reader: "letters.back", code }]);
  });
  it("is not asked about files that the importer knows", async () => {
    expect(await read(lines.join("\n"), "ke-hoach.txt", plugin)).toEqual(["2025-11-30"]);
  });
  it.each([
    ["is not found", "file:///missing/letters.mjs", /letters\.mjs/u],
    ["stops while it is loaded", moduleOf("throw new Error('broken')"), /^broken$/u],
    ["exports no plugin", moduleOf("export const reader = 1;"), /^export default$/u],
    ["brings no reader", pluginOf("{}"), /^provides\.documentReaders$/u],
    ["brings readers of another's name", pluginOf('{ documentReaders: { "x.y": { id: "x.y" } } }'), /x\.y/u],
  ])("that %s is named with what is wrong", async (_, url, problem) => {
    expect(await read(turned, "ke-hoach.back", url)).toEqual([
      "Plugin",
      { file: "ke-hoach.back", plugin: url, problem: expect.stringMatching(problem) },
    ]);
  });
});
