import {
  addDays,
  compareTrees,
  foldVietnamese,
  historyOf,
  lifeOf,
  nameOf,
  type PlainDate,
  successorsOf,
  type Text,
  textIn,
  treeAt,
  type Unit,
  type UnitChange,
  type UnitEvent,
  type UnitRegistry,
} from "@pccc/core";
import { CliError } from "../cli-error.ts";
import { basisWords } from "../confidence-words.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { terminalTable } from "../terminal-table.ts";
import { numbersInCuts, type NumbersInCuts } from "../job/numbers-in-cuts.ts";
import { findingLine } from "../print-problem.ts";
import { type CommandContext, dateOption, line, say, userPath } from "./context.ts";
import { type UnitsOptions, unitsSource } from "./units-source.ts";

/** `pccc units tree`: a hierarchy as it stood on a day. */
export async function showTree(options: UnitsOptions, context: CommandContext): Promise<ExitStatus> {
  const { registry, hierarchy, asOf, from } = await unitsSource(options, context);
  const on = dateOption("--as-of", options.asOf) ?? asOf;
  const tree = treeAt(registry, hierarchy, on);
  const parentOf = (position: number): string | null => tree.ids[tree.parent[position] as number] ?? null;
  if (context.json) {
    const units = tree.ids.map((id, position) => ({ id, name: nameIn(registry, id, on), parent: parentOf(position) }));
    context.io.out(
      `${JSON.stringify({ hierarchy, asOf: on, source: from, units, withoutOrigin: withoutOrigin(registry, hierarchy, on) })}\n`,
    );
    return exitStatus.done;
  }
  if (tree.ids.length === 0) line(context, say(context, `Không có đơn vị nào ngày ${on}.`, `No units on ${on}.`));
  const print = (position: number, depth: number): void => {
    const id = tree.ids[position] ?? "";
    line(context, `${"  ".repeat(depth)}${nameIn(registry, id, on)}  (${id})`);
    for (let child = tree.childStart[position] as number; child < (tree.childEnd[position] as number); child += 1) print(child, depth + 1);
  };
  for (let position = 0; position < tree.ids.length && tree.parent[position] === -1; position += 1) print(position, 0);
  const missing = withoutOrigin(registry, hierarchy, on);
  if (missing > 0) {
    line(
      context,
      say(
        context,
        `Lưu ý: ${missing} đơn vị có sau ngày ${on} mà chưa ghi do đâu hình thành; cây của ngày này có thể còn thiếu.`,
        `Note: of ${missing} units that begin after ${on} no record says where they came from; the tree of this day may be incomplete.`,
      ),
    );
  }
  return exitStatus.done;
}

