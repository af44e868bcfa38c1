import { diagnostics } from "../diagnostics.ts";
import { makeFinding } from "../diagnostics-catalogue.ts";
import type { Finding } from "../finding.ts";
import type { PlainDate } from "../plain-date.ts";
import type { AdministrativeDocument } from "./administrative-document.ts";
import { groundsOf } from "./document-chain.ts";
import type { DocumentRegister } from "./document-register.ts";
import { type DocumentStatus, documentStatusOn } from "./document-status.ts";
import { findDocument } from "./find-document.ts";

/**
 * What a plan rests on as of a day.
 *
 * @public
 */
export interface PlanGrounds {
  readonly plan: string;
  /** Every document of the chain, nearest first. */
  readonly grounds: readonly DocumentStatus[];
  /** Citations that no registered document answers, grounds that have ended, and those of which that is only asserted. */
  readonly findings: readonly Finding[];
}

/**
 * Tells what plans rest on as of a day, and which of them rest on something that is no longer in force.
 *
 * @param register - The register.
 * @param plans - The plans, each with its document as registered.
 * @param date - The day.
 * @returns One answer per plan, in the given order.
 *
 * @public
 */
export function planGroundsOn(
  register: DocumentRegister,
  plans: readonly { readonly id: string; readonly document: AdministrativeDocument }[],
  date: PlainDate,
): readonly PlanGrounds[] {
  return plans.map(({ id, document }) => {
    const findings: Finding[] = [];
    const ids = new Set<string>();
    for (const cited of document.relations) {
      if (cited.relation === "cites" || cited.relation === "supersedes" || cited.relation === "amends") continue;
      const found = findDocument(register, cited);
      findings.push(...found.findings);
      if (found.document !== undefined) for (const ground of groundsOf(register, found.document.id).documents) ids.add(ground);
    }
    const grounds = [...ids].flatMap((ground) => documentStatusOn(register, ground, date) ?? []);
    for (const { document: ground, state, endedBy } of grounds) {
      const params = { plan: id, ground: ground.number ?? ground.id, on: date, by: endedBy.join(", ") || "–" };
      if (state === "ended") findings.push(makeFinding(diagnostics, "PCCC_DOCUMENTS_PLAN_ON_ENDED", params));
      if (state === "unknown" && endedBy.length > 0) findings.push(makeFinding(diagnostics, "PCCC_DOCUMENTS_PLAN_ON_DOUBTFUL", params));
    }
    return { plan: id, grounds, findings };
  });
}
