import { carryNumbersBack, carryNumbersForward, type CarriedNumbers, type Finding, type PlainDate, type UnitRegistry } from "@pccc/core";
import { CliError } from "../cli-error.ts";
import { badCell, readCsvTable } from "../csv-table.ts";
import { exitStatus } from "../exit-status.ts";

/** Numbers of two days, each read in the units of the other. */
export interface NumbersInCuts {
  /** In the units of the later day: what was counted then, and what the earlier numbers come to. */
  readonly later: readonly NumberRow[];
  /** In the units of the earlier day: what was counted then, and what the later numbers come to, divided as the earlier ones were. */
  readonly earlier: readonly NumberRow[];
  /** What no record says how to pass on, by the unit that holds it. */
  readonly unassigned: readonly { readonly unit: string; readonly value: number; readonly of: "before" | "after" }[];
  readonly findings: readonly Finding[];
}

/** A number of a unit beside the other day's, carried into its cut. */
export interface NumberRow {
  readonly unit: string;
  readonly counted?: number;
  readonly carried?: number;
}

/** Reads a table of numbers (unit, before, after: whole numbers of the two days) and carries each column into the other day's units. */
export async function numbersInCuts(file: string, registry: UnitRegistry, from: PlainDate, to: PlainDate): Promise<NumbersInCuts> {
  if (from > to) throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", { problem: "units compare --numbers: --from ≤ --to" });
  const { before, after } = await readNumbers(file, registry);
  const forward = carryNumbersForward(registry, before, from, to);
  const back = carryNumbersBack(registry, after, to, from, before);
  return {
    later: rowsOf(after, forward),
    earlier: rowsOf(before, back),
    unassigned: [...unassignedOf(forward, "before"), ...unassignedOf(back, "after")],
    findings: [...forward.findings, ...back.findings],
  };
}

async function readNumbers(
  file: string,
  registry: UnitRegistry,
): Promise<{ readonly before: ReadonlyMap<string, number>; readonly after: ReadonlyMap<string, number> }> {
  const { rows } = await readCsvTable(file, ["unit", "before", "after"]);
  const numbers = { before: new Map<string, number>(), after: new Map<string, number>() };
  for (const row of rows) {
    const unit = row.cells["unit"] ?? "";
    if (!registry.unitIndex.has(unit)) throw badCell(file, row, "unit", "a unit's id", "mã đơn vị");
    for (const column of ["before", "after"] as const) {
      const text = row.cells[column] ?? "";
      if (text === "") continue;
      if (!/^\d+$/u.test(text) || !Number.isSafeInteger(Number(text))) throw badCell(file, row, column, "0, 1, 2 …");
      if (numbers[column].has(unit)) throw badCell(file, row, "unit", "each unit once", "mỗi đơn vị một lần");
      numbers[column].set(unit, Number(text));
    }
  }
  return numbers;
}

function rowsOf(counted: ReadonlyMap<string, number>, carried: CarriedNumbers): readonly NumberRow[] {
  return [...new Set([...counted.keys(), ...carried.values.keys()])].toSorted().map((unit) => {
    const own = counted.get(unit);
    const other = carried.values.get(unit);
    return { unit, ...(own === undefined ? {} : { counted: own }), ...(other === undefined ? {} : { carried: other }) };
  });
}

function unassignedOf({ unassigned }: CarriedNumbers, of: "before" | "after"): NumbersInCuts["unassigned"] {
  return [...unassigned].map(([unit, value]) => ({ unit, value, of }));
}
