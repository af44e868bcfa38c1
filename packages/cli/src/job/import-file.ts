import { basename } from "node:path";
import { decodeDocument, importDocument, type PlanDraft } from "@pccc/import";
import { readUserFile } from "../files.ts";

/** Reads a document file into a draft; what cannot be read is refused with the reason. */
export async function importFile(file: string): Promise<PlanDraft> {
  const decoded = decodeDocument(await readUserFile(file), basename(file));
  if (!decoded.ok) throw decoded.error;
  const draft = importDocument(decoded.value);
  if (!draft.ok) throw draft.error;
  return draft.value;
}
