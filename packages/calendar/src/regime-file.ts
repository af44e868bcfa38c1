import { type Finding, makeFinding } from "@pccc/core";
import { fieldParams } from "@pccc/core/schema";
import { diagnostics } from "./diagnostics.ts";
import { type LintRegimesOptions, lintRegimes } from "./lint-regimes.ts";
import { readLocatedYaml } from "./located-yaml.ts";
import type { Regime } from "./regime.ts";
import { readRegimeFile } from "./regime-file.schema.ts";

/**
 * What a file of regimes holds, and what is wrong with it.
 *
 * @public
 */
export interface ReadRegimes {
  /** Empty where the file cannot be read. */
  readonly regimes: readonly Regime[];
  /** Each with the file in `params.file` and its place in the text. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a file of regimes, YAML 1.2 or JSON, and proves its deadlines lawful.
 *
 * @param text - The file's text.
 * @param file - Its name, for the findings.
 * @param options - The calendars that the deadlines are tried on.
 * @returns The regimes and the findings, each with file and line.
 *
 * @public
 */
export function readRegimes(text: string, file: string, options: LintRegimesOptions): ReadRegimes {
  const read = readLocatedYaml(text, "byCoreSchema");
  if (!read.ok) {
    const findings = read.error.map(({ reason, span }) =>
      makeFinding(diagnostics, "PCCC_REGIME_FILE_SYNTAX", { file, line: span.startLine, reason: reason.en, reasonVi: reason.vi }, span),
    );
    return { regimes: [], findings };
  }
  const { value, placeOf } = read.value;
  const parsed = readRegimeFile(value);
  if (!parsed.ok) {
    const findings = parsed.error.map((fault) => {
      const span = placeOf(fault.keys);
      return makeFinding(diagnostics, "PCCC_REGIME_FILE_SHAPE", { file, line: span.startLine, ...fieldParams(fault) }, span);
    });
    return { regimes: [], findings };
  }
  const regimes = parsed.value;
  const findings = lintRegimes(regimes, options).map(({ finding, path }): Finding => {
    const span = placeOf(["regimes", ...path]);
    return { ...finding, params: { ...finding.params, file, line: span.startLine }, span };
  });
  return { regimes, findings };
}
