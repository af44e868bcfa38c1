import {
  formatPoints,
  formatSelector,
  type Indicator,
  indicatorTargetsFor,
  type Plan,
  type PlanAct,
  type PlainDate,
  type Selector,
  type Task,
  taskGroupsOf,
  textIn,
  type UnitRegistry,
} from "@pccc/core";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { withApplication } from "../job/open-application.ts";
import { writePlanDocument } from "../job/plan-document-file.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { journalFile } from "./job-options.ts";
import { deadlineOf, kindWords } from "./duty-words.ts";
import { openingWith, type PlanOptions, planOnRecord, scenarioIfAny } from "./plan-on-record.ts";
import { shortened } from "./print-draft.ts";

/** `pccc plan show [ID]`: what became of a plan, and its text on a day: tasks, who leads, by when, what waits for what. */
export async function showPlan(subject: string | undefined, options: PlanOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioIfAny(options, context);
  return withApplication(journalFile(options, context), openingWith(scenario, true), async (app) => {
    const { state, history, on, text } = await planOnRecord(app, subject, options, scenario);
    const docx = options.docx === undefined || text === undefined ? undefined : userPath(context, options.docx);
    if (docx !== undefined && text !== undefined) await writePlanDocument(docx, app, text.plan, { registry: state.registry, on, scenario });
    const acts: PlanAct[] = [...history.texts.map(({ by }) => by), ...(history.end === undefined ? [] : [history.end])];
    if (context.json) {
      const told = acts.map((act) => ({
        act: act.act,
        on: act.on,
        ...(act.act === "end" && act.replacedBy !== undefined ? { replacedBy: act.replacedBy } : {}),
      }));
      context.io.out(`${JSON.stringify({ plan: history.id, unit: history.unit, asOf: on, acts: told, text: text?.plan ?? null, docx })}\n`);
      return exitStatus.done;
    }
    line(context, `${text?.plan.document.title ?? history.texts[0]?.plan.document.title ?? ""}  (${history.id}, ${history.unit})`);
    for (const act of acts) line(context, `  ${act.on}  ${actWords(act, context)}`);
    if (text === undefined) {
      line(context, say(context, `Không có hiệu lực ngày ${on}.`, `Not in force on ${on}.`));
      return exitStatus.done;
    }
    printPlan(text.plan, state.registry, on, context);
    if (docx !== undefined) line(context, say(context, `Đã ghi văn bản: ${docx}`, `The document is written: ${docx}`));
    return exitStatus.done;
  });
}

/** Shows the text of a plan: its tasks by heading, its duties and its indicators. */
export function printPlan(plan: Plan, registry: UnitRegistry, on: PlainDate, context: CommandContext): void {
  const naming = (selector: Selector): string => formatSelector(selector, { language: context.language, registry, date: on });
  const short = (task: string): string => task.slice(task.lastIndexOf("/") + 1);
  for (const { section, tasks } of taskGroupsOf(plan)) {
    line(context, "");
    line(context, section === undefined ? say(context, "Ngoài các mục", "Under no heading") : `${section.label}. ${section.heading}`);
    line(
      context,
      terminalTable(
        [
          { title: say(context, "Mã", "Id"), align: "left" },
          { title: say(context, "Nhiệm vụ", "Task"), align: "left" },
          { title: say(context, "Chủ trì", "Lead"), align: "left" },
          { title: say(context, "Thời hạn", "Deadline"), align: "left" },
          { title: say(context, "Sau", "After"), align: "left" },
        ],
        tasks.map((task) => [
          short(task.id),
          shortened(task.text, 56),
          shortened(leadsOf(task, naming), 46),
          deadlineOf(task, context),
          (task.dependsOn ?? []).map(short).join(", "),
        ]),
      ),
    );
  }
  line(context, "");
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Nghĩa vụ", "Duty"), align: "left" },
        { title: say(context, "Loại", "Kind"), align: "left" },
        { title: say(context, "Đơn vị phải làm", "Owed by"), align: "left" },
        { title: say(context, "Thời hạn", "Deadline"), align: "left" },
      ],
      plan.duties.map((duty) => [duty.id, kindWords(duty.kind, context), shortened(naming(duty.owedBy), 56), deadlineOf(duty, context)]),
    ),
  );
  for (const indicator of plan.indicators ?? []) printIndicator(indicator, registry, on, naming, context);
}

function printIndicator(
  indicator: Indicator,
  registry: UnitRegistry,
  on: PlainDate,
  naming: (selector: Selector) => string,
  context: CommandContext,
): void {
  line(context, "");
  line(context, `${textIn(indicator.title, context.language)} (${textIn(indicator.measure, context.language)})  ${indicator.id}`);
  for (const { for: of, period, fromInclusive, value } of indicator.targets) {
    const { targets } = indicatorTargetsFor(indicator, period, registry, on);
    const frozen = fromInclusive <= on ? say(context, " (đã khóa)", " (frozen)") : "";
    const units = [...targets.values()].filter((target) => target.for === of).length;
    line(
      context,
      `  ${period}: ${formatPoints(value, indicator.decimals, context.language === "vi" ? "," : ".")}  ${naming(of)}, ${units} ${say(context, "đơn vị", "units")}${frozen}`,
    );
  }
}

function leadsOf(task: Task, naming: (selector: Selector) => string): string {
  return (task.ledBy ?? []).map(naming).join("; ") || task.leads.join(", ");
}

function actWords(act: PlanAct, context: CommandContext): string {
  switch (act.act) {
    case "adopt":
      return say(context, "ban hành", "adopted");
    case "amend":
      return say(context, "sửa đổi", "amended");
    case "end": {
      const why =
        act.replacedBy === undefined ? (act.reason === undefined ? "" : textIn(act.reason, context.language)) : `→ ${act.replacedBy}`;
      return `${say(context, "hết hiệu lực", "ended")} ${why}`.trim();
    }
  }
}
