import { rm } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { type Finding, textIn } from "@pccc/core";
import type { Board, BoardFacts } from "@pccc/rules";
import { type BoardQuery, type JournalState, type Pccc } from "@pccc/host";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { type Adoption, adoptPlan } from "../job/adopt-plan.ts";
import { boardQueryOf } from "../job/board-query.ts";
import { writeCalendarFiles } from "../job/calendar-files.ts";
import { importFile } from "../job/import-file.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { type Setting, settingOf } from "../job/setting.ts";
import { writeOutputs } from "../job/write-outputs.ts";
import { readJudgements } from "../judgements-csv.ts";
import type { Scenario } from "../scenario.ts";
import { readSubmissions } from "../submissions-csv.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { exampleScenario, type JobOptions, journalFile, outFolder, queryDates } from "./job-options.ts";
import { printFindings } from "./print-findings.ts";
import { printBoard, printStates } from "./print-board.ts";
import { printCascade } from "./print-cascade.ts";
import { printStraddling, printSuccessions } from "./print-reform.ts";
import { printDraft } from "./print-draft.ts";

/** `pccc demo [PATH]`: the main job on the example's plan or any other document, from the file to the board. */
export async function demoCommand(path: string | undefined, options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await exampleScenario(options, context);
  const file = path === undefined ? scenario.plan.file : userPath(context, path);
  const folder = outFolder(options, context);
  const database = journalFile(options, context);
  const heading = makeHeading(context);

  heading(say(context, "Đọc văn bản", "Read the document"), basename(file));
  const draft = await importFile(file);
  printDraft(draft, context);

  await freshJournal(database);
  return withApplication(database, { mustExist: false, sheets: scenario.sheets, regimes: scenario.regimes }, async (app) => {
    const setting = settingOf(draft, scenario, app.composition, path === undefined ? scenario.plan.unit : options.unit);
    const adoption = await adoptPlan(app, draft, scenario, setting);
    const query = boardQueryOf(
      scenario,
      { planId: setting.planId, hierarchy: setting.line, adoptedOn: adoption.adoptedOn },
      queryDates(options),
    );

    heading(say(context, "Nạp đơn vị", "Load the units"), unitsLine(setting, context));
    printSuccessions(await app.state(), setting.unit, query, context);
    heading(
      say(context, "Phân rã nhiệm vụ", "Cascade"),
      say(context, `theo đơn vị ngày ${adoption.adoptedOn}`, `by the units of ${adoption.adoptedOn}`),
    );
    const cascaded = await app.cascade(setting.planId, adoption.adoptedOn);
    printCascade(cascaded.duties, await app.state(), adoption.adoptedOn, context);

    heading(say(context, "Nhận báo cáo", "Take in the submissions"), await takeIn(app, scenario, setting, context));

    heading(
      say(context, "Nghĩa vụ và điểm", "Obligations and scores"),
      say(
        context,
        `${query.fromInclusive} đến ${query.toInclusive}, xét ngày ${query.asOf}`,
        `${query.fromInclusive} to ${query.toInclusive}, as of ${query.asOf}`,
      ),
    );
    const state = await app.state();
    const { board, facts } = await context.progress.step(say(context, "Tính nghĩa vụ và điểm", "Expanding and scoring"), () =>
      app.board(query),
    );
    printStates(facts.answered, context);
    printStraddling(state, facts.answered, context);
    if (board.rows.length > 0) printBoard(board, context);

    const findings = [
      ...adoption.findings,
      ...cascaded.findings,
      ...board.findings,
      ...emptyBoard(board),
      ...unknownIssuer(setting, draft.issuer?.value),
    ];
    printAssumptions(board, adoption, context);
    printFindings(findings, context);

    heading(say(context, "Ghi tệp", "Write the files"), "");
    const files = await writeAll({ app, state, query, board, facts, scenario, setting, folder, place: draft.place?.value }, context);
    for (const written of [...files, database]) line(context, `  ${relative(context.io.cwd, written) || written}`);
    line(
      context,
      say(
        context,
        `Kiểm tra lại: pccc verify ${relative(context.io.cwd, join(folder, "board.json"))}`,
        `To check it all again: pccc verify ${relative(context.io.cwd, join(folder, "board.json"))}`,
      ),
    );
    return exitStatus.done;
  });
}

