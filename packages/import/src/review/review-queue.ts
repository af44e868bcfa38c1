import { foldVietnamese, type SourceSpan } from "@pccc/core";
import type { DraftTask, PlanDraft, Reading } from "../plan-draft.ts";

/**
 * What a review item asks about.
 *
 * @public
 */
export type ReviewKind = "field" | "task" | "lead" | "reporting" | "unplaced";

/**
 * The fields of a draft's head that a review may ask about.
 *
 * @public
 */
export type ReviewField = "docType" | "number" | "issuedOn" | "place" | "issuer" | "title";

/**
 * Something that a person should look at.
 *
 * @public
 */
export interface ReviewItem {
  /** The same for the same words in another edition of the document. */
  readonly key: string;
  readonly kind: ReviewKind;
  /** For `field`: which. */
  readonly field?: ReviewField;
  /** For `task` and `lead`: the task's id in this draft. */
  readonly task?: string;
  /** The value as read, for a task who leads; absent where nothing was found. */
  readonly value?: string;
  /** For a task: who coordinates, and by when, as read. */
  readonly coordinates?: string;
  readonly due?: string;
  /** The words that it was read from, cut to 300 characters. */
  readonly excerpt: string;
  /** How sure the reading is; 0 where nothing was found. */
  readonly confidence: number;
  readonly span?: SourceSpan;
}

const sure = 0.9;
const fields: readonly ReviewField[] = ["docType", "number", "issuedOn", "place", "issuer", "title"];
// What goes wrong furthest comes first: a missing task or a wrong body costs more than a place of issue.
const weights: Readonly<Record<ReviewKind, number>> = { task: 1, unplaced: 0.9, lead: 0.7, reporting: 0.6, field: 0.5 };

/**
 * Lists what a person should look at before a draft is made a plan, worst first.
 *
 * @remarks
 * Readings below 0.9 are asked about, fields that are neither read nor left blank by the text, tasks in which nobody is named, reports
 * without a period, and text that could not be placed.
 *
 * @param draft - The draft, as read or with answers applied.
 * @returns The items in the order in which to look at them.
 *
 * @public
 */
export function reviewQueueOf(draft: PlanDraft): readonly ReviewItem[] {
  const items = [...fieldItems(draft), ...taskItems(draft), ...reportingItems(draft), ...unplacedItems(draft)];
  const badness = (item: ReviewItem): number => weights[item.kind] * (1 - item.confidence);
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => badness(b.item) - badness(a.item) || a.index - b.index)
    .map(({ item }) => item);
}

function fieldItems(draft: PlanDraft): readonly ReviewItem[] {
  return fields.flatMap((field): readonly ReviewItem[] => {
    const reading: Reading<string> | undefined = draft[field];
    const isBlank = (field === "number" && draft.numberRaw !== undefined) || (field === "issuedOn" && draft.dateRaw !== undefined);
    if (reading === undefined) return isBlank ? [] : [{ key: keyOf("field", field, ""), kind: "field", field, excerpt: "", confidence: 0 }];
    if (reading.confidence >= sure) return [];
    const { value, confidence, span } = reading;
    return [{ key: keyOf("field", field, value), kind: "field", field, value, excerpt: cut(value), confidence, span }];
  });
}

function taskItems(draft: PlanDraft): readonly ReviewItem[] {
  return draft.tasks.flatMap((task): readonly ReviewItem[] => {
    if (task.confidence < sure) return [itemOfTask(task)];
    return task.leads.length === 0 ? [{ ...itemOfTask(task), key: taskKey("lead", task), kind: "lead", confidence: 0.5 }] : [];
  });
}

/**
 * Asks about a task, however sure its reading is.
 *
 * @param task - The task.
 * @returns The item.
 *
 * @public
 */
export function itemOfTask(task: DraftTask): ReviewItem {
  const [value, coordinates] = [task.leads.join("; "), task.coordinates.join("; ")];
  return {
    key: taskKey("task", task),
    kind: "task",
    task: task.id,
    ...(value === "" ? {} : { value }),
    ...(coordinates === "" ? {} : { coordinates }),
    ...(task.dueText === undefined ? {} : { due: task.dueText }),
    excerpt: cut(task.text),
    confidence: task.confidence,
    span: task.span,
  };
}

function reportingItems(draft: PlanDraft): readonly ReviewItem[] {
  return draft.reporting.flatMap((duty): readonly ReviewItem[] => {
    const isOpen = duty.frequency === "periodic" || duty.frequency === undefined;
    if (!isOpen && duty.confidence >= sure) return [];
    const value = `${duty.from} → ${duty.to}`;
    const excerpt = cut([value, duty.deadlineText].filter(Boolean).join(": "));
    return [
      {
        key: keyOf("reporting", excerpt, ""),
        kind: "reporting",
        value,
        excerpt,
        confidence: isOpen ? Math.min(duty.confidence, 0.6) : duty.confidence,
        span: duty.span,
      },
    ];
  });
}

function unplacedItems(draft: PlanDraft): readonly ReviewItem[] {
  return draft.unplaced.map(({ text, span }): ReviewItem => {
    return { key: keyOf("unplaced", text, ""), kind: "unplaced", excerpt: cut(text), confidence: 0.2, span };
  });
}

/** The key of an item about a task: its words, not its number or place, which an amendment moves. */
export function taskKey(kind: "task" | "lead", task: DraftTask): string {
  return keyOf(kind, task.text, "");
}

function keyOf(kind: ReviewKind, about: string, value: string): string {
  const plain = foldVietnamese(`${about} ${value}`)
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim();
  return `${kind}:${plain}`;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= 300 ? text : `${characters.slice(0, 299).join("")}…`;
}
