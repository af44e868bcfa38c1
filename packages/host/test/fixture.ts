import { type Assumption, type Citation, type Plan, plainDate, type Submission } from "@pccc/core";
import type { UnitRecords } from "@pccc/core";
import { definePlugin, type Plugin } from "@pccc/plugin";
import type { CalendarData, Regime } from "@pccc/calendar";
import type { Metric, Sheet } from "@pccc/rules";
import type { BoardQuery } from "../src/index.ts";

const basis: Citation = { document: "test", confidence: "assumed" };

export const actor = { id: "post:1", onBehalfOf: "top" };

const calendar: CalendarData = {
  id: "land.calendar",
  title: { vi: "Lịch thử" },
  weekend: [6, 7],
  firstYear: 2024,
  lastYear: 2025,
  decisions: [],
  days: [],
  undecided: [],
};

const regime: Regime = {
  id: "land.calendar-quarters",
  family: "q",
  title: { vi: "Quý dương lịch" },
  frequencies: ["quarterly"],
  window: { startDay: 1, startMonthOffset: 0 },
  deadlines: [],
  appliesTo: { vi: "thử" },
  basis: [],
};

const wells: Metric = {
  id: "land.wells",
  title: { vi: "Giếng" },
  kind: "rate",
  unit: { vi: "giếng" },
  compute: ({ units, answered, start }) => {
    const numerator = new Float64Array(units.length);
    const denominator = new Float64Array(units.length).fill(10);
    const state = new Uint8Array(units.length);
    for (let unit = 0; unit < units.length; unit += 1) {
      const figure = answered
        .slice(start[unit], start[unit + 1])
        .at(-1)
        ?.submissions.at(-1)?.figures["wells"];
      if (figure === undefined) continue;
      numerator[unit] = figure;
      state[unit] = 1;
    }
    return { numerator, denominator, state, evidenceOf: () => [] };
  },
};

const sheet: Sheet<"land.wells"> = {
  format: 1,
  id: "land.sheet",
  edition: "1",
  title: { vi: "Phiếu thử" },
  official: false,
  decimals: 1,
  total: "10",
  criteria: [
    {
      id: "wells",
      title: { vi: "Giếng" },
      maximum: "10",
      form: { kind: "linear", metric: "land.wells", rounding: "half-up" },
      placement: "total",
      notApplicable: "exclude",
    },
  ],
  gates: [],
  bands: [
    { id: "good", title: { vi: "Tốt" }, atLeast: "5" },
    { id: "poor", title: { vi: "Kém" }, atLeast: "0" },
  ],
  bandRounding: { decimals: 1, rounding: "half-up" },
  rollUp: { kind: "mean", rounding: "half-up" },
  basis: [],
};

export interface LandContributions {
  readonly metrics: { readonly "land.wells": Metric };
  readonly sheets: { readonly "land.sheet": Sheet };
  readonly regimes: { readonly "land.calendar-quarters": Regime };
  readonly calendars: { readonly "land.calendar": CalendarData };
}

export const land: Plugin<"land", LandContributions> = definePlugin({
  id: "land",
  version: "0.1.0",
  apiLevel: 1,
  needs: [],
  provides: {
    metrics: { "land.wells": wells },
    sheets: { "land.sheet": sheet },
    regimes: { "land.calendar-quarters": regime },
    calendars: { "land.calendar": calendar },
  },
});

export const units: UnitRecords = {
  units: ["top", "a", "b"].map((id) => ({
    id,
    kind: "body",
    level: id === "top" ? "province" : "commune",
    line: "state",
    names: [{ name: id.toUpperCase() }],
    codes: [],
  })),
  memberships: [
    { unit: "top", hierarchy: "state", fromInclusive: plainDate("2024-01-01"), basis },
    { unit: "a", hierarchy: "state", parent: "top", fromInclusive: plainDate("2024-01-01"), basis },
    { unit: "b", hierarchy: "state", parent: "top", fromInclusive: plainDate("2024-01-01"), basis },
  ],
  successions: [],
};

export const plan: Plan = {
  id: "plan",
  unit: "top",
  document: { id: "plan", type: "KẾ HOẠCH", title: "Kế hoạch thử", line: "state", relations: [] },
  sections: [],
  tasks: [],
  duties: [
    {
      id: "plan.report",
      kind: "report",
      title: { vi: "Báo cáo" },
      owedBy: { take: "children", hierarchy: "state", under: "top" },
      owedTo: { take: "superior", hierarchy: "state" },
      timing: { kind: "unspecified", words: "định kỳ" },
      onSuccession: "moves",
      plan: "plan",
    },
  ],
  recipients: [],
};

export const assumption: Assumption = {
  id: "quarterly",
  duties: ["plan.report"],
  statement: { vi: "Hằng quý" },
  schedule: { regime: "land.calendar-quarters", frequency: "quarterly", workingDaysByLevel: { commune: 1 } },
  basis,
  declaredOn: plainDate("2024-01-02"),
  declaredBy: "post:1",
};

export function report(unit: string, wellCount: number, edition = 1): Submission {
  const sentAt = Date.UTC(2024, 3, 1, 2) + edition * 86_400_000;
  return {
    obligation: `plan.report@${unit}/q:2024-Q1`,
    edition,
    sentAt,
    registeredAt: sentAt,
    figures: { wells: wellCount },
    evidence: [],
  };
}

export const query: BoardQuery = {
  plan: "plan",
  sheet: "land.sheet",
  calendar: "land.calendar",
  hierarchy: "state",
  regime: "land.calendar-quarters",
  frequency: "quarterly",
  fromInclusive: plainDate("2024-01-01"),
  toInclusive: plainDate("2024-03-31"),
  asOf: plainDate("2024-06-30"),
};
