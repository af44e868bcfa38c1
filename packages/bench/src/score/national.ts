import { plainDate } from "@pccc/core";
import {
  boardLines,
  type CheckedSheet,
  type Metric,
  type MetricColumn,
  metricInputFor,
  type Period,
  populationScorer,
  type ScoredPopulation,
} from "@pccc/rules";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchColumns } from "./bench-sheet.ts";
import type { Report } from "./report.ts";

/** The units of the country and the unit above each. */
export interface Country {
  readonly units: readonly string[];
  readonly parents: Readonly<Record<string, string>>;
}

/** 34 provinces, 3,321 communes, 90,000 residential areas. */
export function makeCountry(): Country {
  const parents: Record<string, string> = {};
  for (let at = 0; at < 34; at += 1) parents[`p${at}`] = "country";
  for (let at = 0; at < 3321; at += 1) parents[`c${at}`] = `p${at % 34}`;
  for (let at = 0; at < 90_000; at += 1) parents[`r${at}`] = `c${at % 3321}`;
  return { units: Object.keys(parents), parents };
}

/** Scores, rolls up and writes every unit of the country over twelve periods, by the calls that an application makes. */
export function nationalBoards(report: Report, sheet: CheckedSheet): void {
  report.out("\n# the whole country: 34 provinces, 3,321 communes, 90,000 residential areas, 12 periods, each unit scored");
  const { units, parents } = makeCountry();
  const facts = benchColumns(units.length);
  const metrics = Object.fromEntries(
    Object.entries(facts.metrics).map(([id, { numerator, denominator, state }]): readonly [string, Metric] => {
      const column: MetricColumn = {
        // Shares above the whole would each be told as a finding.
        numerator: Float64Array.from(numerator, (value, row) => Math.min(value, denominator?.[row] ?? value)),
        denominator: denominator === undefined ? new Float64Array(units.length).fill(1) : Float64Array.from(denominator),
        state: state ?? new Uint8Array(units.length).fill(1),
        evidenceOf: () => [],
      };
      return [
        id,
        { id, kind: denominator === undefined ? "count" : "rate", title: { vi: id }, unit: { vi: "việc" }, compute: () => column },
      ];
    }),
  );
  const score = populationScorer(sheet, metrics);
  let [scoreMs, below] = [0, 0];
  const kernels = new Set<string>();
  const populations = function* (): Iterable<ScoredPopulation> {
    for (let month = 1; month <= 12; month += 1) {
      const start = performance.now();
      const day = `2026-${String(month).padStart(2, "0")}`;
      const period: Period = {
        id: `month:${day}`,
        frequency: "monthly",
        fromInclusive: plainDate(`${day}-01`),
        toInclusive: plainDate(`${day}-28`),
        label: { vi: `tháng ${month}` },
      };
      const input = metricInputFor({ units, period, answered: [], asOf: plainDate("2026-12-31") });
      const population = score({ input, judgements: [], parents });
      below += population.rollUp.of[population.rollUp.tree.placeOf.get("country") as number] as number;
      kernels.add(population.kernel);
      scoreMs += performance.now() - start;
      yield population;
    }
  };
  const folder = mkdtempSync(join(tmpdir(), "pccc-bench-"));
  const file = join(folder, "board.csv");
  const start = performance.now();
  const handle = openSync(file, "w");
  for (const lines of boardLines(populations())) writeSync(handle, lines);
  closeSync(handle);
  const ms = performance.now() - start;
  report.check("every province is below the country in every period", below === 34 * 12);
  const [rows, size] = [units.length * 12, statSync(file).size / 1e6];
  report.out(
    `${rows} rows by ${[...kernels].join(", ")}: columns, scores and roll-up ${scoreMs.toFixed(0)} ms, written ${(ms - scoreMs).toFixed(0)} ms (${size.toFixed(0)} MB); ${(ms / 1000).toFixed(1)} s in all`,
  );
  rmSync(folder, { recursive: true });
}
