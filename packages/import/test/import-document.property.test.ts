import { readdirSync, readFileSync } from "node:fs";
import { importDocument } from "@pccc/import";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uncoveredText } from "./uncovered-text.ts";

const folder = new URL("./documents/", import.meta.url);
const documents = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));

// Lines of real shape in any order, with the marks that structure hangs on.
const line = fc.oneof(
  fc.constantFrom(...documents.flatMap((text) => text.split("\n"))),
  fc.constantFrom(
    "|",
    "| a | b |",
    "|---|---|",
    "-----",
    "I. NHIỆM VỤ",
    "1.",
    "a)",
    "- ",
    "+ x",
    "(1)",
    "1.1. Việc",
    "Nơi nhận:",
    "KẾ HOẠCH",
    "Phụ lục",
    "TM. ỦY BAN",
    "TT\tNhiệm vụ\tChủ trì\tThời gian",
    "§ %% ()",
    "\t\t",
    "…………",
    "Mẫu số 1",
    "Kính gửi:",
    "QUYẾT ĐỊNH:",
    "Điều 1. Giao",
    "**đậm**",
    "# Tựa",
    "       2",
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const soup = fc
  .tuple(
    fc.constantFrom("KẾ HOẠCH\n", "", "CHỈ THỊ\n", "Số: 1/KH-UBND\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\n"),
    fc.array(line, { maxLength: 30 }),
    fc.constantFrom("\n", "\r\n", "\n\n", " "),
  )
  .map(([head, lines, end]) => head + lines.join(end));

describe("any text", () => {
  it("[CO1] loses no character", () => {
    fc.assert(
      fc.property(soup, (text) => {
        const imported = importDocument(text, { secret: "read" });
        expect(imported.ok ? uncoveredText(text, imported.value) : "").toBe("");
      }),
      { numRuns: 400 },
    );
  });

  it.each(documents)("[CO1] loses no character of our own documents, composed or decomposed, with any line end", (text) => {
    for (const form of [text, text.normalize("NFD"), text.replaceAll("\n", "\r\n"), text.replaceAll(" ", "\u00A0")]) {
      const imported = importDocument(form);
      expect(imported.ok ? uncoveredText(form, imported.value) : "refused").toBe("");
    }
  });

  it("[CO2] gives the same draft each time", () => {
    for (const text of documents) expect(JSON.stringify(importDocument(text))).toBe(JSON.stringify(importDocument(text)));
  });

  it("[CO3] does not make the importer throw", () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        importDocument(text);
      }),
      { numRuns: 400 },
    );
  });

  it("reads the same tasks whatever the Unicode form and the line ends", () => {
    for (const text of documents) {
      const tasks = (form: string): readonly string[] => {
        const imported = importDocument(form);
        return imported.ok
          ? imported.value.tasks.map((task) => `${task.sectionPath} ${task.text} ${task.leads.join()} ${task.dueText}`)
          : ["refused"];
      };
      expect(tasks(text.normalize("NFD"))).toEqual(tasks(text));
      expect(tasks(text.replaceAll("\n", "\r\n"))).toEqual(tasks(text));
    }
  });
});

describe("one document laid out in many ways", () => {
  const plain = readFileSync(new URL("front-plan.txt", folder), "utf8");
  const content = (text: string): unknown => {
    const imported = importDocument(text);
    if (!imported.ok) return imported.error.code;
    const { title, sections, tasks, reporting, recipients } = imported.value;
    return {
      title: title?.value,
      sections: sections.map(({ label, heading }) => `${label} ${heading}`),
      tasks: tasks.map(({ sectionPath, text: words, leads, coordinates, dueText }) => ({
        sectionPath,
        words,
        leads,
        coordinates,
        dueText,
      })),
      reporting: reporting.map(({ from, to, frequency }) => [from, to, frequency]),
      recipients: recipients.map(({ text: words }) => words),
    };
  };
  const broken = (text: string, width: number): string =>
    text
      .split("\n")
      .map((line) => (line.includes("\t") ? line : line.replaceAll(new RegExp(`(.{1,${width}})(?: +|$)`, "gu"), "$1\n").trimEnd()))
      .join("\n");

  it.each([
    ["broken after 78 characters", broken(plain, 78)],
    ["with blank lines between paragraphs", plain.replaceAll("\n", "\n\n")],
    ["with double spaces", plain.replaceAll(" ", "  ")],
    ["with tabs behind labels", plain.replaceAll(/^(\d+\.|[IVX]+\.|-|[a-zđ]\)) /gmu, "$1\t")],
    ["with round bullets", plain.replaceAll(/^- /gmu, "• ")],
    ["with dashes that touch the words", plain.replaceAll(/^- /gmu, "-")],
    ["with slashes and brackets behind numbers", plain.replaceAll(/^([IVX]+)\. /gmu, "$1/ ").replaceAll(/^(\d+)\. /gmu, "$1) ")],
    ["with bold headings of markdown", plain.replaceAll(/^([IVX]+\. .*)$/gmu, "**$1**")],
    ["indented", plain.replaceAll(/^/gmu, "  ")],
  ])("reads the same when it is %s", (_, text) => {
    expect(content(text)).toEqual(content(plain));
  });
});
