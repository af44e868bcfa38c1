import { readLocatedYaml } from "@pccc/calendar/files";
import type { Plan } from "@pccc/core";
import { planSchema } from "@pccc/core/schema";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import { readUserFile } from "../files.ts";

/** Reads a plan record from a JSON or YAML file, such as a draft that `pccc plan cascade` wrote; what is wrong is named with its line. */
export async function readPlanFile(file: string): Promise<Plan> {
  const refuse = (line: number, path: string, expected: string): CliError =>
    new CliError(exitStatus.input, "PCCC_CLI_PLAN_FILE", { file, line, path, expected });
  const read = readLocatedYaml(new TextDecoder().decode(await readUserFile(file)), "byCoreSchema");
  if (!read.ok) {
    const [fault] = read.error;
    throw refuse(fault?.span.startLine ?? 1, "–", fault?.reason ?? "");
  }
  const parsed = planSchema.safeParse(read.value.value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  throw refuse(read.value.placeOf(path).startLine, path.join(".") || "–", issue?.message ?? "");
}
