import { civilDayOf, formatPoints, textIn } from "@pccc/core";
import { compose } from "@pccc/host";
import type { CheckedSheet, Metric } from "@pccc/rules";
import { checkSheetText, type CheckedSheetText, readSheetText } from "@pccc/rules/sheet-file";
import { counted } from "../counted.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { readUserFile } from "../files.ts";
import { plugins } from "../plugins.ts";
import { refuseOther } from "../sheet-file-kind.ts";
import { adviceOn, findingLine } from "../print-problem.ts";
import { terminalTable } from "../terminal-table.ts";
import { factMetrics, readsResult } from "../job/score-fact-table.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";

/** `pccc check-sheet FILES…`: everything that is wrong with sheets, with its line; each in short where it can be scored. */
export async function checkSheetCommand(
  files: readonly string[],
  options: { readonly asOf?: string },
  context: CommandContext,
): Promise<ExitStatus> {
  const asOf = dateOption("--as-of", options.asOf) ?? civilDayOf(Date.now());
  const read = [];
  for (const given of files) {
    const text = new TextDecoder().decode(await readUserFile(userPath(context, given)));
    const sheet = readSheetText(text);
    if (!sheet.ok) refuseOther("criteria", text, given);
    read.push({ given, text, sheet: sheet.ok ? sheet.value.sheet : undefined });
  }
  const known = read.map(({ sheet }) => sheet).filter((sheet) => sheet !== undefined);
  const { metrics, sheets } = compose(plugins, []);
  const statuses = read.map(({ given, text, sheet: own }) => {
    const others = [...Object.values(sheets), ...known.filter((sheet) => sheet !== own)];
    return printCheck(given, checkSheetText(text, metrics, { asOf, others }), metrics, context);
  });
  return statuses.includes(exitStatus.findings) ? exitStatus.findings : exitStatus.done;
}

function printCheck(
  given: string,
  { sheet, findings }: CheckedSheetText,
  metrics: Readonly<Record<string, Metric>>,
  context: CommandContext,
): ExitStatus {
  const status = sheet === undefined ? exitStatus.findings : exitStatus.done;
  if (context.json) {
    context.io.out(`${JSON.stringify({ ok: sheet !== undefined, file: given, findings })}\n`);
    return status;
  }
  const told = new Set<string>();
  for (const finding of findings) {
    line(context, `${given}:${finding.span?.startLine ?? 1}: ${findingLine(finding, context)}`);
    if (!told.has(finding.code)) line(context, `  → ${adviceOn(finding, context)}`);
    told.add(finding.code);
  }
  if (sheet === undefined) {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    line(context, say(context, `Không dùng được: ${errors} lỗi.`, `Not usable: ${counted(errors, "error")}.`));
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
  const results = factMetrics(sheet, metrics).filter(({ id }) => readsResult(sheet, id));
  const measured = factMetrics(sheet, metrics).filter(({ id }) => !readsResult(sheet, id));
  if (measured.length > 0) {
    const kinds = { rate: say(context, "tỷ lệ", "rate"), count: say(context, "số đếm", "count") };
    line(
      context,
      terminalTable(
        [
          { title: say(context, "Số liệu cần có", "Figures wanted"), align: "left" },
          { title: say(context, "Loại", "Kind"), align: "left" },
          { title: say(context, "Cột của bảng --facts", "Column of the table --facts"), align: "left" },
        ],
        measured.map(({ id, title, kind }) => [textIn(title, language), kinds[kind], id]),
      ),
    );
  }
  if (results.length > 0) {
    const named = results.map(({ id }) => id).join(", ");
    line(context, `${say(context, "Kết quả của phiếu, kỳ khác", "Results of other sheets and periods")} (--results): ${named}`);
  }
  const judged = judgedIds(sheet).join(", ");
  if (judged !== "") line(context, `${say(context, "Do người quyết định", "Decided by people")} (--judgements): ${judged}`);
  line(context, say(context, `Dùng được: tổng ${points(sheet.total)} điểm.`, `Usable: ${points(sheet.total)} points in all.`));
  for (const gap of sheet.sheet.gaps ?? []) line(context, `  ${say(context, "Còn trống", "Gap")}: ${textIn(gap, language)}`);
  return status;
}

/** What people decide: judged criteria, cases that gates ask for, and equal totals of quotas. */
function judgedIds({ criteria, gates, quotas }: CheckedSheet): readonly string[] {
  const isJudged = ({ form, variants }: CheckedSheet["criteria"][number]): boolean =>
    [form, ...variants.map((variant) => variant.form)].some(({ kind }) => kind === "judged" || kind === "judgedEvents");
  return [
    ...criteria.filter(isJudged).map(({ id }) => id),
    ...gates.filter(({ condition }) => condition.kind === "veto").map(({ id }) => id),
    ...quotas.filter(({ by }) => by !== undefined).map(({ id }) => id),
  ];
}
