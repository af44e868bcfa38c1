import { join, relative } from "node:path";
import { formatPoints, multiplyDivide, nameOf, superiorOf, textIn } from "@pccc/core";
import { layoutFor, rehearsalAnnex } from "@pccc/host";
import { type AnsweredObligation, type Board, type Period, type Rehearsal, rehearse } from "@pccc/rules";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { writeUserFile } from "../files.ts";
import { type ScoredPlan, scoreAdopted } from "../job/adopted.ts";
import { boardView } from "../job/board-view.ts";
import { withApplication } from "../job/open-application.ts";
import { bytesOf } from "../job/write-outputs.ts";
import { catalogues } from "../print-problem.ts";
import { readSheetFile } from "../read-sheet-file.ts";
import type { Scenario } from "../scenario.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { type JobOptions, journalFile, outFolder, queryDates, scenarioOf } from "./job-options.ts";

/** `pccc rehearse SHEET`: what a new sheet would have given every unit in every past period. */
export async function rehearseCommand(given: string, options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  const sheet = await readSheetFile(userPath(context, given));
  const sheets = [...scenario.sheets.filter(({ id }) => id !== sheet.id), sheet];
  return withApplication(
    journalFile(options, context),
    { mustExist: true, readOnly: true, sheets, regimes: scenario.regimes },
    async (app) => {
      const old = await withoutReasons(scoreAdopted(app, scenario, queryDates(options)));
      const query = { ...old.query, sheet: sheet.id };
      const { board, facts } = await app.board(query);
      const rehearsal = rehearse({ before: old.board, after: board, heard: heardIn(board.periods, facts.answered) });
      const folder = outFolder(options, context);
      const page = boardView(
        { ...old, app, query, board, facts, place: scenario.report.place, reportPeriod: undefined, ...sampleOf(scenario) },
        context.language,
        catalogues,
      );
      const files = ["rehearsal.json", "rehearsal.html", "phu-luc.docx"].map((name) => join(folder, name));
      await writeUserFile(files[0] as string, `${JSON.stringify(rehearsal, undefined, 2)}\n`);
      await writeUserFile(files[1] as string, await bytesOf(await app.render("html.board", page)));
      const annex = annexOf(rehearsal, { ...old, board }, scenario, (line_, on) => layoutFor(app.composition, line_, on));
      await writeUserFile(files[2] as string, await bytesOf(await app.render("docx.document", annex)));
      if (context.json) context.io.out(`${JSON.stringify({ ...rehearsal, files })}\n`);
      else print(rehearsal, { before: old.board, after: board }, files, context);
      return exitStatus.done;
    },
  );
}

/** Lets go of what the old scores rest on: nothing asks for it, and a country's reasons of both sheets do not fit side by side. */
async function withoutReasons(scored: Promise<ScoredPlan>): Promise<ScoredPlan> {
  const { board, ...plan } = await scored;
  const explanation = { id: "", label: { vi: "" }, because: { vi: "" }, references: [], children: [] };
  return { ...plan, facts: { answered: [] }, board: { ...board, rows: board.rows.map((row) => ({ ...row, explanation })) } };
}

/** Who sent something about a period, as `unit/period`. */
function heardIn(periods: readonly Period[], answered: readonly AnsweredObligation[]): ReadonlySet<string> {
  const heard = new Set<string>();
  for (const { obligation, submissions } of answered) {
    if (submissions.length === 0) continue;
    for (const { id, fromInclusive, toInclusive } of periods) {
      if (obligation.period.fromInclusive <= toInclusive && fromInclusive <= obligation.period.toInclusive)
        heard.add(`${obligation.unit}/${id}`);
    }
  }
  return heard;
}

function sampleOf({ sampleNotice }: Scenario): Pick<Scenario, "sampleNotice"> {
  return sampleNotice === undefined ? {} : { sampleNotice };
}

