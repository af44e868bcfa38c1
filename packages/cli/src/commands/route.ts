import { formatPoints, type PlainDate, textIn } from "@pccc/core";
import { receiptTools, routeSubjectFor } from "@pccc/host";
import {
  criterionOffers,
  type CriterionOffer,
  findRoute,
  possibleActions,
  type Receipt,
  type Route,
  type RouteAction,
  type RouteSubject,
  routeSubjectOfReceipt,
  verifyReceipt,
} from "@pccc/rules";
import { CliError } from "../cli-error.ts";
import { counted } from "../counted.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { readUserFile } from "../files.ts";
import { adoptedQuery } from "../job/adopted.ts";
import { type FactTableOptions, scoreFactTable } from "../job/score-fact-table.ts";
import { withApplication } from "../job/open-application.ts";
import { actionsByFile } from "../read-actions-file.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";
import { rowsOf } from "./explain.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";
import { verifyReceiptFile } from "./verify-receipt.ts";

/** Options of `pccc route`. */
export interface RouteOptions extends JobOptions, FactTableOptions {
  readonly grade?: string;
  readonly by?: string;
  readonly actions?: string;
  readonly receipt?: string;
}

/** A unit as it stands, the day by whose knowledge it does, and the number of the last close of its period. */
interface Standing {
  readonly subject: RouteSubject;
  readonly asOf: PlainDate;
  readonly closed?: number;
}

/** `pccc route`: what each criterion still offers a unit, and the cheapest way to a grade by a day; by a journal, tables or a receipt. */
export async function routeCommand(options: RouteOptions, context: CommandContext): Promise<ExitStatus> {
  if (options.receipt !== undefined) {
    const file = userPath(context, options.receipt);
    const bytes = await readUserFile(file);
    const verified = verifyReceipt(bytes, receiptTools());
    // What does not hold is told as `pccc verify` tells it.
    if (!verified.ok) return verifyReceiptFile(file, bytes, undefined, context);
    return routeOf(standingIn(verified.value), options, context);
  }
  const { unit, period } = options;
  if (unit === undefined || period === undefined) {
    throw usage(say(context, "route cần --unit và --period, hoặc --receipt", "route wants --unit and --period, or --receipt"));
  }
  const scored = await scoreFactTable(options, context);
  if (scored !== undefined) {
    rowsOf(scored.board, unit, period);
    return routeOf(standingIn(scored.receipt(unit, period) as Receipt), options, context);
  }
  const scenario = await scenarioOf(options, context);
  const opening = { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes };
  return withApplication(journalFile(options, context), opening, async (app) => {
    const state = await app.state();
    const query = adoptedQuery(state, scenario, queryDates(options));
    const subject = routeSubjectFor(state, app.composition, query, unit, period);
    const close = state.closes.findLast((item) => item.plan === query.plan && item.period === period && item.query.sheet === query.sheet);
    return routeOf({ subject, asOf: query.asOf, ...(close === undefined ? {} : { closed: close.number }) }, options, context);
  });
}

function standingIn(receipt: Receipt): Standing {
  return { subject: routeSubjectOfReceipt(receipt), asOf: receipt.asKnownAt };
}

