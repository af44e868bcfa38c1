import { formatDate, formatPoints, type Language, textIn } from "@pccc/core";
import type { BoardQuery, Pccc, ScoreMoment } from "@pccc/host";
import type { Board, CompareFactor, Comparison, ComparedScore } from "@pccc/rules";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { adoptedQuery } from "../job/adopted.ts";
import { headAt } from "../job/head-at.ts";
import { withApplication } from "../job/open-application.ts";
import { readSheetFile } from "../read-sheet-file.ts";
import type { Scenario } from "../scenario.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";

/** Options of `pccc compare`: the first score, and what is other in the second. */
export interface CompareOptions extends JobOptions {
  readonly knownAt?: string;
  readonly toUnit?: string;
  readonly toPeriod?: string;
  readonly toAsOf?: string;
  readonly toKnownAt?: string;
  readonly toSheet?: string;
  readonly closed?: boolean;
}

/** `pccc compare`: why two scores differ, split into what each factor did. */
export async function compareCommand(options: CompareOptions, context: CommandContext): Promise<ExitStatus> {
  const { unit, period } = options;
  if (unit === undefined || period === undefined) {
    throw usage(say(context, "compare cần --unit và --period của điểm thứ nhất", "compare wants --unit and --period of the first score"));
  }
  if (options.closed === true && options.knownAt !== undefined) {
    throw usage(
      say(context, "--closed đã theo sổ khi chốt, bỏ --known-at", "--closed is by the journal as of the close: leave out --known-at"),
    );
  }
  if (isSameTwice(options)) {
    throw usage(
      say(
        context,
        "compare chưa nêu điểm thứ hai khác gì: --closed, --known-at, --to-unit, --to-period, --to-as-of, --to-known-at hoặc --to-sheet",
        "compare does not say what is other in the second score: --closed, --known-at, --to-unit, --to-period, --to-as-of, --to-known-at or --to-sheet",
      ),
    );
  }
  const scenario = await scenarioOf(options, context);
  const opening = { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes };
  return withApplication(journalFile(options, context), opening, async (app) => {
    const query = adoptedQuery(await app.state(), scenario, queryDates(options));
    const [from, to] = await momentsOf(app, { options, query, unit, period, scenario }, context);
    for (const moment of [from, to]) await assertKnown(app, moment);
    const comparison = await app.compare(from, to);
    if (context.json) context.io.out(`${JSON.stringify({ from: sideJson(from), to: sideJson(to), comparison })}\n`);
    else print(comparison, from, to, (await app.board(query, undefined, period)).board, context);
    return exitStatus.done;
  });
}

interface Asked {
  readonly options: CompareOptions;
  readonly query: BoardQuery;
  readonly unit: string;
  readonly period: string;
  readonly scenario: Scenario;
}

function isSameTwice({ closed, knownAt, toUnit, toPeriod, toAsOf, toKnownAt, toSheet }: CompareOptions): boolean {
  return closed !== true && [knownAt, toUnit, toPeriod, toAsOf, toKnownAt, toSheet].every((given) => given === undefined);
}

function usage(problem: string): CliError {
  return new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem });
}

async function momentsOf(
  app: Pccc,
  { options, query, unit, period, scenario }: Asked,
  context: CommandContext,
): Promise<readonly [ScoreMoment, ScoreMoment]> {
  const sheet = options.toSheet === undefined ? undefined : await readSheetFile(userPath(context, options.toSheet));
  const toAsOf = dateOption("--to-as-of", options.toAsOf);
  const first = await firstMoment(app, { options, query, unit, period, scenario }, context);
  return [
    first,
    {
      query: toAsOf === undefined ? query : { ...query, asOf: toAsOf },
      unit: options.toUnit ?? unit,
      period: options.toPeriod ?? period,
      ...(options.toKnownAt === undefined ? {} : { through: await headAt(app, options.toKnownAt) }),
      ...(sheet === undefined ? {} : { sheet }),
    },
  ];
}

