import type { CheckedCriterion, CheckedForm, CheckedSheet } from "../score/checked-sheet.ts";
import { metricsOf } from "../score/metrics-of-form.ts";
import { pointsAfterEvents } from "../score/points-of-form.ts";
import { isAtDiscretion, scopeOf } from "../score/score-criterion.ts";
import type { BoundMetric } from "./bind-columns.ts";
import { bandFloors } from "./band-floors.ts";
import { branchlessForm } from "./branchless-form.ts";
import { giveOfForm } from "./closure-form.ts";
import { columnLoops } from "./column-loops.ts";
import { isExactForm, percentFactors } from "./exact-limits.ts";
import { gateOf } from "./gate-source.ts";
import { leastShare } from "./least-share.ts";
import { blockRows, bottomOf, quotientOf, sumOf, testOf, type Writer } from "./kernel-writer.ts";
import type { JudgedNumbers, ScoreColumns } from "./score-columns.ts";

/**
 * A function's text with the columns and tables that it reads.
 *
 * @internal
 */
export interface KernelSource {
  readonly source: string;
  readonly constants: readonly unknown[];
}

/**
 * Writes the text of a function that scores rows of one sheet.
 *
 * @remarks
 * In a row `k` is a state (0 Unknown, 1 Known, 2 NotApplicable), `n` and `d` are the parts of a metric, `p` are points.
 *
 * @param sheet - The sheet.
 * @param columns - The facts.
 * @param metrics - Its metrics, bound.
 * @returns The text, equal for sheets and columns that need the same code, and what it reads.
 *
 * @internal
 */
export function kernelSource(sheet: CheckedSheet, columns: ScoreColumns, metrics: readonly BoundMetric[]): KernelSource {
  const constants: unknown[] = [];
  const head: string[] = [];
  const use = (value: unknown): string => {
    const name = `C${constants.push(value) - 1}`;
    head.push(`const ${name} = constants[${constants.length - 1}];`);
    return name;
  };
  const writer: Writer = {
    sheet,
    columns,
    metrics,
    use,
    loads: metrics.map((metric, at) => loadOf(metric, at, use)),
    placeOf: new Map(sheet.metrics.map((id, place) => [id, place])),
    isSmall: sheet.criteria.reduce((sum, { maximum, lowest }) => sum + Math.max(maximum, Math.abs(lowest)), 0) < 2 ** 30,
  };
  const isNeeded = new Set(sheet.gates.flatMap(({ condition }) => (condition.kind === "criterionAtLeast" ? [condition.criterion] : [])));
  const every = sheet.gates.flatMap(({ condition }, at) => (condition.kind === "everyCriterionAtLeast" ? [{ at, share: condition }] : []));
  const { ahead, loops } = columnLoops(writer, every.length > 0);
  const later = sheet.criteria.filter(({ id }) => !ahead.has(id));
  const read = new Set([
    ...later.flatMap(({ form, variants }) => [form, ...variants.map((variant) => variant.form)].flatMap(metricsOf)),
    ...sheet.gates.flatMap(({ condition }) => ("metric" in condition ? [condition.metric] : [])),
  ]);
  const begin = (sum: string): string => (loops.includes(`${sum}A[j]`) ? `${sum}A[i - from]` : "0");
  const body = [
    ...sheet.metrics.flatMap((id, at) => (read.has(id) ? [writer.loads[at] as string] : [])),
    `let scaled = ${begin("scaled")}, deducted = ${begin("deducted")}, excluded = 0, spread = 0, inside = ${begin("inside")}, above = ${begin("above")};`,
    ...sheet.groups.map((_, at) => `let g${at} = 0, ga${at} = false;`),
    ...every.map(({ at }) => `let e${at} = true;`),
    "row: {",
    loops === "" ? "" : "if (unknown[i - from] !== 0) break row;",
    ...sheet.criteria.map((criterion, at) => (ahead.has(criterion.id) ? "" : criterionOf(writer, criterion, at, every))),
    ...sheet.groups.map(({ maximum, minimum, placement }, at) => {
      const low = minimum === undefined ? "" : `if (g${at} < ${minimum}) g${at} = ${minimum};`;
      return `${low} if (g${at} > ${maximum}) g${at} = ${maximum}; ${sumOf(placement, maximum)} += g${at};`;
    }),
    totalOf(writer),
    ...sheet.gates.map((gate, at) => gateOf(writer, gate, at)),
    "if (open > after) break row;",
    "total[i] = sum; grade[i] = after; capped[i] = bits >>> 0; continue;",
    "}",
    "total[i] = NaN; grade[i] = 255; capped[i] = 0;",
  ];
  const kept = sheet.criteria.map(({ id }, at) => (isNeeded.has(id) ? `let p${at} = 0, k${at} = 0;` : "")).join("");
  const source = [
    '"use strict";',
    ...head,
    "const total = out.total, grade = out.grade, capped = out.cappedBy;",
    ...["scaled", "deducted", "inside", "above"].map((sum) => `const ${sum}A = new Int32Array(${blockRows});`),
    `const unknown = new Int32Array(${blockRows});`,
    "return function run(from, to) {",
    loops,
    "for (let i = from; i < to; i += 1) {",
    kept,
    ...body,
    "} };",
  ].join("\n");
  return { source, constants };
}

