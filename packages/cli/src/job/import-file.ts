import { basename, extname } from "node:path";
import type { Result } from "@pccc/core";
import { applyReview, decodeDocument, type FileFormat, fileFormatOf, type ImportError, importDocument, type PlanDraft } from "@pccc/import";
import type { DocumentReader } from "@pccc/plugin";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { readUserFile } from "../files.ts";
import { plugins } from "../plugins.ts";
import { readReviewFile } from "./review-file.ts";

/** A document's text as a reader gave it. */
interface DocumentText {
  readonly name: string;
  readonly text: string;
}

/** Reads a document file into a draft, with the answers that a review left beside it. */
export async function importFile(file: string): Promise<PlanDraft> {
  return applyReview(await readDraft(file), await readReviewFile(file)).draft;
}

/** Reads a document file into a draft, by what it holds and not by its name; what cannot be read is refused with the reason. */
export async function readDraft(file: string): Promise<PlanDraft> {
  const read = await readFileText(await readUserFile(file), basename(file));
  if (!read.ok) throw read.error;
  const draft = importDocument(read.value);
  if (!draft.ok) throw draft.error;
  return draft.value;
}

// A reader is loaded when a file needs it: they are much larger than the rest.
async function readFileText(bytes: Uint8Array, name: string): Promise<Result<DocumentText, ImportError>> {
  const format = fileFormatOf(bytes);
  switch (format) {
    case "docx":
    case "doc":
    case "zip":
      return (await import("@pccc/import/docx")).readDocx(bytes, name);
    case "html":
    case "xml":
      return (await import("@pccc/import/html")).readHtml(bytes, name);
    case "pdf":
      return (await import("@pccc/import/pdf")).readPdf(bytes, name);
    default:
      return (await readByPlugin(bytes, name, format)) ?? decodeDocument(bytes, name);
  }
}

// What the readers that come along do not know is asked of the plugins, by the name's ending.
async function readByPlugin(
  bytes: Uint8Array,
  name: string,
  format: FileFormat | undefined,
): Promise<Result<DocumentText, ImportError> | undefined> {
  const ending = extname(name).slice(1).toLowerCase();
  const readers = plugins.flatMap(({ provides }): readonly DocumentReader[] => Object.values(provides.documentReaders ?? {}));
  const reader = readers.find(({ extensions }) => extensions.includes(ending) || (format !== undefined && extensions.includes(format)));
  if (reader === undefined) return undefined;
  const read = await reader.read(bytes, name);
  if (read.ok) return { ok: true, value: { name, text: read.value.text } };
  throw new CliError(exitStatus.input, "PCCC_CLI_READER_REFUSED", { file: name, reader: reader.id, code: read.error.code });
}
