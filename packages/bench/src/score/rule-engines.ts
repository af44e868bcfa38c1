import type { CheckedCriterion, CheckedSheet, ScoreColumns } from "@pccc/rules";
import { ZenEngine } from "@gorules/zen-engine";
import { Engine } from "json-rules-engine";

/** What an engine gives for the first rows, and the milliseconds that it took. */
export interface EngineResult {
  readonly name: string;
  readonly rows: number;
  readonly ms: number;
  /** `NaN` where the row is Unknown. */
  readonly totals: readonly number[];
}

type Facts = Readonly<Record<string, number>>;

function factsOf(columns: ScoreColumns, row: number): Facts {
  return Object.fromEntries(
    Object.entries(columns.metrics).flatMap(([id, { numerator, denominator, state }]) => [
      [`n_${id}`, numerator[row] as number],
      ...(denominator === undefined ? [] : [[`d_${id}`, denominator[row] as number] as const]),
      ...(state === undefined ? [] : [[`s_${id}`, state[row] as number] as const]),
    ]),
  );
}

/** A criterion in the expression language of zen. */
function expressionOf({ form, maximum }: CheckedCriterion): string {
  if (!("metric" in form)) throw new Error(`no expression for ${form.kind}`);
  const [n, d] = [`n_${form.metric}`, `d_${form.metric}`];
  const reach = ({ value, strict }: { readonly value: number; readonly strict?: boolean }): string =>
    `${n} * 100 ${strict === true ? ">" : ">="} ${value / 1_000_000} * ${d}`;
  switch (form.kind) {
    case "linear":
      return `${n} >= ${d} ? ${maximum} : floor((${2 * maximum} * ${n} + ${d}) / (2 * ${d}))`;
    case "stepped":
      return form.steps.reduce((rest, { atLeast, points }) => `(${reach(atLeast)} ? ${points} : ${rest})`, "0");
    case "allOrNothing":
      return `${reach(form.atLeast)} ? ${maximum} : 0`;
    case "deduction":
      return `max([${form.floor}, ${maximum} - min([${form.cap}, ${n} * ${form.per}])])`;
    case "addition":
      return `min([${maximum}, ${n} * ${form.per}])`;
    default:
      throw new Error(`no expression for ${form.kind}`);
  }
}

/** The metrics with a state, and with which criterion each goes. */
function stated(sheet: CheckedSheet, columns: ScoreColumns): ReadonlySet<string> {
  return new Set(sheet.metrics.filter((id) => columns.metrics[id]?.state !== undefined));
}

