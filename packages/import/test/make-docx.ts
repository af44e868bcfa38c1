import { strToU8, zipSync } from "fflate";

/** A plan as an office types it. */
export interface TypedPlan {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly type: string;
  readonly title: string;
  /** The level of the automatic number, and the text behind it; a footnote may hang on it. */
  readonly items: readonly { readonly level: number; readonly text: string; readonly note?: string }[];
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
  readonly annex: { readonly heading: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const content = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const sides = ["top", "left", "bottom", "right", "insideH", "insideV"] as const;

/**
 * Test-side writer of Word documents: letterhead and closing in tables without borders, automatic numbers, justified paragraphs, footnotes,
 * numbers at the head of pages and a running foot, and an annex on pages that lie, its table with dotted lines and a repeated head.
 */
export function makeDocx(plan: TypedPlan): Uint8Array {
  const notes = plan.items.flatMap(({ note }) => (note === undefined ? [] : [note]));
  const body = [
    table([[plan.left.map(centred).join(""), plan.right.map(centred).join("")]], [3600, 5900], () => "nil"),
    centred(plan.type),
    centred(plan.title),
    ...plan.items.map(({ level, text, note }) => {
      const mark =
        note === undefined
          ? ""
          : `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${notes.indexOf(note) + 2}"/></w:r>`;
      return paragraph(run(text) + mark, "both", `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
    }),
    table(
      [[["Nơi nhận:", ...plan.recipients].map((text) => paragraph(run(text, 22), "left")).join(""), plan.signature.map(centred).join("")]],
      [4700, 4800],
      () => "nil",
    ),
    `<w:p><w:pPr>${section(false)}</w:pPr></w:p>`,
    ...plan.annex.heading.map(centred),
    table(
      plan.annex.rows.map((row) => row.map((cell, column) => paragraph(run(cell, 24), column === 1 ? "both" : "center"))),
      [800, 6200, 2700, 2400, 2400],
      (side) => (side === "insideH" ? "dotted" : "single"),
    ),
    section(true),
  ];
  const level = (index: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>`;
  const parts: Readonly<Record<string, readonly [type: string, xml: string]>> = {
    header: ["header", `<w:hdr ${space}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE"/></w:p></w:hdr>`],
    footer: ["footer", `<w:ftr ${space}>${paragraph(run("Kế hoạch an toàn điện của xã", 20), "left")}</w:ftr>`],
    footnotes: [
      "footnotes",
      `<w:footnotes ${space}>${notes.map((note, index) => `<w:footnote w:id="${index + 2}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run(` ${note}`, 20)}</w:p></w:footnote>`).join("")}</w:footnotes>`,
    ],
    numbering: [
      "numbering",
      `<w:numbering ${space}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%2.")}${level(2, "lowerLetter", "%3)")}${level(3, "bullet", "-")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ],
  };
  const names = Object.keys(parts);
  const files = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${content}.document.main+xml"/>${names.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${content}.${name}+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((name) => `<Relationship Id="${name}" Type="${relations}/${name}" Target="${name}.xml"/>`).join("")}</Relationships>`,
    "word/document.xml": `<w:document ${space} xmlns:r="${relations}"><w:body>${body.join("")}</w:body></w:document>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, [, xml]]) => [`word/${name}.xml`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}

function run(text: string, halfPoints = 28): string {
  return `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="${halfPoints}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function paragraph(runs: string, align: "both" | "left" | "center", numbering = ""): string {
  return `<w:p><w:pPr>${numbering}<w:spacing w:after="${numbering === "" ? 0 : 120}"/><w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`;
}

function centred(text: string): string {
  return paragraph(run(text, 26), "center");
}

function table(rows: readonly (readonly string[])[], widths: readonly number[], border: (side: (typeof sides)[number]) => string): string {
  const borders = sides.map((side) => `<w:${side} w:val="${border(side)}" w:sz="4" w:color="000000"/>`).join("");
  const cell = (inner: string, column: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/><w:vAlign w:val="${rows.length > 1 ? "center" : "top"}"/></w:tcPr>${inner}</w:tc>`;
  const lines = rows.map(
    (row, index) => `<w:tr><w:trPr>${rows.length > 1 && index === 0 ? "<w:tblHeader/>" : ""}</w:trPr>${row.map(cell).join("")}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${lines.join("")}</w:tbl><w:p/>`;
}

function section(lies: boolean): string {
  const size = lies ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
  return `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz ${size}/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/></w:sectPr>`;
}
