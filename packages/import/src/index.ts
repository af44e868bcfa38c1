export {
  type AnnotatedCitation,
  type AnnotatedReporting,
  type AnnotatedSignatory,
  type AnnotatedTask,
  annotationOf,
  type DocumentAnnotation,
} from "./annotation.ts";
export type { ActorMatch } from "./actors/actor-match.ts";
export { matchActor, type OwnUnit } from "./actors/match-actor.ts";
export { type DraftActor, type DraftActors, matchDraftActors, ownUnitNamed, ownUnitOf } from "./actors/match-draft-actors.ts";
export { makeUnitRegister, type RegisteredUnit, type UnitRegister } from "./actors/unit-register.ts";
export { decodeDocument } from "./decode/decode-document.ts";
export type { DecodedText } from "./decode/decoded-text.ts";
export { type FileFormat, fileFormatOf } from "./decode/file-format.ts";
export type { LegacyEncoding } from "./decode/legacy-letters.ts";
export { diagnostics, type ImportCode } from "./diagnostics.ts";
export { importDocument, type ImportDocumentOptions } from "./import-document.ts";
export { ImportError, type ImportErrorReason } from "./import-error.ts";
export type {
  DraftCitation,
  DraftDue,
  DraftRecipient,
  DraftRecurrence,
  DraftReporting,
  DraftSection,
  DraftSignatory,
  DraftTask,
  FurnitureEntry,
  LeadSource,
  OutlineEntry,
  OutlineKind,
  PlanDraft,
  Reading,
  ReportingFrequency,
  UnplacedText,
} from "./plan-draft.ts";
export type { ReviewAnswer } from "./review/review-answer.ts";
export {
  applyReview,
  isUsableAnswer,
  type ReviewAnswers,
  type ReviewedDraft,
} from "./review/review-answers.ts";
export { itemOfTask, type ReviewField, type ReviewItem, type ReviewKind, reviewQueueOf } from "./review/review-queue.ts";
export { type DraftDutyKind, type PlanFromDraftOptions, planFromDraft } from "./plan/plan-from-draft.ts";
export type { ReadText, TextPlace } from "./readers/read-text.ts";
