import type { Metric } from "@pccc/rules";
import { rateOfPlan } from "../rate-of-plan.ts";

/**
 * The share of the planned fire safety models that are at work.
 */
export const modelsActive: Metric = {
  id: "pccc.models-active",
  title: { vi: "Mô hình an toàn PCCC đang hoạt động", en: "Fire safety models at work" },
  kind: "rate",
  unit: { vi: "mô hình", en: "models" },
  compute: (input) => rateOfPlan(input, "modelsActive", "modelsPlanned"),
};
