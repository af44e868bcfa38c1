import { parseDecisionFile } from "../decisions.schema.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { readRecordFile } from "../read-record-file.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { filesOf, type JobOptions, journalFile } from "./job-options.ts";

/** `pccc record FILE`: puts verdicts, extensions, locks and events on record. */
export async function recordCommand(given: string, options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const decisions = await readRecordFile(userPath(context, given), "docs/guide/write-a-regime.md", parseDecisionFile);
  const { verdicts, extensions, locks, events } = decisions;
  return withApplication(journalFile(options, context), { mustExist: true, ...(await filesOf(options, context)) }, async (app) => {
    const { seq } = (await app.record(decisions, clerk)).head;
    const count = verdicts.length + extensions.length + locks.length + events.length;
    if (context.json) context.io.out(`${JSON.stringify({ count, seq })}\n`);
    else
      line(
        context,
        say(
          context,
          `Đã ghi ${verdicts.length} kết quả tiếp nhận, ${extensions.length} gia hạn, ${locks.length} khóa, ${events.length} sự kiện; sổ nhật ký có ${seq} mục.`,
          `On record: ${verdicts.length} verdicts, ${extensions.length} extensions, ${locks.length} locks, ${events.length} events; the journal has ${seq} entries.`,
        ),
      );
    return exitStatus.done;
  });
}
