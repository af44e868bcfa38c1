import { readLocatedYaml } from "@pccc/calendar/files";
import type { RouteAction } from "@pccc/rules";
import { type ActionsFile, actionsFileSchema } from "./actions-file.schema.ts";
import { CliError } from "./cli-error.ts";
import { exitStatus } from "./exit-status.ts";
import { readUserFile } from "./files.ts";

/** Gives actions the costs and days of a file, and leaves out those that it says cannot be done. */
export async function actionsByFile(actions: readonly RouteAction[], file: string): Promise<readonly RouteAction[]> {
  const given = await readActionsFile(file, new Set(actions.flatMap(namesOf)));
  return actions.flatMap((action): readonly RouteAction[] => {
    const own = given.filter(({ id }) => namesOf(action).includes(id));
    if (own.some(({ possible }) => possible === false)) return [];
    // What names the action itself goes before what names its metric.
    const cost = own.toSorted((a, b) => b.id.length - a.id.length).find((entry) => entry.cost !== undefined)?.cost ?? action.cost;
    const earliest = own.map((entry) => entry.earliest).find((day) => day !== undefined);
    return [{ ...action, cost, ...(earliest === undefined ? {} : { earliest }) }];
  });
}

function namesOf({ id, does }: RouteAction): readonly string[] {
  return [id, does.kind === "metric" ? does.metric : does.criterion];
}

async function readActionsFile(file: string, known: ReadonlySet<string>): Promise<ActionsFile["actions"]> {
  const read = readLocatedYaml(new TextDecoder().decode(await readUserFile(file)), "byCoreSchema");
  if (!read.ok) throw fault(file, read.error[0]?.span.startLine ?? 1, "–", read.error[0]?.reason ?? "");
  const { value, placeOf } = read.value;
  const parsed = actionsFileSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw fault(file, placeOf(issue?.path ?? []).startLine, issue?.path.map(String).join(".") || "–", issue?.message ?? "");
  }
  for (const [index, { id }] of parsed.data.actions.entries()) {
    if (known.has(id)) continue;
    const path = ["actions", index, "id"];
    throw fault(file, placeOf(path).startLine, path.join("."), [...known].sort().join(", "));
  }
  return parsed.data.actions;
}

function fault(file: string, line: number, path: string, expected: string): CliError {
  return new CliError(exitStatus.input, "PCCC_CLI_ACTIONS_FILE", { file, line, path, expected });
}
