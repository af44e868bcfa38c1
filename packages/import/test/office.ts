import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Result } from "@pccc/core";
import { type ImportError, importDocument } from "@pccc/import";
import type { ReadText } from "@pccc/import/pdf";
import { expect } from "vitest";

/** Where the shared texts are, beside the repository. */
export const corpus: string = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));

/** Whether LibreOffice and these texts are there. */
export function hasOfficeAndTexts(names: readonly string[]): boolean {
  const office = (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, "soffice")));
  return office && names.every((name) => existsSync(join(corpus, `${name}.txt`)));
}

/** Saves texts in another format by LibreOffice and expects of each the day, the tasks and the recipients of its text. */
export async function expectSameContent(
  format: "docx" | "pdf",
  names: readonly string[],
  read: (bytes: Uint8Array, name: string) => Result<ReadText, ImportError> | Promise<Result<ReadText, ImportError>>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), `pccc-read-${format}-`));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const files = names.map((name) => join(corpus, `${name}.txt`));
    const convert = ["--headless", "--infilter=Text (encoded):UTF8,LF,,,", "--convert-to", format, "--outdir", folder];
    await promisify(execFile)("soffice", [profile, ...convert, ...files], { timeout: 60_000 });
    for (const name of names) {
      const result = await read(await readFile(join(folder, `${name}.${format}`)), `${name}.${format}`);
      if (!result.ok) throw result.error;
      expect(contentOf(result.value), name).toEqual(contentOf(await readFile(join(corpus, `${name}.txt`), "utf8")));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function contentOf(document: ReadText | string): unknown {
  const imported = importDocument(document);
  if (!imported.ok) throw imported.error;
  const { issuedOn, tasks, recipients } = imported.value;
  return {
    issuedOn: issuedOn?.value,
    tasks: tasks.map(({ text, leads, dueText }) => ({ text, leads, dueText })),
    recipients: recipients.map(({ text }) => text),
  };
}
