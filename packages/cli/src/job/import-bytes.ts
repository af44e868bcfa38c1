import { extname } from "node:path";
import type { Result } from "@pccc/core";
import {
  decodeDocument,
  type FileFormat,
  fileFormatOf,
  ImportError,
  type ImportErrorReason,
  importDocument,
  type PlanDraft,
  type TextPlace,
} from "@pccc/import";
import type { DocumentReader } from "@pccc/plugin";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";

/** A document file as read: its draft, and what only its format tells. */
export interface ImportedFile {
  readonly draft: PlanDraft;
  /** Pages, lines and paragraphs of the file; none where it is plain text. */
  readonly places: readonly TextPlace[];
  /** What stands beside the text: running heads and feet, notes, menus of a web page. */
  readonly furniture: readonly string[];
}

/** Why a file was refused, as data that can be handed from one thread to another. */
export type Refusal =
  | { readonly by: "import"; readonly reason: ImportErrorReason; readonly params: { readonly file: string } }
  | { readonly by: "reader"; readonly params: Readonly<Record<string, string | number>> };

/** What a reader gives of a file. */
interface FileText {
  readonly name: string;
  readonly text: string;
  readonly places?: readonly TextPlace[];
  readonly furniture?: readonly string[];
}

/** Reads the bytes of a file into a draft, by what they hold and not by the file's name. */
export async function importBytes(
  bytes: Uint8Array,
  name: string,
  readers: () => Promise<readonly DocumentReader[]>,
): Promise<Result<ImportedFile, Refusal>> {
  const read = await readFileText(bytes, name, readers);
  if (!read.ok) return read.error instanceof ImportError ? refusedBy(read.error, name) : { ok: false, error: read.error };
  const draft = importDocument(read.value);
  if (!draft.ok) return refusedBy(draft.error, name);
  return { ok: true, value: { draft: draft.value, places: read.value.places ?? [], furniture: read.value.furniture ?? [] } };
}

/** The error that a refusal stands for. */
export function errorOf(refusal: Refusal): ImportError | CliError {
  return refusal.by === "import"
    ? new ImportError(refusal.reason, refusal.params)
    : new CliError(exitStatus.input, "PCCC_CLI_READER_REFUSED", refusal.params);
}

function refusedBy(error: ImportError, file: string): Result<never, Refusal> {
  return { ok: false, error: { by: "import", reason: error.reason, params: { ...error.params, file } } };
}

// A reader is loaded when a file needs it: they are much larger than the rest.
async function readFileText(
  bytes: Uint8Array,
  name: string,
  readers: () => Promise<readonly DocumentReader[]>,
): Promise<Result<FileText, ImportError | Refusal>> {
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
      return (await readByPlugin(bytes, name, format, readers)) ?? decodeDocument(bytes, name);
  }
}

const plainEndings: ReadonlySet<string> = new Set(["", "txt", "md"]);

// What the readers that come along do not know is asked of the plugins, by the name's ending.
async function readByPlugin(
  bytes: Uint8Array,
  name: string,
  format: FileFormat | undefined,
  readers: () => Promise<readonly DocumentReader[]>,
): Promise<Result<FileText, Refusal> | undefined> {
  const ending = extname(name).slice(1).toLowerCase();
  if (format === undefined && plainEndings.has(ending)) return undefined;
  const reader = (await readers()).find(
    ({ extensions }) => extensions.includes(ending) || (format !== undefined && extensions.includes(format)),
  );
  if (reader === undefined) return undefined;
  const refused = (code: string): Result<never, Refusal> => ({
    ok: false,
    error: { by: "reader", params: { file: name, reader: reader.id, code } },
  });
  try {
    const read = await reader.read(bytes, name);
    return read.ok ? { ok: true, value: { name, text: read.value.text } } : refused(read.error.code);
  } catch (cause) {
    return refused(cause instanceof Error ? cause.message : String(cause));
  }
}
