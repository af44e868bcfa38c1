import { civilDayOf, type Extension, type Finding, makeFinding, type PlainDate, parsePlainDate } from "@pccc/core";
import { diagnostics } from "../diagnostics.ts";
import type { Obligation, ReasonStep } from "./obligation.ts";

/** Obligations with the deadlines that extensions gave them. */
export interface ExtendedObligations {
  readonly obligations: readonly Obligation[];
  /** Extensions of obligations that are not among them. */
  readonly unmatched: readonly Extension[];
  readonly findings: readonly Finding[];
}

/**
 * Gives obligations the deadlines of the extensions decided so far; the last decision counts and the first deadline is kept.
 *
 * @remarks
 * It may be applied again to what it returned.
 *
 * @param obligations - The obligations.
 * @param extensions - The extensions.
 * @param asOf - The last day whose decisions count.
 * @returns The obligations in the same order.
 */
export function applyExtensions(
  obligations: readonly Obligation[],
  extensions: readonly Extension[],
  asOf: PlainDate,
): ExtendedObligations {
  if (extensions.length === 0) return { obligations, unmatched: [], findings: [] };
  const findings: Finding[] = [];
  const latest = new Map<string, { readonly extension: Extension; readonly dueOn: PlainDate }>();
  for (const extension of [...extensions].sort((a, b) => a.decidedAt - b.decidedAt)) {
    if (civilDayOf(extension.decidedAt) > asOf) continue;
    const dueOn = parsePlainDate(extension.dueOn);
    if (dueOn === undefined)
      findings.push(makeFinding(diagnostics, "PCCC_EXTENSION_INVALID", { obligation: extension.obligation, dueOn: extension.dueOn }));
    else latest.set(extension.obligation, { extension, dueOn });
  }
  const matched = new Set<string>();
  const extended = obligations.map((obligation) => {
    const found = latest.get(obligation.id);
    if (found === undefined) return obligation;
    matched.add(obligation.id);
    if (obligation.status === "lapsed" || obligation.status === "underReview") return obligation;
    const { dueOn, extension } = found;
    const original = obligation.originalDueOn ?? obligation.dueOn;
    if (original !== undefined && dueOn <= original) {
      findings.push(makeFinding(diagnostics, "PCCC_EXTENSION_NOT_LATER", { obligation: obligation.id, dueOn, original }));
      return obligation;
    }
    if (obligation.dueOn === dueOn) return obligation;
    const ref = `${extension.obligation}#${extension.decidedAt}`;
    const by = extension.decidedBy === undefined ? "" : ` (${extension.decidedBy})`;
    const reason = { vi: `Gia hạn đến ${dueOn}: ${extension.reason}${by}`, en: `Extended to ${dueOn}: ${extension.reason}${by}` };
    const step: ReasonStep = { kind: "extension", ref, text: reason };
    // The new last day is a whole day.
    const { dueTime, ...whole } = obligation;
    return {
      ...whole,
      status: "dated" as const,
      dueOn,
      ...(original === undefined ? {} : { originalDueOn: original }),
      ...(dueTime === undefined ? {} : { originalDueTime: dueTime }),
      reasons: [...obligation.reasons, step],
    };
  });
  const unmatched = [...latest.values()].filter(({ extension }) => !matched.has(extension.obligation));
  return { obligations: extended, unmatched: unmatched.map(({ extension }) => extension), findings };
}
