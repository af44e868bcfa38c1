import { type CheckedSheet, makeRollUp, makeRollUpTree, noGrade, type RollUp, type ScoreKernel } from "@pccc/rules";
import { benchColumns } from "./bench-sheet.ts";
import { makeCountry } from "./national.ts";
import type { Report } from "./report.ts";

/** One submission in: its score and all units above, against scoring the period again. */
export function oneSubmission(report: Report, sheet: CheckedSheet, kernel: ScoreKernel): void {
  report.out("\n# one submission in: its score and all units above, against scoring the period again");
  const { parents } = makeCountry();
  // Areas alone are scored here, so that a score reaches the commune, the province and the country.
  const areas = benchColumns(90_000);
  const units = Array.from({ length: areas.rows }, (_, at) => `r${at}`);
  const tree = makeRollUpTree(units, parents);
  const places = Int32Array.from(units, (unit) => tree.placeOf.get(unit) as number);
  const isScored = new Uint8Array(tree.units.length);
  for (const place of places) isScored[place] = 1;
  const bound = kernel.bind(areas);
  const rollAreas = (): RollUp => {
    const [total, grade] = [new Float64Array(tree.units.length).fill(Number.NaN), new Uint8Array(tree.units.length).fill(noGrade)];
    for (const [row, place] of places.entries()) {
      total[place] = bound.scores.total[row] as number;
      grade[place] = bound.scores.grade[row] as number;
    }
    return makeRollUp(sheet, tree, { isScored, total, grade });
  };
  const full = report.best(20, () => {
    bound.score(0, areas.rows);
    rollAreas();
  });
  const live = rollAreas();
  const numerator = areas.metrics["m5"]?.numerator as Uint8Array;
  // In short turns, so that the best of them is one that nothing interrupted.
  const [updates, turns] = [1000, 80];
  let [ancestors, submissions] = [0, 0];
  const take = (count: number): void => {
    for (const end = submissions + count; submissions < end; submissions += 1) {
      const at = submissions;
      const row = (at * 7919) % areas.rows;
      numerator[row] = (at * 31) % 97;
      bound.score(row, row + 1);
      const total = bound.scores.total[row] as number;
      ancestors += live.update(places[row] as number, Number.isNaN(total) ? undefined : total, bound.scores.grade[row]).length;
    }
  };
  const one = report.best(turns, () => take(updates)) / updates;
  bound.score(0, areas.rows);
  const again = rollAreas();
  report.check(
    "after 80,000 submissions every total is that of a full recompute",
    again.total.every((value, place) => Object.is(value, live.total[place])),
  );
  report.check("each submission reached commune, province and country", ancestors === 3 * updates * turns);
  report.out(`full ${full.toFixed(1)} ms, one ${(one * 1000).toFixed(2)} us: ${(full / one).toFixed(0)}x`);
  report.target({ name: "full rescore of a period / one submission", measured: full / one, atLeast: 2000, aim: 7000, upper: false });
}
