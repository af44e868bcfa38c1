import type { Metric } from "@pccc/rules";

const unknown = 0;
const known = 1;

/** The share of the villages at risk that held an evacuation drill, as the latest report says; Unknown before there is one. */
export const drillsHeld: Metric = {
  id: "flood.drills-held",
  title: { vi: "Thôn đã diễn tập sơ tán", en: "Villages that held an evacuation drill" },
  kind: "rate",
  unit: { vi: "thôn", en: "villages" },
  compute: ({ units, answered, start }) => {
    const numerator = new Float64Array(units.length);
    const denominator = new Float64Array(units.length).fill(1);
    const state = new Uint8Array(units.length).fill(unknown);
    const evidence: string[][] = units.map(() => []);
    for (let unit = 0; unit < units.length; unit += 1) {
      for (const { obligation, submissions } of answered.slice(start[unit], start[unit + 1])) {
        const figures = submissions.at(-1)?.figures;
        const [held, atRisk] = [figures?.["drillsHeld"], figures?.["villagesAtRisk"]];
        if (held === undefined || atRisk === undefined) continue;
        numerator[unit] = held;
        denominator[unit] = atRisk;
        state[unit] = known;
        evidence[unit]?.push(obligation.id);
      }
    }
    return { numerator, denominator, state, evidenceOf: (unit) => evidence[unit] ?? [] };
  },
};
