import { type CoverageState, type PlanCoverage, textIn, type UnitRegistry } from "@pccc/core";
import type { CoverageView } from "@pccc/plugin";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { writeUserFile } from "../files.ts";
import { withApplication } from "../job/open-application.ts";
import { bytesOf } from "../job/write-outputs.ts";
import { findingLine, findingsAsProse } from "../print-problem.ts";
import { terminalTable } from "../terminal-table.ts";
import { unitNaming } from "../unit-naming.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { journalFile } from "./job-options.ts";
import { openingWith, type PlanOptions, planOnRecord, scenarioIfAny } from "./plan-on-record.ts";
import { shortened } from "./print-draft.ts";

const shown = 40;

/** `pccc plan coverage [ID]`: which units below have a plan of their own, and what of the plan above is in it. */
export async function coverPlan(subject: string | undefined, options: PlanOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioIfAny(options, context);
  return withApplication(journalFile(options, context), openingWith(scenario, true), async (app) => {
    const { state, through, history, on } = await planOnRecord(app, subject, options, scenario);
    const coverage = await app.coverage(history.id, on, through);
    if (options.html !== undefined) {
      const file = userPath(context, options.html);
      const document = history.texts.at(-1)?.plan.document;
      const naming = unitNaming(state.registry, on);
      const called = new Set(coverage.units.flatMap(({ unit, superior }) => [unit, ...(superior === undefined ? [] : [superior])]));
      const view: CoverageView = {
        kind: "coverage",
        language: context.language,
        plan: {
          title: document?.title ?? history.id,
          ...(document?.number === undefined ? {} : { number: document.number }),
          issuer: document?.issuer ?? naming(history.unit),
        },
        coverage,
        unitNames: Object.fromEntries([...called].map((id) => [id, naming(id)])),
        ...(scenario?.sampleNotice === undefined ? {} : { sampleNotice: textIn(scenario.sampleNotice, context.language) }),
        findings: findingsAsProse(coverage.findings, context),
      };
      await writeUserFile(file, await bytesOf(await app.render("html.coverage", view)));
      if (!context.json) line(context, say(context, `Đã ghi ${file}`, `Wrote ${file}`));
    }
    if (context.json) context.io.out(`${JSON.stringify(coverage)}\n`);
    else printCoverage(coverage, state.registry, context);
    return exitStatus.done;
  });
}

function printCoverage(coverage: PlanCoverage, registry: UnitRegistry, context: CommandContext): void {
  const { units, tasks, unsupported, findings, on } = coverage;
  const naming = unitNaming(registry, on);
  const adopted = units.filter(({ plans }) => plans.length > 0).length;
  line(
    context,
    say(
      context,
      `Ngày ${on}: ${adopted}/${units.length} đơn vị đã ban hành kế hoạch triển khai.`,
      `On ${on}: ${adopted} of ${units.length} units have adopted a plan of their own.`,
    ),
  );
  const count = (states: readonly CoverageState[], ...wanted: readonly CoverageState[]): number =>
    states.filter((state) => wanted.includes(state)).length;
  const byTask = tasks.map((task, place) => ({ task, states: units.map(({ states }) => states[place] ?? "notAddressed") }));
  const addressed = byTask.filter(({ states }) => states.some((state) => state !== "notAddressed"));
  line(context, "");
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Nhiệm vụ cấp trên", "Task above"), align: "left" },
        { title: say(context, "Có", "In plans"), align: "right" },
        { title: say(context, "Giống lời", "Alike"), align: "right" },
        { title: say(context, "Thiếu", "Missing"), align: "right" },
        { title: say(context, "Chưa có KH", "No plan"), align: "right" },
      ],
      addressed.map(({ task, states }) => [
        `${task.id.slice(task.id.lastIndexOf("/") + 1)}  ${shortened(task.text, 56)}`,
        String(count(states, "covered")),
        String(count(states, "alike")),
        String(count(states, "missing")),
        String(count(states, "noPlan")),
      ]),
    ),
  );
  line(context, "");
  line(
    context,
    terminalTable(
      [
        { title: say(context, "Đơn vị", "Unit"), align: "left" },
        { title: say(context, "Ban hành", "Adopted"), align: "left" },
        { title: say(context, "Hạn", "By"), align: "left" },
        { title: say(context, "Có", "In plan"), align: "right" },
        { title: say(context, "Thiếu", "Missing"), align: "left" },
      ],
      units.slice(0, shown).map(({ unit, adoptedOn, adoptBy, states }) => {
        const missing = tasks.flatMap(({ id }, place) => (states[place] === "missing" ? id.slice(id.lastIndexOf("/") + 1) : []));
        const of = states.length - count(states, "notAddressed");
        return [
          shortened(naming(unit), 48),
          adoptedOn ?? "–",
          adoptBy ?? "–",
          `${count(states, "covered", "alike")}/${of}`,
          shortened(missing.join(" "), 40),
        ];
      }),
    ),
  );
  if (units.length > shown) line(context, `… +${units.length - shown}`);
  if (unsupported.length > 0) {
    line(context, "");
    line(
      context,
      say(
        context,
        `Nhiệm vụ cấp dưới không có căn cứ ở cấp trên: ${unsupported.length}`,
        `Tasks below that rest on nothing above: ${unsupported.length}`,
      ),
    );
    for (const { unit, task, text } of unsupported.slice(0, shown)) line(context, `  ${naming(unit)}: ${shortened(text, 72)}  (${task})`);
  }
  // Several duties may meet the same fact about the units: it is told once.
  for (const words of new Set(findings.map((finding) => findingLine(finding, context)))) line(context, `  - ${words}`);
}