function makeHeading(context: CommandContext): (title: string, detail: string) => void {
  let step = 0;
  return (title, detail) => {
    step += 1;
    line(context, `${step === 1 ? "" : "\n"}${step}. ${title}${detail === "" ? "" : `: ${detail}`}`);
  };
}

/** The demo starts from nothing each time; it removes only a journal, never another file. */
async function freshJournal(file: string): Promise<void> {
  if (!file.endsWith(".db")) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `--db ${file}: *.db` });
  for (const suffix of ["", "-wal", "-shm"]) await rm(`${file}${suffix}`, { force: true });
}

function unitsLine(setting: Setting, context: CommandContext): string {
  const { units, memberships, successions } = setting.records;
  const unsure = successions.filter(({ dayEstablished }) => !dayEstablished).length;
  return say(
    context,
    `${units.length} đơn vị, ${memberships.length} vị trí trong hệ thống, ${successions.length} lần thay đổi (${unsure} lần chưa xác định được ngày)`,
    `${units.length} units, ${memberships.length} memberships, ${successions.length} successions (${unsure} without an established day)`,
  );
}

async function takeIn(app: Pccc, scenario: Scenario, setting: Setting, context: CommandContext): Promise<string> {
  if (!setting.isScenarios || scenario.submissions === undefined) {
    return say(context, "không có tệp báo cáo nào cho văn bản này", "there is no file of submissions for this document");
  }
  const submissions = await readSubmissions(scenario.submissions);
  await app.submit(submissions, clerk);
  const judgements = scenario.judgements === undefined ? [] : await readJudgements(scenario.judgements);
  if (judgements.length > 0) await app.judge(judgements, clerk);
  const corrected = submissions.filter(({ edition }) => edition > 1).length;
  return say(
    context,
    `${submissions.length} báo cáo (${corrected} bản sửa), ${judgements.length} đánh giá. ${scenario.sampleNotice === undefined ? "" : textIn(scenario.sampleNotice, "vi")}`,
    `${submissions.length} submissions (${corrected} corrected), ${judgements.length} judgements. ${scenario.sampleNotice === undefined ? "" : textIn(scenario.sampleNotice, "en")}`,
  );
}

function printAssumptions(board: Board, adoption: Adoption, context: CommandContext): void {
  const assumptions = board.assumptions.length > 0 ? board.assumptions : adoption.assumptions;
  if (assumptions.length === 0) return;
  line(context, `\n${say(context, "Giả định đã dùng", "Assumptions used")}:`);
  for (const { id, statement, declaredOn, declaredBy } of assumptions) {
    line(context, `  [${id}] ${textIn(statement, context.language)} (${declaredBy}, ${declaredOn})`);
  }
}

function emptyBoard(board: Board): readonly Finding[] {
  return board.rows.length > 0 ? [] : [{ code: "PCCC_CLI_NOTHING_TO_SCORE", severity: "warning", params: {} }];
}

function unknownIssuer(setting: Setting, issuer: string | undefined): readonly Finding[] {
  return setting.isKnown ? [] : [{ code: "PCCC_CLI_ISSUER_UNKNOWN", severity: "warning", params: { issuer: issuer ?? "–" } }];
}

interface WriteAllInput {
  readonly app: Pccc;
  readonly state: JournalState;
  readonly query: BoardQuery;
  readonly board: Board;
  readonly facts: BoardFacts;
  readonly scenario: Scenario;
  readonly setting: Setting;
  readonly folder: string;
  readonly place: string | undefined;
}

async function writeAll(input: WriteAllInput, context: CommandContext): Promise<readonly string[]> {
  const { app, state, query, board, facts, scenario, setting } = input;
  const lastPeriod = board.periods.at(-1)?.id;
  const reportPeriod =
    setting.isScenarios && board.periods.some(({ id }) => id === scenario.report.period) ? scenario.report.period : lastPeriod;
  const sample = setting.isScenarios && scenario.sampleNotice !== undefined ? { sampleNotice: scenario.sampleNotice } : {};
  const files = await writeOutputs(
    input.folder,
    {
      app,
      state,
      query,
      board,
      facts,
      reportPeriod,
      place: input.place ?? (setting.isScenarios ? scenario.report.place : ""),
      ...sample,
    },
    context,
  );
  const calendars = join(input.folder, "lich");
  const written = await writeCalendarFiles(calendars, { app, state, query, answered: facts.answered, ...sample }, context);
  return written.length === 0 ? files : [...files, calendars];
}
