import type { Board, BoardRow } from "../score/board.ts";
import type { QuotaPlaces } from "../score/quota-places.ts";

/**
 * The other units of a period, without their names.
 *
 * @public
 */
export interface ReceiptCohort {
  /** How many have no score. */
  readonly unknown: number;
  /** The totals, highest first, by the grade before any quota. */
  readonly graded: readonly GradedTotals[];
}

/**
 * Units of one grade, and of one place in the quotas where the sheet tells units apart by more than their totals.
 *
 * @public
 */
export interface GradedTotals {
  readonly grade: string;
  readonly totals: readonly number[];
  readonly places?: QuotaPlaces;
}

/**
 * Takes the names off the other rows of a row's period.
 *
 * @param board - The board.
 * @param own - The row that is left out.
 * @returns The cohort, best grade first.
 *
 * @internal
 */
export function cohortOf(board: Board, own: BoardRow): ReceiptCohort {
  const { unknown, graded, gradeOf } = populationOf(board, own.period);
  const ownKey = own.state === "Known" ? keyOf(gradeOf.get(own.unit) ?? "", own) : undefined;
  return {
    unknown: own.state === "Unknown" ? unknown - 1 : unknown,
    graded: graded.flatMap(({ totals, ...rest }) => {
      // Totals are equal numbers: it does not matter which of several is left out.
      const others = keyOf(rest.grade, rest) === ownKey ? totals.toSpliced(totals.indexOf(own.total ?? 0), 1) : totals;
      return others.length === 0 ? [] : [{ ...rest, totals: others }];
    }),
  };
}

interface Population extends ReceiptCohort {
  /** By unit, where it has one. */
  readonly gradeOf: ReadonlyMap<string, string>;
}

/** All units of a period: counted once for a board, and not for each of its receipts. */
const populations = new WeakMap<Board, Map<string, Population>>();

function populationOf(board: Board, period: string): Population {
  const known = populations.get(board) ?? new Map<string, Population>();
  populations.set(board, known);
  const found = known.get(period) ?? countPopulation(board, period);
  known.set(period, found);
  return found;
}

function countPopulation(board: Board, period: string): Population {
  const rows = board.rows.filter((row) => row.period === period);
  const scored = rows.filter(({ state }) => state === "Known");
  const gradeOf = new Map(scored.map((row) => [row.unit, gradeBeforeQuotas(board, row)]));
  const alike = Map.groupBy(scored, (row) => keyOf(gradeOf.get(row.unit) ?? "", row));
  const keys = [...alike.keys()].sort();
  return {
    unknown: rows.filter(({ state }) => state === "Unknown").length,
    graded: board.sheet.bands.flatMap(({ id }) =>
      keys.flatMap((key): readonly GradedTotals[] => {
        const own = alike.get(key) ?? [];
        const [first] = own;
        if (first === undefined || gradeOf.get(first.unit) !== id) return [];
        const totals = own.map(({ total = 0 }) => total).sort((left, right) => right - left);
        return [{ grade: id, totals, ...(first.places === undefined ? {} : { places: first.places }) }];
      }),
    ),
    gradeOf,
  };
}

function keyOf(grade: string, { places }: { readonly places?: QuotaPlaces | undefined }): string {
  return places === undefined ? grade : JSON.stringify([grade, places.among, places.order]);
}

/** Each quota lowers by one band: there are as many above the grade as quotas took it away. */
function gradeBeforeQuotas(board: Board, row: BoardRow): string {
  const lowered = row.explanation.children.filter(({ id }) => id.startsWith("quota:")).length;
  const place = board.sheet.bands.findIndex(({ id }) => id === row.grade);
  return board.sheet.bands[place - lowered]?.id ?? "";
}
