import { canonicalJson, civilDayOf, err, type Finding, genesisHead, makeFinding, ok, type Result, type Sha256 } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { Explanation } from "../explain/explanation.ts";
import { makeReceipt } from "../explain/make-receipt.ts";
import type { Receipt } from "../explain/receipt.ts";
import { sha256Hex } from "../explain/receipt-digests.ts";
import type { Period } from "../schedule/period.ts";
import type { Board, BoardUnit } from "./board.ts";
import type { CheckedSheet } from "./checked-sheet.ts";
import { checkFactSheet, definitionsOf } from "./fact-sheet.ts";
import { makeBoard } from "./make-board.ts";
import { withDerivedFacts } from "./derived-facts.ts";
import { inOrderOfResults, ownResults, readsOwnResults } from "./own-results.ts";
import { indexFacts, type IndexedFacts, readFacts } from "./read-facts.ts";
import type { ResultBoard } from "./result-board.ts";
import { rollUp } from "./roll-up.ts";
import type { ScoreInput } from "./score-input.ts";
import { type ScoredPeriod, scoreMeasured } from "./score-units.ts";
import { sheetDigest } from "./sheet-digest.ts";

/**
 * What was scored.
 *
 * @public
 */
export interface ScoreOutput {
  readonly board: Board;
  /** Where each point went, in the order of the board's rows. */
  readonly explanations: readonly Explanation[];
  readonly findings: readonly Finding[];
  /** What a unit takes away to recompute its score by itself; `undefined` when the board has no such row. */
  receipt(unit: string, period: string): Receipt | undefined;
}

/**
 * Scores units from facts: nothing is read, kept or looked up beside the input.
 *
 * @remarks
 * The board's head is the one before any journal; its composition is the digest of sheet, metrics and calendar.
 *
 * @param input - Units, facts, judgements, sheet, calendar and the day.
 * @param sha256 - The digest function of the platform.
 * @returns The scores; or everything that is wrong with the sheet, the units and the periods.
 *
 * @public
 */
export function score(input: ScoreInput, sha256: Sha256): Result<ScoreOutput, readonly Finding[]> {
  const checked = checkFactSheet(input.sheet, input.metrics);
  const faults = repetitions(input);
  if (!checked.ok) return err([...checked.error, ...faults]);
  if (faults.length > 0) return err(faults);
  const sheet = checked.value;
  const metrics = definitionsOf(sheet, input.metrics);
  const { periods } = input.calendar;
  const given = indexFacts(input.facts, {
    units: new Set(input.units.map(({ id }) => id)),
    periods: new Set(periods.map(({ id }) => id)),
    metrics: new Set([...input.metrics, ...metrics].map(({ id }) => id)),
    asKnownAt: input.asKnownAt,
  });
  const populations = periods.map((period) => ({ period, units: scoredUnits(input, metrics, given, period) }));
  const judgements = input.judgements.filter(({ decidedAt }) => civilDayOf(decidedAt) <= input.asKnownAt);
  const classes = Object.fromEntries(input.units.flatMap(({ id, classes: own }) => (own === undefined ? [] : [[id, own] as const])));
  const parents = parentsIn(input.units);
  const labels = Object.fromEntries(input.units.map(({ id, name }) => [id, name]));
  let facts = given;
  let results: readonly ResultBoard[] = (input.results ?? []).map((board) => ({
    ...board,
    sha256: board.sha256 ?? sha256Hex(canonicalJson(board), sha256),
  }));
  const byPeriod = new Map<string, ScoredPeriod>();
  for (const population of inOrderOfResults(populations)) {
    const { period, units } = population;
    const onDay = checkFactSheet(input.sheet, input.metrics, period.toInclusive);
    if (!onDay.ok) throw new RangeError("a sheet without faults has one on a day");
    facts = withDerivedFacts(facts, sheet, population, { classes, parents, results, asOf: input.asKnownAt });
    const { columns, evidence } = readFacts(facts, metrics, units, period, input.asKnownAt);
    const own = scoreMeasured({ sheet: onDay.value, input: { units, period }, columns, judgements, labels, classes, parents, evidence });
    byPeriod.set(period.id, own);
    if (readsOwnResults(input.sheet)) results = [...results, ownResults(onDay.value, own, input.units, parents)];
  }
  const scored = periods.map(({ id }) => byPeriod.get(id) as ScoredPeriod);
  const board = boardOf(input, sheet, scored, [...facts.findings, ...lostJudgements(input)], sha256);
  return ok({
    board,
    explanations: board.rows.map(({ explanation }) => explanation),
    findings: board.findings,
    receipt: (unit, period) =>
      makeReceipt(
        {
          board,
          sheet: input.sheet,
          metrics,
          facts: metrics.flatMap(({ id }) => facts.find(unit, period, id) ?? []),
          judgements: judgements.filter((judgement) => judgement.unit === unit && judgement.period === period),
          unit,
          name: labels[unit] ?? unit,
          ...(classes[unit] === undefined ? {} : { classes: classes[unit] }),
          period,
        },
        sha256,
      ),
  });
}

