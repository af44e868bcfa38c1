import { formatPoints, parsePoints } from "@pccc/core";
import type { Appeal, CheckedSheet, ClaimedPoints } from "@pccc/rules";
import { checkedSheetOf } from "./checked-sheet-of.ts";
import type { Composition } from "./composition.ts";
import { invalidRecord, type RecordFault } from "./invalid-record.ts";
import type { JournalState } from "./journal-state.ts";

/** What a self-score and an appraisal say. */
interface Claim {
  readonly plan: string;
  readonly unit: string;
  readonly period: string;
  readonly sheet: string;
  readonly points: readonly ClaimedPoints[];
}

/**
 * Refuses claims about a unit, a criterion or points that their sheet does not know: on record they would stand for ever and say nothing.
 *
 * @internal
 */
export function assertClaims(
  state: JournalState,
  composition: Composition,
  kind: "selfScore" | "appraisal",
  claims: readonly Claim[],
): void {
  const sheets = new Map([...new Set(claims.map(({ sheet }) => sheet))].map((id) => [id, checkedSheetOf(composition, id)]));
  for (const claim of claims) {
    const { plan, unit, period, points } = claim;
    const sheet = sheets.get(claim.sheet) as CheckedSheet;
    const fault =
      unitFault(state, unit) ??
      points
        .map(
          (item, at) =>
            criterionFault(
              sheet.criteria.map(({ id }) => id),
              item.criterion,
              `points.${at}.criterion`,
            ) ?? pointsFault(sheet, item, at),
        )
        .find(Boolean);
    if (fault !== undefined) throw invalidRecord(kind, `${plan}/${unit}/${period}`, fault);
  }
}

/**
 * Refuses an appeal about a criterion that none of the sheets has by which the period was closed.
 *
 * @internal
 */
export function assertAppealed(state: JournalState, composition: Composition, { plan, unit, period, number, criteria }: Appeal): void {
  const closed = state.closes.filter((item) => item.plan === plan && item.period === period).map(({ query }) => query.sheet);
  const known = [...new Set(closed)].filter((id) => composition.sheets[id] !== undefined).map((id) => checkedSheetOf(composition, id));
  // By a sheet that is not composed now nothing can be said.
  if (known.length < new Set(closed).size) return;
  const ids = known.flatMap((sheet) => sheet.criteria.map(({ id }) => id));
  const fault = criteria.map((id, at) => criterionFault(ids, id, `criteria.${at}`)).find(Boolean);
  if (fault !== undefined) throw invalidRecord("appeal", `${plan}/${unit}/${period}/${number}`, fault);
}

function unitFault({ registry }: JournalState, unit: string): RecordFault | undefined {
  return registry.unitIndex.has(unit)
    ? undefined
    : { path: "unit", expected: { vi: "cần mã một đơn vị có trong sổ", en: "expected the id of a unit on record" }, got: unit };
}

function criterionFault(known: readonly string[], id: string, path: string): RecordFault | undefined {
  if (known.includes(id)) return undefined;
  const list = known.join(", ");
  const expected = { vi: `cần mã một tiêu chí của phiếu (${list})`, en: `expected the id of a criterion of the sheet (${list})` };
  return { path, expected, got: id };
}

function pointsFault(sheet: CheckedSheet, { criterion: id, points }: ClaimedPoints, at: number): RecordFault | undefined {
  const { decimals } = sheet;
  const criterion = sheet.criteria.find((candidate) => candidate.id === id);
  const highest = Math.max(criterion?.maximum ?? 0, ...(criterion?.variants ?? []).map(({ maximum = 0 }) => maximum));
  const lowest = criterion?.lowest ?? 0;
  const read = parsePoints(points, decimals);
  if (read !== undefined && read >= lowest && read <= highest) return undefined;
  const range = (separator: "," | "."): readonly string[] => [lowest, highest].map((value) => formatPoints(value, decimals, separator));
  return {
    path: `points.${at}.points (${id})`,
    expected: {
      vi: `cần số từ ${range(",").join(" đến ")}, nhiều nhất ${decimals} chữ số thập phân`,
      en: `expected a number from ${range(".").join(" to ")} with at most ${decimals} decimal places`,
    },
    got: points,
  };
}