/** A metric is loaded once for each row, however many criteria read it. */
function loadOf({ numerator, denominator, state }: BoundMetric, at: number, use: (value: unknown) => string): string {
  const n = `const n${at} = ${use(numerator)}[i];`;
  const d = denominator === undefined ? "" : `const d${at} = ${use(denominator)}[i];`;
  const known = state === undefined ? "1" : `${use(state)}[i]`;
  const isWhole = denominator === undefined ? known : `${known === "1" ? "" : `${known} !== 1 ? ${known} : `}d${at} === 0 ? 0 : 1`;
  return `${n} ${d} const s${at} = ${isWhole};`;
}

function criterionOf(
  writer: Writer,
  criterion: CheckedCriterion,
  at: number,
  every: readonly { readonly at: number; readonly share: Parameters<typeof leastShare>[1] }[],
): string {
  const { sheet, columns, use } = writer;
  const { maximum, notApplicable, placement, group, appliesTo, variants } = criterion;
  const isKept = sheet.gates.some(({ condition }) => condition.kind === "criterionAtLeast" && condition.criterion === criterion.id);
  let compute: string;
  if (appliesTo === undefined && variants.length === 0) compute = formOf(writer, criterion, criterion.form);
  else if (columns.classes === undefined) compute = "k = 0;";
  else {
    const { of, sets } = columns.classes;
    const cases = sets.map((classes, place) => {
      const { form, applies } = scopeOf(criterion, classes);
      return `case ${place}: ${applies === true ? formOf(writer, criterion, form) : "k = 2;"} break;`;
    });
    compute = `switch (${use(of)}[i]) { ${cases.join(" ")} default: k = 0; }`;
  }
  const drops =
    placement !== "total"
      ? ""
      : notApplicable === "exclude"
        ? `excluded += ${maximum};`
        : notApplicable === "rescale"
          ? `spread += ${maximum};`
          : "";
  const asks =
    placement === "total" && maximum > 0 ? every.map((gate) => `if (p < ${leastShare(maximum, gate.share)}) e${gate.at} = false;`) : [];
  const known = [...asks, ...(group === undefined ? [] : [`ga${group} = true;`])].join(" ");
  const sum = group === undefined ? sumOf(placement, maximum) : `g${group}`;
  const put = writer.isSmall ? `${sum} = (${sum} + (p | 0)) | 0;` : `${sum} += p;`;
  return [
    "{ let p = 0, k = 1, t = 0;",
    compute,
    `if (k !== 1) { if (k !== 2) break row; p = ${notApplicable === "full" ? maximum : 0}; ${drops} }${known === "" ? "" : ` else { ${known} }`}`,
    put,
    isKept ? `p${at} = p; k${at} = k;` : "",
    "}",
  ].join(" ");
}

function formOf(writer: Writer, criterion: CheckedCriterion, form: CheckedForm): string {
  const { columns, use, metrics, placeOf, sheet } = writer;
  const { maximum, id } = criterion;
  if (form.kind === "base") return `p = ${maximum};`;
  if (form.kind === "judged" || form.kind === "judgedEvents") {
    const nobody = form.kind === "judgedEvents" ? `p = ${Math.max(form.floor, maximum)};` : isAtDiscretion(criterion) ? "" : "k = 0;";
    const numbers = Object.hasOwn(columns.judged, id) ? columns.judged[id] : undefined;
    if (numbers === undefined) return nobody;
    const given = `${use(numbers.points)}[i]`;
    const take =
      form.kind === "judged"
        ? `p = ${given};`
        : `{ const t = ${given}; p = ${atLeast(`${maximum} - (t < ${form.cap} ? t : ${form.cap})`, form.floor)}; }`;
    return decidedOf(numbers, use, take, nobody);
  }
  const places = metricsOf(form).map((metric) => placeOf.get(metric) as number);
  const states = places.map((place) => `s${place}`);
  const isMissing = states.filter((_, at) => !isAlwaysKnown(metrics[places[at] as number] as BoundMetric));
  const missing = states.length === 1 ? `k = ${states[0]};` : `k = ${states.map((state) => `${state} === 0`).join(" || ")} ? 0 : 2;`;
  const guard = (known: string): string =>
    isMissing.length === 0 ? known : `if (${isMissing.map((state) => `${state} === 1`).join(" && ")}) { ${known} } else { ${missing} }`;
  const [first = 0] = places;
  const metric = metrics[first];
  if (metric === undefined || !isExactForm(form, maximum, metric.limits)) {
    const give = use(giveOfForm(criterion, form, columns, (metricId) => metrics[placeOf.get(metricId) as number] as BoundMetric));
    return `{ const x = ${give}(i); if (x === Infinity) k = 0; else if (x === -Infinity) k = 2; else p = x; }`;
  }
  return guard(knownOf(form, maximum, first, writer, sheet));
}

