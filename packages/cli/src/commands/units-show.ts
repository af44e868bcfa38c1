import {
  compareTrees,
  historyOf,
  nameOf,
  type PlainDate,
  successorsOf,
  treeAt,
  type Unit,
  type UnitChange,
  type UnitEvent,
  type UnitRegistry,
} from "@pccc/core";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { terminalTable } from "../terminal-table.ts";
import { type CommandContext, dateOption, line, say } from "./context.ts";
import { type UnitsOptions, unitsSource } from "./units-source.ts";

/** `pccc units tree`: a hierarchy as it stood on a day. */
export async function showTree(options: UnitsOptions, context: CommandContext): Promise<ExitStatus> {
  const { registry, hierarchy, asOf, from } = await unitsSource(options, context);
  const on = dateOption("--as-of", options.asOf) ?? asOf;
  const tree = treeAt(registry, hierarchy, on);
  const parentOf = (position: number): string | null => tree.ids[tree.parent[position] as number] ?? null;
  if (context.json) {
    const units = tree.ids.map((id, position) => ({ id, name: nameIn(registry, id, on), parent: parentOf(position) }));
    context.io.out(`${JSON.stringify({ hierarchy, asOf: on, source: from, units })}\n`);
    return exitStatus.done;
  }
  if (tree.ids.length === 0) line(context, say(context, `Không có đơn vị nào ngày ${on}.`, `No units on ${on}.`));
  const print = (position: number, depth: number): void => {
    const id = tree.ids[position] ?? "";
    line(context, `${"  ".repeat(depth)}${nameIn(registry, id, on)}  (${id})`);
    for (let child = tree.childStart[position] as number; child < (tree.childEnd[position] as number); child += 1) print(child, depth + 1);
  };
  for (let position = 0; position < tree.ids.length && tree.parent[position] === -1; position += 1) print(position, 0);
  return exitStatus.done;
}

/** `pccc units history ID`: what happened to a unit, on what basis, and who stands for it on the day asked about. */
export async function showHistory(unit: string, options: UnitsOptions, context: CommandContext): Promise<ExitStatus> {
  const { registry, asOf } = await unitsSource(options, context);
  if (!registry.unitIndex.has(unit)) throw new CliError(exitStatus.input, "PCCC_CLI_UNKNOWN_UNIT", { unit });
  const on = dateOption("--as-of", options.asOf) ?? asOf;
  const events = historyOf(registry, unit);
  const { units: standing, unexplained } = successorsOf(registry, unit, on);
  if (context.json) {
    context.io.out(`${JSON.stringify({ unit, name: nameIn(registry, unit, on), asOf: on, events, standing, unexplained })}\n`);
    return exitStatus.done;
  }
  line(context, `${nameIn(registry, unit, on)}  (${unit})`);
  for (const event of events) {
    const { basis } = event;
    const assumed = event.dayEstablished ? "" : say(context, " (ngày giả định)", " (day assumed)");
    const source = basis === undefined ? "" : `  [${basis.document}, ${basis.confidence}]`;
    line(context, `${event.on}${assumed}  ${eventWords(event, registry, context)}${source}`);
  }
  const names = standing.map((id) => `${nameIn(registry, id, on)} (${id})`).join("; ");
  line(context, `${say(context, `Ngày ${on} là`, `On ${on} it is`)}: ${names === "" ? "–" : names}`);
  return exitStatus.done;
}

/** `pccc units compare --from DAY --to DAY`: which units appear, vanish, move or bear another name. */
export async function compareUnits(options: UnitsOptions, context: CommandContext): Promise<ExitStatus> {
  const from = dateOption("--from", options.from);
  const to = dateOption("--to", options.to);
  if (from === undefined || to === undefined) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "units compare --from YYYY-MM-DD --to YYYY-MM-DD" });
  }
  const { registry, hierarchy } = await unitsSource(options, context);
  const changes = compareTrees(registry, hierarchy, from, to);
  if (context.json) {
    context.io.out(`${JSON.stringify({ hierarchy, from, to, changes })}\n`);
    return exitStatus.done;
  }
  const rows = changes.map((change) => [
    changeWord(change, context),
    nameIn(registry, change.unit, change.change === "vanished" ? from : to),
    change.unit,
    change.from === undefined && change.to === undefined ? "" : `${change.from ?? "–"} → ${change.to ?? "–"}`,
    change.through.map(({ basis, before, after }) => `${before.length} → ${after.length}: ${basis.document}`).join("; "),
  ]);
  const titles = [
    say(context, "Thay đổi", "Change"),
    say(context, "Đơn vị", "Unit"),
    say(context, "Mã", "Id"),
    say(context, "Từ → đến", "From → to"),
    say(context, "Căn cứ", "Basis"),
  ];
  line(
    context,
    terminalTable(
      titles.map((title) => ({ title, align: "left" as const })),
      rows,
    ),
  );
  return exitStatus.done;
}

function nameIn(registry: UnitRegistry, id: string, on: PlainDate): string {
  const index = registry.unitIndex.get(id);
  return index === undefined ? id : nameOf(registry.units[index] as Unit, on);
}

function eventWords({ event, name, others, on, hierarchy }: UnitEvent, registry: UnitRegistry, context: CommandContext): string {
  const list = others.map((id) => nameIn(registry, id, on)).join(", ");
  switch (event) {
    case "cameFrom":
      return `${say(context, "lập ra từ", "came out of")} ${list === "" ? "–" : list}`;
    case "passedTo":
      return list === ""
        ? say(context, "giải thể, không có đơn vị kế tiếp", "abolished, nobody in its place")
        : `${say(context, "nhập, chuyển vào", "passed to")} ${list}`;
    case "placed":
      return list === ""
        ? `${say(context, "đứng đầu", "at the top of")} ${hierarchy ?? ""}`
        : `${say(context, "trực thuộc", "sits below")} ${list} (${hierarchy ?? ""})`;
    case "left":
      return `${say(context, "không còn trong", "no longer in")} ${hierarchy ?? ""}`;
    case "renamed":
      return `${say(context, "mang tên", "is called")} ${name ?? ""}`;
  }
}

function changeWord({ change }: UnitChange, context: CommandContext): string {
  const words = { appeared: "mới có", vanished: "không còn", moved: "chuyển", renamed: "đổi tên" } as const;
  return say(context, words[change], change);
}
