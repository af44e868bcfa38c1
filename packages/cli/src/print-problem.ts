import {
  type DiagnosticsCatalogue,
  diagnostics as coreDiagnostics,
  type Finding,
  formatFinding,
  JournalError,
  PcccError,
} from "@pccc/core";
import { diagnostics as calendarDiagnostics } from "@pccc/calendar";
import { diagnostics as hostDiagnostics, HostError } from "@pccc/host";
import { diagnostics as importDiagnostics, type TextPlace } from "@pccc/import";
import { diagnostics as pluginDiagnostics } from "@pccc/plugin";
import { diagnostics as rulesDiagnostics } from "@pccc/rules";
import { CliError } from "./cli-error.ts";
import { placeInFile } from "./place-in-file.ts";
import { diagnostics as cliDiagnostics } from "./diagnostics.ts";
import { type ExitStatus, exitStatus } from "./exit-status.ts";
import type { Manner } from "./io.ts";

/** The catalogues in which the words of a code are looked for. */
export const catalogues: readonly DiagnosticsCatalogue[] = [
  cliDiagnostics,
  hostDiagnostics,
  pluginDiagnostics,
  importDiagnostics,
  rulesDiagnostics,
  calendarDiagnostics,
  coreDiagnostics,
];

/** Tells what went wrong and what to do, and with which status the process ends. */
export function printProblem(problem: unknown, { io, language, json }: Manner): ExitStatus {
  const known = problem instanceof PcccError ? (problem as PcccError<string>) : undefined;
  const code = known?.code ?? "PCCC_CLI_UNEXPECTED";
  const params = known?.params ?? { reason: problem instanceof Error ? problem.message : String(problem) };
  const findings = problem instanceof CliError || problem instanceof HostError ? problem.findings : [];
  const { message, advice } = formatFinding(catalogues, { code, params }, language);
  if (json) {
    io.error(`${JSON.stringify({ error: { code, message, advice, params, findings } })}\n`);
  } else {
    io.error(`${language === "vi" ? "Lỗi" : "Error"} ${code}: ${message}\n`);
    if (advice !== "") io.error(`  → ${advice}\n`);
    for (const finding of findings.slice(0, 50)) io.error(`  - ${findingLine(finding, { language })}\n`);
    if (findings.length > 50) io.error(`  … +${findings.length - 50}\n`);
  }
  if (io.env["PCCC_DEBUG"] === "1" && problem instanceof Error) io.error(`${problem.stack ?? ""}\n`);
  return statusOf(problem);
}

/** One finding on one line: code, words, and the place in the text. */
export function findingLine(finding: Finding, manner: Pick<Manner, "language">, places: readonly TextPlace[] = []): string {
  const { message } = formatFinding(catalogues, finding, manner.language);
  const place = finding.span === undefined ? "" : ` (${placeInFile(finding.span, places, manner)})`;
  return `${finding.code}${place}: ${message}`;
}

/** What to do about a finding. */
export function adviceOn(finding: Finding, { language }: Pick<Manner, "language">): string {
  return formatFinding(catalogues, finding, language).advice;
}

/** Findings as prose, as renderers are given them. */
export function findingsAsProse(
  findings: readonly Finding[],
  { language }: Pick<Manner, "language">,
): readonly (Pick<Finding, "code" | "severity"> & { readonly message: string })[] {
  return findings.map(({ code, severity, params }) => ({
    code,
    severity,
    message: formatFinding(catalogues, { code, params }, language).message,
  }));
}

function statusOf(problem: unknown): ExitStatus {
  if (problem instanceof CliError) return problem.status;
  if (problem instanceof JournalError) {
    return problem.reason === "Conflict" || problem.reason === "Invalid" ? exitStatus.input : exitStatus.environment;
  }
  if (problem instanceof PcccError) return exitStatus.input;
  return exitStatus.environment;
}
