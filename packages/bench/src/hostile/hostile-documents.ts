import { strToU8, zipSync } from "fflate";

/** Word documents that are made to hold up a reader. */
export const hostileDocuments: Readonly<Record<string, () => Uint8Array>> = {
  "20 MB of paragraphs": () => docx(paragraph("Công an xã kiểm tra cơ sở trước ngày 15/6/2026.").repeat(200_000)),
  "a bomb of 1 GB": () => docx(" ".repeat(1_000_000_000 >> 1)),
  "a bomb that claims to be small": () => understated(docx(" ".repeat(200_000_000))),
  "a thousand heads of 1 MB": () =>
    docx(
      paragraph("x"),
      Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`word/header${n}.xml`, `<w:hdr ${w}>${" ".repeat(1e6)}</w:hdr>`])),
    ),
  "100,000 parts": () => docx(paragraph("x"), Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`word/media/${n}.xml`, ""]))),
  "elements in each other": () => docx(`${"<w:sdt>".repeat(1_000_000)}`),
  "closed elements in each other": () =>
    docx(`${"<w:sdt><w:sdtContent>".repeat(90)}${paragraph("x").repeat(50_000)}${"</w:sdtContent></w:sdt>".repeat(90)}`),
  "a million empty paragraphs": () => docx("<w:p/>".repeat(3_000_000)),
  "one paragraph of many runs": () => docx(`<w:p>${"<w:r><w:t>a </w:t></w:r>".repeat(700_000)}</w:p>`),
  "tables in tables": () =>
    docx(`${"<w:tbl><w:tr><w:tc>".repeat(60)}${paragraph("a").repeat(50_000)}${"</w:tc></w:tr></w:tbl>".repeat(60)}`),
  "a table of many rows": () => docx(`<w:tbl>${`<w:tr>${`<w:tc>${paragraph("a")}</w:tc>`.repeat(4)}</w:tr>`.repeat(70_000)}</w:tbl>`),
  "a table of one wide row": () =>
    docx(
      `<w:tbl><w:tr>${`<w:tc>${paragraph("a")}</w:tc>`.repeat(100_000)}</w:tr>${`<w:tr><w:tc>${paragraph("a")}</w:tc></w:tr>`.repeat(100_000)}</w:tbl>`,
    ),
  "a row that begins far to the right": () =>
    docx(`<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr><w:tc>${paragraph("a")}</w:tc></w:tr></w:tbl>`),
  "cells over many columns": () =>
    docx(`<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>${paragraph("a")}</w:tc></w:tr>`.repeat(100_000)}</w:tbl>`),
  "numbers that repeat themselves": () => docx(item("a").repeat(100_000), { "word/numbering.xml": numbering("%1.".repeat(1_000_000)) }),
  "lists that define each other": () =>
    docx(item("a").repeat(1_000), {
      "word/numbering.xml": `<w:numbering ${w}>${Array.from({ length: 60_000 }, (_, n) => `<w:abstractNum w:abstractNumId="${n}"><w:numStyleLink w:val="s"/></w:abstractNum><w:num w:numId="${n}"><w:abstractNumId w:val="${n}"/></w:num>`).join("")}</w:numbering>`,
      "word/styles.xml": `<w:styles ${w}><w:style w:styleId="s"><w:pPr><w:numPr><w:numId w:val="59999"/></w:numPr></w:pPr></w:style></w:styles>`,
    }),
  "a list of a level beyond all": () => docx(item("a", "1e9").repeat(10_000), { "word/numbering.xml": numbering("%1.", "1e9") }),
  "styles that rest on each other": () =>
    docx(Array.from({ length: 50_000 }, (_, n) => `<w:p><w:pPr><w:pStyle w:val="s${n}"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`).join(""), {
      "word/styles.xml": `<w:styles ${w}>${Array.from({ length: 50_000 }, (_, n) => `<w:style w:type="paragraph" w:styleId="s${n}"><w:basedOn w:val="s${(n + 1) % 50_000}"/></w:style>`).join("")}</w:styles>`,
    }),
  "notes that name themselves": () =>
    docx(`<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, {
      "word/footnotes.xml": `<w:footnotes ${w}>${`<w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/><w:t>a</w:t></w:r></w:p></w:footnote>`.repeat(100_000)}</w:footnotes>`,
    }),
  "entities in entities": () =>
    zipSync({
      "word/document.xml": strToU8(
        `<!DOCTYPE d [<!ENTITY a0 "lol">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join("")}]><w:document ${w}><w:body><w:p><w:r><w:t>&a30;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    }),
  "a million attributes": () => docx(`<w:p ${Array.from({ length: 1_000_000 }, (_, n) => `a${n}="1"`).join(" ")}/>`),
  "text boxes in text boxes": () => docx(`${"<w:p><w:txbxContent>".repeat(90)}${"</w:txbxContent></w:p>".repeat(90)}`.repeat(4_000)),
};

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function item(text: string, level = "0"): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function numbering(text: string, level = "0"): string {
  return `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}"><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
}

function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { "word/document.xml": `<w:document ${w}><w:body>${paragraph("KẾ HOẠCH")}${body}</w:body></w:document>`, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 1 });
}

// The central directory tells the unpacked size; a reader may believe it.
function understated(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 46 < zip.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 20_000_000, true);
  return zip;
}
