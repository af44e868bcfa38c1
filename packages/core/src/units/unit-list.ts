import type { Citation } from "../citation.ts";
import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import { foldVietnamese } from "../fold-vietnamese.ts";
import type { Finding } from "../finding.ts";
import type { PlainDate } from "../plain-date.ts";
import { err, ok, type Result } from "../result.ts";
import { findUnitByCode } from "./find-unit-by-code.ts";
import { type ListedUnit, readUnitListRow, type UnitListRow } from "./unit-list-row.ts";
import type { Membership, Unit } from "./unit.ts";
import type { UnitRecords, UnitRegistry } from "./unit-registry.ts";

/**
 * What a list of units does not say of itself.
 *
 * @public
 */
export interface ReadUnitListOptions {
  /** The scheme of the codes, such as `vn.qd19-2025`. */
  readonly scheme: string;
  /** The first day of lines that give none. */
  readonly fromInclusive: PlainDate;
  /** Where the list comes from. */
  readonly basis: Citation;
  /** Units already on record, whose codes may stand as parents and areas of the list's. */
  readonly known?: UnitRegistry;
}

/**
 * Reads a list of areas and bodies, such as one of another program, into records of the hierarchies `territory`, `state`, `front`, `party`.
 *
 * @remarks
 * All faults are found at once, each with its line: an empty or unreadable cell, a code used twice, the same kind and name twice below
 * one parent, an unknown parent or area, a circle, days outside those of the parent. A code is looked up among the lines of the same
 * line of authority, then among the known units.
 *
 * @param rows - The lines.
 * @param options - What the list does not say.
 * @returns The records, or every fault of the list.
 *
 * @public
 */
export function readUnitList(rows: readonly UnitListRow[], options: ReadUnitListOptions): Result<UnitRecords, readonly Finding[]> {
  const findings: Finding[] = [];
  const listed = new Map<string, ListedUnit>();
  const lineOfName = new Map<string, number>();
  for (const row of rows) {
    const read = readUnitListRow(row, options.fromInclusive, findings);
    if (read === undefined) continue;
    const key = `${read.hierarchy} ${read.code}`;
    const earlier = listed.get(key);
    if (earlier !== undefined) {
      findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_DUPLICATE_CODE", { line: read.line, code: read.code, other: earlier.line }));
      continue;
    }
    listed.set(key, read);
    const place = `${read.hierarchy} ${read.parent ?? ""} ${foldVietnamese(read.name)}`;
    const other = lineOfName.get(place);
    if (other !== undefined)
      findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_DUPLICATE_NAME", { line: read.line, name: read.name, other }));
    lineOfName.set(place, read.line);
  }
  const units = [...listed.values()];
  const circles = findCircles(units, listed);
  const inCircle = new Set(circles.flatMap(({ members }) => members));
  findings.push(...circles.map(({ finding }) => finding));
  const ids = new Map<ListedUnit, string>();
  const idOf = (unit: ListedUnit): string => {
    const known = ids.get(unit);
    if (known !== undefined) return known;
    const above = aboveOf(unit, listed);
    const outside =
      above === undefined && unit.parent !== undefined ? knownUnit(unit.hierarchy, unit.parent, unit.from, options) : undefined;
    const prefix = above === undefined ? (outside?.id ?? (unit.hierarchy === "territory" ? "area" : unit.hierarchy)) : idOf(above);
    const id = `${prefix}.${unit.code}`;
    ids.set(unit, id);
    return id;
  };
  const memberships: Membership[] = [];
  const records: Unit[] = [];
  for (const unit of units) {
    const parent = parentId(unit, listed, options, idOf, inCircle, findings);
    const area = areaId(unit, listed, options, idOf, inCircle, findings);
    if (inCircle.has(unit)) continue;
    records.push(recordOf(unit, idOf(unit), area, options.scheme));
    memberships.push({
      unit: idOf(unit),
      hierarchy: unit.hierarchy,
      ...(parent === undefined ? {} : { parent }),
      fromInclusive: unit.from,
      ...(unit.to === undefined ? {} : { toInclusive: unit.to }),
      basis: options.basis,
    });
  }
  findings.push(...findSharedCodes(units));
  if (findings.length > 0) return err(findings.sort((a, b) => Number(a.params["line"]) - Number(b.params["line"])));
  return ok({ units: records, memberships, successions: [] });
}

function recordOf(unit: ListedUnit, id: string, area: string | undefined, scheme: string): Unit {
  const days = { fromInclusive: unit.from, ...(unit.to === undefined ? {} : { toInclusive: unit.to }) };
  return {
    id,
    kind: unit.hierarchy === "territory" ? "area" : "body",
    level: unit.level,
    ...(unit.authority === undefined ? {} : { line: unit.authority }),
    ...(area === undefined ? {} : { area }),
    names: [{ name: unit.name }],
    codes: [{ scheme, code: unit.code, ...days }, ...unit.codes],
  };
}

