import { basename } from "node:path";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { adoptPlan } from "../job/adopt-plan.ts";
import { importFile } from "../job/import-file.ts";
import { withApplication } from "../job/open-application.ts";
import { settingOf } from "../job/setting.ts";
import { findingLine } from "../print-problem.ts";
import { type CommandContext, line, say } from "./context.ts";
import { type JobOptions, journalFile, scenarioOf } from "./job-options.ts";
import { printDraft } from "./print-draft.ts";

/** `pccc adopt`: reads the scenario's plan and puts it, its units and its assumptions on record. */
export async function adoptCommand(options: JobOptions, context: CommandContext): Promise<ExitStatus> {
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
