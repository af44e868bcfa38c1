import { type Calendar, makeCalendar } from "@pccc/calendar";
import { type Assumption, type Duty, type PlainDate, plainDate, weekdayOf } from "@pccc/core";
import { type ExpandedObligations, expandObligations, type Obligation } from "@pccc/rules";
import { describe, expect, it } from "vitest";
import { publicSectorCalendar } from "../src/calendars/public-sector.ts";
import { nd09 } from "../src/regimes/nd09.ts";
import { readVectors } from "./read-vectors.ts";
import { communes2021, samsonFront } from "./samson-front.ts";

const calendar: Calendar = buildCalendar();
const registry = samsonFront();
const range = { fromInclusive: plainDate("2021-09-15"), toInclusive: plainDate("2025-12-14") };
const communesReport: Duty = {
  id: "plan/communes-report",
  kind: "report",
  title: { vi: "Báo cáo kết quả" },
  owedBy: { take: "children", hierarchy: "front", under: "city" },
  owedTo: { take: "self", hierarchy: "front", under: "city" },
  timing: { kind: "unspecified", words: "định kỳ báo cáo" },
  onSuccession: "moves",
};
const cityReports: Duty = {
  ...communesReport,
  id: "plan/city-reports",
  owedBy: { take: "self", hierarchy: "front", under: "city" },
  owedTo: { take: "superior", hierarchy: "front" },
  onSuccession: "lapses",
};
const quarterly: Assumption = {
  id: "quarterly-by-analogy",
  duties: [communesReport.id, cityReports.id],
  statement: { vi: "Giả định: báo cáo hằng quý", en: "Assumed: quarterly reports" },
  schedule: { regime: "vn.nd09", frequency: "quarterly", workingDaysByLevel: { commune: 1, district: 3 } },
  basis: { document: "09/2019/NĐ-CP", provision: "Điều 12", confidence: "assumed" },
  declaredOn: plainDate("2021-10-04"),
  declaredBy: "post:city",
};

const expand = (duties: readonly Duty[], asOf: PlainDate = plainDate("2026-01-15")): ExpandedObligations =>
  expandObligations({ duties, registry, calendar, regimes: { [nd09.id]: nd09 }, assumptions: [quarterly], extensions: [], range, asOf });
const expanded = expand([communesReport, cityReports]);
const owedBy = (duty: Duty, period: string): readonly Obligation[] =>
  expanded.obligations.filter((obligation) => obligation.duty === duty.id && obligation.period.id === period);

describe("the quarters of the sample city", () => {
  const rows = readVectors("regime-samson-quarters.csv");

  it("[VC9] are the seventeen of the table, oldest first", () => {
    expect(expanded.periods.map(({ id }) => id)).toEqual(rows.map(({ period }) => period));
    expect(expanded.obligations).toHaveLength(3 * 10 + 12 * 11 + 2 * 2 + 16);
  });

  for (const { period = "", from, to = "", cutOffWeekday, communesOwing, communeDue, cityDue } of rows) {
    it(`[VC9] ${period}: ${communesOwing} units owe by ${communeDue}, the city by ${cityDue}`, () => {
      expect(["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekdayOf(plainDate(to))]).toBe(cutOffWeekday);
      const communes = owedBy(communesReport, period);
      expect(communes).toHaveLength(Number(communesOwing));
      for (const { status, dueOn, period: window } of communes) {
        expect({ status, dueOn, from: window.fromInclusive, to: window.toInclusive }).toEqual({
          status: "dated",
          dueOn: communeDue,
          from,
          to,
        });
      }
      const city = owedBy(cityReports, period);
      expect(city.filter(({ status }) => status === "dated").map(({ dueOn, owedTo }) => [dueOn, owedTo])).toEqual(
        cityDue === "-" ? [] : [[cityDue, "province"]],
      );
    });
  }

  it("[VC10] are owed to the city while it stands, to the province afterwards", () => {
    const before = owedBy(communesReport, "nd09:2025-Q2");
    expect(new Set(before.map(({ owedTo }) => owedTo))).toEqual(new Set(["city"]));
    for (const { owedTo, reasons } of owedBy(communesReport, "nd09:2025-Q4")) {
      expect(owedTo).toBe("province");
      expect(reasons.filter(({ kind, ref }) => kind === "succession" && ref === "district-level-2025")).toHaveLength(1);
    }
  });

  it("[VC10] pass to the two wards in the quarter that straddles the reform, once each", () => {
    const [nam, sam] = owedBy(communesReport, "nd09:2025-Q3");
    expect([nam?.unit, nam?.movedFrom]).toEqual(["nam-sam-son-ward", ["dai-hung", "quang-minh", "quang-vinh"]]);
    expect([sam?.unit, sam?.movedFrom?.length]).toEqual(["sam-son-ward", 7]);
    expect(sam?.reasons.find(({ ref }) => ref === "sam-son-2025")?.citation?.document).toBe("1686/NQ-UBTVQH15");
    expect(owedBy(communesReport, "nd09:2025-Q4").map(({ movedFrom }) => movedFrom)).toEqual([undefined, undefined]);
  });

  it("[VC10] never name the commune that came from another district", () => {
    expect(JSON.stringify(expanded.obligations)).not.toContain("quang-giao");
  });

  it("[VC10] pass to the merged commune in 2024, and say that the day is assumed", () => {
    const merged = owedBy(communesReport, "nd09:2024-Q4").find(({ unit }) => unit === "dai-hung");
    expect(merged?.movedFrom).toEqual(["quang-dai", "quang-hung"]);
    expect(owedBy(communesReport, "nd09:2024-Q3").map(({ unit }) => unit)).toEqual([...communes2021].sort());
    expect(expanded.findings.map(({ code, params }) => [code, params["succession"]])).toEqual([
      ["PCCC_UNITS_DAY_ASSUMED", "dai-hung-2024"],
    ]);
  });

  it("[VC10] lapse for the city, whose duty says so, and do not come back", () => {
    expect(owedBy(cityReports, "nd09:2025-Q3").map(({ status, dueOn }) => [status, dueOn])).toEqual([["lapsed", undefined]]);
    expect(owedBy(cityReports, "nd09:2025-Q4")).toEqual([]);
  });

  it("[VC11] rest on the declared assumption and say so with the regime and the days counted", () => {
    const [first] = owedBy(communesReport, "nd09:2024-Q3");
    expect(first?.assumption).toBe("quarterly-by-analogy");
    expect(first?.reasons.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual([
      "duty plan/communes-report",
      "assumption quarterly-by-analogy",
      "regime vn.nd09",
      "calendar vn.public-sector",
      "calendar vn.public-sector",
    ]);
    expect(first?.reasons[3]?.text.vi).toBe("1 ngày làm việc sau ngày chốt số liệu 14/09/2024 là ngày 16/09/2024");
  });

  it("[VC9] carry ids of duty, unit and period only", () => {
    expect(owedBy(communesReport, "nd09:2021-Q4")[0]?.id).toBe("plan/communes-report@bac-son/nd09:2021-Q4");
  });
});

function buildCalendar(): Calendar {
  const made = makeCalendar(publicSectorCalendar);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}
