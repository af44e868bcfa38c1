import { createHash } from "node:crypto";
import { basename } from "node:path";
import { civilDayOf, type Evidence, formatPoints, textIn } from "@pccc/core";
import { periodsOf } from "@pccc/calendar";
import type { BoardQuery, CloseRecord, JournalState, Pccc } from "@pccc/host";
import { HostError } from "@pccc/host";
import type { AppealOutcome } from "@pccc/rules";
import { type ClaimRows, readClaims } from "../claims-csv.ts";
import { CliError } from "../cli-error.ts";
import { counted } from "../counted.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { readUserFile } from "../files.ts";
import { adoptedPlanOf, adoptedQuery } from "../job/adopted.ts";
import { withApplication } from "../job/open-application.ts";
import type { Scenario } from "../scenario.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";

/** Options of the commands that make or look at final scores. */
export interface LifeOptions extends JobOptions {
  /** The post that acts. */
  readonly as?: string;
  readonly reason?: string;
  readonly evidence?: readonly string[];
  readonly criterion?: readonly string[];
  readonly decide?: string;
  readonly restated?: boolean;
  readonly number?: string;
}

/** `pccc self-score FILE` and `pccc appraise FILE`: take in a table of claimed or confirmed points, all or nothing. */
export async function claimCommand(
  kind: "selfScore" | "appraisal",
  file: string,
  options: LifeOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  const claims = await readClaims(userPath(context, file));
  return onJournal(options, context, scenario, false, async (app) => {
    const state = await app.state();
    const plan = adoptedPlanOf(state, scenario).plan.id;
    assertPeriods(claims, adoptedQuery(state, scenario, {}), app);
    const shared = claims.map(({ by: _by, at: _at, ...claim }) => ({ ...claim, plan, sheet: scenario.sheet, evidence: [] }));
    const actor = actorOf(claims[0]?.by ?? "cli:clerk");
    const { head } =
      kind === "selfScore"
        ? await app.selfScore(
            shared.map((claim, index) => ({ ...claim, scoredBy: claims[index]?.by ?? "", scoredAt: claims[index]?.at ?? 0 })),
            actor,
          )
        : await app.appraise(
            shared.map((claim, index) => ({ ...claim, appraisedBy: claims[index]?.by ?? "", appraisedAt: claims[index]?.at ?? 0 })),
            actor,
          );
    answer(context, { count: claims.length, seq: head.seq }, [
      say(
        context,
        `Đã ghi ${claims.length} đơn vị; sổ nhật ký có ${head.seq} mục.`,
        `${counted(claims.length, "unit is", "units are")} on record; the journal has ${head.seq} entries.`,
      ),
    ]);
    return exitStatus.done;
  });
}

/** `pccc close --period P --as POST`: makes a period's scores final; without a period, lists what is closed. */
export async function closeCommand(options: LifeOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  const { period } = options;
  if (period === undefined) {
    return onJournal(options, context, scenario, true, async (app) => {
      printCloses((await app.state()).closes, context);
      return exitStatus.done;
    });
  }
  const closedBy = postOf(options, context);
  const evidence = await evidenceOf(options, context);
  return onJournal(options, context, scenario, false, async (app) => {
    const query = adoptedQuery(await app.state(), scenario, queryDates(options));
    const close = await app.closePeriod(
      { period, query, closedBy, closedAt: Date.now(), evidence, ...(options.reason === undefined ? {} : { reason: options.reason }) },
      actorOf(closedBy),
    );
    answer(context, { close }, [
      say(
        context,
        `Đã chốt kỳ ${period}, lần ${close.number}: ${close.totals.length} đơn vị, theo sổ đến mục #${close.head.seq} ${close.head.hash.slice(0, 12)}.`,
        `${period} is closed, number ${close.number}: ${counted(close.totals.length, "unit")}, by the journal up to #${close.head.seq} ${close.head.hash.slice(0, 12)}.`,
      ),
      say(context, "Số liệu đến sau làm bảng mới, không sửa kỳ đã chốt.", "What comes later makes a new board and does not alter it."),
    ]);
    return exitStatus.done;
  });
}

