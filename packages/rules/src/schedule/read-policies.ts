import { readLocatedYaml } from "@pccc/calendar/files";
import { type Finding, makeFinding } from "@pccc/core";
import { fieldParams } from "@pccc/core/schema";
import { diagnostics } from "../diagnostics.ts";
import { readPolicyFile } from "./policy-file.schema.ts";
import type { PunctualityPolicy } from "./punctuality-policy.ts";
import type { UrgingPolicy } from "./urging-policy.ts";

/**
 * What a file of policies holds, and what is wrong with it.
 *
 * @public
 */
export interface ReadPolicies {
  /** Empty where the file cannot be used. */
  readonly punctuality: readonly PunctualityPolicy[];
  readonly urging: readonly UrgingPolicy[];
  /** Each with the file and the line in its params, and its place in the text. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a file of policies of punctuality and urging, YAML 1.2 or JSON.
 *
 * @param text - The file's text.
 * @param file - Its name, for the findings.
 * @returns The policies; none, and the findings, where the file is not sound.
 *
 * @public
 */
export function readPolicies(text: string, file: string): ReadPolicies {
  const read = readLocatedYaml(text, "byCoreSchema");
  if (!read.ok)
    return refused(
      read.error.map(({ reason, span }) =>
        makeFinding(diagnostics, "PCCC_POLICY_FILE_SYNTAX", { file, line: span.startLine, reason: reason.en, reasonVi: reason.vi }, span),
      ),
    );
  const { value, placeOf } = read.value;
  const parsed = readPolicyFile(value);
  if (!parsed.ok)
    return refused(
      parsed.error.map((fault) => {
        const span = placeOf(fault.keys);
        return makeFinding(diagnostics, "PCCC_POLICY_FILE_SHAPE", { file, line: span.startLine, ...fieldParams(fault) }, span);
      }),
    );
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const group of ["punctuality", "urging"] as const) {
    for (const [index, { id }] of parsed.value[group].entries()) {
      const span = placeOf([group, index, "id"]);
      if (seen.has(id)) findings.push(makeFinding(diagnostics, "PCCC_POLICY_DUPLICATE", { file, line: span.startLine, policy: id }, span));
      seen.add(id);
    }
  }
  return findings.length > 0 ? refused(findings) : { ...parsed.value, findings };
}

function refused(findings: readonly Finding[]): ReadPolicies {
  return { punctuality: [], urging: [], findings };
}
