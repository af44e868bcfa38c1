import type { Citation } from "../citation.ts";
import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import { foldVietnamese } from "../fold-vietnamese.ts";
import { parsePlainDate, type PlainDate } from "../plain-date.ts";
import { err, ok, type Result } from "../result.ts";
import type { UnitLevel } from "./unit.ts";
import type { UnitRecords } from "./unit-registry.ts";

/**
 * One line of a list of units, with its line number in the file.
 *
 * @remarks
 * The columns are `code`, `level`, `name`, `full_name`, `kind` and `parent_code`; `from` and `to` may give days, `YYYY-MM-DD`.
 *
 * @public
 */
export interface UnitListRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

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
}

interface ReadRow {
  readonly line: number;
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: string;
  readonly parent: string | undefined;
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
}

const levels: readonly string[] = ["central", "province", "district", "commune", "residential"];

/**
 * Reads a list of areas, such as one of another program, into records of the hierarchy `territory`.
 *
 * @remarks
 * All faults are found at once, each with its line: an empty or unreadable cell, a code used twice, the same kind and name twice below
 * one parent, an unknown parent, a circle, a first day before that of the parent.
 *
 * @param rows - The lines.
 * @param options - What the list does not say.
 * @returns The records, or every fault of the list.
 *
 * @public
 */
export function readUnitList(rows: readonly UnitListRow[], options: ReadUnitListOptions): Result<UnitRecords, readonly Finding[]> {
  const findings: Finding[] = [];
  const byCode = new Map<string, ReadRow>();
  const lineOfName = new Map<string, number>();
  for (const row of rows) {
    const read = readRow(row, options.fromInclusive, findings);
    if (read === undefined) continue;
    const earlier = byCode.get(read.code);
    if (earlier !== undefined) {
      findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_DUPLICATE_CODE", { line: read.line, code: read.code, other: earlier.line }));
      continue;
    }
    byCode.set(read.code, read);
    const place = `${read.parent ?? ""} ${foldVietnamese(read.name)}`;
    const other = lineOfName.get(place);
    if (other !== undefined)
      findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_DUPLICATE_NAME", { line: read.line, name: read.name, other }));
    lineOfName.set(place, read.line);
  }
  for (const { line, parent, from } of byCode.values()) {
    if (parent === undefined) continue;
    const above = byCode.get(parent);
    if (above === undefined) findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_PARENT_UNKNOWN", { line, parent }));
    else if (from < above.from) {
      findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_BEFORE_PARENT", { line, from, parent, parentFrom: above.from }));
    }
  }
  findings.push(...findCircles(byCode));
  if (findings.length > 0) return err(findings.sort((a, b) => Number(a.params["line"]) - Number(b.params["line"])));
  const read = [...byCode.values()];
  const idOf = (row: ReadRow): string => `area.${pathOf(row, byCode)}`;
  return ok({
    units: read.map((row) => ({
      id: idOf(row),
      kind: "area",
      level: row.level,
      names: [{ name: row.name }],
      codes: [
        { scheme: options.scheme, code: row.code, fromInclusive: row.from, ...(row.to === undefined ? {} : { toInclusive: row.to }) },
      ],
    })),
    memberships: read.map((row) => {
      const above = row.parent === undefined ? undefined : byCode.get(row.parent);
      return {
        unit: idOf(row),
        hierarchy: "territory",
        ...(above === undefined ? {} : { parent: idOf(above) }),
        fromInclusive: row.from,
        ...(row.to === undefined ? {} : { toInclusive: row.to }),
        basis: options.basis,
      };
    }),
    successions: [],
  });
}

function readRow({ line, cells }: UnitListRow, first: PlainDate, findings: Finding[]): ReadRow | undefined {
  const cell = (column: string): string => (cells[column] ?? "").trim();
  const bad = (column: string): undefined => {
    findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_CELL", { line, column, value: cell(column) }));
    return undefined;
  };
  const code = cell("code");
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(code)) return bad("code");
  const level = cell("level");
  if (!levels.includes(level)) return bad("level");
  const name = cell("full_name") === "" ? cell("name") : cell("full_name");
  if (name === "") return bad("name");
  const from = cell("from") === "" ? first : parsePlainDate(cell("from"));
  if (from === undefined) return bad("from");
  const to = cell("to") === "" ? undefined : parsePlainDate(cell("to"));
  if (cell("to") !== "" && (to === undefined || to < from)) return bad("to");
  const parent = cell("parent_code");
  return { line, code, level: level as UnitLevel, name, parent: parent === "" ? undefined : parent, from, to };
}

function findCircles(byCode: ReadonlyMap<string, ReadRow>): readonly Finding[] {
  const findings: Finding[] = [];
  const done = new Set<string>();
  for (const start of byCode.values()) {
    const path: ReadRow[] = [];
    for (let at: ReadRow | undefined = start; at !== undefined && !done.has(at.code); ) {
      done.add(at.code);
      path.push(at);
      at = at.parent === undefined ? undefined : byCode.get(at.parent);
      const back = at === undefined ? -1 : path.indexOf(at);
      if (back !== -1) {
        const circle = path.slice(back);
        const cycle = [...circle, circle[0] as ReadRow].map(({ code }) => code).join(" → ");
        findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_CYCLE", { line: Math.min(...circle.map(({ line }) => line)), cycle }));
      }
    }
  }
  return findings;
}

function pathOf(row: ReadRow, byCode: ReadonlyMap<string, ReadRow>): string {
  const above = row.parent === undefined ? undefined : byCode.get(row.parent);
  return above === undefined ? row.code : `${pathOf(above, byCode)}.${row.code}`;
}