/** `pccc replay --period P [--restated]`: computes a closed period again, as it was decided or by the law as known today. */
export async function replayCommand(options: LifeOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  const period = needed(options.period, say(context, "replay cần --period KỲ", "replay wants --period PERIOD"));
  const number = options.number === undefined ? undefined : Number(options.number);
  return onJournal(options, context, scenario, true, async (app) => {
    const state = await app.state();
    const close = state.closes.findLast(
      (item) =>
        item.plan === scenario.plan.id &&
        item.period === period &&
        (number === undefined ? item.query.sheet === scenario.sheet : item.number === number),
    );
    if (close === undefined) throw notClosed(scenario.plan.id, period);
    const mode = options.restated === true ? "restated" : "asDecided";
    const { board, differing, isSame } = await app.replay(close, mode);
    const rows = board.rows.filter((row) => row.period === period);
    if (context.json) {
      const totals = rows.map(({ unit, total, grade }) => ({ unit, total, grade }));
      context.io.out(`${JSON.stringify({ mode, number: close.number, isSame, differing, totals })}\n`);
      return isSame || mode === "restated" ? exitStatus.done : exitStatus.findings;
    }
    const points = (value: number | undefined): string =>
      value === undefined ? "?" : formatPoints(value, board.sheet.decimals, context.language === "vi" ? "," : ".");
    const gradeOf = (id: string | undefined): string => {
      const band = board.sheet.bands.find((candidate) => candidate.id === id);
      return band === undefined ? "" : textIn(band.title, context.language);
    };
    line(
      context,
      terminalTable(
        [
          { title: say(context, "Đơn vị", "Unit"), align: "left" },
          { title: say(context, "Khi chốt", "When closed"), align: "right" },
          { title: say(context, "Tính lại", "Again"), align: "right" },
          { title: say(context, "Xếp loại", "Grade"), align: "left" },
        ],
        rows.map((row) => [
          board.units.find(({ id }) => id === row.unit)?.name ?? row.unit,
          points(close.totals.find(({ unit }) => unit === row.unit)?.total),
          points(row.total),
          gradeOf(row.grade),
        ]),
      ),
    );
    line(context, replayWords(isSame, differing.length, mode, context));
    return isSame || mode === "restated" ? exitStatus.done : exitStatus.findings;
  });
}

/** `pccc appeal`: a unit's request to look at its closed score again; with `--decide`, its decision. */
export async function appealCommand(options: LifeOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  const unit = needed(options.unit, say(context, "appeal cần --unit MÃ", "appeal wants --unit ID"));
  const period = needed(options.period, say(context, "appeal cần --period KỲ", "appeal wants --period PERIOD"));
  const by = postOf(options, context);
  const evidence = await evidenceOf(options, context);
  const said = options.reason === undefined ? {} : { reason: options.reason };
  return onJournal(options, context, scenario, false, async (app) => {
    const plan = scenario.plan.id;
    if (options.decide !== undefined) {
      const outcome = outcomeOf(options.decide, context);
      const { head } = await app.decideAppeal(
        { plan, unit, period },
        { outcome, decidedBy: by, decidedAt: Date.now(), ...said },
        actorOf(by),
      );
      answer(context, { outcome, seq: head.seq }, [
        outcome === "changed"
          ? say(
              context,
              "Đã ghi. Bổ sung số liệu rồi chốt lại bằng `pccc close`.",
              "On record. Bring in what changes, then close again with `pccc close`.",
            )
          : say(context, "Đã ghi; điểm đã chốt giữ nguyên.", "On record; the closed score stays."),
      ]);
      return exitStatus.done;
    }
    const number =
      1 + (await app.state()).appeals.filter((appeal) => appeal.plan === plan && appeal.unit === unit && appeal.period === period).length;
    const criteria = options.criterion ?? [];
    const { head } = await app.appeal(
      { plan, unit, period, number, criteria, filedBy: by, filedAt: Date.now(), evidence, ...said },
      actorOf(by),
    );
    answer(context, { number, seq: head.seq }, [
      say(context, `Đã ghi đề nghị số ${number} của ${unit}, kỳ ${period}.`, `Appeal ${number} of ${unit} in ${period} is on record.`),
    ]);
    return exitStatus.done;
  });
}