/** zen-engine: one expression for each criterion, then the sums. */
export async function byZen(sheet: CheckedSheet, columns: ScoreColumns, rows: number): Promise<EngineResult> {
  const has = stated(sheet, columns);
  const metricOf = ({ form }: CheckedCriterion): string => ("metric" in form ? form.metric : "");
  const drops = (criterion: CheckedCriterion): boolean => has.has(metricOf(criterion));
  const sum = (items: readonly string[]): string => (items.length === 0 ? "0" : items.join(" + "));
  const named = (place: (criterion: CheckedCriterion) => boolean): string => sum(sheet.criteria.filter(place).map(({ id }) => `$.${id}`));
  const expressions = [
    ...sheet.criteria.map((criterion) => ({
      id: criterion.id,
      key: criterion.id,
      value: drops(criterion) ? `s_${metricOf(criterion)} == 2 ? 0 : (${expressionOf(criterion)})` : expressionOf(criterion),
    })),
    { id: "scaled", key: "scaled", value: named(({ placement, maximum }) => placement === "total" && maximum > 0) },
    { id: "rest", key: "rest", value: named(({ placement, maximum }) => placement !== "total" || maximum === 0) },
    {
      id: "spread",
      key: "spread",
      value: sum(sheet.criteria.filter(drops).map((item) => `(s_${metricOf(item)} == 2 ? ${item.maximum} : 0)`)),
    },
    {
      id: "total",
      key: "total",
      value: `($.spread == 0 ? $.scaled : floor((2 * $.scaled * ${sheet.total} + ${sheet.total} - $.spread) / (2 * (${sheet.total} - $.spread)))) + $.rest`,
    },
  ];
  const content = {
    nodes: [
      { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
      { id: "ex", name: "ex", type: "expressionNode", position: { x: 1, y: 0 }, content: { expressions } },
      { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "e1", sourceId: "in", targetId: "ex", type: "edge" },
      { id: "e2", sourceId: "ex", targetId: "out", type: "edge" },
    ],
  };
  const engine = new ZenEngine();
  const decision = engine.createDecision(Buffer.from(JSON.stringify(content)));
  const totals: number[] = [];
  const start = performance.now();
  for (let row = 0; row < rows; row += 1) {
    const facts = factsOf(columns, row);
    if ([...has].some((id) => facts[`s_${id}`] === 0)) {
      totals.push(Number.NaN);
      continue;
    }
    const { result } = await decision.evaluate(facts);
    totals.push(Number((result as { readonly total: number }).total));
  }
  const ms = performance.now() - start;
  engine.dispose();
  return { name: "zen-engine", rows, ms, totals };
}

/** json-rules-engine: one rule for each criterion, whose points a fact computes; the events that come are added up. */
export async function byJsonRules(sheet: CheckedSheet, columns: ScoreColumns, rows: number): Promise<EngineResult> {
  const has = stated(sheet, columns);
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const criterion of sheet.criteria) {
    const { form, id, maximum } = criterion;
    if (!("metric" in form)) throw new Error(`no rule for ${form.kind}`);
    const { metric } = form;
    engine.addFact(id, async (_, almanac) => {
      const n = await almanac.factValue<number>(`n_${metric}`);
      if (has.has(metric) && (await almanac.factValue<number>(`s_${metric}`)) === 2) return 0;
      if (form.kind === "deduction") return Math.max(form.floor, maximum - Math.min(form.cap, n * form.per));
      if (form.kind === "addition") return Math.min(maximum, n * form.per);
      const d = await almanac.factValue<number>(`d_${metric}`);
      if (form.kind === "linear") return n >= d ? maximum : Math.floor((2 * maximum * n + d) / (2 * d));
      const reach = (level: { readonly value: number; readonly strict?: boolean }): boolean => {
        const [left, right] = [n * 100, (level.value / 1_000_000) * d];
        return level.strict === true ? left > right : left >= right;
      };
      if (form.kind === "allOrNothing") return reach(form.atLeast) ? maximum : 0;
      return form.kind === "stepped" ? (form.steps.findLast(({ atLeast }) => reach(atLeast))?.points ?? 0) : 0;
    });
    engine.addRule({
      conditions: { all: [{ fact: id, operator: "greaterThanInclusive", value: -1_000_000 }] },
      event: { type: id },
    });
  }
  const totals: number[] = [];
  const start = performance.now();
  for (let row = 0; row < rows; row += 1) {
    const facts = factsOf(columns, row);
    const { events, almanac } = await engine.run(facts);
    let [scaled, rest, spread] = [0, 0, 0];
    for (const { type } of events) {
      const criterion = sheet.criteria.find(({ id }) => id === type) as CheckedCriterion;
      const points = await almanac.factValue<number>(type);
      if (criterion.placement === "total" && criterion.maximum > 0) scaled += points;
      else rest += points;
      if ("metric" in criterion.form && facts[`s_${criterion.form.metric}`] === 2) spread += criterion.maximum;
    }
    const base = sheet.total - spread;
    const raised = spread === 0 ? scaled : Math.floor((2 * scaled * sheet.total + base) / (2 * base));
    totals.push([...has].some((id) => facts[`s_${id}`] === 0) ? Number.NaN : raised + rest);
  }
  return { name: "json-rules-engine", rows, ms: performance.now() - start, totals };
}
