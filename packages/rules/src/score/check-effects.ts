import type { CheckedBand, CheckedCriterion } from "./checked-sheet.ts";
import type { Sheet } from "./sheet.ts";
import type { SheetReader } from "./sheet-reader.ts";

/**
 * Warns of what has no effect or counts twice: a band out of reach, a criterion that no grade depends on, one metric in two criteria.
 *
 * @remarks
 * By intervals: the other criteria may give anything between their least and their most. A criterion is reported only where no total of
 * the others lets it move the grade. Where points are rescaled its weight is not fixed, and only one that always gives the same is.
 *
 * @param reader - Reports.
 * @param sheet - The sheet as written, without errors.
 * @param read - Its criteria, bands and total, read.
 *
 * @internal
 */
export function checkEffects(
  reader: SheetReader,
  sheet: Sheet,
  read: { readonly criteria: readonly CheckedCriterion[]; readonly bands: readonly CheckedBand[]; readonly total: number },
): void {
  checkMetricsTwice(reader, read.criteria);
  const above = read.criteria.filter(({ placement }) => placement === "bonusAbove").reduce((sum, { maximum }) => sum + maximum, 0);
  const slack = 10 ** (sheet.decimals - sheet.bandRounding.decimals);
  for (const [index, band] of read.bands.entries()) {
    if (band.atLeast - slack >= read.total + above)
      reader.report("PCCC_SHEET_BAND_UNREACHED", `bands[${index}].atLeast`, { band: band.id });
  }
  const gated = new Set(sheet.gates.map(({ condition }) => (condition.kind === "criterionAtLeast" ? condition.criterion : undefined)));
  const isRescaled = read.criteria.some(({ notApplicable }) => notApplicable === "rescale");
  const [least, most] = [
    read.criteria.reduce((sum, item) => sum + leastOf(item), 0),
    read.criteria.reduce((sum, item) => sum + item.maximum, 0),
  ];
  for (const [index, criterion] of read.criteria.entries()) {
    if (gated.has(criterion.id)) continue;
    const isFixed = criterion.maximum === criterion.lowest;
    const [low, high] = [least - leastOf(criterion), most - criterion.maximum];
    const moves = (at: number): boolean => at - slack - criterion.maximum <= high && at - leastOf(criterion) > low;
    // The last band takes whatever is below the others: its lower end decides nothing.
    const matters = read.bands.slice(0, -1).some(({ atLeast }) => moves(atLeast));
    if (isFixed || (!isRescaled && !matters))
      reader.report("PCCC_SHEET_CRITERION_WITHOUT_EFFECT", `criteria[${index}]`, { criterion: criterion.id });
  }
}

function leastOf({ lowest, notApplicable }: CheckedCriterion): number {
  return notApplicable === "full" ? lowest : Math.min(lowest, 0);
}

function checkMetricsTwice(reader: SheetReader, criteria: readonly CheckedCriterion[]): void {
  const first = new Map<string, string>();
  for (const [index, { id, form }] of criteria.entries()) {
    if (form.kind === "judged") continue;
    const other = first.get(form.metric);
    if (other === undefined) first.set(form.metric, id);
    else reader.report("PCCC_SHEET_METRIC_TWICE", `criteria[${index}].form.metric`, { metric: form.metric, criterion: id, other });
  }
}
