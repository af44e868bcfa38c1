import { type PlainDate, planTextOn, textIn, type UnitLevel, type UnitRegistry } from "@pccc/core";
import { type ProposedPlan } from "@pccc/rules";
import { join } from "node:path";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { writeUserFile } from "../files.ts";
import { writePlanDrafts } from "../job/plan-draft-files.ts";
import { withApplication } from "../job/open-application.ts";
import { defaultCalendar } from "../law-calendars.ts";
import { findingLine } from "../print-problem.ts";
import { unitNaming } from "../unit-naming.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";
import { journalFile } from "./job-options.ts";
import { openingWith, type PlanOptions, planOnRecord, scenarioIfAny } from "./plan-on-record.ts";
import { printPlan } from "./plan-show.ts";
import { printCascade } from "./print-cascade.ts";

const shown = 12;

/** `pccc plan cascade [ID]`: who must do what because of a plan, and drafts of the plans below it. */
export async function cascadePlan(subject: string | undefined, options: PlanOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioIfAny(options, context);
  const needs = needsOption(options.needs);
  const adoptBy = dateOption("--adopt-by", options.adoptBy);
  return withApplication(journalFile(options, context), openingWith(scenario, true), async (app) => {
    const { state, through, history } = await planOnRecord(app, subject, options, scenario);
    const on = dateOption("--as-of", options.asOf) ?? history.adoptedOn;
    if (options.unit !== undefined && !state.registry.unitIndex.has(options.unit))
      throw new CliError(exitStatus.input, "PCCC_CLI_UNKNOWN_UNIT", { unit: options.unit });
    const { duties, findings } = await app.cascade(history.id, on);
    const proposed = await app.proposePlans(
      {
        plan: history.id,
        on,
        calendar: scenario?.calendar ?? defaultCalendar,
        needs,
        ...(adoptBy === undefined ? {} : { adoptBy }),
        ...(options.unit === undefined ? {} : { units: [options.unit] }),
      },
      through,
    );
    const all = [...new Map([...findings, ...proposed.findings].map((finding) => [JSON.stringify(finding), finding])).values()];
    const files = options.drafts === undefined ? [] : await writeDrafts(userPath(context, options.drafts), proposed.proposals);
    const above = planTextOn(state.planRegister, history.id, on)?.plan ?? history.texts[0]?.plan;
    const notice = scenario?.sampleNotice;
    const documents =
      options.docx === undefined || above === undefined
        ? []
        : await writePlanDrafts(userPath(context, options.docx), app, {
            ...{ above, duties, on, proposals: proposed.proposals, registry: state.registry },
            ...(notice === undefined ? {} : { sampleNotice: textIn(notice, "vi") }),
          });
    if (context.json) {
      context.io.out(
        `${JSON.stringify({ plan: history.id, asOf: on, duties, proposals: proposed.proposals, findings: all, files: [...files, ...documents] })}\n`,
      );
      return exitStatus.done;
    }
    if (options.unit === undefined) {
      printCascade(duties, state, on, context);
      line(context, "");
      printProposals(proposed.proposals, state.registry, on, context);
    } else for (const proposal of proposed.proposals) printProposal(proposal, state.registry, on, context);
    for (const finding of all) line(context, `  - ${findingLine(finding, context)}`);
    for (const [written, folder] of [
      [files, options.drafts],
      [documents, options.docx],
    ] as const) {
      if (written.length === 0) continue;
      line(context, say(context, `Đã ghi ${written.length} dự thảo vào ${folder}.`, `Wrote ${written.length} drafts to ${folder}.`));
    }
    return exitStatus.done;
  });
}

async function writeDrafts(folder: string, proposals: readonly ProposedPlan[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { unit, plan } of proposals) {
    const file = join(folder, `${unit}.json`);
    await writeUserFile(file, `${JSON.stringify(plan, undefined, 2)}\n`);
    files.push(file);
  }
  return files;
}

function printProposals(proposals: readonly ProposedPlan[], registry: UnitRegistry, on: PlainDate, context: CommandContext): void {
  const naming = unitNaming(registry, on);
  line(context, say(context, `Dự thảo kế hoạch cấp dưới: ${proposals.length}`, `Drafts of the plans below: ${proposals.length}`));
  if (proposals.length === 0) return;
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Đơn vị", "Unit"), align: "left" },
        { title: say(context, "Nhiệm vụ", "Tasks"), align: "right" },
        { title: say(context, "Rút hạn", "Brought forward"), align: "right" },
        { title: say(context, "Hạn ban hành", "Adopt by"), align: "left" },
        { title: say(context, "Mã", "Id"), align: "left" },
      ],
      proposals
        .slice(0, shown)
        .map(({ unit, plan, deadlines, adoptBy }) => [
          naming(unit),
          String(plan.tasks.length),
          String(deadlines.length),
          adoptBy ?? "–",
          unit,
        ]),
    ),
  );
  if (proposals.length > shown) line(context, `… +${proposals.length - shown}`);
}

function printProposal(proposal: ProposedPlan, registry: UnitRegistry, on: PlainDate, context: CommandContext): void {
  const { plan, deadlines, adoptBy } = proposal;
  line(context, `${say(context, "Dự thảo", "Draft")} ${plan.id}: ${unitNaming(registry, on)(plan.unit)}`);
  line(context, `  ${say(context, "Hạn ban hành", "Adopt by")}: ${adoptBy ?? "–"}`);
  printPlan(plan, registry, on, context);
  for (const { task, above, dueOn, workingDays } of deadlines) {
    line(
      context,
      say(
        context,
        `  ${task}: ${dueOn}, trước hạn ${above} của cấp trên ${workingDays} ngày làm việc`,
        `  ${task}: ${dueOn}, ${workingDays} working days before ${above} above`,
      ),
    );
  }
}

const levels: readonly UnitLevel[] = ["central", "province", "district", "commune", "residential"];

/** `province=3,commune=1` */
function needsOption(value: string | undefined): Readonly<Partial<Record<UnitLevel, number>>> {
  const needs: Partial<Record<UnitLevel, number>> = {};
  for (const part of value === undefined ? [] : value.split(",")) {
    const [, name, days] = /^\s*([a-z]+)\s*=\s*(\d{1,3})\s*$/u.exec(part) ?? [];
    const level = levels.find((candidate) => candidate === name);
    if (level === undefined)
      throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: `--needs ${part}: ${levels.join(" | ")}, =N` });
    needs[level] = Number(days);
  }
  return needs;
}
