import { type Board, type BoardFacts, makeBoard, readGaps, rollUp, type ScoredPeriod, scoreUnits, sheetDigest } from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import { boardUnits } from "./board-units.ts";
import { type Composition, pick } from "./composition.ts";
import type { JournalState } from "./journal-state.ts";
import { sha256 } from "./platform.ts";
import { scoringOf, type Scoring } from "./scoring-of.ts";
import { unitName } from "./unit-name.ts";

/**
 * Answers a board's question from a state: a pure function of the state, the composition and the question.
 *
 * @param state - What the journal says.
 * @param composition - The law.
 * @param query - The question.
 * @param only - The id of the period that is looked at; where the question has it, no other is scored.
 * @returns The board, what was owed and answered, and what each of its periods was scored from.
 *
 * @internal
 */
export function computeBoard(
  state: JournalState,
  composition: Composition,
  query: BoardQuery,
  only?: string,
): { readonly board: Board; readonly facts: BoardFacts; readonly periods: Scoring["periods"] } {
  const { plan, sheet, periods: all, answered, findings } = scoringOf(state, composition, query);
  const one = all.filter(({ input }) => input.period.id === only);
  const periods = one.length > 0 ? one : all;
  const scored = periods.map((facts): ScoredPeriod => {
    const labels = Object.fromEntries(facts.input.units.map((id) => [id, unitName(state, id, facts.input.period.toInclusive)]));
    const options = { ...facts, sheet, metrics: composition.metrics, labels };
    return readGaps(options, scoreUnits(options));
  });
  const rows = scored.flatMap((period) => period.rows);
  const parents = Object.fromEntries(periods.map(({ input, parents: above }) => [input.period.id, above]));
  const weights = Object.fromEntries(scored.map((item) => [item.period.id, item.weights ?? {}]));
  const rollUps = rollUp(rows, parents, sheet, weights);
  const board = makeBoard({
    title: { vi: "Kết quả thực hiện kế hoạch", en: "How the plan is carried out" },
    sheet,
    sheetSha256: sheetDigest(pick("sheet", composition.sheets, query.sheet), sha256),
    asOf: query.asOf,
    head: state.head,
    composition: composition.digest,
    scored,
    units: boardUnits(state, query, [plan.unit, ...rows.map(({ unit }) => unit), ...rollUps.map(({ unit }) => unit)]),
    rollUps,
    assumptions: state.assumptions,
    findings: [...state.findings, ...findings],
  });
  return { board, facts: { answered }, periods };
}
