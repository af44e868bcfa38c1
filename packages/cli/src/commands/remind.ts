import { textIn } from "@pccc/core";
import { type Reminder, type RemindersOf, remindersOf, type UrgingPolicy } from "@pccc/rules";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { scoreAdopted } from "../job/adopted.ts";
import { writeCalendarFiles } from "../job/calendar-files.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { writeUrgingLetter } from "../job/urging-letter-file.ts";
import { defaultCalendar, lawCalendars } from "../law-calendars.ts";
import { namedPolicies, pickPolicy } from "../pick-policy.ts";
import { findingLine } from "../print-problem.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { type JobOptions, journalFile, queryDates, scenarioOf } from "./job-options.ts";
import { shortened } from "./print-draft.ts";

/** Options of `pccc remind`. */
export interface RemindOptions extends JobOptions {
  readonly policy?: string;
  readonly policies?: string;
  readonly record?: boolean;
  readonly ics?: string;
  readonly letter?: string;
}

/** `pccc remind`: whom to remind of what on a day; what was recorded as sent is not given again. */
export async function remindCommand(options: RemindOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  const calendar = lawCalendars()[scenario.calendar] ?? lawCalendars()[defaultCalendar];
  if (calendar === undefined) throw new CliError(exitStatus.environment, "PCCC_CLI_UNEXPECTED", { reason: scenario.calendar });
  const opening = { mustExist: true, readOnly: options.record !== true, sheets: scenario.sheets, regimes: scenario.regimes };
  return withApplication(journalFile(options, context), opening, async (app) => {
    const policies = await namedPolicies(app.composition, options.policies === undefined ? undefined : userPath(context, options.policies));
    const policy = pickPolicy("--policy", policies.urging, options.policy ?? scenario.urging ?? samplePolicy);
    const scored = await scoreAdopted(app, scenario, queryDates(options));
    const { state, query, facts } = scored;
    const list = remindersOf({
      answered: facts.answered,
      policy,
      calendar,
      registry: state.registry,
      hierarchy: query.hierarchy,
      asOf: query.asOf,
      sent: state.reminders,
    });
    const files = [];
    const sample = scenario.sampleNotice === undefined ? {} : { sampleNotice: scenario.sampleNotice };
    if (options.letter !== undefined) {
      const file = userPath(context, options.letter);
      if (await writeUrgingLetter(file, app, scenario, scored, { reminders: list.reminders, policy })) files.push(file);
    }
    if (options.ics !== undefined) {
      const input = { app, state, query, answered: facts.answered, urging: { policy, calendar }, ...sample };
      files.push(...(await writeCalendarFiles(userPath(context, options.ics), input, context)));
    }
    if (options.record === true && list.reminders.length > 0) {
      const sent = list.reminders.map(({ obligation, step, dueOn, tell }) => ({
        ...{ obligation, policy: policy.id, step, dueOn },
        sentOn: query.asOf,
        told: tell,
      }));
      await app.recordReminders(sent, clerk);
    }
    print(list, { policy, asOf: query.asOf, recorded: options.record === true, files }, context);
    return exitStatus.done;
  });
}

// What is used where neither the user nor the scenario names a policy; its title says that it is a sample.
const samplePolicy = "vn.urging-sample";

interface Done {
  readonly policy: UrgingPolicy;
  readonly asOf: string;
  readonly recorded: boolean;
  readonly files: readonly string[];
}

function print(list: RemindersOf, { policy, asOf, recorded, files }: Done, context: CommandContext): void {
  if (context.json) {
    context.io.out(`${JSON.stringify({ asOf, policy: policy.id, ...list, recorded, files })}\n`);
    return;
  }
  const { language } = context;
  const titles = new Map(policy.steps.map(({ id, title }) => [id, textIn(title, language)]));
  const { reminders, criticised, findings } = list;
  line(context, `${textIn(policy.title, language)}, ${asOf}`);
  if (reminders.length === 0) line(context, say(context, "Hôm nay không phải nhắc việc nào.", "Nothing to remind of today."));
  else printReminders(reminders, titles, context);
  if (criticised.length > 0) {
    line(context, `\n${say(context, "Danh sách phê bình", "To be criticised")} (${criticised.length}):`);
    for (const { unit, title, dueOn, since, sentOn } of criticised) {
      const after = sentOn === undefined ? say(context, "chưa gửi", "not sent") : say(context, `gửi ${sentOn}`, `sent ${sentOn}`);
      line(
        context,
        `  ${unit}: ${shortened(textIn(title, language), 40)}, ${say(context, "hạn", "due")} ${dueOn}, ${say(context, "từ", "since")} ${since}, ${after}`,
      );
    }
  }
  for (const finding of findings) line(context, `  - ${findingLine(finding, context)}`);
  if (reminders.length > 0) {
    line(
      context,
      recorded
        ? say(context, `\nĐã ghi ${reminders.length} lần nhắc vào sổ.`, `\n${reminders.length} reminders recorded as sent.`)
        : say(
            context,
            "\nSau khi gửi, ghi lại bằng --record: lần sau không nhắc lại.",
            "\nOnce they are sent, --record keeps them from being given again.",
          ),
    );
  }
  for (const file of files) line(context, `  ${file}`);
}

function printReminders(reminders: readonly Reminder[], titles: ReadonlyMap<string, string>, context: CommandContext): void {
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Đơn vị", "Unit"), align: "left" },
        { title: say(context, "Việc", "Duty"), align: "left" },
        { title: say(context, "Kỳ", "Period"), align: "left" },
        { title: say(context, "Hạn", "Due"), align: "left" },
        { title: say(context, "Chậm", "Late"), align: "right" },
        { title: say(context, "Bước", "Step"), align: "left" },
        { title: say(context, "Báo cho", "Tell"), align: "left" },
      ],
      reminders.map(({ unit, title, period, dueOn, workingDaysLate, step, tell }) => [
        unit,
        shortened(textIn(title, context.language), 30),
        period,
        dueOn,
        String(workingDaysLate),
        titles.get(step) ?? step,
        tell.join(", "),
      ]),
    ),
  );
}
