import { err, type Result } from "@pccc/core";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { fileFormatOf } from "../decode/file-format.ts";
import { ImportError } from "../import-error.ts";
import type { ReadText } from "../readers/read-text.ts";
import { TextBuilder } from "../readers/text-builder.ts";
import { type Measure, TooLarge } from "../readers/too-large.ts";
import { composed } from "../source/composed.ts";
import { type PageContent, pagesText } from "./pages-text.ts";
import { type Codes, type Matrix, rulingsOf } from "./page-rulings.ts";
import type { Ruling } from "./ruling.ts";
import { ruledTables } from "./ruled-tables.ts";
import { letterWidthOf, linesOfPage, type Piece } from "./page-line.ts";

const mostPages = 3_000;
const mostCharacters = 20_000_000;
const largest = 200_000_000;

/**
 * Reads the text of a PDF that has a text layer.
 *
 * @remarks
 * Words are joined by their positions, lines to paragraphs; letterheads in two columns and tables are told apart. Page numbers, running
 * heads and feet, and footnotes are furniture. Nothing is recognised in pictures: a scan is refused.
 *
 * @param bytes - The file.
 * @param name - Its name, for messages and for the draft.
 * @returns The text, or why it is not read.
 *
 * @public
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Result<ReadText, ImportError>> {
  if (bytes.length === 0) return err(new ImportError("Empty", { file: name }));
  const format = fileFormatOf(bytes);
  if (format !== "pdf") return err(new ImportError("Format", { file: name, format: format ?? "text" }));
  if (bytes.length > largest) return err(tooComplex(name, "bytes", largest));
  const { getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // The library takes the bytes over, so that it gets a copy; it needs no fonts, pictures or forms to read text.
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    return await readPages(await task.promise, OPS, name);
  } catch (cause) {
    if (cause instanceof TooLarge) return err(tooComplex(name, cause.measure, cause.limit));
    if (!(cause instanceof Error)) throw cause;
    if (cause.name === "PasswordException") return err(new ImportError("Password", { file: name }));
    return err(new ImportError("Damaged", { file: name, format: "pdf", detail: cause.message.slice(0, 120) }));
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PDFDocumentProxy, codes: Codes, name: string): Promise<Result<ReadText, ImportError>> {
  const { numPages } = document;
  if (numPages > mostPages) return err(tooComplex(name, "pages", mostPages));
  const builder = new TextBuilder();
  const sheets: {
    readonly width: number;
    readonly height: number;
    readonly pieces: readonly Piece[];
    readonly rulings: readonly Ruling[];
  }[] = [];
  let characters = 0;
  for (let number = 1; number <= numPages; number += 1) {
    const page = await document.getPage(number);
    const { pieces, turned } = await piecesOf(page);
    const { width, height } = page.getViewport({ scale: 1 });
    for (const text of turned) builder.addFurniture(text);
    const matrix = page.getViewport({ scale: 1 }).transform as readonly number[] as Matrix;
    const rulings = pieces.length === 0 ? [] : rulingsOf(await page.getOperatorList(), codes, matrix);
    sheets.push({ width, height, pieces, rulings });
    characters += pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (characters > mostCharacters) return err(tooComplex(name, "characters", mostCharacters));
    page.cleanup();
  }
  // A stamp or a signature's text may stand on a scan.
  if (characters < 20 * numPages && characters < 200) return err(new ImportError("NoTextLayer", { file: name, pages: numPages }));
  const letterWidth = letterWidthOf(sheets.map(({ pieces }) => pieces));
  const pages = sheets.map(({ width, height, pieces, rulings }, index): PageContent => {
    const { tables, rest } = ruledTables(pieces, rulings, index + 1);
    const { lines, notes } = linesOfPage(rest, index + 1, letterWidth);
    for (const text of notes) builder.addFurniture(text);
    return { width, height, lines, tables };
  });
  pagesText(pages, letterWidth, builder);
  return builder.finish(name);
}

async function piecesOf(page: PDFPageProxy): Promise<{ readonly pieces: readonly Piece[]; readonly turned: readonly string[] }> {
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as readonly number[] as Matrix;
  const pieces: Piece[] = [];
  const turned: string[] = [];
  const { items } = await page.getTextContent();
  for (const item of items) {
    if (!("str" in item) || item.str === "") continue;
    const [ta, tb, , , te, tf] = item.transform as readonly number[] as Matrix;
    const across = a * ta + c * tb;
    const down = b * ta + d * tb;
    const text = composed(item.str);
    // Text that runs up the margin is a stamp.
    if (Math.abs(down) > 0.2 * Math.abs(across)) {
      if (text.trim() !== "") turned.push(text);
      continue;
    }
    const x = a * te + c * tf + e;
    const size = item.height || Math.abs(across) || 10;
    const piece = { text, x, right: x + item.width, y: b * te + d * tf + f, size };
    if (!pieces.slice(-3).some((before) => isPrintedAgain(before, piece))) pieces.push(piece);
  }
  return { pieces, turned };
}

// Programs without a bold face, and shadows, print the same letters twice.
function isPrintedAgain(before: Piece, { text, x, y, size }: Piece): boolean {
  return before.text === text && Math.abs(before.x - x) < 0.12 * size && Math.abs(before.y - y) < 0.12 * size;
}

function tooComplex(name: string, measure: Measure, limit: number): ImportError {
  return new ImportError("TooComplex", { file: name, format: "pdf", measure, limit });
}