function boardOf(
  input: ScoreInput,
  sheet: CheckedSheet,
  scored: readonly ScoredPeriod[],
  findings: readonly Finding[],
  sha256: Sha256,
): Board {
  const rows = scored.flatMap((period) => period.rows);
  const above = parentsIn(input.units);
  const weights = Object.fromEntries(input.units.flatMap(({ id, weight }) => (weight === undefined ? [] : [[id, weight] as const])));
  return makeBoard({
    title: input.title ?? input.sheet.title,
    sheet,
    sheetSha256: sheetDigest(input.sheet, sha256),
    asOf: input.asKnownAt,
    head: genesisHead,
    composition: sha256Hex(canonicalJson({ sheet: input.sheet, metrics: input.metrics, calendar: input.calendar }), sha256),
    scored,
    units: input.units.map(({ classes: _classes, weight: _weight, ...unit }) => unit),
    rollUps: rollUp(
      rows,
      Object.fromEntries(scored.map(({ period }) => [period.id, above])),
      sheet,
      // A weight that is given with the unit counts before that of the sheet's metric.
      Object.fromEntries(scored.map((item) => [item.period.id, { ...item.weights, ...weights }])),
    ),
    assumptions: [],
    findings,
  });
}

function parentsIn(units: ScoreInput["units"]): Readonly<Record<string, string>> {
  return Object.fromEntries(units.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const])));
}

function scoredUnits(
  input: ScoreInput,
  metrics: readonly { readonly id: string }[],
  facts: IndexedFacts,
  period: Period,
): readonly string[] {
  const above = new Set(input.units.map(({ parent }) => parent));
  const judged = new Set(input.judgements.filter((judgement) => judgement.period === period.id).map(({ unit }) => unit));
  const isNamed = (unit: string): boolean =>
    judged.has(unit) || [...input.metrics, ...metrics].some((metric) => facts.find(unit, period.id, metric.id) !== undefined);
  return input.units.filter((unit) => isLivingIn(unit, period) && (!above.has(unit.id) || isNamed(unit.id))).map(({ id }) => id);
}

function isLivingIn({ fromInclusive, toInclusive }: BoardUnit, period: Period): boolean {
  return (fromInclusive ?? "") <= period.toInclusive && (toInclusive === undefined || toInclusive >= period.toInclusive);
}

/** Judgements of a unit or a period that is not there: without a word their criterion would stay unknown. */
function lostJudgements({ units, calendar, judgements }: ScoreInput): readonly Finding[] {
  const [known, periods] = [new Set(units.map(({ id }) => id)), new Set(calendar.periods.map(({ id }) => id))];
  return judgements
    .filter(({ unit, period }) => !known.has(unit) || !periods.has(period))
    .map(({ unit, period, criterion }) => makeFinding(diagnostics, "PCCC_SCORE_FACT_UNUSED", { unit, period, metric: criterion }));
}

/** A unit, period or metric given twice, and a unit that hangs on one that is not there. */
function repetitions({ units, calendar, metrics }: ScoreInput): readonly Finding[] {
  const groups = { units, periods: calendar.periods, metrics };
  const findings = Object.entries(groups).flatMap(([group, items]) => {
    const seen = new Set<string>();
    return items.flatMap(({ id }, index) => {
      const isNew = !seen.has(id);
      seen.add(id);
      return isNew ? [] : [makeFinding(diagnostics, "PCCC_SCORE_INPUT_TWICE", { path: `${group}[${index}].id`, id })];
    });
  });
  const known = new Set(units.map(({ id }) => id));
  const lost = units.flatMap(({ parent }, index) =>
    parent === undefined || known.has(parent)
      ? []
      : [makeFinding(diagnostics, "PCCC_SCORE_INPUT_PARENT", { path: `units[${index}].parent`, parent })],
  );
  return [...findings, ...lost];
}
