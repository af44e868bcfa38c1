import { extname } from "node:path";
import type { Result } from "@pccc/core";
import {
  decodeDocument,
  type FileFormat,
  fileFormatOf,
  ImportError,
  type ImportErrorReason,
  importDocument,
  type TextPlace,
} from "@pccc/import";
import type { ImportedDocument } from "./imported-document.ts";
import { readersOf } from "./readers-of.ts";

/** Why a file was refused, as data that can be handed from one thread to another. */
export interface Refusal {
  readonly reason: ImportErrorReason;
  readonly params: Readonly<Record<string, string | number>> & { readonly file: string };
}

/** What a reader gives of a file. */
interface FileText {
  readonly name: string;
  readonly text: string;
  readonly places?: readonly TextPlace[];
  readonly furniture?: readonly string[];
}

/** Reads the bytes of a file into a draft, by what they hold and not by the file's name. */
export async function importBytes(bytes: Uint8Array, name: string, plugins: readonly string[]): Promise<Result<ImportedDocument, Refusal>> {
  const read = await readFileText(bytes, name, plugins);
  if (!read.ok) return refusedBy(read.error, name);
  const draft = importDocument(read.value);
  if (!draft.ok) return refusedBy(draft.error, name);
  return { ok: true, value: { draft: draft.value, places: read.value.places ?? [], furniture: read.value.furniture ?? [] } };
}

function refusedBy({ reason, params }: ImportError, file: string): Result<never, Refusal> {
  return { ok: false, error: { reason, params: { ...params, file } } };
}

// A reader is loaded when a file needs it: they are much larger than the rest.
async function readFileText(bytes: Uint8Array, name: string, plugins: readonly string[]): Promise<Result<FileText, ImportError>> {
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
      return (await readByPlugin(bytes, name, format, plugins)) ?? decodeDocument(bytes, name);
  }
}

const plainEndings: ReadonlySet<string> = new Set(["", "txt", "md"]);

// What the readers that come along do not know is asked of the plugins, by the name's ending.
async function readByPlugin(
  bytes: Uint8Array,
  name: string,
  format: FileFormat | undefined,
  plugins: readonly string[],
): Promise<Result<FileText, ImportError> | undefined> {
  const ending = extname(name).slice(1).toLowerCase();
  if (plugins.length === 0 || (format === undefined && plainEndings.has(ending))) return undefined;
  const readers = await readersOf(plugins, name);
  if (!readers.ok) return readers;
  const reader = readers.value.find(
    ({ extensions }) => extensions.includes(ending) || (format !== undefined && extensions.includes(format)),
  );
  if (reader === undefined) return undefined;
  const refused = (problem: string): Result<never, ImportError> => ({
    ok: false,
    error: new ImportError("Reader", { file: name, reader: reader.id, code: problem }),
  });
  try {
    const read = await reader.read(bytes, name);
    return read.ok ? { ok: true, value: { name, text: read.value.text } } : refused(read.error.code);
  } catch (cause) {
    return refused(cause instanceof Error ? cause.message : String(cause));
  }
}
