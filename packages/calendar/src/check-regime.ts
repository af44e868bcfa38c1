import { type Finding, makeFinding } from "@pccc/core";
import { diagnostics } from "./diagnostics.ts";
import { isDayOfEveryMonth } from "./periods-of.ts";
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
  if (!isDayOfEveryMonth(regime.window.startDay))
    findings.push(makeFinding(diagnostics, "PCCC_REGIME_WINDOW_DAY", { regime: regime.id, day: regime.window.startDay }));
  if (regime.frequencies.includes("weekly"))
    findings.push(makeFinding(diagnostics, "PCCC_REGIME_NO_WINDOW", { regime: regime.id, frequency: "weekly" }));
  if (regime.validFrom !== undefined && regime.validTo !== undefined && regime.validFrom > regime.validTo)
    findings.push(
      makeFinding(diagnostics, "PCCC_REGIME_VALIDITY_REVERSED", { regime: regime.id, from: regime.validFrom, to: regime.validTo }),
    );
  return findings;
}
