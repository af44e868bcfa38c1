import { formatPoints, textIn } from "@pccc/core";
import { routeSubjectFor } from "@pccc/host";
import {
  criterionOffers,
  type CriterionOffer,
  findRoute,
  possibleActions,
  type Route,
  type RouteAction,
  type RouteSubject,
} from "@pccc/rules";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { adoptedQuery } from "../job/adopted.ts";
import { withApplication } from "../job/open-application.ts";
import { actionsByFile } from "../read-actions-file.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";

/** Options of `pccc route`. */
export interface RouteOptions extends JobOptions {
  readonly grade?: string;
  readonly by?: string;
  readonly actions?: string;
}

/** `pccc route`: what each criterion still offers a unit, and the cheapest way to a grade by a day. */
export async function routeCommand(options: RouteOptions, context: CommandContext): Promise<ExitStatus> {
  const { unit, period } = options;
  if (unit === undefined || period === undefined)
    throw usage(say(context, "route cần --unit và --period", "route wants --unit and --period"));
  const scenario = await scenarioOf(options, context);
  return withApplication(journalFile(options, context), { mustExist: true, readOnly: true, sheets: scenario.sheets }, async (app) => {
    const state = await app.state();
    const query = adoptedQuery(state, scenario, queryDates(options));
    const subject = routeSubjectFor(state, app.composition, query, unit, period);
    const possible = possibleActions(subject);
    const actions = options.actions === undefined ? possible : await actionsByFile(possible, userPath(context, options.actions));
    const offers = criterionOffers(subject, actions);
    const { bands } = subject.sheet;
    if (options.grade !== undefined && !bands.some(({ id }) => id === options.grade))
      throw usage(unknownGrade(options.grade, bands, context));
    const by = dateOption("--by", options.by) ?? query.asOf;
    if (by < query.asOf) {
      throw usage(
        say(
          context,
          `--by ${by} trước ngày đang xét ${query.asOf}: không còn làm gì được; đổi --by hoặc --as-of`,
          `--by ${by} is before the day asked about, ${query.asOf}: nothing can be done by then; change --by or --as-of`,
        ),
      );
    }
    const close = state.closes.findLast((item) => item.plan === query.plan && item.period === period);
    const route = options.grade === undefined ? undefined : findRoute({ ...subject, grade: options.grade, by, actions });
    if (context.json)
      context.io.out(
        `${JSON.stringify({ unit, period, offers, actions, ...(route === undefined ? {} : { route }), ...(close === undefined ? {} : { closed: close.number }) })}\n`,
      );
    else {
      print(subject, offers, route, context);
      if (close !== undefined) {
        line(
          context,
          say(
            context,
            `Kỳ này đã chốt lần ${close.number}: việc làm thêm chỉ được tính khi đề nghị xem xét lại được chấp nhận và kỳ được chốt lại.`,
            `The period is closed, number ${close.number}: more counts only once an appeal is accepted and the period is closed again.`,
          ),
        );
      }
    }
    return exitStatus.done;
  });
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
      say(context, `Cần ${route.actions.length} việc, chi phí ${route.cost}:`, `${route.actions.length} actions, cost ${route.cost}:`),
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

function unknownGrade(given: string, bands: RouteSubject["sheet"]["bands"], context: CommandContext): string {
  const known = bands.map(({ id, title }) => `${id} (${textIn(title, context.language)})`).join(", ");
  return say(context, `--grade ${given}: phiếu chỉ có ${known}`, `--grade ${given}: the sheet has ${known}`);
}

function usage(problem: string): CliError {
  return new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem });
}
