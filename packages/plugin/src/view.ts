import type { Language, PlainDate, PlanCoverage } from "@pccc/core";
import type { Board, BoardFacts } from "@pccc/rules";
import type { Layout } from "./layout.ts";

/**
 * A piece of an official document's body.
 *
 * @public
 */
export type DocumentBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly label?: string; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly caption?: string;
      readonly columns: readonly { readonly title: string; readonly align: "left" | "center" | "right"; readonly widthPercent: number }[];
      readonly rows: readonly (readonly string[])[];
    };

/**
 * An official document to be written: what it says, and the layout by which it is laid out.
 *
 * @remarks
 * What is not known yet (number, day) stays blank for the clerk to fill in, as the form wants it.
 *
 * @public
 */
export interface OfficialDocumentView {
  readonly kind: "officialDocument";
  readonly layout: Layout;
  readonly superiorOrgan?: readonly string[];
  /** The issuing body, a line each. */
  readonly organ: readonly string[];
  readonly number?: string;
  /** The symbol after the number, such as `BC-MTTQ-BTT`. */
  readonly notation: string;
  readonly place: string;
  readonly date?: PlainDate;
  /** The year to print where the day is not known yet. */
  readonly year?: number;
  /** The type of document, such as `BÁO CÁO`; empty for a letter, which has addressees instead. */
  readonly typeName: string;
  /** To whom a letter is sent, a line each. */
  readonly addressees?: readonly string[];
  readonly subject: string;
  readonly basis: readonly string[];
  readonly body: readonly DocumentBlock[];
  readonly recipients: readonly string[];
  /** Lines above the name, such as `TM. BAN THƯỜNG TRỰC`. */
  readonly signature: { readonly lines: readonly string[]; readonly name?: string };
  /** Set where the content is a sample or a draft: printed where a reader cannot miss it. */
  readonly sampleNotice?: string;
}

/**
 * One step of the life of a score, such as that it was closed. The words of whoever took it are personal and never in it.
 *
 * @public
 */
export interface BoardStep {
  readonly on: PlainDate;
  /** The post that took it. */
  readonly by: string;
  /** What was done, in the view's language. */
  readonly words: string;
  /** The SHA-256 of each document that proves it. */
  readonly evidence: readonly string[];
}

/**
 * What became of one score on record, in the order of time.
 *
 * @public
 */
export interface BoardLife {
  readonly unit: string;
  readonly period: string;
  readonly steps: readonly BoardStep[];
}

/**
 * A board to be shown.
 *
 * @public
 */
export interface BoardView {
  readonly kind: "board";
  readonly language: Language;
  /** The plan that the board is about. */
  readonly plan: { readonly title: string; readonly number?: string; readonly issuer: string };
  readonly board: Board;
  readonly facts: BoardFacts;
  /** Set where the data are invented: printed where a reader cannot miss it. */
  readonly sampleNotice?: string;
  /** What the figures of submissions are called, by their name, in the view's language. */
  readonly figureTitles: Readonly<Record<string, string>>;
  /** What became of its scores: self-scored, appraised, closed, appealed. */
  readonly lives?: readonly BoardLife[];
  /** Findings of the board as prose, in the view's language. */
  readonly findings: readonly { readonly code: string; readonly severity: "error" | "warning" | "note"; readonly message: string }[];
}

/**
 * A day of a calendar: something due, the whole day long.
 *
 * @public
 */
export interface CalendarEvent {
  /** Stays the same when the day moves, so that a calendar program moves the event instead of adding one. */
  readonly id: string;
  readonly on: PlainDate;
  readonly title: string;
  readonly description: string;
  /** Goes up by one each time the day moves; 0 at first. */
  readonly revision: number;
  /** Days before the event on which the program should speak up; 0 on the day itself. */
  readonly remindDaysBefore: readonly number[];
}

/**
 * What a unit owes, as a calendar to subscribe to.
 *
 * @public
 */
export interface DueCalendarView {
  readonly kind: "dueCalendar";
  readonly language: Language;
  readonly title: string;
  /** The moment of what is known, UTC milliseconds: the time stamp of every event. */
  readonly stampedAt: number;
  readonly events: readonly CalendarEvent[];
}

/**
 * What the plans below carry out of a plan above, to be shown.
 *
 * @public
 */
export interface CoverageView {
  readonly kind: "coverage";
  readonly language: Language;
  /** The plan above. */
  readonly plan: { readonly title: string; readonly number?: string; readonly issuer: string };
  readonly coverage: PlanCoverage;
  /** What units are called, by id: those of the coverage and those directly above them. */
  readonly unitNames: Readonly<Record<string, string>>;
  /** Set where the data are invented: printed where a reader cannot miss it. */
  readonly sampleNotice?: string;
  /** Findings of the coverage as prose, in the view's language. */
  readonly findings: readonly { readonly code: string; readonly severity: "error" | "warning" | "note"; readonly message: string }[];
}

/**
 * What renderers are given.
 *
 * @public
 */
export type View = OfficialDocumentView | BoardView | DueCalendarView | CoverageView;
