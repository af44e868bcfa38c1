import type { PlanDraft, Reading } from "../plan-draft.ts";

interface Sure {
  readonly confidence: number;
}

/** A draft in which nothing is surer than a limit. */
export function lessSure(draft: PlanDraft, limit: number): PlanDraft {
  const capped = <T extends Sure>(item: T): T => ({ ...item, confidence: Math.min(item.confidence, limit) });
  const all = <T extends Sure>(items: readonly T[]): readonly T[] => items.map(capped);
  const field = <K extends string, T>(key: K, value: Reading<T> | undefined): { readonly [P in K]?: Reading<T> } =>
    value === undefined ? {} : ({ [key]: capped(value) } as { readonly [P in K]?: Reading<T> });
  const { attached, signatory } = draft;
  return {
    ...draft,
    ...field("docType", draft.docType),
    ...field("number", draft.number),
    ...field("numberRaw", draft.numberRaw),
    ...field("issuedOn", draft.issuedOn),
    ...field("dateRaw", draft.dateRaw),
    ...field("place", draft.place),
    ...field("issuer", draft.issuer),
    ...field("line", draft.line),
    ...field("title", draft.title),
    ...(attached === undefined ? {} : { attached: { docType: capped(attached.docType), ...field("title", attached.title) } }),
    addressees: all(draft.addressees),
    basis: all(draft.basis),
    mentions: all(draft.mentions),
    sections: all(draft.sections),
    tasks: all(draft.tasks),
    reporting: all(draft.reporting),
    recipients: all(draft.recipients),
    ...(signatory === undefined ? {} : { signatory: capped(signatory) }),
  };
}
