import { definePlugin, type Plugin } from "@pccc/plugin";
import type { PcccContributions } from "./contributions.ts";
import { fireDocuments } from "./documents/fire-documents.ts";
import { areasReached } from "./metrics/areas-reached.ts";
import { deadlyFires } from "./metrics/deadly-fires.ts";
import { drillsHeld } from "./metrics/drills-held.ts";
import { modelsActive } from "./metrics/models-active.ts";
import { nationalDayHeld } from "./metrics/national-day-held.ts";
import { planAdopted } from "./metrics/plan-adopted.ts";
import { reportsLate } from "./metrics/reports-late.ts";
import { reportsMissing } from "./metrics/reports-missing.ts";
import { reportsOnTime } from "./metrics/reports-on-time.ts";
import { supervisionsDone } from "./metrics/supervisions-done.ts";
import { reportFigures } from "./report-figures.ts";
import { sampleSheet } from "./sheets/sample-sheet.ts";

export type { PcccContributions, PcccMetricId } from "./contributions.ts";
export { fireDocuments } from "./documents/fire-documents.ts";
export { fourOnTheSpot, type OnTheSpotItem } from "./four-on-the-spot.ts";
export { type ReportFigure, reportFigures } from "./report-figures.ts";

/**
 * Fire prevention and fighting (PCCC): what is measured, and a sample sheet.
 *
 * @public
 */
const plugin: Plugin<"pccc", PcccContributions> = definePlugin({
  id: "pccc",
  version: "0.1.0",
  apiLevel: 1,
  needs: [],
  provides: {
    metrics: {
      "pccc.areas-reached": areasReached,
      "pccc.deadly-fires": deadlyFires,
      "pccc.drills-held": drillsHeld,
      "pccc.models-active": modelsActive,
      "pccc.national-day-held": nationalDayHeld,
      "pccc.plan-adopted": planAdopted,
      "pccc.reports-late": reportsLate,
      "pccc.reports-missing": reportsMissing,
      "pccc.reports-on-time": reportsOnTime,
      "pccc.supervisions-done": supervisionsDone,
    },
    figures: {
      "pccc.areasReached": { id: "pccc.areasReached", title: reportFigures.areasReached },
      "pccc.areasTotal": { id: "pccc.areasTotal", title: reportFigures.areasTotal },
      "pccc.modelsActive": { id: "pccc.modelsActive", title: reportFigures.modelsActive },
      "pccc.modelsPlanned": { id: "pccc.modelsPlanned", title: reportFigures.modelsPlanned },
      "pccc.drillsHeld": { id: "pccc.drillsHeld", title: reportFigures.drillsHeld },
      "pccc.drillsPlanned": { id: "pccc.drillsPlanned", title: reportFigures.drillsPlanned },
      "pccc.supervisionsDone": { id: "pccc.supervisionsDone", title: reportFigures.supervisionsDone },
      "pccc.supervisionsPlanned": { id: "pccc.supervisionsPlanned", title: reportFigures.supervisionsPlanned },
      "pccc.deadlyFires": { id: "pccc.deadlyFires", title: reportFigures.deadlyFires },
    },
    documentPacks: {
      "pccc.documents": {
        id: "pccc.documents",
        title: { vi: "Văn bản về phòng cháy, chữa cháy", en: "Documents on fire safety" },
        records: fireDocuments,
      },
    },
    sheets: { "pccc.sample-sheet": sampleSheet },
  },
});
export default plugin;
