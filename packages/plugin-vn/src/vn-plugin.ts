import type { CalendarData, Regime } from "@pccc/calendar";
import type { PunctualityPolicy, UrgingPolicy } from "@pccc/rules";
import { definePlugin, type DocumentPack, type Layout, type Plugin, type UnitPack } from "@pccc/plugin";
import { otherEmployersCalendar } from "./calendars/other-employers.ts";
import { publicSectorCalendar } from "./calendars/public-sector.ts";
import { administrationDocuments } from "./documents/administration-documents.ts";
import { layouts } from "./layouts/layouts.ts";
import { governmentOffice } from "./policies/government-office.ts";
import { oneStopGiaLai } from "./policies/one-stop-gia-lai.ts";
import { urgingSample } from "./policies/urging-sample.ts";
import { nd09 } from "./regimes/nd09.ts";
import { nd09NineMonth } from "./regimes/nd09-nine-month.ts";
import { stat } from "./regimes/stat.ts";
import { vnUnits } from "./units/vn-units.ts";

/**
 * What the law plugin brings, by id.
 *
 * @public
 */
export interface VnContributions {
  readonly calendars: { readonly "vn.other-employers": CalendarData; readonly "vn.public-sector": CalendarData };
  readonly regimes: { readonly "vn.nd09": Regime; readonly "vn.nd09-nine-month": Regime; readonly "vn.stat": Regime };
  readonly punctualityPolicies: {
    readonly "vn.government-office": PunctualityPolicy;
    readonly "vn.one-stop-gia-lai": PunctualityPolicy;
  };
  readonly urgingPolicies: { readonly "vn.urging-sample": UrgingPolicy };
  readonly layouts: {
    readonly "vn.front2013": Layout;
    readonly "vn.party2018": Layout;
    readonly "vn.party2026": Layout;
    readonly "vn.state2020": Layout;
  };
  readonly unitPacks: { readonly "vn.units": UnitPack };
  readonly documentPacks: { readonly "vn.documents": DocumentPack };
}

/**
 * Vietnamese administration as data: working days, reporting regimes, forms of documents, units and their reforms.
 *
 * @public
 */
export const vn: Plugin<"vn", VnContributions> = definePlugin({
  id: "vn",
  version: "0.1.0",
  apiLevel: 1,
  needs: [],
  provides: {
    calendars: { "vn.other-employers": otherEmployersCalendar, "vn.public-sector": publicSectorCalendar },
    regimes: { "vn.nd09": nd09, "vn.nd09-nine-month": nd09NineMonth, "vn.stat": stat },
    punctualityPolicies: { "vn.government-office": governmentOffice, "vn.one-stop-gia-lai": oneStopGiaLai },
    urgingPolicies: { "vn.urging-sample": urgingSample },
    layouts,
    unitPacks: { "vn.units": vnUnits },
    documentPacks: {
      "vn.documents": {
        id: "vn.documents",
        title: { vi: "Văn bản về báo cáo, thể thức và đơn vị hành chính", en: "Acts on reports, the form of documents and units" },
        records: administrationDocuments,
      },
    },
  },
});