function annexOf(
  rehearsal: Rehearsal,
  { state, adopted, query, board }: ScoredPlan,
  scenario: Scenario,
  layoutOn: (line: Scenario["units"]["line"], on: ScoredPlan["query"]["asOf"]) => ReturnType<typeof layoutFor>,
): ReturnType<typeof rehearsalAnnex> {
  const on = board.periods.at(-1)?.toInclusive ?? query.asOf;
  const { plan } = adopted;
  const named = (id: string): string => {
    const unit = state.registry.units.find((candidate) => candidate.id === id);
    return unit === undefined ? id : nameOf(unit, on);
  };
  const superior = superiorOf(state.registry, query.hierarchy, plan.unit, on);
  const titles = new Map([...board.sheet.criteria, ...board.sheet.bands].map(({ id, title }) => [id, title.vi]));
  return rehearsalAnnex({
    rehearsal,
    criterionTitle: (id) => titles.get(id) ?? id,
    gradeTitle: (id) => titles.get(id) ?? id,
    layout: layoutOn(plan.document.line ?? scenario.units.line, query.asOf),
    organ: named(plan.unit),
    ...(superior === undefined ? {} : { superiorOrgan: named(superior) }),
    place: scenario.report.place,
    year: Number(query.asOf.slice(0, 4)),
    ...(scenario.sampleNotice === undefined ? {} : { sampleNotice: textIn(scenario.sampleNotice, "vi") }),
  });
}

interface Boards {
  readonly before: Board;
  readonly after: Board;
}

function print(rehearsal: Rehearsal, boards: Boards, files: readonly string[], context: CommandContext): void {
  const { language } = context;
  const areGradesCompared = rehearsal.rows.some(({ grade }) => grade !== "notComparable");
  line(context, `${textIn(rehearsal.before.title, language)} → ${textIn(rehearsal.after.title, language)}`);
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Đơn vị", "Unit"), align: "left" },
        { title: say(context, "Bình quân, %", "Mean, %"), align: "right" },
        { title: say(context, "Tăng", "Gains"), align: "right" },
        { title: say(context, "Giảm", "Losses"), align: "right" },
        { title: say(context, "Loại lên", "Grades up"), align: "right" },
        { title: say(context, "Loại xuống", "Grades down"), align: "right" },
      ],
      rehearsal.units.map(({ name, meanChange, gains, losses, gradesUp, gradesDown }) => [
        name,
        meanChange === undefined ? "–" : percentIn(meanChange, language),
        ...[gains, losses].map(String),
        // Grades of other names or another order are not held against each other.
        ...[gradesUp, gradesDown].map((count) => (areGradesCompared ? String(count) : "–")),
      ]),
    ),
  );
  const grades = (side: keyof Boards): string =>
    boards[side].sheet.bands.map(({ id, title }) => `${textIn(title, language)} ${rehearsal.grades[side][id] ?? 0}`).join(" · ");
  line(context, `${say(context, "Xếp loại trước", "Grades before")}: ${grades("before")}`);
  line(context, `${say(context, "Xếp loại sau", "Grades after")}: ${grades("after")}`);
  const titles = new Map(boards.after.sheet.criteria.map(({ id, title }) => [id, textIn(title, language)]));
  const words = remarkWords(context);
  for (const { criterion, kind, other, rows, of } of rehearsal.remarks) {
    const otherTitle = other === undefined ? "" : `: ${titles.get(other) ?? other}`;
    line(context, `  - ${titles.get(criterion) ?? criterion}: ${words[kind]}${otherTitle} (${rows}/${of})`);
  }
  for (const file of files) line(context, `  ${relative(context.io.cwd, file) || file}`);
}

/** A share of 10^-6 per cent with its sign, rounded to hundredths for the eye. */
function percentIn(share: number, language: CommandContext["language"]): string {
  const hundredths = multiplyDivide(share, 1, 10_000, "half-up");
  return `${hundredths > 0 ? "+" : ""}${formatPoints(hundredths, 2, language === "vi" ? "," : ".")}`;
}

function remarkWords(context: CommandContext): Readonly<Record<Rehearsal["remarks"][number]["kind"], string>> {
  return {
    sameForAll: say(context, "mọi kết quả như nhau", "the same for all"),
    movesWith: say(context, "luôn cùng tăng giảm với", "always moves with"),
    paysForSilence: say(context, "cho điểm tối đa khi không gửi gì", "pays in full for silence"),
    paysWhenNotApplicable: say(context, "cho điểm tối đa khi không áp dụng", "pays in full where it does not apply"),
    neverKnown: say(context, "chưa có số liệu", "never known"),
  };
}
