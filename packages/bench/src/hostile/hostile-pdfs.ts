import { zlibSync } from "fflate";

/** PDFs that are made to hold up a reader. */
export const hostilePdfs: Readonly<Record<string, () => Uint8Array>> = {
  "a million objects": () => pdf([page(4), stream("BT /F 12 Tf 50 700 Td (a) Tj ET"), ...Array.from({ length: 1_000_000 }, () => "null")]),
  "a bomb of 1 GB": () => pdf([page(4), packed(`BT /F 12 Tf (a) Tj ET ${" ".repeat(500_000_000)}`)]),
  "bombs in each other": () => pdf([page(4), packedTwice(" ".repeat(500_000_000))]),
  "a page tree that ends in itself": () => pdf(["<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [2 0 R] >>"]),
  "a page tree of a million leaves that are one": () =>
    pdf([page(4), stream("BT /F 12 Tf 50 700 Td (Kiem tra) Tj ET")], Array(100_000).fill(3)),
  "3,000 pages of one text": () => pdf([page(4), stream("BT /F 12 Tf 50 700 Td (Cong an xa kiem tra co so.) Tj ET")], Array(3_000).fill(3)),
  "a count of pages that is wrong": () => pdf([page(4), stream("BT /F 12 Tf 50 700 Td (a) Tj ET")], [3], 2_000_000_000),
  "a form that draws itself": () =>
    pdf([
      page(4, "/XObject << /X 5 0 R >>"),
      stream("/X Do"),
      stream("/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"),
    ]),
  "forms that double twenty times": () =>
    pdf([
      page(4, "/XObject << /X 5 0 R >>"),
      stream("/X Do"),
      ...Array.from({ length: 24 }, (_, n) =>
        stream(
          n === 23 ? "BT /F 12 Tf (a) Tj ET" : "/X Do /X Do",
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${n + 6} 0 R >> /Font << /F 30 0 R >> >>`,
        ),
      ),
    ]),
  "five million marks on one page": () => pdf([page(4), packed(`BT /F 12 Tf ${"(a) Tj ".repeat(5_000_000)} ET`)]),
  "400,000 words on one page": () =>
    pdf([
      page(4),
      packed(`BT /F 1 Tf ${Array.from({ length: 400_000 }, (_, n) => `1 0 0 1 ${n % 600} ${(n * 7) % 800} Tm (a b) Tj`).join(" ")} ET`),
    ]),
  "words at one place": () => pdf([page(4), packed(`BT /F 12 Tf ${"1 0 0 1 50 700 Tm (kiem) Tj ".repeat(300_000)} ET`)]),
  "20,000 ruled lines": () =>
    pdf([
      page(4),
      packed(
        `${Array.from({ length: 10_000 }, (_, n) => `${n / 20} 0 m ${n / 20} 800 l S 0 ${n / 15} m 600 ${n / 15} l S`).join(" ")} BT /F 12 Tf 50 700 Td (a) Tj ET`,
      ),
    ]),
  "600,000 dots of lines": () =>
    pdf([
      page(4),
      packed(
        `${Array.from({ length: 600_000 }, (_, n) => `${n % 600} ${(n / 600) % 800} .4 .4 re f`).join(" ")} BT /F 12 Tf 50 700 Td (a) Tj ET`,
      ),
    ]),
  "100,000 rows without lines": () =>
    pdf([
      page(4),
      packed(
        `BT /F 9 Tf ${Array.from({ length: 100_000 }, (_, n) => `1 0 0 1 50 ${80_000 - n * 10} Tm (${n}) Tj 1 0 0 1 150 ${80_000 - n * 10} Tm (Viec) Tj 1 0 0 1 300 ${80_000 - n * 10} Tm (Xa) Tj`).join(" ")} ET`,
      ),
    ]),
  "a million saves": () => pdf([page(4), packed(`${"q ".repeat(1_000_000)} BT /F 12 Tf (a) Tj ET`)]),
  "one text of 20 MB": () => pdf([page(4), packed(`BT /F 12 Tf (${"a".repeat(20_000_000)}) Tj ET`)]),
  "arrays in each other": () => pdf([page(4), packed(`${"[".repeat(1_000_000)} BT /F 12 Tf (a) Tj ET`)]),
  "a table of places of two million rows": () => crossReferences(2_000_000),
  "sections of places that follow each other in a ring": () => {
    const body = "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF";
    return bytesOf(body);
  },
  "no objects and 50 MB of obj": () => bytesOf(`%PDF-1.4\n${"1 0 obj\n".repeat(6_000_000)}`),
  "a length that points to itself": () => pdf([page(4), "<< /Length 4 0 R >>\nstream\nBT /F 12 Tf (a) Tj ET\nendstream"]),
  "an encryption without end": () =>
    bytesOf(
      `${text(pdf([page(4), stream("BT (a) Tj ET")])).replace("trailer <<", "trailer << /Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /O <00> /U <00> /P -1 >>")}`,
    ),
};

function page(contents: number, resources = ""): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> ${resources} >> /Contents ${contents} 0 R >>`;
}

function stream(content: string, more = ""): string {
  return `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`;
}

function packed(content: string): string {
  return stream(latin(zlibSync(bytesOf(content), { level: 1 })), "/Filter /FlateDecode");
}

function packedTwice(content: string): string {
  return stream(latin(zlibSync(zlibSync(bytesOf(content), { level: 1 }))), "/Filter [/FlateDecode /FlateDecode]");
}

/** Objects from 3 on; the first is the page. */
function pdf(objects: readonly string[], kids: readonly number[] = [3], count: number = kids.length): Uint8Array {
  const all = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${count} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`,
    ...objects,
  ];
  const parts = ["%PDF-1.4\n"];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of all.entries()) {
    offsets.push(length);
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    length += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${all.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF`,
  );
  return bytesOf(parts.join(""));
}

function crossReferences(rows: number): Uint8Array {
  return bytesOf(
    `%PDF-1.4\nxref\n0 ${rows}\n${"0000000000 65535 f \n".repeat(rows)}trailer << /Size ${rows} /Root 1 0 R >>\nstartxref\n9\n%%EOF`,
  );
}

function bytesOf(letters: string): Uint8Array {
  return Buffer.from(letters, "latin1");
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

function text(bytes: Uint8Array): string {
  return latin(bytes);
}
