import { type Finding, makeFinding, type Submission } from "@pccc/core";
import type { JournalState, Pccc } from "@pccc/host";
import { diagnostics as rulesDiagnostics } from "@pccc/rules";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { adoptedQuery } from "../job/adopted.ts";
import { clerk, withApplication } from "../job/open-application.ts";
import { readJudgements } from "../judgements-csv.ts";
import type { Scenario } from "../scenario.ts";
import { readSubmissions } from "../submissions-csv.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { type JobOptions, journalFile, scenarioIfAny } from "./job-options.ts";
import { printFindings } from "./print-findings.ts";

/** `pccc submit FILE`: takes in a table of submissions, all or nothing, and tells of those that answer nothing. */
export async function submitCommand(file: string, options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const submissions = await readSubmissions(userPath(context, file));
  const scenario = await scenarioIfAny(options, context);
  return withApplication(journalFile(options, context), { mustExist: true, ...filesIn(scenario) }, async (app) => {
    const { head } = await app.submit(submissions, clerk);
    const given = new Set(submissions.map(({ obligation }) => obligation));
    const findings = await findingsOn(app, scenario, ({ params }) => given.has(String(params["obligation"])));
    tell(submissions.length, head.seq, [...unknownDuties(await app.state(), submissions), ...findings], context);
    return exitStatus.done;
  });
}

/** `pccc judge FILE`: takes in a table of judged criteria, all or nothing, and tells of those that the sheet does not allow. */
export async function judgeCommand(file: string, options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const judgements = await readJudgements(userPath(context, file));
  const scenario = await scenarioIfAny(options, context);
  return withApplication(journalFile(options, context), { mustExist: true, ...filesIn(scenario) }, async (app) => {
    const { head } = await app.judge(judgements, clerk);
    const given = new Set(judgements.map(({ unit, period, criterion }) => `${unit} ${period} ${criterion}`));
    const findings = await findingsOn(app, scenario, ({ params }) => {
      const { unit, period, criterion } = params;
      return given.has(`${String(unit)} ${String(period)} ${String(criterion)}`);
    });
    tell(judgements.length, head.seq, findings, context);
    return exitStatus.done;
  });
}

/** Submissions for a duty that no plan on record ever had: no board looks at them. */
function unknownDuties({ planRegister }: JournalState, submissions: readonly Submission[]): readonly Finding[] {
  const texts = [...planRegister.histories.values()].flatMap((history) => history.texts);
  const duties = new Set(texts.flatMap(({ plan }) => plan.duties.map(({ id }) => id)));
  return submissions
    .filter(({ obligation }) => !duties.has(obligation.slice(0, obligation.indexOf("@"))))
    .map(({ obligation, edition }) => makeFinding(rulesDiagnostics, "PCCC_SUBMISSION_UNMATCHED", { obligation, edition }));
}

function filesIn(scenario: Scenario | undefined): Pick<Scenario, "sheets" | "regimes"> {
  return { sheets: scenario?.sheets ?? [], regimes: scenario?.regimes ?? [] };
}

/** What the board says of what was just recorded; nothing where no scenario says which board. */
async function findingsOn(app: Pccc, scenario: Scenario | undefined, isOne: (finding: Finding) => boolean): Promise<readonly Finding[]> {
  const state = await app.state();
  if (scenario === undefined || !state.plans.has(scenario.plan.id)) return [];
  const { board } = await app.board(adoptedQuery(state, scenario, {}));
  return board.findings.filter(isOne);
}

function tell(count: number, seq: number, findings: readonly Finding[], context: CommandContext): void {
  if (context.json) {
    context.io.out(`${JSON.stringify({ count, seq, findings })}\n`);
    return;
  }
  line(
    context,
    say(context, `Đã ghi ${count} dòng; sổ nhật ký có ${seq} mục.`, `${count} lines are on record; the journal has ${seq} entries.`),
  );
  printFindings(findings, context);
}
