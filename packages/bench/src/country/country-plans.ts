import { type Assumption, type Plan, plainDate, type Selector, type UnitLevel } from "@pccc/core";
import { centre, line } from "./country-units.ts";

/** A plan that asks units of the country for a report each month. */
export interface CountryPlan {
  readonly plan: Plan;
  readonly assumption: Assumption;
}

/** A plan of the centre by which each unit below it reports monthly: those of one level, or all. */
export function countryPlan(id: string, level?: UnitLevel): CountryPlan {
  const owedBy: Selector = { take: "descendants", hierarchy: line, under: centre, ...(level === undefined ? {} : { level }) };
  return {
    plan: {
      id,
      unit: centre,
      document: { id, type: "KẾ HOẠCH", title: "Kế hoạch mẫu cả nước về phòng cháy, chữa cháy", line, relations: [] },
      sections: [],
      tasks: [],
      duties: [
        {
          id: `${id}.report`,
          kind: "report",
          title: { vi: "Báo cáo tháng", en: "Monthly report" },
          owedBy,
          owedTo: { take: "superior", hierarchy: line },
          timing: { kind: "unspecified", words: "định kỳ" },
          onSuccession: "moves",
          plan: id,
        },
      ],
      recipients: [],
    },
    assumption: {
      id: `${id}.monthly`,
      duties: [`${id}.report`],
      statement: { vi: "Báo cáo hằng tháng (số liệu mẫu)", en: "Reports are monthly (invented)" },
      schedule: { regime: "vn.nd09", frequency: "monthly", workingDaysByLevel: { residential: 1, commune: 2, province: 4 } },
      basis: { document: "bench", confidence: "assumed" },
      declaredOn: plainDate("2025-12-01"),
      declaredBy: "post:bench",
    },
  };
}
