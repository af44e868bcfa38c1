export { canonicalJson, canonicalJsonPieces } from "./canonical-json.ts";
export type { Citation, Confidence } from "./citation.ts";
export { type CoreDiagnosticCode, diagnostics } from "./diagnostics.ts";
export { type Diagnostic, type DiagnosticsCatalogue, formatFinding, makeFinding } from "./diagnostics-catalogue.ts";
export type { AdministrativeDocument } from "./documents/administrative-document.ts";
export type { AuthorityLine } from "./documents/authority-line.ts";
export type { CitedDocument, RelationKind } from "./documents/cited-document.ts";
export { type DocumentGraph, type DocumentTree, groundsOf, restingOn, restingTree } from "./documents/document-chain.ts";
export { documentIdentity } from "./documents/document-identity.ts";
export { type DocumentNumber, type DocumentNumberClass, documentNumberKey, formatDocumentNumber } from "./documents/document-number.ts";
export { type DocumentNumberError, type ParseDocumentNumberOptions, parseDocumentNumber } from "./documents/document-number-parser.ts";
export { type DocumentTypeSymbols, documentTypeSymbols } from "./documents/document-number-types.ts";
export type { DatePrinted, DocumentRecord, DocumentRecords, DocumentRelation, DocumentValidity } from "./documents/document-record.ts";
export type { DocumentRegister } from "./documents/document-register.ts";
export {
  type DocumentState,
  type DocumentStatus,
  documentStatusesOn,
  documentStatusOn,
  replacementsOf,
} from "./documents/document-status.ts";
export { type FoundDocument, findDocument } from "./documents/find-document.ts";
export { unjoinedNumber } from "./documents/unjoined-number.ts";
export { type FoundDocumentNumber, findDocumentNumbers } from "./documents/find-document-numbers.ts";
export { makeDocumentRegister } from "./documents/make-document-register.ts";
export { type PlanGrounds, planGroundsOn } from "./documents/plan-grounds.ts";
export { joinDocumentRecords, type RegisteredDocument } from "./documents/registered-document.ts";
export type { Finding, Severity } from "./finding.ts";
export { foldVietnamese, foldVietnameseLetters } from "./fold-vietnamese.ts";
export { type AppendedEntry, type AppendOptions, type AppendResult, type Draft, maxBodyBytes } from "./journal/draft.ts";
export type { EntryKind, JournalEntry, KnownEntry, OpaqueEntry } from "./journal/entry-kind.ts";
export type { ErasureBody } from "./journal/erasure.ts";
export { genesisHead, type HashedFields, hashEntry, hashPersonal, type Sha256 } from "./journal/hash-entry.ts";
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
export { type Journal, type JournalTools, makeJournal, type ReadRange } from "./journal/make-journal.ts";
export type { ColumnKind, ColumnRow } from "./journal/column-block.ts";
export { type Column, type ColumnProjection, type ColumnTable, loadColumns, type LoadColumnsOptions } from "./journal/load-columns.ts";
export type { ColumnValues } from "./journal/packed-numbers.ts";
export { formatSegmentName, type SegmentId } from "./journal/segment-id.ts";
export type { ChainFault, ChainFaultReason, VerifiedChain, VerifyOptions } from "./journal/verify-chain.ts";
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
export { type CascadedDuty, cascade } from "./plans/cascade.ts";
export type { Duty, SuccessionRule } from "./plans/duty.ts";
export { type AmendedPlan, type AmendPlanOptions, amendPlan, type TaskChange } from "./plans/amend-plan.ts";
export { checkExtensions } from "./plans/check-extensions.ts";
export { checkFrozenTargets } from "./plans/check-frozen-targets.ts";
export { checkPlan } from "./plans/check-plan.ts";
export type { Indicator, IndicatorTarget } from "./plans/indicator.ts";
export { indicatorTargetsFor } from "./plans/indicator-targets-for.ts";
export { lastDayOf } from "./plans/last-day-of.ts";
export type { Lock } from "./plans/lock.ts";
export type { Plan, PlanSection, Recipient, Task } from "./plans/plan.ts";
export { type AdoptPlan, type AmendPlan, type EndPlan, type PlanAct, planIdOf } from "./plans/plan-act.ts";
export type { PlanDiagnosticCode } from "./plans/plan-diagnostics.ts";
export {
  makePlanRegister,
  type PlanHistory,
  type PlanRegister,
  type PlanText,
  plansInForceOn,
  planTextOn,
} from "./plans/plan-register.ts";
export type { RecordedEvent } from "./plans/recorded-event.ts";
export type { SentReminder } from "./plans/sent-reminder.ts";
export {
  type CoveredUnit,
  type CoverageState,
  type PlanBelow,
  type PlanCoverage,
  type PlanCoverageInput,
  planCoverage,
  type UnsupportedTask,
} from "./plans/plan-coverage.ts";
export { type Audience, hierarchyOfPlan, type TaskAudiences, taskAudiences } from "./plans/task-audience.ts";
export { type TaskGroup, taskGroupsOf } from "./plans/task-groups.ts";
export { standingEdition } from "./plans/standing-edition.ts";
export type { Evidence, Extension, Submission, Verdict } from "./plans/submission.ts";
export type { Frequency, Timing } from "./plans/timing.ts";
export { formatDate } from "./format-date.ts";
export { divideRounded, formatPoints, multiplyDivide, parsePoints, type Rounding } from "./points.ts";
export { err, ok, type Result } from "./result.ts";
export type { SourceSpan } from "./source-span.ts";
export { type Language, type Text, textIn } from "./text.ts";
export { type AgencyCode, formatAgencyCode, parseAgencyCode } from "./units/agency-code.ts";
export { type CarriedNumbers, carryNumbersBack, carryNumbersForward } from "./units/carry-numbers.ts";
export { compareTrees, type UnitChange } from "./units/compare-trees.ts";
export { expandSelector, type SelectorExpansion, superiorOf } from "./units/expand-selector.ts";
export { type FormatSelectorOptions, formatSelector } from "./units/format-selector.ts";
export { findUnitByCode } from "./units/find-unit-by-code.ts";
export type { HierarchyIndex } from "./units/hierarchy-index.ts";
export { historyOf, type UnitEvent } from "./units/history-of.ts";
export { isLiving, type LifeInterval, lifeOf } from "./units/life-of.ts";
export { heirsOf, type Lineage, predecessorsOf, successorsOf } from "./units/lineage.ts";
export { type ParseSelectorOptions, parseSelector } from "./units/parse-selector.ts";
export { proposeBodyReform } from "./units/propose-body-reform.ts";
export { proposeBodySuccession } from "./units/propose-body-succession.ts";
export { type RecordedUnits, unitRecordsKnownAt } from "./units/records-known-at.ts";
export type { SelectorDiagnosticCode } from "./units/selector-diagnostics.ts";
export type { Selector } from "./units/selector.ts";
export { writeOutShortForms } from "./units/short-forms.ts";
export type { DatedName, Membership, Succession, Unit, UnitCode, UnitLevel } from "./units/unit.ts";
export { type ReadUnitListOptions, readUnitList } from "./units/unit-list.ts";
export type { UnitListRow } from "./units/unit-list-row.ts";
export { type FindUnitByNameOptions, findUnitByName, nameOf } from "./units/unit-name.ts";
export { nameWithoutKind } from "./units/name-without-kind.ts";
export { joinUnitRecords } from "./units/join-unit-records.ts";
export { makeUnitRegistry } from "./units/make-unit-registry.ts";
export type { UnitRecords, UnitRegistry } from "./units/unit-registry.ts";
export { childrenOf, descendantsOf, parentOf, positionOf, treeAt, type UnitTree, unitsOf } from "./units/unit-tree.ts";
