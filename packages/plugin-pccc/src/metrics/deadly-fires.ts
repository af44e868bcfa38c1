import type { Metric } from "@pccc/rules";
import { measureFigures } from "../figures-of-report.ts";
import { columnOf } from "../unit-value.ts";

/**
 * How many fires with deaths the unit's report lays to its own responsibility.
 *
 * @remarks
 * Silence is no statement that there was none: without the figure the count is Unknown, also after the due day.
 */
export const deadlyFires: Metric = {
  id: "pccc.deadly-fires",
  title: { vi: "Vụ cháy làm chết người có phần trách nhiệm của đơn vị", en: "Fires with deaths for which the unit bears responsibility" },
  kind: "count",
  unit: { vi: "vụ", en: "fires" },
  compute: (input) =>
    columnOf(input, (owed) =>
      measureFigures(owed, ["deadlyFires"], "unknown", ([value = 0], evidence) => ({ state: "Known", value, of: 1, evidence })),
    ),
};
