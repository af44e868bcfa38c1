import { type PlainDate, plainDate, type Submission } from "@pccc/core";

/** The months that are scored: their ids, and the last day of each window. */
export const months: readonly { readonly id: string; readonly last: PlainDate }[] = Array.from({ length: 12 }, (_, at) => {
  const [year, month] = at < 2 ? [2025, 11 + at] : [2026, at - 1];
  const name = `${year}-${String(month).padStart(2, "0")}`;
  return { id: `nd09:${name}`, last: plainDate(`${name}-14`) };
});

const dayMs = 86_400_000;

/**
 * The reports of one month: most in time, some late, some corrected, some never sent. The same units give the same reports.
 *
 * @remarks
 * Numbers come from a 32-bit mixing of the month and the unit's place, so that a report does not depend on those before it.
 */
export function* reportsOf(duty: string, units: readonly string[], month: number): Generator<Submission> {
  const { id, last } = months[month] as (typeof months)[number];
  const cutOff = Date.parse(`${last}T00:00:00+07:00`);
  for (const [place, unit] of units.entries()) {
    const draw = makeDraw(place * 12 + month);
    // About one unit in 40 sends nothing; one in eight sends up to nine days late.
    if (draw(40) === 0) continue;
    const late = draw(8) === 0 ? 2 + draw(9) : 0;
    const sentAt = cutOff + (late + 1) * dayMs + 28_800_000 + draw(28_800) * 1000;
    const report = (edition: number, at: number): Submission => ({
      obligation: `${duty}@${unit}/${id}`,
      edition,
      sentAt: at,
      registeredAt: at + draw(3600) * 1000,
      figures: figures(draw),
      evidence: [],
    });
    yield report(1, sentAt);
    if (draw(25) === 0) yield report(2, sentAt + 2 * dayMs);
  }
}

/** The figures of the first report of a unit in a month; `undefined` where it sends none. */
export function reportedFigures(place: number, month: number): Readonly<Record<string, number>> | undefined {
  const draw = makeDraw(place * 12 + month);
  return draw(40) === 0 ? undefined : figures(draw);
}

function figures(draw: (below: number) => number): Readonly<Record<string, number>> {
  const areasTotal = 10 + draw(20);
  const modelsPlanned = 1 + draw(6);
  const drillsPlanned = draw(4);
  const supervisionsPlanned = 1 + draw(3);
  return {
    areasTotal,
    areasReached: areasTotal - Math.floor((draw(4) * areasTotal) / 10),
    modelsPlanned,
    modelsActive: Math.max(0, modelsPlanned - draw(3)),
    drillsPlanned,
    drillsHeld: Math.max(0, drillsPlanned - draw(2)),
    supervisionsPlanned,
    supervisionsDone: Math.max(0, supervisionsPlanned - draw(2)),
    deadlyFires: draw(400) === 0 ? 1 : 0,
  };
}

/** Draws integers below a bound, from a seed (the generator mulberry32). */
function makeDraw(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
