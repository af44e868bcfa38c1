export type { Citation, Confidence } from "./citation.ts";
export { type Diagnostic, type DiagnosticsCatalogue, formatFinding, makeFinding } from "./diagnostics-catalogue.ts";
export type { AdministrativeDocument } from "./documents/administrative-document.ts";
export type { AuthorityLine } from "./documents/authority-line.ts";
export type { CitedDocument, RelationKind } from "./documents/cited-document.ts";
export { type DocumentNumber, type DocumentNumberClass, documentNumberKey, formatDocumentNumber } from "./documents/document-number.ts";
export { type DocumentNumberError, type ParseDocumentNumberOptions, parseDocumentNumber } from "./documents/document-number-parser.ts";
export { type DocumentTypeSymbols, documentTypeSymbols } from "./documents/document-number-types.ts";
export { type FoundDocumentNumber, findDocumentNumbers } from "./documents/find-document-numbers.ts";
export type { Finding, Severity } from "./finding.ts";
export { foldVietnamese, foldVietnameseLetters } from "./fold-vietnamese.ts";
export type {
  CommitPlan,
  CommitView,
  EntryKey,
  JournalCapabilities,
  JournalDriver,
  JournalHead,
  JournalSource,
  SealedEntry,
} from "./journal/journal-driver.ts";
export { JournalError, type JournalErrorReason } from "./journal/journal-error.ts";
export { PcccError } from "./pccc-error.ts";
export {
  addDays,
  civilDayOf,
  dateOfEpochDay,
  daysInMonth,
  epochDayOf,
  type PlainDate,
  parsePlainDate,
  plainDate,
  plainDateOf,
  type Weekday,
  weekdayOf,
  weekdayOfEpochDay,
} from "./plain-date.ts";
export type { AssumedSchedule, Assumption } from "./plans/assumption.ts";
export type { Duty, SuccessionRule } from "./plans/duty.ts";
export type { Plan, PlanSection, Recipient, Task } from "./plans/plan.ts";
export type { Evidence, Extension, Submission, Verdict } from "./plans/submission.ts";
export type { Frequency, Timing } from "./plans/timing.ts";
export { formatPoints, multiplyDivide, parsePoints, type Rounding } from "./points.ts";
export { err, ok, type Result } from "./result.ts";
export type { SourceSpan } from "./source-span.ts";
export { type Language, type Text, textIn } from "./text.ts";
export type { Selector } from "./units/selector.ts";
export type { DatedName, Membership, Succession, Unit, UnitCode, UnitLevel } from "./units/unit.ts";
