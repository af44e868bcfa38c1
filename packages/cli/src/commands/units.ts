import { nameOf, treeAt } from "@pccc/core";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { withApplication } from "../job/open-application.ts";
import { type CommandContext, dateOption, line } from "./context.ts";
import { type JobOptions, journalFile, scenarioOf } from "./job-options.ts";

/** `pccc units`: the units on record, as they stood on a day. */
export async function unitsCommand(options: JobOptions, context: CommandContext): Promise<ExitStatus> {
  const scenario = await scenarioOf(options, context);
  const on = dateOption("--as-of", options.asOf) ?? scenario.asOf;
  return withApplication(journalFile(options, context), { mustExist: true, readOnly: true }, async (app) => {
    const { registry } = await app.state();
    const tree = treeAt(registry, scenario.units.line, on);
    const rows = tree.ids.map((id, position) => {
      const unit = registry.units[tree.unit[position] as number];
      const parent = tree.parent[position] as number;
      return { id, name: unit === undefined ? id : nameOf(unit, on), parent: parent === -1 ? null : (tree.ids[parent] ?? null), position };
    });
    if (context.json) {
      context.io.out(
        `${JSON.stringify({ hierarchy: scenario.units.line, asOf: on, units: rows.map(({ position: _, ...row }) => row) })}\n`,
      );
      return exitStatus.done;
    }
    const print = (position: number, depth: number): void => {
      const row = rows[position];
      if (row === undefined) return;
      line(context, `${"  ".repeat(depth)}${row.name}  (${row.id})`);
      for (let child = tree.childStart[position] as number; child < (tree.childEnd[position] as number); child += 1)
        print(child, depth + 1);
    };
    for (const { position, parent } of rows) if (parent === null) print(position, 0);
    return exitStatus.done;
  });
}
