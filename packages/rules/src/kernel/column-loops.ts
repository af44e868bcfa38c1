import type { BoundMetric } from "./bind-columns.ts";
import { branchlessForm } from "./branchless-form.ts";
import { bottomOf, sumOf, type Writer } from "./kernel-writer.ts";

/** So many criteria are computed in one loop over a block: more do not fit the registers of a processor. */
const criteriaOfLoop = 4;

/**
 * Loops over a block for the criteria that are the same for every row: a few at a time, without a branch, into sums of the block.
 *
 * @param writer - What the function is written from.
 * @param isEveryAsked - Whether a gate asks each criterion for its points.
 * @returns The criteria that are done so, by id, and the loops.
 *
 * @internal
 */
export function columnLoops(writer: Writer, isEveryAsked: boolean): { readonly ahead: ReadonlySet<string>; readonly loops: string } {
  const { sheet, metrics, placeOf, use, isSmall } = writer;
  const asked = new Set(sheet.gates.flatMap(({ condition }) => (condition.kind === "criterionAtLeast" ? [condition.criterion] : [])));
  const easy = sheet.criteria.flatMap((criterion) => {
    const { id, form, maximum, placement, group, appliesTo, variants } = criterion;
    const isSame = appliesTo === undefined && variants.length === 0 && group === undefined && !asked.has(id) && !isEveryAsked;
    if (!isSame || !isSmall || !("metric" in form)) return [];
    const at = placeOf.get(form.metric) as number;
    const metric = metrics[at] as BoundMetric;
    if (metric.state !== undefined) return [];
    const points = branchlessForm(form, maximum, metric.limits, { n: `n${at}`, d: bottomOf(metrics, at) }, use);
    return points === undefined ? [] : [{ id, at, metric, sum: sumOf(placement, maximum), points }];
  });
  const begun = new Set<string>();
  const loops = [...Map.groupBy(easy, ({ sum }) => sum)].flatMap(([sum, items]) =>
    Array.from({ length: Math.ceil(items.length / criteriaOfLoop) }, (_, turn) => {
      const some = items.slice(turn * criteriaOfLoop, (turn + 1) * criteriaOfLoop);
      const places = [...new Map(some.map(({ at, metric }) => [at, metric]))];
      const loads = places.map(([at, { numerator, denominator }]) =>
        [`const n${at} = ${use(numerator)}[i];`, denominator === undefined ? "" : `const d${at} = ${use(denominator)}[i];`].join(" "),
      );
      // A denominator of 0 less 1 has all bits set above the lowest 31.
      const doubts = places.filter(([, { denominator }]) => denominator !== undefined).map(([at]) => `((d${at} - 1) >> 31)`);
      const doubt = doubts.length === 0 ? "" : `unknown[j] ${begun.has("unknown") ? "|=" : "="} ${doubts.join(" | ")};`;
      const put = `${sum}A[j] = (${begun.has(sum) ? `${sum}A[j] + ` : ""}${some.map(({ points }) => `(${points})`).join(" + ")}) | 0;`;
      begun.add(sum);
      if (doubts.length > 0) begun.add("unknown");
      return `for (let i = from, j = 0; i < to; i += 1, j += 1) { let t = 0; ${loads.join(" ")} ${put} ${doubt} }`;
    }),
  );
  return { ahead: new Set(easy.map(({ id }) => id)), loops: loops.join("\n") };
}
