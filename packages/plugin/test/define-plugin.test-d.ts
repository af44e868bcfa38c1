import type { Text } from "@pccc/core";
import type { Metric, Sheet } from "@pccc/rules";
import { definePlugin, type MetricIdOf, type Plugin, type SheetIdOf } from "@pccc/plugin";

declare const metric: Metric;
declare const sheet: Sheet;
declare const title: Text;

/** Fails to compile unless both types are the same. */
function same<A, B>(_proof: [A] extends [B] ? ([B] extends [A] ? true : "the first is wider") : "the first is not the second"): void {}

// Without an annotation the ids are inferred.
const inferred = definePlugin({
  id: "water",
  version: "1.0.0",
  apiLevel: 1,
  needs: [],
  provides: { metrics: { "water.wells": metric, "water.tanks": metric } },
});
same<MetricIdOf<typeof inferred>, "water.wells" | "water.tanks">(true);
same<SheetIdOf<typeof inferred>, never>(true);
same<typeof inferred.id, "water">(true);

// With an annotation, as a package has it.
interface WaterContributions {
  readonly metrics: Readonly<Record<"water.wells" | "water.tanks", Metric>>;
  readonly sheets: Readonly<Record<"water.sheet", Sheet>>;
}
const annotated: Plugin<"water", WaterContributions> = definePlugin({
  id: "water",
  version: "1.0.0",
  apiLevel: 1,
  needs: [],
  provides: { metrics: { "water.wells": metric, "water.tanks": metric }, sheets: { "water.sheet": sheet } },
});
same<MetricIdOf<typeof annotated>, "water.wells" | "water.tanks">(true);

// @ts-expect-error the annotation has water.tanks, the record has not
const lacking: Plugin<"water", WaterContributions> = definePlugin({
  id: "water",
  version: "1.0.0",
  apiLevel: 1,
  needs: [],
  provides: { metrics: { "water.wells": metric }, sheets: { "water.sheet": sheet } },
});

const records = { "water.wells": metric, "water.tanks": metric, "water.pumps": metric };
// @ts-expect-error the record has water.pumps, the annotation has not
const surplus: Plugin<"water", WaterContributions> = definePlugin({
  id: "water",
  version: "1.0.0",
  apiLevel: 1,
  needs: [],
  provides: { metrics: records, sheets: { "water.sheet": sheet } },
});

// @ts-expect-error the annotation has no regimes
const surplusKind: Plugin<"water", WaterContributions> = definePlugin({
  id: "water",
  version: "1.0.0",
  apiLevel: 1,
  needs: [],
  provides: {
    metrics: { "water.wells": metric, "water.tanks": metric },
    sheets: { "water.sheet": sheet },
    dutyKinds: { "water.dig": { id: "water.dig", title } },
  },
});

// A list is Plugin[]: ids are then strings. A tuple keeps them.
const list: readonly Plugin[] = [inferred, annotated];
same<MetricIdOf<(typeof list)[number]>, string>(true);

const fire = definePlugin({ id: "fire", version: "1.0.0", apiLevel: 1, needs: [], provides: { metrics: { "fire.drills": metric } } });
type AnyMetric = MetricIdOf<typeof annotated | typeof fire>;
same<AnyMetric, "water.wells" | "water.tanks" | "fire.drills">(true);

type Criterion = Sheet<AnyMetric>["criteria"][number];
const form: Criterion["form"] = { kind: "allOrNothing", metric: "fire.drills", atLeast: "100" };
// @ts-expect-error a misspelt metric
const misspelt: Criterion["form"] = { kind: "allOrNothing", metric: "fire.dril", atLeast: "100" };

export { form, lacking, misspelt, surplus, surplusKind };