function isAlwaysKnown({ denominator, state }: BoundMetric): boolean {
  return denominator === undefined && state === undefined;
}

function decidedOf({ state }: JudgedNumbers, use: (value: unknown) => string, take: string, nobody: string): string {
  if (state === undefined) return take;
  return `switch (${use(state)}[i]) { case 1: ${take} break; case 0: ${nobody} break; default: k = 0; }`;
}

function knownOf(form: CheckedForm, maximum: number, at: number, writer: Writer, sheet: CheckedSheet): string {
  const { metrics, placeOf, use } = writer;
  const [n, d] = [`n${at}`, bottomOf(metrics, at)];
  const branchless = writer.isSmall ? branchlessForm(form, maximum, (metrics[at] as BoundMetric).limits, { n, d }, use) : undefined;
  if (branchless !== undefined) return `p = ${branchless};`;
  switch (form.kind) {
    case "allOrNothing": {
      const [reached, not] = form.isUpperLimit ? [0, maximum] : [maximum, 0];
      return `p = ${testOf(form.atLeast, n, d)} ? ${reached} : ${not};`;
    }
    case "stepped":
      return `p = ${form.steps
        .toReversed()
        .map(({ atLeast: level, points }) => `${testOf(level, n, d)} ? ${points} : `)
        .join("")}0;`;
    case "linear": {
      const share = `${n} >= ${d} ? ${maximum} : ${quotientOf(`${maximum} * ${n}`, d, form.rounding)}`;
      const full = form.fullFrom === undefined ? "" : `${testOf(form.fullFrom, n, d)} ? ${maximum} : `;
      const zero = form.zeroBelow === undefined ? "" : `!(${testOf(form.zeroBelow, n, d)}) ? 0 : `;
      return `p = ${zero}${full}${share};`;
    }
    case "deduction":
      return `p = ${atLeast(`${maximum} - (${timesOf(n, form.per, form.cap)})`, form.floor)};`;
    case "tieredDeduction": {
      const takes = form.tiers.map(
        ({ metric, per }) => `t += ${timesOf(`n${placeOf.get(metric)}`, per, form.cap)}; if (t > ${form.cap}) t = ${form.cap};`,
      );
      return `{ let t = 0; ${takes.join(" ")} p = ${atLeast(`${maximum} - t`, form.floor)}; }`;
    }
    case "addition":
      return `p = ${n} <= ${form.above} ? 0 : ${timesOf(`(${n} - ${form.above})`, form.per, maximum)};`;
    case "perPercent": {
      const { from, whole, every } = percentFactors(form);
      const [least, most] = [`${from} * ${d}`, `${n} * ${whole}`];
      const apart = form.direction === "shortfall" ? `${least} - ${most}` : `${most} - ${least}`;
      const steps = form.partial === "counts" ? `Math.floor((a + q - 1) / q)` : `Math.floor(a / q)`;
      const moved = `a <= 0 ? 0 : ${timesOf("t", form.per, maximum)}`;
      return `{ const a = ${apart}, q = ${every} * ${d}, t = ${steps}; p = ${form.direction === "shortfall" ? `${maximum} - (${moved})` : moved}; }`;
    }
    case "productDeduction": {
      const events = Math.ceil(100_000_000 / form.percent);
      const table = Float64Array.from({ length: events + 1 }, (_, count) => pointsAfterEvents(form, maximum, count));
      return `p = ${use(table)}[${n} < ${events} ? ${n} : ${events}];`;
    }
    default:
      throw new RangeError(`${sheet.sheet.id}: no code is written for ${form.kind}`);
  }
}

function timesOf(count: string, per: number, cap: number): string {
  return `(${count} > ${Math.floor(cap / per)} ? ${cap} : ${count} * ${per})`;
}

function atLeast(value: string, floor: number): string {
  return `Math.max(${floor}, ${value})`;
}

function totalOf({ sheet, use, isSmall }: Writer): string {
  const canDrop = sheet.criteria.some(
    ({ notApplicable, placement }) => placement === "total" && (notApplicable === "exclude" || notApplicable === "rescale"),
  );
  const rounding = use(sheet.sheet.rescaleRounding ?? "half-up");
  const reach = sheet.criteria.reduce((sum, { maximum, lowest }) => sum + Math.max(maximum, Math.abs(lowest)), 0);
  const canRaise = isSmall && reach * sheet.total < 2 ** 30;
  const raise = canDrop
    ? `const possible = ${sheet.total} - excluded; if (possible - spread <= 0) break row; if (spread !== 0) scaled = exactQuotient(scaled, possible, possible - spread, ${rounding})${canRaise ? " | 0" : ""};`
    : `const possible = ${sheet.total};`;
  const bands = bandFloors(sheet).map((floor, at) => `sum >= ${floor} ? ${at} : `);
  return [
    raise,
    "let sum = scaled + deducted + inside;",
    "if (inside > 0 && sum > possible) sum = possible;",
    "sum += above;",
    `const band = ${bands.join("")}${sheet.bands.length - 1};`,
    "let after = band, open = -1, bits = 0;",
  ].join(" ");
}