/** `pccc units history ID | CODE | NAME`: what happened to a unit, on what basis, and who stands for it on the day asked about. */
export async function showHistory(given: string, options: UnitsOptions, context: CommandContext): Promise<ExitStatus> {
  const { registry, asOf, hierarchy } = await unitsSource(options, context);
  const on = dateOption("--as-of", options.asOf) ?? asOf;
  const unit = unitMeant(registry, given, hierarchy);
  const events = historyOf(registry, unit);
  const { units: standing, through, unexplained } = successorsOf(registry, unit, on);
  if (context.json) {
    context.io.out(`${JSON.stringify({ unit, name: nameIn(registry, unit, on), asOf: on, events, through, standing, unexplained })}\n`);
    return exitStatus.done;
  }
  line(context, `${nameIn(registry, unit, on)}  (${unit})`);
  for (const event of events) {
    const { basis } = event;
    const assumed = event.dayEstablished ? "" : say(context, " (ngày giả định)", " (day assumed)");
    const source = basis === undefined ? "" : `  ${basisWords(basis, context)}`;
    line(context, `${event.on}${assumed}  ${eventWords(event, registry, context)}${source}`);
  }
  // What happened to its successors leads to who stands for it now.
  for (const { on: day, dayEstablished, basis, before, after } of through.filter((step) => !step.before.includes(unit))) {
    const assumed = dayEstablished ? "" : say(context, " (ngày giả định)", " (day assumed)");
    const lost = before.filter((id) => !after.includes(id)).map((id) => nameIn(registry, id, addDays(day, -1)));
    const became = after.map((id) => nameIn(registry, id, day));
    line(context, `${day}${assumed}  ${lost.join(", ")} → ${became.join(", ") || "–"}  ${basisWords(basis, context)}`);
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
  const numbers = options.numbers === undefined ? undefined : await numbersInCuts(userPath(context, options.numbers), registry, from, to);
  if (context.json) {
    context.io.out(`${JSON.stringify({ hierarchy, from, to, changes, ...(numbers === undefined ? {} : { numbers }) })}\n`);
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
  if (numbers !== undefined) printNumbers(numbers, registry, { from, to }, context);
  return exitStatus.done;
}

function printNumbers(
  { later, earlier, unassigned, findings }: NumbersInCuts,
  registry: UnitRegistry,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  context: CommandContext,
): void {
  for (const [on, other, rows] of [
    [to, from, later],
    [from, to, earlier],
  ] as const) {
    const titles = [
      say(context, `Đơn vị ngày ${on}`, `Units of ${on}`),
      say(context, "Mã", "Id"),
      say(context, `Số ngày ${on}`, `Counted ${on}`),
      say(context, `Số ngày ${other} quy đổi`, `Carried from ${other}`),
    ];
    line(
      context,
      `\n${terminalTable(
        titles.map((title, place) => ({ title, align: place < 2 ? ("left" as const) : ("right" as const) })),
        rows.map(({ unit, counted, carried }) => [nameIn(registry, unit, on), unit, String(counted ?? "–"), String(carried ?? "–")]),
      )}`,
    );
  }
  for (const { unit, value } of unassigned)
    line(context, say(context, `Chưa quy đổi được: ${value} của ${unit}`, `Not carried: ${value} of ${unit}`));
  for (const finding of findings) line(context, `  - ${findingLine(finding, context)}`);
}

/** How many units of a hierarchy begin after a day without a succession that says out of what. */
function withoutOrigin(registry: UnitRegistry, hierarchy: string, on: PlainDate): number {
  const later = new Set(
    registry.memberships.filter((row) => row.hierarchy === hierarchy && row.fromInclusive > on).map(({ unit }) => unit),
  );
  return [...later].filter((unit) => {
    const [first] = lifeOf(registry, unit);
    return first !== undefined && first.fromInclusive > on && !registry.successionsInto.has(unit);
  }).length;
}

/** The unit of the hierarchy that an id, a code or a whole name means, of any day. */
function unitMeant(registry: UnitRegistry, given: string, hierarchy: string): string {
  if (registry.unitIndex.has(given)) return given;
  const key = foldVietnamese(given);
  const fits = registry.units.filter(
    ({ kind, line: authority, names, codes }) =>
      (hierarchy === "territory" ? kind === "area" : authority === hierarchy) &&
      (codes.some(({ code }) => code === given) || names.some(({ name }) => foldVietnamese(name).endsWith(key))),
  );
  const exact = fits.filter(({ names }) => names.some(({ name }) => foldVietnamese(name) === key));
  const found = exact.length === 1 ? exact : fits;
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  if (found.length === 0) throw new CliError(exitStatus.input, "PCCC_CLI_UNKNOWN_UNIT", { unit: given });
  const candidates = found.slice(0, 12).map(({ id, names }) => `${names.at(-1)?.name ?? ""} (${id})`);
  const more = found.length > 12 ? `, … ${found.length - 12}` : "";
  throw new CliError(exitStatus.input, "PCCC_CLI_UNIT_AMBIGUOUS", {
    unit: given,
    count: found.length,
    candidates: `${candidates.join(", ")}${more}`,
  });
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
        ? `${say(context, "đứng đầu", "at the top of")} ${hierarchyWords(hierarchy, context)}`
        : `${say(context, "trực thuộc", "sits below")} ${list} (${hierarchyWords(hierarchy, context)})`;
    case "left":
      return `${say(context, "không còn trong", "no longer in")} ${hierarchyWords(hierarchy, context)}`;
    case "renamed":
      return `${say(context, "mang tên", "is called")} ${name ?? ""}`;
  }
}

const hierarchies: Readonly<Record<string, Required<Text>>> = {
  territory: { vi: "hệ thống địa bàn", en: "the territory" },
  state: { vi: "hệ thống chính quyền", en: "the State line" },
  front: { vi: "hệ thống Mặt trận", en: "the Front line" },
  party: { vi: "hệ thống Đảng", en: "the Party line" },
  organisation: { vi: "hệ thống đoàn thể", en: "the line of organisations" },
};

/** A hierarchy in words; one that an adopter added by its own name. */
function hierarchyWords(hierarchy = "", context: CommandContext): string {
  return Object.hasOwn(hierarchies, hierarchy) ? textIn(hierarchies[hierarchy] as Text, context.language) : hierarchy;
}

function changeWord({ change }: UnitChange, context: CommandContext): string {
  const words = { appeared: "mới có", vanished: "không còn", moved: "chuyển", renamed: "đổi tên" } as const;
  return say(context, words[change], change);
}