function aboveOf(unit: ListedUnit, listed: ReadonlyMap<string, ListedUnit>): ListedUnit | undefined {
  return unit.parent === undefined ? undefined : listed.get(`${unit.hierarchy} ${unit.parent}`);
}

function knownUnit(hierarchy: string, code: string, on: PlainDate, options: ReadUnitListOptions): Unit | undefined {
  const { known, scheme } = options;
  return known === undefined
    ? undefined
    : findUnitByCode(known, scheme, code, on).find((unit) => (hierarchy === "territory" ? unit.kind === "area" : unit.line === hierarchy));
}

function parentId(
  unit: ListedUnit,
  listed: ReadonlyMap<string, ListedUnit>,
  options: ReadUnitListOptions,
  idOf: (unit: ListedUnit) => string,
  inCircle: ReadonlySet<ListedUnit>,
  findings: Finding[],
): string | undefined {
  const { line, parent, from, to, hierarchy } = unit;
  if (parent === undefined) return undefined;
  const above = aboveOf(unit, listed);
  if (above === undefined) {
    const found = knownUnit(hierarchy, parent, from, options);
    if (found === undefined) findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_PARENT_UNKNOWN", { line, parent }));
    return found?.id;
  }
  if (from < above.from) {
    findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_BEFORE_PARENT", { line, from, parent, parentFrom: above.from }));
  } else if (above.to !== undefined && (to === undefined || to > above.to)) {
    findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_AFTER_PARENT", { line, to: to ?? "…", parent, parentTo: above.to }));
  }
  return inCircle.has(above) ? undefined : idOf(above);
}

function areaId(
  unit: ListedUnit,
  listed: ReadonlyMap<string, ListedUnit>,
  options: ReadUnitListOptions,
  idOf: (unit: ListedUnit) => string,
  inCircle: ReadonlySet<ListedUnit>,
  findings: Finding[],
): string | undefined {
  const { line, area, from } = unit;
  if (area === undefined) return undefined;
  const inList = listed.get(`territory ${area}`);
  if (inList !== undefined) return inCircle.has(inList) ? undefined : idOf(inList);
  const found = knownUnit("territory", area, from, options);
  if (found === undefined) findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_AREA_UNKNOWN", { line, area }));
  return found?.id;
}

/** Further codes that two lines share on some day. */
function findSharedCodes(units: readonly ListedUnit[]): readonly Finding[] {
  const findings: Finding[] = [];
  const holders = new Map<string, { readonly unit: ListedUnit; readonly from: string; readonly to: string }[]>();
  for (const unit of units) {
    for (const { scheme, code, fromInclusive, toInclusive } of unit.codes) {
      const [from, to] = [fromInclusive ?? "0000-01-01", toInclusive ?? "9999-12-31"];
      const key = `${scheme} ${code}`;
      const earlier = holders.get(key) ?? [];
      const other = earlier.find((holder) => holder.from <= to && from <= holder.to);
      if (other !== undefined) {
        const params = { line: unit.line, code: `${scheme}=${code}`, other: other.unit.line };
        findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_DUPLICATE_CODE", params));
      }
      holders.set(key, [...earlier, { unit, from, to }]);
    }
  }
  return findings;
}

function findCircles(
  units: readonly ListedUnit[],
  listed: ReadonlyMap<string, ListedUnit>,
): readonly { readonly members: readonly ListedUnit[]; readonly finding: Finding }[] {
  const circles: { members: readonly ListedUnit[]; finding: Finding }[] = [];
  const done = new Set<ListedUnit>();
  for (const start of units) {
    const path: ListedUnit[] = [];
    for (let at: ListedUnit | undefined = start; at !== undefined && !done.has(at); ) {
      done.add(at);
      path.push(at);
      at = aboveOf(at, listed);
      const back = at === undefined ? -1 : path.indexOf(at);
      if (back !== -1) {
        const members = path.slice(back);
        const cycle = [...members, members[0] as ListedUnit].map(({ code }) => code).join(" → ");
        const line = Math.min(...members.map((member) => member.line));
        circles.push({ members: path, finding: makeFinding(diagnostics, "PCCC_UNITS_LIST_CYCLE", { line, cycle }) });
      }
    }
    // Who hangs below a circle has no place either.
    const reached = path.at(-1);
    const above = reached === undefined ? undefined : aboveOf(reached, listed);
    const circle = above === undefined ? undefined : circles.find(({ members }) => members.includes(above));
    if (circle !== undefined) circle.members = [...new Set([...circle.members, ...path])];
  }
  return circles;
}
