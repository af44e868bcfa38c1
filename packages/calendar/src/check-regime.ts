import { daysInMonth, type Finding, makeFinding } from "@pccc/core";
import { diagnostics } from "./diagnostics.ts";
import { hasWindows, isDayOfEveryMonth } from "./periods-of.ts";
import type { LevelDeadline, Regime } from "./regime.ts";

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
  if (window.kind === "named" || window.kind === "days")
    for (const ends of window.kind === "named" ? window.windows.map(({ from, to }) => [from, to]) : [window.days])
      for (const { month, day } of ends)
        if (day !== "last" && (day < 1 || month < 1 || month > 12 || day > daysInMonth(2023, month)))
          findings.push(makeFinding(diagnostics, "PCCC_REGIME_WINDOW_DAY", { regime: regime.id, day }));
  for (const deadline of misplacedDeadlines(regime))
    findings.push(
      makeFinding(diagnostics, "PCCC_REGIME_DEADLINE_FORM", { regime: regime.id, level: deadline.level, window: window.kind ?? "months" }),
    );
  if (regime.validFrom !== undefined && regime.validTo !== undefined && regime.validFrom > regime.validTo)
    findings.push(
      makeFinding(diagnostics, "PCCC_REGIME_VALIDITY_REVERSED", { regime: regime.id, from: regime.validFrom, to: regime.validTo }),
    );
  return findings;
}

/** Deadlines that cannot be counted from what the regime names. */
function misplacedDeadlines({ window, deadlines }: Regime): readonly LevelDeadline[] {
  switch (window.kind) {
    case "days":
    case "once":
    case "continuous":
      return deadlines;
    case "event":
      return deadlines.filter(({ event }) => event === undefined);
    default:
      return deadlines.filter(({ event }) => event !== undefined);
  }
}
