import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { readJudgements } from "../judgements-csv.ts";
import { readSubmissions } from "../submissions-csv.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { type JobOptions, journalFile, filesOf } from "./job-options.ts";

/** `pccc submit FILE`: takes in a table of submissions, all or nothing. */
export async function submitCommand(file: string, options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const submissions = await readSubmissions(userPath(context, file));
  return withApplication(journalFile(options, context), { mustExist: true, ...(await filesOf(options, context)) }, async (app) => {
    const { head } = await app.submit(submissions, clerk);
    tell(submissions.length, head.seq, context);
    return exitStatus.done;
  });
}

/** `pccc judge FILE`: takes in a table of judged criteria, all or nothing. */
export async function judgeCommand(file: string, options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const judgements = await readJudgements(userPath(context, file));
  return withApplication(journalFile(options, context), { mustExist: true, ...(await filesOf(options, context)) }, async (app) => {
    const { head } = await app.judge(judgements, clerk);
    tell(judgements.length, head.seq, context);
    return exitStatus.done;
  });
}

function tell(count: number, seq: number, context: CommandContext): void {
  if (context.json) context.io.out(`${JSON.stringify({ count, seq })}\n`);
  else
    line(
      context,
      say(context, `Đã ghi ${count} dòng; sổ nhật ký có ${seq} mục.`, `${count} lines are on record; the journal has ${seq} entries.`),
    );
}
