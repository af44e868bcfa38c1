import { civilDayOf, formatPoints, textIn } from "@pccc/core";
import { compose } from "@pccc/host";
import { checkSheetText } from "@pccc/rules/sheet-file";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { readUserFile } from "../files.ts";
import { plugins } from "../plugins.ts";
import { findingLine } from "../print-problem.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";

/** `pccc check-sheet FILE`: everything that is wrong with a sheet, with its line; the sheet in short where it can be scored. */
export async function checkSheetCommand(given: string, options: { readonly asOf?: string }, context: CommandContext): Promise<ExitStatus> {
  const text = new TextDecoder().decode(await readUserFile(userPath(context, given)));
  const { sheet, findings } = checkSheetText(text, compose(plugins, []).metrics, {
    asOf: dateOption("--as-of", options.asOf) ?? civilDayOf(Date.now()),
  });
  const status = sheet === undefined ? exitStatus.findings : exitStatus.done;
  if (context.json) {
    context.io.out(`${JSON.stringify({ ok: sheet !== undefined, file: given, findings })}\n`);
    return status;
  }
  for (const finding of findings) line(context, `${given}:${finding.span?.startLine ?? 1}: ${findingLine(finding, context)}`);
  if (sheet === undefined) {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    line(context, say(context, `Không dùng được: ${errors} lỗi.`, `Not usable: ${errors} errors.`));
    return status;
  }
  const { language } = context;
  const points = (value: number): string => formatPoints(value, sheet.decimals, language === "vi" ? "," : ".");
  line(context, `${textIn(sheet.sheet.title, language)} — ${sheet.sheet.id}, ${say(context, "bản", "edition")} ${sheet.sheet.edition}`);
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Tiêu chí", "Criterion"), align: "left" },
        { title: say(context, "Ít nhất", "Least"), align: "right" },
        { title: say(context, "Nhiều nhất", "Most"), align: "right" },
      ],
      sheet.criteria.map(({ title, lowest, maximum }) => [textIn(title, language), points(lowest), points(maximum)]),
    ),
  );
  line(context, say(context, `Dùng được: tổng ${points(sheet.total)} điểm.`, `Usable: ${points(sheet.total)} points in all.`));
  for (const gap of sheet.sheet.gaps ?? []) line(context, `  ${say(context, "Còn trống", "Gap")}: ${textIn(gap, language)}`);
  return status;
}
