import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import { dateOfEpochDay } from "../plain-date.ts";
import { type HierarchyIndex, openDay, rowOn } from "./hierarchy-index.ts";
import type { Unit } from "./unit.ts";

/**
 * Checks one hierarchy: no unit in two places at once, none longer below another than that one lives, no cycle on any day.
 *
 * @param index - The hierarchy.
 * @param units - The units, by index.
 * @param doubtful - Units with a refused membership; what rests on them is not judged.
 * @returns The faults.
 */
export function checkHierarchy(index: HierarchyIndex, units: readonly Unit[], doubtful: ReadonlySet<string>): readonly Finding[] {
  const findings: Finding[] = [];
  const idOf = (unit: number): string => (units[unit] as Unit).id;
  for (let i = 0; i < index.rowsOfUnit.length; i += 1) {
    const row = index.rowsOfUnit[i] as number;
    const unit = index.unit[row] as number;
    const parent = index.parent[row] as number;
    const before = i === 0 ? -1 : (index.rowsOfUnit[i - 1] as number);
    if (before !== -1 && index.unit[before] === unit && (index.toDayExclusive[before] as number) > (index.fromDay[row] as number)) {
      const params = { unit: idOf(unit), hierarchy: index.hierarchy, on: dateOfEpochDay(index.fromDay[row] as number) };
      findings.push(makeFinding(diagnostics, "PCCC_UNITS_OVERLAP", params));
    }
    if (parent !== -1 && !doubtful.has(idOf(parent)) && !isWithinLife(index, parent, row)) {
      const params = {
        unit: idOf(unit),
        parent: idOf(parent),
        hierarchy: index.hierarchy,
        from: dateOfEpochDay(index.fromDay[row] as number),
        to: index.toDayExclusive[row] === openDay ? "…" : dateOfEpochDay((index.toDayExclusive[row] as number) - 1),
      };
      findings.push(makeFinding(diagnostics, "PCCC_UNITS_OUTSIDE_PARENT", params));
    }
  }
  for (const cycle of findCycles(index)) {
    const params = { hierarchy: index.hierarchy, on: dateOfEpochDay(cycle.day), cycle: cycle.units.map(idOf).join(" → ") };
    findings.push(makeFinding(diagnostics, "PCCC_UNITS_CYCLE", params));
  }
  return findings;
}

function isWithinLife(index: HierarchyIndex, parent: number, row: number): boolean {
  const end = index.toDayExclusive[row] as number;
  let covered = index.fromDay[row] as number;
  const last = index.firstOfUnit[parent + 1] as number;
  for (let i = index.firstOfUnit[parent] as number; i < last; i += 1) {
    const life = index.rowsOfUnit[i] as number;
    if ((index.fromDay[life] as number) <= covered) covered = Math.max(covered, index.toDayExclusive[life] as number);
  }
  return covered >= end;
}

interface Cycle {
  readonly day: number;
  /** From the smallest index upward through parents and back to it. */
  readonly units: readonly number[];
}

function findCycles(index: HierarchyIndex): readonly Cycle[] {
  const suspects = unitsOnSomeLoop(index);
  if (suspects.size === 0) return [];
  // A loop over all days need not close on any one day: A below B until 2020, B below A since. Only the days on which it changes count.
  const days = new Set<number>();
  index.unit.forEach((unit, row) => {
    if (suspects.has(unit)) days.add(index.fromDay[row] as number);
  });
  const found = new Map<string, Cycle>();
  for (const day of [...days].sort((a, b) => a - b)) {
    for (const start of [...suspects].sort((a, b) => a - b)) {
      const loop = loopFrom(index, start, day);
      const key = loop?.join(" ");
      if (loop !== undefined && key !== undefined && !found.has(key)) found.set(key, { day, units: [...loop, start] });
    }
  }
  return [...found.values()];
}

function loopFrom(index: HierarchyIndex, start: number, day: number): readonly number[] | undefined {
  const path = [start];
  const seen = new Set(path);
  for (;;) {
    const row = rowOn(index, path.at(-1) as number, day);
    const parent = row === -1 ? -1 : (index.parent[row] as number);
    if (parent === start) return path;
    // A smaller index on the way belongs to a loop that is reported from there.
    if (parent < start || seen.has(parent)) return undefined;
    path.push(parent);
    seen.add(parent);
  }
}

function unitsOnSomeLoop(index: HierarchyIndex): ReadonlySet<number> {
  const children = new Map<number, number>();
  for (const parent of index.parent) if (parent !== -1) children.set(parent, (children.get(parent) ?? 0) + 1);
  const units = new Set(index.unit);
  const leaves = [...units].filter((unit) => !children.has(unit));
  for (let unit = leaves.pop(); unit !== undefined; unit = leaves.pop()) {
    units.delete(unit);
    for (let i = index.firstOfUnit[unit] as number; i < (index.firstOfUnit[unit + 1] as number); i += 1) {
      const parent = index.parent[index.rowsOfUnit[i] as number] as number;
      if (parent === -1) continue;
      const left = (children.get(parent) as number) - 1;
      children.set(parent, left);
      if (left === 0) leaves.push(parent);
    }
  }
  return units;
}
