/** A stretch of text on a page; y is counted from the top, in points. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly turned?: boolean;
}
export interface PdfPage {
  readonly texts: readonly PdfText[];
  /** x1, y1, x2, y2 from the top. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  /** Dots of a dotted line: x and y from the top. */
  readonly dots?: readonly (readonly [number, number])[];
  readonly lies?: boolean;
}

/** Test-side writer of PDFs: one font of letters half as wide as high, whose codes a table turns into Unicode. */
export function makePdf(pages: readonly PdfPage[], encrypt = false): Uint8Array {
  const letters = [...new Set(pages.flatMap(({ texts }) => texts.flatMap(({ text }) => [...text])))];
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");
  const codeOf = (letter: string): string => hex(letter === " " ? 32 : 33 + letters.filter((other) => other !== " ").indexOf(letter), 2);
  const map = letters
    .map((letter) => `<${codeOf(letter)}> <${[...Array(letter.length).keys()].map((at) => hex(letter.charCodeAt(at), 4)).join("")}>`)
    .join("\n");
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${letters.length} beginbfchar ${map} endbfchar endcmap end end`;
  const sizeOf = ({ lies }: PdfPage): readonly [number, number] => (lies === true ? [842, 595] : [595, 842]);
  const contents = pages.map((page) => {
    const { texts, lines = [], dots = [] } = page;
    const [width, height] = sizeOf(page);
    const content = [
      ...dots.map(([x, y]) => `${x} ${height - y} 0.5 0.5 re f`),
      ...lines.map(([x1, y1, x2, y2]) => `${x1} ${height - y1} m ${x2} ${height - y2} l S`),
      ...texts.map(({ text, x, y, size = 12, turned }) => {
        const matrix = turned === true ? `0 1 -1 0 ${x} ${height - y}` : `1 0 0 1 ${x} ${height - y}`;
        return `BT /F1 ${size} Tf ${matrix} Tm <${[...text].map(codeOf).join("")}> Tj ET`;
      }),
    ].join("\n");
    return { content, box: `0 0 ${width} ${height}` };
  });
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const first = 5;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(" ")}] >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Test /FirstChar 0 /LastChar 255 /Widths [${"500 ".repeat(256)}] /ToUnicode 4 0 R >>`,
    stream(cmap),
    ...contents.flatMap(({ content, box }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      stream(content),
    ]),
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const lock = encrypt
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >> /ID [<00> <00>]`
    : "";
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${body.length}\n%%EOF`;
  return Uint8Array.from(body, (letter) => letter.charCodeAt(0));
}
