import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { AuthorityLine } from "../documents/authority-line.ts";
import type { Finding } from "../finding.ts";
import { parsePlainDate, type PlainDate } from "../plain-date.ts";
import { formatAgencyCode, parseAgencyCode } from "./agency-code.ts";
import type { UnitCode, UnitLevel } from "./unit.ts";

/**
 * One line of a list of units, with its line number in the file.
 *
 * @remarks
 * The columns are `code`, `level`, `name`, `full_name`, `kind` and `parent_code`; `from` and `to` may give days, `YYYY-MM-DD`. A line
 * with a `line` (`state`, `front`, `party`, `organisation`) is a body of that line, seated in the area of `area_code`. `codes` holds
 * further codes, as in `vn.qd124-2004=14794@..2025-06-30; org=MT16531`, and `agency_code` an identification code of an agency.
 *
 * @public
 */
export interface UnitListRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A line of a list, its cells read. */
export interface ListedUnit {
  readonly line: number;
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: string;
  /** `territory`, or the line of a body. */
  readonly hierarchy: string;
  readonly authority: AuthorityLine | undefined;
  readonly parent: string | undefined;
  readonly area: string | undefined;
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
  /** Beside the list's own code. */
  readonly codes: readonly UnitCode[];
}

const levels: readonly string[] = ["central", "province", "district", "commune", "residential"] satisfies readonly UnitLevel[];
const lines: readonly string[] = ["party", "state", "front", "organisation"] satisfies readonly AuthorityLine[];

/**
 * Reads the cells of one line.
 *
 * @param row - The line.
 * @param first - The first day of a line that gives none.
 * @param findings - Where a cell that cannot be read is named.
 * @returns The unit; `undefined` where a cell cannot be read.
 */
export function readUnitListRow({ line, cells }: UnitListRow, first: PlainDate, findings: Finding[]): ListedUnit | undefined {
  const cell = (column: string): string => (cells[column] ?? "").trim();
  const orNothing = (column: string): string | undefined => (cell(column) === "" ? undefined : cell(column));
  const bad = (column: string): undefined => {
    findings.push(makeFinding(diagnostics, "PCCC_UNITS_LIST_CELL", { line, column, value: cell(column) }));
    return undefined;
  };
  const code = cell("code");
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(code)) return bad("code");
  const level = cell("level");
  if (!levels.includes(level)) return bad("level");
  const name = orNothing("full_name") ?? cell("name");
  if (name === "") return bad("name");
  const authority = orNothing("line");
  if (authority !== undefined && !lines.includes(authority)) return bad("line");
  const area = orNothing("area_code");
  // An area is not seated in another: it sits below one.
  if (area !== undefined && authority === undefined) return bad("area_code");
  const from = cell("from") === "" ? first : parsePlainDate(cell("from"));
  if (from === undefined) return bad("from");
  const to = cell("to") === "" ? undefined : parsePlainDate(cell("to"));
  if (cell("to") !== "" && (to === undefined || to < from)) return bad("to");
  const codes = readCodes(cell("codes"));
  if (codes === undefined) return bad("codes");
  const agency = orNothing("agency_code");
  const agencyCode = agency === undefined ? undefined : parseAgencyCode(agency);
  if (agency !== undefined && agencyCode === undefined) return bad("agency_code");
  return {
    line,
    code,
    level: level as UnitLevel,
    name,
    hierarchy: authority ?? "territory",
    authority: authority as AuthorityLine | undefined,
    parent: orNothing("parent_code"),
    area,
    from,
    to,
    codes: agencyCode === undefined ? codes : [...codes, withPrinted(formatAgencyCode(agencyCode), agencyCode.raw)],
  };
}

function withPrinted(code: string, printed: string): UnitCode {
  return { scheme: "agency", code, ...(printed === code ? {} : { printed }) };
}

/** `scheme=code`, or `scheme=code@2004-07-08..2025-06-30`, several of them with semicolons between. */
function readCodes(text: string): readonly UnitCode[] | undefined {
  const codes: UnitCode[] = [];
  for (const part of text.split(";")) {
    if (part.trim() === "") continue;
    const match = /^\s*([\w.-]+)\s*=\s*([^\s@=]+)(?:\s*@\s*([\d-]*)\s*\.\.\s*([\d-]*))?\s*$/u.exec(part);
    if (match === null) return undefined;
    const [, scheme = "", code = "", fromText = "", toText = ""] = match;
    const from = fromText === "" ? undefined : parsePlainDate(fromText);
    const to = toText === "" ? undefined : parsePlainDate(toText);
    if ((fromText !== "" && from === undefined) || (toText !== "" && to === undefined)) return undefined;
    if (from !== undefined && to !== undefined && to < from) return undefined;
    codes.push({
      scheme,
      code,
      ...(from === undefined ? {} : { fromInclusive: from }),
      ...(to === undefined ? {} : { toInclusive: to }),
    });
  }
  return codes;
}
