import { parsePlainDate } from "@pccc/core";
import type { PlanDraft } from "../plan-draft.ts";
import { answeredReporting, answeredTask, dueOfAnswer, withoutUnplaced, withTaskOf } from "./answered-task.ts";
import type { ReviewAnswer } from "./review-answer.ts";
import { itemOfTask, type ReviewField, type ReviewItem, reviewQueueOf } from "./review-queue.ts";

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
 * it is asked about again. A task may have an answer although nothing about it was doubtful. What a person decided has confidence 1.
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
  const placeOf = ({ key, span }: ReviewItem): string => `${key} ${span?.startOffset ?? ""}`;
  let reviewed = draft;
  // An answer may bring up another question: a task that is one may name nobody.
  for (let round = 0; round < 2; round += 1) {
    for (const item of [...reviewQueueOf(reviewed), ...reviewed.tasks.map(itemOfTask)]) {
      const answer = byKey.get(item.key);
      if (answer === undefined || answered.has(placeOf(item)) || !isUsableAnswer(item, answer)) continue;
      answered.add(placeOf(item));
      used.add(item.key);
      reviewed = applied(reviewed, item, answer);
    }
  }
  return {
    draft: reviewed,
    open: reviewQueueOf(reviewed).filter((item) => !answered.has(placeOf(item))),
    applied: used.size,
    unused: [...byKey.values()].filter(({ key }) => !used.has(key)),
  };
}

/**
 * Whether an answer can be given to an item: a date must be one, a time must say when, a change must change something, and a field that
 * is not there cannot be right.
 *
 * @param item - The item.
 * @param answer - The decision, and what is to be taken.
 *
 * @public
 */
export function isUsableAnswer(item: ReviewItem, answer: Pick<ReviewAnswer, "decision" | "value" | "coordinates" | "due">): boolean {
  if (answer.decision !== "change") return true;
  const { coordinates, due } = answer;
  const value = answer.value?.trim() ?? "";
  if (due !== undefined && due.trim() !== "" && dueOfAnswer(due) === undefined) return false;
  switch (item.kind) {
    case "field":
      return value !== "" && (item.field !== "issuedOn" || parsePlainDate(value) !== undefined);
    case "reporting":
      return due !== undefined && due.trim() !== "";
    case "task":
    case "lead":
    case "unplaced":
      return value !== "" || coordinates !== undefined || due !== undefined;
  }
}

function applied(draft: PlanDraft, item: ReviewItem, answer: ReviewAnswer): PlanDraft {
  switch (item.kind) {
    case "field":
      return item.field === undefined ? draft : withField(draft, item.field, item, answer);
    case "task":
    case "lead":
      return withTask(draft, item, answer);
    case "reporting":
      if (answer.decision === "wrong") return { ...draft, reporting: draft.reporting.filter(({ span }) => span !== item.span) };
      return { ...draft, reporting: draft.reporting.map((duty) => (duty.span === item.span ? answeredReporting(duty, answer) : duty)) };
    case "unplaced": {
      const text = draft.unplaced.find(({ span }) => span === item.span);
      if (text === undefined) return draft;
      return answer.decision === "right" ? withoutUnplaced(draft, text) : withTaskOf(draft, text, answer);
    }
  }
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
  if (answer.decision !== "wrong" || item.kind !== "task") {
    return { ...draft, tasks: draft.tasks.map((task) => (task.id === item.task ? answeredTask(task, answer) : task)) };
  }
  const reporting = draft.reporting.map(({ task, ...duty }) => (task === undefined || task === item.task ? duty : { ...duty, task }));
  return { ...draft, reporting, tasks: draft.tasks.filter(({ id }) => id !== item.task) };
}
