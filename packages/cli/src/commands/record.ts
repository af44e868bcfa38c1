import { readLocatedYaml } from "@pccc/calendar/files";
import type { Decisions } from "@pccc/host";
import { CliError } from "../cli-error.ts";
import { parseDecisionFile } from "../decisions.schema.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { readUserFile } from "../files.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { filesOf, type JobOptions, journalFile } from "./job-options.ts";

/** `pccc record FILE`: puts verdicts, extensions, locks and events on record. */
export async function recordCommand(given: string, options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const decisions = await readDecisions(userPath(context, given));
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

async function readDecisions(file: string): Promise<Required<Decisions>> {
  const read = readLocatedYaml(new TextDecoder().decode(await readUserFile(file)), "byCoreSchema");
  if (!read.ok) {
    const [fault] = read.error;
    const params = { file, line: fault?.span.startLine ?? 1, path: "–", expected: fault?.reason ?? "" };
    throw new CliError(exitStatus.input, "PCCC_CLI_DECISION_FILE", params);
  }
  const parsed = parseDecisionFile(read.value.value);
  if ("file" in parsed) return parsed.file;
  const [issue] = parsed.issues;
  const path = issue?.path ?? [];
  throw new CliError(exitStatus.input, "PCCC_CLI_DECISION_FILE", {
    file,
    line: read.value.placeOf(path).startLine,
    path: path.map(String).join(".") || "–",
    expected: issue?.message ?? "",
  });
}
