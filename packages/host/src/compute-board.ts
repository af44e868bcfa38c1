import { periodsOf } from "@pccc/calendar";
import { isLiving, nameOf, type Plan, type PlainDate, superiorOf } from "@pccc/core";
import {
  type Board,
  type BoardFacts,
  type CheckedSheet,
  checkSheet,
  makeBoard,
  metricInputFor,
  type Obligation,
  type Period,
  readGaps,
  rollUp,
  type ScoredPeriod,
  scoreUnits,
  sheetDigest,
} from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import { boardUnits } from "./board-units.ts";
import { type Composition, pick } from "./composition.ts";
import { adoptedPlan, computeObligations } from "./compute-obligations.ts";
import { HostError } from "./host-error.ts";
import type { JournalState } from "./journal-state.ts";
import { sha256 } from "./platform.ts";

/**
 * Answers a board's question from a state: a pure function of the state, the composition and the question.
 *
 * @internal
 */
export function computeBoard(
  state: JournalState,
  composition: Composition,
  query: BoardQuery,
): { readonly board: Board; readonly facts: BoardFacts } {
  const { registry } = state;
  const { plan } = adoptedPlan(state, query.plan);
  const sheet = checkedSheet(composition, query.sheet);
  const range = { fromInclusive: query.fromInclusive, toInclusive: query.toInclusive };
  const periods = periodsOf(pick("regime", composition.regimes, query.regime), query.frequency, range).filter(
    ({ fromInclusive }) => fromInclusive <= query.asOf,
  );

  const { answered, findings } = computeObligations(state, composition, query);
  const obligations = answered.map(({ obligation }) => obligation);

  const scored = periods.map((period): ScoredPeriod => {
    const units = scoredUnits(plan, obligations, period, (unit) => isLiving(registry, unit, period.toInclusive));
    const labels = Object.fromEntries(units.map((id) => [id, unitName(state, id, period.toInclusive)]));
    const options = {
      sheet,
      metrics: composition.metrics,
      input: metricInputFor({ units, period, answered, asOf: query.asOf }),
      judgements: state.judgements,
      labels,
      classes: Object.fromEntries(units.map((id) => [id, classesOf(state, id, period.toInclusive)])),
    };
    return readGaps(options, scoreUnits(options));
  });
  const rows = scored.flatMap((period) => period.rows);
  const parents = parentsByPeriod(state, query.hierarchy, scored);
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
  return { board, facts: { answered } };
}

function checkedSheet(composition: Composition, id: string): CheckedSheet {
  const checked = checkSheet(pick("sheet", composition.sheets, id), composition.metrics);
  if (!checked.ok) {
    const count = checked.error.length;
    throw new HostError("PCCC_HOST_SHEET_INVALID", `sheet ${id} has ${count} errors`, { sheet: id, count }, checked.error);
  }
  return checked.value;
}

/**
 * The units below that the plan binds in a period: those that owe something for it, or, in a period for which nothing of its own
 * is owed, those that owe anything and live on its last day. The plan's own unit is not scored by its own plan.
 */
function scoredUnits(
  plan: Plan,
  obligations: readonly Obligation[],
  period: Period,
  isLivingThen: (unit: string) => boolean,
): readonly string[] {
  const below = obligations.filter(({ unit, status }) => unit !== plan.unit && status !== "lapsed");
  const ofPeriod = below.filter((obligation) => obligation.period.id === period.id);
  const units = ofPeriod.length > 0 ? ofPeriod.map(({ unit }) => unit) : below.map(({ unit }) => unit).filter(isLivingThen);
  return [...new Set(units)].sort();
}

function parentsByPeriod(
  state: JournalState,
  hierarchy: string,
  scored: readonly ScoredPeriod[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const aboveOf = (unit: string, { toInclusive }: Period): string | undefined => superiorOf(state.registry, hierarchy, unit, toInclusive);
  return Object.fromEntries(
    scored.map(({ period, rows }) => {
      const above: Record<string, string> = {};
      const passed = new Map<string, number>();
      for (const { unit } of rows) {
        for (let at = unit, parent = aboveOf(at, period); parent !== undefined; at = parent, parent = aboveOf(at, period)) {
          above[at] = parent;
          passed.set(parent, (passed.get(parent) ?? 0) + 1);
        }
      }
      // The first unit that all are below is the top: above it every result would only repeat that one.
      let top = rows[0]?.unit;
      while (top !== undefined && passed.get(top) !== rows.length) top = above[top];
      if (top !== undefined) delete above[top];
      return [period.id, above];
    }),
  );
}

/**
 * What a sheet may tell units apart by: whether it is an area or a body, its tier, its line of authority, the kind of area it is.
 *
 * @internal
 */
export function classesOf(state: JournalState, id: string, on: PlainDate): readonly string[] {
  const index = state.registry.unitIndex.get(id);
  const unit = index === undefined ? undefined : state.registry.units[index];
  if (unit === undefined) return [];
  const name = ` ${nameOf(unit, on).toLocaleLowerCase("vi")} `;
  const kind = unit.level === "commune" ? areaKinds.find(([word]) => name.includes(` ${word} `))?.[1] : undefined;
  return [unit.kind, unit.level, unit.line, kind].filter((item) => item !== undefined);
}

const areaKinds: readonly (readonly [string, string])[] = [
  ["đặc khu", "special-zone"],
  ["phường", "ward"],
  ["xã", "rural-commune"],
];

/**
 * Names a unit as it was called on a day.
 *
 * @internal
 */
export function unitName(state: JournalState, id: string, on: PlainDate): string {
  const index = state.registry.unitIndex.get(id);
  const unit = index === undefined ? undefined : state.registry.units[index];
  return unit === undefined ? id : nameOf(unit, on);
}
