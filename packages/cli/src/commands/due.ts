import { addDays, type PlainDate, textIn, weekdayOf } from "@pccc/core";
import {
  type AnsweredObligation,
  assessPunctuality,
  comparePunctuality,
  firstEdition,
  formatPunctualityRate,
  notSubmitted,
  obligationsUnder,
  type PunctualityPolicy,
  type PunctualityReport,
  type PunctualityRow,
  selectObligations,
} from "@pccc/rules";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { adoptedPlanOf } from "../job/adopted.ts";
import { boardQueryOf } from "../job/board-query.ts";
import { headAt } from "../job/head-at.ts";
import { withApplication } from "../job/open-application.ts";
import { namedPolicies, pickPolicy } from "../pick-policy.ts";
import { findingLine } from "../print-problem.ts";
import { stateWords } from "../state-words.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";
import { printStates } from "./print-board.ts";
import { shortened } from "./print-draft.ts";

/** Options of `pccc due`. */
export interface DueOptions extends JobOptions {
  readonly under?: string;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly week?: boolean;
  readonly missing?: boolean;
  readonly knownAt?: string;
  readonly at?: string;
  readonly policy?: string;
  readonly against?: string;
  readonly policies?: string;
}

/** `pccc due`: what is owed, by whom, by when, in what state, and how punctual that is under a policy or two. */
export async function dueCommand(options: DueOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  return withApplication(
    journalFile(options, context),
    { mustExist: true, readOnly: true, sheets: scenario.sheets, regimes: scenario.regimes },
    async (app) => {
      const through = await headAt(app, options.knownAt);
      const state = await app.state(through);
      const { plan, adoptedOn } = adoptedPlanOf(state, scenario);
      const hierarchy = plan.document.line ?? scenario.units.line;
      const query = boardQueryOf(scenario, { planId: plan.id, hierarchy, adoptedOn }, queryDates(options));
      const due = dueRange(options, query.asOf);
      // What falls due in a range may belong to a window that ended long before it, and an event may lie after its deadline.
      const range =
        due === undefined
          ? query
          : {
              ...query,
              fromInclusive: addDays(due.from ?? query.fromInclusive, -400),
              toInclusive: addDays(due.to ?? query.toInclusive, 400),
            };
      const { population, findings } = await app.obligations({ ...range, ...timeOf(options) }, through);
      const policies = await namedPolicies(
        app.composition,
        options.policies === undefined ? undefined : userPath(context, options.policies),
      );
      const policy = pickPolicy("--policy", policies.punctuality, options.policy ?? firstEdition.id);
      const asked = (answered: readonly AnsweredObligation[]): readonly AnsweredObligation[] => {
        const picked = selectObligations(answered, {
          ...(options.unit === undefined ? {} : { unit: options.unit }),
          ...(options.period === undefined ? {} : { period: options.period }),
          ...(options.missing === true ? { states: notSubmitted } : {}),
          ...(due?.from === undefined ? {} : { dueFrom: due.from }),
          ...(due?.to === undefined ? {} : { dueTo: due.to }),
        });
        return options.under === undefined ? picked : obligationsUnder(picked, state.registry, hierarchy, options.under, query.asOf);
      };
      if (options.under !== undefined && !state.registry.unitIndex.has(options.under))
        throw new CliError(exitStatus.input, "PCCC_CLI_UNKNOWN_UNIT", { unit: options.under });
      // The question picks the population once; the policies are then held against the same obligations.
      const shown = asked(assessPunctuality(population, policy).answered);
      const ids = new Set(shown.map(({ obligation }) => obligation.id));
      const subset = { ...population, ...answering(population, ids) };
      if (options.against !== undefined) {
        const other = pickPolicy("--against", policies.punctuality, options.against);
        const compared = comparePunctuality(subset, policy, other);
        if (context.json) context.io.out(`${JSON.stringify({ ...compared, findings })}\n`);
        else printComparison(compared.a, compared.b, compared.rows, context);
        return exitStatus.done;
      }
      const report = assessPunctuality(subset, policy);
      if (context.json) {
        const { rate, byUnit } = report;
        context.io.out(
          `${JSON.stringify({ obligations: report.answered, policy: policy.id, rate, byUnit, asOf: query.asOf, knownAt: through.seq, findings: [...findings, ...report.findings] })}\n`,
        );
        return exitStatus.done;
      }
      printObligations(report.answered, context);
      printStates(report.answered, context);
      printRate(report, context);
      return exitStatus.done;
    },
  );
}

/** The minute of the day asked about, where one is named. */
function timeOf({ at }: DueOptions): { readonly asOfTime?: string } {
  if (at === undefined) return {};
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(at)) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `--at ${at}: HH:MM` });
  return { asOfTime: at };
}

