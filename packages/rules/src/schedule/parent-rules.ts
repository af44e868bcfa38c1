import {
  type AdministrativeDocument,
  type Citation,
  type CitedDocument,
  type Duty,
  documentNumberKey,
  parseDocumentNumber,
  type Plan,
} from "@pccc/core";

/**
 * What a plan above says about the timing of the same kind of duty.
 *
 * @public
 */
export interface ParentRule {
  /** The duty whose own text is silent. */
  readonly duty: string;
  /** The plan above. */
  readonly plan: string;
  /** The duty of the plan above whose timing is taken. */
  readonly rule: Duty;
  /** The plan above as a reason cites it. */
  readonly citation: Citation;
}

/**
 * Finds what the plans that a plan implements say about duties whose own text is silent.
 *
 * @remarks
 * A plan above is one that this plan cites as what it implements and that is among those given. It speaks about a duty through its
 * own duties of the same kind that do state a time.
 *
 * @param plan - The plan.
 * @param others - The plans on record.
 * @returns The rules, by duty in the plan's order.
 *
 * @public
 */
export function parentRules(plan: Plan, others: readonly Plan[]): readonly ParentRule[] {
  const implemented = plan.document.relations.filter(({ relation }) => relation === "implements");
  const above = others.filter((other) => other.id !== plan.id && implemented.some((cited) => isCited(cited, other.document)));
  return plan.duties
    .filter(({ timing, regime }) => timing.kind === "unspecified" && regime === undefined)
    .flatMap((duty) =>
      above.flatMap((other) =>
        other.duties
          .filter((rule) => rule.kind === duty.kind && (rule.timing.kind !== "unspecified" || rule.regime !== undefined))
          .map((rule) => ({ duty: duty.id, plan: other.id, rule, citation: citationOf(other) })),
      ),
    );
}

/** A number is not unique by itself: the year has to fit where both sides name a day. */
function isCited(cited: CitedDocument, { number, issuedOn }: AdministrativeDocument): boolean {
  if (cited.number === undefined || number === undefined) return false;
  const sameYear = cited.date === undefined || issuedOn === undefined || cited.date.slice(0, 4) === issuedOn.slice(0, 4);
  return sameYear && keyOf(cited.number) === keyOf(number);
}

function keyOf(number: string): string {
  const parsed = parseDocumentNumber(number, { mode: "lenient" });
  return parsed.ok ? documentNumberKey(parsed.value) : number;
}

function citationOf({ document }: Plan): Citation {
  const { number, title, issuedOn } = document;
  return { document: number ?? title, ...(issuedOn === undefined ? {} : { date: issuedOn }), confidence: "text" };
}
