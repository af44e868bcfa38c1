import { type Calendar, type CalendarData, makeCalendar, type Regime } from "@pccc/calendar";
import {
  type Assumption,
  type Citation,
  type Duty,
  makeUnitRegistry,
  type PlainDate,
  plainDate,
  type Submission,
  type UnitRegistry,
  type Verdict,
} from "@pccc/core";
import { type ExpandedObligations, type ExpandObligationsInput, expandObligations } from "@pccc/rules";

export const day: (text: string) => PlainDate = plainDate;
const basis: Citation = { document: "1/QĐ", confidence: "assumed" };

const data: CalendarData = {
  id: "test.office",
  title: { vi: "Lịch thử" },
  weekend: [6, 7],
  firstYear: 2029,
  lastYear: 2031,
  decisions: [
    { id: "law", number: "1/L", issuer: "A", date: day("2020-01-01"), subject: { vi: "Luật" }, confidence: "text", source: "test" },
  ],
  // The Monday after the cut-off of the second quarter.
  days: [
    {
      date: day("2030-06-17"),
      kind: "holiday",
      name: { vi: "Ngày thử" },
      announcedOn: day("2020-01-01"),
      decisions: ["law"],
      confidence: "text",
    },
  ],
  undecided: [{ fromInclusive: day("2031-06-16"), toInclusive: day("2031-06-20"), reason: { vi: "Chưa rõ" } }],
};

export const calendar: Calendar = build();
function build(): Calendar {
  const made = makeCalendar(data);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

export const regime: Regime = {
  id: "test.mid",
  family: "mid",
  title: { vi: "Kỳ 15 đến 14" },
  frequencies: ["quarterly", "monthly"],
  window: { startDay: 15, startMonthOffset: -1 },
  deadlines: [],
  appliesTo: { vi: "Thử" },
  basis: [basis],
};

/** A county with communes a, b, c; a and b become ab on 2030-08-01, and the county is no more from 2031-01-01 on. Outsider d joins c's heir. */
export const registry: UnitRegistry = units();
function units(): UnitRegistry {
  const unit = (id: string, level: "province" | "district" | "commune") =>
    ({ id, kind: "body", level, names: [{ name: id.toUpperCase() }], codes: [] }) as const;
  const from = day("2025-01-01");
  const place = (id: string, parent: string | undefined, fromInclusive: PlainDate, toInclusive?: PlainDate) => ({
    unit: id,
    hierarchy: "line",
    ...(parent === undefined ? {} : { parent }),
    fromInclusive,
    ...(toInclusive === undefined ? {} : { toInclusive }),
    basis,
  });
  const merger = day("2030-08-01");
  const reform = day("2031-01-01");
  const beforeMerger = day("2030-07-31");
  const beforeReform = day("2030-12-31");
  const made = makeUnitRegistry({
    units: [
      unit("province", "province"),
      unit("county", "district"),
      unit("neighbour", "district"),
      ...["a", "b", "ab", "c", "d", "cd", "e"].map((id) => unit(id, "commune")),
    ],
    memberships: [
      place("province", undefined, from),
      place("county", "province", from, beforeReform),
      place("neighbour", "province", from, beforeReform),
      place("a", "county", from, beforeMerger),
      place("b", "county", from, beforeMerger),
      place("ab", "county", merger, beforeReform),
      place("ab", "province", reform),
      place("c", "county", from, beforeReform),
      place("d", "neighbour", from, beforeReform),
      place("cd", "province", reform),
      place("e", "county", from, day("2030-05-31")),
      place("e", "neighbour", day("2030-06-01"), beforeReform),
      place("e", "province", reform),
    ],
    successions: [
      { id: "merge-ab", on: merger, dayEstablished: true, basis, before: ["a", "b"], after: ["ab"] },
      { id: "merge-cd", on: reform, dayEstablished: true, basis, before: ["c", "d"], after: ["cd"] },
      { id: "no-county", on: reform, dayEstablished: true, basis, before: ["county", "neighbour"], after: ["province"] },
    ].map((succession) => (succession.id === "no-county" ? { ...succession, before: [...succession.before, "province"] } : succession)),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

export const report: Duty = {
  id: "plan/report",
  kind: "report",
  title: { vi: "Báo cáo" },
  owedBy: { take: "children", hierarchy: "line", under: "county" },
  owedTo: { take: "self", hierarchy: "line", under: "county" },
  timing: { kind: "unspecified", words: "định kỳ" },
  onSuccession: "moves",
};

export const assumption: Assumption = {
  id: "quarterly",
  duties: [report.id],
  statement: { vi: "Giả định hằng quý" },
  schedule: { regime: regime.id, frequency: "quarterly", workingDaysByLevel: { commune: 1, district: 3 } },
  basis,
  declaredOn: day("2029-01-01"),
  declaredBy: "post:county",
};

export function expand(duty: Duty, change: Partial<ExpandObligationsInput> = {}): ExpandedObligations {
  return expandObligations({
    duties: [duty],
    registry,
    calendar,
    regimes: { [regime.id]: regime },
    assumptions: [{ ...assumption, duties: [duty.id] }],
    extensions: [],
    range: { fromInclusive: day("2030-01-01"), toInclusive: day("2030-12-31") },
    asOf: day("2032-01-01"),
    ...change,
  });
}

/** An instant of a day in Viet Nam. */
export function at(date: string, hour: number = 9): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), hour - 7);
}

export function sent(obligation: string, date: string, edition: number = 1, registered: string = date): Submission {
  return { obligation, edition, sentAt: at(date), registeredAt: at(registered), figures: {}, evidence: [] };
}

export function verdict(obligation: string, edition: number, outcome: Verdict["outcome"], date: string): Verdict {
  return { obligation, edition, outcome, decidedAt: at(date) };
}
