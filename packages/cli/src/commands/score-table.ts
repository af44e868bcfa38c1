import type { Finding } from "@pccc/core";
import { boardLines } from "@pccc/rules";
import { counted } from "../counted.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { writeUserFile } from "../files.ts";
import { adoptedQuery } from "../job/adopted.ts";
import { withApplication } from "../job/open-application.ts";
import { findingLine } from "../print-problem.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";

const mostFindings = 50;

/** `pccc score --table`: scores every unit for every period and writes totals, grades and roll-ups as CSV, without reasons. */
export async function scoreTableCommand(options: JobOptions, table: string, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  const file = userPath(context, table);
  return withApplication(
    journalFile(options, context),
    { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes },
    async (app) => {
      const { periods, findings } = await app.table(adoptedQuery(await app.state(), scenario, queryDates(options)));
      await writeUserFile(file, boardLines(periods));
      const rows = periods.reduce((sum, { units }) => sum + units.length, 0);
      tellTable(file, { rows, periods: periods.map(({ period }) => period), findings }, context);
      return exitStatus.done;
    },
  );
}

/** What was written into a table of scores. */
export interface WrittenTable {
  readonly rows: number;
  readonly periods: readonly string[];
  readonly findings: readonly Finding[];
}

/** Says what was written into a table of scores. */
export function tellTable(file: string, { rows, periods, findings }: WrittenTable, context: CommandContext): void {
  if (context.json) {
    context.io.out(`${JSON.stringify({ file, rows, periods, findings })}\n`);
    return;
  }
  line(
    context,
    say(
      context,
      `  ${file}: ${rows} dòng điểm, ${periods.length} kỳ`,
      `  ${file}: ${counted(rows, "score")}, ${counted(periods.length, "period")}`,
    ),
  );
  for (const finding of findings.slice(0, mostFindings)) line(context, `  - ${findingLine(finding, context)}`);
  if (findings.length > mostFindings) line(context, `  … +${findings.length - mostFindings}`);
}