interface DueRange {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** The days between which something falls due: those named, or the week of the day asked about. */
function dueRange(options: DueOptions, asOf: PlainDate): DueRange | undefined {
  if (options.week === true) {
    const monday = addDays(asOf, 1 - weekdayOf(asOf));
    return { from: monday, to: addDays(monday, 6) };
  }
  const from = dateOption("--due-from", options.dueFrom);
  const to = dateOption("--due-to", options.dueTo);
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

type Population = Parameters<typeof assessPunctuality>[0];

/** The obligations named, with what answers them and nothing else. */
function answering(
  population: Population,
  ids: ReadonlySet<string>,
): Pick<Population, "obligations" | "submissions" | "verdicts" | "extensions"> {
  return {
    obligations: population.obligations.filter(({ id }) => ids.has(id)),
    submissions: population.submissions.filter(({ obligation }) => ids.has(obligation)),
    verdicts: population.verdicts.filter(({ obligation }) => ids.has(obligation)),
    extensions: population.extensions.filter(({ obligation }) => ids.has(obligation)),
  };
}

function printObligations(shown: readonly AnsweredObligation[], context: CommandContext): void {
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Đơn vị", "Unit"), align: "left" },
        { title: say(context, "Việc", "Duty"), align: "left" },
        { title: say(context, "Kỳ", "Period"), align: "left" },
        { title: say(context, "Hạn", "Due"), align: "left" },
        { title: say(context, "Đã gửi", "Sent"), align: "left" },
        { title: say(context, "Trạng thái", "State"), align: "left" },
      ],
      shown.map(({ obligation, judgedDueOn, sentOn, state }) => [
        obligation.unit,
        shortened(textIn(obligation.title, context.language), 40),
        obligation.period.id,
        dueText(judgedDueOn ?? obligation.dueOn, obligation.dueTime),
        sentOn ?? "–",
        textIn(stateWords[state], context.language),
      ]),
    ),
  );
}

function dueText(dueOn: PlainDate | undefined, dueTime: string | undefined): string {
  return dueOn === undefined ? "–" : dueTime === undefined ? dueOn : `${dueOn} ${dueTime}`;
}

function printRate({ policy, rate, findings }: PunctualityReport, context: CommandContext): void {
  line(context, rateLine(policy, rate, context));
  for (const finding of findings) if (finding.severity !== "note") line(context, `  ${findingLine(finding, context)}`);
}

function rateLine(policy: PunctualityPolicy, rate: PunctualityReport["rate"], context: CommandContext): string {
  const percent = formatPunctualityRate(rate, 2, context.language === "vi" ? "," : ".");
  return `  ${textIn(policy.title, context.language)}: ${rate.numerator}/${rate.denominator} = ${percent}`;
}

function printComparison(a: PunctualityReport, b: PunctualityReport, rows: readonly PunctualityRow[], context: CommandContext): void {
  const differing = rows.filter(({ differs }) => differs.some((what) => what === "state" || what === "counting"));
  if (differing.length > 0)
    line(
      context,
      terminalTable(
        [
          { title: say(context, "Đơn vị", "Unit"), align: "left" },
          { title: say(context, "Kỳ", "Period"), align: "left" },
          { title: a.policy.id, align: "left" },
          { title: b.policy.id, align: "left" },
          { title: say(context, "Khác ở", "Differs in"), align: "left" },
        ],
        differing.map((row) => [
          row.a.obligation.unit,
          row.a.obligation.period.id,
          `${textIn(stateWords[row.a.state], context.language)} (${row.a.judgedDueOn ?? row.a.obligation.dueOn ?? "–"})`,
          `${textIn(stateWords[row.b.state], context.language)} (${row.b.judgedDueOn ?? row.b.obligation.dueOn ?? "–"})`,
          row.differs.map((what) => textIn(differenceWords[what], context.language)).join(", "),
        ]),
      ),
    );
  line(
    context,
    say(
      context,
      `  ${rows.length} nghĩa vụ, ${differing.length} khác nhau về trạng thái hoặc cách đếm`,
      `  ${rows.length} obligations, ${differing.length} differ in state or counting`,
    ),
  );
  for (const report of [a, b]) printRate(report, context);
}

const differenceWords = {
  edition: { vi: "lần gửi", en: "edition" },
  moment: { vi: "thời điểm", en: "moment" },
  deadline: { vi: "hạn", en: "deadline" },
  state: { vi: "trạng thái", en: "state" },
  counting: { vi: "cách đếm", en: "counting" },
} as const;
