import type { RouteAction } from "./route-action.ts";
import { type RouteSubject, scoreAfter } from "./route-subject.ts";

/**
 * What a criterion still offers a unit.
 *
 * @public
 */
export interface CriterionOffer {
  readonly criterion: string;
  readonly state: "Known" | "Unknown" | "NotApplicable";
  /** Scaled integer; absent when Unknown. */
  readonly points?: number;
  /** The most that one of the actions makes of it; the same as now where none does. */
  readonly best?: number;
  /** What is still to be had: `best` less `points`, or `best` where nothing is Known yet. */
  readonly offers: number;
  /** The actions that give that most, cheapest first. */
  readonly by: readonly RouteAction[];
}

/**
 * Tells what each criterion still offers a unit.
 *
 * @param subject - The unit.
 * @param actions - What it can do.
 * @returns An offer for each criterion, in the order of the sheet.
 *
 * @public
 */
export function criterionOffers(subject: RouteSubject, actions: readonly RouteAction[]): readonly CriterionOffer[] {
  const [start, ...rows] = scoreAfter(subject, [[], ...actions.map((action) => [action])]);
  return subject.sheet.criteria.map(({ id }, index): CriterionOffer => {
    const now = start?.criteria[index];
    const points = now?.points;
    const after = rows.map((row) => row.criteria[index]?.points ?? Number.NEGATIVE_INFINITY);
    const most = Math.max(points ?? Number.NEGATIVE_INFINITY, ...after);
    const offers = Number.isFinite(most) ? Math.max(0, most - (points ?? 0)) : 0;
    const by = offers === 0 ? [] : actions.filter((_, place) => after[place] === most).toSorted((a, b) => a.cost - b.cost);
    return {
      criterion: id,
      state: now?.state ?? "Unknown",
      ...(points === undefined ? {} : { points }),
      ...(Number.isFinite(most) ? { best: most } : {}),
      offers,
      by,
    };
  });
}
