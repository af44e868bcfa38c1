import { readRegimes, regimeFileJsonSchema } from "@pccc/calendar/files";
import { formatFinding } from "@pccc/core";
import { CliError } from "../cli-error.ts";
import { counted } from "../counted.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { readUserFile } from "../files.ts";
import { defaultCalendar, lawCalendars } from "../law-calendars.ts";
import { catalogues } from "../print-problem.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";

/** Options of `pccc lint-regimes`. */
export interface LintRegimesCommandOptions {
  readonly schema?: boolean;
}

/** `pccc lint-regimes`: is each deadline of a file of regimes lawful. */
export async function lintRegimesCommand(
  files: readonly string[],
  options: LintRegimesCommandOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  if (options.schema === true) {
    context.io.out(`${JSON.stringify(regimeFileJsonSchema(), undefined, 2)}\n`);
    return exitStatus.done;
  }
  if (files.length === 0) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "pccc lint-regimes FILE…" });
  const calendars = lawCalendars();
  const results = [];
  for (const file of files) {
    const text = new TextDecoder().decode(await readUserFile(userPath(context, file)));
    results.push({ file, ...readRegimes(text, file, { calendars, defaultCalendar }) });
  }
  const findings = results.flatMap((result) => result.findings);
  const unread = findings.some(({ code }) => code === "PCCC_REGIME_FILE_SYNTAX" || code === "PCCC_REGIME_FILE_SHAPE");
  const faulty = findings.some(({ severity }) => severity === "error");
  const status = unread ? exitStatus.input : faulty ? exitStatus.findings : exitStatus.done;
  if (context.json) {
    context.io.out(
      `${JSON.stringify({ files: results.map(({ file, regimes }) => ({ file, regimes: regimes.map(({ id }) => id) })), findings })}\n`,
    );
    return status;
  }
  for (const finding of findings) {
    const { message, advice } = formatFinding(catalogues, finding, context.language);
    line(context, `${finding.params["file"]}:${finding.span?.startLine ?? 1}: ${finding.code}: ${message}`);
    if (advice !== "") line(context, `  → ${advice}`);
  }
  const regimes = results.reduce((sum, result) => sum + result.regimes.length, 0);
  line(
    context,
    say(
      context,
      `${regimes} chế độ báo cáo, ${findings.length} phát hiện${findings.length === 0 ? ": mọi cấp đều đủ thời gian theo quy định" : ""}`,
      `${counted(regimes, "regime")}, ${counted(findings.length, "finding")}${findings.length === 0 ? ": each level has its legal time" : ""}`,
    ),
  );
  return status;
}
