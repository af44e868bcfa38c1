import { type CheckedSheet, checkSheet, type Criterion, type Metric, type ScoreColumns, type Sheet } from "@pccc/rules";

/** How one column of the benchmark is filled: `(row * factor + shift) % span`, and a rate's numerator is taken of that and its whole. */
export interface ColumnRecipe {
  readonly id: string;
  readonly kind: "rate" | "count";
  readonly factor: number;
  readonly shift: number;
  /** 2 where the row's remainder by 41 is 0; 0 where its remainder by 997 is. */
  readonly hasState: boolean;
}

const forms: readonly {
  readonly times: number;
  readonly maximum: number;
  readonly make: (metric: string) => Criterion["form"];
  readonly change?: Partial<Criterion>;
}[] = [
  { times: 4, maximum: 4, make: (metric) => ({ kind: "linear", metric, rounding: "half-up" }), change: { notApplicable: "rescale" } },
  { times: 8, maximum: 4, make: (metric) => ({ kind: "linear", metric, rounding: "half-up" }) },
  {
    times: 8,
    maximum: 3,
    make: (metric) => ({
      kind: "stepped",
      metric,
      steps: [
        { atLeast: "50", points: "1" },
        { above: "80", points: "2" },
        { atLeast: "95", points: "3" },
      ],
    }),
  },
  { times: 4, maximum: 4, make: (metric) => ({ kind: "allOrNothing", metric, atLeast: "90" }) },
  { times: 3, maximum: 4, make: (metric) => ({ kind: "deduction", metric, per: "0.5", cap: "4", floor: "0" }) },
  { times: 2, maximum: 0, make: (metric) => ({ kind: "deduction", metric, per: "1", cap: "5", floor: "-5" }) },
  { times: 1, maximum: 5, make: (metric) => ({ kind: "addition", metric, per: "0.5" }), change: { placement: "bonusAbove" } },
];

const criteria: readonly Criterion[] = forms
  .flatMap((form) => Array.from({ length: form.times }, () => form))
  .map(({ maximum, make, change }, at) => ({
    id: `c${at}`,
    title: { vi: `Tiêu chí ${at}` },
    maximum: String(maximum),
    form: make(`m${at}`),
    placement: "total",
    notApplicable: "full",
    ...change,
  }));

const isCount = (at: number): boolean => at >= 24;

export const recipes: readonly ColumnRecipe[] = criteria.map((_, at) => ({
  id: `m${at}`,
  kind: isCount(at) ? "count" : "rate",
  factor: 7919 + 104 * at,
  shift: 31 * at + 7,
  hasState: at < 4,
}));

const sheet: Sheet = {
  format: 1,
  id: "bench.thirty",
  edition: "1",
  title: { vi: "Phiếu 30 tiêu chí để đo (không phải văn bản chính thức)", en: "Thirty criteria to be measured (not official)" },
  official: false,
  decimals: 2,
  total: "100",
  criteria,
  gates: [
    { id: "g0", title: { vi: "g0" }, condition: { kind: "rateAtLeast", metric: "m5", percent: "60" }, capsAt: "b1" },
    { id: "g1", title: { vi: "g1" }, condition: { kind: "criterionAtLeast", criterion: "c12", points: "1" }, capsAt: "b2" },
    { id: "g2", title: { vi: "g2" }, condition: { kind: "countAtMost", metric: "m24", count: "6" }, capsAt: "b2" },
  ],
  bands: ["70", "55", "40", "0"].map((atLeast, at) => ({ id: `b${at}`, title: { vi: `b${at}` }, atLeast })),
  rescaleRounding: "half-up",
  bandRounding: { decimals: 1, rounding: "half-up" },
  rollUp: { kind: "mean", rounding: "half-up" },
  basis: [],
};

/** The sheet, checked. */
export function benchSheet(): CheckedSheet {
  const metrics = Object.fromEntries(
    recipes.map(({ id, kind }): readonly [string, Metric] => [
      id,
      {
        id,
        kind,
        title: { vi: id },
        unit: { vi: "việc" },
        compute: () => {
          throw new Error("the benchmark gives columns");
        },
      },
    ]),
  );
  const checked = checkSheet(sheet, metrics);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value;
}

/** The facts of so many rows. */
export function benchColumns(rows: number): ScoreColumns {
  const metrics = recipes.map(({ id, kind, factor, shift, hasState }) => {
    const [numerator, denominator] = [new Uint8Array(rows), new Uint8Array(rows)];
    for (let row = 0; row < rows; row += 1) {
      const drawn = row * factor + shift;
      denominator[row] = 1 + (drawn % 97);
      numerator[row] = kind === "count" ? (drawn % 23 < 14 ? 0 : drawn % 11) : Math.max(0, (drawn % 97) + 3 - (drawn % 19));
    }
    const state = hasState
      ? Uint8Array.from({ length: rows }, (_, row) => ((row + shift) % 997 === 0 ? 0 : (row + shift) % 41 === 0 ? 2 : 1))
      : undefined;
    return [id, { numerator, ...(kind === "count" ? {} : { denominator }), ...(state === undefined ? {} : { state }) }] as const;
  });
  return { rows, metrics: Object.fromEntries(metrics), judged: {} };
}
