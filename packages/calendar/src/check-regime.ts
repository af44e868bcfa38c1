import { daysInMonth, type Finding, makeFinding } from "@pccc/core";
import { diagnostics } from "./diagnostics.ts";
import { hasWindows, isDayOfEveryMonth } from "./periods-of.ts";
import type { Regime } from "./regime.ts";

/**
 * Checks that a regime's windows can be computed.
 *
 * @param regime - The regime, such as one read from a file.
 * @returns Its faults; empty when `periodsOf` answers for each of its frequencies.
 *
 * @public
 */
export function checkRegime(regime: Regime): readonly Finding[] {
  const findings: Finding[] = [];
  const { window } = regime;
  if ((window.kind === undefined || window.kind === "months") && !isDayOfEveryMonth(window.startDay))
    findings.push(makeFinding(diagnostics, "PCCC_REGIME_WINDOW_DAY", { regime: regime.id, day: window.startDay }));
  for (const frequency of regime.frequencies)
    if (!hasWindows(regime, frequency)) findings.push(makeFinding(diagnostics, "PCCC_REGIME_NO_WINDOW", { regime: regime.id, frequency }));
  if (window.kind === "named")
    for (const named of window.windows)
      for (const { month, day } of [named.from, named.to])
        if (day !== "last" && (day < 1 || month < 1 || month > 12 || day > daysInMonth(2023, month)))
          findings.push(makeFinding(diagnostics, "PCCC_REGIME_WINDOW_DAY", { regime: regime.id, day }));
  if (regime.validFrom !== undefined && regime.validTo !== undefined && regime.validFrom > regime.validTo)
    findings.push(
      makeFinding(diagnostics, "PCCC_REGIME_VALIDITY_REVERSED", { regime: regime.id, from: regime.validFrom, to: regime.validTo }),
    );
  return findings;
}
