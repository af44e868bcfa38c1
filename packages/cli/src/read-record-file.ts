import { type LocatedYaml, readLocatedYaml } from "@pccc/calendar/files";
import { type Finding, makeFinding, type Result } from "@pccc/core";
import { type FieldFault, fieldParams } from "@pccc/core/schema";
import { CliError } from "./cli-error.ts";
import { diagnostics } from "./diagnostics.ts";
import { exitStatus } from "./exit-status.ts";
import { readUserFile } from "./files.ts";

/**
 * Reads a YAML or JSON file that a person wrote; every field that is wrong is named with its line.
 *
 * @param file - The file.
 * @param shape - Where its shape is described, such as `pccc schema plan`.
 * @param parse - What checks its data; it is told where each part stands.
 * @returns What it holds.
 * @throws `CliError` that names every fault.
 */
export async function readRecordFile<A>(
  file: string,
  shape: string,
  parse: (value: unknown, placeOf: LocatedYaml["placeOf"]) => Result<A, readonly FieldFault[]>,
): Promise<A> {
  const read = readLocatedYaml(new TextDecoder().decode(await readUserFile(file)), "byCoreSchema");
  const refuse = (findings: readonly Finding[]): CliError =>
    new CliError(exitStatus.input, "PCCC_CLI_RECORD_FILE", { file, count: findings.length, shape }, findings);
  if (!read.ok) {
    throw refuse(
      read.error.map(({ reason, span }) =>
        makeFinding(diagnostics, "PCCC_CLI_RECORD_SYNTAX", { line: span.startLine, reason: reason.en, reasonVi: reason.vi }),
      ),
    );
  }
  const { value, placeOf } = read.value;
  const parsed = parse(value, placeOf);
  if (parsed.ok) return parsed.value;
  throw refuse(
    parsed.error.map((fault) =>
      makeFinding(diagnostics, "PCCC_CLI_RECORD_FIELD", { line: placeOf(fault.keys).startLine, ...fieldParams(fault) }),
    ),
  );
}
