import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** Where the shared texts are, beside the repository. */
export const corpus: string = fileURLToPath(new URL("../../../../shared/corpus/", import.meta.url));

/** Whether LibreOffice and these texts are there. */
export function hasOfficeAndTexts(names: readonly string[]): boolean {
  const office = (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, "soffice")));
  return office && names.every((name) => existsSync(join(corpus, `${name}.txt`)));
}

/** Saves texts in another format by LibreOffice. */
export async function saveAs(format: "docx" | "pdf", names: readonly string[], folder: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const files = names.map((name) => join(corpus, `${name}.txt`));
  const convert = ["--headless", "--infilter=Text (encoded):UTF8,LF,,,", "--convert-to", format, "--outdir", folder];
  await promisify(execFile)("soffice", [profile, ...convert, ...files], { timeout: 60_000 });
}
