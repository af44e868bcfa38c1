import { dirname, resolve } from "node:path";
import { parseRecord } from "@pccc/core/schema";
import { readRecordFile } from "./read-record-file.ts";
import { readRegimeFile } from "./read-regime-file.ts";
import { readSheetFile } from "./read-sheet-file.ts";
import type { Scenario } from "./scenario.ts";
import { scenarioSchema } from "./scenario.schema.ts";

/** Reads a scenario file; what is wrong is named with its line. */
export async function readScenario(file: string): Promise<Scenario> {
  const given = await readRecordFile(file, "pccc schema scenario", (value) => parseRecord(scenarioSchema, value));
  const folder = dirname(resolve(file));
  const inFolder = (name: string): string => resolve(folder, name);
  const { plan, submissions, judgements, regimeFiles = [], resultSheets = [], ...rest } = given;
  const own = /\.(?:ya?ml|json)$/u.test(given.sheet) ? [await readSheetFile(inFolder(given.sheet))] : [];
  const sheets = [...own, ...(await Promise.all(resultSheets.map(async (name) => readSheetFile(inFolder(name)))))];
  const regimes = (await Promise.all(regimeFiles.map(async (name) => readRegimeFile(inFolder(name))))).flat();
  return {
    ...rest,
    file,
    folder,
    sheet: own[0]?.id ?? given.sheet,
    sheets,
    regimes,
    plan: { ...plan, file: inFolder(plan.file) },
    ...(submissions === undefined ? {} : { submissions: inFolder(submissions) }),
    ...(judgements === undefined ? {} : { judgements: inFolder(judgements) }),
  };
}
