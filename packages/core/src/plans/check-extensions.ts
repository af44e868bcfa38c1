import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import type { Duty } from "./duty.ts";
import type { Extension } from "./submission.ts";

/**
 * Checks extensions that are to be recorded: somebody decides each, it moves the deadline on, and the duty's limit holds.
 *
 * @remarks
 * Extensions of one obligation are counted together with those on record. Without a limit of the duty there is none: no law sets one.
 *
 * @param extensions - The extensions, in the order in which they are to be recorded.
 * @param recorded - Those on record.
 * @param dutyOf - The duty of an obligation; `undefined` where no plan has it.
 * @returns An error for each extension that must not be recorded.
 *
 * @public
 */
export function checkExtensions(
  extensions: readonly Extension[],
  recorded: readonly Extension[],
  dutyOf: (obligation: string) => Duty | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  const earlier = Map.groupBy(recorded, ({ obligation }) => obligation);
  for (const extension of extensions) {
    const { obligation, dueOn } = extension;
    const before = earlier.get(obligation) ?? [];
    const last = before.at(-1);
    const most = dutyOf(obligation)?.maxExtensions;
    if (extension.decidedBy === undefined) findings.push(makeFinding(diagnostics, "PCCC_EXTENSION_UNSIGNED", { obligation, dueOn }));
    if (last !== undefined && dueOn <= last.dueOn) {
      findings.push(makeFinding(diagnostics, "PCCC_EXTENSION_BACKWARDS", { obligation, dueOn, earlier: last.dueOn }));
    }
    if (most !== undefined && before.length >= most) {
      findings.push(makeFinding(diagnostics, "PCCC_EXTENSION_TOO_MANY", { obligation, dueOn, most }));
    }
    earlier.set(obligation, [...before, extension]);
  }
  return findings;
}
