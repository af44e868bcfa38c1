import { type Language, multiplyDivide, textIn } from "@pccc/core";
import { inBoth } from "../explain/bilingual.ts";
import { referenceOfCitation } from "../explain/references.ts";
import type { BoardRow } from "./board.ts";
import { type CheckedQuota, type CheckedSheet, WHOLE } from "./checked-sheet.ts";
import { compareKeys, lowestThatKeeps } from "./quota-places.ts";

/**
 * Lowers the grades for which a sheet has fewer places than there are units, in the order of its quotas.
 *
 * @remarks
 * Places go by the total, best first, and by what the quota orders equal totals by. Where it counts in clusters, each row stands in the one
 * that its `places` name. The base is counted before any quota lowers a grade. Points stay. A row that is Unknown takes no place and is not
 * counted.
 *
 * @param sheet - The sheet.
 * @param rows - All rows of one period.
 * @returns The rows in the same order; those that lost a grade say so in `cappedBy` and in their explanation.
 *
 * @public
 */
export function applyQuotas(sheet: CheckedSheet, rows: readonly BoardRow[]): readonly BoardRow[] {
  const before = rows.map((row) => bandIndex(sheet, row));
  let current = rows;
  for (const place of sheet.quotas.keys()) current = applyQuota(sheet, place, current, before);
  return current;
}

function applyQuota(sheet: CheckedSheet, place: number, rows: readonly BoardRow[], before: readonly number[]): readonly BoardRow[] {
  const quota = sheet.quotas[place] as CheckedQuota;
  const after = [...rows];
  const keyOf = ({ total = 0, places }: BoardRow): readonly number[] => [total, ...(places?.order[place] ?? [])];
  for (const members of clustersOf(rows, place)) {
    const base = members.filter((at) => quota.base.includes(before[at] as number)).length;
    const places = placesOf(quota, base);
    const claiming = members.filter((at) => bandIndex(sheet, rows[at] as BoardRow) === quota.band);
    if (claiming.length <= places) continue;
    const keys = claiming.map((at) => keyOf(rows[at] as BoardRow)).sort((a, b) => compareKeys(b, a));
    const lowest = lowestThatKeeps(keys, places, quota.ties);
    const last = keys[places - 1]?.[0];
    for (const at of claiming) {
      const row = rows[at] as BoardRow;
      if (lowest !== undefined && compareKeys(keyOf(row), lowest) >= 0) continue;
      const isTied = quota.order.length > 0 && row.total === last;
      after[at] = lowered(sheet, quota, row, { base, places, claimed: claiming.length, isTied });
    }
  }
  return after;
}

/** The rows that a quota counts together, by their places. */
function clustersOf(rows: readonly BoardRow[], place: number): readonly (readonly number[])[] {
  const clusters = Map.groupBy(rows.keys(), (at) => {
    const among = rows[at]?.places?.among[place];
    return among === undefined ? "" : among;
  });
  clusters.delete(null);
  return [...clusters.values()];
}

/** How many places a quota gives, of so many in its base. @internal */
export function placesOf({ count, percent, rounding }: CheckedQuota, base: number): number {
  return count ?? multiplyDivide(base, percent ?? WHOLE, WHOLE, rounding);
}

function lowered(
  sheet: CheckedSheet,
  quota: CheckedQuota,
  row: BoardRow,
  { base, places, claimed, isTied }: { readonly base: number; readonly places: number; readonly claimed: number; readonly isTied: boolean },
): BoardRow {
  const next = quota.band + 1;
  const name = (band: number, language: Language): string => textIn(sheet.bands[band]?.title ?? { vi: "?" }, language);
  const isPart = quota.per !== undefined || quota.appliesTo !== undefined || quota.exceptFor !== undefined;
  const because = inBoth((language) => {
    const vi = language === "vi";
    const among = isPart ? (vi ? " cùng nhóm xét" : " counted together") : "";
    const tied = !isTied ? "" : vi ? "; cùng tổng điểm, xét theo thứ tự ưu tiên" : "; equal totals, by the order that the sheet states";
    return vi
      ? `${claimed} đơn vị đạt ${name(quota.band, language)}, chỉ có ${places} chỗ (tính trên ${base} đơn vị${among})${tied}: xếp ${name(next, language)}.`
      : `${claimed} units reach ${name(quota.band, language)} and there are ${places} places (of ${base} units${among})${tied}: graded ${name(next, language)}.`;
  });
  const references = quota.basis.map(referenceOfCitation);
  return {
    ...row,
    grade: sheet.bands[next]?.id ?? "",
    cappedBy: [...row.cappedBy, quota.id],
    explanation: {
      ...row.explanation,
      children: [
        ...row.explanation.children,
        { id: `quota:${quota.id}`, label: quota.title, points: 0, because, references, children: [] },
      ],
    },
  };
}

function bandIndex(sheet: CheckedSheet, row: BoardRow): number {
  return row.state === "Known" ? sheet.bands.findIndex(({ id }) => id === row.grade) : -1;
}
