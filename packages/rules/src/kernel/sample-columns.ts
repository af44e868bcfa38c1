import { type CheckedSheet, WHOLE } from "../score/checked-sheet.ts";
import type { JudgedNumbers, MetricNumbers, NumberColumn, ScoreColumns } from "./score-columns.ts";

const rows = 512;

/**
 * Makes rows that are hard to score for a sheet: nothing, the whole, the very levels that the sheet names and their neighbours, what is
 * unknown or does not apply, and numbers as large as they can be; once in wide columns and once in narrow ones.
 *
 * @param sheet - The sheet.
 * @returns The same rows for the same sheet.
 *
 * @internal
 */
export function sampleColumns(sheet: CheckedSheet): readonly ScoreColumns[] {
  return [false, true].map((isNarrow, turn) => {
    const draw = drawer(turn + 1);
    const most = isNarrow ? 65_535 : Number.MAX_SAFE_INTEGER;
    const make = (numberOf: (row: number) => number): NumberColumn =>
      isNarrow
        ? Uint16Array.from({ length: rows }, (_, row) => numberOf(row))
        : Float64Array.from({ length: rows }, (_, row) => numberOf(row));
    const levels = levelsOf(sheet).filter((level) => level <= most);

    const classSets = [[], ...classesOf(sheet).map((item) => [item])];
    const state = (): Uint8Array => Uint8Array.from({ length: rows }, () => [1, 1, 1, 1, 1, 1, 0, 2][draw(8)] as number);
    const metrics = Object.fromEntries(
      sheet.metrics.map((id, at): readonly [string, MetricNumbers] => {
        const numerator = make(() => drawNumber(draw, levels, most));
        // Half of the rates are whole or a share of a small whole, as most are.
        const denominator = make((row) => (draw(2) === 0 ? Math.max(1, numerator[row] as number) : 1 + draw(100)));
        if (draw(8) === 0) denominator[draw(rows)] = 0;
        return [id, { numerator, ...(isRate(sheet, id) ? { denominator } : {}), ...(isNarrow && at % 3 === 0 ? {} : { state: state() }) }];
      }),
    );
    const judged = Object.fromEntries(
      judgedRanges(sheet).map(({ id, least, most: highest }): readonly [string, JudgedNumbers] => [
        id,
        {
          points: Float64Array.from({ length: rows }, () =>
            draw(4) === 0 ? highest : least + draw(Math.min(highest - least, 2 ** 30) + 1),
          ),
          state: Uint8Array.from({ length: rows }, () => [1, 1, 1, 1, 1, 1, 1, 0, 0, 2][draw(10)] as number),
        },
      ]),
    );
    return { rows, metrics, judged, classes: { of: Uint8Array.from({ length: rows }, () => draw(classSets.length)), sets: classSets } };
  });
}

/** Whole numbers below a bound, always the same ones. */
function drawer(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function drawNumber(draw: (below: number) => number, levels: readonly number[], most: number): number {
  switch (draw(8)) {
    case 0:
      return 0;
    case 1:
      return Math.max(0, Math.min(most, (levels[draw(levels.length)] ?? 0) + draw(3) - 1));
    case 2:
      return draw(16) === 0 ? most : draw(1000);
    default:
      return draw(110);
  }
}

/** The counts that the sheet names, and shares as a count of a hundred. */
function levelsOf(sheet: CheckedSheet): readonly number[] {
  const found: number[] = [1, 100];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { kind, value: level } = value as { readonly kind?: unknown; readonly value?: unknown };
    if (typeof level === "number") found.push(kind === "rate" ? Math.round(level / (WHOLE / 100)) : level);
    for (const part of Object.values(value)) visit(part);
  };
  visit(sheet.criteria);
  visit(sheet.gates);
  return found;
}

/** A metric's kind shows in how the sheet uses it. */
function isRate(sheet: CheckedSheet, id: string): boolean {
  const forms = sheet.criteria.flatMap(({ form, variants }) => [form, ...variants.map((variant) => variant.form)]);
  const byForm = forms.some((form) => {
    if (form.kind === "linear" || form.kind === "perPercent") return form.metric === id;
    if (form.kind === "ramp") return form.metric === id && form.from.kind === "rate";
    if (form.kind === "allOrNothing") return form.metric === id && form.atLeast.kind === "rate";
    if (form.kind === "stepped") return form.metric === id && form.steps.some(({ atLeast }) => atLeast.kind === "rate");
    if (form.kind !== "composite") return false;
    return form.parts.some((part) =>
      part.kind === "rate"
        ? part.metric === id
        : part.kind === "steps" && part.metric === id && part.steps.some(({ atLeast }) => atLeast.kind === "rate"),
    );
  });
  return (
    byForm ||
    sheet.gates.some(({ condition }) => "threshold" in condition && condition.metric === id && condition.threshold.kind === "rate")
  );
}

function classesOf(sheet: CheckedSheet): readonly string[] {
  return [
    ...new Set(sheet.criteria.flatMap(({ appliesTo = [], variants }) => [...appliesTo, ...variants.flatMap((variant) => variant.for)])),
  ];
}

function judgedRanges(sheet: CheckedSheet): readonly { readonly id: string; readonly least: number; readonly most: number }[] {
  const criteria = sheet.criteria.flatMap(({ id, form, variants, maximum }) =>
    [form, ...variants.map((variant) => variant.form)].flatMap((item) => {
      if (item.kind === "judged") return [{ id, least: item.minimum, most: maximum }];
      return item.kind === "judgedEvents" ? [{ id, least: 0, most: 2 * item.cap }] : [];
    }),
  );
  return [...criteria, ...sheet.gates.flatMap(({ id, condition }) => (condition.kind === "veto" ? [{ id, least: 0, most: 1 }] : []))];
}
