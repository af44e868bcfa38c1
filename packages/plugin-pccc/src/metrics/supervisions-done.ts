import type { Metric } from "@pccc/rules";
import { rateOfPlan } from "../rate-of-plan.ts";

/**
 * The share of the planned supervisions that were done.
 */
export const supervisionsDone: Metric = {
  id: "pccc.supervisions-done",
  title: { vi: "Cuộc giám sát đã thực hiện", en: "Supervisions done" },
  kind: "rate",
  unit: { vi: "cuộc", en: "supervisions" },
  compute: (input) => rateOfPlan(input, "supervisionsDone", "supervisionsPlanned"),
};
