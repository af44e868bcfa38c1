import { strToU8, zipSync } from "fflate";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const look = '<w:pPr><w:spacing w:before="60" w:after="60"/><w:jc w:val="both"/></w:pPr>';
const run = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr>';

/** A text as an office saves it: each paragraph with its look. */
export function docxOf(text: string): Uint8Array {
  const body = text
    .split("\n")
    .map(
      (line) =>
        `<w:p>${look}<w:r>${run}<w:t xml:space="preserve">${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</w:t></w:r></w:p>`,
    )
    .join("");
  return zipSync({ "word/document.xml": strToU8(`<w:document ${w}><w:body>${body}</w:body></w:document>`) });
}

/** A text on pages of 42 lines of 90 letters, in a font that every reader has; it has no tones, so that the letters are other ones. */
export function pdfOf(text: string): Uint8Array {
  const lines = text
    .normalize("NFD")
    .replaceAll(/[^\n -~]/gu, "")
    .split("\n")
    .flatMap((line) => line.match(/.{1,90}(?:\s|$)/gu) ?? [""]);
  const pages = Array.from({ length: Math.ceil(lines.length / 42) }, (_, page) => lines.slice(page * 42, page * 42 + 42));
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${4 + page * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ...pages.flatMap((own, page) => {
      const content = own.map((line, at) => `BT /F 12 Tf 60 ${790 - at * 18} Td (${line.replaceAll(/[()\\]/gu, "\\$&")}) Tj ET`).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + page * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let body = "%PDF-1.4\n";
  const rows = objects.map((object, index) => {
    const row = `${String(body.length).padStart(10, "0")} 00000 n \n`;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const size = objects.length + 1;
  return strToU8(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`,
  );
}
