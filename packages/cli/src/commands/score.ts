import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { join } from "node:path";
import { scoreAdopted } from "../job/adopted.ts";
import { withApplication } from "../job/open-application.ts";
import { writeOutputs, writeReport } from "../job/write-outputs.ts";
import { type CommandContext, line, userPath } from "./context.ts";
import { type JobOptions, journalFile, outFolder, queryDates, scenarioOf } from "./job-options.ts";
import { printBoard } from "./print-board.ts";
import { printFindings } from "./print-findings.ts";

/** `pccc score`: scores every unit for every period and writes the board as a page and as data. */
export async function scoreCommand(options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  return withApplication(
    journalFile(options, context),
    { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes },
    async (app) => {
      const scored = await scoreAdopted(app, scenario, queryDates(options));
      const input = {
        app,
        ...scored,
        reportPeriod: undefined,
        place: scenario.report.place,
        ...(scenario.sampleNotice === undefined ? {} : { sampleNotice: scenario.sampleNotice }),
      };
      const files = await writeOutputs(outFolder(options, context), input, context);
      if (context.json)
        context.io.out(
          `${JSON.stringify({ rows: scored.board.rows, rollUps: scored.board.rollUps, findings: scored.board.findings, files })}\n`,
        );
      else {
        printBoard(scored.board, context);
        printFindings(scored.board.findings, context);
        for (const file of files) line(context, `  ${file}`);
      }
      return exitStatus.done;
    },
  );
}

/** `pccc report`: writes the unit's report on one period to the unit above it. */
export async function reportCommand(options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  const file = options.out === undefined ? join(outFolder(options, context), "bao-cao.docx") : userPath(context, options.out);
  const target = file.endsWith(".docx") ? file : join(file, "bao-cao.docx");
  const database =
    options.db === undefined ? join(file.endsWith(".docx") ? join(file, "..") : file, "pccc.db") : userPath(context, options.db);
  return withApplication(database, { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes }, async (app) => {
    const scored = await scoreAdopted(app, scenario, queryDates(options));
    await writeReport(target, {
      app,
      ...scored,
      reportPeriod: options.period ?? scenario.report.period,
      place: scenario.report.place,
      ...(scenario.sampleNotice === undefined ? {} : { sampleNotice: scenario.sampleNotice }),
    });
    if (context.json) context.io.out(`${JSON.stringify({ file: target })}\n`);
    else line(context, `  ${target}`);
    return exitStatus.done;
  });
}