/** A claim on a period that no board has would be on record for ever and be seen by nobody. */
function assertPeriods(claims: readonly ClaimRows[], query: BoardQuery, { composition }: Pccc): void {
  const regime = composition.regimes[query.regime];
  if (regime === undefined) return;
  const known = new Set(periodsOf(regime, query.frequency, query).map(({ id }) => id));
  const unknown = claims.find(({ period }) => !known.has(period));
  if (unknown === undefined) return;
  throw new HostError("PCCC_HOST_NO_PERIOD", `no period ${unknown.period}`, { period: unknown.period, available: [...known].join(", ") });
}

async function onJournal(
  options: LifeOptions,
  context: CommandContext,
  scenario: Scenario,
  readOnly: boolean,
  run: (app: Pccc) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  return withApplication(
    journalFile(options, context),
    { mustExist: true, readOnly, sheets: scenario.sheets, regimes: scenario.regimes },
    run,
  );
}

function printCloses(closes: JournalState["closes"], context: CommandContext): void {
  if (context.json) {
    context.io.out(`${JSON.stringify({ closes })}\n`);
    return;
  }
  if (closes.length === 0) {
    line(context, say(context, "Chưa chốt kỳ nào.", "No period is closed yet."));
    return;
  }
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Kỳ", "Period"), align: "left" },
        { title: say(context, "Lần", "Number"), align: "right" },
        { title: say(context, "Đơn vị", "Units"), align: "right" },
        { title: say(context, "Người chốt", "Closed by"), align: "left" },
        { title: say(context, "Ngày", "Day"), align: "left" },
        { title: say(context, "Theo mục", "By entry"), align: "left" },
      ],
      closes.map(({ period, number, totals, closedBy, closedAt, head }: CloseRecord) => [
        period,
        String(number),
        String(totals.length),
        closedBy,
        civilDayOf(closedAt),
        `#${head.seq} ${head.hash.slice(0, 12)}`,
      ]),
    ),
  );
}

function replayWords(isSame: boolean, differing: number, mode: "asDecided" | "restated", context: CommandContext): string {
  if (isSame) return say(context, "Giống từng byte với khi chốt.", "The same bytes as when it was closed.");
  const restated = mode === "restated";
  if (differing === 0) {
    return say(
      context,
      `Điểm không đổi; lời giải thích khác${restated ? " vì quy định hoặc chương trình nay đã khác" : ""}.`,
      `The scores are the same; their reasons differ${restated ? ", since the law or the program is another now" : ""}.`,
    );
  }
  return restated
    ? say(
        context,
        `${differing} đơn vị có điểm khác theo quy định biết đến nay.`,
        `Units with another score by the law as known today: ${differing}.`,
      )
    : say(
        context,
        `${differing} đơn vị có điểm KHÁC khi chốt: chương trình nay tính khác.`,
        `Units with ANOTHER score than when closed: ${differing}. The program computes otherwise now.`,
      );
}

async function evidenceOf(options: LifeOptions, context: CommandContext): Promise<readonly Evidence[]> {
  const files = options.evidence ?? [];
  return Promise.all(
    files.map(async (file) => ({
      name: basename(file),
      sha256: createHash("sha256")
        .update(await readUserFile(userPath(context, file)))
        .digest("hex"),
    })),
  );
}

function outcomeOf(text: string, context: CommandContext): AppealOutcome["outcome"] {
  if (text === "upheld" || text === "changed" || text === "withdrawn") return text;
  throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", {
    problem: say(
      context,
      `--decide ${text}: chỉ có upheld (giữ nguyên), changed (chấm lại), withdrawn (rút)`,
      `--decide ${text}: there are upheld, changed and withdrawn`,
    ),
  });
}

function postOf(options: LifeOptions, context: CommandContext): string {
  return needed(options.as, say(context, "cần --as post:CHỨC-DANH, ai quyết định", "who decides is wanted: --as post:POST"));
}

function needed(value: string | undefined, problem: string): string {
  if (value === undefined || value === "") throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem });
  return value;
}

function notClosed(plan: string, period: string): HostError {
  return new HostError("PCCC_HOST_NOT_CLOSED", `${period} is not closed`, { unit: plan, period });
}

function actorOf(post: string): { readonly id: string; readonly onBehalfOf: string; readonly via: string } {
  return { id: post, onBehalfOf: "cli", via: "pccc" };
}

function answer(context: CommandContext, json: object, lines: readonly string[]): void {
  if (context.json) context.io.out(`${JSON.stringify(json)}\n`);
  else for (const text of lines) line(context, text);
}
