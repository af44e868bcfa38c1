import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, parse } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Result } from "@pccc/core";
import { type ImportError, importDocument } from "@pccc/import";
import type { ReadText } from "@pccc/import/pdf";
import { expect } from "vitest";

/** Where the shared texts are, beside the repository. */
export const corpus: string = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));

/** Whether LibreOffice is there. */
export function hasOffice(): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, "soffice")));
}

/** Whether LibreOffice and these texts are there. */
export function hasOfficeAndTexts(names: readonly string[]): boolean {
  return hasOffice() && names.every((name) => existsSync(join(corpus, `${name}.txt`)));
}

/** Files as LibreOffice saves them in another format, in the same order. */
export async function savedByOffice(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  format: "docx" | "pdf",
  options: readonly string[] = [],
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), `pccc-read-${format}-`));
  try {
    const given = join(folder, "given");
    await mkdir(given);
    for (const { name, bytes } of files) await writeFile(join(given, name), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const convert = ["--headless", ...options, "--convert-to", format, "--outdir", folder];
    await promisify(execFile)("soffice", [profile, ...convert, ...files.map(({ name }) => join(given, name))], { timeout: 60_000 });
    return await Promise.all(files.map(({ name }) => readFile(join(folder, `${parse(name).name}.${format}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Saves texts in another format by LibreOffice and expects of each the day, the tasks and the recipients of its text. */
export async function expectSameContent(
  format: "docx" | "pdf",
  names: readonly string[],
  read: (bytes: Uint8Array, name: string) => Result<ReadText, ImportError> | Promise<Result<ReadText, ImportError>>,
): Promise<void> {
  const files = await Promise.all(names.map(async (name) => ({ name: `${name}.txt`, bytes: await readFile(join(corpus, `${name}.txt`)) })));
  const saved = await savedByOffice(files, format, ["--infilter=Text (encoded):UTF8,LF,,,"]);
  for (const [index, { name, bytes }] of files.entries()) {
    const result = await read(saved[index] ?? new Uint8Array(), name);
    if (!result.ok) throw result.error;
    expect(contentOf(result.value), name).toEqual(contentOf(new TextDecoder().decode(bytes)));
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
