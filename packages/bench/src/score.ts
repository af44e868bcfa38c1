// Scoring by a sheet of 30 criteria against databases and rule engines, with equal totals checked: `npm run bench -- score`.
import { type BoundKernel, columnsInPlace, kernelCandidates, makeKernel, type ScoreColumns, type ScoredColumns } from "@pccc/rules";
import { benchColumns, benchSheet } from "./score/bench-sheet.ts";
import { byDuckdb, byPostgres, type DatabaseResult } from "./score/databases.ts";
import { nationalBoards } from "./score/national.ts";
import { oneSubmission } from "./score/one-submission.ts";
import { makeReport } from "./score/report.ts";
import { byJsonRules, byZen } from "./score/rule-engines.ts";
import { simdRead } from "./score/simd-read.ts";

const report = makeReport();
const { out, check, target, best } = report;
const sheet = benchSheet();
const [units, periods] = [100_000, 12];
const rows = units * periods;
const columns = benchColumns(rows);
const sumsOf = ({ total, grade }: ScoredColumns): readonly number[] => {
  const grades = sheet.bands.map(() => 0);
  let [known, sum] = [0, 0];
  for (const [row, value] of total.entries()) {
    if (Number.isNaN(value)) continue;
    known += 1;
    sum += value;
    const band = grade[row] as number;
    grades[band] = (grades[band] as number) + 1;
  }
  return [known, sum, ...grades];
};
const bytesOf = (column: Float64Array | Uint8Array | Uint32Array): Buffer =>
  Buffer.from(column.buffer, column.byteOffset, column.byteLength);
const isSame = (a: ScoredColumns, b: ScoredColumns): boolean =>
  (["total", "grade", "cappedBy"] as const).every((name) => bytesOf(a[name]).equals(bytesOf(b[name])));

out(`# ${sheet.criteria.length} criteria over ${units} units x ${periods} periods, one thread`);
out("# every kernel writes for each row its total (8 bytes), its grade (1) and the gates that lowered it (4)");
const kernel = makeKernel(sheet);
check(`the kernel chosen is the fastest that is possible here (${kernel.kind})`, kernel.findings.length === 0);
const bindTo = (kind: string, facts: ScoreColumns): BoundKernel => {
  const chosen = makeKernel(
    sheet,
    kernelCandidates.filter((candidate) => candidate.kind === kind),
  );
  check(`${kind} is agreed with the interpreter`, chosen.kind === kind);
  return chosen.bind(facts);
};
const measure = (name: string, bound: BoundKernel, runs: number): number => {
  const ms = best(runs, () => bound.score(0, rows));
  out(`${name.padEnd(38)} ${ms.toFixed(1).padStart(8)} ms, ${((ms * 1e6) / rows / sheet.criteria.length).toFixed(2)} ns per criterion`);
  return ms;
};
const generated = bindTo("generated", columns);
const jsMs = measure("generated JavaScript", generated, 40);
const expected = sumsOf(generated.scores);
const inPlace = bindTo("simd", columnsInPlace(columns));
const simdMs = measure("WebAssembly SIMD, columns in its memory", inPlace, 80);
check("WebAssembly SIMD gives the bytes of the generated JavaScript, all rows", isSame(inPlace.scores, generated.scores));
const copied = bindTo("simd", columns);
measure("WebAssembly SIMD, columns copied in", copied, 40);
check("the same with columns copied in, all rows", isSame(copied.scores, generated.scores));
const closures = bindTo("closures", columns);
measure("functions, without generated code", closures, 2);
check("functions, all rows", isSame(closures.scores, generated.scores));
const some = benchColumns(20_000);
const interpreter = makeKernel(sheet, []);
let interpreted = interpreter.score(some);
const interpretMs = best(1, () => {
  interpreted = interpreter.score(some);
});
check(
  "interpreter, first 20,000 rows",
  interpreted.total.every((value, row) => Object.is(value, generated.scores.total[row])),
);
out(`interpreter: ${((interpretMs * rows) / some.rows / 1000).toFixed(1)} s for as many rows, by 20,000 of them`);

out("\n# the same by SQL: it gives the rows with a total, their sum and the rows of each grade, and writes no row");
const against = (result: DatabaseResult | undefined, js: number, simd: readonly [number, number]): void => {
  if (result === undefined) return out("PostgreSQL is not installed: skipped");
  check(result.name, JSON.stringify(result.sums) === JSON.stringify(expected));
  out(
    `${result.name.padEnd(22)} ${result.ms.toFixed(0)} ms: JS ${(result.ms / jsMs).toFixed(1)}x, SIMD ${(result.ms / simdMs).toFixed(1)}x`,
  );
  target({ name: `JS kernel / ${result.name}`, measured: result.ms / jsMs, atLeast: js, upper: false });
  target({ name: `SIMD kernel / ${result.name}`, measured: result.ms / simdMs, atLeast: simd[0], aim: simd[1], upper: false });
};
against(await byDuckdb(sheet, rows, 1), 2.5, [12, 25]);
against(await byDuckdb(sheet, rows, 2), 2.5, [12, 25]);
against(await byPostgres(sheet, rows), 4, [25, 50]);

out("\n# the same by rule engines, each at a size that it can bear, every total compared; they give a row's points and total as objects");
for (const [run, size, atLeast] of [
  [byZen, 5000, 500],
  [byJsonRules, 1000, 3000],
] as const) {
  const { name, ms, totals } = await run(sheet, columns, size);
  check(
    `${name}, ${size} rows`,
    totals.every((total, row) => Object.is(total, generated.scores.total[row])),
  );
  const ratio = ms / size / (jsMs / rows);
  out(`${name.padEnd(22)} ${((ms * 1000) / size).toFixed(0)} us for each row: JS ${ratio.toFixed(0)}x`);
  target({ name: `JS kernel / ${name}`, measured: ratio, atLeast, upper: false });
}

out("\n# against a SIMD read of the same bytes, which computes and writes nothing");
const { ms: readMs, bytes } = simdRead(columns);
out(
  `${(bytes / 1e6).toFixed(0)} MB read in ${readMs.toFixed(1)} ms: JS ${(jsMs / readMs).toFixed(1)}x, SIMD ${(simdMs / readMs).toFixed(1)}x`,
);
target({ name: "JS kernel / SIMD read of the same bytes", measured: jsMs / readMs, atLeast: 32, upper: true });
target({ name: "SIMD kernel / SIMD read of the same bytes", measured: simdMs / readMs, atLeast: 32, aim: 4, upper: true });

out("\n# growth, by sizes that are all larger than a processor's caches");
const twice = benchColumns(rows * 2);
for (const [name, bound] of [
  ["JS", bindTo("generated", twice)],
  ["SIMD", bindTo("simd", columnsInPlace(twice))],
] as const) {
  const sizes = [rows / 2, rows, rows * 2].map((size) => ({ size, ms: best(20, () => bound.score(0, size)) }));
  const [small, large] = [sizes[0] as (typeof sizes)[0], sizes.at(-1) as (typeof sizes)[0]];
  const exponent = Math.log(large.ms / small.ms) / Math.log(large.size / small.size);
  out(`${name}: ${sizes.map(({ size, ms }) => `${size}: ${ms.toFixed(1)} ms`).join(", ")}; exponent ${exponent.toFixed(3)}`);
  target({ name: `growth exponent of the ${name} kernel, units x2`, measured: exponent, atLeast: 1.1, aim: 1.05, upper: true });
}

nationalBoards(report, sheet);
oneSubmission(report, sheet, kernel);
process.exitCode = report.close() ? 0 : 1;
