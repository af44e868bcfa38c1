import { annotationOf, type PlanDraft } from "@pccc/import";
import { basename } from "node:path";
import type { ExitStatus } from "../exit-status.ts";
import { exitStatus } from "../exit-status.ts";
import { importFile } from "../job/import-file.ts";
import { type CommandContext, line, userPath } from "./context.ts";
import { printDraft, printTasks } from "./print-draft.ts";

/** `pccc import FILE`: reads a plan document and shows what it says. */
export async function importCommand(file: string, context: CommandContext): Promise<ExitStatus> {
  const draft = await importFile(userPath(context, file));
  if (context.json) {
    context.io.out(`${JSON.stringify({ ...annotationOf(draft), draft }, undefined, 2)}\n`);
  } else {
    line(context, basename(file));
    printDraft(draft, context);
    printTasks(draft, context);
  }
  return statusOfFindings(draft.findings);
}

/** Findings of severity error end a command with status 1. */
export function statusOfFindings(findings: PlanDraft["findings"]): ExitStatus {
  return findings.some(({ severity }) => severity === "error") ? exitStatus.findings : exitStatus.done;
}
