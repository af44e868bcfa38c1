import { annotationOf, type PlanDraft, reviewQueueOf } from "@pccc/import";
import { basename } from "node:path";
import type { ExitStatus } from "../exit-status.ts";
import { exitStatus } from "../exit-status.ts";
import { importFile, readDraft } from "../job/import-file.ts";
import { type CommandContext, line, say, userPath } from "./context.ts";
import { printDraft, printTasks } from "./print-draft.ts";
import { reviewDraft } from "./review.ts";

/** Options of `pccc import`. */
export interface ImportCommandOptions {
  readonly review?: true;
}

/** `pccc import FILE`: reads a plan document and shows what it says; with `--review`, after asking about what is not sure. */
export async function importCommand(given: string, options: ImportCommandOptions, context: CommandContext): Promise<ExitStatus> {
  const file = userPath(context, given);
  const draft = options.review === true ? await reviewDraft(file, await readDraft(file), context) : await importFile(file);
  if (context.json) {
    context.io.out(`${JSON.stringify({ ...annotationOf(draft), draft }, undefined, 2)}\n`);
  } else {
    line(context, basename(file));
    printDraft(draft, context);
    printTasks(draft, context);
    const open = reviewQueueOf(draft).length;
    if (open > 0 && options.review !== true) {
      line(
        context,
        say(context, `${open} mục nên xem lại: pccc import ${given} --review`, `${open} items to look at: pccc import ${given} --review`),
      );
    }
  }
  return statusOfFindings(draft.findings);
}

/** Findings of severity error end a command with status 1. */
export function statusOfFindings(findings: PlanDraft["findings"]): ExitStatus {
  return findings.some(({ severity }) => severity === "error") ? exitStatus.findings : exitStatus.done;
}
