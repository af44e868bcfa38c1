import type { Metric } from "@pccc/rules";
import { rateOfPlan } from "../rate-of-plan.ts";

/**
 * The share of the unit's residential areas that dissemination reached.
 */
export const areasReached: Metric = {
  id: "pccc.areas-reached",
  title: { vi: "Khu dân cư được tuyên truyền", en: "Residential areas reached" },
  kind: "rate",
  unit: { vi: "khu dân cư", en: "residential areas" },
  compute: (input) => rateOfPlan(input, "areasReached", "areasTotal"),
};
