import { type Indicator, parsePoints, parseSelector, type ParseSelectorOptions } from "@pccc/core";
import { CliError } from "../cli-error.ts";
import { exitStatus } from "../exit-status.ts";
import type { Scenario } from "../scenario.ts";

/** The indicators that a scenario adds to its plan; words for units are read by the units of the day. */
export function indicatorsOf({ plan, indicators = [] }: Scenario, on: ParseSelectorOptions): readonly Indicator[] {
  return indicators.map(
    ({ task, targets, ...indicator }, index): Indicator => ({
      id: `${plan.id}/i${index + 1}`,
      ...indicator,
      ...(task === undefined ? {} : { task: `${plan.id}/${task}` }),
      targets: targets.map(({ for: text, value, ...period }) => {
        const read = parseSelector(text, on);
        if (!read.ok) throw new CliError(exitStatus.input, "PCCC_CLI_SELECTOR", { text }, [read.error]);
        // The shape of the scenario has let through only what fits the decimals.
        return { for: read.value, ...period, value: parsePoints(String(value), indicator.decimals) ?? 0 };
      }),
    }),
  );
}
