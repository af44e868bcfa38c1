import { type Assumption, type Finding, type JournalHead, type PlainDate, type Text } from "@pccc/core";
import type { Explanation } from "../explain/explanation.ts";
import type { Board, BoardUnit, RollUpRow } from "./board.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import type { ScoredPeriod } from "./score-units.ts";

/**
 * What a board is assembled from.
 *
 * @public
 */
export interface MakeBoardOptions {
  readonly title: Text;
  readonly sheet: CheckedSheet;
  /** From `sheetDigest`. */
  readonly sheetSha256: string;
  readonly asOf: PlainDate;
  readonly head: JournalHead;
  /** Digest of the composed plugins and their law data. */
  readonly composition: string;
  /** In the order in which periods are shown. */
  readonly scored: readonly ScoredPeriod[];
  readonly units: readonly BoardUnit[];
  readonly rollUps: readonly RollUpRow[];
  /** All that are known; those that a row rests on are kept. */
  readonly assumptions: readonly Assumption[];
  /** Findings of the steps before scoring. */
  readonly findings: readonly Finding[];
}

/**
 * Assembles a board: the rows with all that they rest on.
 *
 * @param options - The scored periods and what they come from.
 * @returns The board.
 *
 * @public
 */
export function makeBoard(options: MakeBoardOptions): Board {
  const { sheet, scored } = options;
  const rows = scored.flatMap((period) => period.rows);
  const restedOn = new Set<string>();
  for (const row of rows) collectAssumptions(row.explanation, restedOn);
  return {
    format: 1,
    title: options.title,
    sheet: describeSheet(sheet, options.sheetSha256),
    asOf: options.asOf,
    head: options.head,
    composition: options.composition,
    periods: scored.map(({ period }) => period),
    units: options.units,
    rows,
    rollUps: options.rollUps,
    assumptions: options.assumptions.filter(({ id }) => restedOn.has(id)),
    findings: [...options.findings, ...sheet.findings, ...scored.flatMap(({ findings }) => findings)],
  };
}

/** What a board says of its sheet. @internal */
export function describeSheet(sheet: CheckedSheet, sha256: string): Board["sheet"] {
  const { id, edition, title, official } = sheet.sheet;
  return {
    id,
    edition,
    title,
    official,
    sha256,
    decimals: sheet.decimals,
    total: sheet.total,
    criteria: sheet.criteria.map((criterion) => ({
      id: criterion.id,
      title: criterion.title,
      maximum: criterion.maximum,
      placement: criterion.placement,
    })),
    bands: sheet.bands.map((band) => ({ id: band.id, title: band.title, atLeast: band.atLeast })),
  };
}

function collectAssumptions(node: Explanation, found: Set<string>): void {
  for (const { kind, ref } of node.references) {
    if (kind === "assumption") found.add(ref);
  }
  for (const child of node.children) collectAssumptions(child, found);
}
