import { dirname, resolve } from "node:path";
import { readLocatedYaml } from "@pccc/calendar/files";
import { parseRecord } from "@pccc/core/schema";
import { CliError } from "./cli-error.ts";
import { exitStatus } from "./exit-status.ts";
import { readUserFile } from "./files.ts";
import { readRegimeFile } from "./read-regime-file.ts";
import { readSheetFile } from "./read-sheet-file.ts";
import type { Scenario } from "./scenario.ts";
import { scenarioSchema } from "./scenario.schema.ts";

/** Reads a scenario file; what is wrong is named with its line. */
export async function readScenario(file: string): Promise<Scenario> {
  const text = new TextDecoder().decode(await readUserFile(file));
  const read = readLocatedYaml(text, "byCoreSchema");
  if (!read.ok) {
    const [fault] = read.error;
    throw new CliError(exitStatus.input, "PCCC_CLI_SCENARIO_SYNTAX", {
      file,
      line: fault?.span.startLine ?? 1,
      reason: fault?.reason ?? "",
    });
  }
  const parsed = parseRecord(scenarioSchema, read.value.value);
  if (!parsed.ok) {
    const [fault] = parsed.error;
    throw new CliError(exitStatus.input, "PCCC_CLI_SCENARIO_FIELD", {
      file,
      line: read.value.placeOf(fault?.keys ?? []).startLine,
      path: fault?.path ?? "–",
      expectedVi: fault?.expected.vi ?? "",
      expected: fault?.expected.en ?? "",
      got: fault?.got ?? "–",
    });
  }
  const folder = dirname(resolve(file));
  const inFolder = (name: string): string => resolve(folder, name);
  const { plan, submissions, judgements, regimeFiles = [], ...rest } = parsed.value;
  const sheets = /\.(?:ya?ml|json)$/u.test(parsed.value.sheet) ? [await readSheetFile(inFolder(parsed.value.sheet))] : [];
  const regimes = (await Promise.all(regimeFiles.map(async (name) => readRegimeFile(inFolder(name))))).flat();
  return {
    ...rest,
    file,
    folder,
    sheet: sheets[0]?.id ?? parsed.value.sheet,
    sheets,
    regimes,
    plan: { ...plan, file: inFolder(plan.file) },
    ...(submissions === undefined ? {} : { submissions: inFolder(submissions) }),
    ...(judgements === undefined ? {} : { judgements: inFolder(judgements) }),
  };
}