async function firstMoment(app: Pccc, { options, query, unit, period, scenario }: Asked, context: CommandContext): Promise<ScoreMoment> {
  if (options.closed === true) {
    const close = (await app.state()).closes.findLast(
      (item) => item.plan === scenario.plan.id && item.period === period && item.query.sheet === scenario.sheet,
    );
    if (close === undefined) {
      throw usage(say(context, `--closed: kỳ ${period} chưa chốt (pccc close)`, `--closed: ${period} is not closed (pccc close)`));
    }
    return { query: close.query, unit, period, through: close.head, asRecorded: true };
  }
  return { query, unit, period, ...(options.knownAt === undefined ? {} : { through: await headAt(app, options.knownAt) }) };
}

/** A misspelt unit is told from one that is not scored in the period. */
async function assertKnown(app: Pccc, { unit }: ScoreMoment): Promise<void> {
  if (!(await app.state()).registry.unitIndex.has(unit)) {
    throw new CliError(exitStatus.input, "PCCC_CLI_UNKNOWN_UNIT", { unit });
  }
}

function sideJson({ unit, period, query, through }: ScoreMoment): object {
  return { unit, period, asOf: query.asOf, ...(through === undefined ? {} : { seq: through.seq }) };
}

const factorNames: Readonly<Record<CompareFactor, Readonly<Record<Language, string>>>> = {
  calendar: { vi: "Lịch làm việc", en: "Calendar" },
  hierarchy: { vi: "Đơn vị và hệ thống", en: "Units and hierarchy" },
  rule: { vi: "Phiếu, chế độ, kế hoạch, giả định", en: "Sheet, regimes, plan, assumptions" },
  lateArrival: { vi: "Ghi muộn (đã gửi, sau mới vào sổ)", en: "Late arrivals (sent then, recorded later)" },
  data: { vi: "Số liệu", en: "Data" },
};

function print(comparison: Comparison, from: ScoreMoment, to: ScoreMoment, board: Board, context: CommandContext): void {
  const { language } = context;
  const signed = (points: number): string => `${points > 0 ? "+" : ""}${pointsIn(points, comparison, language)}`;
  line(context, `${say(context, "Từ ", "From")}: ${describe(comparison.from, from, comparison, board, context)}`);
  line(context, `${say(context, "Đến", "To  ")}: ${describe(comparison.to, to, comparison, board, context)}`);
  if (comparison.difference === undefined) {
    line(
      context,
      say(
        context,
        "Một bên chưa có điểm, nên không có chênh lệch để giải thích.",
        "One side has no score, so there is no difference to explain.",
      ),
    );
    return;
  }
  const titles = new Map(board.sheet.criteria.map(({ id, title }) => [id, textIn(title, language)]));
  const rows = comparison.effects.flatMap(({ factors, points, criteria, adjustments }) => [
    [factors.map((factor) => factorNames[factor][language]).join(" + "), signed(points)],
    ...criteria.map((change) => [`  ${titles.get(change.criterion) ?? change.criterion}`, signed(change.points)]),
    ...(adjustments === 0 ? [] : [[`  ${say(context, "quy đổi, giới hạn", "rescaling, limits")}`, signed(adjustments)]]),
  ]);
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Do", "Because of"), align: "left" },
        { title: say(context, "Điểm", "Points"), align: "right" },
      ],
      [...rows, [say(context, "Cộng", "In all"), signed(comparison.difference)]],
    ),
  );
}

function describe(score: ComparedScore, moment: ScoreMoment, comparison: Comparison, board: Board, context: CommandContext): string {
  const { language } = context;
  const name = board.units.find(({ id }) => id === moment.unit)?.name ?? moment.unit;
  const bands = moment.sheet?.bands ?? board.sheet.bands;
  const band = bands.find(({ id }) => id === score.grade);
  const total =
    score.total === undefined
      ? score.state === "Missing"
        ? say(context, "không được chấm trong kỳ", "not scored in the period")
        : say(context, "chưa có điểm", "no score yet")
      : pointsIn(score.total, comparison, language);
  const known =
    moment.through === undefined ? "" : say(context, `, sổ đến mục ${moment.through.seq}`, `, journal up to ${moment.through.seq}`);
  const asOf = say(context, `xét ngày ${formatDate(moment.query.asOf, "vi")}`, `as of ${moment.query.asOf}`);
  return `${name} · ${moment.period}: ${total}${band === undefined ? "" : ` · ${textIn(band.title, language)}`} (${asOf}${known})`;
}

function pointsIn(points: number, { decimals }: Comparison, language: Language): string {
  return formatPoints(points, decimals, language === "vi" ? "," : ".");
}
