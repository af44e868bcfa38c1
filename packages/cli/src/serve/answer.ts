import { type Finding, formatFinding, type Language, PcccError } from "@pccc/core";
import { HostError } from "@pccc/host";
import { CliError } from "../cli-error.ts";
import { catalogues } from "../print-problem.ts";

/** The id of a request; `null` where the line was none. */
export type RequestId = string | number | null;

/** One line of output. */
export type Answer =
  | { readonly id: RequestId; readonly ok: true; readonly result: unknown }
  | { readonly id: RequestId; readonly ok: false; readonly error: AnswerError };

/** Why a request could not be answered, with words in the session's language. */
export interface AnswerError {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly findings: readonly (Finding & { readonly message: string })[];
}

/** Says of a failure what went wrong and what to do; what nobody foresaw is said without its stack. */
export function refusal(id: RequestId, problem: unknown, language: Language): Answer {
  const known = problem instanceof PcccError ? (problem as PcccError<string>) : undefined;
  const code = known?.code ?? "PCCC_CLI_UNEXPECTED";
  const params = known?.params ?? { reason: problem instanceof Error ? problem.message : String(problem) };
  const findings = problem instanceof CliError || problem instanceof HostError ? problem.findings : [];
  return {
    id,
    ok: false,
    error: {
      code,
      ...formatFinding(catalogues, { code, params }, language),
      params,
      findings: withWords(findings, language),
    },
  };
}

/** Findings with their words. */
export function withWords(findings: readonly Finding[], language: Language): AnswerError["findings"] {
  return findings.map((finding) => ({ ...finding, message: formatFinding(catalogues, finding, language).message }));
}
