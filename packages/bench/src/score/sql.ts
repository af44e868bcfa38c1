import type { CheckedSheet } from "@pccc/rules";
import { recipes } from "./bench-sheet.ts";

/** How a dialect writes what the benchmark needs. */
export interface Dialect {
  readonly integer: string;
  /** The quotient of integers, toward zero. */
  readonly quotient: (x: string, y: string) => string;
  readonly rows: (count: number) => string;
  /** Keeps a subquery whole, where it would be unfolded into every place that uses it. */
  readonly fence: string;
}

/** The statement that fills the table `facts`, by the same recipes. */
export function factsStatement(dialect: Dialect, rows: number): string {
  const columns = recipes.flatMap(({ id, kind, factor, shift, hasState }) => {
    const drawn = `(r * ${factor} + ${shift})`;
    const n =
      kind === "count"
        ? `case when ${drawn} % 23 < 14 then 0 else ${drawn} % 11 end`
        : `greatest(0, (${drawn} % 97) + 3 - (${drawn} % 19))`;
    const state = `case when (r + ${shift}) % 997 = 0 then 0 when (r + ${shift}) % 41 = 0 then 2 else 1 end`;
    return [
      `cast(${n} as ${dialect.integer}) as n_${id}`,
      ...(kind === "count" ? [] : [`cast(1 + (${drawn} % 97) as ${dialect.integer}) as d_${id}`]),
      ...(hasState ? [`cast(${state} as ${dialect.integer}) as s_${id}`] : []),
    ];
  });
  return `create table facts as select ${columns.join(", ")} from ${dialect.rows(rows)}`;
}

/** The statement that scores the table: rows with a total, the sum of totals, rows of each grade. */
export function scoreStatement(sheet: CheckedSheet, dialect: Dialect): string {
  const has = new Set(recipes.filter(({ hasState }) => hasState).map(({ id }) => id));
  const int = (name: string): string => `cast(${name} as integer)`;
  const parts: Record<"scaled" | "deducted" | "above" | "spread", string[]> = { scaled: [], deducted: [], above: [], spread: [] };
  const pointsOf = new Map<string, string>();
  for (const { id, form, maximum, placement } of sheet.criteria) {
    if (!("metric" in form)) throw new Error(`no SQL for ${form.kind}`);
    const [n, d] = [int(`n_${form.metric}`), int(`d_${form.metric}`)];
    const reach = ({ value, strict }: { readonly value: number; readonly strict?: boolean }): string =>
      `${n} * 100 ${strict === true ? ">" : ">="} ${value / 1_000_000} * ${d}`;
    let points: string;
    switch (form.kind) {
      case "linear":
        points = `case when ${n} >= ${d} then ${maximum} else ${dialect.quotient(`(${2 * maximum} * ${n} + ${d})`, `(2 * ${d})`)} end`;
        break;
      case "stepped":
        points = `case ${form.steps
          .toReversed()
          .map((step) => `when ${reach(step.atLeast)} then ${step.points}`)
          .join(" ")} else 0 end`;
        break;
      case "allOrNothing":
        points = `case when ${reach(form.atLeast)} then ${maximum} else 0 end`;
        break;
      case "deduction":
        points = `greatest(${form.floor}, ${maximum} - least(${form.cap}, ${n} * ${form.per}))`;
        break;
      case "addition":
        points = `least(${maximum}, ${n} * ${form.per})`;
        break;
      default:
        throw new Error(`no SQL for ${form.kind}`);
    }
    pointsOf.set(id, points);
    const applying = has.has(form.metric) ? `case when s_${form.metric} = 2 then 0 else ${points} end` : points;
    if (has.has(form.metric)) parts.spread.push(`case when s_${form.metric} = 2 then ${maximum} else 0 end`);
    parts[placement === "bonusAbove" ? "above" : maximum === 0 ? "deducted" : "scaled"].push(applying);
  }
  const known = [...has].map((id) => `s_${id} <> 0`).join(" and ");
  const base = `(${sheet.total} - spread)`;
  const raised = `case when spread = 0 then scaled else ${dialect.quotient(`(2 * scaled * ${sheet.total} + ${base})`, `(2 * ${base})`)} end`;
  const unit = 10 ** (sheet.decimals - sheet.sheet.bandRounding.decimals);
  const banded = `sign(total) * ${dialect.quotient(`(2 * abs(total) + ${unit})`, String(2 * unit))} * ${unit}`;
  const bands = sheet.bands.slice(0, -1).map(({ atLeast }, at) => `when banded >= ${atLeast} then ${at}`);
  const caps = sheet.gates.map(({ condition, cap }) => {
    const fails =
      condition.kind === "criterionAtLeast"
        ? `p_gate < ${condition.points}`
        : condition.kind === "rateAtLeast"
          ? `n_m5 * 100 < ${condition.threshold.value / 1_000_000} * d_m5`
          : condition.kind === "countAtMost"
            ? `n_m24 > ${condition.threshold.value}`
            : "false";
    return `case when ${fails} then ${cap} else 0 end`;
  });
  const grades = sheet.bands.map((_, at) => `count(case when grade = ${at} then 1 end) as g${at}`);
  return `select count(*) as known, sum(total) as total, ${grades.join(", ")} from (
select total, greatest(band, ${caps.join(", ")}) as grade from (
select *, case ${bands.join(" ")} else ${sheet.bands.length - 1} end as band from (
select *, ${banded} as banded from (
select *, ${raised} + deducted + above as total from (
select ${parts.scaled.join(" + ")} as scaled, ${parts.deducted.join(" + ")} as deducted, ${parts.above.join(" + ")} as above, ${parts.spread.join(" + ")} as spread,
 ${pointsOf.get("c12")} as p_gate, ${["n_m5", "d_m5", "n_m24"].map((name) => `${int(name)} as ${name}`).join(", ")} from facts where ${known}
${dialect.fence}) t1 ${dialect.fence}) t2 ${dialect.fence}) t3 ${dialect.fence}) t4) t5`;
}
