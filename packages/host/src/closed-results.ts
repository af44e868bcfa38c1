import { periodsOf } from "@pccc/calendar";
import { civilDayOf, superiorOf } from "@pccc/core";
import { checkSheet, type ResultBoard, sheetDigest } from "@pccc/rules";
import type { BoardQuery } from "./board-query.ts";
import type { CloseRecord } from "./close-record.ts";
import type { Composition } from "./composition.ts";
import type { JournalState } from "./journal-state.ts";
import { sha256 } from "./platform.ts";
import { isReopened } from "./score-life.ts";
import { unitName } from "./unit-name.ts";

/**
 * Takes the closes of some sheets as results that another sheet reads.
 *
 * @remarks
 * What was closed after the day of the question, and what an appeal opened again, is left out. Of two closes of one result the later
 * counts, and one of the question's own plan before that of another.
 *
 * @param state - What the journal says.
 * @param composition - The law, for closes whose law the journal does not hold.
 * @param query - The board's question.
 * @param sheets - The ids of the sheets.
 * @returns The results, by which the later of two on one result counts.
 *
 * @internal
 */
export function closedResults(
  state: JournalState,
  composition: Composition,
  query: BoardQuery,
  sheets: ReadonlySet<string>,
): readonly ResultBoard[] {
  const standing = state.closes.filter(
    (close) => sheets.has(close.sheet.id) && civilDayOf(close.closedAt) <= query.asOf && !isReopened(state, close),
  );
  const isOwn = ({ plan }: CloseRecord): boolean => plan === query.plan;
  return [...standing.filter((close) => !isOwn(close)), ...standing.filter(isOwn)].flatMap((close) => {
    const board = boardOf(state, composition, close);
    return board === undefined ? [] : [board];
  });
}

/** The board of a close; `undefined` where neither the journal nor the composition has the sheet and the regime by which it was closed. */
function boardOf(state: JournalState, composition: Composition, close: CloseRecord): ResultBoard | undefined {
  const laws = [state.laws.get(close.composition)?.law, composition];
  const sheet = laws
    .map((law) => law?.sheets[close.sheet.id])
    .find((candidate) => candidate !== undefined && sheetDigest(candidate, sha256) === close.sheet.sha256);
  const regime = laws.map((law) => law?.regimes[close.query.regime]).find((candidate) => candidate !== undefined);
  const checked = sheet && checkSheet(sheet, composition.metrics);
  if (checked?.ok !== true || regime === undefined) return undefined;
  const { hierarchy, frequency, fromInclusive, toInclusive } = close.query;
  const period = periodsOf(regime, frequency, { fromInclusive, toInclusive }).find(({ id }) => id === close.period);
  if (period === undefined) return undefined;
  const { decimals, total, bands, sheet: written } = checked.value;
  const { rollUps = [], totals, number, closedBy, head, plan, rowsSha256 } = close;
  const units = [...new Set([...totals, ...rollUps].map(({ unit }) => unit))].sort();
  return {
    sheet: { id: written.id, edition: written.edition, title: written.title, decimals, total, bands },
    periods: [period],
    units: units.map((id) => {
      const parent = superiorOf(state.registry, hierarchy, id, period.toInclusive);
      return { id, name: unitName(state, id, period.toInclusive), ...(parent === undefined ? {} : { parent }) };
    }),
    rows: totals.map((row) => ({ ...row, period: period.id, state: "Known" })),
    rollUps: rollUps.map((row) => ({ ...row, period: period.id })),
    standing: "closed",
    sha256: rowsSha256,
    close: { plan, number, closedBy, head },
  };
}
