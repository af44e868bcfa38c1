import { err, ok } from "@pccc/core";
import { type FieldFault, parseRecord } from "@pccc/core/schema";
import type { RouteAction } from "@pccc/rules";
import { type ActionsFile, actionsFileSchema } from "./actions-file.schema.ts";
import { readRecordFile } from "./read-record-file.ts";

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
  return readRecordFile(file, "pccc schema actions", (value) => {
    const parsed = parseRecord(actionsFileSchema, value);
    if (!parsed.ok) return parsed;
    const { actions } = parsed.value;
    const names = [...known].sort().join(", ");
    const expected = { vi: `cần một trong các mã ${names}`, en: `expected one of ${names}` };
    const strange = actions.flatMap(({ id }, index): readonly FieldFault[] =>
      known.has(id) ? [] : [{ path: `actions.${index}.id`, keys: ["actions", index, "id"], expected, got: id }],
    );
    return strange.length > 0 ? err(strange) : ok(actions);
  });
}
