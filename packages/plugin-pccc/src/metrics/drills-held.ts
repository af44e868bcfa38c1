import type { Metric } from "@pccc/rules";
import { rateOfPlan } from "../rate-of-plan.ts";

/**
 * The share of the planned trainings and drills that were held.
 */
export const drillsHeld: Metric = {
  id: "pccc.drills-held",
  title: { vi: "Tập huấn, thực tập đã tổ chức", en: "Trainings and drills held" },
  kind: "rate",
  unit: { vi: "buổi", en: "sessions" },
  compute: (input) => rateOfPlan(input, "drillsHeld", "drillsPlanned"),
};
