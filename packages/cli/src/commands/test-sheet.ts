import { compose } from "@pccc/host";
import { type CheckedSheet } from "@pccc/rules";
import { checkSheetText, type CoverageItem, readSheetTests, runSheetTests, type SheetTestFailure } from "@pccc/rules/sheet-file";
import { dirname, resolve } from "node:path";
import { CliError } from "../cli-error.ts";
import { counted } from "../counted.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { readUserFile } from "../files.ts";
import { plugins } from "../plugins.ts";
import { refuseOther } from "../sheet-file-kind.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";

/** `pccc test-sheet FILES…`: runs rule tests of sheets, with what they cover. */
export async function testSheetCommand(files: readonly string[], context: CommandContext): Promise<ExitStatus> {
  const results = [];
  for (const given of files) results.push(await runFile(given, context));
  if (context.json) {
    context.io.out(`${JSON.stringify(results.map(({ sheet, ...result }) => ({ ...result, sheet: sheet.sheet.id })))}\n`);
  } else for (const result of results) print(result, context);
  return results.some(({ failures }) => failures.length > 0) ? exitStatus.findings : exitStatus.done;
}

interface FileResult {
  readonly file: string;
  readonly sheet: CheckedSheet;
  readonly cases: number;
  readonly failures: readonly (SheetTestFailure & { readonly line: number })[];
  readonly coverage: readonly CoverageItem[];
}

async function runFile(given: string, context: CommandContext): Promise<FileResult> {
  const file = userPath(context, given);
  const text = new TextDecoder().decode(await readUserFile(file));
  const read = readSheetTests(text);
  if (!read.ok) refuseOther("cases", text, given);
  if (!read.ok) throw new CliError(exitStatus.input, "PCCC_CLI_SHEET_TESTS", { file: given, count: read.error.length }, read.error);
  const { tests, placeOf } = read.value;
  const sheetFile = resolve(dirname(file), tests.sheet);
  const { metrics } = compose(plugins, []);
  const { sheet, findings } = checkSheetText(new TextDecoder().decode(await readUserFile(sheetFile)), metrics);
  if (sheet === undefined) {
    const errors = findings.filter(({ severity }) => severity === "error");
    throw new CliError(exitStatus.input, "PCCC_CLI_SHEET", { file: sheetFile, count: errors.length }, errors);
  }
  const { cases, failures, coverage } = runSheetTests(sheet, metrics, tests);
  const placed = failures.map((failure) => ({ ...failure, line: placeOf(`cases[${failure.case}]`).startLine }));
  return { file: given, sheet, cases, failures: placed, coverage };
}

function print({ file, sheet, cases, failures, coverage }: FileResult, context: CommandContext): void {
  for (const failure of failures) {
    const unit = failure.unit === "unit" ? "" : ` [${failure.unit}]`;
    line(context, `${file}:${failure.line}: ${failure.name}${unit}`);
    line(context, `  ${failure.what}`);
    line(context, `    ${say(context, "mong đợi", "expected")}: ${failure.expected}`);
    line(context, `    ${say(context, "nhận được", "got")}:  ${failure.actual}`);
    if (failure.because !== undefined) line(context, `    ${failure.because[context.language]}`);
  }
  const failed = new Set(failures.map((failure) => failure.case)).size;
  line(
    context,
    say(
      context,
      `${file}: ${cases - failed}/${cases} ca đạt (phiếu ${sheet.sheet.id}, bản ${sheet.sheet.edition}).`,
      `${file}: ${cases - failed} of ${counted(cases, "case")} passed (sheet ${sheet.sheet.id}, edition ${sheet.sheet.edition}).`,
    ),
  );
  const kinds = [
    ["criterion", say(context, "Nhánh của tiêu chí", "Branches of criteria")],
    ["group", say(context, "Nhóm có quy tắc riêng", "Groups with rules")],
    ["band", say(context, "Mức xếp loại", "Bands")],
    ["gate", say(context, "Điều kiện", "Gates")],
    ["quota", say(context, "Hạn mức tỷ lệ", "Quotas")],
  ] as const;
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Độ phủ", "Coverage"), align: "left" },
        { title: say(context, "Đã qua", "Covered"), align: "right" },
        { title: say(context, "Chưa qua", "Not covered"), align: "left" },
      ],
      kinds
        .map(([kind, title]) => ({ title, items: coverage.filter((item) => item.kind === kind) }))
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => {
          const missed = items.filter(({ times }) => times === 0);
          const names = missed.map(({ id, branch }) =>
            branch === "graded" || branch === "lowers" || branch === "changes" ? id : `${id}: ${branch}`,
          );
          const shown = names.length > 4 ? `${names.slice(0, 4).join("; ")}; … (${names.length})` : names.join("; ");
          return [title, `${items.length - missed.length}/${items.length}`, shown || "–"];
        }),
    ),
  );
}
