import { foldVietnameseLetters, parsePlainDate } from "@pccc/core";
import { actorsInSentence, partnersInSentence } from "../actors/read-actors.ts";
import type { DraftDue, DraftReporting, DraftTask, PlanDraft, ReportingFrequency, UnplacedText } from "../plan-draft.ts";
import { dueInSentence, dueOfValue } from "../timing/read-due.ts";
import type { ReviewAnswer } from "./review-answer.ts";

/** The time that a person's words give; `undefined` where they give none. A day may be written `YYYY-MM-DD`. */
export function dueOfAnswer(words: string): DraftDue | undefined {
  const text = words.trim();
  const date = parsePlainDate(text);
  const printed = date === undefined ? text : `ngày ${Number(text.slice(8))}/${Number(text.slice(5, 7))}/${text.slice(0, 4)}`;
  const due = dueOfValue(printed);
  return due.timing.kind === "unspecified" && due.recurrence === undefined ? undefined : due;
}

/** A task with what a person decided about it: who leads, who coordinates, by when. What the answer leaves out stays as read. */
export function answeredTask(task: DraftTask, { decision, value, coordinates, due }: ReviewAnswer): DraftTask {
  if (decision !== "change") return { ...task, confidence: 1 };
  const { id, label, text, sectionPath, leads, coordinates: partners, leadsFrom, span } = task;
  const plain = { id, label, text, sectionPath, leads, coordinates: partners, ...(leadsFrom === undefined ? {} : { leadsFrom }), span };
  const timing: DraftDue = due === undefined ? task : due.trim() === "" ? { timing: { kind: "unspecified" } } : (dueOfAnswer(due) ?? task);
  const { dueText, dueOn, dueOnAlso, startOn, openEnded, recurrence, recurrenceDate } = timing;
  return {
    ...plain,
    ...(dueText === undefined ? {} : { dueText }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(dueOnAlso === undefined ? {} : { dueOnAlso }),
    ...(startOn === undefined ? {} : { startOn }),
    ...(openEnded === undefined ? {} : { openEnded }),
    ...(recurrence === undefined ? {} : { recurrence }),
    ...(recurrenceDate === undefined ? {} : { recurrenceDate }),
    timing: timing.timing,
    ...(value === undefined ? {} : { leads: namesIn(value) }),
    ...(coordinates === undefined ? {} : { coordinates: namesIn(coordinates) }),
    confidence: 1,
  };
}

/** A draft in which a text without a place is a task, below the heading before it, with a number that no other task has. */
export function withTaskOf(draft: PlanDraft, unplaced: UnplacedText, answer: ReviewAnswer): PlanDraft {
  const { span } = unplaced;
  const text = unplaced.text.replaceAll(/\s+/gu, " ").trim();
  const folded = foldVietnameseLetters(text);
  const numbers = draft.tasks.map(({ id }) => Number(/\d+$/u.exec(id)?.[0] ?? 0));
  const read: DraftTask = {
    id: `t${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`,
    label: "",
    text,
    sectionPath: draft.sections.findLast((section) => section.span.startOffset <= span.startOffset)?.label ?? "",
    leads: actorsInSentence(text, folded),
    coordinates: partnersInSentence(text, folded),
    ...dueInSentence(text, folded),
    span,
    confidence: 1,
  };
  const tasks = [...draft.tasks, answeredTask(read, answer)].toSorted((a, b) => a.span.startOffset - b.span.startOffset);
  const outline = [...draft.outline, { kind: "task" as const, span }].toSorted((a, b) => a.span.startOffset - b.span.startOffset);
  return { ...withoutUnplaced(draft, unplaced), tasks, outline, unplaced: draft.unplaced.filter((other) => other !== unplaced) };
}

/** A draft of which a person has looked at a text without a place: it is asked about no more. */
export function withoutUnplaced(draft: PlanDraft, { span }: UnplacedText): PlanDraft {
  const isAbout = ({ code, span: at }: PlanDraft["findings"][number]): boolean =>
    code === "PCCC_IMPORT_UNPLACED" && at?.startOffset === span.startOffset;
  return { ...draft, findings: draft.findings.filter((finding) => !isAbout(finding)) };
}

const frequencies: Readonly<Record<string, ReportingFrequency>> = {
  periodic: "periodic",
  weekly: "weekly",
  monthly: "monthly",
  quarterly: "quarterly",
  "half-yearly": "half-yearly",
  "nine-monthly": "nine-monthly",
  annual: "annual",
};

/** A reporting duty with what a person decided about when it is owed. */
export function answeredReporting(duty: DraftReporting, { decision, due }: ReviewAnswer): DraftReporting {
  const given = decision !== "change" || due === undefined ? undefined : dueOfAnswer(due);
  if (given === undefined) return { ...duty, confidence: 1 };
  const { from, to, via, task, span } = duty;
  const frequency = given.recurrence === undefined ? "once" : frequencies[given.recurrence];
  return {
    ...{ from, to, span },
    ...(via === undefined ? {} : { via }),
    ...(task === undefined ? {} : { task }),
    ...(frequency === undefined ? {} : { frequency }),
    ...(given.dueText === undefined ? {} : { deadlineText: given.dueText }),
    ...(given.dueOn === undefined ? {} : { dueOn: given.dueOn }),
    ...(given.recurrenceDate === undefined ? {} : { recurrenceDate: given.recurrenceDate }),
    timing: given.timing,
    confidence: 1,
  };
}

function namesIn(text: string): readonly string[] {
  return text
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
