import { isLiving } from "@pccc/core";
import { type TaskState, taskStatesOf } from "@pccc/rules";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { boardQueryOf } from "../job/board-query.ts";
import { withApplication } from "../job/open-application.ts";
import { stateWords } from "../state-words.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, line, say } from "./context.ts";
import { journalFile, queryDates, scenarioOf } from "./job-options.ts";
import { openingWith, type PlanOptions, planOnRecord } from "./plan-on-record.ts";
import { shortened } from "./print-draft.ts";

const shown: readonly TaskState[] = ["doneInTime", "doneLate", "openInTime", "openOverdue", "notBegun", "noDeadline", "doneUndated"];

/** `pccc plan states [ID]`: at how many units each task is done in time, done late, open, overdue, not begun, without a deadline. */
export async function showStates(subject: string | undefined, options: PlanOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  return withApplication(journalFile(options, context), openingWith(scenario, true), async (app) => {
    const { state, through, history, on, text } = await planOnRecord(app, subject, options, scenario);
    const plan = text?.plan ?? history.texts.at(-1)?.plan;
    if (plan === undefined) return exitStatus.done;
    const hierarchy = plan.document.line ?? scenario.units.line;
    const query = boardQueryOf(scenario, { planId: history.id, hierarchy, adoptedOn: history.adoptedOn }, queryDates(options));
    const { answered } = await app.obligations({ ...query, asOf: on }, through);
    // What units of a later day will owe is not theirs yet.
    const living = answered.filter(({ obligation }) => isLiving(state.registry, obligation.unit, on));
    const tasks = taskStatesOf(plan, living, on);
    if (context.json) {
      const told = tasks.map(({ task, states }) => ({ task, states: Object.fromEntries(states) }));
      context.io.out(`${JSON.stringify({ plan: history.id, asOf: on, tasks: told })}\n`);
      return exitStatus.done;
    }
    const words = new Map(plan.tasks.map(({ id, text: said }) => [id, said]));
    const used = shown.filter((candidate) => tasks.some(({ states }) => [...states.values()].includes(candidate)));
    line(context, say(context, `Trạng thái nhiệm vụ ngày ${on}, số đơn vị`, `States of tasks on ${on}, numbers of units`));
    line(
      context,
      terminalTable(
        [
          { title: say(context, "Nhiệm vụ", "Task"), align: "left" },
          ...used.map((column) => ({ title: wordsOf(column, context), align: "right" as const })),
        ],
        tasks.map(({ task, states }) => [
          `${task.slice(task.lastIndexOf("/") + 1)}  ${shortened(words.get(task) ?? "", 48)}`,
          ...used.map((column) => String([...states.values()].filter((found) => found === column).length)),
        ]),
      ),
    );
    return exitStatus.done;
  });
}

function wordsOf(state: TaskState, context: CommandContext): string {
  if (state === "notBegun") return say(context, "chưa thực hiện", "not begun");
  const { vi, en = vi } = stateWords[state];
  return say(context, vi, en);
}
