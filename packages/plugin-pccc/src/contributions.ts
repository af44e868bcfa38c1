import type { DocumentPack, Figure } from "@pccc/plugin";
import type { Metric, Sheet } from "@pccc/rules";
import type { ReportFigure } from "./report-figures.ts";

/**
 * The metrics of this plugin.
 *
 * @public
 */
export type PcccMetricId =
  | "pccc.areas-reached"
  | "pccc.deadly-fires"
  | "pccc.drills-held"
  | "pccc.models-active"
  | "pccc.national-day-held"
  | "pccc.plan-adopted"
  | "pccc.reports-late"
  | "pccc.reports-missing"
  | "pccc.reports-on-time"
  | "pccc.supervisions-done";

/**
 * What this plugin brings, by id.
 *
 * @public
 */
export interface PcccContributions {
  readonly metrics: Readonly<Record<PcccMetricId, Metric>>;
  readonly figures: Readonly<Record<`pccc.${ReportFigure}`, Figure>>;
  readonly documentPacks: Readonly<Record<"pccc.documents", DocumentPack>>;
  readonly sheets: Readonly<Record<"pccc.sample-sheet", Sheet<PcccMetricId>>>;
}
