import { basename } from "node:path";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { adoptPlan } from "../job/adopt-plan.ts";
import { importFile } from "../job/import-file.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { readPlanFile } from "../job/plan-file.ts";
import { settingOf } from "../job/setting.ts";
import { findingLine } from "../print-problem.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";
import { type JobOptions, journalFile, scenarioOf } from "./job-options.ts";
import { openingWith, scenarioIfAny } from "./plan-on-record.ts";
import { printDraft } from "./print-draft.ts";

/** Options of `pccc adopt`. */
export interface AdoptOptions extends JobOptions {
  readonly on?: string;
}

/** `pccc adopt [FILES]`: puts the scenario's plan, its units and its assumptions on record, or plan records such as drafts that were agreed to. */
export async function adoptCommand(files: readonly string[], options: AdoptOptions, context: CommandContext): Promise<ExitStatus> {
  return files.length === 0 ? adoptScenarios(options, context) : adoptRecords(files, options, context);
}

async function adoptRecords(files: readonly string[], options: AdoptOptions, context: CommandContext): Promise<ExitStatus> {
  const adoptedOn = dateOption("--on", options.on);
  if (adoptedOn === undefined) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "adopt <files…> --on YYYY-MM-DD" });
  const plans = await Promise.all(files.map((file) => readPlanFile(userPath(context, file))));
  const scenario = await scenarioIfAny(options, context);
  return withApplication(journalFile(options, context), openingWith(scenario, false), async (app) => {
    await app.adoptPlans(
      plans.map((plan) => ({ plan, adoptedOn })),
      clerk,
    );
    if (context.json) context.io.out(`${JSON.stringify({ plans: plans.map(({ id }) => id), adoptedOn })}\n`);
    else
      line(
        context,
        say(
          context,
          `Đã ghi ${plans.length} kế hoạch, hiệu lực từ ${adoptedOn}.`,
          `Plans on record: ${plans.length}, in force from ${adoptedOn}.`,
        ),
      );
    return exitStatus.done;
  });
}

async function adoptScenarios(options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  const draft = await importFile(scenario.plan.file);
  return withApplication(
    journalFile(options, context),
    { mustExist: false, sheets: scenario.sheets, regimes: scenario.regimes },
    async (app) => {
      const setting = settingOf(draft, scenario, app.composition, options.unit ?? scenario.plan.unit);
      const { plan, assumptions, findings } = await adoptPlan(app, draft, scenario, setting);
      const head = await app.head();
      if (context.json) {
        context.io.out(`${JSON.stringify({ plan, assumptions, findings, head })}\n`);
      } else {
        line(context, basename(scenario.plan.file));
        printDraft(draft, context);
        line(
          context,
          say(
            context,
            `Đã ghi kế hoạch ${plan.id} của ${plan.unit}: ${plan.duties.length} nghĩa vụ, ${assumptions.length} giả định; sổ nhật ký có ${head.seq} mục.`,
            `Plan ${plan.id} of ${plan.unit} is on record: ${plan.duties.length} duties, ${assumptions.length} assumptions; the journal has ${head.seq} entries.`,
          ),
        );
        for (const finding of findings) line(context, `  - ${findingLine(finding, context)}`);
      }
      return exitStatus.done;
    },
  );
}
