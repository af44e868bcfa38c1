import { basename, extname } from "node:path";
import { type ImportedDocument, importBounded } from "@pccc/host/import";
import { applyReview, ImportError, type PlanDraft } from "@pccc/import";
import { readUserFile } from "../files.ts";
import { readReviewFile } from "./review-file.ts";

// A scan of some hundred pages; what is larger is refused before it is read.
const largest = 200_000_000;

/** Reads a document file into a draft, with the answers that a review left beside it. */
export async function importFile(file: string): Promise<PlanDraft> {
  return (await importReviewed(file)).draft;
}

/** The same, with what only the file's format tells; plugins are URLs of modules that bring readers. */
export async function importReviewed(file: string, plugins: readonly string[] = []): Promise<ImportedDocument> {
  const imported = await importUnreviewed(file, plugins);
  return { ...imported, draft: applyReview(imported.draft, await readReviewFile(file)).draft };
}

/** Reads a document file into a draft; what cannot be read is refused with the reason. */
export async function importUnreviewed(file: string, plugins: readonly string[] = []): Promise<ImportedDocument> {
  const name = basename(file);
  const bytes = await readUserFile(file, largest);
  if (bytes === undefined)
    throw new ImportError("TooComplex", { file: name, format: extname(name).slice(1) || "?", measure: "bytes", limit: largest });
  const imported = await importBounded(bytes, name, { plugins });
  if (!imported.ok) throw imported.error;
  return imported.value;
}
