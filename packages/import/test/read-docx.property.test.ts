import { importDocument } from "@pccc/import";
import { readDocx } from "@pccc/import/docx";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { uncoveredText } from "./uncovered-text.ts";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** XML, the words that a reader of the printed page sees in it, and those that it does not see. */
interface Content {
  readonly xml: string;
  readonly shown: string;
  readonly hidden: string;
}
const joined = (parts: readonly Content[], wrap: (xml: string) => string = (xml) => xml): Content => ({
  xml: wrap(parts.map(({ xml }) => xml).join("")),
  shown: parts.map(({ shown }) => shown).join(" "),
  hidden: parts.map(({ hidden }) => hidden).join(" "),
});
const wrapped = (inner: fc.Arbitrary<Content>, wrap: (xml: string) => string): fc.Arbitrary<Content> =>
  inner.map((content) => joined([content], wrap));

// Hidden words are spelt in other letters than shown ones.
const shownWords = fc
  .array(fc.constantFrom("kế hoạch", "KẾ HOẠCH", "1.", "Công an xã", "(giao", "|", "báo cáo", "ngày 5/6/2026", "a"), { maxLength: 4 })
  .map((words) => words.join(" "));
const hiddenWords = fc.constantFrom("zzz", "www zz");

const { block } = fc.letrec<{ run: Content; block: Content }>((tie) => ({
  run: fc.oneof(
    {
      weight: 4,
      arbitrary: shownWords.map((shown): Content => ({ xml: `<w:r><w:t xml:space="preserve">${shown}</w:t></w:r>`, shown, hidden: "" })),
    },
    hiddenWords.map((hidden): Content => ({ xml: `<w:del><w:r><w:delText>${hidden}</w:delText></w:r></w:del>`, shown: "", hidden })),
    hiddenWords.map((hidden): Content => ({ xml: `<w:r><w:instrText>${hidden}</w:instrText></w:r>`, shown: "", hidden })),
    fc
      .constantFrom("<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", "<w:bookmarkStart/>", '<w:r><w:footnoteReference w:id="1"/></w:r>')
      .map((xml): Content => ({ xml, shown: "", hidden: "" })),
    wrapped(tie("run"), (xml) => `<w:ins>${xml}</w:ins>`),
    wrapped(tie("run"), (xml) => `<w:hyperlink>${xml}</w:hyperlink>`),
    wrapped(tie("run"), (xml) => `<w:fldSimple w:instr="REF">${xml}</w:fldSimple>`),
    wrapped(tie("run"), (xml) => `<w:sdt><w:sdtPr/><w:sdtContent>${xml}</w:sdtContent></w:sdt>`),
    wrapped(tie("block"), (xml) => `<w:r><w:pict><w:txbxContent>${xml}</w:txbxContent></w:pict></w:r>`),
  ),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc
      .tuple(fc.array(tie("run"), { maxLength: 4 }), fc.constantFrom("", num(0), num(1), num(2), "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"))
      .map(([runs, properties]) => joined(runs, (xml) => `<w:p>${properties}${xml}</w:p>`)),
    wrapped(tie("block"), (xml) => `<w:sdt><w:sdtContent>${xml}</w:sdtContent></w:sdt>`),
    fc
      .array(
        fc.array(
          fc
            .tuple(
              fc.array(tie("block"), { maxLength: 2 }),
              fc.constantFrom("", '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'),
            )
            .map(([blocks, properties]) => joined(blocks, (xml) => `<w:tc><w:tcPr>${properties}</w:tcPr>${xml}</w:tc>`)),
          { maxLength: 3 },
        ),
        { maxLength: 3 },
      )
      .map((rows) =>
        joined(
          rows.map((cells) => joined(cells, (xml) => `<w:tr>${xml}</w:tr>`)),
          (xml) => `<w:tbl>${xml}</w:tbl>`,
        ),
      ),
  ),
}));

function num(level: number): string {
  return `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
}

const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${["upperRoman", "decimal", "lowerLetter"]
  .map(
    (format, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${level + 1}."/></w:lvl>`,
  )
  .join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const story = fc.array(block, { maxLength: 6 }).map((blocks) => joined(blocks));
const documents = fc.record({ body: story, head: story, note: story }).map(({ body, head, note }) => ({
  bytes: zipSync(
    Object.fromEntries(
      Object.entries({
        "word/document.xml": `<w:document ${w}><w:body>${body.xml}</w:body></w:document>`,
        "word/numbering.xml": numbering,
        "word/header1.xml": `<w:hdr ${w}>${head.xml}</w:hdr>`,
        "word/footnotes.xml": `<w:footnotes ${w}><w:footnote w:id="1">${note.xml}</w:footnote></w:footnotes>`,
      }).map(([path, xml]) => [path, strToU8(xml)]),
    ),
  ),
  body: body.shown,
  shown: [body, head, note].map(({ shown }) => shown).join(" "),
  hidden: [body, head, note].map(({ hidden }) => hidden).join(" "),
}));

const lettersOf = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\d]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
};

describe("any Word document", () => {
  it("[WD6] [CO1] gives every letter that it shows, and none that it hides", () => {
    fc.assert(
      fc.property(documents, ({ bytes, body, shown, hidden }) => {
        const read = readDocx(bytes, "x.docx");
        if (!read.ok) {
          expect(read.error.code).toBe("PCCC_IMPORT_EMPTY");
          expect(lettersOf(body).size).toBe(0);
          return;
        }
        const { text, furniture } = read.value;
        const given = lettersOf([text, ...furniture].join("\n"));
        // Numbers of lists come on top.
        for (const [letter, count] of lettersOf(shown)) expect(given.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(count);
        if (hidden.trim() !== "") expect([...given.keys()]).not.toContain("z");
        const imported = importDocument(read.value, { secret: "read" });
        if (imported.ok) expect(uncoveredText(text, imported.value)).toBe("");
      }),
      { numRuns: 250 },
    );
  });

  it("[CO3] does not make the reader throw when its bytes or its XML are changed", () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 });
    fc.assert(
      fc.property(documents, changes, fc.double({ min: 0.1, max: 1, noNaN: true }), ({ bytes }, places, share) => {
        const changed = bytes.slice(0, Math.ceil(bytes.length * share));
        for (const [at, byte] of places) changed[at % changed.length] = byte;
        const read = readDocx(changed, "x.docx");
        expect(read.ok || read.error.code.startsWith("PCCC_IMPORT_")).toBe(true);
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(story, changes, ({ xml }, places) => {
        const letters = [...`<w:document ${w}><w:body>${xml}</w:body></w:document>`];
        for (const [at, code] of places) letters[at % letters.length] = String.fromCharCode(code);
        readDocx(zipSync({ "word/document.xml": strToU8(letters.join("")) }), "x.docx");
      }),
      { numRuns: 150 },
    );
  });
});
