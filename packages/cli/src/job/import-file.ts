import { basename } from "node:path";
import type { Result } from "@pccc/core";
import { decodeDocument, fileFormatOf, type ImportError, importDocument, type PlanDraft } from "@pccc/import";
import { readUserFile } from "../files.ts";

/** Reads a document file into a draft, by what it holds and not by its name; what cannot be read is refused with the reason. */
export async function importFile(file: string): Promise<PlanDraft> {
  const read = await readFileText(await readUserFile(file), basename(file));
  if (!read.ok) throw read.error;
  const draft = importDocument(read.value);
  if (!draft.ok) throw draft.error;
  return draft.value;
}

// A reader is loaded when a file needs it: they are much larger than the rest.
async function readFileText(
  bytes: Uint8Array,
  name: string,
): Promise<Result<{ readonly name: string; readonly text: string }, ImportError>> {
  switch (fileFormatOf(bytes)) {
    case "docx":
    case "doc":
    case "zip":
      return (await import("@pccc/import/docx")).readDocx(bytes, name);
    default:
      return decodeDocument(bytes, name);
  }
}