async function routeOf({ subject, asOf, closed }: Standing, options: RouteOptions, context: CommandContext): Promise<ExitStatus> {
  const { unit, period, sheet } = subject;
  const possible = possibleActions(subject);
  const actions = options.actions === undefined ? possible : await actionsByFile(possible, userPath(context, options.actions));
  const offers = criterionOffers(subject, actions);
  const grade = options.grade === undefined ? undefined : gradeOf(options.grade, sheet.bands, context);
  const by = dateOption("--by", options.by) ?? asOf;
  if (by < asOf) {
    throw usage(
      say(
        context,
        `--by ${by} trước ngày đang xét ${asOf}: không còn làm gì được; chọn ngày sau đó`,
        `--by ${by} is before the day asked about, ${asOf}: nothing can be done by then; give a later day`,
      ),
    );
  }
  const route = grade === undefined ? undefined : findRoute({ ...subject, grade, by, actions });
  if (context.json) {
    const more = { ...(route === undefined ? {} : { route }), ...(closed === undefined ? {} : { closed }) };
    context.io.out(`${JSON.stringify({ unit, period: period.id, offers, actions, ...more })}\n`);
    return exitStatus.done;
  }
  print(subject, offers, route, context);
  if (closed !== undefined) {
    line(
      context,
      say(
        context,
        `Kỳ này đã chốt lần ${closed}: việc làm thêm chỉ được tính khi đề nghị xem xét lại được chấp nhận và kỳ được chốt lại.`,
        `The period is closed, number ${closed}: more counts only once an appeal is accepted and the period is closed again.`,
      ),
    );
  }
  return exitStatus.done;
}

function print(subject: RouteSubject, offers: readonly CriterionOffer[], route: Route | undefined, context: CommandContext): void {
  const { language } = context;
  const { sheet } = subject;
  const points = (value: number | undefined): string =>
    value === undefined ? "–" : formatPoints(value, sheet.decimals, language === "vi" ? "," : ".");
  const titles = new Map([...sheet.criteria, ...sheet.bands].map(({ id, title }) => [id, textIn(title, language)]));
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Tiêu chí", "Criterion"), align: "left" },
        { title: say(context, "Hiện có", "Now"), align: "right" },
        { title: say(context, "Còn được", "Still offers"), align: "right" },
        { title: say(context, "Bằng cách", "By"), align: "left" },
      ],
      offers.map(({ criterion, points: now, offers: more, by }) => [
        titles.get(criterion) ?? criterion,
        points(now),
        more === 0 ? "–" : points(more),
        by[0] === undefined ? "" : actionWords(by[0], context),
      ]),
    ),
  );
  if (route === undefined) return;
  const standing = ({ total, grade }: Route["before"]): string =>
    `${points(total)} ${grade === undefined ? "" : (titles.get(grade) ?? grade)}`.trim();
  line(context, `\n${say(context, "Hiện nay", "Now")}: ${standing(route.before)}`);
  if (route.reached) {
    line(
      context,
      say(
        context,
        `Cần ${route.actions.length} việc, chi phí ${route.cost}:`,
        `${counted(route.actions.length, "action")}, cost ${route.cost}:`,
      ),
    );
    for (const action of route.actions) line(context, `  - ${actionWords(action, context)}`);
    line(context, `${say(context, "Khi đó", "Then")}: ${standing(route.after)}`);
  } else {
    line(
      context,
      say(
        context,
        `Không đạt được; làm hết thì được: ${standing(route.after)}`,
        `Out of reach; with everything done: ${standing(route.after)}`,
      ),
    );
  }
  if (!route.proved)
    line(
      context,
      say(
        context,
        "Chưa chắc là cách ít tốn nhất: dừng vì quá nhiều khả năng.",
        "Not certain to be the cheapest: there were too many possibilities.",
      ),
    );
}

function actionWords({ id, title, cost }: RouteAction, { language }: CommandContext): string {
  return `${textIn(title, language)} [${id}${cost === 1 ? "" : `, ${cost}`}]`;
}

/** A grade by its id or by its title. */
function gradeOf(given: string, bands: RouteSubject["sheet"]["bands"], context: CommandContext): string {
  const wanted = given.normalize("NFC");
  const band = bands.find(({ id, title }) => id === wanted || [title.vi, title.en].includes(wanted));
  if (band !== undefined) return band.id;
  const known = bands.map(({ id, title }) => `${id} (${textIn(title, context.language)})`).join(", ");
  throw usage(say(context, `--grade ${given}: phiếu chỉ có ${known}`, `--grade ${given}: the sheet has ${known}`));
}

function usage(problem: string): CliError {
  return new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem });
}
