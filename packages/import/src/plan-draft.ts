import type { AuthorityLine, Finding, PlainDate, RelationKind, SourceSpan, Timing } from "@pccc/core";

/**
 * One value read from a document, where it stands, and how sure the reading is.
 *
 * @public
 */
export interface Reading<T> {
  readonly value: T;
  readonly span: SourceSpan;
  /** 0 to 1. At 0.9 and above a reading is meant to stand without review. */
  readonly confidence: number;
}

/**
 * A document that the text rests on or mentions.
 *
 * @public
 */
export interface DraftCitation {
  readonly relation: RelationKind;
  /** Canonical, such as `02-KL/TW`; absent where a law is cited by name alone. */
  readonly number?: string;
  /** As printed. */
  readonly numberRaw?: string;
  /** The name of a law or regulation cited without a number. */
  readonly name?: string;
  readonly date?: PlainDate;
  readonly issuer?: string;
  /** `proposal`: the submission on which a decision is based ("Theo đề nghị của …"). */
  readonly role?: "proposal";
  readonly span: SourceSpan;
  readonly confidence: number;
}

/**
 * A heading.
 *
 * @public
 */
export interface DraftSection {
  /** Full path of labels, such as `II/1/a`; a repeated path gets `(2)`. */
  readonly label: string;
  readonly heading: string;
  /** 1 at the top. */
  readonly level: number;
  readonly span: SourceSpan;
  readonly confidence: number;
}

/**
 * From where the leads of a task were taken.
 *
 * @public
 */
export type LeadSource = "attribute" | "brackets" | "heading" | "introduction" | "sentence" | "table";

/**
 * The recurrence that the words of a text name. `periodic` is "định kỳ" without a period.
 *
 * @public
 */
export type DraftRecurrence =
  | "continuous"
  | "periodic"
  | "daily"
  | "weekly"
  | "monthly"
  | "quarterly"
  | "half-yearly"
  | "nine-monthly"
  | "annual";

/**
 * When something is due, as the words say it.
 *
 * @public
 */
export interface DraftDue {
  /** The words, as printed; those of several cells of a row with "; " between them, of the first and the last of a stretch with " - ". */
  readonly dueText?: string;
  /** The last day that the words name; for "trước ngày D" it is D itself, see `timing`. */
  readonly dueOn?: PlainDate;
  readonly dueOnAlso?: readonly PlainDate[];
  readonly startOn?: PlainDate;
  /** "… và các năm tiếp theo", "trở đi". */
  readonly openEnded?: boolean;
  readonly recurrence?: DraftRecurrence;
  /** `MM-DD` for annual, `DD` for monthly, `FR 16:00` for weekly, `16:00` for daily. */
  readonly recurrenceDate?: string;
  readonly timing: Timing;
}

/**
 * The smallest item that orders something to be done.
 *
 * @public
 */
export interface DraftTask extends DraftDue {
  /** `t01`, `t02` … in the order of the text. */
  readonly id: string;
  /** The item's own label, without its path; empty for a bullet or a paragraph. */
  readonly label: string;
  /** The whole item, label and run-in heading removed, white space collapsed. */
  readonly text: string;
  readonly sectionPath: string;
  /** Who leads, as printed. */
  readonly leads: readonly string[];
  /** Who coordinates, as printed. */
  readonly coordinates: readonly string[];
  readonly leadsFrom?: LeadSource;
  readonly span: SourceSpan;
  readonly confidence: number;
}

/**
 * How often a report is owed, as the words say it.
 *
 * @public
 */
export type ReportingFrequency = Exclude<DraftRecurrence, "continuous"> | "once" | "per-phase" | "ad-hoc";

/**
 * A duty to report or to feed back.
 *
 * @public
 */
export interface DraftReporting {
  readonly from: string;
  readonly to: string;
  /** The body through which the report goes: "qua …". */
  readonly via?: string;
  readonly frequency?: ReportingFrequency;
  readonly deadlineText?: string;
  readonly dueOn?: PlainDate;
  readonly recurrenceDate?: string;
  readonly timing: Timing;
  /** The task in whose text the duty stands. */
  readonly task?: string;
  readonly span: SourceSpan;
  readonly confidence: number;
}

/**
 * To whom the document goes and why.
 *
 * @public
 */
export interface DraftRecipient {
  readonly text: string;
  readonly purpose?: "report" | "implement" | "coordinate" | "file";
  readonly span: SourceSpan;
  readonly confidence: number;
}

/**
 * Who signed.
 *
 * @remarks
 * `name` is personal data: it stays in the draft and goes into no plan.
 *
 * @public
 */
export interface DraftSignatory {
  /** On whose behalf, such as `TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH`. */
  readonly authority?: string;
  readonly role: string;
  readonly name?: string;
  /** A second post, printed under the name. */
  readonly position?: string;
  readonly span: SourceSpan;
  readonly confidence: number;
}

/**
 * What a stretch of the text is.
 *
 * @public
 */
export type OutlineKind =
  | "issuer"
  | "number"
  | "placeAndDate"
  | "addressee"
  | "docType"
  | "title"
  | "basis"
  | "preamble"
  | "provision"
  | "heading"
  | "task"
  | "attribute"
  | "statement"
  | "closing"
  | "recipient"
  | "signature"
  | "attachment"
  | "annex"
  | "table"
  | "footnote";

/**
 * A stretch of the text and what it is. The outline, the unplaced text and the furniture together hold every character that is not space.
 *
 * @public
 */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  readonly span: SourceSpan;
}

/**
 * A stretch of the text that is neither content nor lost: letterhead mottoes, rules, page numbers, table fences.
 *
 * @public
 */
export interface FurnitureEntry {
  readonly kind: "motto" | "rule" | "fence" | "pageNumber" | "markup";
  readonly span: SourceSpan;
}

/**
 * A stretch of the text that was read and could not be placed.
 *
 * @public
 */
export interface UnplacedText {
  readonly text: string;
  readonly span: SourceSpan;
}

/**
 * What a document says, as far as it could be read, before a person has looked at it.
 *
 * @public
 */
export interface PlanDraft {
  /** The file's name as given, and how many UTF-16 code units were read. */
  readonly source: { readonly name: string; readonly length: number };
  readonly docType?: Reading<string>;
  readonly number?: Reading<string>;
  readonly numberRaw?: Reading<string>;
  readonly issuedOn?: Reading<PlainDate>;
  readonly dateRaw?: Reading<string>;
  readonly place?: Reading<string>;
  readonly issuer?: Reading<string>;
  /** The line of authority that the letterhead shows. */
  readonly line?: Reading<AuthorityLine>;
  readonly title?: Reading<string>;
  /** The plan that a decision brings into force. */
  readonly attached?: { readonly docType: Reading<string>; readonly title?: Reading<string> };
  /** Whom an official letter addresses ("Kính gửi"). */
  readonly addressees: readonly Reading<string>[];
  readonly basis: readonly DraftCitation[];
  readonly mentions: readonly DraftCitation[];
  readonly sections: readonly DraftSection[];
  readonly tasks: readonly DraftTask[];
  readonly reporting: readonly DraftReporting[];
  readonly recipients: readonly DraftRecipient[];
  readonly signatory?: DraftSignatory;
  readonly outline: readonly OutlineEntry[];
  readonly unplaced: readonly UnplacedText[];
  readonly furniture: readonly FurnitureEntry[];
  readonly findings: readonly Finding[];
}
