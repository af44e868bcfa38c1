import type { DraftCitation, DraftReporting, DraftTask, PlanDraft } from "./plan-draft.ts";

/**
 * A draft in the form of a hand annotation: the same field names, `null` for what the text does not say.
 *
 * @remarks
 * Task texts are cut to 80 characters. A field that is absent in an annotation is absent here.
 *
 * @public
 */
export interface DocumentAnnotation {
  readonly file: string;
  readonly docType: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly place: string | null;
  readonly numberRaw?: string;
  readonly dateRaw?: string;
  readonly attached?: { readonly docType: string; readonly title: string | null };
  readonly addressees?: readonly string[];
  readonly basis: readonly AnnotatedCitation[];
  readonly mentions: readonly AnnotatedCitation[];
  readonly sections: readonly { readonly label: string; readonly heading: string; readonly level: number }[];
  readonly tasks: readonly AnnotatedTask[];
  readonly reporting: readonly AnnotatedReporting[];
  readonly recipients: readonly string[];
  readonly signatory: AnnotatedSignatory | null;
}

/**
 * A cited document in an annotation.
 *
 * @public
 */
export interface AnnotatedCitation {
  readonly number: string | null;
  readonly name?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly role?: "proposal";
}

/**
 * A task in an annotation.
 *
 * @public
 */
export interface AnnotatedTask {
  readonly text: string;
  readonly sectionPath: string;
  readonly leads: readonly string[];
  readonly coordinates: readonly string[];
  readonly dueText?: string;
  readonly dueOn?: string;
  readonly dueOnAlso?: readonly string[];
  readonly startOn?: string;
  readonly openEnded?: boolean;
  readonly recurrence?: string;
  readonly recurrenceDate?: string;
}

/**
 * A reporting duty in an annotation.
 *
 * @public
 */
export interface AnnotatedReporting {
  readonly from: string;
  readonly to: string;
  readonly frequency?: string;
  readonly deadlineText?: string;
  readonly via?: string;
}

/**
 * A signature in an annotation.
 *
 * @public
 */
export interface AnnotatedSignatory {
  readonly authority?: string;
  readonly role: string;
  readonly name: string | null;
  readonly position?: string;
}

/**
 * Writes a draft in the form of a hand annotation.
 *
 * @param draft - The draft.
 * @returns A plain object for JSON. It holds the signatory's name, which is personal data.
 *
 * @public
 */
export function annotationOf(draft: PlanDraft): DocumentAnnotation {
  const blankNumber = draft.number === undefined && draft.numberRaw !== undefined ? { numberRaw: draft.numberRaw.value } : {};
  const blankDate = draft.issuedOn === undefined && draft.dateRaw !== undefined ? { dateRaw: draft.dateRaw.value } : {};
  const { attached, signatory } = draft;
  return {
    file: draft.source.name,
    docType: draft.docType?.value ?? null,
    number: draft.number?.value ?? null,
    issuedOn: draft.issuedOn?.value ?? null,
    issuer: draft.issuer?.value ?? null,
    title: draft.title?.value ?? null,
    place: draft.place?.value ?? null,
    ...blankNumber,
    ...blankDate,
    ...(attached === undefined ? {} : { attached: { docType: attached.docType.value, title: attached.title?.value ?? null } }),
    ...(draft.addressees.length === 0 ? {} : { addressees: draft.addressees.map((addressee) => addressee.value) }),
    basis: draft.basis.map(citation),
    mentions: draft.mentions.map(citation),
    sections: draft.sections.map(({ label, heading, level }) => ({ label, heading, level })),
    tasks: draft.tasks.map(task),
    reporting: draft.reporting.map(reporting),
    recipients: draft.recipients.map((recipient) => recipient.text),
    signatory:
      signatory === undefined
        ? null
        : {
            ...(signatory.authority === undefined ? {} : { authority: signatory.authority }),
            role: signatory.role,
            name: signatory.name ?? null,
            ...(signatory.position === undefined ? {} : { position: signatory.position }),
          },
  };
}

function citation({ number, name, date, issuer, role }: DraftCitation): AnnotatedCitation {
  return {
    number: number ?? null,
    ...(name === undefined ? {} : { name }),
    ...(date === undefined ? {} : { date }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(role === undefined ? {} : { role }),
  };
}

function task(draft: DraftTask): AnnotatedTask {
  const { sectionPath, leads, coordinates, dueText, dueOn, dueOnAlso, startOn, openEnded, recurrence, recurrenceDate } = draft;
  return {
    text: draft.text.slice(0, 80),
    sectionPath,
    leads,
    coordinates,
    ...(dueText === undefined ? {} : { dueText }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(dueOnAlso === undefined ? {} : { dueOnAlso }),
    ...(startOn === undefined ? {} : { startOn }),
    ...(openEnded === undefined ? {} : { openEnded }),
    ...(recurrence === undefined ? {} : { recurrence }),
    ...(recurrenceDate === undefined ? {} : { recurrenceDate }),
  };
}

function reporting({ from, to, frequency, deadlineText, via }: DraftReporting): AnnotatedReporting {
  return {
    from,
    to,
    ...(frequency === undefined ? {} : { frequency }),
    ...(deadlineText === undefined ? {} : { deadlineText }),
    ...(via === undefined ? {} : { via }),
  };
}
