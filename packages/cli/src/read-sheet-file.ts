import type { Sheet } from "@pccc/rules";
import { readSheetText } from "@pccc/rules/sheet-file";
import { CliError } from "./cli-error.ts";
import { exitStatus } from "./exit-status.ts";
import { readUserFile } from "./files.ts";
import { refuseOther } from "./sheet-file-kind.ts";

/** Reads a sheet file; everything that its shape lacks is named with its line. */
export async function readSheetFile(file: string): Promise<Sheet> {
  const text = new TextDecoder().decode(await readUserFile(file));
  const read = readSheetText(text);
  if (read.ok) return read.value.sheet;
  refuseOther("criteria", text, file);
  throw new CliError(exitStatus.input, "PCCC_CLI_SHEET", { file, count: read.error.length }, read.error);
}
