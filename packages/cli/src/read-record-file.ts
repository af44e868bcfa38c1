import { readLocatedYaml } from "@pccc/calendar/files";
import { type Finding, makeFinding, type Result } from "@pccc/core";
import type { FieldFault } from "@pccc/core/schema";
import { CliError } from "./cli-error.ts";
import { diagnostics } from "./diagnostics.ts";
import { exitStatus } from "./exit-status.ts";
import { readUserFile } from "./files.ts";

/** Reads a YAML or JSON file of records; every field that is wrong is named with its line. */
export async function readRecordFile<A>(file: string, parse: (value: unknown) => Result<A, readonly FieldFault[]>): Promise<A> {
  const read = readLocatedYaml(new TextDecoder().decode(await readUserFile(file)), "byCoreSchema");
  const refuse = (findings: readonly Finding[]): CliError =>
    new CliError(exitStatus.input, "PCCC_CLI_RECORD_FILE", { file, count: findings.length }, findings);
  if (!read.ok) {
    throw refuse(
      read.error.map(({ reason, span }) => makeFinding(diagnostics, "PCCC_CLI_RECORD_SYNTAX", { line: span.startLine, reason })),
    );
  }
  const { value, placeOf } = read.value;
  const parsed = parse(value);
  if (parsed.ok) return parsed.value;
  throw refuse(
    parsed.error.map(({ path, keys, expected, got }) =>
      makeFinding(diagnostics, "PCCC_CLI_RECORD_FIELD", {
        line: placeOf(keys).startLine,
        path,
        expectedVi: expected.vi,
        expected: expected.en,
        got,
      }),
    ),
  );
}
