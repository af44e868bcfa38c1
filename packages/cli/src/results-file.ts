import { receiptTools } from "@pccc/host";
import type { ResultBoard } from "@pccc/rules";
import { readResultBoard } from "@pccc/rules/score-json";
import { CliError } from "./cli-error.ts";
import { exitStatus } from "./exit-status.ts";
import { readUserFile } from "./files.ts";

/** Reads the results that another sheet, or another period, gave: a board file, or what `pccc score --json` printed. */
export async function readResultsFile(file: string): Promise<ResultBoard> {
  const bytes = await readUserFile(file);
  const text = new TextDecoder().decode(bytes);
  const read = readResultBoard(insideOf(text));
  if (!read.ok) throw new CliError(exitStatus.input, "PCCC_CLI_RESULTS", { file, count: read.error.length }, read.error);
  return { ...read.value, sha256: Buffer.from(receiptTools().sha256(bytes)).toString("hex") };
}

/** A file that is no JSON is no board either, and is told so by its first field. */
function insideOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "board" in value ? value.board : value;
  } catch {
    return text.slice(0, 40);
  }
}
