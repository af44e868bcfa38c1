import type { Text } from "@pccc/core";

/**
 * The figures that a report of the period states.
 *
 * @public
 */
export type ReportFigure =
  | "areasReached"
  | "areasTotal"
  | "modelsActive"
  | "modelsPlanned"
  | "drillsHeld"
  | "drillsPlanned"
  | "supervisionsDone"
  | "supervisionsPlanned"
  | "deadlyFires";

/**
 * What each figure counts, over the window of the report.
 *
 * @public
 */
export const reportFigures: Readonly<Record<ReportFigure, Text>> = {
  areasReached: { vi: "Số khu dân cư đã được tuyên truyền", en: "Residential areas reached by dissemination" },
  areasTotal: { vi: "Tổng số khu dân cư", en: "Residential areas in all" },
  modelsActive: { vi: "Số mô hình an toàn PCCC đang hoạt động", en: "Fire safety models at work" },
  modelsPlanned: { vi: "Số mô hình theo kế hoạch", en: "Models planned" },
  drillsHeld: { vi: "Số buổi tập huấn, thực tập đã tổ chức", en: "Trainings and drills held" },
  drillsPlanned: { vi: "Số buổi theo kế hoạch", en: "Trainings and drills planned" },
  supervisionsDone: { vi: "Số cuộc giám sát đã thực hiện", en: "Supervisions done" },
  supervisionsPlanned: { vi: "Số cuộc giám sát theo kế hoạch", en: "Supervisions planned" },
  deadlyFires: {
    vi: "Số vụ cháy làm chết người có phần trách nhiệm của đơn vị",
    en: "Fires with deaths for which the unit bears part of the responsibility",
  },
};
