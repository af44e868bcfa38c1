import { addMonths } from "@pccc/calendar";
import { canonicalJson, type PlainDate } from "@pccc/core";
import {
  type CheckedSheet,
  populationResults,
  type PopulationPeriod,
  populationScorer,
  type ResultBoard,
  type ResultSource,
} from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import { closedResults } from "./closed-results.ts";
import type { Composition } from "./composition.ts";
import type { JournalState } from "./journal-state.ts";
import { sha256Hex } from "./platform.ts";
import { unitName } from "./unit-name.ts";

/** The periods of another question with its sheet. */
interface OtherScoring<Scored extends PopulationPeriod> {
  readonly sheet: CheckedSheet;
  readonly periods: readonly Scored[];
}

/**
 * Hands the periods of a board the results that its sheet reads: those that were closed, and where the sheet allows it those that stand
 * today, of other sheets and of the periods before.
 *
 * @param state - What the journal says.
 * @param composition - The law.
 * @param query - The board's question.
 * @param scoring - The sheet, and the periods in their order.
 * @param scoringOf - Gathers what another question is scored from; absent of a sheet that waits for this one.
 * @returns The periods with results.
 *
 * @internal
 */
export function withResults<Scored extends PopulationPeriod>(
  state: JournalState,
  composition: Composition,
  query: BoardQuery,
  { sheet, periods }: OtherScoring<Scored>,
  scoringOf: (query: BoardQuery) => OtherScoring<PopulationPeriod> | undefined,
): readonly Scored[] {
  const sources = (sheet.sheet.metrics ?? []).flatMap(({ source }) => (source.kind === "result" ? [source] : []));
  if (sources.length === 0) return periods;
  const asked = new Set(sources.map((source) => source.sheet ?? query.sheet));
  let results = [
    ...currentQueries(query, sources, periods[0]?.input.period.fromInclusive).flatMap((other) => {
      const found = scoringOf(other);
      const score = found && populationScorer(found.sheet, composition.metrics);
      return found?.periods.map((period) => asResults(state, score?.(period), period)) ?? [];
    }),
    ...closedResults(state, composition, query, asked),
  ].filter((board) => board !== undefined);
  const readsOwn = sources.some((source) => source.standing === "current" && (source.sheet ?? query.sheet) === query.sheet);
  const score = readsOwn ? populationScorer(sheet, composition.metrics) : undefined;
  return periods.map((period) => {
    const own = { ...period, input: { ...period.input, results } };
    const scored = asResults(state, score?.(own), own);
    if (scored !== undefined) results = [...results, scored];
    return own;
  });
}

/** The questions whose results are read as they stand; the same question in earlier periods is no other one. */
function currentQueries(query: BoardQuery, sources: readonly ResultSource[], first = query.fromInclusive): readonly BoardQuery[] {
  const queries = new Map<string, BoardQuery>();
  // The first period may begin before the range, and what lies in it too.
  const start = first < query.fromInclusive ? first : query.fromInclusive;
  for (const { sheet = query.sheet, period, standing } of sources) {
    const frequency = typeof period === "string" ? query.frequency : period.each;
    if (standing === "closed" || (sheet === query.sheet && frequency === query.frequency)) continue;
    const isEarlier = period === "previous" || period === "yearBefore";
    const fromInclusive: PlainDate = isEarlier ? addMonths(start, -12, "clamp") : start;
    const key = `${sheet} ${frequency}`;
    const known = queries.get(key);
    if (known === undefined || fromInclusive < known.fromInclusive) queries.set(key, { ...query, sheet, frequency, fromInclusive });
  }
  return [...queries.values()];
}

function asResults(
  state: JournalState,
  scored: ReturnType<ReturnType<typeof populationScorer>> | undefined,
  { input: { period }, parents }: PopulationPeriod,
): ResultBoard | undefined {
  if (scored === undefined) return undefined;
  const units = [...new Set([...scored.units, ...Object.values(parents)])].sort().map((id) => ({
    id,
    name: unitName(state, id, period.toInclusive),
    ...(Object.hasOwn(parents, id) ? { parent: parents[id] as string } : {}),
  }));
  const board = populationResults(scored, period, { standing: "current", units });
  return { ...board, sha256: sha256Hex(canonicalJson(board)) };
}
