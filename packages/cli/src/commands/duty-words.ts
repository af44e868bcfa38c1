import { type Duty, lastDayOf, type Task } from "@pccc/core";
import { type CommandContext, say } from "./context.ts";
import { shortened } from "./print-draft.ts";

const kinds: Readonly<Record<string, string>> = { report: "báo cáo", perform: "thực hiện", adoptPlan: "ban hành kế hoạch" };

/** What a duty of a kind is called; a plugin's kind by its own id. */
export function kindWords(kind: string, context: CommandContext): string {
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return known === undefined ? kind : say(context, known, kind === "adoptPlan" ? "adopt a plan" : kind);
}

/** When a task or duty is due, in a few words. */
export function deadlineOf({ timing }: Pick<Task | Duty, "timing">, context: CommandContext): string {
  const last = lastDayOf(timing);
  if (last !== undefined) return last;
  if (timing.words !== undefined) return shortened(timing.words, 24);
  return timing.kind === "unspecified" ? "–" : timing.kind === "continuous" ? say(context, "thường xuyên", "continuous") : timing.kind;
}
