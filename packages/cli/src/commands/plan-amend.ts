import { amendPlan, type PlainDate, type TaskChange } from "@pccc/core";
import { makeUnitRegister } from "@pccc/import";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { planOfDraft, withIndicators } from "../job/adopt-plan.ts";
import { importFile } from "../job/import-file.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { readPlanFile } from "../job/plan-file.ts";
import { findingLine } from "../print-problem.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";
import { journalFile, scenarioOf } from "./job-options.ts";
import { openingWith, type PlanOptions, planOnRecord, scenarioIfAny } from "./plan-on-record.ts";
import { shortened } from "./print-draft.ts";

/** `pccc plan amend FILE --on DAY`: records another text of a plan; tasks and duties keep their ids where the text restates them. */
export async function amendPlanCommand(given: string, options: PlanOptions, context: CommandContext): Promise<ExitStatus> {
  const on = neededDay(options, "plan amend <file> --on YYYY-MM-DD");
  const scenario = await scenarioIfAny(options, context);
  const file = userPath(context, given);
  const draft = isRecord(file) ? undefined : await importFile(file);
  return withApplication(journalFile(options, context), openingWith(scenario, options.dryRun === true), async (app) => {
    const record = draft === undefined ? await readPlanFile(file) : undefined;
    const { state, history } = await planOnRecord(app, record?.id, options, scenario);
    const level = state.registry.units[state.registry.unitIndex.get(history.unit) ?? -1]?.level ?? "commune";
    const before = history.texts.at(-1)?.plan;
    const read =
      draft === undefined
        ? undefined
        : planOfDraft(draft, await scenarioOf(options, context), {
            planId: history.id,
            unit: history.unit,
            line: before?.document.line ?? scenario?.units.line ?? "state",
            level,
            register: makeUnitRegister(state.registry, draft.issuedOn?.value ?? on),
          });
    const after = record ?? read?.plan;
    if (after === undefined) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: given });
    const restated = amendPlan(history, after, { same: sameOption(options.same, history.id) });
    // The scenario names tasks by the ids that last, so its indicators are put in once these are given.
    const adds = scenario !== undefined && record === undefined && scenario.plan.id === history.id;
    const amended = adds ? { ...restated, plan: withIndicators(restated.plan, scenario, state.registry, on) } : restated;
    if (options.dryRun !== true) {
      const signatoryName = draft?.signatory?.name;
      await app.amendPlan({ plan: amended.plan, on, ...(signatoryName === undefined ? {} : { signatoryName }) }, clerk);
    }
    const findings = read?.findings ?? [];
    if (context.json) {
      context.io.out(`${JSON.stringify({ on, recorded: options.dryRun !== true, ...amended, findings })}\n`);
      return exitStatus.done;
    }
    const words = new Map([...(before?.tasks ?? []), ...amended.plan.tasks].map(({ id, text }) => [id, text]));
    printChanges(amended.changes, words, context);
    if (amended.removedDuties.length > 0)
      line(context, `${say(context, "Nghĩa vụ không còn", "Duties that are gone")}: ${amended.removedDuties.join(", ")}`);
    for (const finding of findings) line(context, `  - ${findingLine(finding, context)}`);
    line(
      context,
      options.dryRun === true
        ? say(context, "Chỉ xem trước, chưa ghi gì.", "A preview only; nothing was recorded.")
        : say(
            context,
            `Đã ghi bản sửa đổi của ${history.id}, hiệu lực từ ${on}.`,
            `The amendment of ${history.id} is on record, in force from ${on}.`,
          ),
    );
    return exitStatus.done;
  });
}

/** `pccc plan end [ID] --on DAY [--reason TEXT]`: records that a plan is no longer in force. */
export async function endPlanCommand(subject: string | undefined, options: PlanOptions, context: CommandContext): Promise<ExitStatus> {
  const on = neededDay(options, "plan end [id] --on YYYY-MM-DD [--reason …]");
  const scenario = await scenarioIfAny(options, context);
  return withApplication(journalFile(options, context), openingWith(scenario, false), async (app) => {
    const { history } = await planOnRecord(app, subject, options, scenario);
    await app.endPlan({ plan: history.id, on, ...(options.reason === undefined ? {} : { reason: { vi: options.reason } }) }, clerk);
    if (context.json) context.io.out(`${JSON.stringify({ plan: history.id, endedOn: on })}\n`);
    else
      line(context, say(context, `Kế hoạch ${history.id} hết hiệu lực từ ${on}.`, `Plan ${history.id} is no longer in force from ${on}.`));
    return exitStatus.done;
  });
}

/** Whether a file is a plan record and not a document to be read. */
export function isRecord(file: string): boolean {
  return /\.(?:json|ya?ml)$/iu.test(file);
}

function neededDay({ on }: PlanOptions, problem: string): PlainDate {
  const day = dateOption("--on", on);
  if (day === undefined) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem });
  return day;
}

/** `t05=t03`: the new text's fifth task is the one that has been t03. */
function sameOption(value: string | undefined, plan: string): Readonly<Record<string, string>> {
  const same: Record<string, string> = {};
  for (const part of value === undefined ? [] : value.split(",")) {
    const [, after, before] = /^\s*(t\d+)\s*=\s*(t\d+)\s*$/u.exec(part) ?? [];
    if (after === undefined || before === undefined)
      throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `--same ${part}: t05=t03,…` });
    same[`${plan}/${after}`] = `${plan}/${before}`;
  }
  return same;
}

function printChanges(changes: readonly TaskChange[], words: ReadonlyMap<string, string>, context: CommandContext): void {
  const names = { kept: "giữ nguyên", moved: "chuyển mục", reworded: "sửa lời", added: "thêm", removed: "bỏ" } as const;
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Mã", "Id"), align: "left" },
        { title: say(context, "Thay đổi", "Change"), align: "left" },
        { title: say(context, "Giống", "Alike"), align: "right" },
        { title: say(context, "Nhiệm vụ", "Task"), align: "left" },
      ],
      changes.map(({ change, task, likeness }) => [
        task.slice(task.lastIndexOf("/") + 1),
        say(context, names[change], change),
        likeness === undefined ? "" : `${Math.floor(likeness / 10)} %`,
        shortened(words.get(task) ?? "", 72),
      ]),
    ),
  );
}
