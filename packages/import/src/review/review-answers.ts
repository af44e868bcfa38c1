import { parsePlainDate } from "@pccc/core";
import type { DraftTask, PlanDraft } from "../plan-draft.ts";
import { type ReviewField, type ReviewItem, reviewQueueOf } from "./review-queue.ts";

/**
 * What a person decided about a review item.
 *
 * @public
 */
export interface ReviewAnswer {
  /** The item's key. */
  readonly key: string;
  /** `right`: as read. `wrong`: drop the task, or leave the field empty. `change`: take `value`. */
  readonly decision: "right" | "wrong" | "change";
  /** The field's value; for a task or a lead, who leads, parted by semicolons. */
  readonly value?: string;
  /** The words that were asked about, for people who read the file. */
  readonly excerpt: string;
}

/**
 * The answers of a review, as they are kept beside a document.
 *
 * @public
 */
export interface ReviewAnswers {
  readonly format: 1;
  readonly answers: readonly ReviewAnswer[];
}

/**
 * A draft with the answers of a review in it.
 *
 * @public
 */
export interface ReviewedDraft {
  readonly draft: PlanDraft;
  /** What is still to be looked at, worst first. */
  readonly open: readonly ReviewItem[];
  readonly applied: number;
  /** Answers about words that this edition of the document no longer has. */
  readonly unused: readonly ReviewAnswer[];
}

/**
 * Applies the answers of a review to a draft.
 *
 * @remarks
 * An answer holds for the same words wherever they stand: an amended document that moves a task keeps its answer, and one that rewords
 * it is asked about again. What a person decided has confidence 1.
 *
 * @param draft - The draft as read.
 * @param answers - The answers, in the order given; of two about the same item the later counts.
 * @returns The draft, and what is still open.
 *
 * @public
 */
export function applyReview(draft: PlanDraft, answers: readonly ReviewAnswer[]): ReviewedDraft {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  const used = new Set<string>();
  const answered = new Set<string>();
  let reviewed = draft;
  // An answer may bring up another question: a task that is one may name nobody.
  for (let round = 0; round < 2; round += 1) {
    for (const item of reviewQueueOf(reviewed)) {
      const answer = byKey.get(item.key);
      if (answer === undefined || answered.has(item.key) || !isUsableAnswer(item, answer)) continue;
      answered.add(item.key);
      used.add(item.key);
      reviewed = applied(reviewed, item, answer);
    }
  }
  return {
    draft: reviewed,
    open: reviewQueueOf(reviewed).filter((item) => !answered.has(item.key)),
    applied: used.size,
    unused: [...byKey.values()].filter(({ key }) => !used.has(key)),
  };
}

/**
 * Whether an answer can be given to an item: a date must be one, a change must have a value, and a field that is not there cannot be right.
 *
 * @param item - The item.
 * @param answer - The decision, and the value that is to be taken.
 *
 * @public
 */
export function isUsableAnswer(item: ReviewItem, answer: Pick<ReviewAnswer, "decision" | "value">): boolean {
  if (answer.decision !== "change") return true;
  const value = (answer.value ?? "").trim();
  if (value === "" || item.kind === "unplaced" || item.kind === "reporting") return false;
  return item.field !== "issuedOn" || parsePlainDate(value) !== undefined;
}

function applied(draft: PlanDraft, item: ReviewItem, answer: ReviewAnswer): PlanDraft {
  if (item.kind === "field" && item.field !== undefined) return withField(draft, item.field, item, answer);
  if (item.kind === "task" || item.kind === "lead") return withTask(draft, item, answer);
  if (item.kind !== "reporting") return draft;
  if (answer.decision === "wrong") return { ...draft, reporting: draft.reporting.filter(({ span }) => span !== item.span) };
  return { ...draft, reporting: draft.reporting.map((duty) => (duty.span === item.span ? { ...duty, confidence: 1 } : duty)) };
}

function withField(draft: PlanDraft, field: ReviewField, item: ReviewItem, answer: ReviewAnswer): PlanDraft {
  if (answer.decision === "wrong") {
    const { [field]: _left, ...rest } = draft;
    return rest as PlanDraft;
  }
  const value = answer.decision === "change" ? answer.value?.trim() : item.value;
  if (value === undefined) return draft;
  const span = item.span ?? { startOffset: 0, endOffset: 0, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  return { ...draft, [field]: { value, span, confidence: 1 } };
}

function withTask(draft: PlanDraft, item: ReviewItem, answer: ReviewAnswer): PlanDraft {
  if (answer.decision === "wrong" && item.kind === "task") {
    return { ...draft, tasks: draft.tasks.filter(({ id }) => id !== item.task) };
  }
  const named = (answer.value ?? "")
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const answered = (task: DraftTask): DraftTask => ({ ...task, ...(answer.decision === "change" ? { leads: named } : {}), confidence: 1 });
  return { ...draft, tasks: draft.tasks.map((task) => (task.id === item.task ? answered(task) : task)) };
}
